"""The kinds of question: what each asks for, and what can be said of it in a flow."""

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, model_validator

from screening.flow.conditions import (
    REQUIREMENT_WORDS,
    OwnCondition,
    Requirement,
    ShortCondition,
    Words,
)
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
    StepNumber,
    Threshold,
)
from screening.flow.values import Period
from screening.flow.written import Written

Id = Annotated[
    str,
    Field(
        pattern=r"^[a-z][a-z0-9_]{0,39}$",
        json_schema_extra={
            "patternErrorMessage": "a name here is made of small letters, digits and _"
        },
    ),
]
Wording = Words
"""One wording or several; which one is chosen by attempt."""
Percent = Annotated[float, Field(ge=0, le=100, allow_inf_nan=False)]


class QuestionBase(Written):
    """What every question has, whatever its kind."""

    id: Id
    """The question's name in conditions: small letters, digits and _; never changed later."""
    ask: Wording = Field(min_length=1)
    """What is asked; of several wordings, the second is used the second time, and so on."""
    title: str
    """The question in two or three words, for the review and the recruiter."""
    because: str = ""
    """Said when a candidate asks why this is asked."""
    help: str = ""
    """Said when a candidate asks what this means, or when the answer wasn't understood."""
    example: str = ""
    """An example answer, said after `help`."""
    only_if: ShortCondition | None = None
    """When the question is asked: a condition on earlier answers. Without it, always."""
    optional: bool = False
    """Whether candidates may skip it."""
    sensitive: bool = False
    """Whether the answer is never shown in lists."""
    ground: str = ""
    """Why a question may be asked that is otherwise better not asked."""
    criterion: str | None = None
    """The id of the criterion that the points count to."""
    points_if: tuple[Case, ...] = Field(default=(), max_length=50)
    """Points by condition, in place of the kind's own rule; the first that holds counts."""
    in_summary: str | dict[str, str] | None = None
    """The answer in the recruiter's summary, with {value}; or a text for each answer."""
    knockout: OwnCondition | None = None
    """The answer that ends the questions early; a person reads the application all the same."""
    probe: str = ""
    """Asked once where the answer is vague."""
    not_understood: Wording = ()
    """Said when the answer wasn't understood, by attempt; in place of the program's own words."""
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
    """Which amounts can be right at all, such as `between: [0, 60]`."""
    not_accepted: Wording = ()
    """Said when the amount can't be right, by attempt."""


class YesNoQuestion(QuestionBase):
    """Yes, no, or not sure."""

    answer: Literal["yes_no"]
    """The kind of answer."""
    points: ByAnswer | None = None
    """Points by answer, such as {yes: 5, no: 0}."""


class DurationQuestion(Measured):
    """A length of time."""

    answer: Literal["duration"]
    """The kind of answer."""
    points: Threshold[Months] | None = None
    """Points by length of time, such as at_least: {1 year: 3, 3 years: 5}."""


class NumberQuestion(Measured):
    """A number or range, in a unit."""

    answer: Literal["number"]
    """The kind of answer."""
    unit: str
    """What is counted, such as calls."""
    per: Period | None = None
    """The time that the number is for."""
    points: Threshold[float] | None = None
    """Points by number, such as at_least: {10: 1, 40: 5}."""


class MoneyQuestion(Measured):
    """An amount of money, in the currency's three letters."""

    answer: Literal["money"]
    """The kind of answer."""
    currency: Annotated[str, Field(pattern="^[A-Z]{3}$")]
    """The currency's three letters, such as USD."""
    per: Period | None = None
    """The time that the amount is for."""
    points: GivenPoints | None = None
    """Points for having answered at all."""


class DateQuestion(Measured):
    """A day, or the days between two; `when` says on which side of today it lies."""

    answer: Literal["date"]
    """The kind of answer."""
    when: Literal["past", "future", "any"] = "any"
    """On which side of today the day lies."""
    points: GivenPoints | None = None
    """Points for having answered at all."""


class Option(Written):
    """Something that can be chosen; `also` are its other names."""

    label: str
    """What stands on the button and in the summary."""
    also: tuple[str, ...] = ()
    """Other names that candidates use for it."""


def _as_option(written: object) -> object:
    return {"label": written} if isinstance(written, str) else written


ShortOption = Annotated[Option, BeforeValidator(_as_option, json_schema_input_type=str | Option)]


class ChoiceQuestion(QuestionBase):
    """One or several of the options; `other` lets them name another in their own words."""

    answer: Literal["choice", "choices"]
    """The kind of answer."""
    options: dict[Id, ShortOption] = Field(min_length=2)
    """What can be chosen, by an id; in this order on the buttons."""
    other: bool = False
    """Whether candidates may name something else."""
    not_these: tuple[str, ...] = ()
    """What candidates often name that is none of the options, however much it sounds like one."""
    points: EachPoints | None = None
    """Points by option."""


class ScaleQuestion(QuestionBase):
    """A step from lowest to highest, each with its words."""

    answer: Literal["scale"]
    """The kind of answer."""
    steps: dict[StepNumber, ShortOption] = Field(min_length=2, max_length=10)
    """The steps from lowest to highest: a number, and its words."""
    points: ByStep | None = None
    """Points by step; the highest step reached counts."""


class EducationQuestion(QuestionBase):
    """Schooling: the level reached, the field, finished or not."""

    answer: Literal["education"]
    """The kind of answer."""
    points: ByLevel | None = None
    """Points by level; the highest level reached counts."""


class SkillWords(Option):
    """A skill and its names; `signs` are words that show a level ("pivot tables": expert)."""

    signs: dict[Literal["basic", "good", "expert"], tuple[str, ...]] = Field(default_factory=dict)
    """Words that show a level of the skill."""


ShortSkill = Annotated[
    SkillWords, BeforeValidator(_as_option, json_schema_input_type=str | SkillWords)
]


class SkillsQuestion(QuestionBase):
    """How well each of these is known."""

    answer: Literal["skills"]
    """The kind of answer."""
    skills: dict[Id, ShortSkill] = Field(min_length=1)
    """The skills that are asked about, by an id."""
    points: BySkill | None = None
    """Points by skill and level, such as excel: {has: 1, good: 3}."""


class StoryQuestion(QuestionBase):
    """Free text. `listen_for` names the groups of the vocabulary that are heard in it."""

    answer: Literal["story"]
    """The kind of answer."""
    listen_for: tuple[str, ...] = ()
    """Groups of the vocabulary that are heard in the story, or `figures`."""
    points: HeardPoints | None = None
    """Points by what was heard."""


class TextQuestion(QuestionBase):
    """A name, an e-mail address, a phone number, either of the two, a place, or a plain text."""

    answer: Literal["name", "email", "phone", "contact", "place", "text"]
    """The kind of answer."""
    not_accepted: Wording = ()
    """Said when the answer can't be right, by attempt."""
    longest: Annotated[int, Field(gt=0, le=4000)] | None = None
    """How long the answer may be, in characters."""
    points: GivenPoints | None = None
    """Points for having answered at all."""


Ending = Literal["pdf", "doc", "docx", "odt", "rtf", "txt", "jpg", "jpeg", "png"]


class FileQuestion(QuestionBase):
    """A file, such as a CV, of one of these types."""

    answer: Literal["file"]
    """The kind of answer."""
    types: tuple[Ending, ...] = Field(("pdf", "doc", "docx", "odt"), min_length=1)
    """The types of file that are taken."""
    largest_megabytes: Annotated[float, Field(gt=0, le=20)] = 10
    """How large the file may be."""
    not_accepted: Wording = ()
    """Said when the file can't be taken, by attempt."""
    points: GivenPoints | None = None
    """Points for having sent a file."""


class ConsentQuestion(QuestionBase):
    """Agreement to what is asked; the text's hash, its language and the time are kept."""

    answer: Literal["consent"]
    """The kind of answer."""
    agree: str = "I agree"
    """The button that agrees."""
    decline: str = "No, thank you"
    """The button that declines."""


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
