"""Candidates who have talked with the core and whose applications are kept."""

from datetime import UTC, datetime

from bot.standing import standing
from screening.dialogue.tracker import Tracker
from screening.flow.model import Flow
from screening.flow.pinned import canonical, flow_hash
from storage import flows, inbox, leases, turns
from storage.database import Database
from storage.turn_records import Beginning, TurnRecord
from tests.screening.talk import STRONG, WEAK, Talk, screened, shipped

MORNING = datetime(2026, 11, 23, 8, tzinfo=UTC)


def publish(database: Database, flow: Flow | None = None) -> str:
    """Open the job of the shipped flow, or of another."""
    done = flows.publish_one(database, flow or shipped(), at=MORNING, by="test")
    assert done.open_hash is not None
    return done.open_hash


def keep(database: Database, talk: Talk, *, chat: str, channel: str = "telegram") -> str:
    """Keep a talk as the application it is, and return its id."""
    publish(database, talk.flow)
    at = talk.events[-1].at
    inbox.receive(database, channel, bot="acme", chat=chat, key=chat, raw="…", at=at)
    claim = leases.claim(database, "test", now=at)
    assert claim is not None
    (row,) = turns.pending(database, claim)
    tracker = talk.tracker
    record = TurnRecord(
        begin=Beginning(job=talk.flow.id, flow_hash=flow_hash(canonical(talk.flow))),
        events=tuple(talk.events),
        **standing(talk.flow, Tracker(), tracker),
    )
    committed = turns.commit_turn(database, claim, row.id, record)
    leases.release(database, claim)
    assert committed.application is not None
    return committed.application


def maria() -> Talk:
    """A strong one, handed in."""
    return screened(STRONG).presses("hand_in")


def lee() -> Talk:
    """A weak one, who asks about the pay and for a person, and hands in."""
    talk = screened(WEAK[:1])
    talk.says("is there a base salary?", "asks:account_manager/pay")
    talk.says("can I talk to somebody real?", "ask_person").says("/human")
    for line in WEAK[1:]:
        talk.says(line)
    return talk.presses("hand_in")


def sam() -> Talk:
    """Somebody in the middle of it."""
    return screened(STRONG[1:4])


def devon() -> Talk:
    """Unsure in places, edits a message, contests a reading, and writes what can't be seen."""
    talk = screened(("Devon \u202eecirP", "yes, at a managed-services firm"))
    talk.says("some three years, give or take", certainty=0.6)
    talk.says("45 or so")
    talk.says("I called a <b>law firm</b> & they signed for a year")
    talk.says("insurance").says("about a year").says("yes, thirty small firms")
    talk.says("upselling").says("yes").says("I set the meetings, a colleague went there")
    talk.says("some college").says("Excel well, Word well, Outlook a bit")
    talk.says("You get me the way I am: on time, and prepared.").says("devon@example.com")
    talk.edits("m6", "50 or so")
    return talk.contests("accounts").presses("hand_in")
