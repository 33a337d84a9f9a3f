"""JSON Schema draft-07 of what is written in a file, from the types that hold what was read."""

from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from screening.authoring.conversations.script import Amount
from screening.authoring.writing import NOT_WRITTEN
from screening.flow.conditions import Condition
from screening.flow.model import Flow

DIALECT = "http://json-schema.org/draft-07/schema#"
KINDS = "kinds"
"""Stands where a question does, until all kinds of question are known."""

_NUMBER = r"^[-+]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][-+]?[0-9]+)?$"
_WHOLE = r"^[-+]?[0-9]+$"
_DATE = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
# YAML 1.1 takes these keys for true and false.
_TRUTHS = {"yes": "true", "on": "true", "no": "false", "off": "false"}


class WrittenSchema(GenerateJsonSchema):
    """Short forms in place of what they are read as; nothing that is closed can hold more."""

    schema_dialect = DIALECT

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002
        """Names of fields say nothing that the keys don't."""
        return False

    def bool_schema(self, schema: core_schema.BoolSchema) -> JsonSchemaValue:  # noqa: ARG002
        """Yes or no; YAML 1.1 takes them for true and false."""
        return {"enum": ["yes", "no", True, False]}

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        """A text; YAML takes some for numbers, this program does not."""
        written = super().str_schema(schema)
        return written if "pattern" in written else written | {"type": _TEXT}

    def date_schema(self, schema: core_schema.DateSchema) -> JsonSchemaValue:  # noqa: ARG002
        """A day, such as 2026-12-01."""
        told = "a date, such as 2026-12-01, belongs here"
        return {"type": "string", "pattern": _DATE, "patternErrorMessage": told}

    def literal_schema(self, schema: core_schema.LiteralSchema) -> JsonSchemaValue:
        """One of these words."""
        return {"enum": list(schema["expected"])}

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """A key is left out; it is never empty."""
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """Defaults would be offered in forms that nobody writes."""
        return self.generate_inner(schema["schema"])

    def tuple_schema(self, schema: core_schema.TupleSchema) -> JsonSchemaValue:
        """A list; draft-07 has no other word for the kinds of its items."""
        written = super().tuple_schema(schema)
        return {("items" if key == "prefixItems" else key): part for key, part in written.items()}

    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchemaValue:
        """Names with their values: of a kind, or among those that there are."""
        values = self.generate_inner(schema["values_schema"])
        least, most = schema.get("min_length"), schema.get("max_length")
        limits = {"minProperties": least, "maxProperties": most}
        keys = self.generate_inner(schema["keys_schema"])
        known = {name: limit for name, limit in limits.items() if limit is not None}
        return {"type": "object"} | _named(keys, values) | known

    def tagged_union_schema(self, schema: core_schema.TaggedUnionSchema) -> JsonSchemaValue:
        """The kinds of question; see `schema.py`."""
        found = {str(tag): self.generate_inner(kind) for tag, kind in schema["choices"].items()}
        return {KINDS: found}

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        """A record; conditions hold the ids of questions beside their own words."""
        written = super().model_schema(schema)
        written.pop("title", None)
        if schema["cls"] is Condition:
            tests = written["properties"].pop("tests")
            written["additionalProperties"] = _words(tests["additionalProperties"])
        if schema["cls"] is Flow:
            written["properties"] = _without(written["properties"])
            written["required"] = [key for key in written["required"] if key not in NOT_WRITTEN]
        for key in _ANSWERS & written["properties"].keys():
            written["properties"][key] = _words(written["properties"][key])
        truths = _truths(written["properties"])
        if truths and "required" in written:
            written["required"] = [key for key in written["required"] if key not in _TRUTHS]
        written |= truths
        # A bare number stands for an exact amount.
        return {"anyOf": [{"type": "number"}, written]} if schema["cls"] is Amount else written


_TEXT = ["string", "number"]
# Where the answers yes and no can stand, editors offer true and false; in texts they should not.
_WORD = [*_TEXT, "boolean"]
_ANSWERS = {"is", "if", "knockout", "includes", "includes_any", "answered", "skipped"}


def _words(part: Any) -> Any:
    if isinstance(part, list):
        return _WORD if part == _TEXT else [_words(item) for item in part]
    if isinstance(part, dict):
        return {key: _words(inner) for key, inner in part.items()}
    return part


def _without(properties: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in properties.items() if key not in NOT_WRITTEN}


def _truths(properties: dict[str, Any]) -> dict[str, Any]:
    found = {f"^{truth}$": properties[key] for key, truth in _TRUTHS.items() if key in properties}
    return {"patternProperties": found} if found else {}


def _named(keys: JsonSchemaValue, values: JsonSchemaValue) -> JsonSchemaValue:
    """Names in JSON are texts, whatever they are read as."""
    if "enum" in keys:
        known = {str(name): values for name in keys["enum"]}
        return {"properties": known, "additionalProperties": False, **_truths(known)}
    pattern = keys.get("pattern") or {"number": _NUMBER, "integer": _WHOLE}.get(str(keys["type"]))
    told = {"patternErrorMessage": keys.get("patternErrorMessage", "a number belongs here")}
    named = {"propertyNames": {"pattern": pattern, **told}} if pattern else {}
    return {**named, "additionalProperties": values}
