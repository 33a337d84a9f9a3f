"""The way through a flow as a picture."""

from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screening.authoring.diagram import diagram, escaped
from screening.authoring.drawing import NARROW, WIDE, drawing, picture
from screening.authoring.ink import COLOURS, plain
from screening.authoring.text_width import lines, width
from tests.screening.small_flows import flow_with
from tests.screening.talk import FLOWS, shipped

SVG = "{http://www.w3.org/2000/svg}"
TAGS = set("svg title desc style rect g text tspan path circle".split())
DROVE = {"id": "drove", "title": "Drove a van", "answer": "yes_no"}
YEARS = {"id": "years", "title": "Years", "answer": "duration", "only_if": {"drove": "yes"}}


def texts(svg: str) -> list[str]:
    """Every text of the picture, in the order in which it is read."""
    found = ElementTree.fromstring(svg).iter(f"{SVG}text")
    return ["".join(text.itertext()).strip() for text in found]


@pytest.mark.parametrize("wide", [WIDE, NARROW])
def test_every_question_is_told_with_its_criterion_and_what_it_is_worth(wide: int) -> None:
    said = texts(drawing(shipped(), wide))
    for question in shipped().questions:
        assert said.count(question.title) == 1
    assert "length of time · Selling IT or similar services, 20 in all" in said
    assert said.count("up to 10") == 5
    assert said.count("by a person") == 1


SKILL = {"answer": "yes_no", "points": {"yes": 10}, "criterion": "it_sales"}
"""A criterion that weighs 20."""


@pytest.mark.parametrize(
    ("questions", "worth"),
    [
        ([SKILL | {"id": "a"}], ["up to 20"]),
        ([SKILL | {"id": "a"}, SKILL | {"id": "b", "only_if": {"a": "yes"}}], ["up to 10"] * 2),
        (
            [
                DROVE,
                SKILL | {"id": "a", "only_if": {"drove": "yes"}},
                SKILL | {"id": "b", "only_if": {"drove": "no"}},
            ],
            ["up to 20"] * 2,
        ),
        (
            [SKILL | {"id": "a"}, SKILL | {"id": "b", "points": {"yes": 5}}],
            ["up to 13.3", "up to 6.7"],
        ),
    ],
    ids=["alone", "one under a condition", "one or the other", "unlike"],
)
def test_points_are_told_as_a_scorecard_counts_them(
    questions: list[dict[str, Any]], worth: list[str]
) -> None:
    flow = flow_with(*questions)
    assert flow.criteria["it_sales"].weight == 20
    assert [said for said in texts(drawing(flow)) if said.startswith("up to")] == worth
    for each in worth:
        assert escaped(f"{each} of 20 points") in diagram(flow)


def test_the_side_line_says_its_condition_before_its_questions() -> None:
    said = texts(drawing(flow_with(DROVE, YEARS)))
    condition = said.index("if “Drove a van” is yes")
    assert said.index("Drove a van") < condition < said.index("Years")


def test_a_flow_without_conditions_has_no_side_line() -> None:
    assert "--blue" in drawing(flow_with(DROVE, YEARS))
    assert "--blue" not in drawing(flow_with(DROVE))


def test_a_knockout_is_told_beside_its_question() -> None:
    said = texts(drawing(flow_with({**DROVE, "knockout": "no"})))
    assert "if no: the questions end here; a person reads the answers" in said


def test_it_has_a_title_and_a_description_and_is_read_as_a_list() -> None:
    root = ElementTree.fromstring(drawing(shipped()))
    names = {each.get("id"): each.text for each in root if each.get("id")}
    assert names[root.get("aria-labelledby")] == f"The way through {shipped().title}"
    assert "15 questions" in (names[root.get("aria-describedby")] or "")
    items = root.findall(f".//{SVG}g[@role='list']/{SVG}g[@role='listitem']")
    assert len(items) >= len(shipped().questions)


def test_it_takes_its_colours_from_the_page_and_needs_no_style() -> None:
    drawn = drawing(shipped())
    assert "style" not in drawn
    for name in ("ink", "soft", "blue", "edge", "paper"):
        assert f"var(--{name}," in drawn


def test_its_colours_are_those_of_the_pages() -> None:
    css = (FLOWS.parent / "candor" / "web" / "static" / "candor.css").read_text()
    for name, shades in COLOURS.items():
        assert [shade for shade in shades if f"--{name}:{shade}" not in css] == []


def test_a_picture_of_its_own_bears_its_colours_by_day_and_by_night() -> None:
    alone = picture(shipped())
    assert "var(" not in alone
    assert "prefers-color-scheme:dark" in alone
    ElementTree.fromstring(alone)


@given(st.text())
def test_any_text_can_stand_in_a_picture(text: str) -> None:
    read = ElementTree.fromstring(f"<text>{plain(text)}</text>").text or ""
    assert read == "".join(c for c in " ".join(text.split()) if c.isprintable() or c == "\u200d")


@given(st.text(st.characters(exclude_categories=("C",))))
def test_any_title_gives_a_picture_that_holds_nothing_but_text(title: str) -> None:
    flow = flow_with({**DROVE, "title": title, "knockout": "no"}, YEARS, title=title)
    for drawn in (drawing(flow, NARROW), picture(flow)):
        found = {each.tag.removeprefix(SVG) for each in ElementTree.fromstring(drawn).iter()}
        assert found <= TAGS


@given(st.text(), st.integers(min_value=40, max_value=600))
def test_lines_keep_every_word_and_fit_their_room(text: str, room: int) -> None:
    broken = lines(text, 15, room, bold=True)
    assert "".join("".join(broken).split()) == "".join(text.split())
    assert all(width(line, 15, bold=True) <= room for line in broken)
