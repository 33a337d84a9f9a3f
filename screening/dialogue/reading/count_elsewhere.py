"""Numbers that are plainly of something else: times, dates, phone numbers, ages, people."""

from screening.dialogue.reading import rate_words
from screening.dialogue.reading.amounts import Amount
from screening.dialogue.reading.count_rates import rate_at
from screening.dialogue.reading.forms import stem
from screening.dialogue.reading.lists import names
from screening.dialogue.reading.words import Words


def is_elsewhere(words: Words, amount: Amount, own: frozenset[str], noun: str, before: str) -> bool:
    """Whether this number is plainly a time, a date, a phone number, or of something else."""
    after = words[amount.end].text if amount.end < len(words) else ""
    asked = any(stem(n) in own for n in (noun, after) if n)
    if asked:
        return False
    if noun in rate_words.NOT_COUNTED or after in rate_words.NOT_COUNTED:
        return True
    if is_reached(words, amount, own, noun):
        return False
    if noun in rate_words.PEOPLE and rate_at(words, amount.end, amount.first) is None:
        return True
    if before == "of" and amount.first > 1 and words[amount.first - 2].text in rate_words.GROUPS:
        return True
    if _office_hours(words, amount) or _is_time(words, amount, before):
        return True
    earlier = [w.text for w in words[max(0, amount.first - 2) : amount.first]]
    if earlier in (["out", "of"], ["of", "which"], ["of", "those"], ["of", "them"]):
        return True
    if amount.year and (
        before in ("in", "since", "from", "of", "until", "by", "to", "'", "-") or noun == ""
    ):
        return True
    if _is_phone(words, amount):
        return True
    if before in _LABELS:
        return True
    if before == "+" and not words[amount.first].glued:
        return amount.least >= 1_000_000_000
    numbered = before == "no" and amount.first > 1 and words[amount.first].is_number
    if numbered and words[amount.first - 2].text not in _NO_LABELS:
        return True
    if before in ("#", "+", "(", "@", "route") or amount.least >= 1_000_000_000:
        return True
    return ((before == "/" or after == "/") and _digit_near(words, amount)) or (
        after == ":" and _digit_near(words, amount)
    )


def _is_time(words: Words, amount: Amount, before: str) -> bool:
    """ "At 8", "from 9 till 11:30": the time of day."""
    after = words[amount.end].text if amount.end < len(words) else ""
    if amount.least > 12 and not (before == ":" and amount.least < 60):
        return False
    ends = not after[:1].isalpha() or after in ("on", "in", "for", "and", "i", "to", "till", "so")
    if before in ("at", "till", "til", "until") and ends:
        return True
    dotted = after == ":" or (before == ":" and words[amount.first].glued)
    return dotted and amount.first > 0


def _office_hours(words: Words, amount: Amount) -> bool:
    """ "9 to 5" is a working day."""
    around = [w.text for w in words[max(0, amount.first - 2) : amount.end + 2]]
    backwards = any(
        one.isdecimal() and two.isdecimal() and 12 >= int(one) > int(two) and joins in _TILL
        for one, joins, two in zip(around, around[1:], around[2:], strict=False)
    )
    return backwards or "nine to five" in " ".join(around)


_TILL = frozenset(names("to till until - and"))


def _is_phone(words: Words, amount: Amount) -> bool:
    """Three or more long runs of digits with hyphens, or one run of seven and more."""
    around = words[max(0, amount.first - 5) : amount.end + 5]
    runs = [w for w in around if w.text.isdecimal() and len(w.text) >= 3]
    glued = [w for w in around if w.text in "-()." and w.glued]
    return (len(runs) >= 2 and len(glued) >= 1 and any(len(w.text) == 4 for w in runs)) or any(
        w.text.isdecimal() and len(w.text) >= 7 for w in words[amount.first : amount.end]
    )


def _digit_near(words: Words, amount: Amount) -> bool:
    near = [*words[max(0, amount.first - 2) : amount.first], *words[amount.end : amount.end + 2]]
    return any(w.is_number for w in near)


def is_reached(words: Words, amount: Amount, own: frozenset[str], noun: str) -> bool:
    """ "I call 20 people": so many calls."""
    before = {w.text for w in words[max(0, amount.first - 4) : amount.first]}
    people = noun in ("people", "persons", "companies", "times")
    return people and bool(rate_words.REACHES & before and own & rate_words.TOUCHES)


_NO_LABELS = frozenset(names(", . don't dont do ? ; wait actually"))
_LABELS = frozenset(
    names(
        "level line tier room suite apt apartment floor route highway page version am i'm age aged "
        "turned turning"
    )
)
"""A number after these is a name or an age."""
