"""The one path that every message takes: claimed, interpreted, a turn taken, all committed."""

from collections import OrderedDict
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import NamedTuple, Protocol

import structlog
from pydantic import TypeAdapter

from bot.beginning import choice, job_for, starts_anew
from bot.incoming_files import Fetch, FetchFailed, IncomingFiles, Later
from bot.standing import standing
from nlu.client import ModelAway
from screening.dialogue.heard import Edited, Heard, Said
from screening.dialogue.interpretation import Interpretation
from screening.dialogue.tracker import Tracker
from screening.dialogue.turn import needs_model, take_turn
from screening.flow.model import Flow
from screening.flow.pinned import canonical, flow_hash
from storage import leases, outbox, turns
from storage.database import Database
from storage.leases import Claim, TurnLost
from storage.shelf import Shelf
from storage.turn_records import Beginning, InboxRow, Loaded, TurnRecord

log = structlog.get_logger(__name__)

MOST_ATTEMPTS = 3
MOST_REMEMBERED = 1000
HEARD: TypeAdapter[Heard] = TypeAdapter(Heard)


class Model(Protocol):
    """What interprets a text."""

    def interpret(self, text: str, *, flow: str | None = None) -> Interpretation:
        """The reading of a text to the flow of that id; raises `ModelAway`."""

    def available(self) -> bool:
        """Whether it answers."""


Hearing = Callable[[InboxRow, Loaded], Heard | None]
"""How a channel's raw message is read; None where it says nothing to the conversation."""

OnOffer = Callable[[Shelf, Loaded, Heard], dict[str, Flow]]
"""The jobs that a conversation can begin with, on a channel that offers others than the open."""


class Remembered(NamedTuple):
    """A conversation's tracker as it stood after the event numbered `seq`."""

    application: str | None
    seq: int
    tracker: Tracker


NOTHING = Remembered(None, 0, Tracker())


class Worker:
    """Takes turns until nothing waits; any number of them may run beside one another."""

    def __init__(
        self,
        database: Database,
        model: Model,
        hearing: Mapping[str, Hearing],
        *,
        owner: str,
        on_offer: Mapping[str, OnOffer] | None = None,
        fetching: Mapping[str, Fetch] | None = None,
        typing: Callable[[str, str], None] = lambda _channel, _chat: None,
        replied: Callable[[], None] = lambda: None,
    ) -> None:
        self._database = database
        self._model = model
        self._hearing = hearing
        self._on_offer = on_offer or {}
        self._files = IncomingFiles(database, fetching or {})
        self._owner = owner
        self._typing = typing
        self._replied = replied
        self._shelf = Shelf(database)
        self._remembered: OrderedDict[int, Remembered] = OrderedDict()
        self.model_was_away = False

    def work(self) -> bool:
        """Take the turns of one conversation that waits; false where none does."""
        claim = leases.claim(self._database, self._owner)
        if claim is None:
            return False
        try:
            for row in turns.pending(self._database, claim):
                if not self._attempt(claim, row):
                    break
            leases.release(self._database, claim)
        except Later as later:
            # Others go on meanwhile; in this chat, what was said first is worked on first.
            leases.put_off(self._database, claim, lasting=later.lasting)
        except TurnLost:
            log.info("turn_lost", conversation=claim.conversation_id)
        return True

    def look_for_model(self) -> bool:
        """Let kept messages wait again once the model is back."""
        if self.model_was_away and self._model.available():
            self.model_was_away = False
            leases.requeue_kept(self._database)
            return True
        return False

    def _attempt(self, claim: Claim, row: InboxRow) -> bool:
        try:
            self._take(claim, row)
        except (TurnLost, Later):
            raise
        except FetchFailed as failed:
            turns.fail(self._database, claim, row.id, told(failed), final=False)
            raise Later(failed.again_after) from None
        except Exception as error:  # noqa: BLE001 - a bad message stops no other
            final = row.attempts + 1 >= MOST_ATTEMPTS
            reason = told(error)
            log.error("turn_failed", inbox=row.id, final=final, error=reason)
            turns.fail(self._database, claim, row.id, reason, final=final)
            return final
        return True

    def _take(self, claim: Claim, row: InboxRow) -> None:
        loaded, tracker = self._load(claim.conversation_id)
        heard = self._hear(row, loaded)
        if heard is None:
            turns.commit_turn(self._database, claim, row.id, _unchanged(loaded))
            return
        begin = None
        if starts_anew(heard, loaded.phase, loaded.job):
            jobs = self._jobs(loaded, heard)
            job = job_for(heard, jobs)
            if job is None:
                record = _unchanged(loaded).model_copy(update={"replies": (choice(jobs),)})
                turns.commit_turn(self._database, claim, row.id, record)
                return
            flow, tracker = jobs[job], Tracker()
            begin = Beginning(job=job, flow_hash=flow_hash(canonical(flow)))
        else:
            assert loaded.flow_hash is not None
            flow = self._shelf.flow(loaded.flow_hash)
        is_last = row.attempts + 1 >= MOST_ATTEMPTS
        heard = self._files.brought(row, loaded, heard, flow, tracker, is_last=is_last)
        self._turn(claim, row, loaded, heard, flow, tracker, begin)

    def _jobs(self, loaded: Loaded, heard: Heard) -> dict[str, Flow]:
        on_offer = self._on_offer.get(loaded.channel)
        if on_offer is None:
            return self._shelf.open_jobs(heard.at.date())
        return on_offer(self._shelf, loaded, heard)

    def _turn(
        self,
        claim: Claim,
        row: InboxRow,
        loaded: Loaded,
        heard: Heard,
        flow: Flow,
        tracker: Tracker,
        begin: Beginning | None,
    ) -> None:
        interpretation = self._interpret(row, loaded, flow, tracker, heard)
        turn = take_turn(flow, tracker, heard, interpretation)
        after = tracker
        for event in turn.events:
            after = after.after(event)
        seq = 0 if begin else loaded.seq
        is_kept = _message(heard) in {message.id for message in after.kept}
        record = TurnRecord(
            begin=begin,
            application=None if begin else loaded.application,
            expected_seq=seq,
            events=turn.events,
            replies=turn.replies,
            wake_at=turn.wake_at,
            inbox_state="kept" if is_kept else "done",
            **standing(flow, tracker, after),
        )
        committed = turns.commit_turn(self._database, claim, row.id, record)
        self._remember(claim.conversation_id, committed.application, committed.seq, after)
        self._replied()

    def _hear(self, row: InboxRow, loaded: Loaded) -> Heard | None:
        if row.form == "heard":
            return HEARD.validate_json(row.raw)
        heard = self._hearing[loaded.channel](row, loaded)
        if isinstance(heard, Said) and heard.after is None and loaded.channel != "terminal":
            shown = self._shown_before(loaded, heard.at)
            heard = heard.model_copy(update={"after": shown})
        return heard

    def _shown_before(self, loaded: Loaded, at: datetime) -> str | None:
        # Channels tell whole seconds: what was sent within the second may have been seen.
        end_of_second = at.replace(microsecond=999_999)
        return outbox.last_prompt_before(self._database, loaded.conversation_id, end_of_second)

    def _interpret(
        self, row: InboxRow, loaded: Loaded, flow: Flow, tracker: Tracker, heard: Heard
    ) -> Interpretation | None:
        if row.interpretation is not None:
            return row.interpretation
        waits = _message(heard) in {message.id for message in tracker.kept}
        text = getattr(heard, "text", "")
        if not waits and not needs_model(flow, tracker, heard):
            return None
        self._typing(loaded.channel, loaded.chat)
        try:
            interpretation = self._model.interpret(text, flow=flow.id)
        except ModelAway as error:
            self.model_was_away = True
            log.warning("model_away", reason=str(error))
            return None
        turns.save_interpretation(self._database, row.id, interpretation)
        return interpretation

    def _load(self, conversation: int) -> tuple[Loaded, Tracker]:
        # Only a cache: a tracker is the fold of its events, whoever folds them.
        known = self._remembered.get(conversation, NOTHING)
        loaded = turns.load(self._database, conversation, after=known.seq)
        if loaded.application != known.application:
            known = NOTHING
            loaded = turns.load(self._database, conversation)
        tracker = known.tracker
        for _, event in loaded.events:
            tracker = tracker.after(event)
        return loaded, tracker

    def _remember(
        self, conversation: int, application: str | None, seq: int, tracker: Tracker
    ) -> None:
        self._remembered[conversation] = Remembered(application, seq, tracker)
        self._remembered.move_to_end(conversation)
        while len(self._remembered) > MOST_REMEMBERED:
            self._remembered.popitem(last=False)


def _message(heard: Heard) -> str:
    return heard.of if isinstance(heard, Edited) else heard.id


def _unchanged(loaded: Loaded) -> TurnRecord:
    return TurnRecord(
        application=loaded.application,
        expected_seq=loaded.seq,
        outcome=loaded.outcome,
        wake_at=loaded.wake_at,
        inbox_state="done",
    )


def told(error: BaseException) -> str:
    """An error's kind and place; its own words may quote the candidate."""
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    code = trace.tb_frame.f_code if trace else None
    place = f" at {code.co_qualname}:{trace.tb_lineno}" if code and trace else ""
    return f"{type(error).__name__}{place}"
