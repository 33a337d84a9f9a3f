"""Any flow that the model can hold: strategies made from its types, so that they know every key."""

import types
from collections.abc import Iterable
from datetime import date
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from hypothesis import strategies as st
from pydantic.fields import FieldInfo

from screening.flow.conditions import DEEPEST, RESERVED, Condition
from screening.flow.model import Flow
from screening.flow.texts import Texts
from screening.flow.waiting import Waiting
from screening.record import Record
from tests.screening.talk import shipped

Strategy = st.SearchStrategy[Any]

# What YAML, or a reader of lengths, dates and numbers, could take for something else.
TRAPS = [
    *"yes no on off y n Yes NO true False null ~ Null none 1.10 010 0x1F 1e3 .5 -0 +1".split(),
    *"12:30 .inf .nan 2026-12-01 << = - ? : --- ... # #a a# & * ! | > % @ ` ' \" , [] {}".split(),
    *"[a] {a:b} \\ a:b :a a: -a ?a !a &a *a %a @a |- >+ {value} {first_name|you} 3_years".split(),
    *("", " ", "a: b", "a #b", "- a", "? a", " a", "a ", "a  b", "3 years", "1 year 6 months"),
    *("\n", "a\n", "\na", "a\nb", "a\n\nb", "a\t", "\ta", "a\rb", "a\x85b", "a\u2028b", "\u2029"),
    *("\ufeffa", "\u00a0", "\u200b", "\u202e", "é", "e\u0301", "\U0010fffd", "👩\u200d💻"),
    *("x" * 200, "word " * 30, "first line of a text\nsecond: with a colon\n# third", " a\n  b\nc"),
    "A text that is long enough to be folded: it has 'quotes', \"more\" and a #sign. And goes on.",
]
_ANYTHING = st.text(
    st.one_of(
        st.characters(min_codepoint=32, max_codepoint=126),
        st.characters(
            min_codepoint=160, exclude_categories=["Cs"], exclude_characters="\ufffe\uffff"
        ),
        st.sampled_from("\t\n\r\x85"),
    ),
    max_size=12,
)
TEXTS = st.one_of(
    st.sampled_from(TRAPS),
    st.lists(st.sampled_from(TRAPS), min_size=2, max_size=6).map(" ".join),
    _ANYTHING,
)
IDS = st.one_of(
    st.sampled_from("yes no null on y true team sold other none a_1 is at_least".split()),
    st.from_regex(r"[a-z][a-z0-9_]{0,39}", fullmatch=True),
)
NUMBERS = (0, 1, 2, 3, 5, 10, 12, 24, 50, 99.5, 0.1, 1 / 3, 1e-7, 1e16, 123456789.25)
MOST = 3
"""Of anything that there can be several of."""


def flows() -> Strategy:
    """Any flow; its texts are those of the shipped catalogue."""
    return _records(Flow)


def texts() -> Strategy:
    """Any catalogue."""
    return _records(Texts, sparse=False)


def any_of_type(annotation: Any, metadata: Iterable[Any] = ()) -> Strategy:
    """Any value that a field of the model can have."""
    limits = _limits(metadata)
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return any_of_type(arguments[0], (*arguments[1:], *metadata))
    if origin in (Union, types.UnionType):
        return st.one_of([any_of_type(each) for each in arguments])
    if origin is Literal:
        return st.sampled_from(arguments)
    if origin is tuple:
        return _tuples(arguments, limits)
    if origin is dict:
        keys, values = map(any_of_type, arguments)
        least = limits.get("min_length", 0)
        return st.dictionaries(keys, values, min_size=least, max_size=max(MOST, least))
    return _plain(annotation, limits)


def _plain(annotation: Any, limits: dict[str, Any]) -> Strategy:
    if annotation is str:
        return _strings(limits.get("pattern"))
    if annotation in (int, float):
        return _numbers(annotation, limits)
    if annotation is Condition:
        return _conditions()
    if annotation is Texts:
        return st.just(shipped().texts)
    if annotation is Waiting:
        return _waiting()
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return _records(annotation)
    return {bool: st.booleans(), date: st.dates(), type(None): st.none()}[annotation]


def _limits(metadata: Iterable[Any]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for each in metadata:
        if isinstance(each, FieldInfo):
            found |= _limits(each.metadata)
        found |= {
            name: getattr(each, name)
            for name in ("min_length", "max_length", "pattern", "ge", "gt", "le", "lt")
            if getattr(each, name, None) is not None
        }
    return found


@cache
def _strings(pattern: str | None) -> Strategy:
    if pattern is None:
        return TEXTS
    return IDS if "a-z" in pattern else st.from_regex(pattern.rstrip("$") + r"\Z")


def _numbers(kind: type, limits: dict[str, Any]) -> Strategy:
    least = limits.get("ge", limits.get("gt"))
    most = limits.get("le", limits.get("lt"))
    often = [
        kind(number)
        for number in NUMBERS
        if (least is None or number > least or (number == least and "ge" in limits))
        and (most is None or number <= most)
        and (kind is float or number == int(number))
    ]
    if kind is int:
        return st.one_of(st.sampled_from(often), st.integers(least + ("gt" in limits), most))
    rest = st.floats(least, most, exclude_min="gt" in limits, allow_nan=False, allow_infinity=False)
    return st.one_of(st.sampled_from(often), rest)


def _tuples(arguments: tuple[Any, ...], limits: dict[str, Any]) -> Strategy:
    if arguments[-1] is not Ellipsis:
        return st.tuples(*map(any_of_type, arguments))
    least = limits.get("min_length", 0)
    items = st.lists(any_of_type(arguments[0]), min_size=least, max_size=max(MOST, least))
    return items.map(tuple)


@cache
def _waiting() -> Strategy:
    # Its numbers hang on one another: each reminder comes after the one before, the end last.
    return st.builds(
        Waiting,
        time_zone=st.sampled_from(("UTC", "America/Chicago", "Asia/Kathmandu")),
        remind_after_days=st.sets(st.integers(1, 30), max_size=2).map(sorted).map(tuple),
        earliest_hour=st.integers(0, 11),
        latest_hour=st.integers(12, 24),
        close_after_days=st.integers(91, 365),
        say_so_days_before=st.integers(0, 60),
    )


def _records(record: type[Record], *, sparse: bool = True) -> Strategy:
    fields = {field.alias or name: field for name, field in record.model_fields.items()}
    parts = {key: any_of_type(f.annotation, f.metadata) for key, f in fields.items()}
    needed = {key: part for key, part in parts.items() if fields[key].is_required() or not sparse}
    others = {key: part for key, part in parts.items() if key not in needed}
    return st.fixed_dictionaries(needed, optional=others).map(record.model_validate)


@cache
def _conditions() -> Strategy:
    requirement = Condition.model_fields["tests"].annotation
    tests = st.dictionaries(
        IDS.filter(lambda name: name not in RESERVED),
        any_of_type(get_args(requirement)[1]),
        max_size=2,
    )
    states = st.lists(IDS, max_size=2).map(tuple)
    flat = {"tests": tests, "answered": states, "skipped": states}
    leaves = st.fixed_dictionaries({}, optional=flat).map(Condition.model_validate)

    def around(inner: Strategy) -> Strategy:
        several = st.lists(inner, max_size=2).map(tuple)
        nested = {"any_of": several, "all_of": several, "none_of": several}
        return st.fixed_dictionaries({}, optional=flat | nested).map(Condition.model_validate)

    within = around(around(leaves))
    deep = st.builds(_wrapped, leaves, st.sampled_from(("any_of", "all_of", "none_of")))
    return st.one_of(leaves, leaves, within, deep)


def _wrapped(condition: Condition, key: str) -> Condition:
    for _ in range(DEEPEST - 1):
        condition = Condition.model_validate({key: (condition,)})
    return condition
