"""One turn: what was heard, read in the light of what came before, and what follows from it.

Pure: the same inputs give the same turn, always.
"""

from screening.dialogue import (
    albums,
    aside,
    asking,
    consent,
    edit,
    ending,
    files,
    hearing,
    keeping,
    waking,
)
from screening.dialogue.buttons import buttons_of, pressed
from screening.dialogue.draft import Draft
from screening.dialogue.events import Event, GivenBack, MessageHeard, TakenOver
from screening.dialogue.grounding import ECHO
from screening.dialogue.heard import (
    Contested,
    Deleted,
    Edited,
    Heard,
    PersonDecided,
    PersonGaveBack,
    PersonRead,
    PersonTookBack,
    PersonTookOver,
    PersonWrote,
    Pressed,
    Said,
    Woke,
)
from screening.dialogue.interpretation import Interpretation
from screening.dialogue.readers import read
from screening.dialogue.reading.reading import UNMISTAKABLE
from screening.dialogue.reply import Reply
from screening.dialogue.tracker import Tracker
from screening.flow.model import Flow
from screening.flow.questions import TextQuestion
from screening.record import Moment, Record

PLAIN_KINDS = {"email", "phone", "contact", "scale", "date", "consent"}
OPEN = ("questions", "review")
ABOUT_A_QUESTION = {"skip", "back", "pause", "start"}
"""What is typed about the open question waits until a person has given the chat back."""


class Turn(Record):
    """What a turn does: events to record, replies to send, and when to wake up next."""

    events: tuple[Event, ...]
    replies: tuple[Reply, ...]
    wake_at: Moment | None = None


def take_turn(
    flow: Flow, tracker: Tracker, heard: Heard, interpretation: Interpretation | None
) -> Turn:
    """Let a conversation go on by what was heard.

    Args:
        flow: the flow that the tracker is pinned to.
        interpretation: the model's reading; None where it is not needed or the model is away.
    """
    draft = Draft(flow, tracker, heard.at)
    kept = {message.id for message in tracker.kept}
    waited = heard.of if isinstance(heard, Edited) else heard.id
    if waited in kept and interpretation is not None:
        keeping.read(draft, heard, interpretation)
    elif _came_before(tracker, heard):
        pass
    elif tracker.phase == "notice":
        consent.begin(draft)
        draft.happen(MessageHeard(at=draft.at, heard=heard))
    elif isinstance(heard, Edited) and edit.says_the_same(tracker, heard):
        pass
    else:
        _record(draft, heard, interpretation)
        _hear(draft, heard, interpretation)
    return Turn(
        events=tuple(draft.events),
        replies=tuple(draft.replies),
        wake_at=waking.next_wake(flow, draft.tracker, draft.at),
    )


def needs_model(flow: Flow, tracker: Tracker, heard: Heard) -> bool:
    """Whether this is free text that the model must read."""
    if tracker.phase not in (*OPEN, "handed_in") or tracker.taken_over_by:
        return False
    if isinstance(heard, Edited):
        return (
            tracker.phase in OPEN
            and heard.of in tracker.messages
            and bool(heard.text.strip())
            and heard.file is None
            and aside.command(heard.text) is None
            and not edit.says_the_same(tracker, heard)
        )
    if not isinstance(heard, Said) or not heard.text.strip() or heard.attachment or heard.file:
        return False
    if aside.command(heard.text) or pressed(flow, tracker, heard.text):
        return False
    return not _plain(flow, tracker, heard)


def _plain(flow: Flow, tracker: Tracker, heard: Said) -> bool:
    # A line's number, an address, a phone number, a step or a whole date means one thing only,
    # where nothing else is said.
    prompt = tracker.prompt
    if prompt and prompt.purpose in ("review", "correct"):
        return heard.text.strip().isdecimal()
    question = flow.question(prompt.question) if prompt and prompt.question else None
    if question is None or question.answer not in PLAIN_KINDS or len(heard.text.split()) > 3:
        return False
    found = read(question, flow, heard.text, heard.at)
    sure = ECHO if isinstance(question, TextQuestion) else UNMISTAKABLE
    return bool(found and found.certainty >= sure)


def _record(draft: Draft, heard: Heard, interpretation: Interpretation | None) -> None:
    prompt = draft.tracker.prompt
    draft.happen(
        MessageHeard(
            at=draft.at,
            heard=heard,
            interpretation=interpretation,
            prompt_id=prompt.prompt_id if prompt else None,
            question=prompt.question if prompt else None,
        )
    )


def _hear(draft: Draft, heard: Heard, interpretation: Interpretation | None) -> None:
    tracker = draft.tracker
    match heard:
        case PersonTookOver():
            draft.happen(TakenOver(at=draft.at, person=heard.person))
            draft.tell("person", "taken_over", person=heard.person)
        case PersonGaveBack() if tracker.phase in OPEN:
            draft.happen(GivenBack(at=draft.at, person=heard.person))
            draft.tell("person", "given_back")
            asking.go_on(draft)
        case PersonGaveBack() if tracker.phase == "consent":
            draft.happen(GivenBack(at=draft.at, person=heard.person))
            draft.tell("person", "given_back")
            consent.ask(draft)
        case PersonGaveBack():
            draft.happen(GivenBack(at=draft.at, person=heard.person))
            draft.tell("person", "left", person=heard.person)
        case PersonWrote():
            draft.say("person", "{value}", person=heard.person, names={"value": heard.text})
        case PersonRead() | PersonDecided() | PersonTookBack():
            pass
        case Woke():
            waking.wake(draft)
        case Deleted() if tracker.phase not in OPEN:
            pass
        case Deleted():
            edit.hear_deletion(draft, heard)
        case _ if tracker.taken_over_by and not _is_wish(draft, heard):
            pass
        case Edited() if tracker.phase == "consent":
            pass
        case Said() if tracker.phase not in OPEN and albums.is_answered(tracker, heard):
            pass
        case _ if tracker.phase == "consent":
            consent.hear(draft, heard)
        case Edited():
            _hear_edit(draft, heard, interpretation)
        case Said() | Pressed() | Contested() if tracker.phase not in OPEN:
            ending.after_end(draft, heard, interpretation)
        case Contested():
            hearing.contest(draft, heard)
        case Pressed():
            hearing.hear_press(draft, heard)
        case Said() if heard.file is not None and files.hear_file(draft, heard):
            pass
        case Said():
            unread = interpretation is None and needs_model(draft.flow, tracker, heard)
            hearing.hear_said(draft, heard, interpretation, unread=unread)


def _came_before(tracker: Tracker, heard: Heard) -> bool:
    # A kept message comes again while the model is still away; it is heard already.
    if isinstance(heard, Edited):
        message = tracker.messages.get(heard.of)
        return message is not None and not message.read and message.versions[-1] == heard.text
    return isinstance(heard, Said | Pressed) and heard.id in tracker.messages


def _is_wish(draft: Draft, heard: Heard) -> bool:
    # What can be typed works beside a person, too: to see what is kept, or to withdraw. So does
    # the choice that such a wish leads to; plain words are for the person.
    prompt = draft.tracker.prompt
    if prompt and prompt.purpose in ("withdraw", "delete") and isinstance(heard, Said | Pressed):
        shown = {button.id for button in buttons_of(draft.flow, draft.tracker, prompt)}
        if isinstance(heard, Pressed):
            return heard.button in shown
        if pressed(draft.flow, draft.tracker, heard.text):
            return True
    act = aside.command(heard.text) if isinstance(heard, Said) else None
    return act is not None and act not in ABOUT_A_QUESTION


def _hear_edit(draft: Draft, heard: Edited, interpretation: Interpretation | None) -> None:
    if interpretation is None and needs_model(draft.flow, draft.tracker, heard):
        question = draft.tracker.messages[heard.of].question
        keeping.keep(draft, heard.of, question)
        return
    edit.hear_edit(draft, heard, interpretation)
