"""What is written as Mermaid is drawn by the real Mermaid, in real Chromium."""

import hashlib
import importlib.util
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, sync_playwright

from screening.authoring.diagram import JOINER, diagram
from screening.flow.model import Flow
from tests.screening.small_flows import flow_with
from tests.screening.talk import shipped

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
MERMAID_11_16_0 = "74d7c46dabca328c2294733910a8aa1ed0c37451776e8d5295da38a2b758fb9b"
"""SHA-256 of Mermaid's own dist/mermaid.min.js of that release."""
DRAW = """async text => {
    mermaid.initialize({startOnLoad: false});
    document.body.innerHTML = (await mermaid.render("drawn", text)).svg;
}"""
pytestmark = pytest.mark.browser

Draws = Callable[[Flow], Page]


def script() -> Path:
    """Mermaid's release, as the package bears it."""
    package = importlib.util.find_spec("mermaidx")
    assert package is not None
    assert package.origin is not None
    return Path(package.origin).parent / "assets" / "mermaid.js"


@pytest.fixture
def draws() -> Iterator[Draws]:
    if CHROMIUM is None:
        if os.environ.get("CI") == "true":
            pytest.fail("Chromium is not installed, and this run must not go without it.")
        pytest.skip("Chromium is not installed: apt-get install chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"]
        )
        page = browser.new_page()
        page.add_script_tag(path=script())

        def draw(flow: Flow) -> Page:
            page.evaluate(DRAW, diagram(flow))
            return page

        yield draw
        browser.close()


def nodes(page: Page) -> list[str]:
    """What stands in the nodes, line by line."""
    inner = page.locator("svg .node .nodeLabel").all_inner_texts()
    return [each.replace(JOINER, "").replace("\xa0", " ") for each in inner]


def test_what_draws_here_is_mermaid_itself() -> None:
    assert hashlib.sha256(script().read_bytes()).hexdigest() == MERMAID_11_16_0


def test_the_shipped_flow_is_drawn_with_every_question(draws: Draws) -> None:
    page = draws(shipped())
    titles = [text.splitlines()[0] for text in nodes(page)]
    for question in shipped().questions:
        assert titles.count(question.title) == 1
    assert page.locator("svg title").text_content() == (
        "The way through Account Manager Inside Sales Associate"
    )
    edges = page.locator("svg .edgeLabel .edgeLabel").all_inner_texts()
    assert edges.count("otherwise") == 4


HOSTILE = (
    "end",
    'Said "]; click q1 "javascript:alert(1)"',
    "<script>window.owned = 1</script><img src=x onerror='window.owned = 1'>",
    "%%{init: {'theme': 'dark'}}%%",
    "#quot; #35; &lt;b&gt; &amp;",
    "`**bold** _it_`",
    "Größe & Übung 🦆 [x] {y} (z) |p| 👩‍🚀",
    "graph TD end",
    "style q1 fill:#f00;",
    "$$x^2$$",
    "1. A list",
    "- dash",
    "fa:fa-car drives",
    r"\n backslash",
    "a--b-->c",
    "@{shape: circle}",
    "日本語の質問",
    "classDef",
)


def test_whatever_a_title_holds_it_is_shown_as_it_is_and_does_nothing(draws: Draws) -> None:
    questions = [{"title": title, "answer": "yes_no", "knockout": "no"} for title in HOSTILE]
    page = draws(flow_with(*questions, title=" ".join(HOSTILE)))
    shown = [text.splitlines()[0] for text in nodes(page)]
    assert [title for title in HOSTILE if title not in shown] == []
    assert page.evaluate("window.owned === undefined")
    assert page.locator("svg script, svg img, svg a, svg i").count() == 0


def test_hostile_words_in_conditions_do_nothing_either(draws: Draws) -> None:
    first, *others = (
        {"id": f"it_{number}", "title": title, "answer": "yes_no"}
        for number, title in enumerate(HOSTILE)
    )
    asked = [
        {**question, "only_if": {"it_0": "yes", "answered": earlier["id"]}}
        for question, earlier in zip(others, (first, *others), strict=False)
    ]
    page = draws(flow_with(first, *asked))
    shown = " ".join(nodes(page))
    assert [title for title in HOSTILE[:-1] if f"“{title}” was answered?" not in shown] == []
    assert page.evaluate("window.owned === undefined")
