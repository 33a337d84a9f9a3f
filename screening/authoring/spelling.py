"""How a text is spelled in YAML, so that it is read back as exactly that text."""

import re
import textwrap

import yaml

from screening.authoring.marks import LINE_END

WIDTH = 100
"""Where folded lines end at the latest."""
_RESOLVER = yaml.resolver.Resolver()
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r", "\0": "\\0"}
_HEADER = re.compile(r"(?P<sign>[>|])(?P<rest>\S*)(?P<comment>[^\r\n\x85\u2028\u2029]*)")
_BRACKETS = re.compile(r"[,\[\]{}:?]")


def spelled(text: str, written: str, style: str, *, in_brackets: bool, column: int) -> str:
    """The text in the style of what stands there now, or between quotes where it can't be.

    Args:
        written: what stands there now, from its first sign on; empty where nothing does.
        style: the sign it begins with; empty for a plain text.
        column: how many blanks begin the line of its key.
    """
    if style in (">", "|"):
        return _block(text, written, column)
    if style == "'" and _is_visible(text):
        return "'" + text.replace("'", "''") + "'"
    if style == "" and _may_be_plain(text, written, in_brackets=in_brackets):
        return text
    return quoted(text)


def between_quotes(text: str, written: str, style: str) -> str:
    """The text between double quotes in place of what stands there now; its remark stays."""
    header = _HEADER.match(written) if style in (">", "|") else None
    return quoted(text) + (header["comment"] if header else "")


def quoted(text: str) -> str:
    """The text between double quotes."""
    return '"' + "".join(map(_escaped, text)) + '"'


def _escaped(letter: str) -> str:
    if letter in _ESCAPES:
        return _ESCAPES[letter]
    if letter == " " or _is_visible(letter):
        return letter
    code = ord(letter)
    return f"\\U{code:08x}" if code > 0xFFFF else f"\\u{code:04x}"


def _is_visible(text: str) -> bool:
    """Whether nothing in it is a line end or can't be seen."""
    return text.isprintable()


def _may_be_plain(text: str, written: str, *, in_brackets: bool) -> bool:
    if not text or not text[0].isalnum() or text != text.strip() or not _is_visible(text):
        return False
    if ": " in text or " #" in text or text.endswith(":"):
        return False
    if in_brackets and _BRACKETS.search(text):
        return False
    # Other readers, such as editors, take "no" or "12" for something else than a text.
    return not _is_word(text) or (not written or _is_word(written))


def _is_word(text: str) -> bool:
    tag = _RESOLVER.resolve(yaml.ScalarNode, text, (True, False))  # type: ignore[no-untyped-call]
    return bool(tag != "tag:yaml.org,2002:str")


def _block(text: str, written: str, column: int) -> str:
    """Below its sign, indented as before; the remark behind the sign stays."""
    header = _HEADER.match(written)
    assert header is not None
    kept = text.removesuffix("\n") if header["rest"] == "" else text
    ends_alike = header["rest"] in ("", "-") and (header["rest"] == "-" or kept != text)
    lines = kept.split("\n")
    fits = all(map(_is_visible, lines)) and all(line == line.strip() for line in lines)
    if not (ends_alike and fits and lines[0] and lines[-1]):
        return between_quotes(text, written, header["sign"])
    indent = _indent(written) or " " * (column + 2)
    if header["sign"] == ">":
        lines = _folded(lines, WIDTH - len(indent))
    line_end = LINE_END.search(written)
    end = line_end[0] if line_end else "\n"
    body = end.join(f"{indent}{line}" if line else "" for line in lines)
    return header[0] + end + body


def _indent(written: str) -> str:
    """The blanks that begin the first line below the sign that holds anything."""
    below = LINE_END.split(written)[1:]
    first = next((line for line in below if line.strip(" ")), "")
    return first[: len(first) - len(first.lstrip(" "))]


def _folded(lines: list[str], width: int) -> list[str]:
    """Lines that read as one where no empty line stands between; more empty lines for more."""
    folded: list[str] = []
    for number, line in enumerate(lines):
        if not line or number:
            folded.append("")
        if line:
            folded += _wrapped(line, max(width, 40))
    return folded


def _wrapped(line: str, width: int) -> list[str]:
    if "  " in line:
        return [line]
    return textwrap.wrap(line, width, break_long_words=False, break_on_hyphens=False)
