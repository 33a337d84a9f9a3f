"""Readings in the short form that the tables of sentences are written in."""

from screening.dialogue.reading.reading import Reading
from screening.flow.values import (
    Choices,
    Day,
    Degree,
    Duration,
    Education,
    Money,
    Number,
    Skills,
    Step,
    Story,
    Text,
    Value,
    YesNo,
)

TAKEN = 0.78
"""From this certainty on a value is taken without a question."""


def shown(reading: Reading | None) -> str:
    """A reading's value; a question mark where it would have to be confirmed first."""
    if reading is None:
        return "-"
    if reading.value is None:
        return "vague" if reading.vague else "-"
    return value_shown(reading.value) + ("" if reading.certainty >= TAKEN else "?")


def value_shown(value: Value) -> str:
    """A value in short: 36, 36..48, 60.., it+finance, word:good excel:no."""
    match value:
        case YesNo():
            return value.answer
        case Duration() | Number():
            return _range(value.least, value.most)
        case Choices():
            own = f" other:{value.other}" if value.other else ""
            return ("+".join(value.options) or "none") + own
        case Education():
            return ", ".join(_degree(d) for d in value.degrees)
        case Skills():
            return " ".join(
                f"{name}:{(s.level or 'yes') if s.has else 'no'}"
                for name, s in value.skills.items()
            )
        case Story():
            return " ".join(f"{group}:{'+'.join(h)}" for group, h in value.heard.items()) or "none"
        case Text():
            return value.text
        case Money():
            per = f"/{value.per}" if value.per else ""
            return f"{_range(value.least, value.most)} {value.currency}{per}"
        case Day():
            last = "" if value.latest is None else f"..{value.latest}"
            alone = value.earliest == value.latest
            return str(value.earliest) if alone else f"{value.earliest}{last or '..'}"
        case Step():
            return str(value.step)
    return value.kind


def _range(least: float, most: float | None) -> str:
    if most is None:
        return f"{least:g}.."
    return f"{least:g}" if least == most else f"{least:g}..{most:g}"


def _degree(degree: Degree) -> str:
    state = "" if degree.state == "finished" else f" {degree.state}"
    field = f" in {degree.field}" if degree.field else ""
    return f"{degree.level}{field}{state}" + (f" {degree.expected}" if degree.expected else "")


def is_confidently_wrong(reading: Reading | None, right: str) -> bool:
    """Whether a value would be taken, without a question, that is not the right one."""
    said = shown(reading)
    return reading is not None and not said.endswith("?") and said not in (right, "-", "vague")
