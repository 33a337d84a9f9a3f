"""What an answer can be: one value type a kind of question."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from screening.record import Moment, Record

EducationLevel = Literal[
    "none", "high_school", "some_college", "associate", "bachelor", "master", "doctorate"
]
LEVELS: tuple[EducationLevel, ...] = (
    "none",
    "high_school",
    "some_college",
    "associate",
    "bachelor",
    "master",
    "doctorate",
)
"""Lowest first."""

Period = Literal["hour", "day", "week", "month", "year"]

SkillLevel = Literal["basic", "good", "expert"]
SKILL_LEVELS: tuple[SkillLevel, ...] = ("basic", "good", "expert")


class YesNo(Record):
    """Yes, no, or a candidate who is not sure (never our own doubt)."""

    kind: Literal["yes_no"] = "yes_no"
    answer: Literal["yes", "no", "unsure"]


class Duration(Record):
    """A length of time in whole months; `most` is null when it is open ("over 5 years")."""

    kind: Literal["duration"] = "duration"
    least: int
    most: int | None


class Number(Record):
    """A number or range in the question's unit; `most` is null when it is open."""

    kind: Literal["number"] = "number"
    least: float
    most: float | None
    unit: str = ""


class Money(Record):
    """An amount or range in the question's currency; `most` is null when it is open."""

    kind: Literal["money"] = "money"
    least: float
    most: float | None
    currency: str
    per: Period | None = None


class Day(Record):
    """A day, or some day between two; `latest` is null when it is open ("from May on")."""

    kind: Literal["date"] = "date"
    earliest: date
    latest: date | None


class Step(Record):
    """The step of a scale."""

    kind: Literal["scale"] = "scale"
    step: int


class Choices(Record):
    """Chosen option ids in the flow's order, or none; `other` is in their words."""

    kind: Literal["choices"] = "choices"
    options: tuple[str, ...] = ()
    other: str | None = None


class Degree(Record):
    """One stage of education; `expected` is the year it should end, where said."""

    level: EducationLevel
    field: str | None = None
    state: Literal["finished", "in_progress", "stopped"] = "finished"
    expected: int | None = None


class Education(Record):
    """Everything that was said of schooling, highest first."""

    kind: Literal["education"] = "education"
    degrees: tuple[Degree, ...]


class Skill(Record):
    """One skill: had or not, and how well where that was said."""

    has: bool
    level: SkillLevel | None = None


class Skills(Record):
    """By the skill's id; a skill that was not spoken of is not in it."""

    kind: Literal["skills"] = "skills"
    skills: dict[str, Skill]


class Story(Record):
    """Free text, and what of the flow's vocabulary was heard in it, by group."""

    kind: Literal["story"] = "story"
    heard: dict[str, tuple[str, ...]]


class Text(Record):
    """A checked text: a name, an e-mail address, a phone number, a place."""

    kind: Literal["text"] = "text"
    text: str


class File(Record):
    """A file that was sent; `key` names its stored bytes, `size` is in bytes."""

    kind: Literal["file"] = "file"
    name: str
    media_type: str
    size: int
    key: str


class Consent(Record):
    """Agreed or declined, to which text (its hash) in which language, and when."""

    kind: Literal["consent"] = "consent"
    agreed: bool
    text_hash: str
    language: str
    at: Moment


Value = Annotated[
    YesNo
    | Duration
    | Number
    | Money
    | Day
    | Choices
    | Step
    | Education
    | Skills
    | Story
    | Text
    | File
    | Consent,
    Field(discriminator="kind"),
]
