"""A name, an e-mail address or a phone number among a candidate's words."""

import re

from screening.dialogue.reading import reading as sure
from screening.dialogue.reading.names import read_name
from screening.dialogue.reading.normal import normalise
from screening.dialogue.reading.reading import Reading
from screening.flow.answers import Alternative
from screening.flow.values import Text

__all__ = ["read_email", "read_name", "read_phone"]

_EMAIL = re.compile(
    r"[a-z0-9][a-z0-9._%+'-]{0,63}@[a-z0-9](?:[a-z0-9-]{0,62})(?:\.[a-z0-9-]{1,63}){1,5}"
)
_SPELT = re.compile(
    r"([a-z0-9][a-z0-9._%+-]{0,63})\s?(?:\(at\)|\[at\]| at )\s?([a-z0-9-]{1,63})"
    r"\s?(?:\(dot\)|\[dot\]| dot |\.)\s?([a-z]{2,12})\b"
)
_PHONE = re.compile(r"(?<![\w@.])(?:\+|00)?\(?\d(?:[\s().\-/]{0,3}\d){6,14}(?![\w@])")
_EXTENSION = re.compile(r"\s*,?\s*(?:ext|extension|x)\.?\s*(\d{1,6})\b")
_SLIPS = {
    "gmial.com": "gmail.com",
    "gmai.com": "gmail.com",
    "gmail.con": "gmail.com",
    "gmail.co": "gmail.com",
    "gamil.com": "gmail.com",
    "gnail.com": "gmail.com",
    "hotmial.com": "hotmail.com",
    "hotmail.con": "hotmail.com",
    "yaho.com": "yahoo.com",
    "yahoo.con": "yahoo.com",
    "outlok.com": "outlook.com",
    "outlook.con": "outlook.com",
}


def read_email(text: str) -> Reading | None:
    """The e-mail address in a text; a likely slip in it is an alternative, to be confirmed."""
    normal = normalise(text)
    found = list(_EMAIL.finditer(normal.text))
    if not found:
        return _spelt(text)
    first = found[0]
    span = normal.raw(first.start(), first.end())
    address = text[span[0] : span[1]].rstrip("-'")
    others = {m.group() for m in found[1:]} - {first.group()}
    meant = _SLIPS.get(address.partition("@")[2].lower())
    if meant:
        right = Text(text=f"{address.partition('@')[0]}@{meant}")
        return Reading(
            value=Text(text=address),
            certainty=sure.CONFIRM,
            spans=((span[0], span[0] + len(address)),),
            alternatives=(Alternative(value=right, certainty=sure.CONFIRM),),
        )
    return Reading(
        value=Text(text=address),
        certainty=sure.CONFIRM if others else sure.UNMISTAKABLE,
        spans=((span[0], span[0] + len(address)),),
        alternatives=tuple(
            Alternative(value=Text(text=o), certainty=sure.CONFIRM) for o in sorted(others)
        ),
    )


def _spelt(text: str) -> Reading | None:
    """ "maria at mail dot com", to be confirmed."""
    normal = normalise(text)
    match = _SPELT.search(normal.text)
    if match is None:
        return None
    name, host, top = match.groups()
    plain = "dot" in match.group() or "(" in match.group() or "[" in match.group()
    return Reading(
        value=Text(text=f"{name}@{host}.{top}"),
        certainty=sure.LIKELY if plain else sure.DOUBTFUL,
        spans=(normal.raw(match.start(), match.end()),),
    )


def read_phone(text: str) -> Reading | None:
    """The phone number in a text, with its plus and its digits."""
    normal = normalise(text)
    found = [m for m in _PHONE.finditer(normal.text) if not _is_date(m.group())]
    if not found:
        return None
    first = found[0]
    number = _digits(first.group())
    extension = _EXTENSION.match(normal.text, first.end())
    end = extension.end() if extension else first.end()
    value = f"{number} ext {extension.group(1)}" if extension else number
    others = {_digits(m.group()) for m in found[1:]} - {number}
    bare = first.group().isdigit() and len(number) < 10
    international = number.startswith("+") or len(number) >= 10
    return Reading(
        value=Text(text=value),
        certainty=sure.CONFIRM if others else _phone_certainty(international, bare),
        spans=(normal.raw(first.start(), end),),
        alternatives=tuple(
            Alternative(value=Text(text=o), certainty=sure.CONFIRM) for o in sorted(others)
        ),
    )


def _phone_certainty(international: bool, bare: bool) -> float:
    """A short run of digits without any signs may be another number."""
    if bare:
        return sure.LIKELY
    return sure.UNMISTAKABLE if international else sure.SAID_BACK


def _digits(said: str) -> str:
    plus = "+" if said.startswith("+") or re.match(r"\(?00[1-9]", said) else ""
    digits = re.sub(r"\D", "", said)
    return plus + (digits.removeprefix("00") if not said.startswith("+") and plus else digits)


def _is_date(said: str) -> bool:
    """2015-2019, 03/2015-06/2019 and 2021-03-04 are dates."""
    return bool(
        re.fullmatch(r"(?:\d{1,2}[/.])?(?:19|20)\d\d\s?-\s?(?:\d{1,2}[/.])?(?:19|20)\d\d", said)
        or re.fullmatch(r"(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}", said)
        or re.fullmatch(r"\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d\d", said)
    )
