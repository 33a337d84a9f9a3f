"""The published JSON Schemas, by which editors complete keys and mark misspelt ones."""

from collections.abc import Callable
from typing import Any, Literal

from pydantic import Field
from pydantic.json_schema import models_json_schema

from screening.authoring.conversations.script import ConversationTests
from screening.authoring.question_schema import question, question_or_include
from screening.authoring.schema_dialect import DIALECT, KINDS, WrittenSchema
from screening.flow.conditions import ShortCondition
from screening.flow.model import CandidateQuestion, Flow, Vocabulary
from screening.flow.questions import Id, Question
from screening.flow.texts import Texts
from screening.flow.written import Written

Kind = Literal["flow", "texts", "shared", "tests"]
Schema = dict[str, Any]
PLACEHOLDER = "<[a-z][a-z0-9_]*>"


class Include(Written):
    """Questions that are kept in another file."""

    include: str
    """The shared file, from the flows folder on, such as shared/contact.yml."""
    with_: dict[Id, str] = Field(default_factory=dict, alias="with")
    """Values for the shared file, by their names."""
    only_if: ShortCondition | None = None
    """When the questions of that file are asked, besides their own conditions."""


class Shared(Written):
    """A file of questions that flows include."""

    values: dict[Id, str | None] = Field(default_factory=dict)
    """What the file takes: empty where it must be given, else what stands if nothing is given."""
    questions: tuple[Question, ...] = Field(min_length=1)
    """What is asked, in this order; <name> is the value of that name."""
    vocabulary: dict[Id, Vocabulary] = Field(default_factory=dict)
    """Words that these questions listen for; added to the flow's."""
    candidate_questions: dict[Id, CandidateQuestion] = Field(default_factory=dict)
    """What candidates may ask besides; added to the flow's."""


SHAPES: dict[Kind, type[Written]] = {
    "flow": Flow,
    "texts": Texts,
    "shared": Shared,
    "tests": ConversationTests,
}


def schema(kind: Kind) -> Schema:
    """The JSON Schema (draft-07) of a kind of file, as it is written."""
    shapes = [(shape, "validation") for shape in (SHAPES[kind], Include)]
    _, generated = models_json_schema(shapes, schema_generator=WrittenSchema)  # type: ignore[arg-type]
    definitions = {_plain(name): each for name, each in generated["$defs"].items()}
    if kind in ("flow", "shared"):
        questions = definitions[SHAPES[kind].__name__]["properties"]["questions"]
        kinds = {tag: _name(part) for tag, part in questions["items"][KINDS].items()}
        questions["items"] = question_or_include()
        definitions["Question"] = question(kinds, definitions)
    root = definitions.pop(SHAPES[kind].__name__)
    whole = {"$schema": DIALECT, "$id": f"{kind}.json", **root}
    complete = _in_draft_7({**whole, "definitions": _used(definitions, whole)})
    return _of_shared(complete) if kind == "shared" else complete


def _name(reference: Schema) -> str:
    return _plain(str(reference["$ref"]).removeprefix("#/$defs/"))


def _plain(name: str) -> str:
    """A definition's name without the types it was made of."""
    if name.startswith("Threshold_"):
        return "LengthThreshold" if name.startswith("Threshold_Annotated_int") else "Threshold"
    return name


def _used(definitions: Schema, root: Schema) -> Schema:
    """The definitions that are reached from the root."""
    reached: set[str] = set()
    waiting: list[Any] = [root]
    while waiting:
        match waiting.pop():
            case {"$ref": str(reference), **rest}:
                name = _name({"$ref": reference})
                waiting += rest.values()
                if name not in reached:
                    reached.add(name)
                    waiting.append(definitions[name])
            case dict() as part:
                waiting += part.values()
            case list() as part:
                waiting += part
    return {name: part for name, part in definitions.items() if name in reached}


def _changed(part: Any, change: Callable[[Schema], Schema]) -> Any:
    """Every schema in a schema, from the innermost, as it is after the change."""
    if isinstance(part, list):
        return [_changed(item, change) for item in part]
    if isinstance(part, dict):
        return change({key: _changed(inner, change) for key, inner in part.items()})
    return part


def _in_draft_7(whole: Schema) -> Schema:
    def change(part: Schema) -> Schema:
        if not isinstance(part.get("$ref"), str):
            return part
        reference = {"$ref": f"#/definitions/{_name(part)}"}
        rest = {key: inner for key, inner in part.items() if key != "$ref"}
        # In draft-07, nothing beside a reference counts.
        return {**rest, "allOf": [reference]} if rest else reference

    return _changed(whole, change)  # type: ignore[no-any-return]


def _of_shared(whole: Schema) -> Schema:
    """A value that must be given stands there empty: the one key that may."""
    value = whole["properties"]["values"]["additionalProperties"]
    value["type"] = [*value["type"], "null"]
    return _with_placeholders(whole)


def _with_placeholders(whole: Schema) -> Schema:
    """In a shared file, a value's name can stand in any text, and for a number or a word."""

    def change(part: Schema) -> Schema:
        if isinstance(part.get("pattern"), str):
            return {**part, "pattern": f"{part['pattern']}|{PLACEHOLDER}"}
        is_word = "enum" in part and "enumDescriptions" not in part
        if part.get("type") in ("number", "integer") or is_word:
            told = {"description": part.pop("description")} if "description" in part else {}
            placeholder = {"type": "string", "pattern": f"^{PLACEHOLDER}$"}
            return {**told, "anyOf": [part, placeholder]}
        return part

    return _changed(whole, change)  # type: ignore[no-any-return]
