"""Number words with a slip of the pen: fourty, tweny, sevn; and "tree years"."""

from functools import lru_cache

from screening.dialogue.reading.common_words import is_common
from screening.dialogue.reading.lists import names
from screening.dialogue.reading.typos import near

_NUMBERS = names(
    "three seven eight eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred"
)
_SHORT = {"tree": "three", "fore": "four", "sex": "six", "tow": "two"}
"""Words of their own, which are meant as numbers only right before a measure."""
_SLIPS = {
    "tow": "two",
    "thre": "three",
    "threee": "three",
    "fuor": "four",
    "foru": "four",
    "fourr": "four",
    "foure": "four",
    "fiv": "five",
    "fivee": "five",
    "vive": "five",
    "fife": "five",
    "sixx": "six",
    "siks": "six",
    "sevn": "seven",
    "nin": "nine",
    "nien": "nine",
    "tenn": "ten",
    "twenny": "twenty",
    "twen": "twenty",
    "threety": "thirty",
    "fiveteen": "fifteen",
    "fivety": "fifty",
    "forthy": "forty",
    "fourthy": "forty",
    "aight": "eight",
    "eigh": "eight",
    "fify": "fifty",
    "ninty": "ninety",
}
_MEASURES = frozenset(
    names("years year yrs yr months month mos weeks week wks hours hour hrs hr days day")
)


@lru_cache(maxsize=2048)
def _near(said: str) -> str:
    if len(said) < 4 or not said.isalpha() or is_common(said):
        return said
    alike = [n for n in _NUMBERS if n[0] == said[0] and n != said and near(n, said, 1)]
    return alike[0] if len(alike) == 1 and len(said) >= 5 else said


def spelt_right(said: str, after: str) -> str:
    """The number word that is meant by a word that stands before another; or the word itself."""
    if said in _SLIPS:
        return _SLIPS[said]
    if after in _MEASURES and said in _SHORT:
        return _SHORT[said]
    return said if said in _NUMBERS else _near(said)
