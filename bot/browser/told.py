"""Replies that a page need not repeat, because it shows the same in another way."""

from collections.abc import Sequence
from itertools import pairwise

from screening.dialogue.events import AnswerCorrected, AnswerGiven, Event, MessageHeard, Replied
from screening.dialogue.heard import Pressed


def told_otherwise(events: Sequence[tuple[int, Event]]) -> set[int]:
    """The numbers of such replies."""
    return _noted(events) | _chosen_so_far(events)


def _noted(events: Sequence[tuple[int, Event]]) -> set[int]:
    """The words "Noted: about 6 years" right after an answer stand in the note beside it."""
    return {
        number
        for (_, before), (number, event) in pairwise(events)
        if isinstance(before, AnswerGiven | AnswerCorrected) and _says(event, "noted")
    }


def _chosen_so_far(events: Sequence[tuple[int, Event]]) -> set[int]:
    """The words "So far: …" are told anew by the next of them, when only a tap came between."""
    spoken = [
        (number, event) for number, event in events if isinstance(event, MessageHeard | Replied)
    ]
    return {
        number
        for (number, first), (_, tap), (_, second) in zip(
            spoken, spoken[1:], spoken[2:], strict=False
        )
        if _says(first, "choose_more")
        and _says(second, "choose_more")
        and isinstance(tap, MessageHeard)
        and isinstance(tap.heard, Pressed)
    }


def _says(event: Event, sentence: str) -> bool:
    return isinstance(event, Replied) and event.reply.sentences == (sentence,)
