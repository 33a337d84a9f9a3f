"""What changes in what answers are worth."""

from collections.abc import Callable, Iterator
from typing import Any

from screening.authoring.condition_words import briefly
from screening.authoring.difference.phrases import Change, changes, instead, keys, quoted, replaced
from screening.authoring.difference.sameness import worth_the_same
from screening.authoring.rule_words import TOGETHER, RuleLine, rule_lines
from screening.flow.conditions import Condition
from screening.flow.model import Criterion, Flow
from screening.flow.questions import Question


def worth(old: Question, new: Question, before: Flow, after: Flow) -> Iterator[str]:
    """Points, answer by answer."""
    if old.answer != new.answer:
        yield from _wholly(old, new, before, after)
        return
    in_new_words = _in_new_words(old, new)
    if changed_worth(old, new) and worth_the_same(in_new_words, new):
        yield f"“{new.title}”: the points are written otherwise; every answer is worth what it was"
        return
    was, is_ = rule_lines(in_new_words, after), rule_lines(new, after)
    told = list(_lines(new.title, was, is_))
    if not told and changed_worth(old, new):
        yield from _wholly(old, new, before, after)
    yield from told


def changed_worth(old: Question, new: Question) -> bool:
    """Whether the rules for points differ at all, be it in their order."""
    return any(change.field in ("points", "points_if") for change in changes(old, new))


def criterion(change: Change, new: Question, before: Flow, after: Flow) -> Iterator[str]:
    """To what a question counts."""
    titles = [
        _criterion_title(flow, name)
        for flow, name in zip((before, after), (change.old, change.new), strict=True)
    ]
    yield instead(f"“{new.title}” counts to", *titles)


def knockout(change: Change, new: Question, before: Flow, after: Flow) -> Iterator[str]:
    """What ends the questions."""
    was, is_ = _when(change.old, new, before), _when(change.new, new, after)
    if change.old is None:
        yield f"“{new.title}” now ends the questions {is_}; a person still reads the answers"
    elif change.new is None:
        yield f"“{new.title}” no longer ends the questions {was}"
    else:
        yield instead(f"“{new.title}” ends the questions", was, is_)


def certainty(where: str, change: Change) -> str:
    """From which certainty on an answer is scored."""
    was, is_ = (_floor(each) for each in (change.old, change.new))
    return f"{where}: an answer is scored {is_}; before, it was scored {was}"


def criteria(old: Flow, new: Flow) -> Iterator[str]:
    """What is judged, its weight and its levels."""
    found = keys(old.criteria, new.criteria)
    for name in found.added:
        each = new.criteria[name]
        yield f"{quoted(each.title)} is a new criterion with weight {each.weight:g}"
    for name in found.removed:
        each = old.criteria[name]
        yield f"{quoted(each.title)} is no longer a criterion; its weight was {each.weight:g}"
    if found.reordered:
        titles = [each.title for each in new.criteria.values()]
        yield f"The criteria stand in another order: {', '.join(titles)}"
    for name in found.kept:
        yield from _criterion(old.criteria[name], new.criteria[name])


def bands(old: Flow, new: Flow) -> Iterator[str]:
    """From which share on a band is reached."""
    found = keys(old.bands, new.bands)
    for name in found.added:
        yield f"“{name}” is a new band, from {new.bands[name]:g}% on"
    for name in found.removed:
        yield f"“{name}” is no longer a band; it began at {old.bands[name]:g}%"
    for name in found.kept:
        if old.bands[name] != new.bands[name]:
            yield f"“{name}” begins at {new.bands[name]:g}% instead of {old.bands[name]:g}%"
    if found.reordered:
        yield f"The bands stand in another order: {', '.join(new.bands)}"


def _in_new_words(old: Question, new: Question) -> Question:
    """The old rules over the new options: one that was only renamed is worth what it was."""
    update = {field: getattr(old, field, None) for field in ("points", "points_if")}
    for field in {"options", "skills", "steps"} & type(new).model_fields.keys():
        update[field] = {**getattr(old, field), **getattr(new, field)}
    return new.model_copy(update=update)


def _wholly(old: Question, new: Question, before: Flow, after: Flow) -> Iterator[str]:
    was, is_ = (
        ", ".join(map(str, rule_lines(question, flow))) or "nothing"
        for question, flow in ((old, before), (new, after))
    )
    if was != is_ or old.answer == new.answer:
        yield f"“{new.title}” is worth: {is_}; before: {was}"


def _lines(title: str, old: list[RuleLine], new: list[RuleLine]) -> Iterator[str]:
    was, is_ = dict(old), dict(new)
    found = keys(was, is_)
    for what in found.added:
        yield f"“{title}”: {_of(what, 'now')} {_points(is_[what])}"
    for what in found.removed:
        yield f"“{title}”: {_of(what, 'no longer')} {_points(was[what])}"
    for what in found.kept:
        if was[what] != is_[what]:
            yield f"“{title}”: {_of(what)} {_points(is_[what])} instead of {was[what]:g}"


def _of(what: str, now: str = "") -> str:
    if what == TOGETHER:
        return " ".join(f"all together are {now} worth at most".split())
    return f"“{what}” is {now} worth" if now else f"“{what}” is worth"


def _points(points: float | None) -> str:
    return "what a person gives" if points is None else _count(points)


def _count(points: float) -> str:
    return f"{points:g} {'point' if points == 1 else 'points'}"


def _criterion_title(flow: Flow, name: str | None) -> str:
    if name is None:
        return "no criterion"
    return quoted(flow.criteria[name].title if name in flow.criteria else name)


def _when(condition: Condition | None, question: Question, flow: Flow) -> str:
    return "" if condition is None else briefly(condition, question, flow)


def _floor(percent: float | None) -> str:
    if percent is None:
        return "as everywhere in the flow"
    return f"from {percent:g}% certainty on" if percent else "however uncertain its reading is"


def _criterion(old: Criterion, new: Criterion) -> Iterator[str]:
    tellers: dict[str, Callable[[Any, Any], Iterator[str]]] = {
        "title": lambda was, is_: iter([f"{quoted(was)} is now called {quoted(is_)}"]),
        "weight": lambda was, is_: iter([f"{quoted(new.title)} weighs {is_:g} instead of {was:g}"]),
        "levels": lambda was, is_: _levels(new.title, was, is_),
        "rated_by": lambda _, is_: iter([_rated(new.title, is_)]),
    }
    for change in changes(old, new):
        yield from tellers[change.field](change.old, change.new)


def _rated(title: str, by: str) -> str:
    if by == "person":
        return f"{quoted(title)} is now rated by a person, not by points"
    return f"{quoted(title)} is now scored by points, not by a person"


def _levels(title: str, old: dict[float, str], new: dict[float, str]) -> Iterator[str]:
    found = keys(old, new)
    for points in found.added:
        yield f"{quoted(title)}: {_count(points)} now stand for {quoted(new[points])}"
    for points in found.removed:
        yield f"{quoted(title)}: {_count(points)} no longer stand for {quoted(old[points])}"
    for points in found.kept:
        if old[points] != new[points]:
            yield replaced(
                f"{quoted(title)}: the level of {_count(points)}", old[points], new[points]
            )
    if found.reordered:
        yield f"{quoted(title)}: the levels stand in another order"
