"""The line of a problem, cut where it is long, and the mark that stands under its place."""

import pytest

from screening.flow.excerpt import excerpt


@pytest.mark.parametrize(
    ("before", "columns"),
    [
        ("title: ", 7),
        ("\ttitle: ", 1 + 7),
        ("title: 日本", 7 + 4),
        ("title: \N{GRINNING FACE}", 7 + 2),
        ("title: e\N{COMBINING ACUTE ACCENT}", 7 + 1),
    ],
)
def test_the_mark_stands_under_the_place(before: str, columns: int) -> None:
    line, mark = excerpt(f"{before}x", len(before))
    assert line == f"{before}x"
    assert len(mark) == columns + 1
    assert mark.startswith("\t") == before.startswith("\t")
    assert mark.strip() == "^"


@pytest.mark.parametrize("at", [0, 10, 200, 395, 400])
@pytest.mark.parametrize("letter", ["a", "日"])
def test_a_long_line_is_cut_around_the_place(at: int, letter: str) -> None:
    whole = letter * at + "X" + letter * (400 - at)
    line, mark = excerpt(whole, at, 60)
    each = 2 if letter == "日" else 1
    assert sum(each if shown == letter else 1 for shown in line) <= 60
    assert len(mark) - 1 == sum(each if shown == letter else 1 for shown in line.split("X")[0])
    assert line.startswith("…") == (at > 30)
    assert line.endswith("…") == (at < 380)


def test_the_end_of_a_longer_line_begins_with_a_sign_for_what_is_before() -> None:
    assert excerpt("end: x", 5, goes_before=True) == ("…end: x", "      ^")


def test_a_place_behind_the_line_is_marked_behind_it() -> None:
    assert excerpt("title", 5) == ("title", "     ^")
