"""A recruiter in real Chromium, without scripts, under the site's strict policy."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from storage import applications
from tests.recruiter import seeding
from tests.recruiter.chromium import choose, invited, opened, served

pytestmark = pytest.mark.browser


@pytest.fixture
def address(office) -> Iterator[str]:
    with served(office) as address:
        yield address


def test_from_the_invitation_to_the_shortlist_and_back(office, address):
    maria = seeding.keep(office.database, seeding.maria(), chat="1")
    with opened(invited(office, address)) as page:
        choose(page)
        page.get_by_role("link", name="Maria Alvarez").click()
        expect(page.get_by_role("heading", name="Maria Alvarez")).to_be_visible()
        page.get_by_role("link", name="to the words for criterion 1").click()
        assert page.url.endswith("#e1")
        page.get_by_role("button", name="Shortlist").click()
        expect(page.get_by_role("main")).to_contain_text("On the shortlist")
        assert applications.one(office.database, maria).row.state == "shortlisted"
        page.get_by_role("button", name="Undo").click()
        expect(page.get_by_role("button", name="Shortlist")).to_be_visible()
        assert applications.one(office.database, maria).row.state == "to_review"
        page.get_by_role("button", name="Sign out").click()
        expect(page.get_by_role("heading", name="Sign in")).to_be_visible()


def test_a_rejection_asks_for_its_reason_without_scripts(office, address):
    maria = seeding.keep(office.database, seeding.maria(), chat="1")
    with opened(invited(office, address), width=390) as page:
        choose(page)
        page.get_by_role("link", name="Maria Alvarez").click()
        page.get_by_text("Reject …").click()
        page.get_by_role("button", name="Reject", exact=True).click()
        assert applications.one(office.database, maria).row.state == "to_review"
        page.get_by_label("Your reason").fill("Wants another kind of work")
        page.get_by_role("button", name="Reject", exact=True).click()
        expect(page.get_by_role("main")).to_contain_text("Wants another kind of work")
        assert applications.one(office.database, maria).row.state == "rejected"


def test_every_control_is_reached_by_keyboard_and_shows_its_focus(office, address):
    seeding.keep(office.database, seeding.maria(), chat="1")
    with opened(f"{address}/recruiter/sign-in") as page:
        page.goto(invited(office, address))
        page.keyboard.press("Tab")
        assert page.locator(":focus").inner_text() == "Skip to the content"
        choose(page)
        page.get_by_role("link", name="Maria Alvarez").focus()
        page.keyboard.press("Enter")
        page.wait_for_url("**/applications/*")
        page.keyboard.press("Tab")
        outlines = []
        for _ in range(12):
            outlines.append(page.locator(":focus").count())
            page.keyboard.press("Tab")
        assert all(outlines)


@pytest.mark.parametrize("width", [390, 1280])
def test_no_page_is_wider_than_the_screen(office, address, width):
    maria = seeding.keep(office.database, seeding.maria(), chat="1")
    with opened(invited(office, address), width=width) as page:
        choose(page)
        for path in ("/", "/?show=all", f"/applications/{maria}"):
            page.goto(f"{address}/recruiter{path}")
            box = page.locator("main").bounding_box()
            assert box is not None
            assert box["x"] + box["width"] <= width
            widest = page.locator("body").evaluate("body => body.scrollWidth")
            assert widest <= width
