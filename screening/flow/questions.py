"""The kinds of question: what each asks for, and what can be said of it in a flow."""

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, model_validator

from screening.flow.conditions import REQUIREMENT_WORDS, Requirement, ShortCondition, Words
from screening.flow.length import Months
from screening.flow.rules import (
    ByAnswer,
    ByLevel,
    BySkill,
    ByStep,
    Case,
    EachPoints,
    GivenPoints,
    HeardPoints,
    Threshold,
)
from screening.flow.values import Period
from screening.record import Record

Id = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,39}$")]
Wording = Words
"""One wording or several; which one is chosen by attempt."""
Percent = Annotated[float, Field(ge=0, le=100, allow_inf_nan=False)]


class QuestionBase(Record):
    """What every question has, whatever its kind."""

    id: Id
    ask: Wording = Field(min_length=1)
    title: str
    because: str = ""
    help: str = ""
    example: str = ""
    only_if: ShortCondition | None = None
    optional: bool = False
    sensitive: bool = False
    """Never shown in lists."""
    ground: str = ""
    """Why a question may be asked that is otherwise better not asked."""
    criterion: str | None = None
    points_if: tuple[Case, ...] = ()
    """Points by condition, in place of the kind's own rule; the first that holds counts."""
    in_summary: str | dict[str, str] | None = None
    knockout: ShortCondition | None = None
    probe: str = ""
    """Asked once where the answer is vague."""
    not_understood: Wording = ()
    least_certainty: Percent | None = None
    """Percent; an answer read with less is not scored but shown to a person."""

    @model_validator(mode="before")
    @classmethod
    def _speaking_of_itself(cls, written: Any) -> Any:
        """In a knockout and in cases, a bare test is about this question's own answer."""
        if not isinstance(written, dict) or not isinstance(written.get("id"), str):
            return written
        changed = dict(written)
        if "knockout" in changed:
            changed["knockout"] = _about(written["id"], changed["knockout"])
        if isinstance(changed.get("points_if"), list):
            changed["points_if"] = [
                _about_case(written["id"], case) for case in changed["points_if"]
            ]
        return changed


def _about_case(own: str, case: Any) -> Any:
    is_case = isinstance(case, dict) and "if" in case
    return {**case, "if": _about(own, case["if"])} if is_case else case


def _about(own: str, written: Any) -> Any:
    bare = isinstance(written, str | list) or (
        isinstance(written, dict) and written and written.keys() <= REQUIREMENT_WORDS
    )
    return {own: written} if bare else written


class Measured(QuestionBase):
    """A question for an amount; `must_be` says which amounts can be right at all."""

    must_be: Requirement | None = None
    not_accepted: Wording = ()


class YesNoQuestion(QuestionBase):
    """Yes, no, or not sure."""

    answer: Literal["yes_no"]
    points: ByAnswer | None = None


class DurationQuestion(Measured):
    """A length of time."""

    answer: Literal["duration"]
    points: Threshold[Months] | None = None


class NumberQuestion(Measured):
    """A number or range, in a unit."""

    answer: Literal["number"]
    unit: str
    per: Period | None = None
    points: Threshold[float] | None = None


class MoneyQuestion(Measured):
    """An amount of money, in the currency's three letters."""

    answer: Literal["money"]
    currency: Annotated[str, Field(pattern="^[A-Z]{3}$")]
    per: Period | None = None
    points: GivenPoints | None = None


class DateQuestion(Measured):
    """A day, or the days between two; `when` says on which side of today it lies."""

    answer: Literal["date"]
    when: Literal["past", "future", "any"] = "any"
    points: GivenPoints | None = None


class Option(Record):
    """Something that can be chosen; `also` are its other names."""

    label: str
    also: tuple[str, ...] = ()


def _as_option(written: object) -> object:
    return {"label": written} if isinstance(written, str) else written


ShortOption = Annotated[Option, BeforeValidator(_as_option)]


class ChoiceQuestion(QuestionBase):
    """One or several of the options; `other` lets them name another in their own words."""

    answer: Literal["choice", "choices"]
    options: dict[Id, ShortOption] = Field(min_length=2)
    other: bool = False
    points: EachPoints | None = None


class ScaleQuestion(QuestionBase):
    """A step from lowest to highest, each with its words."""

    answer: Literal["scale"]
    steps: dict[int, ShortOption] = Field(min_length=2, max_length=10)
    points: ByStep | None = None


class EducationQuestion(QuestionBase):
    """Schooling: the level reached, the field, finished or not."""

    answer: Literal["education"]
    points: ByLevel | None = None


class SkillWords(Option):
    """A skill and its names; `signs` are words that show a level ("pivot tables": expert)."""

    signs: dict[Literal["basic", "good", "expert"], tuple[str, ...]] = Field(default_factory=dict)


ShortSkill = Annotated[SkillWords, BeforeValidator(_as_option)]


class SkillsQuestion(QuestionBase):
    """How well each of these is known."""

    answer: Literal["skills"]
    skills: dict[Id, ShortSkill] = Field(min_length=1)
    points: BySkill | None = None


class StoryQuestion(QuestionBase):
    """Free text. `listen_for` names the groups of the vocabulary that are heard in it."""

    answer: Literal["story"]
    listen_for: tuple[str, ...] = ()
    points: HeardPoints | None = None


class TextQuestion(QuestionBase):
    """A name, an e-mail address, a phone number, either of the two, a place, or a plain text."""

    answer: Literal["name", "email", "phone", "contact", "place", "text"]
    not_accepted: Wording = ()
    longest: Annotated[int, Field(gt=0, le=4000)] | None = None
    """Characters."""
    points: GivenPoints | None = None


Ending = Literal["pdf", "doc", "docx", "odt", "rtf", "txt", "jpg", "jpeg", "png"]


class FileQuestion(QuestionBase):
    """A file, such as a CV, of one of these types."""

    answer: Literal["file"]
    types: tuple[Ending, ...] = Field(("pdf", "doc", "docx", "odt"), min_length=1)
    largest_megabytes: Annotated[float, Field(gt=0, le=20)] = 10
    not_accepted: Wording = ()
    points: GivenPoints | None = None


class ConsentQuestion(QuestionBase):
    """Agreement to what is asked; the text's hash, its language and the time are kept."""

    answer: Literal["consent"]
    agree: str = "I agree"
    decline: str = "No, thank you"


Question = Annotated[
    YesNoQuestion
    | DurationQuestion
    | NumberQuestion
    | MoneyQuestion
    | DateQuestion
    | ChoiceQuestion
    | ScaleQuestion
    | EducationQuestion
    | SkillsQuestion
    | StoryQuestion
    | TextQuestion
    | FileQuestion
    | ConsentQuestion,
    Field(discriminator="answer"),
]
