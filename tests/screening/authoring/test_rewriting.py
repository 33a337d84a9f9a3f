"""One place of a file is written anew; the rest of it stays, byte for byte."""

from copy import deepcopy

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from screening.authoring.rewriting import CannotRewrite, rewritten
from screening.flow.document import Document
from screening.flow.nodes import Node
from tests.screening.talk import FLOWS

SHIPPED = (FLOWS / "account_manager.yml").read_bytes()
ODD = """\
# Kept by hand.
id: odd   # the job's name
title: 'It''s a job'
welcome: >-   # said first
  Two lines that
  read as one.

notice: |
  First line.
  Second line.

empty:
bands: {strong: 70, weak: 0}   # in hundredths
criteria:
  sales: {title: "Sales", weight: 10}
questions:
- id: first
  ask:
    - One?
    -   "Two?"   # the second time
  title: over
    two lines
  answer: choices
  options: {a: [x, 'y'], b: z}
  points: {each: {a: 1.10, b: 2}}
# the second
- {id: second, ask: "What?", title: T, answer: text}
- title: Third
  id: third
  ask: "Third?"
last: "no line end behind"\
"""
TEXTS = st.one_of(
    st.text(st.characters(exclude_categories=("Cs",)), max_size=40),
    st.text(alphabet="ab 1:#-?,[]{}&*!|>'\"%@`\\\n\t\r~\u2028é€“”", max_size=30),
    st.lists(st.text("abc ,:#", max_size=60), max_size=5).map("\n".join),
    st.sampled_from(["yes", "no", "12", "null", "- a", "a: b", "a #b", "é", "---", "...", "<<"]),
)


def scalars(node, path=()):
    """Where texts, numbers and empty places stand."""
    if isinstance(node.value, dict | list):
        parts = node.value.items() if isinstance(node.value, dict) else enumerate(node.value)
        return [found for key, part in parts for found in scalars(part, (*path, key))]
    return [path]


def read(source):
    document = Document("", source)
    assert not document.problems
    return document


def changed(content, path, text):
    content = deepcopy(content)
    inner = content
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = text
    return content


def assert_only(source, path, text):
    before = read(source)
    after = rewritten(source, {path: text})
    if before.at(path).value is None and not text:
        assert after == source
        return
    assert read(after).content == changed(before.content, path, text)
    start, end = _stretch(source, before, path)
    assert after.startswith(source[:start])
    assert after.endswith(source[end:])


def _stretch(source, document, path):
    """From where the place begins to where at the latest what follows it does."""
    begins = sorted(_offset(source, spot) for spot in _spots(document.root))
    start = _offset(source, document.at(path).spot)
    later = [offset for offset in begins if offset > start]
    end = later[0] if later else len(source)
    # A remark behind it, or above what follows, is not a part of it.
    written = source[start:end].decode()
    lines = written.splitlines(keepends=True)
    while len(lines) > 1 and (not lines[-1].strip(" -{[\n\r") or lines[-1].lstrip(" ")[0] == "#"):
        end -= len(lines.pop().encode())
    return start, end


def _spots(node: Node):
    parts = node.value.values() if isinstance(node.value, dict) else node.value
    yield node.spot
    yield from node.keys.values()
    for part in parts if isinstance(node.value, dict | list) else ():
        yield from _spots(part)


def _offset(source, spot):
    lines = source.removeprefix(b"\xef\xbb\xbf").decode().splitlines(keepends=True)
    before = "".join(lines[: spot.line - 1]) + lines[spot.line - 1][: spot.column - 1]
    mark = 3 if source.startswith(b"\xef\xbb\xbf") else 0
    return mark + len(before.encode())


@settings(deadline=None)
@given(st.sampled_from(scalars(read(SHIPPED).root)), TEXTS)
def test_any_place_of_the_shipped_flow_takes_any_text_and_nothing_else_moves(path, text):
    assert_only(SHIPPED, path, text)


@settings(deadline=None)
@given(
    st.sampled_from(scalars(read(ODD.encode()).root)),
    TEXTS,
    st.sampled_from(["\n", "\r\n"]),
    st.booleans(),
)
def test_any_place_of_an_oddly_written_file_takes_any_text(path, text, line_end, is_marked):
    source = ODD.replace("\n", line_end).encode()
    source = b"\xef\xbb\xbf" + source if is_marked else source
    assert_only(source, path, text)


@settings(deadline=None)
@given(st.dictionaries(st.sampled_from(scalars(read(SHIPPED).root)), TEXTS, min_size=2, max_size=6))
def test_several_places_change_at_once(changes):
    wanted = read(SHIPPED).content
    for path, text in changes.items():
        wanted = changed(wanted, path, text)
    assert read(rewritten(SHIPPED, changes)).content == wanted


@settings(deadline=None)
@given(
    st.sampled_from(range(15)),
    st.dictionaries(
        st.sampled_from(["because", "help", "example", "probe"]),
        st.one_of(st.none(), TEXTS),
        min_size=1,
    ),
)
def test_keys_of_a_question_come_and_go(number, changes):
    before = read(SHIPPED).content
    wanted = deepcopy(before)
    for key, text in changes.items():
        wanted["questions"][number].pop(key, None)
        if text is not None:
            wanted["questions"][number][key] = text
    by_path = {("questions", number, key): text for key, text in changes.items()}
    after = rewritten(SHIPPED, by_path)
    assert read(after).content == wanted
    kept = [line for line in SHIPPED.splitlines() if not line.startswith(b"    ")]
    assert [line for line in after.splitlines() if not line.startswith(b"    ")] == kept


def after_change(written, path, text):
    return rewritten(written.encode(), {path: text}).decode()


def test_a_text_keeps_the_style_it_was_written_in():
    assert "title: 'A cook''s job'" in after_change(ODD, ("title",), "A cook's job")
    assert "id: other   # the job's name" in after_change(ODD, ("id",), "other")
    folded = after_change(ODD, ("welcome",), "One.\nTwo.")
    assert "welcome: >-   # said first\n  One.\n\n  Two.\n\nnotice" in folded
    literal = after_change(ODD, ("notice",), "A.\nB.\n")
    assert "notice: |\n  A.\n  B.\n\nempty" in literal


def test_a_long_folded_text_is_wrapped_like_the_others():
    words = " ".join(["word"] * 60)
    after = after_change(ODD, ("welcome",), words)
    assert max(map(len, after.splitlines())) <= 100
    assert read(after.encode()).content["welcome"] == words


def test_what_a_folded_text_can_not_say_stands_between_quotes_and_the_remark_stays():
    after = after_change(ODD, ("welcome",), " set in ")
    assert 'welcome: " set in "   # said first\n\nnotice' in after


def test_a_number_stays_a_plain_number():
    assert "{strong: 65.5, weak: 0}   # in" in after_change(ODD, ("bands", "strong"), "65.5")


def test_a_word_that_other_readers_take_for_something_else_is_quoted():
    assert 'title: "no"' in after_change(
        "title: A cook\nid: a\n",
        ("title",),
        "no",
    )


def test_a_hostile_text_gives_no_points_of_its_own():
    after = after_change(ODD, ("bands", "weak"), "0, other: 5}")
    assert 'weak: "0, other: 5}"' in after


def test_a_key_is_added_where_it_is_written_by_custom():
    after = after_change(ODD, ("questions", 0, "because"), 'So "that".')
    expected = '    two lines\n  because: "So \\"that\\"."\n  answer: choices'
    assert expected in after.replace("title: over\n", "")


def test_a_key_is_added_inside_of_brackets():
    after = after_change(ODD, ("questions", 1, "help"), "Any.")
    assert 'title: T, help: "Any.", answer: text}' in after


def test_a_key_of_the_flow_is_added_among_the_flows_own():
    after = after_change(SHIPPED.decode(), ("welcome",), "Hi.")
    assert '  close_after_days: 21\nwelcome: "Hi."\n\nnotice' in after


def test_a_key_is_taken_out_with_its_line():
    assert after_change(ODD, ("empty",), None) == ODD.replace("empty:\n", "")
    assert after_change(ODD, ("questions", 1, "title"), None) == ODD.replace(", title: T", "")
    assert after_change(ODD, ("questions", 1, "id"), None) == ODD.replace("id: second, ", "")
    assert after_change(ODD, ("questions", 2, "title"), None) == ODD.replace(
        "- title: Third\n  id", "- id"
    )


def test_a_file_with_windows_line_ends_keeps_them():
    source = ODD.replace("\n", "\r\n")
    for path, text in {("welcome",): "A.\nB.", ("questions", 0, "help"): "Help."}.items():
        assert "\n" not in after_change(source, path, text).replace("\r\n", "")


def test_what_is_the_same_is_not_written_at_all():
    assert rewritten(ODD.encode(), {("title",): "It's a job"}) == ODD.encode()


@pytest.mark.parametrize(
    "path",
    [
        ("criteria",),
        ("questions", 0, "points"),
        ("questions", 9, "title"),
        ("nowhere", "at", "all"),
        ("title", "inner"),
        ("questions", 0, "ask", 7),
        ("questions", "first"),
        (),
    ],
)
def test_what_is_no_single_text_is_refused(path):
    with pytest.raises(CannotRewrite):
        rewritten(ODD.encode(), {path: "x"})


def test_half_of_a_character_is_refused():
    with pytest.raises(CannotRewrite):
        rewritten(ODD.encode(), {("title",): "\ud800"})


@pytest.mark.parametrize(
    "source",
    [
        b"",
        b"\xff\xfe",
        b"\xef\xbb\xbf" * 2 + b"a: >-\n b",
        b"a: [",
        b"a: 1\na: 2",
        b"a: &x 1\nb: *x",
        b"- a: !t b",
    ],
)
def test_a_file_that_can_not_be_read_is_left_alone(source):
    with pytest.raises(CannotRewrite):
        rewritten(source, {("a",): "x"})


PIECES = [
    *("a: ", "b:", "- ", "  ", "    ", "\n", "\r\n", "'x'", '"y z"', "x y", "{a: 1}", "{a, b: }"),
    *("[1, x]", "[]", ">-\n", "|\n", "|+\n", ">2-\n", "# r", " # r\n", "?", "? k\n: v\n", "\t"),
    *("---\n", "...\n", "\ufeff", "\u2028", "\x85", "é", "''"),
]


@settings(deadline=None, max_examples=500)
@given(st.lists(st.sampled_from(PIECES), max_size=14), st.one_of(st.none(), TEXTS))
def test_a_place_of_any_file_is_changed_as_it_was_meant_or_refused(pieces, text):
    source = "".join(pieces).encode()
    document = Document("", source)
    if document.problems or document.root is None:
        return
    for path in [*scalars(document.root), ("a", "new"), ("new",), (0, "new")]:
        try:
            after = rewritten(source, {path: text})
        except CannotRewrite:
            continue
        found = read(after).at(path)
        assert (found.value if found else None) in ((text,) if text else (text, None))
