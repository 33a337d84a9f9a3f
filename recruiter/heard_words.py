"""Every message with all its versions and what became of it, gathered from the events."""

from collections.abc import Sequence

from screening.dialogue import events as e
from screening.dialogue.heard import (
    Deleted,
    Edited,
    Heard,
    HeardFile,
    PersonWrote,
    Pressed,
    Said,
)
from screening.flow.model import Flow
from screening.record import Record

ATTACHMENTS = {
    "photo": "a photo",
    "voice": "a voice message",
    "video": "a video",
    "sticker": "a sticker",
    "document": "a file",
    "contact": "a contact",
    "location": "a location",
    "forwarded": "what somebody else wrote",
    "other": "something that is no text",
}


class Message(Record):
    """Somebody's words, the oldest version first; `anchor` is its place on the page."""

    id: str
    anchor: str
    versions: tuple[str, ...]
    colleague: str | None = None
    is_start: bool = False
    notes: tuple[str, ...] = ()
    files: tuple[HeardFile, ...] = ()
    """What came with it, the newest last: an edit may bring another."""


def messages(flow: Flow, events: Sequence[e.Event]) -> dict[str, Message]:
    """All messages by their id, in order."""
    labels = _labels(events)
    found: dict[str, Message] = {}
    latest = ""
    for event in events:
        match event:
            case e.MessageHeard(heard=Edited() as edited):
                _edit(found, edited)
            case e.MessageHeard(heard=Deleted(of=message)):
                _note(found, message, "deleted by its writer afterwards")
            case e.MessageHeard(heard=heard, prompt_id=prompt_id):
                latest = heard.id
                if message_ := _message(heard, f"w{len(found) + 1}", labels, prompt_id):
                    found[heard.id] = message_
            case e.QuestionPut(topic=topic, evidence=evidence):
                asked = (
                    "asked; answered from the flow"
                    if topic in flow.candidate_questions
                    else (
                        "asked; answered by the program"
                        if topic
                        else "asked; waits for your answer"
                    )
                )
                _note(found, evidence[0].message if evidence else latest, asked)
            case e.PersonAsked():
                _note(found, latest, "asks for a person")
            case e.MessageKept(message=message):
                _note(found, message, "could not be read when it came")
            case e.MessageRead(message=message):
                _note(found, message, "read later")
            case _:
                pass
    return found


def _labels(events: Sequence[e.Event]) -> dict[tuple[str | None, str], str]:
    return {
        (event.reply.prompt_id, button.id): button.label
        for event in events
        if isinstance(event, e.Replied)
        for button in event.reply.buttons
    }


def _message(
    heard: Heard,
    anchor: str,
    labels: dict[tuple[str | None, str], str],
    prompt_id: str | None,
) -> Message | None:
    match heard:
        case Said(text=text, attachment=attachment, file=file):
            sent = (f"sent {ATTACHMENTS[attachment]}",) if attachment and not file else ()
            is_start = text.startswith("/start")
            return Message(
                id=heard.id,
                anchor=anchor,
                versions=(_said(text, file),),
                is_start=is_start,
                notes=sent,
                files=(file,) if file else (),
            )
        case Pressed(button=button, reply_to=reply_to):
            label = labels.get((reply_to or prompt_id, button), button)
            return Message(id=heard.id, anchor=anchor, versions=(label,), notes=("chose a button",))
        case PersonWrote(text=text, person=person):
            return Message(id=heard.id, anchor=anchor, versions=(text,), colleague=person)
    return None


def _said(text: str, file: HeardFile | None) -> str:
    # Where nothing is said beside a file, its name is what there is to see.
    return text if text.strip() or file is None else file.name


def _edit(found: dict[str, Message], edited: Edited) -> None:
    if message := found.get(edited.of):
        versions = (*message.versions, _said(edited.text, edited.file))
        files = (*message.files, *((edited.file,) if edited.file else ()))
        changed = {"versions": versions, "files": files}
        found[edited.of] = message.model_copy(update=changed)


def _note(found: dict[str, Message], message: str, note: str) -> None:
    if (known := found.get(message)) and note not in known.notes:
        found[message] = known.model_copy(update={"notes": (*known.notes, note)})
