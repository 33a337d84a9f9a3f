"""What a step expects, held against what happened."""

from collections.abc import Iterator

from screening.authoring.condition_words import title
from screening.authoring.conversations.failure import Failure
from screening.authoring.conversations.standing import (
    how_to_expect,
    place_of,
    what_is_open,
    what_should_be_open,
)
from screening.authoring.conversations.step import PLACES, Step
from screening.authoring.conversations.understanding import not_so, understood
from screening.authoring.rehearsal import Exchange
from screening.dialogue.buttons import buttons_of, pressed
from screening.dialogue.events import Prompted, Purpose
from screening.dialogue.tracker import Tracker
from screening.flow.document import Path
from screening.flow.model import Flow
from screening.flow.wording import joined

ASKS = ("ask", "choose")
READ_WRONG = (
    "If it was read wrong, add the words to the other names of what was meant; if it was read "
    "right, change this line."
)


def missed_by_step(
    flow: Flow, step: Step, before: Exchange, after: Exchange, path: Path
) -> Iterator[Failure]:
    """What a step expected that did not come."""
    # What is asked next hangs on what was understood: of the two, only the cause is told.
    missed = (
        _no_button(flow, step, before.tracker),
        _understood_otherwise(flow, step, after.tracker)
        or _asked_otherwise(flow, step, after.tracker),
        _not_as_far(step, after),
        _spoken(step, after),
        *_not_said_back(step, after),
    )
    for name, expected, instead, advice in filter(None, missed):
        yield Failure(
            path=(*path, name), said=str(step), expected=expected, instead=instead, advice=advice
        )


Missed = tuple[str, str, str, str] | None
"""The key that expects it, what was expected, what came instead, and what to do."""


def _no_button(flow: Flow, step: Step, tracker: Tracker) -> Missed:
    if step.taps is None or pressed(flow, tracker, step.taps):
        return None
    buttons = buttons_of(flow, tracker, tracker.prompt) if tracker.prompt else ()
    labels = [f"“{button.label}”" for button in buttons]
    shown = f"the buttons are {joined(labels)}" if labels else "there are no buttons"
    where = f"where {what_is_open(flow, tracker)}, {shown}"
    advice = "Tap one of these, or say it with 'says'."
    return "taps", f"a button “{step.taps}”", where, advice


def _understood_otherwise(flow: Flow, step: Step, tracker: Tracker) -> Missed:
    if step.understood is None:
        return None
    parts = not_so(flow, step.understood, tracker.answers)
    if not parts:
        return None
    names = step.understood.questions()
    known = understood(flow, names, tracker)
    prompt = tracker.prompt
    is_doubted = prompt is not None and prompt.purpose == "confirm" and prompt.question in names
    advice = how_to_expect(prompt) if is_doubted else READ_WRONG
    return "understood", f"understood that {joined(parts)}", f"understood {known}", advice


def _asked_otherwise(flow: Flow, step: Step, tracker: Tracker) -> Missed:
    prompt = tracker.prompt
    name = expected = ""
    if step.confirms is not None and not _is(prompt, "confirm", step.confirms):
        name = "confirms"
        expected = f"its reading of {title(step.confirms, flow)} is said back for a yes or no"
    elif step.probes is not None and not _is(prompt, "probe", step.probes):
        name, expected = "probes", f"it asks the follow-up to {title(step.probes, flow)}"
    elif step.asks is not None and not _asks(prompt, step.asks):
        name, expected = "asks", what_should_be_open(flow, step.asks)
    if not name:
        return None
    return name, expected, what_is_open(flow, tracker), how_to_expect(prompt)


def _not_said_back(step: Step, after: Exchange) -> Iterator[Missed]:
    replies = _words_of(after)
    for words in step.replies:
        if _plain(words) not in _plain(replies):
            advice = "If that is a good answer, expect words of it."
            yield "replies", f"it says “{words}”", f"it says “{replies}”", advice
    for words in step.never_says:
        if _plain(words) in _plain(replies):
            advice = "If that is a good answer, take this line out."
            yield "never_says", f"it doesn't say “{words}”", f"it says “{replies}”", advice


def _spoken(step: Step, after: Exchange) -> Missed:
    if not (step.silent and after.replies):
        return None
    says = f"it says “{_words_of(after)}”"
    return "silent", "it says nothing", says, "If that is a good answer, leave 'silent' out."


def _not_as_far(step: Step, after: Exchange) -> Missed:
    if step.progress is None:
        return None
    shown = [reply.progress for reply in after.replies if reply.progress]
    told = "{} of {}".format(*shown[-1]) if shown else "nothing of how far along it is"
    if told == step.progress:
        return None
    advice = "Earlier answers decide how many questions are likely to come: see what was taken."
    return "progress", f"it shows “{step.progress}”", f"it shows {told}", advice


def _words_of(after: Exchange) -> str:
    return " ".join(" ".join(reply.text for reply in after.replies).split())


def _asks(prompt: Prompted | None, wanted: str) -> bool:
    if prompt is None:
        return False
    if prompt.question == wanted:
        return prompt.purpose in ASKS
    return wanted in PLACES and wanted == place_of(prompt)


def _is(prompt: Prompted | None, purpose: Purpose, wanted: str) -> bool:
    return prompt is not None and prompt.purpose == purpose and prompt.question == wanted


def _plain(text: str) -> str:
    return " ".join(text.replace("’", "'").casefold().split())
