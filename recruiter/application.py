"""The page of one application: the summary, the scorecard, the words, the next decision."""

from collections.abc import Callable, Mapping
from datetime import datetime, tzinfo
from typing import TypedDict

from recruiter import chat as chats
from recruiter import scorecard, sent_files, transcript
from recruiter.chat import Chat, Line
from recruiter.decision import Decision, decision, is_open
from recruiter.evidence import Marks
from recruiter.heard_words import messages
from recruiter.history import Done, history
from recruiter.moments import day_and_time
from recruiter.pieces import seen
from recruiter.rights import decides
from recruiter.score_line import ScoreLine, reckoning, score_line
from recruiter.sent_files import FileLink
from recruiter.sources import sources
from recruiter.trouble import NO_TROUBLE, Trouble
from recruiter.uncounted import Uncounted, off_the_way, unsettled
from screening.flow.model import Flow
from screening.record import Record
from screening.scoring.scorecard import SummarySentence
from storage.application_records import ApplicationRecord, ApplicationRow
from storage.outbox import Delivery
from storage.people import Person


class Telling(TypedDict):
    """What it takes to say who and when."""

    named: Callable[[str], str]
    now: datetime
    zone: tzinfo


class Statement(Record):
    """A part of the summary; `to` is the place of its words, None where it has none to show."""

    text: str
    after: str
    to: str | None


class ApplicationPage(Record):
    """Everything on the page."""

    id: str
    name: str
    sub: str
    score: ScoreLine | None
    decision: Decision
    not_yet: str
    """Why there is nothing to decide, where there is not."""
    summary: tuple[Statement, ...]
    files: tuple[FileLink, ...]
    criteria: tuple[scorecard.CriterionView, ...]
    reckoning: tuple[str, ...]
    sources: str
    transcript: tuple[transcript.Item, ...]
    unsettled: tuple[Uncounted, ...]
    off_the_way: tuple[Uncounted, ...]
    history: tuple[Done, ...]
    chat: Chat
    can_act: bool
    can_override: bool
    review_seq: int
    scorecard_seq: int
    trouble: Trouble


def application_page(
    record: ApplicationRecord,
    flow: Flow,
    me: Person,
    *,
    names: Mapping[str, str],
    now: datetime,
    zone: tzinfo,
    delivery: Delivery | None = None,
    line: Line | None = None,
    trouble: Trouble = NO_TROUBLE,
) -> ApplicationPage:
    """What one person sees of one application.

    Args:
        flow: the one that the application is pinned to.
        names: of all who work here, by their id.
        delivery: how far the message of the standing disposition got, where that is known.
        line: to the candidate, where the chat is still about this application.
    """
    card, row = record.scorecard, record.row
    events = [stored.event for stored in record.events if stored.event is not None]
    marks = Marks(card)
    review = [stored.act for stored in record.review if stored.act is not None]

    def named(person: str) -> str:
        return seen(names.get(person, person))

    heard = messages(flow, events)
    anchors = {each.id: each.anchor for each in heard.values()}
    answers = {answer.question: answer for answer in record.answers}
    telling: Telling = {"named": named, "now": now, "zone": zone}
    return ApplicationPage(
        id=row.id,
        name=name_of(row),
        sub=_sub(flow, row, now, zone),
        score=score_line(flow, card) if card and row.state != "in_progress" else None,
        decision=decision(
            flow, row, record.review, may_decide=decides(me), delivery=delivery, **telling
        ),
        not_yet="" if is_open(row) else _not_yet(row, now, zone),
        summary=tuple(_statement(sentence, anchors) for sentence in record.summary),
        files=sent_files.answered(flow, answers),
        criteria=scorecard.criteria(flow, card, marks.numbers, review) if card and card.of else (),
        reckoning=reckoning(flow, card) if card and card.of else (),
        sources=sources(record, events, now, zone),
        transcript=transcript.transcript(
            flow,
            record.events,
            marks,
            arrivals=chats.arrivals(record, line, now, zone),
            **telling,
        ),
        unsettled=unsettled(flow, answers, events, anchors),
        off_the_way=off_the_way(flow, answers, events, anchors),
        history=history(flow, record.review, **telling),
        chat=chats.chat(record, line, me, heard, **telling),
        can_act=row.erased_at is None,
        can_override=row.erased_at is None and decides(me),
        review_seq=record.review_seq,
        scorecard_seq=record.scorecard_seq or 0,
        trouble=trouble,
    )


def name_of(row: ApplicationRow) -> str:
    """What to call the application: the candidate's name, as soon as it is known."""
    if row.erased_at is not None:
        return "Erased"
    return seen(row.name) if row.name else "No name yet"


def _sub(flow: Flow, row: ApplicationRow, now: datetime, zone: tzinfo) -> str:
    at = row.handed_in_at
    when = (
        f"handed in {day_and_time(at, now, zone)}"
        if at
        else f"began {day_and_time(row.started_at, now, zone)}"
    )
    again = f", their application no. {row.nth}" if row.nth > 1 else ""
    return f"{flow.title}, {when}, {CHANNELS.get(row.channel, f'by {row.channel}')}{again}"


CHANNELS = {"telegram": "on Telegram", "browser": "in the browser", "terminal": "in the terminal"}


def _not_yet(row: ApplicationRow, now: datetime, zone: tzinfo) -> str:
    if row.erased_at is not None:
        return "This application was erased; what is left are numbers without words."
    if row.state == "in_progress":
        heard = day_and_time(row.last_at, now, zone)
        return f"They are still talking (last heard {heard}). You can decide once they hand in."
    return f"{transcript.OUTCOMES[row.outcome]}. There is nothing to decide." if row.outcome else ""


def _statement(sentence: SummarySentence, anchors: Mapping[str, str]) -> Statement:
    text = seen(sentence.text)
    bare = text.rstrip(".,;")
    places = [anchors[each.message] for each in sentence.evidence if each.message in anchors]
    return Statement(text=bare, after=text[len(bare) :], to=places[0] if places else None)
