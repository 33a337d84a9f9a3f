"""What several messages to the same question say together."""

from screening.flow.answers import Answer, Evidence
from screening.flow.values import Choices, Degree, Education, Skills, Story, Value


def merged(old: Value | None, new: Value) -> Value:
    """What two messages to the same question say together; the later wins where they differ."""
    match old, new:
        case Choices(), Choices():
            both = dict.fromkeys((*old.options, *new.options))
            return Choices(options=tuple(both), other=new.other or old.other)
        case Skills(), Skills():
            return Skills(skills={**old.skills, **new.skills})
        case Story(), Story():
            groups = {**old.heard, **new.heard}
            return Story(
                heard={
                    name: tuple(dict.fromkeys((*old.heard.get(name, ()), *new.heard.get(name, ()))))
                    for name in groups
                }
            )
        case Education(), Education():
            return Education(degrees=_degrees(old.degrees, new.degrees))
    return new


def both_cited(old: Answer, new: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """The words of both messages, each place once."""
    return tuple(dict.fromkeys((*old.evidence, *new)))


def _degrees(old: tuple[Degree, ...], new: tuple[Degree, ...]) -> tuple[Degree, ...]:
    """The new degrees; where a field or a year is not said again, the old one of that level."""
    known = {degree.level: degree for degree in old}
    return tuple(
        degree.model_copy(
            update={
                "field": degree.field or known[degree.level].field,
                "expected": degree.expected or known[degree.level].expected,
            }
        )
        if degree.level in known
        else degree
        for degree in new
    )
