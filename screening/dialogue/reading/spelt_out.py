"""Addresses and numbers as they are said aloud: "jane dot doe at mail dot com", "five five oh"."""

import re

_SIGNS = (
    (
        r"\s{0,3}[\[(]\s{0,3}(?:dot|punto|punkt)\s{0,3}[\])]\s{0,3}|\s{1,3}(?:dot|punto|punkt|"
        r"period)\s{1,3}",
        ".",
    ),
    (
        r"\s{0,3}[\[(]\s{0,3}at\s{0,3}[\])]\s{0,3}|\s{1,3}at\s{1,3}(?=[a-z0-9-]{2,30}(?:\.|"
        r"\s(?:dot|punto|punkt)\s))",
        "@",
    ),
    (r"\s{1,3}(?:underscore|under score|underline)\s{1,3}", "_"),
    (r"\s{1,3}(?:dash|hyphen|minus)\s{1,3}", "-"),
    (r"\s{1,3}(?:plus sign|plus)\s{1,3}(?=\S+@)", "+"),
    (r"\s?@\s?(?=[a-z0-9-]+\s?\.)", "@"),
    (r"(?<=[a-z])\s?\.\s?(?=(?:com|net|org|edu|gov|de|co|uk|info|me|io|us|ca)\b)", "."),
)
_ONE_WORD = re.compile(
    r",?\s{0,3}\(?\b(?:all (?:in )?(?:one word|lower ?case|together|small(?: letters)?)|"
    r"in one word|"
    r"as one word|one word|no spaces?|without (?:a )?spaces?|together|written together|"
    r"all attached|no dots?)\b\)?,?(?: (?:and )?no spaces?)?"
)
_ADDRESS = re.compile(r"([a-z0-9][a-z0-9._%+-]{0,63})@([a-z0-9-]{2,63}(?:\.[a-z0-9-]{2,24}){1,3})")
_BEFORE = re.compile(r"((?:[a-z0-9'._-]{1,30} ){1,4})$")
_LEADS = frozenset(
    "is it's its email mail e-mail address at me use under my the a and or write to reach via be "
    "on contact as thats that's by please here try ok okay sure yes hi hello best adress would "
    "you can i'm im am send them".split()
)
_DIGITS = {
    "zero": "0", "oh": "0", "o": "0", "null": "0", "one": "1", "two": "2", "three": "3",
    "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9",
}  # fmt: skip
_SPOKEN = re.compile(
    rf"\b(?:(?:double |triple )?(?:{'|'.join(_DIGITS)}|\d)\b[ ,.-]{{0,3}}){{7,16}}"
)


def spoken_address(plain: str) -> tuple[str, tuple[int, int], bool] | None:
    """An address that is said in words, the words' place, and whether it is plain how it goes."""
    joined = _ONE_WORD.search(plain)
    said = _ONE_WORD.sub("", plain) if joined else plain
    for pattern, sign in _SIGNS:
        said = re.sub(pattern, sign, said)
    match = _ADDRESS.search(said)
    if match is None:
        return None
    before = _BEFORE.search(said[: match.start()])
    words = before[1].split() if before else []
    own = len(words) - next((p for p, w in enumerate(reversed(words)) if w in _LEADS), len(words))
    loose = words[own:]
    signed = re.search(r"\b(?:dot|punto|punkt)\b|[\[(]\s*at|@", plain) is not None
    plainly = signed and (not loose or joined is not None)
    name = "".join(loose) + match[1] if joined else match[1]
    return f"{name}@{match[2]}", _place(plain, match[1], match[2]), plainly


def _place(plain: str, name: str, host: str) -> tuple[int, int]:
    """Where the spelt address stands: from its first word to its last."""
    first = plain.find(re.split(r"[._+-]", name)[0])
    last = plain.rfind(host.rsplit(".", 1)[-1])
    return max(0, first), max(last + len(host.rsplit(".", 1)[-1]), first + 1)


def digits_of(plain: str) -> str:
    """The text with numbers that are said figure by figure in figures, at the same place."""
    return _SPOKEN.sub(_in_figures, plain)


def _in_figures(match: re.Match[str]) -> str:
    figures = ""
    times = 1
    for word in re.findall(r"[a-z]+|\d", match.group()):
        if word in ("double", "triple"):
            times = 2 if word == "double" else 3
            continue
        figures += (_DIGITS.get(word) or word) * times
        times = 1
    written = figures.ljust(len(match.group()))
    return written if not re.fullmatch(r"[\d\s,.-]+", match.group()) else match.group()
