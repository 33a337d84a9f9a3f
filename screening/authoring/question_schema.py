"""A question in the JSON Schema: what can be said of it hangs on its kind of answer."""

from collections.abc import Iterable, Mapping
from typing import Any

Schema = dict[str, Any]


def question_or_include() -> Schema:
    """What stands where a question does."""
    return {
        "if": {"required": ["include"]},
        "then": {"$ref": "#/$defs/Include"},
        "else": {"$ref": "#/$defs/Question"},
    }


def question(kinds: Mapping[str, str], definitions: Mapping[str, Schema]) -> Schema:
    """A question by its kind of answer, whose keys stand in the definition of that name.

    A kind is chosen, not tried out among others, so that a mistake is told once and at its place.
    """
    shapes = [definitions[name] for name in kinds.values()]
    unknown = _of_any_kind(shapes)
    unknown["properties"]["answer"] = {
        "description": "The kind of answer.",
        "enum": list(kinds),
        "enumDescriptions": [shape["description"] for shape in shapes],
    }
    cases: list[Schema] = [
        {"if": _answered({"const": tag}), "then": {"$ref": f"#/$defs/{name}"}}
        for tag, name in kinds.items()
    ]
    cases.append({"if": _answered({"enum": list(kinds)}), "else": unknown})
    return {"type": "object", "description": "A question.", "allOf": cases}


def _of_any_kind(shapes: Iterable[Schema]) -> Schema:
    """What can be said of a question as long as its kind is not known."""
    properties: Schema = {"include": {"description": "A shared file, in place of a question."}}
    required: list[str] | None = None
    for shape in shapes:
        own = shape["required"]
        required = [key for key in required if key in own] if required is not None else own
        for key, part in shape["properties"].items():
            if properties.setdefault(key, part) != part:
                properties[key] = {"description": part.get("description", "")}
    return {"properties": properties, "required": required or [], "additionalProperties": False}


def _answered(answer: Schema) -> Schema:
    return {"required": ["answer"], "properties": {"answer": answer}}
