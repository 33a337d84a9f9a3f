"""A recruiter takes the chat, writes in it and gives it back; what the page shows of it."""

import re

import pytest
from sqlalchemy import update
from sqlalchemy.exc import OperationalError

from screening.dialogue.heard import (
    PersonDecided,
    PersonGaveBack,
    PersonRead,
    PersonTookBack,
    PersonTookOver,
    PersonWrote,
)
from storage import applications, inbox, outbox, people
from storage.tables.applications import applications as table
from storage.tables.chats import conversations
from tests.recruiter import seeding
from tests.recruiter.conftest import PASSWORD, Browser
from tests.recruiter.test_acts import do
from tests.screening.talk import Talk


@pytest.fixture
def sam(database):
    return seeding.keep(database, seeding.sam(), chat="sam")


@pytest.fixture
def maria(database):
    return seeding.keep(database, seeding.maria(), chat="maria")


def field(browser: Browser, name: str) -> str:
    found = re.search(rf'name="{name}" value="([^"]*)"', browser.html)
    assert found, browser.text
    return found[1]


def form(browser: Browser, application: str) -> dict[str, str]:
    """What the page's forms about the chat carry along."""
    browser.get(f"/applications/{application}")
    return {name: field(browser, name) for name in ("nonce", "held_by")}


def take(browser: Browser, application: str):
    return browser.post(f"/applications/{application}/take-over", **form(browser, application))


def write(browser: Browser, application: str, text: str):
    return browser.post(
        f"/applications/{application}/write", text=text, **form(browser, application)
    )


def waiting(office, application):
    row = applications.one(office.database, application).row
    return inbox.heard_waiting(office.database, row.conversation)


def test_words_go_in_by_the_inbox_under_the_recruiters_name(office, sam):
    dana = office.at_desk()
    take(dana, sam)
    write(dana, sam, "Hello, Dana here")
    dana.post(f"/applications/{sam}/give-back", **form(dana, sam))
    took, wrote, gave = waiting(office, sam)
    assert isinstance(took, PersonTookOver)
    assert isinstance(wrote, PersonWrote)
    assert isinstance(gave, PersonGaveBack)
    assert {took.person, wrote.person, gave.person} == {"Dana"}
    assert wrote.text == "Hello, Dana here"
    for act in ("chat_taken_over", "chat_written", "chat_given_back"):
        (row,) = office.audited(act)
        assert (row.actor, row.subject) == (dana.person.id, sam)
        assert "Hello" not in str(row.details)


def test_the_page_says_who_has_the_chat_and_what_is_on_its_way(office, sam):
    dana = office.at_desk()
    dana.get(f"/applications/{sam}")
    assert "Take over the chat" in dana.text
    assert "Your words to the candidate" not in dana.text
    take(dana, sam)
    assert "You have had the chat since today 12:00" in dana.text
    write(dana, sam, "Hello there")
    assert "Dana: Hello there on its way" in dana.text
    assert "Give back to the program" in dana.text


def test_the_same_form_twice_is_one_message(office, sam):
    dana = office.at_desk()
    fields = form(dana, sam)
    for _ in range(2):
        assert dana.post(f"/applications/{sam}/take-over", **fields).status_code == 200
    fields = form(dana, sam) | {"text": "Once"}
    for _ in range(2):
        assert dana.post(f"/applications/{sam}/write", **fields).status_code == 200
    fields = form(dana, sam)
    for _ in range(2):
        assert dana.post(f"/applications/{sam}/give-back", **fields).status_code == 200
    assert [each.kind for each in waiting(office, sam)] == [
        "person_took_over",
        "person_wrote",
        "person_gave_back",
    ]
    assert len(office.audited("chat_written")) == 1


def test_the_same_words_in_two_forms_are_two_messages(office, sam):
    dana = office.at_desk()
    take(dana, sam)
    write(dana, sam, "Hello?")
    write(dana, sam, "Hello?")
    assert len(waiting(office, sam)) == 3


def test_a_colleague_takes_it_only_knowingly(office, sam):
    dana, ana = office.at_desk(), office.at_desk("Ana")
    old = form(ana, sam)
    take(dana, sam)
    refused = ana.post(f"/applications/{sam}/take-over", **old)
    assert refused.status_code == 409
    assert "This changed while you read it" in ana.text
    assert "Dana has had the chat since today 12:00" in ana.text
    assert "Take it over from Dana" in ana.text
    take(ana, sam)
    assert "You have the chat" in ana.text
    lost = write(dana, sam, "My words")
    assert lost.status_code == 409
    assert "A colleague has taken the chat" in dana.text
    assert "My words</textarea>" in dana.html
    gone = dana.post(f"/applications/{sam}/give-back", **form(dana, sam))
    assert gone.status_code == 409
    assert len(waiting(office, sam)) == 2


def test_two_of_the_same_name_are_not_taken_for_one(office, sam):
    first, second = office.at_desk(), office.browser()
    people.add(
        office.database,
        name="Dana",
        email="other@example.com",
        role="recruiter",
        jobs=None,
        password=PASSWORD,
        at=office.clock.now(),
    )
    second.sign_in("other@example.com")
    take(first, sam)
    second.get(f"/applications/{sam}")
    assert "Dana has had the chat" in second.text


@pytest.mark.parametrize(
    ("text", "says"),
    [("", "Write something first"), (" \r\n ", "Write something first"), ("a" * 4097, "by 1 char")],
)
def test_what_cannot_be_sent_is_refused_and_kept(office, sam, text, says):
    dana = office.at_desk()
    take(dana, sam)
    assert write(dana, sam, text).status_code == 422
    assert says in dana.text
    assert text.strip() in dana.html
    assert len(waiting(office, sam)) == 1


def test_4096_characters_are_sent(office, sam):
    dana = office.at_desk()
    take(dana, sam)
    assert write(dana, sam, "ü" * 4096).status_code == 200
    assert waiting(office, sam)[-1].text == "ü" * 4096


def test_nobody_writes_without_taking_over(office, sam):
    dana = office.at_desk()
    assert write(dana, sam, "Hello").status_code == 409
    assert "Hello</textarea>" in dana.html
    assert waiting(office, sam) == ()


@pytest.mark.parametrize("act", ["take-over", "write", "give-back"])
def test_a_reviewer_has_no_part_in_it(office, sam, act):
    rea = office.at_desk("Rea", role="reviewer")
    rea.get(f"/applications/{sam}")
    assert "Take over" not in rea.text
    fields = {"nonce": "12345678", "held_by": "", "text": "Hi"}
    assert rea.post(f"/applications/{sam}/{act}", **fields).status_code == 403
    assert waiting(office, sam) == ()


@pytest.mark.parametrize("act", ["take-over", "write", "give-back"])
def test_out_of_scope_there_is_nothing(office, sam, act):
    other = office.at_desk(jobs={"another_job"})
    assert other.post(f"/applications/{sam}/{act}", nonce="12345678").status_code == 404


def test_a_form_without_its_nonce_is_no_form(office, sam):
    assert office.at_desk().post(f"/applications/{sam}/take-over").status_code == 400


@pytest.mark.parametrize("outcome", ["withdrew", "expired", "declined"])
def test_a_closed_application_is_not_offered(office, sam, outcome):
    dana = office.at_desk()
    fields = form(dana, sam)
    with office.database.write() as connection:
        connection.execute(update(table).values(phase="closed", outcome=outcome))
    dana.get(f"/applications/{sam}")
    assert "Take over" not in dana.text
    assert dana.post(f"/applications/{sam}/take-over", **fields).status_code == 409
    assert waiting(office, sam) == ()


def test_it_is_offered_after_handing_in(office, maria):
    dana = office.at_desk()
    take(dana, maria)
    assert "You have the chat" in dana.text


def test_a_chat_about_another_job_by_now_hears_nothing(office, maria):
    with office.database.write() as connection:
        connection.execute(update(conversations).values(application="another"))
    dana = office.at_desk()
    dana.get(f"/applications/{maria}")
    assert "Take over" not in dana.text
    do(office, dana, maria, "shortlist")
    assert waiting(office, maria) == ()


def test_the_first_look_at_what_was_handed_in_is_told_once(office, maria):
    for name in ("Dana", "Ana"):
        office.at_desk(name).get(f"/applications/{maria}")
    (read,) = waiting(office, maria)
    assert isinstance(read, PersonRead)
    assert (read.person, read.at) == ("Dana", office.clock.now())


def test_a_look_at_somebody_who_is_still_talking_is_not_told(office, sam):
    office.at_desk().get(f"/applications/{sam}")
    assert waiting(office, sam) == ()


def test_decisions_are_told_with_the_time_from_which_they_count(office, maria):
    dana = office.at_desk()
    for act in ("shortlist", "withdraw", "shortlist"):
        do(office, dana, maria, act)
    made = applications.one(office.database, maria).review[0].act
    decided, took_back, again = waiting(office, maria)
    assert isinstance(decided, PersonDecided)
    assert decided.told_from == made.held_until
    assert isinstance(took_back, PersonTookBack)
    assert isinstance(again, PersonDecided)
    assert again.id != decided.id


def test_looking_never_fails_because_of_it(office, maria, monkeypatch):
    def locked(*_: object) -> None:
        raise OperationalError("insert", {}, Exception("database is locked"))

    monkeypatch.setattr(inbox, "put", locked)
    dana = office.at_desk()
    assert dana.get(f"/applications/{maria}").status_code == 200
    assert do(office, dana, maria, "shortlist").status_code == 303


def written(database, *, channel: str = "telegram") -> str:
    talk = seeding.sam()
    hears(talk, PersonTookOver(id="took-over:p:1", at=talk.events[-1].at, person="Ana"))
    hears(talk, PersonWrote(id="wrote:p:2", at=talk.events[-1].at, person="Ana", text="Hi Sam"))
    return seeding.keep(database, talk, chat="written", channel=channel)


def hears(talk: Talk, heard: PersonTookOver | PersonWrote) -> None:
    talk.hears(heard)


def queued(office, application):
    """The message of a person as it waits in the outbox; its id there."""
    record = applications.one(office.database, application)
    reply = next(
        each.event.reply
        for each in record.events
        if each.kind == "replied" and each.event.reply.text == "Hi Sam"
    )
    row = record.row
    with office.database.write() as connection:
        return outbox.add(connection, row.conversation, row.id, row.candidate, reply)


def test_a_colleagues_words_stand_once_with_how_far_they_got(office, database):
    sam = written(database)
    out = queued(office, sam)
    dana = office.at_desk()
    dana.get(f"/applications/{sam}")
    assert dana.text.count("Hi Sam") == 1
    assert "Ana: Hi Sam on its way" in dana.text
    outbox.sent(database, out, platform_message_id="1", at=office.clock.now())
    dana.get(f"/applications/{sam}")
    assert "Ana: Hi Sam delivered 12:00" in dana.text


def test_words_that_could_not_be_delivered_say_so(office, database):
    sam = written(database)
    outbox.failed(database, queued(office, sam), "refused")
    dana = office.at_desk()
    dana.get(f"/applications/{sam}")
    assert "Ana: Hi Sam could not be delivered" in dana.text


def test_a_candidate_who_blocked_the_bot_is_named_as_such(office, database):
    sam = written(database)
    queued(office, sam)
    row = applications.one(database, sam).row
    outbox.close_chat(database, row.conversation, "blocked")
    dana = office.at_desk()
    dana.get(f"/applications/{sam}")
    assert "Hi Sam not delivered: they have blocked the bot" in dana.text
    assert "nothing reaches them until they unblock it" in dana.text


def asking() -> Talk:
    """Somebody who asks what the flow does not know, and for a person."""
    return seeding.sam().says("Do you pay for the train?", "ask_job").says("/human")


def test_what_was_asked_stands_by_the_chat_and_leads_to_its_words(office, database):
    sam = seeding.keep(database, asking(), chat="asks")
    dana = office.at_desk()
    dana.get(f"/applications/{sam}")
    assert "They asked for a person" in dana.text
    (to,) = re.findall(r'<a href="#(\w+)"[^>]*>Do you pay for the train\?</a>', dana.html)
    assert f'id="{to}"' in dana.html
    dana.get("/?show=asked")
    assert "asked something that waits for an answer" in dana.text


def test_what_a_person_has_answered_does_not_wait(office, database):
    talk = asking()
    hears(talk, PersonWrote(id="w", at=talk.events[-1].at, person="Ana", text="We do."))
    sam = seeding.keep(database, talk, chat="asks")
    dana = office.at_desk()
    dana.get(f"/applications/{sam}")
    assert "Waits for an answer" not in dana.text
