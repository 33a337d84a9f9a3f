"""Questions that can't change anything."""

from collections.abc import Iterator

from screening.flow.checks.criteria import rules
from screening.flow.checks.mentions import standing
from screening.flow.checks.written import Found, Written
from screening.flow.questions import Question

OF_THEMSELVES = ("name", "email", "phone", "contact", "place", "file", "consent")
"""Kinds that are asked for what is done with them afterwards."""


def effects(written: Written) -> Iterator[Found]:
    """Questions that bring no points, are told to nobody, and decide about nothing."""
    deciding: set[str] = set()
    for condition in standing(written):
        deciding |= condition.condition.questions()
    for at, question in enumerate(written.flow.questions):
        if question.id not in deciding and not _matters(written, question):
            message = f"the answer to '{question.id}' changes nothing"
            advice = (
                "Give it 'points', let 'in_summary' tell it to whoever reads the application, "
                "or leave the question out: candidates answer it for nothing."
            )
            yield Found("F038", ("questions", at, "id"), message, advice)


def _matters(written: Written, question: Question) -> bool:
    criterion = written.flow.criteria.get(question.criterion or "")
    by_person = criterion is not None and criterion.rated_by == "person"
    # What is sensitive stays out of the summary and is read on the application itself.
    said = question.in_summary is not None or question.sensitive
    return by_person or said or bool(rules(question)) or question.answer in OF_THEMSELVES
