"""How wide a text is when it is set, near enough to break its lines; no font is asked."""

import unicodedata

NARROW = frozenset("iljtfrI.,:;'’‘|!()[]{}/\\ -“”\"*°")
BROAD = frozenset("mwMW@%—…&")


def width(text: str, size: float, *, bold: bool = False) -> float:
    """Pixels, rather too many than too few: as broad as DejaVu Sans, the broadest in use."""
    return sum(map(_share, text)) * size * (1.13 if bold else 1.0)


def lines(text: str, size: float, room: float, *, bold: bool = False) -> list[str]:
    """Break a text into lines that fit; a word that is too long for any line is broken too."""
    broken = [""]
    for word in text.split():
        for piece in _pieces(word, size, room, bold=bold):
            longer = f"{broken[-1]} {piece}".strip()
            if width(longer, size, bold=bold) <= room:
                broken[-1] = longer
            else:
                broken.append(piece)
    return [line for line in broken if line] or [""]


def _pieces(word: str, size: float, room: float, *, bold: bool) -> list[str]:
    if width(word, size, bold=bold) <= room:
        return [word]
    pieces, used = [""], 0.0
    for letter in word:
        needed = width(letter, size, bold=bold)
        if used + needed > room and pieces[-1]:
            pieces.append("")
            used = 0.0
        pieces[-1] += letter
        used += needed
    return pieces


def _share(letter: str) -> float:
    """A letter's part of the size."""
    if letter in NARROW:
        return 0.4
    if letter in BROAD:
        return 0.97
    if unicodedata.east_asian_width(letter) in "WF":
        return 1.05
    if unicodedata.category(letter) in ("Mn", "Me", "Cf"):
        return 0.0
    return 0.72 if letter.isupper() else 0.61
