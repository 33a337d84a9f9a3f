"""Who may see and do what, and what is written down about it."""

import pytest

from storage import applications, people
from tests.recruiter import seeding
from tests.recruiter.conftest import NOON

DECISIONS = ("shortlist", "reject", "withdraw")


@pytest.fixture
def maria(database):
    return seeding.keep(database, seeding.maria(), chat="1")


def form(database, application, **fields):
    """What a form of the application's page carries along."""
    record = applications.one(database, application)
    seen = {"review_seq": record.review_seq, "scorecard_seq": record.scorecard_seq}
    return {name: str(value) for name, value in (seen | fields).items()}


def test_an_application_out_of_scope_is_not_there(office, maria):
    browser = office.at_desk(jobs={"another_job"})
    assert browser.get(f"/applications/{maria}").status_code == 404
    assert "Maria" not in browser.get("/?show=all").text
    assert browser.get("/jobs/account_manager").status_code == 404
    assert office.audited("application_viewed") == []


def test_out_of_scope_looks_like_what_never_was(office, maria):
    browser = office.at_desk(jobs=set())
    hidden = browser.get(f"/applications/{maria}").text
    assert browser.get("/applications/never-was").text == hidden


@pytest.mark.parametrize("act", [*DECISIONS, "rate", "note"])
def test_nothing_can_be_done_out_of_scope(office, maria, act):
    fields = form(office.database, maria, reason="r", text="t", criterion="c", level="3")
    browser = office.at_desk(jobs={"another_job"})
    assert browser.post(f"/applications/{maria}/{act}", **fields).status_code == 404
    assert applications.one(office.database, maria).review == ()


def test_a_scope_of_the_job_shows_it(office, maria):
    browser = office.at_desk(jobs={"account_manager"})
    assert browser.get(f"/applications/{maria}").status_code == 200
    assert "Maria Alvarez" in browser.get("/").text


def test_a_scope_that_shrinks_counts_at_once(office, maria):
    browser = office.at_desk()
    people.set_scope(office.database, browser.person.id, {"another_job"})
    assert browser.get(f"/applications/{maria}").status_code == 404


@pytest.mark.parametrize("act", DECISIONS)
def test_a_reviewer_does_not_decide(office, maria, act):
    browser = office.at_desk(role="reviewer")
    fields = form(office.database, maria, reason="they asked me to")
    assert browser.post(f"/applications/{maria}/{act}", **fields).status_code == 403
    assert applications.one(office.database, maria).review == ()


def test_a_reviewer_reads_and_is_offered_no_decision(office, maria):
    browser = office.at_desk(role="reviewer")
    assert browser.get(f"/applications/{maria}").status_code == 200
    assert not any(f"/{act}" in browser.html for act in DECISIONS)
    assert "/rate" in browser.html


@pytest.mark.parametrize("role", ["administrator", "hr", "recruiter"])
def test_all_others_decide(office, maria, role):
    browser = office.at_desk(role=role)
    fields = form(office.database, maria)
    answer = browser.post(f"/applications/{maria}/shortlist", follow=False, **fields)
    assert answer.status_code == 303
    assert applications.one(office.database, maria).row.disposition == "shortlist"


def test_every_look_is_written_down_with_who_and_when(office, maria):
    browser = office.at_desk()
    browser.get("/")
    browser.get(f"/applications/{maria}")
    (listed,), (viewed,) = (
        office.audited("applications_listed"),
        office.audited("application_viewed"),
    )
    assert listed.actor == viewed.actor == browser.person.id
    assert maria in listed.details["ids"]
    assert (viewed.subject, viewed.at) == (maria, NOON)


def test_every_act_is_written_down_without_its_words(office, maria):
    browser = office.at_desk()
    browser.post(f"/applications/{maria}/note", **form(office.database, maria, text="call her"))
    browser.post(f"/applications/{maria}/reject", **form(office.database, maria, reason="secret"))
    acts = office.audited("noted") + office.audited("disposition_made")
    assert [row.subject for row in acts] == [maria, maria]
    assert {row.actor for row in acts} == {browser.person.id}
    assert not any(word in str(row.details) for row in acts for word in ("call", "secret"))


def test_nothing_is_shown_or_done_without_a_session(office, maria):
    browser = office.browser()
    assert browser.get(f"/applications/{maria}", follow=False).status_code == 303
    fields = form(office.database, maria)
    assert browser.post(f"/applications/{maria}/shortlist", **fields).status_code == 401
    assert applications.one(office.database, maria).row.disposition is None
