"""What YAML stumbles over, in words for someone who never programmed: what is wrong, what to do."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from screening.flow.encoding import Mistake
from screening.flow.problems import LONGEST_NAME, shown

Point = tuple[int, int]
Said = tuple[str, str]
"""A message and its advice."""

LOOK_CLOSELY = "Look at the indentation and the quotes on this line and the one above."
COLON_WITHOUT_SPACE = (
    "a space is missing after the colon",
    "Write 'key: value', with a space after the colon.",
)
DASH_WITHOUT_SPACE = (
    "a space is missing after the dash",
    "Write '- item', with a space after the dash.",
)
ODD_BLANK = (
    "this blank is no ordinary space, though it looks like one",
    "Delete the blanks that begin this line and type them anew.",
)
CURLY = (
    "these curly quotes are taken for a part of the text",
    'Write straight quotes around it: "…". To show curly ones, put straight ones around them.',
)
SECOND_DOCUMENT = (
    "'---' begins a second document; a file holds one",
    "Take out the line '---', or put what follows into a file of its own.",
)
NO_KEY = (
    "this can't be a key",
    "A key is a word. A text that begins with '{' or '[' needs quotes.",
)
SPECIAL_SPACE = (
    "a special space stands here, which only looks like an ordinary one",
    "Delete it and type a space; it mostly came with a copy from elsewhere.",
)
DASH_MISSING = (
    "a dash is missing before the question that begins here",
    "Write '- id: …', with the dash below those of the other questions.",
)
TAB = "a tab stands here; YAML takes spaces"
WITHOUT_TABS = "Replace it by spaces: two for each step. Most editors can show tabs."
_KEYS_FOLLOW = (
    "only_if|knockout|if|must_be|points|bands|levels|options|steps|skills|signs|words|routes|with"
    "|closing|consent"
)
_ODD_BLANKS = r"\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff"
_QUOTE_IT = 'Put the whole text in quotes: "…".'
_IF_A_TEXT = 'If it is a text, put it in quotes: "…".'


class Scalar(NamedTuple):
    """A text as YAML read it, with its style: a quote, `>`, `|`, or nothing."""

    value: str
    style: str
    start: Point
    end: Point


class Failure(NamedTuple):
    """Where YAML gave up: what it says, where, since when, and the last text it had read."""

    what: str
    at: Point
    since: Point | None
    last: Scalar | None
    lines: tuple[str, ...]

    @property
    def line(self) -> str:
        """The line where it gave up."""
        return self.lines[self.at[0] - 1]

    @property
    def indent(self) -> int:
        """How many blanks begin that line."""
        return len(self.line) - len(self.line.lstrip())


def explain(failure: Failure) -> Mistake:
    """The mistake that an author most likely made."""
    for look in (
        _blank,
        _special_space,
        _dash,
        _quotes,
        _space,
        _sign,
        _opening,
        _indentation,
        _colon,
        _missing_colon,
        _rest,
    ):
        found = look(failure)
        if found:
            return found
    return Mistake("F001", *failure.at, "the structure is broken here", LOOK_CLOSELY)


def alias(name: str) -> Said:
    """What to say of `*name`."""
    message = f"'*{name}' has a meaning of its own in YAML, which a flow has no use for"
    return message, f'Write it out. If it is a text, put it in quotes: "*{name}…".'


def anchor(name: str) -> Said:
    """What to say of `&name`."""
    message = f"'&{name}' has a meaning of its own in YAML, which a flow has no use for"
    return message, f'Take it out. If it is a text, put it in quotes: "&{name}…".'


def tag(name: str) -> Said:
    """What to say of `!name`."""
    message = f"'{name}' has a meaning of its own in YAML, which a flow has no use for"
    return message, "Take it out. If it is a text, put it in quotes."


def is_dash_without_space(text: str) -> bool:
    """Whether a text looks like a list item: `-item`."""
    return bool(re.match(r"-[^\s\d-]", text))


def begins_with_odd_blank(text: str) -> bool:
    """Whether a text begins with a blank that a copy from elsewhere has brought."""
    return bool(re.match(f"[{_ODD_BLANKS}]", text))


def colon_without_space(text: str) -> int | None:
    """Where the colon of `key:value` stands in a text, counted from 0."""
    match = re.match(r"[A-Za-z_][A-Za-z0-9_]*(:)(?!//)\S", text)
    return match.start(1) if match else None


def _blank(failure: Failure) -> Mistake | None:
    row = failure.at[0]
    tab = re.match(r"[ -]*\t", failure.line[: max(failure.at[1], failure.indent)])
    if tab:
        return Mistake("F001", row, tab.end(), TAB, WITHOUT_TABS)
    for number in {row, failure.since[0] if failure.since else row}:
        odd = re.match(rf"[ -]*(?=[{_ODD_BLANKS}])", failure.lines[number - 1])
        if odd:
            return Mistake("F001", number, odd.end() + 1, *ODD_BLANK)
    return None


def further_tabs(told: Mistake, lines: tuple[str, ...]) -> Iterator[Mistake]:
    """All tabs that begin a line below one that has been told: YAML stops at the first."""
    if told.message != TAB:
        return
    for row, line in enumerate(lines[told.line :], told.line + 1):
        tab = re.match(r"[ -]*\t", line)
        if tab:
            yield Mistake("F001", row, tab.end(), TAB, WITHOUT_TABS)


def odd_blank(key: str) -> int | None:
    """Where a blank that is no ordinary space stands in a key, counted from 0."""
    match = re.search(f"[{_ODD_BLANKS}]", key)
    return match.start() if match else None


def _special_space(failure: Failure) -> Mistake | None:
    """A key whose colon isn't followed by an ordinary space, so that YAML takes it for a text."""
    starts = [failure.since, failure.last.start if failure.last else None, (failure.at[0], 1)]
    for row, _ in filter(None, starts):
        odd = re.match(rf"[ ]*(?:- +)*(?! )[\w ]+?(?=:?[{_ODD_BLANKS}]):?", failure.lines[row - 1])
        if odd and ":" in failure.lines[row - 1][odd.end() - 1 :]:
            return Mistake("F001", row, odd.end() + 1, *SPECIAL_SPACE)
    return None


def _dash(failure: Failure) -> Mistake | None:
    """A first question without its dash, where the next one has it."""
    if "parsing a block" not in failure.what or not re.match(r" *- +id:", failure.line):
        return None
    for row in range(failure.at[0] - 1, 0, -1):
        line = failure.lines[row - 1]
        if re.match(r"\S", line) or re.match(r" *- ", line):
            return None
        if re.match(r" +id:( |$)", line):
            return Mistake("F001", row, len(line) - len(line.lstrip()) + 1, *DASH_MISSING)
    return None


def _quotes(failure: Failure) -> Mistake | None:
    if "quoted scalar" in failure.what and failure.since:
        if "escape" in failure.what or "hexdecimal" in failure.what:
            message = "a backslash has a meaning of its own between double quotes"
            advice = "Write \\\\ for a backslash, or put the text in single quotes: '…'."
            return Mistake("F001", *failure.at, message, advice)
        return _unclosed(failure.since)
    last = failure.last
    if last is None or last.style not in ("'", '"') or last.end[0] != failure.at[0]:
        return None
    if failure.line[last.end[1] - 1 : failure.at[1] - 1].strip():
        return None
    if last.start[0] < last.end[0]:
        return _unclosed(last.start)
    message = "the text ends at the quote before this, and yet more follows"
    advice = {
        "'": 'Put the text between double quotes: "…"; an apostrophe may stand in them.',
        '"': 'Write \\" for a quote inside the text; or put quotes around the whole text.',
    }[last.style]
    return Mistake("F001", *failure.at, message, advice)


def _unclosed(at: Point) -> Mistake:
    message = "the quote that opens here is never closed on this line"
    return Mistake("F001", *at, message, "Put the same quote at the end of the text.")


def _space(failure: Failure) -> Mistake | None:
    """A space that is missing on the line itself, or where the text began that goes on there."""
    starts = [(failure.at[0], failure.indent + 1)]
    starts += [failure.since] if failure.since and "simple key" in failure.what else []
    starts += [failure.last.start] if failure.last and not failure.last.style else []
    for row, column in starts:
        text = failure.lines[row - 1][column - 1 :]
        colon = colon_without_space(text)
        if colon is not None:
            return Mistake("F014", row, column + colon, *COLON_WITHOUT_SPACE)
        if is_dash_without_space(text):
            return Mistake("F014", row, column, *DASH_WITHOUT_SPACE)
    return None


_VALUE = re.compile(
    r"""^[ ]*(?:-[ ]+)*(?:(?:"[^"]*"|'[^']*'|[^\s:#'"{\[@`%&*!|>][^:#]*):[ ]+)?(?P<value>\S)"""
)
_BRACKETS = {"{": "}", "[": "]"}


def _sign(failure: Failure) -> Mistake | None:
    sign = failure.line[failure.at[1] - 1 : failure.at[1]]
    if "cannot start" not in failure.what or not sign:
        return None
    message = f"a text can't begin with '{sign}' unless it is in quotes"
    return Mistake("F001", *failure.at, message, _QUOTE_IT)


def _opening(failure: Failure) -> Mistake | None:
    """A text that begins with a sign which means something to YAML."""
    if "parsing a flow node" in failure.what:
        message = "something that a bracket has opened is not finished here"
        advice = f"Close the bracket, or take out a comma too many. {_IF_A_TEXT}"
        return Mistake("F001", *failure.at, message, advice)
    if "parsing a flow" in failure.what and failure.since:
        row, column = failure.since
        sign = failure.lines[row - 1][column - 1 : column]
        message = f"'{sign}' opens a list or keys here, which are not closed as they should be"
        advice = f"Put commas between, and '{_BRACKETS.get(sign, sign)}' at the end. "
        return Mistake("F001", row, column, message, advice + _IF_A_TEXT)
    found = _VALUE.match(failure.line)
    if not found or found["value"] not in "@`%&*!|>{[?“”„":
        return None
    if found.start("value") >= failure.at[1]:
        return None
    if found["value"] in "“”„":
        return Mistake("F015", failure.at[0], found.start("value") + 1, *CURLY)
    message = f"a text can't begin with '{found['value']}' unless it is in quotes"
    return Mistake("F001", failure.at[0], found.start("value") + 1, message, _QUOTE_IT)


def _indentation(failure: Failure) -> Mistake | None:
    indent, last = failure.indent, failure.last
    if "parsing a block" in failure.what and failure.since and failure.at[1] <= indent + 1:
        row, column = failure.since
        message = f"this line's indentation of {indent} doesn't fit those above"
        advice = f"It may belong beside line {row}, which is indented by {column - 1}."
        if column == indent + 1:
            is_item = failure.line[indent:].startswith("-")
            message = f"{'an item of a list' if is_item else 'a key'} stands here, where "
            message += "keys have begun" if is_item else "a list has begun"
            advice = "A list is indented under its key, and each item begins with '- '."
        return Mistake("F001", failure.at[0], indent + 1, message, advice)
    goes_on = last is not None and not last.style and last.start[0] < failure.at[0]
    if "mapping values" in failure.what and last and goes_on:
        if not _has_key_before(last.start, failure.lines):
            return None
        message = f"this line's indentation of {indent} makes it a part of the text above"
        advice = "Give it as many spaces as the keys it belongs with. "
        advice += "If it is part of that text, put the whole text in quotes."
        return Mistake("F001", failure.at[0], indent + 1, message, advice)
    return None


def _has_key_before(start: Point, lines: tuple[str, ...]) -> bool:
    return bool(lines[start[0] - 1][: start[1] - 1].strip())


def _colon(failure: Failure) -> Mistake | None:
    if "mapping values" not in failure.what or failure.last is None:
        return None
    if failure.last.start[0] < failure.at[0]:
        return _colon_after(failure.last.start, failure.lines)
    keys = re.match(rf" *(?:- +)?({_KEYS_FOLLOW}): +([^\s:#'\"]+: .*?)( #.*)?$", failure.line)
    if keys:
        message = f"keys that stand behind '{keys[1]}' on the same line need braces"
        advice = f"Put braces around them: {keys[1]}: {_in_braces(keys[2].strip())}"
        return Mistake("F001", *failure.at, message, advice)
    message = "a colon stands in a text that is not in quotes"
    return Mistake("F001", *failure.at, message, _QUOTE_IT)


def _in_braces(keys: str) -> str:
    if len(keys) > LONGEST_NAME:
        return "{…}"
    first, _, rest = keys.partition(": ")
    # A colon with a comma before it belongs to the next key, any other to a key within.
    is_test = re.match(r"[a-z_]+: ", rest)
    return f"{{{first}: {_in_braces(rest)}}}" if is_test else f"{{{keys}}}"


def _missing_colon(failure: Failure) -> Mistake | None:
    is_key = "could not find expected ':'" in failure.what and failure.since
    return _colon_after(failure.since, failure.lines) if is_key and failure.since else None


def _colon_after(start: Point, lines: tuple[str, ...]) -> Mistake:
    text = lines[start[0] - 1][start[1] - 1 :].rstrip()
    message = f"this line is no 'key: value': {shown(text)} has no colon after its key"
    advice = "Put a colon and a space after the key; if it goes on with the text above, indent it."
    return Mistake("F001", start[0], start[1], message, advice)


def _rest(failure: Failure) -> Mistake | None:
    if "block sequence entries" in failure.what:
        message = "a list can't begin behind a key on the same line"
        advice = f"Put each '- …' on a line of its own below. {_IF_A_TEXT}"
        return Mistake("F001", *failure.at, message, advice)
    if "document start" in failure.what:
        message = "the file's content ended above this line, and yet more follows"
        return Mistake("F001", *failure.at, message, LOOK_CLOSELY)
    return None
