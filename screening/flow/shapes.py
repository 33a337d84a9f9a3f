"""Values as plain data, for machines: the shapes that commands print with `--json`."""

from typing import Any

from screening.flow.values import (
    Choices,
    Consent,
    Education,
    Skills,
    Step,
    Story,
    Text,
    Value,
    YesNo,
)


def shape(value: Value | None) -> Any:
    """A value as JSON-ready data, without the name of its kind."""
    match value:
        case None:
            return None
        case YesNo():
            return value.answer
        case Text():
            return value.text
        case Education():
            return [degree.model_dump() for degree in value.degrees]
        case Skills():
            return {name: skill.model_dump() for name, skill in value.skills.items()}
        case Story():
            return {"heard": {name: list(things) for name, things in value.heard.items()}}
        case Choices():
            return {"options": list(value.options), "other": value.other}
        case Consent():
            return "agreed" if value.agreed else "declined"
        case Step():
            return value.step
    return value.model_dump(mode="json", exclude={"kind"})
