"""What stands in {braces} and can't be filled in."""

import re
from collections.abc import Iterable, Iterator
from string import Formatter

from screening.flow.checks.shown import REVIEW_LINE, Shown
from screening.flow.checks.written import Found
from screening.flow.problems import did_you_mean

_PLACEHOLDER = re.compile(r"\{([a-z_]+)(?:\|([^{}]*))?\}")
_BRACED = re.compile(r"\{([^{}]*)\}")
MAY_BE_MISSING = "first_name"


def placeholders(texts: Iterable[Shown]) -> Iterator[Found]:
    """Unknown names, names without words for when they are missing, and braces that stand alone."""
    for each in texts:
        if "{" in each.text or "}" in each.text:
            yield from _of(each)


def review_line(line: str) -> Iterator[Found]:
    """The line of the review, which is filled in whole and takes no words after a `|`."""
    advice = f"Write it with {', '.join(f'{{{name}}}' for name in REVIEW_LINE)}."
    try:
        parts = list(Formatter().parse(line))
    except ValueError:
        parts = [("", "", None, None)]
    for _, name, spec, conversion in parts:
        if name is not None and (name not in REVIEW_LINE or spec or conversion):
            message = "a brace stands alone here" if not name else f"'{{{name}}}' isn't known here"
            yield Found("F027", ("review_line",), message, advice)


def _of(each: Shown) -> Iterator[Found]:
    for match in _PLACEHOLDER.finditer(each.text):
        name, fallback = match[1], match[2]
        if name not in each.names:
            yield Found("F027", each.path, _unknown(each, match[0]), _known(each, name))
        elif name == MAY_BE_MISSING and fallback is None:
            advice = f"Say what stands there without it, such as {{{name}|there}}."
            yield Found("F027", each.path, "the first name may be missing here", advice)
    rest = _PLACEHOLDER.sub("", each.text)
    for braced in _BRACED.finditer(rest):
        name = braced[1].partition("|")[0].strip().lower().replace(" ", "_")
        yield Found("F027", each.path, _unknown(each, braced[0]), _known(each, name))
    rest = _BRACED.sub("", rest)
    for brace in dict.fromkeys(letter for letter in rest if letter in "{}"):
        message = f"a '{brace}' stands alone here and would be shown as it is"
        advice = "Braces belong around a name, as in {employer}; write (round ones) otherwise."
        advice = advice if each.names else "Write (round ones), or none."
        yield Found("F027", each.path, message, advice)


def _unknown(each: Shown, written: str) -> str:
    stays = "" if each.names else ": labels, titles and names are shown as they are"
    return f"'{written}' can't be filled in" + stays


def _known(each: Shown, name: str) -> str:
    if each.part == "name" or each.path == ("title",):
        return "Write the name itself here."
    if not each.names:
        return "Write the words themselves here."
    return did_you_mean(name, each.names)
