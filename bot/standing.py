"""What a turn leaves to be read from it: answers, scorecard, summary and flags."""

from typing import Any

from screening.dialogue.tracker import Tracker
from screening.flow.model import Flow
from screening.flow.route import walk
from screening.flow.values import Text
from screening.scoring.score import score
from screening.scoring.summary import summary

SCORED = ("questions", "review", "handed_in")


def standing(flow: Flow, before: Tracker, tracker: Tracker) -> dict[str, Any]:
    """The columns of an application after a turn, by their names in a turn's record.

    Once handed in, the scorecard belongs to the people who rate it: no turn writes it any more.
    """
    read: dict[str, Any] = {"phase": tracker.phase, "outcome": tracker.outcome}
    if tracker.phase not in SCORED or tracker.flow_hash is None:
        return read
    read["flags"] = _flags(flow, tracker)
    if before.phase == "handed_in":
        return read
    return read | {
        "answers": tuple(tracker.answers.values()),
        "scorecard": score(flow, tracker.flow_hash, tracker.answers),
        "summary": summary(flow, tracker.answers),
        "name": _name(flow, tracker),
    }


def _name(flow: Flow, tracker: Tracker) -> str | None:
    for question in flow.questions:
        answer = tracker.answers.get(question.id)
        if question.answer == "name" and answer and isinstance(answer.value, Text):
            return answer.value.text
    return None


def _flags(flow: Flow, tracker: Tracker) -> tuple[str, ...]:
    states = {answer.state for answer in tracker.answers.values()}
    raised = {
        "asked_for_person": tracker.person_asked,
        "asked_a_question": tracker.put > 0,
        "contested": "contested" in states,
        "set_aside": "set_aside" in states,
        "knocked_out": walk(flow, tracker.answers).knocked_out_by is not None,
        "not_read_yet": bool(tracker.kept),
    }
    return tuple(name for name, is_raised in raised.items() if is_raised)
