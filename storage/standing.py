"""How an application stands after a turn: its answers, its score, its place in lists."""

from collections.abc import Sequence
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import Connection, delete, func, insert, select, update

from screening.dialogue.events import Ended
from screening.flow.answers import Answer
from screening.scoring.scorecard import Scorecard, SummarySentence
from storage import list_columns
from storage.sealed import Sealed
from storage.tables.applications import answers, applications
from storage.turn_records import TurnRecord

SUMMARY: TypeAdapter[tuple[SummarySentence, ...]] = TypeAdapter(tuple[SummarySentence, ...])


def times_applied(connection: Connection, candidate: str, job: str) -> int:
    """How often the candidate has applied for the job so far."""
    nth = select(func.max(applications.c.nth)).where(
        applications.c.candidate == candidate, applications.c.job == job
    )
    return connection.scalar(nth) or 0


def write(connection: Connection, application: str, candidate: str, record: TurnRecord) -> None:
    """Write what a turn changes about its application."""
    columns: dict[str, Any] = {"outcome": record.outcome, "wake_at": record.wake_at}
    if record.phase is not None:
        columns["phase"] = record.phase
    if record.name is not None:
        columns["name"] = Sealed(candidate, record.name)
    if record.flags is not None:
        columns["flags"] = list(record.flags)
    if record.summary is not None:
        columns["summary"] = Sealed(candidate, SUMMARY.dump_json(record.summary).decode())
    if record.scorecard is not None:
        seq = record.expected_seq + len(record.events)
        columns |= scorecard_columns(candidate, record.scorecard) | {"scorecard_seq": seq}
    for each in record.events:
        if isinstance(each, Ended) and each.outcome in ("handed_in", "knocked_out"):
            columns["handed_in_at"] = each.at
    connection.execute(update(applications).where(applications.c.id == application).values(columns))
    if record.answers is not None:
        _replace_answers(connection, application, candidate, record.answers)


def scorecard_columns(candidate: str, card: Scorecard) -> dict[str, Any]:
    """A scorecard's columns: the whole of it sealed, and what lists need in the clear."""
    sealed = Sealed(candidate, card.model_dump_json())
    return list_columns.of_scorecard(card) | {"scorecard": sealed}


def _replace_answers(
    connection: Connection, application: str, candidate: str, now: Sequence[Answer]
) -> None:
    mine = answers.c.application == application
    stored = dict(
        connection.execute(select(answers.c.question, answers.c.answer).where(mine)).all()
    )
    wanted = {answer.question: answer.model_dump_json() for answer in now}
    changed = [answer for answer in now if stored.get(answer.question) != wanted[answer.question]]
    gone = [question for question in stored if question not in wanted]
    stale = gone + [answer.question for answer in changed if answer.question in stored]
    if stale:
        connection.execute(delete(answers).where(mine, answers.c.question.in_(stale)))
    for answer in changed:
        row = {
            "application": application,
            "question": answer.question,
            "answer": Sealed(candidate, wanted[answer.question]),
        }
        connection.execute(insert(answers).values(row | list_columns.of_answer(answer)))
