"""HR in real Chromium, without scripts: a flow is read, tried, compared, published, taken back."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from storage import flows
from tests.recruiter.chromium import choose, invited, opened, served
from tests.recruiter.flows.conftest import reworded
from tests.screening.talk import STRONG, shipped

pytestmark = pytest.mark.browser
JOB = "account_manager"
LINE = "What a candidate might say"


@pytest.fixture
def address(office) -> Iterator[str]:
    with served(office) as address:
        yield address


def say(page: Page, line: str) -> None:
    page.get_by_label(LINE).fill(line)
    page.get_by_role("button", name="Send").click()
    expect(page.locator(".u").last).to_have_text(f"You: {line}")


def test_a_changed_flow_is_tried_compared_published_and_taken_back(office, desk, address):
    before = flows.published(office.database)[JOB]
    desk.lay(reworded(shipped()))
    with opened(invited(office, address, role="hr")) as page:
        choose(page)
        page.get_by_role("link", name="Flows").click()
        page.get_by_role("link", name="Account Manager").click()
        expect(page.get_by_role("main")).to_contain_text("changes that are not published")
        page.get_by_role("link", name="Try", exact=True).click()
        page.get_by_role("button", name="I agree").click()
        say(page, "Maria Alvarez")
        page.get_by_role("button", name="Yes", exact=True).click()
        say(page, "six years")
        live = page.get_by_label("The scorecard as it stands")
        expect(live).to_contain_text("Time spent prospecting: 6 years")
        expect(live).to_contain_text("The same lines on version 1:")
        page.get_by_role("link", name="Changes").click()
        expect(page.get_by_role("main")).to_contain_text("Have you ever won customers on your own?")
        page.get_by_text("Publish …").click()
        page.get_by_label("What changed").fill("Plainer words")
        page.get_by_role("button", name="Publish the file").click()
        expect(page.get_by_role("main")).to_contain_text("Version 2, as in the file")
        assert flows.published(office.database)[JOB] != before
        page.get_by_text("Take back …").click()
        page.get_by_role("button", name="Take version 2 back").click()
        expect(page.get_by_role("main")).to_contain_text("Dana Reyes took version 2 back")
        assert flows.published(office.database)[JOB] == before


@pytest.mark.parametrize("width", [390, 1280])
def test_no_page_of_a_flow_is_wider_than_the_screen(office, desk, address, width):
    desk.lay(reworded(shipped(), "w" * 300))
    with opened(invited(office, address, role="hr"), width=width) as page:
        choose(page)
        for path in ("", f"/{JOB}", f"/{JOB}/routes", f"/{JOB}/changes", f"/{JOB}/try"):
            page.goto(f"{address}/recruiter/flows{path}")
            assert page.locator("body").evaluate("body => body.scrollWidth") <= width


def test_a_whole_talk_is_tried_to_its_end(office, address):
    with opened(invited(office, address, role="hr"), width=390) as page:
        choose(page)
        page.goto(f"{address}/recruiter/flows/{JOB}/try")
        page.get_by_role("button", name="I agree").click()
        for line in STRONG:
            say(page, line)
        page.get_by_role("button", name="Hand in").click()
        expect(page.get_by_role("main")).to_contain_text("The conversation has ended")
        expect(page.get_by_label("The scorecard as it stands")).to_contain_text("strong")
