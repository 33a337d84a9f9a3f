"""Points for answers that can't be given, points nobody can reach, and points without effect."""

from collections.abc import Iterator

from screening.flow.checks.ranges import possible
from screening.flow.checks.references import cant_be_answered
from screening.flow.checks.written import Found, Written
from screening.flow.document import Path
from screening.flow.length import months_in_words
from screening.flow.problems import did_you_mean
from screening.flow.questions import (
    ChoiceQuestion,
    DateQuestion,
    DurationQuestion,
    EducationQuestion,
    FileQuestion,
    MoneyQuestion,
    NumberQuestion,
    Question,
    ScaleQuestion,
    SkillsQuestion,
    StoryQuestion,
    TextQuestion,
    YesNoQuestion,
)
from screening.flow.values import LEVELS

TELLS_NOTHING = "Give a better answer more points, or take the points out."


def worth(written: Written) -> Iterator[Found]:
    """Point rules, question by question."""
    for at, question in enumerate(written.flow.questions):
        path: Path = ("questions", at, "points")
        yield from _unknown(written, at, question, path)
        yield from _caps(question, path)
        yield from _out_of_reach(written, question, path)
        yield from _alike(at, question)


def _unknown(written: Written, at: int, question: Question, path: Path) -> Iterator[Found]:
    meant = written.meant_groups.get(at, set())
    named: list[str] = []
    known: list[str] = []
    match question:
        case ChoiceQuestion() if question.points:
            named = list(question.points.each)
            known = [*question.options, *(["other"] if question.other else [])]
            path = (*path, "each")
        case SkillsQuestion() if question.points:
            named, known = list(question.points), list(question.skills)
        case StoryQuestion() if question.points:
            named, known = list(question.points.heard), list(question.listen_for)
            path = (*path, "heard")
        case ScaleQuestion() if question.points:
            named, known = [str(s) for s in question.points], [str(s) for s in question.steps]
    for name in sorted({*named} - {*known} - meant, key=named.index):
        if isinstance(question, ChoiceQuestion | ScaleQuestion):
            message, advice = cant_be_answered(question, name, known)
        elif isinstance(question, SkillsQuestion):
            message = f"'{question.id}' has no skill '{name}'"
            advice = did_you_mean(name, known)
        else:
            message = f"'{question.id}' doesn't listen for '{name}'"
            groups = [*(each for each in known if each in written.flow.vocabulary), *sorted(meant)]
            advice = did_you_mean(name, groups) or f"Add '{name}' to 'listen_for'."
        yield Found("F023", (*path, name), message, advice, key=True)


def _caps(question: Question, path: Path) -> Iterator[Found]:
    if not isinstance(question, ChoiceQuestion | StoryQuestion) or question.points is None:
        return
    rule = question.points
    each = rule.heard if not hasattr(rule, "each") else rule.each
    if rule.at_most is None:
        return
    highest = max(each.values())
    together = highest if question.answer == "choice" else sum(each.values())
    path = (*path, "at_most")
    if rule.at_most < highest:
        name = max(each, key=lambda name: each[name])
        message = f"'{name}' gives {highest:g} points, of which only {rule.at_most:g} can count"
        yield Found("F036", path, message, f"Raise 'at_most' to {highest:g}, or lower the points.")
    elif rule.at_most > together:
        message = f"no answer reaches {rule.at_most:g} points; the most is {together:g}"
        advice = f"Take 'at_most' out, or lower it to {together:g} or less."
        yield Found("F036", path, message, advice)


def _out_of_reach(written: Written, question: Question, path: Path) -> Iterator[Found]:
    if not isinstance(question, DurationQuestion | NumberQuestion) or question.points is None:
        return
    span = possible(question)
    if span is None or question.must_be is None:
        return
    path = (*path, "at_least")
    keys = dict(zip(question.points.at_least, written.keys(path), strict=False))
    for line in question.points.at_least:
        if line > span.high or (span.open and line == span.high):
            words = months_in_words(int(line)) if question.answer == "duration" else f"{line:g}"
            message = f"no answer reaches {words}: 'must_be' lets none through"
            advice = "Take this line out, or let 'must_be' allow it."
            yield Found("F036", (*path, keys.get(line, "")), message, advice, key=True)
            return


def _alike(at: int, question: Question) -> Iterator[Found]:
    amounts = _amounts(question)
    if not amounts or len(amounts) > 1:
        return
    key = "points_if" if question.points_if else "points"
    same = f"{next(iter(amounts)):g}"
    message = f"every answer to '{question.id}' gives {same} points, so they tell nobody apart"
    yield Found("F036", ("questions", at, key), message, TELLS_NOTHING, key=True)


def _amounts(question: Question) -> set[float]:
    """The different points that answers can bring; empty without points."""
    if question.points_if:
        return {0, *(case.give for case in question.points_if)}
    match question:
        case YesNoQuestion() if question.points:
            return {question.points.get(said, 0) for said in ("yes", "no", "unsure")}
        case DurationQuestion() | NumberQuestion() if question.points:
            lines = question.points.at_least
            return {*lines.values(), *([0] if min(lines) > 0 else [])}
        case ScaleQuestion() if question.points:
            below = [0] if min(question.points) > min(question.steps) else []
            return {*question.points.values(), *below}
        case EducationQuestion() if question.points:
            return {*question.points.values(), *([] if LEVELS[0] in question.points else [0])}
        case ChoiceQuestion() if question.points:
            return {0, *question.points.each.values()}
        case StoryQuestion() if question.points:
            return {0, *question.points.heard.values()}
        case SkillsQuestion() if question.points:
            return {0, *(give for levels in question.points.values() for give in levels.values())}
        case TextQuestion() | MoneyQuestion() | DateQuestion() | FileQuestion() if question.points:
            return {0, question.points.given}
    return set()
