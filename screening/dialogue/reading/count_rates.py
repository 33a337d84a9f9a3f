"""What stands around a number: what it counts, and the period that it is counted per."""

from screening.dialogue.reading import rate_words
from screening.dialogue.reading.rate_words import Per
from screening.dialogue.reading.words import Words

PERIOD: dict[str, Per] = {
    name: period for period, names in rate_words.PERIODS.items() for name in names.split()
}


def noun_at(words: Words, place: int) -> tuple[str, int]:
    """What a number counts, and where it ends: "40 cold calls", "60 or so dials"."""
    seen = ""
    for at in range(place, min(place + 3, len(words))):
        text = words[at].text
        if text.endswith("ed") or text in ("came", "got", "went"):
            return seen, at
        if text in rate_words.NOT_NOUNS or not words[at].is_word or (text in PERIOD and seen):
            return seen, at
        seen = text
        if text.endswith("s") or at == place + 2:
            return seen, at + 1
    return seen, min(place + 3, len(words))


def rate_at(words: Words, place: int, first: int) -> Per | None:
    """The period that a number is counted per: "a day", "/week", "monthly", "each day I do 40"."""
    ahead = words[place : place + 6]
    for at, word in enumerate(ahead):
        if word.text in ("took", "takes", "take", "lasting", "lasted", "but", "because"):
            break
        if word.text in rate_words.ALONE:
            return PERIOD[word.text]
        rest = word.text == "the" and at > 0 and ahead[at - 1].text == "of"
        if word.text in rate_words.LEADS and not rest and at + 1 < len(ahead):
            period = PERIOD.get(ahead[at + 1].text)
            if period is not None and ahead[at + 1].text not in ("m", "h", "d", "y"):
                return period
        if word.text in (";", ".", "\n") or word.is_number:
            break
    behind = words[max(0, first - 6) : first]
    for at, word in enumerate(behind):
        if word.text in ("per", "each", "every", "daily", "weekly", "monthly", "a"):
            named = (
                word.text
                if word.text in rate_words.ALONE
                else (behind[at + 1].text if at + 1 < len(behind) else "")
            )
            if named in PERIOD:
                return PERIOD[named]
    return None
