"""Whatever stands in a flow's file, it is read or refused: problems with places, no traceback."""

from copy import deepcopy
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from screening.flow.document import Document, Source
from screening.flow.encoding import decode, lines
from screening.flow.loading import Beside, load_flow
from screening.flow.problems import CATALOGUE, MOST_SHOWN, FlowProblems, Problem
from tests.screening.flow.marked import FRAME
from tests.screening.talk import FLOWS

SHIPPED = (FLOWS / "account_manager.yml").read_text()
LINES = SHIPPED.split("\n")
CONTENT: dict[str, Any] = Document("flow.yml", FRAME.encode()).content
CONTENT["questions"] += [
    {**question, "criterion": "skill"}
    for question in Document("flow.yml", SHIPPED.encode()).content["questions"]
    if question["id"] in ("sold_more", "office")
]
DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
SHARED = (
    "values: {tool: , much: 1 year}\n"
    "questions:\n  - {id: <tool>, title: <much>, ask: <tool>, answer: yes_no, sensitive: yes}\n"
)

# 10,000 in all: the gate runs them, so each is small.
few = settings(
    max_examples=1_500,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
many = settings(few, max_examples=2_500)

WORDS = st.sampled_from(
    "yes no ~ null 1.10 -3 1e999 nan inf 2026-13-45 3 years {first_name} {x|} <tool> <tol> id ask "
    "questions answer yes_no choices story duration only_if any_of include with shared/a.yml ../a "
    "points at_least criterion skill sold “x” ‘ a:b -a @ ` % & * ! | > ? # é 😀 \u2028 \x00".split(
        " "
    )
)
TEXTS = st.one_of(WORDS, st.text(max_size=8))
VALUES: st.SearchStrategy[Any] = st.recursive(
    st.one_of(st.none(), TEXTS),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(TEXTS, inner, max_size=3)),
    max_leaves=6,
)
SIGNS = st.sampled_from(
    [
        *"{}[]:,-?!&*|>%@`#'\"\n\t \\<=~.a",
        *("\r\n", "---", "...", "<<", "- ", ": ", "? ", "“", "\ufeff", "\x85", "\n  "),
        *("&a", "*a", "!!int", "questions:", "include: shared/a.yml"),
    ]
)


def refused_for_its_catalogue(path: str) -> Source:
    # With a whole one each example would take as long again.
    return Source(path, b"[")


def folder(shared: bytes) -> Beside:
    def open_file(path: str) -> Source:
        is_shared = path.startswith("shared/")
        return Source(path, shared) if is_shared else refused_for_its_catalogue(path)

    return open_file


def refused_or_read(content: bytes, shared: bytes = SHARED.encode()) -> None:
    files = {"flow.yml": content, "shared/a.yml": shared, "texts/en.yml": b"["}
    with pytest.raises(FlowProblems) as caught:
        load_flow(Source("flow.yml", content), folder(shared))
    assert len(caught.value.problems) <= 4 * MOST_SHOWN
    for problem in caught.value.problems:
        assert_told(problem, files)


def assert_told(problem: Problem, files: dict[str, bytes]) -> None:
    place = problem.place
    text = decode(files.get(place.file, b""))[0]
    assert problem.code in CATALOGUE
    assert 1 <= place.line <= len(lines(text))
    assert place.column >= 1
    assert str(problem).startswith(f"{place.file}:{place.line}:{place.column}: ")


@few
@given(st.binary(max_size=200))
def test_any_bytes(content: bytes) -> None:
    refused_or_read(content)


@few
@given(st.one_of(st.text(max_size=120), st.lists(SIGNS, max_size=40).map("".join)))
def test_any_text(text: str) -> None:
    refused_or_read(text.encode("utf-8", "replace"))


@few
@given(VALUES, VALUES)
def test_any_structure(content: Any, shared: Any) -> None:
    refused_or_read(written(content), written({"questions": shared}))


@st.composite
def mutated_lines(draw: st.DrawFn) -> str:
    """The shipped flow with some lines dropped, doubled, swapped, indented or broken off."""
    changed = list(LINES)
    for _ in range(draw(st.integers(1, 3))):
        at = draw(st.integers(0, len(changed) - 1))
        line = changed[at]
        changed[at : at + 1] = (
            draw(
                st.sampled_from([[], [line, line], [f" {line}"], [line[1:]], [f"\t{line}"], [""]])
                | st.tuples(SIGNS, st.integers(0, len(line))).map(
                    lambda put, line=line: [line[: put[1]] + put[0] + line[put[1] :]]  # type: ignore[misc]
                )
                | st.integers(0, len(line)).map(lambda end, line=line: [line[:end]])  # type: ignore[misc]
            )
            or [""]
        )
    return "\n".join(changed)


@few
@given(mutated_lines())
def test_a_flow_with_some_lines_changed(text: str) -> None:
    refused_or_read(text.encode("utf-8", "replace"))


@st.composite
def mutated_content(draw: st.DrawFn) -> Any:
    """A small flow with some of its parts dropped, renamed, doubled, or of another kind."""
    content = deepcopy(CONTENT)
    for _ in range(draw(st.integers(1, 4))):
        node: Any = content
        for _ in range(draw(st.integers(0, 5))):
            inner = [part for part in parts(node) if isinstance(node[part], dict | list)]
            if not inner:
                break
            node = node[draw(st.sampled_from(inner))]
        change(draw, node)
    return content


def parts(node: Any) -> list[Any]:
    return list(node) if isinstance(node, dict) else list(range(len(node)))


def change(draw: st.DrawFn, node: Any) -> None:
    if not node:
        return
    at = draw(st.sampled_from(parts(node)))
    match draw(st.sampled_from(["drop", "replace", "text", "rename", "double", "include"])):
        case "drop":
            del node[at]
        case "replace":
            node[at] = draw(VALUES)
        case "text":
            node[at] = draw(TEXTS)
        case "rename" if isinstance(node, dict):
            node[draw(TEXTS)] = node.pop(at)
        case "double" if isinstance(node, list):
            node.insert(at, node[at])
        case "include" if isinstance(node, list):
            node.insert(at, {"include": "shared/a.yml", "with": draw(VALUES)})


@many
@given(mutated_content())
def test_a_flow_with_some_parts_of_another_kind(content: Any) -> None:
    refused_or_read(written(content))


@few
@given(st.lists(SIGNS, max_size=5).map("".join), st.integers(0, len(SHARED)), VALUES)
def test_a_shared_file_with_something_put_into_it(put: str, at: int, given_values: Any) -> None:
    include = {"include": "shared/a.yml", "with": given_values}
    content = {**CONTENT, "questions": [*CONTENT["questions"][:2], include]}
    refused_or_read(written(content), (SHARED[:at] + put + SHARED[at:]).encode())


def written(content: Any) -> bytes:
    """As YAML, whatever the writer makes of it."""
    text: str = yaml.dump(content, Dumper=DUMPER, allow_unicode=True, sort_keys=False)
    return text.encode("utf-8", "replace")


@pytest.mark.parametrize("text", ["{", "- ", "\x00", "a: &a [*a]", "<<: {a: b}", "? {a: b}\n: c"])
def test_small_texts_that_bring_others_down(text: str) -> None:
    refused_or_read(text.encode())
