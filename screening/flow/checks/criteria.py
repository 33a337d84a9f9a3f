"""Points and the criteria they count to."""

from collections.abc import Iterator

from screening.flow.checks.written import MOST_MISSPELT, Found, Written
from screening.flow.document import Path
from screening.flow.problems import did_you_mean, nearest
from screening.flow.questions import Question

MOST_LISTED = 6
"""So many criteria are named where one is missing."""


def criteria(written: Written) -> Iterator[Found]:
    """Criteria that don't exist, that nothing counts to, and points that count to none."""
    flow = written.flow
    for at, question in enumerate(flow.questions):
        name = question.criterion
        if name is not None and name not in flow.criteria:
            advice = did_you_mean(name, list(flow.criteria))
            message = f"there is no criterion '{name}'"
            yield Found("F024", ("questions", at, "criterion"), message, advice)
        yield from _points(written, at, question)
    used = dict.fromkeys(question.criterion for question in flow.questions)
    unused = [name for name in flow.criteria if name not in used]
    # What a misspelt name means is named after all.
    misspelt = [name for name in used if name is not None and name not in flow.criteria]
    meant = {near for name in misspelt[:MOST_MISSPELT] for near in nearest(name, unused)[:1]}
    for name in unused:
        if name not in meant:
            advice = f"Give a question the line 'criterion: {name}', or take the criterion out."
            message = f"no question counts to the criterion '{name}'"
            yield Found("F029", ("criteria", name), message, advice, key=True)


def rules(question: Question) -> list[str]:
    """The keys by which a question gives points."""
    by_kind = getattr(question, "points", None) is not None
    return ["points"] * by_kind + ["points_if"] * bool(question.points_if)


def _points(written: Written, at: int, question: Question) -> Iterator[Found]:
    criterion = written.flow.criteria.get(question.criterion or "")
    for key in rules(question):
        path: Path = ("questions", at, key)
        if question.criterion is None:
            advice = _count_to(list(written.flow.criteria))
            message = f"'{key}' is given without a criterion, so the points would be lost"
            yield Found("F025", path, message, advice, key=True)
        elif criterion is not None and criterion.rated_by == "person":
            message = f"'{question.criterion}' is rated by a person, so points don't count"
            advice = f"Take out '{key}', or let points rate the criterion: 'rated_by: points'."
            yield Found("F025", path, message, advice, key=True)
    if len(rules(question)) > 1:
        message = "both 'points' and 'points_if' say what the answer is worth"
        advice = "Keep one of the two: 'points_if' would count, and 'points' would not."
        yield Found("F034", ("questions", at, "points_if"), message, advice, key=True)


def _count_to(known: list[str]) -> str:
    others = f" Criteria here: {', '.join(known)}." if 1 < len(known) <= MOST_LISTED else ""
    return f"Add a line that says what they count to, such as 'criterion: {known[0]}'.{others}"
