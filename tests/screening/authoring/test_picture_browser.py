"""The picture as Chromium sets it, with the fonts that are there: nothing runs into anything."""

import os
import shutil
from collections.abc import Callable, Iterator
from itertools import combinations

import pytest
from playwright.sync_api import Page, sync_playwright

from screening.authoring.drawing import NARROW, WIDE, drawing
from screening.flow.model import Flow
from tests.screening.authoring.test_mermaid import HOSTILE
from tests.screening.small_flows import flow_with
from tests.screening.talk import shipped

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
PLACES = """() => [...document.querySelectorAll("svg text")].map(text => {
    const {x, y, width, height} = text.getBBox();
    return [text.textContent, x, y, x + width, y + height];
})"""
pytestmark = pytest.mark.browser

Place = tuple[str, float, float, float, float]


@pytest.fixture
def page() -> Iterator[Page]:
    if CHROMIUM is None:
        if os.environ.get("CI") == "true":
            pytest.fail("Chromium is not installed, and this run must not go without it.")
        pytest.skip("Chromium is not installed: apt-get install chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"]
        )
        page = browser.new_page()
        yield page
        browser.close()


def hostile() -> Flow:
    """Every second question under a condition, every third a knockout, all with long titles."""
    return flow_with(
        *(
            {
                "id": f"it_{number}",
                "title": f"{title} and a title that is longer than any line of a telephone",
                "answer": "yes_no",
                "criterion": "prospecting",
                "points": {"yes": 1000},
                "only_if": {f"it_{number - 1}": "yes"} if number % 2 else None,
                "knockout": "no" if number % 3 else None,
            }
            for number, title in enumerate(HOSTILE)
        )
    )


def overlap(one: Place, other: Place) -> bool:
    apart = one[3] <= other[1] or other[3] <= one[1] or one[4] <= other[2] or other[4] <= one[2]
    return not apart


@pytest.mark.parametrize("wide", [WIDE, NARROW])
@pytest.mark.parametrize("flow", [shipped, hostile])
def test_every_text_has_a_place_of_its_own(page: Page, flow: Callable[[], Flow], wide: int) -> None:
    page.set_content(f"<body style='font-family:sans-serif'>{drawing(flow(), wide)}")
    places: list[Place] = page.evaluate(PLACES)
    assert [place for place in places if place[1] < 0 or place[3] > wide] == []
    assert [pair for pair in combinations(places, 2) if overlap(*pair)] == []
