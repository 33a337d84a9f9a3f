"""Values and conditions as YAML nodes, in the short forms that authors use."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import yaml

from screening.authoring.yaml_nodes import mapping, sequence, text, word
from screening.flow.conditions import Condition, Requirement
from screening.flow.length import LONGEST, months_in_words
from screening.flow.model import Flow
from screening.flow.questions import DurationQuestion
from screening.record import Record


def said(record: Record) -> Iterator[tuple[str, Any]]:
    """Keys, as they are written, with the values that are not the default."""
    for name, field in type(record).model_fields.items():
        value = getattr(record, name)
        default = field.get_default(call_default_factory=True)
        if field.is_required() or value != default:
            yield field.alias or name, value


def scalar(value: bool | float | date | str) -> yaml.Node:
    """One value: yes or no, a number, a day, or a text."""
    match value:
        case bool():
            return word("yes" if value else "no")
        case int() | float():
            return word(_number(value))
        case date():
            return word(value.isoformat())
    return text(value)


def name(value: float | str) -> yaml.Node:
    """A key that the author chose, or an answer: yes and no stand there without quotes."""
    return word(value) if isinstance(value, str) and value in ("yes", "no") else scalar(value)


def words(several: tuple[str, ...]) -> yaml.Node:
    """One word, or a list of them."""
    if len(several) == 1:
        return name(several[0])
    return sequence(map(name, several), one_line=True)


def length(months: float | date | str) -> yaml.Node:
    """Whole months as a length of time; anything else stays what it is."""
    if not isinstance(months, date | str) and months in range(LONGEST + 1):
        return word(months_in_words(int(months)) if months else "0 months")
    return scalar(months)


class Conditions:
    """Writes conditions; knows which questions are about lengths of time."""

    def __init__(self, flow: Flow) -> None:
        self._durations = {
            question.id for question in flow.questions if isinstance(question, DurationQuestion)
        }

    def condition(self, condition: Condition) -> yaml.Node:
        """A condition by the ids of the questions that it tests."""
        tests = [(name(id_), self.test(id_, test)) for id_, test in condition.tests.items()]
        others = [
            (word(key), self._inner(value)) for key, value in said(condition) if key != "tests"
        ]
        return mapping([*tests, *others], one_line=True)

    def about(self, own: str, condition: Condition) -> yaml.Node:
        """A condition in a question; its own id is left out where it is all there is."""
        only_own = [key for key, _ in said(condition)] == ["tests"] and [*condition.tests] == [own]
        if only_own and any(said(condition.tests[own])):
            return self.test(own, condition.tests[own])
        return self.condition(condition)

    def test(self, question: str, test: Requirement) -> yaml.Node:
        """What the answer to a question must be."""
        parts = dict(said(test))
        if parts.keys() == {"is"}:
            return words(parts["is"])
        return self.requirement(question, test)

    def requirement(self, question: str, test: Requirement) -> yaml.Node:
        """A test with its words, not in the short form."""
        parts = dict(said(test))
        bound = length if question in self._durations else scalar
        return mapping(
            ((word(key), _measure(key, value, bound)) for key, value in parts.items()),
            one_line=True,
        )

    def _inner(self, value: tuple[Any, ...]) -> yaml.Node:
        if all(isinstance(part, Condition) for part in value):
            return sequence(map(self.condition, value), one_line=True)
        return words(value)


def _measure(key: str, value: Any, bound: Callable[[Any], yaml.Node]) -> yaml.Node:
    match key:
        case "between":
            return sequence(map(bound, value), one_line=True)
        case "at_least" | "less_than":
            return bound(value)
    return words(value)


def _number(value: float) -> str:
    if value == int(value) and abs(value) < 1e15 and str(value) != "-0.0":
        return str(int(value))
    mantissa, sign, exponent = repr(value).partition("e")
    # YAML 1.1 knows no 1e+16, only 1.0e+16.
    return f"{mantissa}.0e{exponent}" if sign and "." not in mantissa else repr(value)
