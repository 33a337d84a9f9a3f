"""The flow language: what HR can write, as types. The JSON Schema is generated from these."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from screening.flow import questions, rules
from screening.flow.conditions import Words
from screening.flow.questions import Id, Percent, Question
from screening.flow.texts import Texts
from screening.record import Record

GRAMMAR = 2
"""The version of this language, kept with every pinned flow."""


class Criterion(Record):
    """What is judged. `weight` is what it counts in the total; `levels` anchors points in words."""

    title: str
    weight: Annotated[float, Field(gt=0, allow_inf_nan=False)]
    levels: dict[float, str] = Field(min_length=2)
    rated_by: Literal["points", "person"] = "points"


class ConsentTexts(Record):
    """What is agreed to, and the two buttons."""

    ask: str
    agree: str = "I agree"
    decline: str = "No, thank you"


class Closing(Record):
    """Last words by outcome; never by points."""

    handed_in: str
    knocked_out: str
    declined: str
    withdrew: str
    expired: str


class CandidateQuestion(Record):
    """A question candidates may ask: ways of asking, for the model, and the answer."""

    asks: tuple[str, ...] = Field(min_length=1)
    answer: str


class Vocabulary(Record):
    """A group of things with their other names, and sentences they stand in."""

    words: dict[str, Words] = Field(min_length=1)
    examples: tuple[str, ...] = ()


class RouteLimits(Record):
    """What the author allows the routes through the flow."""

    longest_minutes: Annotated[float, Field(gt=0)] = 15
    may_differ_by: Percent = 100
    """Percent points between the best possible shares of two routes."""
    may_miss: tuple[str, ...] = ()
    """Bands that not every route has to reach."""


class Flow(Record):
    """One job's screening, resolved: what a conversation is pinned to."""

    grammar: int = GRAMMAR
    id: Id
    title: str
    employer: str
    language: str = "en"
    open: bool = True
    """Whether candidates are offered the job; one that is not can still be tried."""
    open_until: date | None = None
    """The last day on which a conversation can begin, in UTC."""
    hand_over_to: str
    welcome: str = ""
    notice: str
    consent: ConsentTexts
    closing: Closing
    criteria: dict[Id, Criterion] = Field(min_length=1)
    bands: dict[Id, Percent] = Field(min_length=1)
    enough_scored: Percent = 70
    """Percent of the weight that must be scored before a band is named."""
    least_certainty: Percent = 0
    """Percent; an answer read with less is not scored but shown to a person."""
    routes: RouteLimits = RouteLimits()
    reading_grade: Annotated[float, Field(gt=0, le=20)] = 9
    """Years of schooling that candidates should need to read any text."""
    questions: tuple[Question, ...] = Field(min_length=1)
    candidate_questions: dict[Id, CandidateQuestion] = Field(default_factory=dict)
    vocabulary: dict[Id, Vocabulary] = Field(default_factory=dict)
    texts: Texts

    def question(self, id: str) -> Question:  # noqa: A002 - the field's own word
        """The question of that id; KeyError where there is none."""
        for question in self.questions:
            if question.id == id:
                return question
        raise KeyError(id)


SHAPES: tuple[type[Record], ...] = (
    Flow,
    Criterion,
    questions.YesNoQuestion,
    questions.DurationQuestion,
    questions.NumberQuestion,
    questions.MoneyQuestion,
    questions.DateQuestion,
    questions.ChoiceQuestion,
    questions.ScaleQuestion,
    questions.EducationQuestion,
    questions.SkillsQuestion,
    questions.StoryQuestion,
    questions.TextQuestion,
    questions.FileQuestion,
    questions.ConsentQuestion,
    questions.SkillWords,
    rules.EachPoints,
    rules.HeardPoints,
    rules.GivenPoints,
    rules.Case,
    ConsentTexts,
    Closing,
    CandidateQuestion,
    Vocabulary,
    RouteLimits,
)
"""All shapes that have keys, for naming near ones."""
