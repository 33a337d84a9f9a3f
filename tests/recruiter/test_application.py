"""The page of one application."""

import re

import pytest

from screening.scoring.review import Rated
from storage import applications, erasure
from storage.database import Database
from tests.recruiter.conftest import Office
from tests.recruiter.seeding import devon, keep, lee, maria, sam


@pytest.fixture
def marias(database: Database) -> str:
    return keep(database, maria(), chat="maria")


@pytest.fixture
def devons(database: Database) -> str:
    return keep(database, devon(), chat="devon", channel="browser")


def test_the_head_says_who_for_what_when_and_where(office: Office, marias):
    browser = office.at_desk()
    browser.get(f"/applications/{marias}")
    assert (
        "Maria Alvarez Account Manager | Inside Sales Associate, handed in today 09:02, "
        "on Telegram Shortlist … with a reason"
    ) in browser.text


def test_each_statement_of_the_summary_leads_to_its_words(office: Office, marias):
    html = office.at_desk().get(f"/applications/{marias}").text
    summary = html.split('class="summary"')[1].split("</p>")[0]
    places = re.findall(r'href="#([^"]+)"', summary)
    assert len(places) == 12
    assert all(f'id="{place}"' in html for place in places)


def test_every_number_leads_to_the_words_and_back(office: Office, marias):
    html = office.at_desk().get(f"/applications/{marias}").text
    for number in range(1, 8):
        for place in (f"c{number}", f"e{number}"):
            assert html.count(f'id="{place}"') == 1
            assert f'href="#{place}"' in html


def test_no_place_on_the_page_is_named_twice(office: Office, devons):
    html = office.at_desk().get(f"/applications/{devons}").text
    names = re.findall(r' id="([^"]+)"', html)
    assert len(names) == len(set(names))
    assert all(f'id="{place}"' in html for place in re.findall(r'href="#([^"]+)"', html))


def test_a_criterion_shows_points_level_and_reasons(office: Office, marias):
    browser = office.at_desk()
    browser.get(f"/applications/{marias}")
    assert "Degree 5 10 of 10 Associate's degree or higher Education: bachelor's" in browser.text
    assert "Written communication 7 for you to rate" in browser.text


def test_the_note_says_flow_and_model_and_who_decides(office: Office, marias):
    browser = office.at_desk()
    browser.get(f"/applications/{marias}")
    assert re.search(r"Flow [0-9a-f]{8}, taken up today 09:00\. Read by model", browser.text)
    assert "A person decides." in browser.text


def test_words_are_escaped_and_what_is_invisible_is_named(office: Office, devons):
    html = office.at_desk().get(f"/applications/{devons}").text
    assert "<b>law firm" not in html
    assert "&lt;b&gt;law firm&lt;/b&gt; &amp; they" in html
    assert "\u202e" not in html
    assert '<span class="odd" title="an invisible character">U+202E</span>' in html


def test_what_left_the_way_is_kept_and_said(office: Office, devons):
    browser = office.at_desk()
    browser.get(f"/applications/{devons}")
    left = browser.text.split("What left the way")[1]
    assert "Up-selling and cross-selling read as “Up-selling”" in left


def test_what_is_not_settled_says_why_and_leads_to_the_words(office: Office, devons):
    browser = office.at_desk()
    browser.get(f"/applications/{devons}")
    section = browser.html.split("Not taken into the score")[1].split("</ul>")[0]
    assert re.search(r'<a href="#w\d+">Looked after client accounts</a>', section)
    assert "they say that it was misread" in section


def test_consent_stands_in_the_transcript_with_its_time(office: Office, marias):
    browser = office.at_desk()
    browser.get(f"/applications/{marias}")
    assert "They agreed to be asked and read, 09:00" in browser.text


def test_a_contested_criterion_says_so_in_place_of_points(office: Office, devons):
    browser = office.at_desk()
    browser.get(f"/applications/{devons}")
    assert "misread, they say" in browser.text


def test_those_who_still_talk_have_no_score_and_nothing_to_decide(office: Office):
    application = keep(office.database, sam(), chat="sam")
    browser = office.at_desk()
    browser.get(f"/applications/{application}")
    assert "They are still talking (last heard today 09:00)." in browser.text
    assert 'class="score' not in browser.html
    assert "Shortlist" not in browser.text


def test_an_erased_application_says_so_and_lets_nobody_act(office: Office, marias):
    record = applications.one(office.database, marias)
    erasure.erase(office.database, record.row.candidate, at=office.clock.now())
    browser = office.at_desk()
    assert browser.get(f"/applications/{marias}").status_code == 200
    assert "Maria" not in browser.text
    assert "This application was erased" in browser.text
    assert "Add the note" not in browser.text
    browser.get("/?show=all")
    assert "Erased" in browser.text


@pytest.mark.parametrize("application", ["nonsense", "../../etc"])
def test_an_application_that_does_not_exist_is_not_found(office: Office, application):
    assert office.at_desk().get(f"/applications/{application}").status_code == 404


def test_an_application_out_of_scope_is_not_found(office: Office, marias):
    browser = office.at_desk("Kim", jobs={"clerk"})
    assert browser.get(f"/applications/{marias}").status_code == 404
    assert (
        browser.post(f"/applications/{marias}/note", text="hi", review_seq="0").status_code == 404
    )
    assert not office.audited("application_viewed")
    assert not office.audited("noted")


def test_reading_is_written_down_before_anything_is_shown(office: Office, marias):
    browser = office.at_desk()
    browser.get(f"/applications/{marias}")
    (row,) = office.audited("application_viewed")
    assert (row.actor, row.subject) == (browser.person.id, marias)


def test_a_reviewer_reads_and_rates_and_has_no_way_to_decide(office: Office, marias):
    browser = office.at_desk("Robin", "reviewer")
    browser.get(f"/applications/{marias}")
    assert "Rate" in browser.text
    assert "Reject" not in browser.text
    assert "Shortlist" not in browser.text


def test_a_rating_shows_who_gave_it_and_can_be_given_anew(office: Office, marias):
    browser = office.at_desk()
    browser.post(
        f"/applications/{marias}/rate", criterion="communication", level="4", review_seq="0"
    )
    assert "Clear and to the point (rated 4 by Dana)" in browser.text
    assert "Rate it again" in browser.text
    record = applications.one(office.database, marias)
    assert isinstance(record.review[0].act, Rated)
    assert record.row.of == 100
    assert 'value="4" required checked' in browser.html


def test_their_questions_stand_in_the_transcript(office: Office):
    application = keep(office.database, lee(), chat="lee")
    browser = office.at_desk()
    browser.get(f"/applications/{application}")
    assert "is there a base salary? asked; answered from the flow" in browser.text
