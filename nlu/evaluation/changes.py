"""Changes of a reply that leave its meaning as it was, so its value and points must stay, too."""

import re
from collections.abc import Callable
from random import Random  # noqa: TID251 -- seeded by the text itself

Change = Callable[[str, Random], str]
"""The reply said otherwise, the same for the same random numbers; unchanged where it can't be."""

NAMES = (
    "Emily Clark",
    "Jamal Washington",
    "Nguyen Thi Hoa",
    "Mohammed Al-Farsi",
    "Agnieszka Wójcik",
    "Guadalupe Hernández",
    "Priya Subramanian",
    "Oluwaseun Adeyemi",
)
GREETINGS = ("hi there! ", "hello, hope you are well. ", "hey :) ", "Good evening. ", "ok thanks. ")
GOODBYES = (" thanks!", " 🙂", " thank you for asking.", " lol", " have a nice day!")
NEIGHBOURS = dict(zip("qwertyuiopasdfghjklzxcvbnm", "wertyuiopqsdfghjklaxcvbnmz", strict=True))
SHORTEST = 6
"""Letters; a typo in a shorter word may be another word."""
ONE_IN = 6
"""Words a typo."""
_WORD = re.compile(r"[A-Za-z']+")
_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_LEANS = re.compile(
    r"\s*(?:and|but|so|then|that|this|it|they|he|she|we|also|plus|not|no|yes|actually|wait|sorry|"
    r"the (?:rest|others?|first|second|last)|others?|except|only|both|after|before|because|which|"
    r"still|now|all|there|in (?:the end|total)|since|just|i mean)\b",
    re.I,
)
"""How a sentence begins that can't stand elsewhere."""


def another_name(text: str, chance: Random) -> str:
    """Who speaks has another name."""
    return f"{chance.choice(NAMES)} here. {text}"


def small_talk(text: str, chance: Random) -> str:
    """A greeting before it, or a kind word after it."""
    if chance.random() < 0.5:
        return chance.choice(GREETINGS) + text
    return text + chance.choice(GOODBYES)


def typos(text: str, chance: Random) -> str:
    """Slips of a thumb in the middle of longer words, which a person reads over."""
    long = [m for m in _WORD.finditer(text) if len(m[0]) >= SHORTEST and m[0].islower()]
    chosen = chance.sample(long, min(len(long), 1 + len(text.split()) // ONE_IN))
    for match in sorted(chosen, key=lambda m: -m.start()):
        text = text[: match.start()] + _slipped(match[0], chance) + text[match.end() :]
    return text


def _slipped(word: str, chance: Random) -> str:
    at = chance.randrange(2, len(word) - 2)
    kind = chance.choice(("swapped", "dropped", "doubled", "beside"))
    if kind == "swapped":
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    if kind == "dropped":
        return word[:at] + word[at + 1 :]
    if kind == "doubled":
        return word[:at] + word[at] + word[at:]
    return word[:at] + NEIGHBOURS.get(word[at], word[at]) + word[at + 1 :]


def another_order(text: str, _: Random) -> str:
    """Its sentences in another order, where none leans on the one before."""
    sentences = _SENTENCE.split(text.strip())
    if len(sentences) < 2 or any(_LEANS.match(sentence) for sentence in sentences):
        return text
    turned = sentences[1:] + sentences[:1]
    return " ".join(s if s[-1] in ".!?" else s + "." for s in turned)


def lower_case(text: str, _: Random) -> str:
    """Without capitals."""
    return text.lower()


def upper_case(text: str, _: Random) -> str:
    """In capitals only."""
    return text.upper()


_SECOND_LANGUAGE = (
    (re.compile(r"\b(?:a|an|the) (?=[a-z])"), ""),
    (re.compile(r"\b(year|month|week|call|client|customer|account|company)(?:ie)?s\b"), r"\1"),
    (re.compile(r"\b(I|i)(?:'ve| have) (work|help|sell|look)ed\b"), r"\1 have \2"),
    (re.compile(r"\b(I|i)(?:'m| am) (?=[a-z]+ing\b)"), r"\1 "),
    (re.compile(r"\b(?:was|were) (?=[a-z]+ing\b)"), "was "),
    (re.compile(r"\b(?:doesn't|does not)\b"), "don't"),
)


def second_language(text: str, _: Random) -> str:
    """As somebody writes whose first language has no articles and other endings."""
    for pattern, instead in _SECOND_LANGUAGE:
        text = pattern.sub(instead, text)
    return text


CHANGES: dict[str, Change] = {
    "another name": another_name,
    "small talk": small_talk,
    "typos": typos,
    "another order": another_order,
    "lower case": lower_case,
    "upper case": upper_case,
    "second-language grammar": second_language,
}


def changed(text: str, name: str) -> str:
    """The reply with this change, the same each time."""
    return CHANGES[name](text, Random(f"{name}:{text}"))  # noqa: S311 -- nothing hangs on chance
