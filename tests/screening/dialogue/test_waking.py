"""Reminders, the end that is said before it comes, and closing; with a clock that is moved."""

from datetime import UTC, datetime, timedelta

import pytest

from screening.dialogue.heard import PersonGaveBack, PersonTookOver, Woke
from screening.flow.model import Flow
from screening.flow.waiting import Waiting
from tests.hostile.timed_talk import TimedTalk
from tests.screening.small_flows import flow_with

MOVE = {"id": "move", "answer": "yes_no"}
DAY = timedelta(days=1)
NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


def flow_of(**waiting: object) -> Flow:
    return flow_with(MOVE, {"id": "town", "answer": "place"}, waiting=Waiting(**waiting))


def talk_of(**waiting: object) -> TimedTalk:
    talk = TimedTalk(flow=flow_of(**waiting), now=NOON)
    talk.consent()
    talk.now = NOON
    return talk


def kinds(talk: TimedTalk) -> list[str]:
    """What the program did of its own accord, each with the days since noon."""
    found = []
    for event in talk.events:
        if event.kind == "reminded":
            found.append("closing" if event.closing else "remind")
        elif event.kind == "ended":
            found.append(event.outcome)
    return found


def test_who_says_nothing_is_reminded_twice_told_of_the_end_and_closed() -> None:
    talk = talk_of()
    talk.waits(60 * DAY)
    assert kinds(talk) == ["remind", "remind", "closing", "expired"]
    days = [(e.at - NOON).days for e in talk.events if e.kind in ("reminded", "ended")]
    assert days == [1, 4, 18, 21]
    assert talk.wake_at is None


def test_a_word_begins_the_waiting_anew() -> None:
    talk = talk_of()
    talk.waits(19 * DAY)
    assert kinds(talk) == ["remind", "remind", "closing"]
    talk.says("/status")
    talk.waits(17 * DAY)
    assert kinds(talk)[3:] == ["remind", "remind"]


def test_the_first_reminder_of_a_new_silence_is_no_last_one() -> None:
    talk = talk_of()
    last = "After this I won't remind you"
    talk.waits(2 * DAY)
    talk.says("/status")
    talk.waits(2 * DAY)
    assert "still open" in talk.said_back
    assert last not in talk.said_back
    talk.waits(3 * DAY)
    assert last in talk.said_back


def test_whoever_wants_no_reminders_is_told_of_the_end_all_the_same() -> None:
    talk = talk_of()
    talk.says("please stop the reminders")
    talk.waits(60 * DAY)
    assert kinds(talk) == ["closing", "expired"]


def test_it_is_never_closed_before_it_was_said_even_if_the_program_was_off() -> None:
    talk = talk_of()
    talk.wakes_late(50 * DAY)
    assert kinds(talk) == ["closing"]
    told = talk.now
    assert f"{(told + 3 * DAY).day} " in talk.said_back
    talk.waits(10 * DAY)
    assert kinds(talk) == ["closing", "expired"]
    assert talk.events[-1].at - told >= 3 * DAY


def test_of_two_reminders_that_came_too_late_one_is_sent() -> None:
    talk = talk_of()
    talk.wakes_late(10 * DAY)
    talk.waits(2 * DAY)
    assert kinds(talk) == ["remind"]


def test_without_a_warning_it_is_closed_in_time() -> None:
    talk = talk_of(say_so_days_before=0, remind_after_days=[])
    talk.waits(30 * DAY)
    assert kinds(talk) == ["expired"]


def test_who_never_agreed_is_not_written_to_and_nothing_of_them_stays() -> None:
    talk = TimedTalk(flow=flow_of(), now=NOON)
    talk.begin()
    talk.says("what is this")
    said = len(talk.turns)
    talk.waits(60 * DAY)
    assert kinds(talk) == ["expired"]
    assert not any(talk.turns[said:])
    assert talk.tracker.messages == {}


@pytest.mark.parametrize(
    ("zone", "said", "woken"),
    [
        ("America/Chicago", "2026-11-24T03:30+00:00", "2026-11-25T15:00+00:00"),
        ("America/Chicago", "2026-11-24T20:30+00:00", "2026-11-25T20:30+00:00"),
        ("Asia/Kathmandu", "2026-11-24T20:30+00:00", "2026-11-26T03:15+00:00"),
        ("Asia/Kathmandu", "2026-11-24T14:20+00:00", "2026-11-26T03:15+00:00"),
        # The clocks went back in the night before, so nine o'clock comes an hour later.
        ("Europe/Berlin", "2026-10-24T04:00+00:00", "2026-10-25T08:00+00:00"),
        ("Europe/Berlin", "2026-03-28T05:00+00:00", "2026-03-29T07:00+00:00"),
    ],
)
def test_reminders_come_at_decent_hours_of_the_candidates_own_zone(
    zone: str, said: str, woken: str
) -> None:
    talk = talk_of()
    talk.now = datetime.fromisoformat(said) - timedelta(seconds=10)
    talk.says("/answers", zone=zone)
    assert talk.wake_at == datetime.fromisoformat(woken)


def test_woken_too_early_or_at_night_it_does_nothing() -> None:
    talk = talk_of()
    for ago in (timedelta(hours=5), timedelta(hours=34)):
        talk.hears(Woke(id=f"w{ago}", at=NOON + ago))
    assert kinds(talk) == []
    assert talk.wake_at == datetime(2026, 11, 26, 9, tzinfo=UTC)


def test_beside_a_person_nobody_is_reminded_and_afterwards_not_at_once() -> None:
    talk = talk_of()
    talk.hears(PersonTookOver(id="t", at=talk._at(), person="Ann"))
    assert talk.wake_at is None
    talk.now += 40 * DAY
    talk.hears(PersonGaveBack(id="g", at=talk._at(), person="Ann"))
    assert kinds(talk) == []
    assert talk.wake_at is not None
    assert talk.wake_at - talk.now >= timedelta(hours=20)
    talk.waits(60 * DAY)
    assert kinds(talk) == ["remind", "remind", "closing", "expired"]


def test_a_pause_tells_when_the_reminder_comes() -> None:
    talk = talk_of()
    talk.says("/pause")
    assert "Wednesday, 25 November 2026, about 12:00" in talk.said_back


def test_after_the_end_nothing_wakes() -> None:
    talk = talk_of()
    talk.says("/stop").says("Withdraw my application")
    assert talk.wake_at is None
