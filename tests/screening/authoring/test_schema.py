"""The published schemas, held against a validator that is not ours and against our own reader."""

import json
from collections.abc import Iterator
from copy import deepcopy
from functools import cache
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from jsonschema import Draft7Validator
from jsonschema.exceptions import ValidationError
from pydantic import ValidationError as Misfit

from candor.flow_commands.schema import text_of
from screening.authoring.schema import SHAPES, Include, Kind, Shared
from screening.authoring.writing import write
from screening.flow.document import Document
from screening.flow.including import INCLUDE_KEYS, SHARED_KEYS
from screening.flow.model import Flow
from tests.screening.any_flow import flows
from tests.screening.talk import FLOWS
from tests.screening.talk import shipped as shipped_flow

Path = tuple[str | int, ...]
FILES: dict[Kind, str] = {
    "flow": "account_manager.yml",
    "texts": "texts/en.yml",
    "tests": "tests/account_manager.yml",
}
FOLDERS: dict[Kind, str] = {"flow": "", "texts": "texts", "tests": "tests", "shared": "shared"}
SHIPPED = [
    (kind, f"{file.relative_to(FLOWS)}")
    for kind, folder in FOLDERS.items()
    for file in sorted((FLOWS / folder).glob("*.yml"))
]
SHARED = """
values:
  tool:
  much: 3 years
questions:
  - id: <tool>_time
    title: Time with <tool>
    ask: "For how long have you worked with <tool>?"
    only_if: {<tool>: yes}
    answer: duration
    points: {at_least: {1 month: 1, <much>: <points>}}
  - include: shared/other.yml
    with: {tool: <tool>}
"""


@cache
def validator(kind: Kind) -> Draft7Validator:
    return Draft7Validator(json.loads(text_of(kind)))


def as_json(content: Any) -> Any:
    """What YAML gives, as JSON has it: its keys are texts, and it has no dates."""
    return json.loads(json.dumps(content, default=str))


@cache
def shipped(kind: Kind) -> Any:
    """A shipped file as an editor reads it: numbers are numbers, and yes is a word (YAML 1.2)."""
    return as_1_2(kind, (FLOWS / FILES[kind]).read_bytes())


def as_1_2(kind: Kind, written: bytes) -> Any:
    return _typed(Document(kind, written).content)


def _typed(content: Any) -> Any:
    match content:
        case dict():
            return {key: _typed(part) for key, part in content.items()}
        case list():
            return [_typed(part) for part in content]
        case "true" | "false":
            return content == "true"
        case str() if content.replace(".", "", 1).isdigit():
            return float(content)
    return content


def marks(kind: Kind, content: Any) -> set[tuple[Path, str]]:
    """Where the validator sees a mistake, and of which sort."""
    return {
        (tuple(error.absolute_path), f"{error.validator} {error.message}")
        for found in validator(kind).iter_errors(content)
        for error in _all(found)
    }


def _all(error: ValidationError) -> Iterator[ValidationError]:
    yield error
    for inner in error.context or ():
        yield from _all(inner)


def paths(content: Any, at: Path = ()) -> Iterator[Path]:
    yield at
    if isinstance(content, dict | list):
        parts = content.items() if isinstance(content, dict) else enumerate(content)
        for step, part in parts:
            yield from paths(part, (*at, step))


def at(content: Any, path: Path) -> Any:
    for step in path:
        content = content[step]
    return content


def alone(content: Any, path: Path) -> tuple[Any, Path]:
    """A copy in which only one question, or test, is left: the one that the path leads through."""
    copy = deepcopy(content)
    for several in {"questions", "tests"} & copy.keys():
        chosen = path[1] if path[0] == several and len(path) > 1 else 0
        copy[several] = [copy[several][chosen]]
    is_in_one = path[0] in ("questions", "tests") and len(path) > 1
    return copy, (path[0], 0, *path[2:]) if is_in_one else path


def misspelt(content: Any, path: Path) -> Any:
    """A copy with one key misspelt, in its place."""
    copy = deepcopy(content)
    holder = at(copy, path[:-1])
    parts = {f"{key}x!" if key == path[-1] else key: part for key, part in holder.items()}
    holder.clear()
    holder.update(parts)
    return copy


def replaced(content: Any, path: Path, value: Any) -> Any:
    copy = deepcopy(content)
    at(copy, path[:-1])[path[-1]] = value
    return copy


def is_a_key_of_the_language(path: Path) -> bool:
    """Whether a key is a word of the language, not a name that its author chose."""
    names = {
        "criteria",
        "bands",
        "options",
        "skills",
        "candidate_questions",
        "vocabulary",
        "words",
        "examples",
    }
    names |= {"levels", "in_summary", "each", "heard", "at_least", "only_if", "understood", "with"}
    if isinstance(path[-1], int) or (path[:-1] and path[0] == "replies"):
        return False
    holder = path[-2] if len(path) > 1 else ""
    is_skill = holder == "points" and path[-1] in ("word", "excel", "outlook")
    return holder not in names and not is_skill


@pytest.mark.parametrize("kind", SHAPES)
def test_a_schema_is_draft_07(kind: Kind) -> None:
    schema = json.loads(text_of(kind))
    Draft7Validator.check_schema(schema)
    assert schema["$schema"] == "http://json-schema.org/draft-07/schema#"


@pytest.mark.parametrize("kind", SHAPES)
def test_the_published_schema_is_that_of_the_model(kind: Kind) -> None:
    published = (FLOWS / "schema" / f"{kind}.json").read_text(encoding="utf-8")
    assert published == text_of(kind), "run `candor flows schema --into flows/schema`"


def test_files_of_every_kind_are_shipped() -> None:
    assert {kind for kind, _ in SHIPPED} == set(SHAPES)


@pytest.mark.parametrize(("kind", "file"), SHIPPED)
def test_what_is_shipped_fits_its_schema_however_yaml_is_read(kind: Kind, file: str) -> None:
    written = (FLOWS / file).read_bytes()
    assert marks(kind, as_1_2(kind, written)) == set()
    assert marks(kind, as_json(yaml.safe_load(written))) == set()


@pytest.mark.parametrize(("kind", "file"), SHIPPED)
def test_what_is_shipped_names_its_schema(kind: Kind, file: str) -> None:
    first = (FLOWS / file).read_text(encoding="utf-8").splitlines()[0]
    place = (FLOWS / file).parent / first.removeprefix("# yaml-language-server: $schema=")
    assert place.resolve() == FLOWS / "schema" / f"{kind}.json"


@pytest.mark.parametrize("kind", FILES)
def test_every_misspelt_key_is_marked_at_its_place(kind: Kind) -> None:
    content = shipped(kind)
    keys = [path for path in paths(content) if path and is_a_key_of_the_language(path)]
    assert keys
    assert [path for path in keys if not _is_marked_misspelt(kind, *alone(content, path))] == []


def _is_marked_misspelt(kind: Kind, content: Any, path: Path) -> bool:
    return any(
        place == path[:-1] and sort.startswith("additionalProperties") and f"{path[-1]}x!" in sort
        for place, sort in marks(kind, misspelt(content, path))
    )


@pytest.mark.parametrize("kind", FILES)
@pytest.mark.parametrize("wrong", [[[]], None], ids=["a list of lists", "nothing"])
def test_every_value_of_a_wrong_kind_is_marked_at_its_place(kind: Kind, wrong: Any) -> None:
    content = shipped(kind)
    found = [path for path in paths(content) if path]
    assert [path for path in found if not _is_marked(kind, *alone(content, path), wrong)] == []


def _is_marked(kind: Kind, content: Any, path: Path, wrong: Any) -> bool:
    return any(
        place[: len(path)] == path for place, _ in marks(kind, replaced(content, path, wrong))
    )


def test_every_word_where_a_number_belongs_is_marked() -> None:
    content = shipped("flow")
    numbers = [path for path in paths(content) if isinstance(at(content, path), float)]
    assert len(numbers) > 50
    unmarked = [path for path in numbers if not _is_marked("flow", *alone(content, path), "many")]
    assert unmarked == []


MAY_BE_EMPTY = {"only_if", "criterion", "points", "in_summary", "at_most", "per", "includes_any"}


def is_read(content: Any) -> bool:
    """Whether our own reader takes the shape of a flow."""
    try:
        Flow.model_validate({**content, "texts": shipped_flow().texts})
    except Misfit:
        return False
    return True


def test_what_the_schema_marks_our_reader_refuses_too() -> None:
    content = Document("flow", (FLOWS / FILES["flow"]).read_bytes()).content
    assert is_read(content)
    mistakes = [
        (path, changed)
        for path in paths(content)
        if path
        for copy, place in [alone(content, path)]
        for changed in (
            replaced(copy, place, [[]]),
            replaced(copy, place, None),
            *([misspelt(copy, place)] if is_a_key_of_the_language(path) else []),
        )
    ]
    taken = {path for path, changed in mistakes if is_read(changed)}
    assert len(mistakes) > 1000
    # A key without a value is as good as left out to our reader, where it can be left out.
    named = {path for path in taken if path[-2:-1] != ("examples",) and path[0] != "replies"}
    assert {path for path in named if path[-1] not in MAY_BE_EMPTY} == set()


@given(flows())
@settings(max_examples=100, deadline=None, database=None, suppress_health_check=list(HealthCheck))
def test_the_schema_marks_nothing_in_any_flow_that_is_written(flow: Flow) -> None:
    assert marks("flow", as_json(yaml.safe_load(write(flow)))) == set()


def test_a_shared_file_takes_values_wherever_they_can_stand() -> None:
    content = as_json(yaml.safe_load(SHARED))
    assert marks("shared", content) == set()
    assert marks("shared", misspelt(content, ("questions", 0, "ask")))
    assert marks("shared", misspelt(content, ("questions", 1, "with")))


def test_a_file_that_is_sent_is_named_shortly_or_at_length() -> None:
    def sends(file: object) -> set[tuple[Path, str]]:
        return marks("tests", {"tests": [{"name": "a", "talk": [{"sends": file}]}]})

    assert sends("cv.pdf") == sends({"name": "cv.pdf", "megabytes": 30}) == set()
    assert sends(["cv.pdf"])
    assert sends({"nam": "cv.pdf"})


def test_an_include_has_the_keys_that_are_read() -> None:
    def keys(shape: type[Include | Shared]) -> set[str]:
        return {field.alias or name for name, field in shape.model_fields.items()}

    assert keys(Include) == set(INCLUDE_KEYS)
    assert keys(Shared) == set(SHARED_KEYS)


def test_every_key_of_the_language_is_explained_in_the_editor() -> None:
    silent = [
        (kind, name, key)
        for kind in SHAPES
        for name, part in _records(json.loads(text_of(kind)))
        for key, described in part.get("properties", {}).items()
        if not described.get("description") and "$ref" not in described
    ]
    assert silent == []


def _records(schema: Any) -> Iterator[tuple[str, Any]]:
    yield "file", schema
    yield from schema.get("definitions", {}).items()
