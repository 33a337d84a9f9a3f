"""Where the decision about an application stands, and what the candidate is told of it."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta, tzinfo

from recruiter.moments import clock, day_and_time
from screening.dialogue.reply import Reply, Span
from screening.flow.model import Flow
from screening.record import Record
from screening.scoring.review import DispositionMade, DispositionWithdrawn
from storage.application_records import ApplicationRow, StoredAct
from storage.outbox import Delivery

HELD = timedelta(minutes=10)
"""How long the candidate is not told, so that taking a decision back takes it back for real."""

MESSAGES = {
    "shortlist": (
        "{employer} has read your application for {title} and would like to go on with you. "
        "Somebody there will write to you about the next step."
    ),
    "reject": (
        "Thank you again for your application for {title}. {employer} has read it and decided not "
        "to go on with it this time. A person made that decision; if you have a question about it, "
        "write here."
    ),
}
"""Neutral: no points, no band, no reason that was meant for colleagues."""

DONE = {"shortlist": "On the shortlist", "reject": "Rejected"}


class Decision(Record):
    """What can be decided now, and what was."""

    can_shortlist: bool
    can_reject: bool
    can_withdraw: bool
    made: str | None
    """Who decided what and when; None where nobody has, or it was taken back."""
    told: str
    """When the candidate is told, or was."""
    is_told: bool
    says: str
    """What the candidate is told of the decision that stands."""
    reject_says: str


def message(flow: Flow, disposition: str) -> Reply:
    """What the candidate will be told."""
    text = MESSAGES[disposition].format(employer=flow.employer, title=flow.title)
    return Reply(kind="person", spans=(Span(text=text),))


def standing(review: Sequence[StoredAct]) -> DispositionMade | None:
    """The disposition that stands."""
    for stored in reversed(review):
        if isinstance(stored.act, DispositionWithdrawn):
            return None
        if isinstance(stored.act, DispositionMade):
            return stored.act
    return None


def is_open(row: ApplicationRow) -> bool:
    """Whether there is something to decide: handed in or ended early, and not erased."""
    return row.outcome in ("handed_in", "knocked_out") and row.erased_at is None


def decision(
    flow: Flow,
    row: ApplicationRow,
    review: Sequence[StoredAct],
    *,
    may_decide: bool,
    delivery: Delivery | None,
    named: Callable[[str], str],
    now: datetime,
    zone: tzinfo,
) -> Decision:
    """Where it stands.

    Args:
        delivery: how far the message of the standing disposition got, where that is known.
    """
    made = standing(review)
    can_decide = may_decide and is_open(row)
    done = made.disposition if made else None
    by = f", by {named(made.person)} {day_and_time(made.at, now, zone)}" if made else ""
    return Decision(
        can_shortlist=can_decide and done != "shortlist",
        can_reject=can_decide and done != "reject",
        can_withdraw=may_decide and made is not None,
        made=DONE[done] + by if done else None,
        told=_told(made, delivery, now, zone) if made else "",
        is_told=made is not None and made.held_until <= now,
        says=message(flow, done).text if done else "",
        reject_says=message(flow, "reject").text,
    )


def delivery_of(made: DispositionMade, flow: Flow, sent: Sequence[Delivery]) -> Delivery | None:
    """The message of a disposition among all that was sent to the chat."""
    text = message(flow, made.disposition).text
    own = [each for each in sent if each.reply.kind == "person" and each.reply.text == text]
    return own[-1] if own else None


def _told(made: DispositionMade, delivery: Delivery | None, now: datetime, zone: tzinfo) -> str:
    if made.held_until > now:
        when = clock(made.held_until, zone)
        return f"The candidate is told at {when}; until then you can undo it and nobody will know."
    if delivery is None or delivery.state == "sent":
        at = delivery.sent_at if delivery and delivery.sent_at else made.held_until
        return f"The candidate was told {day_and_time(at, now, zone)}."
    if delivery.state == "failed":
        return "The message did not reach the candidate. Tell them in another way."
    return "The candidate has not seen it yet: the message waits for their chat."
