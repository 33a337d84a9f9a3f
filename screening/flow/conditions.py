"""When a question is asked, as YAML: `only_if: {prospecting: yes}`."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, ConfigDict, Field, field_validator

from screening.flow.answers import Answer
from screening.flow.length import InWords, months
from screening.flow.values import (
    LEVELS,
    Choices,
    Consent,
    Day,
    Duration,
    Education,
    EducationLevel,
    Money,
    Number,
    Skills,
    Step,
    Story,
    Text,
    Value,
    YesNo,
)
from screening.flow.written import Written

Truth = Literal["yes", "no", "unknown"]
"""unknown: it depends on words that are kept and not yet read."""
DEEPEST = 10
"""How many conditions may stand in one another; people lose track far earlier."""


def _listed(written: object) -> object:
    return [written] if isinstance(written, str) else written


def _bound(written: object) -> object:
    """A number, months for a length of time, a date, or a level of education."""
    if isinstance(written, float):
        return written + 0.0  # a zero with a minus is a zero
    if not isinstance(written, str) or written in LEVELS:
        return written
    for read in (float, months, date.fromisoformat):
        try:
            bound = read(written)
        except ValueError:
            continue
        return bound + 0.0 if isinstance(bound, float) else bound
    raise ValueError(
        "a number, a length of time such as '2 years', a date such as 2026-12-01, or a level of "
        "education belongs here"
    )


Words = Annotated[
    tuple[str, ...], BeforeValidator(_listed, json_schema_input_type=str | tuple[str, ...])
]
Bound = Annotated[
    float | date | EducationLevel,
    BeforeValidator(_bound, json_schema_input_type=float | date | EducationLevel | InWords),
]


class Requirement(Written):
    """What an answer must be; where several are given, all of them hold."""

    is_: Words | None = Field(default=None, alias="is")
    """The answer is this, or one of these."""
    at_least: Bound | None = None
    """This much or more: a number, a length of time, a date, a level of education or a step."""
    less_than: Bound | None = None
    """Less than this."""
    between: tuple[Bound, Bound] | None = None
    """From the first to the second; both ends belong to it."""
    includes: Words | None = None
    """All of these were chosen, named or heard."""
    includes_any: Words | None = None
    """At least one of these was chosen, named or heard."""

    model_config = ConfigDict(populate_by_name=True, serialize_by_alias=True)

    def holds(self, value: Value | None) -> bool:
        """Whether a value passes; nothing at all passes no test."""
        if value is None:
            return False
        said = _said(value)
        size = _size(value)
        checks = (
            self.is_ is None or bool(set(self.is_) & said),
            self.at_least is None or (size is not None and size >= measure(self.at_least)),
            self.less_than is None or (size is not None and size < measure(self.less_than)),
            self.between is None or (size is not None and _within(size, self.between)),
            self.includes is None or set(self.includes) <= said,
            self.includes_any is None or bool(set(self.includes_any) & said),
        )
        return all(checks)


REQUIREMENT_WORDS = frozenset(
    field.alias or name for name, field in Requirement.model_fields.items()
)


def _as_requirement(written: Any) -> Any:
    return {"is": written} if isinstance(written, str | list) else written


ShortRequirement = Annotated[
    Requirement,
    BeforeValidator(_as_requirement, json_schema_input_type=str | tuple[str, ...] | Requirement),
]


def _name_of_a_question(name: str) -> str:
    if name in RESERVED:
        raise ValueError(f"'{name}' is a word of the language and can't be a question's id")
    return name


class Condition(Written):
    """Tests by question, such as `prospecting: yes`; all that is given must hold."""

    tests: dict[Annotated[str, AfterValidator(_name_of_a_question)], ShortRequirement] = Field(
        default_factory=dict
    )
    """What the answer to the question of this id must be."""
    answered: Words = ()
    """These questions were answered."""
    skipped: Words = ()
    """These questions were skipped, or the candidate would rather not say."""
    any_of: tuple["ShortCondition", ...] = ()
    """At least one of these conditions holds."""
    all_of: tuple["ShortCondition", ...] = ()
    """All of these conditions hold."""
    none_of: tuple["ShortCondition", ...] = ()
    """None of these conditions holds."""

    @field_validator("any_of", "all_of", "none_of")
    @classmethod
    def _not_too_deep(cls, inner: tuple["Condition", ...]) -> tuple["Condition", ...]:
        if any(condition.depth() >= DEEPEST for condition in inner):
            raise ValueError(f"more than {DEEPEST} conditions stand in one another")
        return inner

    def depth(self) -> int:
        """How many conditions stand in one another here, this one counted."""
        inner = (*self.any_of, *self.all_of, *self.none_of)
        return 1 + max((condition.depth() for condition in inner), default=0)

    def truth(self, answers: Mapping[str, Answer]) -> Truth:
        """Whether it holds over the answers so far."""
        parts: list[Truth] = [
            *(_truth(answers.get(name), test) for name, test in self.tests.items()),
            *(_state(answers.get(name), ("given",)) for name in self.answered),
            *(_state(answers.get(name), ("skipped", "declined")) for name in self.skipped),
            *(condition.truth(answers) for condition in self.all_of),
            *(_not(condition.truth(answers)) for condition in self.none_of),
        ]
        if self.any_of:
            parts.append(_any([condition.truth(answers) for condition in self.any_of]))
        return _all(parts)

    def requirements(self) -> Iterator[tuple[str, "Requirement"]]:
        """Every test with its question's id, at whatever depth."""
        yield from self.tests.items()
        for inner in (*self.any_of, *self.all_of, *self.none_of):
            yield from inner.requirements()

    def questions(self) -> set[str]:
        """The ids of all questions it speaks of."""
        inner = (*self.any_of, *self.all_of, *self.none_of)
        own = {*self.tests, *self.answered, *self.skipped}
        return own.union(*(condition.questions() for condition in inner))


CONDITION_WORDS = frozenset(Condition.model_fields)
RESERVED = CONDITION_WORDS | REQUIREMENT_WORDS
"""Words that stand where the id of a question can stand."""
SAID_OTHERWISE = {"not": "none_of", "and": "all_of", "or": "any_of"}
"""Words by which other languages say what a condition says."""


def _as_condition(written: Any) -> Any:
    if not isinstance(written, dict) or "tests" in written:
        return written
    tests = {name: test for name, test in written.items() if name not in CONDITION_WORDS}
    return {"tests": tests} | {k: v for k, v in written.items() if k in CONDITION_WORDS}


ShortCondition = Annotated[Condition, BeforeValidator(_as_condition)]
OwnCondition = Annotated[
    Condition,
    BeforeValidator(
        _as_condition,
        json_schema_input_type=str | tuple[str, ...] | Requirement | Condition,
    ),
]
"""A condition in a question that may test its own answer; a bare test is about that."""
Condition.model_rebuild()


def _said(value: Value) -> set[str]:
    match value:
        case YesNo():
            return {value.answer}
        case Choices():
            return {*value.options, *(["other"] if value.other else [])}
        case Skills():
            return {name for name, skill in value.skills.items() if skill.has}
        case Education():
            return {degree.level for degree in value.degrees}
        case Story():
            return {group for group, things in value.heard.items() if things}
        case Step():
            return {str(value.step)}
        case Consent():
            return {"agree" if value.agreed else "decline"}
        case Text():
            return {value.text}
    return set()


def _size(value: Value) -> float | None:
    match value:
        case Duration() | Number() | Money():
            return value.least
        case Day():
            return value.earliest.toordinal()
        case Step():
            return value.step
        case Education():
            return max((LEVELS.index(level) for level in attained(value)), default=0)
    return None


def attained(education: Education) -> list[EducationLevel]:
    """The levels that count: finished ones, and what an unfinished one amounts to."""
    return [
        degree.level
        if degree.state == "finished" or LEVELS.index(degree.level) < LEVELS.index("associate")
        else "some_college"
        for degree in education.degrees
    ]


def measure(bound: float | date | EducationLevel) -> float:
    """A bound as the number that sizes are compared with."""
    if isinstance(bound, str):
        return LEVELS.index(bound)
    return bound.toordinal() if isinstance(bound, date) else bound


def _within(size: float, ends: tuple[Any, Any]) -> bool:
    return measure(ends[0]) <= size <= measure(ends[1])


def _truth(answer: Answer | None, test: Requirement) -> Truth:
    if answer is not None and answer.state == "kept":
        return "unknown"
    return "yes" if answer is not None and test.holds(answer.value) else "no"


def _state(answer: Answer | None, states: tuple[str, ...]) -> Truth:
    if answer is not None and answer.state == "kept":
        return "unknown"
    return "yes" if answer is not None and answer.state in states else "no"


def _not(truth: Truth) -> Truth:
    return {"yes": "no", "no": "yes", "unknown": "unknown"}[truth]  # type: ignore[return-value]


def _all(parts: list[Truth]) -> Truth:
    return "no" if "no" in parts else "unknown" if "unknown" in parts else "yes"


def _any(parts: list[Truth]) -> Truth:
    return "yes" if "yes" in parts else "unknown" if "unknown" in parts else "no"
