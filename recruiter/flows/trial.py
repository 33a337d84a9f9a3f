"""A flow tried as a chat beside its live scorecard; the lines said are all there is to it."""

import json
from collections.abc import Sequence
from typing import Literal

from recruiter import scorecard
from recruiter.score_line import ScoreLine, reckoning, score_line
from screening.authoring.rehearsal import BEGINNING, Exchange
from screening.dialogue.events import AnswerCorrected, AnswerGiven
from screening.dialogue.reply import Button
from screening.flow.model import Flow
from screening.flow.wording import in_words
from screening.record import Record
from screening.scoring.score import score

MOST_LINES = 120
LONGEST = 4000
"""Characters of a line."""
MOST_CHARACTERS = 16_000
"""Of all lines: they are sent with every form, and a form has its bounds."""


class Item(Record):
    """A line of the chat: ours, theirs, or what was noted of theirs."""

    kind: Literal["ours", "theirs", "noted"]
    text: str


class TrialPage(Record):
    """The chat so far, what can be tapped, and the scorecard as it stands."""

    items: tuple[Item, ...]
    buttons: tuple[Button, ...]
    said: str
    """The lines so far, to be sent again with the next one."""
    score: ScoreLine | None
    criteria: tuple[scorecard.CriterionView, ...]
    reckoning: tuple[str, ...]
    done: int
    of: int
    is_over: bool
    is_full: bool
    beside: str
    """What the same lines come to on the other version; empty where there is none."""


def lines_of(said: str) -> tuple[str, ...]:
    """The lines that a form sent back; none where they can't be read."""
    try:
        lines = json.loads(said or "[]")
        # Half characters can stand in JSON, and in nothing that is sent.
        json.dumps(lines, ensure_ascii=False).encode()
    except (ValueError, RecursionError):
        return ()
    if not isinstance(lines, list):
        return ()
    return tuple(line[:LONGEST] for line in lines[:MOST_LINES] if isinstance(line, str))


def is_full(lines: Sequence[str]) -> bool:
    """Whether there is room for no more."""
    return len(lines) >= MOST_LINES or sum(map(len, lines)) > MOST_CHARACTERS


def trial_page(
    flow: Flow,
    flow_hash: str,
    exchanges: Sequence[Exchange],
    *,
    beside: str = "",
) -> TrialPage:
    """What the page shows once these lines were said."""
    last = exchanges[-1]
    card = score(flow, flow_hash, last.tracker.answers)
    lines = [exchange.line for exchange in exchanges[1:]]
    progress = next(
        (r.progress for e in reversed(exchanges) for r in e.replies if r.progress), None
    )
    over = last.tracker.phase in ("handed_in", "closed")
    return TrialPage(
        items=tuple(item for exchange in exchanges for item in _items(flow, exchange)),
        buttons=() if over else _buttons(exchanges),
        said=json.dumps(lines, ensure_ascii=False),
        score=score_line(flow, card) if card.of else None,
        criteria=scorecard.criteria(flow, card, {}, ()),
        reckoning=reckoning(flow, card) if card.of else (),
        done=progress[0] if progress else 0,
        of=progress[1] if progress else 0,
        is_over=over,
        is_full=is_full(lines),
        beside=beside,
    )


def outcome(flow: Flow, flow_hash: str, exchanges: Sequence[Exchange]) -> str:
    """What the lines come to, in a few words: "82, strong"."""
    line = score_line(flow, score(flow, flow_hash, exchanges[-1].tracker.answers))
    return f"{line.share}, {line.band}" if line.share else "nothing scored yet"


def _items(flow: Flow, exchange: Exchange) -> list[Item]:
    items = [] if exchange.line == BEGINNING else [Item(kind="theirs", text=exchange.line)]
    for event in exchange.events:
        if isinstance(event, AnswerGiven | AnswerCorrected) and event.answer.value is not None:
            question = flow.question(event.answer.question)
            said = in_words(question, event.answer.value)
            items.append(Item(kind="noted", text=f"{question.title}: {said}"))
    return items + [Item(kind="ours", text=reply.text) for reply in exchange.replies]


def _buttons(exchanges: Sequence[Exchange]) -> tuple[Button, ...]:
    prompt = exchanges[-1].tracker.prompt
    for exchange in reversed(exchanges):
        for reply in reversed(exchange.replies):
            if prompt is None or reply.prompt_id == prompt.prompt_id:
                return reply.buttons
    return ()
