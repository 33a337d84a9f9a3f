"""What changes among the options, steps and skills of a question, and in its lists of words."""

from collections.abc import Iterator
from typing import Any

from screening.authoring.difference.phrases import Change, Teller, came_and_went, keys
from screening.flow.model import Flow
from screening.flow.questions import Option, Question


def teller(noun: str) -> Teller:
    """Tell of options by their labels; the noun bears its article."""

    def tell(change: Change, new: Question, _: Flow, __: Flow) -> Iterator[str]:
        old: dict[Any, Option] = change.old or {}
        now: dict[Any, Option] = change.new or {}
        where, found = f"“{new.title}”", keys(old, now)
        for key in found.added:
            yield f"{where}: “{now[key].label}” is a new {noun.split()[-1]}"
        for key in found.removed:
            yield f"{where}: “{old[key].label}” is no longer {noun}"
        for key in found.kept:
            yield from _option(where, old[key], now[key])
        if found.reordered:
            labels = ", ".join(option.label for option in now.values())
            yield f"{where}: {noun.split()[-1]}s in another order: {labels}"

    return tell


def _option(where: str, old: Option, new: Option) -> Iterator[str]:
    if old.label != new.label:
        yield f"{where}: “{old.label}” is now called “{new.label}”"
    yield from came_and_went(f"{where}, “{new.label}”", "other names", old.also, new.also)
    signs, were = getattr(new, "signs", {}), getattr(old, "signs", {})
    for level in dict.fromkeys((*signs, *were)):
        words = f"words that show “{level}”"
        yield from came_and_went(
            f"{where}, “{new.label}”", words, were.get(level, ()), signs.get(level, ())
        )


def listed(noun: str) -> Teller:
    """Tell of a list's words."""

    def tell(change: Change, new: Question, _: Flow, __: Flow) -> Iterator[str]:
        yield from came_and_went(f"“{new.title}”", noun, change.old or (), change.new or ())

    return tell
