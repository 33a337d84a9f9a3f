"""The thread as a projection of what happened, without a page or a database."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from bot.browser.items import Noted, OurWords, Remark, TheirWords, Thread
from bot.browser.shown import shown
from bot.browser.thread import project
from screening.dialogue.events import (
    AnswerCorrected,
    AnswerGiven,
    Began,
    ConsentAnswered,
    Ended,
    Event,
    MessageHeard,
    MessageKept,
    Prompted,
    Replied,
    TakenOver,
)
from screening.dialogue.heard import Contested, Heard, Pressed, Said
from screening.dialogue.reply import Button, Reply, Span
from screening.flow.answers import Answer
from screening.flow.model import Flow
from screening.flow.values import Consent, Duration, Story, Value, YesNo
from storage.outbox import Delivery

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
YES, NO = Button(id="yes", label="Yes"), Button(id="no", label="No")


def said(text: str, name: str = "m1") -> Said:
    return Said(id=name, at=NOON, text=text)


def heard(heard: Heard, question: str | None = None) -> MessageHeard:
    return MessageHeard(at=NOON, heard=heard, question=question)


def reply(text: str, **more: object) -> Reply:
    return Reply.model_validate({"kind": "prompt", "spans": [{"text": text}]} | more)


def replied(text: str, **more: object) -> Replied:
    return Replied(at=NOON, reply=reply(text, **more))


def given(question: str, value: Value | None, **more: object) -> AnswerGiven:
    answer = Answer.model_validate({"question": question, "value": value} | more)
    return AnswerGiven(at=NOON, answer=answer)


def prompted(prompt_id: str, question: str | None = None, purpose: str = "ask") -> Prompted:
    return Prompted.model_validate(
        {"at": NOON, "prompt_id": prompt_id, "purpose": purpose, "question": question}
    )


AGREED: tuple[Event, ...] = (Began(at=NOON, flow_hash="h"),)


def thread_of(flow: Flow, events: Sequence[Event], **more: object) -> Thread:
    """Of an application whose questions have begun."""
    in_order = list(enumerate((*AGREED, *events), 1))
    return project(flow, in_order, **more)  # type: ignore[arg-type]


def in_questions() -> Event:
    consent = Consent(agreed=True, text_hash="t", language="en", at=NOON)
    return ConsentAnswered(at=NOON, consent=consent, evidence=())


def test_replies_and_words_stand_in_their_order(flow):
    thread = thread_of(flow, [replied("What is your name?"), heard(said("Jordan")), replied("Hi")])
    shown_items = [(type(item), item.text) for item in thread.items]
    assert shown_items == [
        (OurWords, "What is your name?"),
        (TheirWords, "Jordan"),
        (OurWords, "Hi"),
    ]


def test_the_pages_own_start_is_not_shown_as_words(flow):
    assert thread_of(flow, [heard(said("/start account_manager"))]).items == ()


def test_a_press_is_shown_by_its_label(flow):
    press = Pressed(id="m1", at=NOON, reply_to="p1", button="yes")
    thread = thread_of(flow, [replied("Well?", prompt_id="p1", buttons=(YES, NO)), heard(press)])
    assert thread.items[-1] == TheirWords(key="mm1", text="Yes")


def test_only_the_newest_open_prompt_has_buttons(flow):
    events = [
        prompted("p1", "prospecting"),
        replied("First?", prompt_id="p1", buttons=(YES,)),
        prompted("p2", "accounts"),
        replied("Second?", prompt_id="p2", buttons=(YES, NO)),
    ]
    thread = thread_of(flow, events)
    assert (thread.prompt_id, thread.buttons) == ("p2", (YES, NO))
    ended = thread_of(flow, [*events, Ended(at=NOON, outcome="handed_in")])
    assert ended.buttons == ()


def test_a_note_follows_the_words_it_was_made_of(flow):
    events = [in_questions(), heard(said("six years"), "prospecting_years")]
    answer = given("prospecting_years", Duration(least=72, most=72))
    note = thread_of(flow, [*events, answer]).items[-1]
    assert isinstance(note, Noted)
    assert (note.text, note.elsewhere, note.can_contest) == ("6 years", False, True)


def test_a_note_on_another_question_says_which(flow):
    events = [in_questions(), heard(said("yes, six years"), "prospecting")]
    answer = given("prospecting_years", Duration(least=72, most=72))
    note = thread_of(flow, [*events, answer]).items[-1]
    assert isinstance(note, Noted)
    assert note.elsewhere
    assert note.title == "Time spent prospecting"


def test_only_the_answer_that_stands_can_be_contested(flow):
    corrected = AnswerCorrected(
        at=NOON, answer=Answer(question="prospecting", value=YesNo(answer="no"))
    )
    events = [in_questions(), given("prospecting", YesNo(answer="yes")), corrected]
    notes = [item for item in thread_of(flow, events).items if isinstance(item, Noted)]
    assert [note.can_contest for note in notes] == [False, True]


def test_nothing_can_be_contested_after_the_end(flow):
    events = [
        in_questions(),
        given("prospecting", YesNo(answer="yes")),
        Ended(at=NOON, outcome="handed_in"),
    ]
    (note,) = thread_of(flow, events).items
    assert isinstance(note, Noted)
    assert not note.can_contest


def test_what_was_contested_is_no_longer_noted_as_if_it_stood(flow):
    events = [
        in_questions(),
        given("prospecting", YesNo(answer="yes")),
        heard(Contested(id="m2", at=NOON, question="prospecting")),
        given("prospecting", None, state="contested"),
    ]
    note, words = thread_of(flow, events).items
    assert words.text == "not what I meant: Opened doors from a cold start"
    assert isinstance(note, Noted)
    assert not note.can_contest


def test_a_story_without_anything_known_is_noted_as_their_own_words(flow):
    (note,) = thread_of(flow, [in_questions(), given("team_story", Story(heard={}))]).items
    assert note.text == "in your own words"


def test_what_waits_in_the_inbox_is_being_sent(flow):
    thread = thread_of(flow, [], waiting=[said("Hello", "m9")])
    assert thread.items[-1] == TheirWords(key="mm9", text="Hello", state="sending")
    assert thread.waiting


def test_what_was_heard_a_moment_ago_is_not_shown_twice(flow):
    hello = said("Hello", "m9")
    thread = thread_of(flow, [heard(hello)], waiting=[hello])
    assert [item.text for item in thread.items] == ["Hello"]


def test_a_kept_message_will_be_read(flow):
    kept = MessageKept(at=NOON, message="m1", question="team_story")
    thread = thread_of(flow, [in_questions(), heard(said("We met")), kept])
    assert thread.items[-1] == TheirWords(key="mm1", text="We met", state="kept")


def test_a_decisions_message_comes_last_though_it_is_no_event(flow):
    closing = reply("Thank you", kind="closing")
    decision = reply("We would like to meet you", kind="person")
    deliveries = [
        Delivery(id=1, reply=closing, state="sent", sent_at=NOON),
        Delivery(id=2, reply=decision, state="waiting", sent_at=None),
    ]
    thread = thread_of(flow, [Replied(at=NOON, reply=closing)], deliveries=deliveries)
    assert [item.text for item in thread.items] == ["Thank you", "We would like to meet you"]


def test_replies_of_an_earlier_application_are_not_shown_again(flow):
    before = NOON - timedelta(days=3)
    old = Delivery(id=1, reply=reply("Goodbye"), state="sent", sent_at=before)
    assert thread_of(flow, [], deliveries=[old]).items == ()


def test_a_person_is_announced_and_their_words_are_theirs(flow):
    events = [TakenOver(at=NOON, person="Ana"), replied("I'm Ana", kind="person")]
    thread = thread_of(flow, events)
    assert thread.with_person
    assert thread.items == (OurWords(key="e3", text="I'm Ana", by_person=True),)


def test_progress_is_full_at_the_review(flow):
    asked = replied("And?", progress=(3, 9))
    assert thread_of(flow, [asked]).progress.done == 3
    reviewed = thread_of(flow, [asked, prompted("p1", purpose="review")])
    assert (reviewed.progress.done, reviewed.progress.of) == (9, 9)


def test_a_failure_is_told(flow):
    assert isinstance(thread_of(flow, [], failed=1).items[-1], Remark)


def test_what_the_note_says_is_not_said_twice(flow):
    events = [
        in_questions(),
        heard(said("six years"), "prospecting_years"),
        given("prospecting_years", Duration(least=72, most=72)),
        replied("Noted: 6 years.", kind="said_back", sentences=("noted",)),
        replied("Next?"),
    ]
    assert [item.text for item in thread_of(flow, events).items] == [
        "six years",
        "6 years",
        "Next?",
    ]


def test_of_several_taps_only_the_last_sum_is_shown(flow):
    def tap(number: int) -> MessageHeard:
        return heard(Pressed(id=f"m{number}", at=NOON, reply_to="p1", button="yes"))

    events = [
        replied("Which?", prompt_id="p1", buttons=(YES,)),
        tap(1),
        replied("So far: a.", sentences=("choose_more",)),
        tap(2),
        replied("So far: a and b.", sentences=("choose_more",)),
        tap(3),
        replied("Next?"),
    ]
    ours = [item.text for item in thread_of(flow, events).items if isinstance(item, OurWords)]
    assert ours == ["Which?", "So far: a and b.", "Next?"]


def test_a_list_is_cut_at_its_numbers_not_inside_a_story():
    review = OurWords(key="e1", text="1. Name: Jo\n2. Story: “we met\nand sold”")
    assert review.lines == ("1. Name: Jo", "2. Story: “we met\nand sold”")
    assert OurWords(key="e1", text="Hello\nyou").lines == ()


def test_words_that_are_not_ours_cannot_steer_the_display(flow):
    events = [
        heard(said("a\u202eb\u200bc\x00d\u2066e")),
        Replied(
            at=NOON,
            reply=Reply(kind="said_back", spans=(Span(text="x\u202ey", trusted=False),)),
        ),
    ]
    assert [item.text for item in thread_of(flow, events).items] == ["abcde", "xy"]


def test_emoji_and_line_ends_stay():
    assert shown("👩\u200d💻\r\nok\tgo\u2028on") == "👩\u200d💻\nok go\non"
