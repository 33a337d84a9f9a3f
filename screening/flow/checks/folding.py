"""One spelling for words that people take for the same."""

import unicodedata
from collections.abc import Iterable, Iterator

from screening.flow.checks.written import Found
from screening.flow.document import Path

_UNSEEN = str.maketrans("", "", " -‐‑–—_'’‘´`\"“”")
_ENDS = ".!?,;:"


def folded(word: str) -> str:
    """A word without case, accents, blanks, hyphens and quotes: "Up-Selling " is "upselling"."""
    apart = unicodedata.normalize("NFKD", word).casefold()
    plain = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return " ".join(plain.split()).translate(_UNSEEN).rstrip(_ENDS)


class Owners:
    """Who a word belongs to, as far as it has been seen."""

    def __init__(self, kept: Iterable[tuple[str, str]] = ()) -> None:
        self._owner = {folded(word): owner for word, owner in kept}

    def claim(self, word: str, owner: str, path: Path) -> Iterator[Found]:
        """Note a word of an owner; a problem where it belongs to another already."""
        plain = folded(word)
        first = self._owner.setdefault(plain, owner) if plain else owner
        if first != owner:
            message = f"'{word}' stands for both {first} and {owner}"
            advice = "Whoever says it could mean either: keep it with one of them."
            yield Found("F026", path, message, advice)
