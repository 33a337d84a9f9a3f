"""The flow language: what HR can write, as types. The JSON Schema is generated from these."""

from datetime import date
from typing import Annotated, Generic, Literal, TypeVar

from pydantic import BeforeValidator, Field

from screening.flow.conditions import ShortCondition, ShortRequirement, Words
from screening.flow.length import Months
from screening.flow.texts import Texts
from screening.flow.values import EducationLevel
from screening.record import Record

GRAMMAR = 1
"""The version of this language, kept with every pinned flow."""

Size = TypeVar("Size")
Id = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,39}$")]
Wording = Words
"""One wording or several; which one is chosen by attempt."""


class Criterion(Record):
    """What is judged. `weight` is what it counts in the total; `levels` anchors points in words."""

    title: str
    weight: Annotated[float, Field(gt=0)]
    levels: dict[float, str] = Field(min_length=2)
    rated_by: Literal["points", "person"] = "points"


class QuestionBase(Record):
    """What every question has, whatever its kind."""

    id: Id
    ask: Wording
    title: str
    because: str = ""
    help: str = ""
    example: str = ""
    only_if: ShortCondition | None = None
    optional: bool = False
    sensitive: bool = False
    criterion: str | None = None
    in_summary: str | dict[str, str] | None = None
    knockout: ShortRequirement | None = None
    not_understood: Wording = ()


class YesNoQuestion(QuestionBase):
    """Yes, no, or not sure."""

    answer: Literal["yes_no"]
    points: dict[Literal["yes", "no", "unsure"], float] | None = None


class Threshold(Record, Generic[Size]):
    """Points by the highest line reached."""

    at_least: dict[Size, float] = Field(min_length=1)


class DurationQuestion(QuestionBase):
    """A length of time."""

    answer: Literal["duration"]
    points: Threshold[Months] | None = None


class NumberQuestion(QuestionBase):
    """A number or range, in a unit."""

    answer: Literal["number"]
    unit: str
    per: Literal["hour", "day", "week", "month", "year"] | None = None
    points: Threshold[float] | None = None


class Option(Record):
    """Something that can be chosen; `also` are its other names."""

    label: str
    also: tuple[str, ...] = ()


def _as_option(written: object) -> object:
    return {"label": written} if isinstance(written, str) else written


ShortOption = Annotated[Option, BeforeValidator(_as_option)]


class EachPoints(Record):
    """Points for each, added up to at most a cap."""

    each: dict[str, float] = Field(min_length=1)
    at_most: float | None = None


class ChoiceQuestion(QuestionBase):
    """One or several of the options; `other` lets them name another in their own words."""

    answer: Literal["choice", "choices"]
    options: dict[Id, ShortOption] = Field(min_length=2)
    other: bool = False
    points: EachPoints | None = None


class EducationQuestion(QuestionBase):
    """Schooling: the level reached, the field, finished or not."""

    answer: Literal["education"]
    points: dict[EducationLevel, float] | None = None


class SkillWords(Option):
    """A skill and its names; `signs` are words that show a level ("pivot tables": expert)."""

    signs: dict[Literal["basic", "good", "expert"], tuple[str, ...]] = Field(default_factory=dict)


ShortSkill = Annotated[SkillWords, BeforeValidator(_as_option)]
SkillPoints = dict[Literal["has", "basic", "good", "expert"], float]


class SkillsQuestion(QuestionBase):
    """How well each of these is known."""

    answer: Literal["skills"]
    skills: dict[Id, ShortSkill] = Field(min_length=1)
    points: dict[str, SkillPoints] | None = None


class HeardPoints(Record):
    """Points for each group of the vocabulary that something was heard of, up to a cap."""

    heard: dict[str, float] = Field(min_length=1)
    at_most: float | None = None


class StoryQuestion(QuestionBase):
    """Free text. `listen_for` names the groups of the vocabulary that are heard in it."""

    answer: Literal["story"]
    listen_for: tuple[str, ...] = ()
    points: HeardPoints | None = None


class ContactQuestion(QuestionBase):
    """A name, an e-mail address, a phone number, either of the last two, or a plain text."""

    answer: Literal["name", "email", "phone", "contact", "text"]


Question = Annotated[
    YesNoQuestion
    | DurationQuestion
    | NumberQuestion
    | ChoiceQuestion
    | EducationQuestion
    | SkillsQuestion
    | StoryQuestion
    | ContactQuestion,
    Field(discriminator="answer"),
]


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


class Flow(Record):
    """One job's screening, resolved: what a conversation is pinned to."""

    grammar: int = GRAMMAR
    id: Id
    title: str
    employer: str
    language: str = "en"
    open_until: date | None = None
    """The last day on which a conversation can begin, in UTC."""
    hand_over_to: str
    notice: str
    consent: ConsentTexts
    closing: Closing
    criteria: dict[Id, Criterion] = Field(min_length=1)
    bands: dict[Id, Annotated[float, Field(ge=0, le=100)]] = Field(min_length=1)
    enough_scored: Annotated[float, Field(ge=0, le=100)] = 70
    """Percent of the weight that must be scored before a band is named."""
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
    YesNoQuestion,
    DurationQuestion,
    NumberQuestion,
    ChoiceQuestion,
    EducationQuestion,
    SkillsQuestion,
    StoryQuestion,
    ContactQuestion,
    SkillWords,
    EachPoints,
    HeardPoints,
    ConsentTexts,
    Closing,
    CandidateQuestion,
    Vocabulary,
)
"""All shapes that have keys, for naming near ones."""
