"""Small slips of the pen: one letter in words of five and more, two in words of eight and more."""

from screening.dialogue.reading.common_words import is_common


def within(known: str) -> int:
    """How many letters may differ from a known word."""
    if not known.isalpha():
        return 0
    return 2 if len(known) >= 8 else 1 if len(known) >= 5 else 0


def slips(known: str, said: str) -> int | None:
    """By how many letters a word is miswritten; None where it is another word.

    Nobody misses a word's first letter, and a word that everybody uses is meant as it stands.
    """
    if known == said:
        return 0
    allowed = within(known)
    if not allowed or known[0] != said[0] or not near(known, said, allowed) or is_common(said):
        return None
    return 1 if near(known, said, 1) else 2


def near(known: str, said: str, allowed: int) -> bool:
    """Whether two words differ by at most `allowed` letters, put in, left out or swapped."""
    if abs(len(known) - len(said)) > allowed:
        return False
    if len(set(known) ^ set(said)) > 2 * allowed:
        return False
    return _distance(known, said) <= allowed


def _distance(one: str, two: str) -> int:
    before: list[int] = []
    row = list(range(len(two) + 1))
    for i, a in enumerate(one, 1):
        older, before, row = before, row, [i]
        for j, b in enumerate(two, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == two[j - 2] and one[i - 2] == b:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
    return row[-1]
