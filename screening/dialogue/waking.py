"""What the program does of its own accord: reminders at decent hours, and closing in the end.

All of it is reckoned from the candidate's last message, and none of it from a clock: the time comes
with what is heard.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, tzinfo

from screening.dialogue import asking
from screening.dialogue.draft import Draft
from screening.dialogue.events import Ended, Reminded, WordsErased, ZoneTold
from screening.dialogue.tracker import Tracker
from screening.dialogue.zones import zone_by_clock, zone_of
from screening.flow.model import Flow
from screening.flow.texts import by_attempt
from screening.flow.wording import date_in_words

CONSENTED = ("questions", "review")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def next_wake(flow: Flow, tracker: Tracker, at: datetime) -> datetime | None:
    """When to look again, if nothing is heard before; None where nothing is to be done then."""
    moments = [moment for moment, _ in _planned(flow, tracker)]
    return min((_decent(flow, tracker, max(each, at)) for each in moments), default=None)


def wake(draft: Draft) -> None:
    """Do what the time has come for: close, say that it will be closed, or remind."""
    flow, tracker = draft.flow, draft.tracker
    if _decent(flow, tracker, draft.at) > draft.at:
        return
    due = [what for moment, what in _planned(flow, tracker) if moment <= draft.at]
    if "closing" in due:
        _remind(draft, closing=True)
    elif "close" in due:
        _close(draft)
    elif "remind" in due:
        _remind(draft, closing=False)


def tell_when(draft: Draft) -> None:
    """Say when the candidate will be reminded, where they will."""
    tracker = draft.tracker
    planned = [moment for moment, what in _planned(draft.flow, tracker) if what == "remind"]
    if planned:
        when = _decent(draft.flow, tracker, max(min(planned), draft.at))
        draft.tell("answer", "pause_until", when=_in_words(draft, when, with_hour=True))


def hear_time(draft: Draft, text: str) -> None:
    """Take the time that a candidate's clock shows: "/time 14:30"."""
    zone = zone_by_clock(text.partition(" ")[2], draft.at)
    if zone is None:
        draft.tell("answer", "zone_unclear")
    else:
        draft.happen(ZoneTold(at=draft.at, zone=zone))
        local = draft.at.astimezone(_zone(draft.flow, draft.tracker))
        draft.tell("answer", "zone_noted", value=f"{local:%H:%M}")
    asking.again(draft)


def day_in_words(draft: Draft, moment: datetime) -> str:
    """The candidate's own day of a moment: "24 November 2026"."""
    return date_in_words(moment.astimezone(_zone(draft.flow, draft.tracker)).date())


def _planned(flow: Flow, tracker: Tracker) -> Iterator[tuple[datetime, str]]:
    waiting, since = flow.waiting, _since(tracker)
    if since is None or tracker.taken_over_by or tracker.phase not in ("consent", *CONSENTED):
        return
    end = _end(flow, since, tracker.closing_told)
    yield end, "close"
    if tracker.phase not in CONSENTED:
        return
    if waiting.say_so_days_before and tracker.closing_told is None:
        yield end - timedelta(days=waiting.say_so_days_before), "closing"
    if not (tracker.no_reminders or tracker.closing_told):
        for days in waiting.remind_after_days[tracker.reminded :]:
            yield since + timedelta(days=days), "remind"


def _remind(draft: Draft, *, closing: bool) -> None:
    flow, since = draft.flow, _since(draft.tracker)
    assert since is not None
    ago = draft.at - since
    # Reminders for which the program came too late are used up, too: one is enough.
    nth = sum(timedelta(days=days) <= ago for days in flow.waiting.remind_after_days)
    draft.happen(Reminded(at=draft.at, nth=nth, closing=closing))
    done, likely = draft.progress()
    end = _decent(flow, draft.tracker, _end(flow, since, draft.at if closing else None))
    when = _in_words(draft, end, with_hour=False)
    names = {"done": str(done), "all": str(likely), "when": when}
    if closing:
        draft.tell("answer", "closing_soon", when=when)
    else:
        # Which reminder it is decides its words, not how many there were in earlier silences.
        words = by_attempt(flow.texts.reminder, nth - 1)
        names = {"done": str(done), "all": str(likely)}
        draft.say("answer", words, sentences=("reminder",), names=names)
    asking.again(draft)


def _since(tracker: Tracker) -> datetime | None:
    """From when on a candidate is waited for: not while a person talked with them."""
    moments = [at for at in (tracker.last_heard_at, tracker.given_back_at) if at is not None]
    return max(moments, default=None)


def _end(flow: Flow, since: datetime, told: datetime | None) -> datetime:
    """When it is closed; never sooner after that was told than it says, however late that was."""
    end = since + timedelta(days=flow.waiting.close_after_days)
    if told is None:
        return end
    return max(end, told + timedelta(days=flow.waiting.say_so_days_before))


def _close(draft: Draft) -> None:
    asked = draft.tracker.phase == "consent"
    if asked:
        # Nobody agreed to anything: nothing stays, and nobody is written to.
        draft.happen(WordsErased(at=draft.at, count=len(draft.tracker.messages)))
    draft.happen(Ended(at=draft.at, outcome="expired"))
    if not asked:
        draft.say("closing", draft.flow.closing.expired)


def _decent(flow: Flow, tracker: Tracker, moment: datetime) -> datetime:
    """The first moment from this one on at which one may write to somebody."""
    waiting = flow.waiting
    local = moment.astimezone(_zone(flow, tracker))
    if local.hour >= waiting.latest_hour:
        local = (local + timedelta(days=1)).replace(hour=0, minute=0, second=0, microsecond=0)
    if local.hour < waiting.earliest_hour:
        local = local.replace(hour=waiting.earliest_hour, minute=0, second=0, microsecond=0)
    return local.astimezone(UTC)


def _zone(flow: Flow, tracker: Tracker) -> tzinfo:
    return zone_of(tracker.zone) or zone_of(flow.waiting.time_zone) or UTC


def _in_words(draft: Draft, moment: datetime, *, with_hour: bool) -> str:
    local = moment.astimezone(_zone(draft.flow, draft.tracker))
    day = f"{WEEKDAYS[local.weekday()]}, {date_in_words(local.date())}"
    return f"{day}, about {local.hour}:00" if with_hour else day
