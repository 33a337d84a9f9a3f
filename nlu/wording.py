"""Makes a text plain for the model, and knows where each of its characters stood."""

import unicodedata
from collections.abc import Iterator

from screening.record import Record

_QUOTES = str.maketrans("’‘ʼ`´“”–—‑", "'''''\"\"---")
_GESTURES = {
    "👍": "yes", "👌": "yes", "✅": "yes", "✔": "yes", "💯": "yes",
    "👎": "no", "❌": "no", "🚫": "no",
    "🤷": "not sure", "🙏": "thanks",
}  # fmt: skip
_UNSEEN = frozenset("\u200b\u200c\u200d\u2060\ufeff\ufe0e\ufe0f\u00ad♂♀") | frozenset("🏻🏼🏽🏾🏿")


class Plain(Record):
    """`text` for the model; its character i stands for raw[starts[i]:ends[i]]."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def raw_span(self, start: int, end: int) -> tuple[int, int]:
        """The span of the raw text that text[start:end] stands for."""
        return self.starts[start], self.ends[end - 1]


def plain(raw: str) -> Plain:
    """Composed letters, straight quotes, single spaces, gestures as words, no leading slash."""
    letters: list[tuple[str, int, int]] = []
    for shown, start, end in _clusters(raw):
        _add(letters, shown, start, end)
    while letters and letters[-1][0] == " ":
        letters.pop()
    return Plain(
        text="".join(letter for letter, _, _ in letters),
        starts=tuple(start for _, start, _ in letters),
        ends=tuple(end for _, _, end in letters),
    )


def _clusters(raw: str) -> Iterator[tuple[str, int, int]]:
    """Each letter with the marks that belong to it, composed where Unicode can."""
    start = 0
    for at in range(1, len(raw) + 1):
        if at == len(raw) or not unicodedata.combining(raw[at]):
            cluster = raw[start:at]
            yield (cluster if at - start == 1 else unicodedata.normalize("NFC", cluster)), start, at
            start = at


def _add(letters: list[tuple[str, int, int]], shown: str, start: int, end: int) -> None:
    if shown in _UNSEEN:
        return
    if shown in _GESTURES:
        _add_gesture(letters, _GESTURES[shown], start, end)
        return
    shown = shown.translate(_QUOTES)
    if shown.isspace() or unicodedata.category(shown[0]) in {"Cc", "Cs"}:
        shown = " "
    if not letters and shown in {" ", "/"}:  # a leading slash would be a command to Rasa
        return
    if shown == " " and letters[-1][0] == " ":
        return
    letters.extend((letter, start, end) for letter in shown)


def _add_gesture(letters: list[tuple[str, int, int]], word: str, start: int, end: int) -> None:
    """A gesture repeated says no more than once."""
    if "".join(letter for letter, _, _ in letters[-len(word) - 1 :]).strip() == word:
        return
    if letters and letters[-1][0] != " ":
        letters.append((" ", start, end))
    letters.extend((letter, start, end) for letter in (*word, " "))
