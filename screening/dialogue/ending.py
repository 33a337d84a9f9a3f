"""Withdrawing, and what is said after the end."""

from screening.dialogue import aside, asking
from screening.dialogue.draft import Draft
from screening.dialogue.events import Ended, QuestionPut
from screening.dialogue.heard import Contested, Pressed, Said


def withdraw(draft: Draft, *, yes: bool) -> None:
    """Withdraw after a yes; otherwise go on."""
    if yes:
        draft.happen(Ended(at=draft.at, outcome="withdrew"))
        draft.say("closing", draft.flow.closing.withdrew)
    else:
        draft.tell("said_back", "staying")
        asking.ask_next(draft)


def after_end(draft: Draft, heard: Said | Pressed | Contested) -> None:
    """Keep for a person what is said after handing in."""
    if draft.tracker.phase == "closed":
        return
    if isinstance(heard, Said) and aside.command(heard.text) in ("status", "start"):
        draft.tell("answer", "status_handed_in")
        return
    if isinstance(heard, Said):
        draft.happen(QuestionPut(at=draft.at, topic=None, evidence=draft.evidence(heard.id, ())))
    draft.tell("answer", "after_end")
