"""The thread as a projection of what happened: the same events, the same page, always."""

from collections.abc import Sequence

from bot.browser.items import Item, OurWords, Progress, Remark, Thread, WantedFile
from bot.browser.notes import notes
from bot.browser.shown import shown
from bot.browser.speech import Speech, replies_in
from bot.browser.told import told_otherwise
from screening.dialogue.events import Began, Event, MessageHeard, Replied
from screening.dialogue.file_types import in_words
from screening.dialogue.files import asked_for, open_question
from screening.dialogue.heard import Heard
from screening.dialogue.reply import Reply
from screening.dialogue.tracker import Tracker, fold
from screening.flow.model import Flow
from storage.outbox import Delivery

NOT_WORKED_ON = (
    "Something you sent could not be worked on. It is kept, and a person will look at it. "
    "You can go on, or say it again."
)
Numbered = tuple[int, Event]


def project(
    flow: Flow,
    events: Sequence[Numbered],
    *,
    waiting: Sequence[Heard] = (),
    deliveries: Sequence[Delivery] = (),
    failed: int = 0,
) -> Thread:
    """The thread of a conversation.

    Args:
        events: what happened, each with its number.
        waiting: what was sent and has not been worked on yet.
        deliveries: all replies to this chat: some, such as a decision's message, are no event.
        failed: how many messages could not be worked on.
    """
    tracker = fold(event for _, event in events)
    replies = replies_in(events)
    speech = Speech(flow, replies)
    items = _recorded(flow, events, deliveries, tracker, speech)
    if failed:
        items.append(Remark(key=f"failed{failed}", text=NOT_WORKED_ON))
    known = {event.heard.id for _, event in events if isinstance(event, MessageHeard)}
    sent = (speech.bubble(heard, "sending") for heard in waiting if heard.id not in known)
    items += [bubble for bubble in sent if bubble]
    prompt = _open_prompt(replies, tracker)
    return Thread(
        employer=flow.employer,
        title=flow.title,
        language=flow.language,
        phase=tracker.phase,
        outcome=tracker.outcome,
        items=tuple(items),
        buttons=prompt.buttons if prompt else (),
        prompt_id=prompt.prompt_id if prompt else None,
        prompts={
            reply.prompt_id: tuple(button.id for button in reply.buttons)
            for reply in replies
            if reply.prompt_id
        },
        progress=_progress(replies, tracker),
        wants_file=_wanted_file(flow, tracker),
        waiting=bool(waiting),
        with_person=tracker.taken_over_by is not None,
    )


def _recorded(
    flow: Flow,
    events: Sequence[Numbered],
    deliveries: Sequence[Delivery],
    tracker: Tracker,
    speech: Speech,
) -> list[Item]:
    noted = dict(notes(flow, tracker, events))
    besides = _besides(events, deliveries)
    kept = {message.id for message in tracker.kept}
    told = told_otherwise(events)
    items: list[Item] = list(besides.get(0, ()))
    for number, event in events:
        if isinstance(event, Replied) and number not in told:
            items.append(_ours(f"e{number}", event.reply))
        elif isinstance(event, MessageHeard):
            bubble = speech.bubble(event.heard, "kept" if event.heard.id in kept else "read")
            items += [bubble] if bubble else []
        if number in noted:
            items.append(noted[number])
        items += besides.get(number, ())
    return items


def _ours(key: str, reply: Reply) -> OurWords:
    text = "".join(span.text if span.trusted else shown(span.text) for span in reply.spans)
    by_person = reply.kind == "person" and not reply.sentences
    return OurWords(
        key=key,
        text=text,
        by_person=by_person,
        person=shown(reply.person) if reply.person else None,
        encloses=reply.encloses is not None,
    )


def _besides(
    events: Sequence[Numbered], deliveries: Sequence[Delivery]
) -> dict[int, list[OurWords]]:
    """Replies that are no event, each by the number of the reply they came after."""
    numbers = {event.reply: number for number, event in events if isinstance(event, Replied)}
    began = next((event.at for _, event in events if isinstance(event, Began)), None)
    besides: dict[int, list[OurWords]] = {}
    after = 0
    for each in deliveries:
        if each.reply in numbers:
            after = numbers[each.reply]
        elif began is None or each.sent_at is None or each.sent_at > began:
            # What was shown before this application began belonged to an earlier one.
            besides.setdefault(after, []).append(_ours(f"o{each.id}", each.reply))
    return besides


def _open_prompt(replies: Sequence[Reply], tracker: Tracker) -> Reply | None:
    if tracker.prompt is None:
        return None
    if tracker.taken_over_by and tracker.prompt.purpose not in ("withdraw", "delete"):
        return None  # the question waits until the person has given the chat back
    prompt_id = tracker.prompt.prompt_id
    return next((reply for reply in reversed(replies) if reply.prompt_id == prompt_id), None)


def _wanted_file(flow: Flow, tracker: Tracker) -> WantedFile | None:
    question = open_question(flow, tracker)
    if question is None:
        return None
    return WantedFile(
        title=question.title,
        types=question.types,
        in_words=in_words(question.types),
        megabytes=question.largest_megabytes,
        most=asked_for(question).most,
    )


def _progress(replies: Sequence[Reply], tracker: Tracker) -> Progress | None:
    known = next((reply.progress for reply in reversed(replies) if reply.progress), None)
    if known is None:
        return None
    done, of = known
    return Progress(done=of if tracker.phase in ("review", "handed_in") else done, of=of)
