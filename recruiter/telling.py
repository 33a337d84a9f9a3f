"""Lets a conversation know that a person read it, decided, or took the decision back."""

import logging

from sqlalchemy.exc import SQLAlchemyError

from recruiter.visit import Visit
from screening.dialogue.events import MessageHeard
from screening.dialogue.heard import Heard, PersonDecided, PersonRead, PersonTookBack
from screening.scoring.review import DispositionMade, DispositionWithdrawn, Review
from storage import conversations, inbox
from storage.application_records import ApplicationRecord, ApplicationRow

log = logging.getLogger(__name__)


def was_read(visit: Visit, record: ApplicationRecord) -> None:
    """The first time that somebody opens what was handed in."""
    if record.row.outcome not in ("handed_in", "knocked_out"):
        return
    heard = (each.event.heard for each in record.events if isinstance(each.event, MessageHeard))
    if any(isinstance(each, PersonRead) for each in heard):
        return
    who = visit.me.name
    _tell(visit, record.row, PersonRead(id=f"read:{record.row.id}", at=visit.now, person=who))
    visit.ring()


def of_a_decision(visit: Visit, row: ApplicationRow, made: Review, seq: int) -> Heard | None:
    """What the chat hears of a decision or of its being taken back; `seq` is the act's own."""
    match made:
        case DispositionMade(held_until=told_from):
            return PersonDecided(
                id=f"decided:{row.id}:{seq}",
                at=visit.now,
                person=visit.me.name,
                told_from=told_from,
            )
        case DispositionWithdrawn():
            key = f"took-back:{row.id}:{seq}"
            return PersonTookBack(id=key, at=visit.now, person=visit.me.name)
        case _:
            return None


def _tell(visit: Visit, row: ApplicationRow, heard: PersonRead) -> None:
    # What a recruiter looks at stands, whether or not the chat can hear of it.
    try:
        conversation = conversations.one(visit.database, row.conversation)
        if row.erased_at or conversation is None or conversation.application != row.id:
            return
        inbox.put(visit.database, row.conversation, heard)
    except (SQLAlchemyError, LookupError):
        log.exception("The chat of application %s could not be told: %s", row.id, heard.kind)
