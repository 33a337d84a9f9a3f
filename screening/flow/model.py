"""The flow language: what HR can write, as types. The JSON Schema is generated from these."""

from datetime import date
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from screening.flow import questions, rules
from screening.flow.conditions import Words
from screening.flow.questions import Id, Percent, Question
from screening.flow.texts import Texts
from screening.flow.waiting import Waiting
from screening.flow.written import Written
from screening.record import Record

GRAMMAR: Literal[3] = 3
"""The version of this language, kept with every pinned flow."""


class Criterion(Written):
    """What is judged. `weight` is what it counts in the total; `levels` anchors points in words."""

    title: str
    """What is judged, in a few words."""
    weight: Annotated[float, Field(gt=0, le=rules.MOST)]
    """What it counts in the total: the most points it can bring."""
    levels: dict[float, str] = Field(min_length=2)
    """What a number of points stands for, in words; from that number of points on."""
    rated_by: Literal["points", "person"] = "points"
    """Whether points rate it, or a person does; the scorecard then waits for them."""


class ConsentTexts(Written):
    """What is agreed to, and the two buttons."""

    ask: str
    """What is agreed to; a changed text counts as another consent."""
    agree: str = "I agree"
    """The button that agrees."""
    decline: str = "No, thank you"
    """The button that declines."""


class Closing(Written):
    """Last words by outcome; never by points."""

    handed_in: str
    """Said when the application is handed in."""
    knocked_out: str
    """Said when the application is handed in after an answer that ended the questions."""
    declined: str
    """Said when the candidate doesn't consent; nothing is kept."""
    withdrew: str
    """Said when the candidate withdraws."""
    expired: str
    """Said when the conversation was left open for too long."""


class CandidateQuestion(Written):
    """A question candidates may ask: ways of asking, for the model, and the answer."""

    asks: tuple[str, ...] = Field(min_length=1)
    """Ways in which candidates ask it; the model learns from them."""
    answer: str
    """What is said to it."""


class Vocabulary(Written):
    """A group of things with their other names, and sentences they stand in."""

    words: dict[str, Words] = Field(min_length=1)
    """Each thing of the group, with its other names."""
    examples: tuple[str, ...] | dict[str, tuple[str, ...]] = ()
    """Sentences that tell of it, or such sentences under each thing; the model learns from them."""

    def sentences(self, thing: str | None = None) -> tuple[str, ...]:
        """The examples: those of a thing, where they are written by thing, or all there are."""
        if isinstance(self.examples, tuple):
            return self.examples
        if thing is not None:
            return self.examples.get(thing, ())
        return tuple(said for sentences in self.examples.values() for said in sentences)


def _as_name(written: object) -> object:
    return str(written) if isinstance(written, int) and not isinstance(written, bool) else written


AnswerName = Annotated[str, BeforeValidator(_as_name, json_schema_input_type=str)]
Replies = dict[AnswerName, tuple[str, ...]]
"""Replies to one question, under the option or step that they mean, or under yes, no, unsure."""


class RouteLimits(Written):
    """What the author allows the routes through the flow."""

    longest_minutes: Annotated[float, Field(gt=0)] = 15
    """How many minutes the longest route may take."""
    may_differ_by: Percent = 100
    """Percent points between the best possible shares of two routes."""
    may_miss: tuple[str, ...] = ()
    """Bands that not every route has to reach."""


class Flow(Written):
    """One job's screening, resolved: what a conversation is pinned to."""

    grammar: Literal[3] = GRAMMAR
    """The version of the language; not written by hand."""
    id: Id
    """The job's name in commands and links: small letters, digits and _; never changed later."""
    title: str
    """The job's title, as candidates read it."""
    employer: str
    """Who hires, as candidates read it."""
    language: str = "en"
    """The language candidates are spoken to in: the name of a catalogue in the folder texts."""
    open: bool = True
    """Whether candidates are offered the job; one that is not can still be tried."""
    open_until: date | None = None
    """The last day on which a conversation can begin, in UTC."""
    hand_over_to: str
    """Who takes over when a candidate wants a person, as candidates read it."""
    people_answer: str = ""
    """When a person answers who was asked for, as candidates read it."""
    waiting: Waiting = Waiting()
    """What happens while a candidate doesn't write: reminders, and the end."""
    welcome: str = ""
    """Said before the notice."""
    notice: str
    """Said first: that this is a program, what it asks, and who decides."""
    consent: ConsentTexts
    """What candidates agree to before anything is asked."""
    closing: Closing
    """Last words by outcome."""
    criteria: dict[Id, Criterion] = Field(min_length=1)
    """What is judged, by an id that questions name."""
    bands: dict[Id, Percent] = Field(min_length=1, max_length=12)
    """Names for results, each from a percentage on of what could be reached."""
    enough_scored: Percent = 70
    """Percent of the weight that must be scored before a band is named."""
    least_certainty: Percent = 0
    """Percent; an answer read with less is not scored but shown to a person."""
    routes: RouteLimits = RouteLimits()
    """What is allowed to the routes through the questions."""
    reading_grade: Annotated[float, Field(gt=0, le=20)] = 9
    """Years of schooling that candidates should need to read any text."""
    questions: tuple[Question, ...] = Field(min_length=1)
    """What is asked, in this order."""
    candidate_questions: dict[Id, CandidateQuestion] = Field(default_factory=dict)
    """What candidates may ask, by an id, and what is answered."""
    vocabulary: dict[Id, Vocabulary] = Field(default_factory=dict)
    """Words of this job that are heard in stories, by an id that questions name."""
    replies: dict[Id, Replies] = Field(default_factory=dict)
    """What candidates reply, by the id of a question with options or steps; the model learns it."""
    texts: Texts
    """The program's own sentences; from the catalogue of the language."""

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
    Waiting,
)
"""All shapes that have keys, for naming near ones."""
