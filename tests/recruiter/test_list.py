"""The list: who waits, how they stand, and who may see it."""

import pytest

from recruiter import browsing
from storage.database import Database
from tests.recruiter.conftest import Office
from tests.recruiter.seeding import devon, keep, lee, maria, publish, sam

JOB = "account_manager"


@pytest.fixture
def seeded(database: Database) -> dict[str, str]:
    """Applications by the candidate's first name."""
    talks = {"maria": maria(), "lee": lee(), "devon": devon(), "sam": sam()}
    return {name: keep(database, talk, chat=name) for name, talk in talks.items()}


def test_those_who_wait_stand_there_the_highest_share_first(office: Office, seeded):
    browser = office.at_desk()
    browser.get("/")
    places = [browser.text.index(name) for name in ("Maria Alvarez", "Devon", "Lee Brandt")]
    assert places == sorted(places)
    assert "3 handed in, 1 still talking, 1 asks for a person" in browser.text
    assert (
        "To read 3 Asked for a person 1 Shortlist 0 Rejected 0 Still talking 1 All 4"
        in browser.text
    )


def test_a_row_says_band_range_summary_facts_flags_and_waiting_time(office: Office, seeded):
    text = office.at_desk().get("/").text
    browser = office.browser()
    browser.html = text
    assert "strong or promising" in browser.text
    assert "if the unsure answers are read otherwise" in browser.text
    assert "Lee has not prospected from a cold start." in browser.text
    assert "prospecting 25 of 25" in browser.text
    assert "asked for a person" in browser.text
    assert "says an answer was misread: Looked after client accounts" in browser.text
    assert "waits for a rating" in browser.text
    assert "waits 2 h" in browser.text
    assert '<svg class="range"' in text


def test_those_who_still_talk_are_shown_quietly_and_without_a_score(office: Office, seeded):
    browser = office.at_desk()
    browser.get("/")
    assert "Still talking No name yet last heard 2 h ago" in browser.text
    browser.get("/?show=all")
    assert browser.html.count('class="score') == 3


@pytest.mark.parametrize(
    ("show", "names"),
    [("asked", ["Lee"]), ("all", ["Maria", "Devon", "Lee"]), ("nonsense", ["Maria", "Lee"])],
)
def test_a_filter_shows_its_own(office: Office, seeded, show, names):
    browser = office.at_desk()
    browser.get(f"/?show={show}")
    assert all(name in browser.text for name in names)
    if show == "asked":
        assert "Maria" not in browser.text


@pytest.mark.parametrize("show", ["to_read", "asked", "shortlist", "rejected", "talking", "all"])
def test_an_empty_page_says_what_will_be_there(office: Office, show):
    publish(office.database)
    browser = office.at_desk()
    browser.get(f"/?show={show}")
    assert 'class="empty"' in browser.html


def test_decisions_move_a_row_to_its_own_filter(office: Office, seeded):
    browser = office.at_desk()
    browser.post(f"/applications/{seeded['maria']}/shortlist", review_seq="0")
    browser.get("/?show=shortlist")
    assert "Maria Alvarez" in browser.text
    assert "shortlisted 0 min ago" in browser.text
    browser.get("/")
    assert "Maria Alvarez" not in browser.text


def test_long_lists_go_on_and_lead_back(office: Office, seeded, monkeypatch):
    monkeypatch.setattr(browsing, "ON_A_PAGE", 2)
    browser = office.at_desk()
    page = browser.get("/").text
    assert "Lee Brandt" not in browser.text
    further = page.split("after=")[1].split('"')[0]
    browser.get(f"/?show=to_read&after={further}")
    assert "Lee Brandt" in browser.text
    assert "Maria" not in browser.text
    assert "To the first" in browser.text
    assert "No name yet" not in browser.text


def test_a_page_that_no_list_has_leads_to_the_first(office: Office, seeded):
    browser = office.at_desk()
    assert browser.get("/?after=nonsense").status_code == 200
    assert "Maria Alvarez" in browser.text


def test_several_jobs_are_told_apart(office: Office, seeded):
    other = maria().flow.model_copy(update={"id": "clerk", "title": "Clerk"})
    publish(office.database, other)
    browser = office.at_desk()
    browser.get("/")
    assert "All jobs" in browser.text
    assert browser.text.count("Account Manager | Inside Sales Associate") == 4
    browser.get("/jobs/clerk")
    assert "Nothing waits to be read." in browser.text
    assert browser.get("/jobs/nonsense").status_code == 404


def test_only_jobs_in_scope_exist(office: Office, seeded):
    browser = office.at_desk("Kim", jobs={"clerk"})
    browser.get("/")
    assert "Maria" not in browser.text
    assert "All 0" in browser.text
    assert browser.get(f"/jobs/{JOB}").status_code == 404
    within = office.at_desk("Lou", jobs={JOB})
    within.get(f"/jobs/{JOB}")
    assert "Maria" in within.text


def test_no_scope_at_all_shows_nothing(office: Office, seeded):
    browser = office.at_desk("Kim", jobs=set())
    assert browser.get("/").status_code == 200
    assert "Maria" not in browser.text


def test_looking_at_the_list_is_written_down_with_all_who_were_on_it(office: Office, seeded):
    browser = office.at_desk()
    browser.get(f"/jobs/{JOB}?show=to_read")
    (row,) = office.audited("applications_listed")
    assert row.actor == browser.person.id
    assert row.subject == JOB
    assert set(row.details["ids"]) == set(seeded.values())


def test_a_name_can_neither_run_nor_turn_the_page_round(office: Office):
    talk = maria()
    keep(office.database, talk, chat="1")
    keep(office.database, devon(), chat="2")
    browser = office.at_desk()
    browser.get("/")
    assert "\u202e" not in browser.html
    assert "Devon [U+202E]ecirP" in browser.text
