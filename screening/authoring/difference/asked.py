"""What changes in what is asked, and when."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from screening.authoring.condition_words import demand, in_words
from screening.authoring.difference import options
from screening.authoring.difference.phrases import Change, Teller, instead, quoted, replaced
from screening.authoring.kind_words import KIND_NAMES
from screening.authoring.stretch import criterion_title, kind_in_words, most_in_words
from screening.flow.conditions import Condition
from screening.flow.model import Flow
from screening.flow.questions import Question


def questions(old: Flow, new: Flow) -> Iterator[str]:
    """Questions that came, went, or are asked at another place."""
    was = {question.id: question for question in old.questions}
    is_ = {question.id: question for question in new.questions}
    places, places_before = _places(new), _places(old)
    for name in [name for name in is_ if name not in was]:
        yield _added(is_[name], places[name], new)
    for name in [name for name in was if name not in is_]:
        yield _removed(was[name], old)
    kept = [name for name in is_ if name in was]
    for name in moved([name for name in was if name in is_], kept):
        yield f"“{is_[name].title}” is asked {places[name]}; before, {places_before[name]}"


def renamings(names: Mapping[str, str], new: Flow) -> Iterator[str]:
    """Questions that are asked as before, under another id."""
    before = {is_: was for was, is_ in names.items()}
    for question in new.questions:
        if question.id in before:
            was = f"`{before[question.id]}`"
            yield instead(f"“{question.title}” has another id:", was, f"`{question.id}`")


def moved(old: Sequence[str], new: Sequence[str]) -> list[str]:
    """The fewest names that must have moved; all others stand in the same order as before."""
    places = {name: at for at, name in enumerate(old)}
    ends: list[int] = []
    lengths: list[int] = []
    for name in new:
        at = bisect_left(ends, places[name])
        ends[at : at + 1] = [places[name]]
        lengths.append(at)
    staying: set[str] = set()
    wanted, before = len(ends) - 1, len(old)
    for name, length in zip(reversed(new), reversed(lengths), strict=True):
        if length == wanted and places[name] < before:
            staying.add(name)
            wanted, before = wanted - 1, places[name]
    return [name for name in new if name not in staying]


def of_field(change: Change, new: Question, before: Flow, after: Flow) -> Iterator[str]:
    """What one field of a question says now; nothing where there are no words for it."""
    teller = _TELLERS.get(change.field)
    if teller is not None:
        yield from teller(change, new, before, after)


def _added(question: Question, place: str, flow: Flow) -> str:
    said = f"“{question.title}” is new, asked {place}"
    if question.only_if is not None:
        said += f", only {in_words(question.only_if, flow)}"
    return f"{said}: {quoted(question.ask)} ({_about(question, flow)})"


def _removed(question: Question, flow: Flow) -> str:
    return f"“{question.title}” is no longer asked ({_about(question, flow)})"


def _about(question: Question, flow: Flow) -> str:
    about = (
        kind_in_words(question),
        most_in_words(question, flow),
        criterion_title(question, flow),
    )
    return ", ".join(filter(None, about))


def _places(flow: Flow) -> dict[str, str]:
    """Where each question is asked, by its id."""
    places = {flow.questions[0].id: "first"}
    for earlier, question in pairwise(flow.questions):
        places[question.id] = f"after “{earlier.title}”"
    return places


def _words(what: str) -> Teller:
    def tell(change: Change, new: Question, _: Flow, __: Flow) -> Iterator[str]:
        yield replaced(f"“{new.title}”: {what}", change.old, change.new)

    return tell


def _plainly(what: str) -> Teller:
    def tell(change: Change, new: Question, _: Flow, __: Flow) -> Iterator[str]:
        was, is_ = (_said(each) for each in (change.old, change.new))
        yield instead(f"“{new.title}”: {what}", was, is_)

    return tell


def _either(when_on: str, when_off: str) -> Teller:
    def tell(change: Change, new: Question, _: Flow, __: Flow) -> Iterator[str]:
        yield f"“{new.title}” {when_on if change.new else when_off}"

    return tell


def _said(value: Any) -> str:
    if isinstance(value, float):
        return f"{value:g}"
    return "nothing" if value in (None, "") else str(value)


def _title(change: Change, _: Question, __: Flow, ___: Flow) -> Iterator[str]:
    yield f"“{change.old}” is now called “{change.new}”"


def _kind(change: Change, new: Question, _: Flow, __: Flow) -> Iterator[str]:
    was, is_ = (KIND_NAMES[each] for each in (change.old, change.new))
    yield f"“{new.title}” asks for another kind of answer: {is_} instead of {was}"


def _only_if(change: Change, new: Question, before: Flow, after: Flow) -> Iterator[str]:
    was, is_ = _when(change.old, before), _when(change.new, after)
    yield f"“{new.title}” is asked {is_}; before, {was}"


def _when(condition: Condition | None, flow: Flow) -> str:
    said = in_words(condition, flow) if condition else "always"
    return said if said == "always" else f"only {said}"


def _must_be(change: Change, new: Question, _: Flow, __: Flow) -> Iterator[str]:
    was, is_ = (
        f"if it {demand(each, new)}" if each else "whatever it is"
        for each in (change.old, change.new)
    )
    yield f"“{new.title}”: an answer is taken {is_}; before, {was}"


def _per(change: Change, new: Question, _: Flow, __: Flow) -> Iterator[str]:
    was, is_ = (f"per {each}" if each else "as a whole" for each in (change.old, change.new))
    yield instead(f"“{new.title}”: the amount is asked", was, is_)


_DAYS = {"past": "in the past", "future": "in the future", "any": "on either side of today"}


def _day(change: Change, new: Question, _: Flow, __: Flow) -> Iterator[str]:
    """When the day lies; of a question that has become one of a day, its kind has told."""
    if change.old and change.new:
        yield instead(f"“{new.title}”: the day lies", _DAYS[change.old], _DAYS[change.new])
    elif change.new and change.new != "any":
        yield f"“{new.title}”: the day lies {_DAYS[change.new]}"


def _megabytes(change: Change, new: Question, _: Flow, __: Flow) -> Iterator[str]:
    if change.new:
        was = f" instead of {change.old:g}" if change.old else ""
        yield f"“{new.title}”: a file may have {change.new:g} megabytes{was}"


_TELLERS: dict[str, Teller] = {
    "title": _title,
    "answer": _kind,
    "ask": _words("the question"),
    "because": _words("the reason given"),
    "help": _words("the help"),
    "example": _words("the example"),
    "probe": _words("what is asked after a vague answer"),
    "not_understood": _words("what is said when an answer was not understood"),
    "not_accepted": _words("what is said when an answer can't be taken"),
    "ground": _words("the ground for asking"),
    "agree": _words("the button to agree"),
    "decline": _words("the button to decline"),
    "only_if": _only_if,
    "optional": _either("may now be passed over", "may no longer be passed over"),
    "sensitive": _either("is now kept out of lists", "is no longer kept out of lists"),
    "in_summary": lambda change, new, *_: iter(
        [replaced(f"“{new.title}”: in the summary", _summary(change.old), _summary(change.new))]
    ),
    "must_be": _must_be,
    "options": options.teller("an option"),
    "steps": options.teller("a step"),
    "skills": options.teller("a skill"),
    "other": _either("takes other answers too", "takes no other answers"),
    "not_these": options.listed("what is none of the options"),
    "listen_for": options.listed("what is listened for"),
    "types": options.listed("types of file"),
    "unit": _words("the unit"),
    "per": _per,
    "currency": _plainly("the currency is"),
    "when": _day,
    "longest": _plainly("the most characters are"),
    "largest_megabytes": _megabytes,
}


def _summary(said: str | dict[str, str] | None) -> object:
    if isinstance(said, dict):
        return tuple(f"{answer}: {words}" for answer, words in said.items())
    return said
