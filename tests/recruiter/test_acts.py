"""What people do: appended, with a reason, taken back for real within ten minutes."""

import httpx
import pytest

from recruiter.decision import HELD
from storage import applications, outbox
from storage.database import Database
from storage.outbox import Delivery
from tests.recruiter.conftest import Browser, Office
from tests.recruiter.seeding import keep, maria, sam


@pytest.fixture
def application(database: Database) -> str:
    return keep(database, maria(), chat="maria", channel="browser")


def sent(office: Office, application: str) -> tuple[Delivery, ...]:
    record = applications.one(office.database, application)
    return outbox.since(office.database, record.row.conversation, now=office.clock.now())


def told(office: Office, application: str) -> list[str]:
    """What goes out to the candidate by now, of what people decided."""
    return [e.reply.text for e in sent(office, application) if e.reply.kind == "person"]


def do(
    office: Office, browser: Browser, application: str, act: str, **fields: str
) -> httpx.Response:
    """Do it as the page would, with what the page has seen."""
    record = applications.one(office.database, application)
    seen = {"review_seq": str(record.review_seq), "scorecard_seq": str(record.scorecard_seq)}
    return browser.post(f"/applications/{application}/{act}", follow=False, **(seen | fields))


@pytest.fixture
def dana(office: Office) -> Browser:
    return office.at_desk()


def acts(office: Office, application: str) -> list[str]:
    return [stored.kind for stored in applications.one(office.database, application).review]


def test_shortlisting_leads_back_to_the_page(office, application, dana):
    answer = do(office, dana, application, "shortlist")
    assert answer.status_code == 303
    assert answer.headers["location"] == f"/recruiter/applications/{application}"
    dana.get(f"/applications/{application}")
    assert "On the shortlist, by Dana today 12:00" in dana.text
    assert "The candidate is told at 12:10" in dana.text
    assert "Dana put them on the shortlist today 12:00" in dana.text


def test_a_shortlisting_can_bear_a_reason_which_colleagues_read(office, application, dana):
    do(office, dana, application, "shortlist", reason="Knows hospitals from the inside")
    dana.get(f"/applications/{application}")
    assert "Knows hospitals from the inside" in dana.text
    assert "with a reason" not in dana.text  # it is decided


def test_the_candidate_is_told_after_ten_minutes_and_not_before(office, application, dana):
    do(office, dana, application, "shortlist")
    office.clock.on(minutes=9)
    assert told(office, application) == []
    office.clock.on(minutes=2)
    (words,) = told(office, application)
    assert words.startswith("EQ has read your application for Account Manager")


def test_undo_within_ten_minutes_takes_the_message_back(office, application, dana):
    do(office, dana, application, "reject", reason="Wants another job")
    do(office, dana, application, "withdraw")
    office.clock.on(minutes=60)
    assert told(office, application) == []
    assert acts(office, application) == ["disposition_made", "disposition_withdrawn"]
    assert applications.one(office.database, application).row.state == "to_review"


def test_a_decision_can_be_taken_back_later_too_and_says_that_they_were_told(
    office, application, dana
):
    do(office, dana, application, "shortlist")
    office.clock.on(minutes=HELD.seconds // 60 + 1)
    dana.get(f"/applications/{application}")
    assert "The candidate has not seen it yet: the message waits for their chat." in dana.text
    assert "Take the decision back" in dana.text
    assert do(office, dana, application, "withdraw").status_code == 303


def test_a_rejection_needs_a_reason_and_loses_nothing_that_was_typed(office, application, dana):
    answer = do(office, dana, application, "reject", reason="  ")
    assert answer.status_code == 422
    assert "Write your reason" in dana.text
    assert "<details open>" in dana.html
    assert acts(office, application) == []


def test_the_reason_is_for_colleagues_and_never_for_the_candidate(office, application, dana):
    do(office, dana, application, "reject", reason="Wants to work abroad")
    office.clock.on(minutes=11)
    (words,) = told(office, application)
    assert "abroad" not in words
    dana.get(f"/applications/{application}")
    assert "Wants to work abroad" in dana.text


def test_a_second_decision_is_appended_and_its_message_takes_the_place_of_the_first(
    office, application, dana
):
    do(office, dana, application, "shortlist")
    do(office, dana, application, "reject", reason="Withdrew by phone")
    office.clock.on(minutes=11)
    (words,) = told(office, application)
    assert "decided not to go on" in words
    assert acts(office, application) == ["disposition_made", "disposition_made"]


def test_who_acts_on_what_has_changed_meanwhile_is_asked_to_look_again(office, application, dana):
    stale = {"review_seq": "0", "scorecard_seq": "0"}
    do(office, dana, application, "note", text="Read it")
    answer = dana.post(f"/applications/{application}/reject", reason="My reason", **stale)
    assert answer.status_code == 409
    assert "Somebody else did something" in dana.text
    assert "My reason" in dana.text
    assert acts(office, application) == ["noted"]


@pytest.mark.parametrize("seen", ["", "x", "-1", "9" * 40, "²"])
def test_a_form_that_does_not_say_what_it_saw_does_nothing(office, application, dana, seen):
    answer = dana.post(f"/applications/{application}/note", text="hi", review_seq=seen)
    assert answer.status_code == 409
    assert acts(office, application) == []


@pytest.mark.parametrize("act", ["shortlist", "reject", "withdraw"])
def test_a_reviewer_can_not_decide(office, application, act):
    robin = office.at_desk("Robin", "reviewer")
    answer = robin.post(f"/applications/{application}/{act}", reason="because", review_seq="0")
    assert answer.status_code == 403
    assert acts(office, application) == []


@pytest.mark.parametrize("role", ["administrator", "hr", "recruiter"])
def test_the_others_decide(office, application, role):
    somebody = office.at_desk("Kim", role)
    somebody.post(f"/applications/{application}/shortlist", review_seq="0")
    assert acts(office, application) == ["disposition_made"]


@pytest.mark.parametrize("role", ["administrator", "hr", "recruiter", "reviewer"])
def test_everyone_rates_and_notes(office, application, role):
    somebody = office.at_desk("Kim", role)
    somebody.post(f"/applications/{application}/note", text="Call her", review_seq="0")
    somebody.post(
        f"/applications/{application}/rate", criterion="communication", level="5", review_seq="1"
    )
    assert acts(office, application) == ["noted", "rated"]


def test_a_rating_is_reflected_in_scorecard_and_list(office, application, dana):
    do(office, dana, application, "rate", criterion="communication", level="1")
    record = applications.one(office.database, application)
    assert record.scorecard.total == 90
    assert record.scorecard.of == 100
    assert record.row.share == 90
    do(office, dana, application, "rate", criterion="communication", level="5")
    assert applications.one(office.database, application).row.share == 100
    dana.get("/")
    assert "waits for a rating" not in dana.text


@pytest.mark.parametrize(
    ("criterion", "level"),
    [("degree", "4"), ("nonsense", "4"), ("communication", "9"), ("communication", "")],
)
def test_only_what_is_left_to_people_is_rated_on_its_own_levels(
    office, application, dana, criterion, level
):
    assert (
        do(office, dana, application, "rate", criterion=criterion, level=level).status_code == 422
    )
    assert acts(office, application) == []


def test_an_act_names_the_scorecard_that_was_seen(office, application, dana):
    record = applications.one(office.database, application)
    do(office, dana, application, "note", text="hi")
    (stored,) = applications.one(office.database, application).review
    assert stored.act.scorecard_seq == record.scorecard_seq
    assert stored.act.person == dana.person.id


def test_every_act_is_written_down_and_rings(office, application, dana):
    do(office, dana, application, "shortlist")
    do(office, dana, application, "withdraw")
    for act in ("disposition_made", "disposition_withdrawn"):
        (row,) = office.audited(act)
        assert (row.actor, row.subject) == (dana.person.id, application)
    assert office.rings == 2


def test_a_note_is_kept_to_the_letter_and_shown_safely(office, application, dana):
    do(office, dana, application, "note", text="<script>alert(1)</script>\r\nsecond line")
    (stored,) = applications.one(office.database, application).review
    assert stored.act.text == "<script>alert(1)</script>\nsecond line"
    dana.get(f"/applications/{application}")
    assert "<script" not in dana.html


def test_colleagues_words_can_not_turn_the_page_round_either(office, application, dana):
    do(office, dana, application, "note", text="call \u202eback")
    do(office, dana, application, "override", criterion="degree", points="3", reason="x\u202ey")
    dana.get(f"/applications/{application}")
    assert "call [U+202E]back" in dana.text
    assert "x[U+202E]y" in dana.text
    assert "\u202e" not in dana.html


def test_a_note_that_is_empty_or_too_long_is_refused_with_what_to_do(office, application, dana):
    assert do(office, dana, application, "note", text="").status_code == 422
    assert do(office, dana, application, "note", text="x" * 4001).status_code == 422
    assert "too long by 1 characters" in dana.text
    assert acts(office, application) == []


def test_nothing_is_decided_before_it_is_handed_in(office, dana):
    talking = keep(office.database, sam(), chat="sam")
    assert do(office, dana, talking, "shortlist").status_code == 422
    assert "There is nothing to decide" in dana.text
    assert acts(office, talking) == []


def test_taking_back_what_was_not_decided_says_so(office, application, dana):
    assert do(office, dana, application, "withdraw").status_code == 422
    assert "There is no decision to take back." in dana.text


def test_reading_an_act_with_a_link_does_nothing(office, application, dana):
    assert dana.get(f"/applications/{application}/shortlist").status_code == 405
    assert acts(office, application) == []


def test_other_points_with_a_reason_settle_a_criterion(office, application, dana):
    do(office, dana, application, "override", criterion="degree", points="7.5", reason="Not theirs")
    record = applications.one(office.database, application)
    assert record.scorecard.total == 87.5
    assert record.row.share == 97.2
    dana.get(f"/applications/{application}")
    assert "7.5 of 10 Dana set 7.5: Not theirs" in dana.text
    assert "Dana set Degree to 7.5 points" in dana.text


@pytest.mark.parametrize("points", ["", "-1", "11", "nan", "1e1", "7.123", "²"])
def test_points_lie_between_nothing_and_the_weight(office, application, dana, points):
    fields = {"criterion": "degree", "points": points, "reason": "because"}
    assert do(office, dana, application, "override", **fields).status_code == 422
    assert "Write a number from 0 to 10." in dana.text
    assert acts(office, application) == []


def test_other_points_need_a_reason_and_somebody_who_decides(office, application, dana):
    fields = {"criterion": "degree", "points": "1", "reason": ""}
    assert do(office, dana, application, "override", **fields).status_code == 422
    robin = office.at_desk("Robin", "reviewer")
    assert do(office, robin, application, "override", **fields).status_code == 403
    assert acts(office, application) == []


def test_the_page_says_how_far_the_message_got(office, application, dana):
    do(office, dana, application, "shortlist")
    office.clock.on(minutes=11)
    (waiting,) = (each for each in sent(office, application) if each.reply.kind == "person")
    outbox.delivered(office.database, [waiting.id], at=office.clock.now())
    dana.get(f"/applications/{application}")
    assert "The candidate was told today 12:11." in dana.text


def test_a_message_that_never_arrived_is_said_to_have_failed(office, application, dana):
    do(office, dana, application, "shortlist")
    office.clock.on(minutes=11)
    (waiting,) = (each for each in sent(office, application) if each.reply.kind == "person")
    outbox.failed(office.database, waiting.id, "blocked")
    dana.get(f"/applications/{application}")
    assert "The message did not reach the candidate. Tell them in another way." in dana.text


def test_a_reviewer_sees_what_was_decided_and_can_not_take_it_back(office, application, dana):
    do(office, dana, application, "shortlist")
    robin = office.at_desk("Robin", "reviewer")
    robin.get(f"/applications/{application}")
    assert "On the shortlist, by Dana" in robin.text
    assert "Undo" not in robin.text
