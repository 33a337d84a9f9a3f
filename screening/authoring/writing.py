"""A resolved flow as the YAML that its author could have written."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import yaml

from screening.authoring.written_parts import Conditions, length, name, said, scalar
from screening.authoring.yaml_nodes import mapping, sequence, serialize, text, word
from screening.flow.conditions import Condition
from screening.flow.model import Flow
from screening.flow.questions import DurationQuestion, Option, Question, QuestionBase
from screening.flow.rules import Case
from screening.record import Record

SCHEMA_LINE = "# yaml-language-server: $schema=schema/flow.json\n"
NOT_WRITTEN = frozenset({"grammar", "texts"})
"""What a resolved flow has and its file has not."""
_FIRST = tuple("id title ask because help example only_if optional sensitive ground answer".split())
_LAST = tuple(
    "criterion points points_if in_summary knockout probe not_understood not_accepted "
    "least_certainty".split()
)
_AFTER_BANDS = frozenset({"criteria", "questions", "candidate_questions", "vocabulary", "replies"})
_ONE_OR_SEVERAL = frozenset({"ask", "not_understood", "not_accepted"})
_POINTS = frozenset({"points", "at_least", "each", "heard"})
_SENTENCES = frozenset({*_ONE_OR_SEVERAL, "asks", "examples"})


def write(flow: Flow) -> str:
    """The flow as a file: short forms, and only what differs from the defaults.

    Read with the same catalogue of texts, it is the same flow.
    """
    return SCHEMA_LINE + "\n" + "".join(_paragraphs(flow))


def _paragraphs(flow: Flow) -> Iterator[str]:
    writer = _Writer(flow)
    after_a_line = True
    parts = {key: value for key, value in said(flow) if key not in NOT_WRITTEN}
    for key in sorted(parts, key=lambda key: key in _AFTER_BANDS):
        value = parts[key]
        paragraph = writer.questions() if key == "questions" else writer.alone(key, value)
        is_a_line = paragraph.count("\n") == 1
        yield paragraph if is_a_line and after_a_line else "\n" + paragraph
        after_a_line = is_a_line


class _Writer:
    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._conditions = Conditions(flow)

    def alone(self, key: str, value: Any) -> str:
        """A key of the flow with its value."""
        return serialize(mapping([(word(key), self._node(key, value))]))

    def questions(self) -> str:
        """All questions with empty lines between them."""
        head = "questions:\n"
        each = (self.alone("questions", (question,)) for question in self._flow.questions)
        return head + "\n".join(text.removeprefix(head) for text in each)

    def _node(self, key: str, value: Any) -> yaml.Node:
        match value:
            case tuple():
                return self._sequence(key, value)
            case Mapping():
                return self._mapping(key, value.items())
            case Condition():
                return self._conditions.condition(value)
            case Option() if [part for part, _ in said(value)] == ["label"]:
                return text(value.label)
            case QuestionBase():
                return self._question(value)  # type: ignore[arg-type]
            case Record():
                parts = ((word(each), self._node(each, part)) for each, part in said(value))
                return mapping(parts, one_line=key == "points")
        return scalar(value)

    def _sequence(self, key: str, items: tuple[Any, ...]) -> yaml.Node:
        if key in _ONE_OR_SEVERAL and len(items) == 1:
            return text(items[0])
        return sequence((self._node("", item) for item in items), one_line=key not in _SENTENCES)

    def _mapping(self, key: str, items: Iterable[tuple[Any, Any]]) -> yaml.Node:
        pairs = ((name(each), self._node(key, part)) for each, part in items)
        return mapping(pairs, one_line=key in _POINTS)

    def _question(self, question: Question) -> yaml.Node:
        parts = dict(said(question))
        own = [key for key in parts if key not in (*_FIRST, *_LAST)]
        order = [key for key in (*_FIRST, *own, *_LAST) if key in parts]
        return mapping((word(key), self._part(question, key, parts[key])) for key in order)

    def _part(self, question: Question, key: str, value: Any) -> yaml.Node:
        match key:
            case "must_be":
                return self._conditions.requirement(question.id, value)
            case "knockout":
                return self._conditions.about(question.id, value)
            case "points_if":
                return sequence(self._case(question, case) for case in value)
            case "points" if isinstance(question, DurationQuestion):
                lines = ((length(count), scalar(given)) for count, given in value.at_least.items())
                return mapping([(word("at_least"), mapping(lines, one_line=True))], one_line=True)
        return self._node(key, value)

    def _case(self, question: Question, case: Case) -> yaml.Node:
        condition = self._conditions.about(question.id, case.if_)
        return mapping([(word("if"), condition), (word("give"), scalar(case.give))], one_line=True)
