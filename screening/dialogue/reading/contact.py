"""A name, an e-mail address or a phone number among a candidate's words."""

import re
from collections.abc import Sequence

from screening.dialogue.reading import reading as sure
from screening.dialogue.reading.names import read_name
from screening.dialogue.reading.normal import normalise
from screening.dialogue.reading.reading import Reading
from screening.dialogue.reading.spelt_out import digits_of, spoken_address
from screening.flow.answers import Alternative
from screening.flow.values import Text

__all__ = ["read_email", "read_name", "read_phone"]

_EMAIL = re.compile(
    r"[a-z0-9][a-z0-9._%+'-]{0,63}@[a-z0-9](?:[a-z0-9-]{0,62})(?:\.[a-z0-9-]{1,63}){1,5}"
)
_PHONE = re.compile(r"(?<![\w@.])(?:\+|00)?\(?\d(?:[\s().\-/]{0,3}\d){6,14}(?![\w@])")
_EXTENSION = re.compile(r"\s*,?\s*(?:ext|extension|x)\.?\s*(\d{1,6})\b")
_CORRECTED = re.compile(
    r"\W*(?:\b(?:no|wait|sorry|actually|correction|oops|i mean|meant|rather|instead|scratch that|"
    r"better|that one is old|old|not (?:that|this)|use|changed|now it's|now)\b\W*){1,6}"
)
_OLD = re.compile(r"\b(?:old|former|previous|not|used to be|don't use|dont use)\b")
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
    first = _meant(normal.text, found)
    span = normal.raw(first.start(), first.end())
    address = text[span[0] : span[1]].rstrip("-'")
    others = {m.group() for m in found} - {first.group()}
    meant = _right(address)
    if meant:
        right = Text(text=meant)
        return Reading(
            value=Text(text=address),
            certainty=sure.CONFIRM,
            spans=((span[0], span[0] + len(address)),),
            alternatives=(Alternative(value=right, certainty=sure.CONFIRM),),
        )
    return Reading(
        value=Text(text=address),
        certainty=sure.SAID_BACK if others else sure.UNMISTAKABLE,
        spans=((span[0], span[0] + len(address)),),
        alternatives=tuple(
            Alternative(value=Text(text=o), certainty=sure.CONFIRM) for o in sorted(others)
        ),
    )


def _right(address: str) -> str | None:
    """The address without a likely slip in its host."""
    name, _, host = address.partition("@")
    if host.lower() in _SLIPS:
        return f"{name}@{_SLIPS[host.lower()]}"
    ending = re.search(r"\.(?:con|comm|cmo|ocm|vom|cim|xom|coom)$", host.lower())
    return f"{name}@{host[: ending.start()]}.com" if ending else None


def _meant(text: str, found: Sequence[re.Match[str]]) -> re.Match[str]:
    """Of several the first, unless it is taken back or old."""
    first, last = found[0], found[-1]
    taken_back = len(found) > 1 and (
        _CORRECTED.search(text[found[-2].end() : last.start()])
        or _OLD.search(text[max(0, first.start() - 25) : first.start()])
    )
    return last if taken_back else first


def _spelt(text: str) -> Reading | None:
    """ "Maria at mail dot com", said back; to be confirmed where its words may belong elsewhere."""
    normal = normalise(text)
    found = spoken_address(normal.text)
    if found is None:
        return None
    address, place, plainly = found
    right = _right(address)
    return Reading(
        value=Text(text=right or address),
        certainty=sure.SAID_BACK if plainly and not right else sure.CONFIRM,
        spans=(normal.raw(*place),),
    )


def read_phone(text: str) -> Reading | None:
    """The phone number in a text, with its plus and its digits."""
    normal = normalise(text)
    normal = normal._replace(text=digits_of(normal.text))
    found = [m for m in _PHONE.finditer(normal.text) if not _is_date(m.group())]
    if not found:
        return None
    first = _meant(normal.text, found)
    number = _digits(first.group())
    extension = _EXTENSION.match(normal.text, first.end())
    end = extension.end() if extension else first.end()
    value = f"{number} ext {extension.group(1)}" if extension else number
    others = {_digits(m.group()) for m in found} - {number}
    bare = first.group().isdecimal() and len(number) < 10
    international = number.startswith("+") or len(number) >= 10
    return Reading(
        value=Text(text=value),
        certainty=min(
            _phone_certainty(international, bare),
            sure.CONFIRM if _is_mended(normal.text[end:]) else 1,
            sure.SAID_BACK if others else 1,
        ),
        spans=(normal.raw(first.start(), end),),
        alternatives=tuple(
            Alternative(value=Text(text=o), certainty=sure.CONFIRM) for o in sorted(others)
        ),
    )


def _is_mended(after: str) -> bool:
    """ "… 0188, no, 0189": only its end is put right."""
    corrected = _CORRECTED.match(after)
    return bool(corrected and re.match(r"\W*(?:it's )?\d{1,6}\b", after[corrected.end() :]))


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
