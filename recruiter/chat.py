"""The chat as a person may take it over: who has it, what waits for an answer, what arrived."""

import secrets
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime, tzinfo

from recruiter.heard_words import Message
from recruiter.moments import clock, day_and_time
from recruiter.pieces import seen
from recruiter.rights import decides
from screening.dialogue import events as e
from screening.dialogue.heard import Heard, PersonGaveBack, PersonTookOver, PersonWrote
from screening.record import Moment, Record
from storage import conversations, inbox, outbox
from storage.application_records import ApplicationRecord, ApplicationRow
from storage.conversations import Conversation
from storage.database import Database
from storage.outbox import Delivery
from storage.people import Person


class Line(Record):
    """The line to the candidate as storage knows it: the chat, what waits in it, what went out."""

    conversation: Conversation
    waiting: tuple[Heard, ...]
    sent: tuple[Delivery, ...]


class Holder(Record):
    """Who has the chat. `key` is the id of the act by which they took it."""

    key: str
    name: str
    since: Moment

    def is_(self, person: Person) -> bool:
        """Whether it is this person, by their id: names may be shared."""
        return self.key.startswith(f"took-over:{person.id}:")


class Asked(Record):
    """What the candidate asked that nobody has answered; `to` is the place of the words."""

    text: str
    to: str


class OnItsWay(Record):
    """A colleague's words that the program has not worked on yet."""

    name: str
    text: str


class Chat(Record):
    """What the page shows of it. `held_by` is the key of whoever has it, empty where nobody has."""

    offered: bool
    holder: str
    since: str
    is_mine: bool
    held_by: str
    nonce: str
    asks_for_person: bool
    unanswered: tuple[Asked, ...]
    blocked: bool
    on_their_way: tuple[OnItsWay, ...]


def line(database: Database, row: ApplicationRow, now: datetime) -> Line | None:
    """The line to the candidate; None where their chat is about another application by now."""
    conversation = conversations.one(database, row.conversation)
    if conversation is None or conversation.application != row.id or row.erased_at is not None:
        return None
    return Line(
        conversation=conversation,
        waiting=inbox.heard_waiting(database, row.conversation),
        sent=outbox.since(database, row.conversation, now=now),
    )


def is_offered(row: ApplicationRow, line: Line | None) -> bool:
    """Whether there is somebody to write to: not closed, not erased, not busy with another job."""
    is_alive = row.outcome in (None, "handed_in", "knocked_out")
    return line is not None and is_alive and row.erased_at is None


def acts(record: ApplicationRecord, line: Line | None) -> Iterator[Heard]:
    """Everything that was heard in it, with what has come in and waits for its turn."""
    for stored in record.events:
        if isinstance(stored.event, e.MessageHeard):
            yield stored.event.heard
    yield from line.waiting if line else ()


def holder(record: ApplicationRecord, line: Line | None) -> Holder | None:
    """Who has the chat."""
    found: Holder | None = None
    for heard in acts(record, line):
        if isinstance(heard, PersonTookOver):
            found = Holder(key=heard.id, name=heard.person, since=heard.at)
        elif isinstance(heard, PersonGaveBack):
            found = None
    return found


def chat(
    record: ApplicationRecord,
    line: Line | None,
    me: Person,
    heard: Mapping[str, Message],
    *,
    named: Callable[[str], str],
    now: datetime,
    zone: tzinfo,
) -> Chat:
    """What one person sees of it."""
    has_it = holder(record, line)
    waiting = line.waiting if line else ()
    return Chat(
        offered=is_offered(record.row, line) and decides(me),
        holder=named(has_it.name) if has_it else "",
        since=day_and_time(has_it.since, now, zone) if has_it else "",
        is_mine=has_it is not None and has_it.is_(me),
        held_by=has_it.key if has_it else "",
        nonce=secrets.token_urlsafe(12),
        asks_for_person="asked_for_person" in record.row.flags,
        unanswered=_unanswered(record, heard, waiting),
        blocked=line is not None and line.conversation.closed_for_sending is not None,
        on_their_way=tuple(
            OnItsWay(name=named(each.person), text=seen(each.text))
            for each in waiting
            if isinstance(each, PersonWrote)
        ),
    )


def arrivals(
    record: ApplicationRecord, line: Line | None, now: datetime, zone: tzinfo
) -> dict[str, str]:
    """How far each message of a person got, by its id."""
    told: dict[str, str] = {}
    left = list(line.sent) if line else []
    wrote: str | None = None
    for stored in record.events:
        match stored.event:
            case e.MessageHeard(heard=PersonWrote(id=message)):
                wrote = message
            case e.MessageHeard():
                wrote = None
            case e.Replied(reply=reply) if wrote is not None and reply.kind == "person":
                own = next((each for each in left if each.reply == reply), None)
                if own is not None and line is not None:
                    left.remove(own)
                    told[wrote] = _how_far(own, line.conversation, now, zone)
                wrote = None
            case _:
                pass
    return told


def _how_far(delivery: Delivery, conversation: Conversation, now: datetime, zone: tzinfo) -> str:
    if delivery.state == "sent":
        at = delivery.sent_at
        return f"delivered {_short(at, now, zone)}" if at else "delivered"
    if delivery.state == "failed":
        return "could not be delivered"
    if conversation.closed_for_sending is not None:
        return "not delivered: they have blocked the bot"
    if conversation.channel == "browser":
        return "waits until they look"
    return "on its way"


def _short(at: datetime, now: datetime, zone: tzinfo) -> str:
    is_today = at.astimezone(zone).date() == now.astimezone(zone).date()
    return clock(at, zone) if is_today else day_and_time(at, now, zone)


def _unanswered(
    record: ApplicationRecord, heard: Mapping[str, Message], waiting: Sequence[Heard]
) -> tuple[Asked, ...]:
    """What was passed on to people since one of them last wrote."""
    asked: dict[str, Asked] = {}
    latest = ""
    for stored in record.events:
        match stored.event:
            case e.MessageHeard(heard=PersonWrote()):
                asked.clear()
            case e.MessageHeard(heard=message):
                latest = message.id
            case e.QuestionPut(topic=None, evidence=evidence):
                message_id = evidence[0].message if evidence else latest
                if words := heard.get(message_id):
                    asked[message_id] = Asked(text=seen(words.versions[-1]), to=words.anchor)
            case _:
                pass
    if any(isinstance(each, PersonWrote) for each in waiting):
        return ()
    return tuple(asked.values())
