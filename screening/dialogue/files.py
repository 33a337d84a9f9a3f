"""A file that a candidate sends: the answer to a question for one, or kept for a person."""

from typing import Literal, NamedTuple

from screening.dialogue import albums, asking, prompts
from screening.dialogue.draft import Draft
from screening.dialogue.events import AnswerOffered
from screening.dialogue.file_types import ENDINGS, fits, in_words
from screening.dialogue.heard import Edited, HeardFile, Said
from screening.dialogue.recording import give, leave
from screening.dialogue.tracker import Tracker
from screening.flow.answers import Answer
from screening.flow.model import Flow
from screening.flow.questions import Ending, FileQuestion
from screening.flow.route import walk
from screening.flow.texts import by_attempt
from screening.flow.values import File

MEGABYTE = 1_048_576
LARGEST_MEGABYTES = 20
MOST_ATTEMPTS = 3
"""The attempt at which a question goes on without its file."""

Trouble = Literal["file_type", "file_size", "file_limit", "file_lost"]
"""Why a file can't be taken: the catalogue's sentence."""


class Wanted(NamedTuple):
    """What may be sent now; `megabytes` is how large it may be."""

    types: tuple[Ending, ...]
    megabytes: float

    @property
    def most(self) -> int:
        """The most bytes."""
        return int(self.megabytes * MEGABYTE)


UNASKED = Wanted(ENDINGS, LARGEST_MEGABYTES)
"""What is kept for a person though no question asks for it."""


def wanted(flow: Flow, tracker: Tracker, heard: Said | Edited) -> Wanted | None:
    """What the file in a message may be; None where nothing of it may be kept."""
    if tracker.phase == "handed_in" or tracker.taken_over_by:
        return UNASKED
    if tracker.phase not in ("questions", "review"):
        return None
    question = _question_for(flow, tracker, heard)
    return asked_for(question) if question else UNASKED


def asked_for(question: FileQuestion) -> Wanted:
    """What a question asks for."""
    return Wanted(question.types, question.largest_megabytes)


def open_question(flow: Flow, tracker: Tracker) -> FileQuestion | None:
    """The question for a file that waits for its answer, if it is one."""
    prompt = tracker.prompt
    if prompt is None or tracker.taken_over_by or prompt.purpose != "ask" or not prompt.question:
        return None
    question = flow.question(prompt.question)
    return question if isinstance(question, FileQuestion) else None


def trouble(wanted: Wanted, file: HeardFile) -> Trouble | None:
    """Why this file can't be taken; None where it can."""
    if file.trouble:
        return file.trouble
    if not file.size:
        return "file_lost"
    if not fits(wanted.types, file.name):
        return "file_type"
    if file.size > wanted.most:
        return "file_size"
    return None if fits(wanted.types, file.name, file.media_type) else "file_type"


def hear_file(draft: Draft, heard: Said) -> bool:
    """Take a file; False where its caption is still to be heard."""
    assert heard.file is not None
    question = _question_for(draft.flow, draft.tracker, heard)
    if albums.is_answered(draft.tracker, heard):
        if not _hear_beside(draft, question, heard.file, heard):
            return not heard.text.strip()
        return True
    if question is not None:
        _hear_answer(draft, question, heard.file, heard.id)
        return True
    _keep_for_a_person(draft, heard.file, heard.id)
    if heard.text.strip():
        return False
    asking.again(draft)
    return True


def do_without(draft: Draft, question: FileQuestion, message: str) -> None:
    """Go on kindly where there is no file: a person sees that one is missing."""
    if question.optional and question.id not in sent(draft.tracker):
        leave(draft, question, "skipped", message)
        draft.tell("said_back", "skipped")
        asking.ask_next(draft)
        return
    if question.id not in sent(draft.tracker):
        draft.tell("said_back", "file_set_aside")
    _go_without(draft, question, message)


def hear_edited_file(draft: Draft, heard: Edited) -> None:
    """Take the file that stands in a message now in place of the one before."""
    assert heard.file is not None
    question = _question_for(draft.flow, draft.tracker, heard)
    if question is not None:
        _hear_answer(draft, question, heard.file, heard.of)
        return
    _keep_for_a_person(draft, heard.file, heard.of)
    asking.again(draft)


def sent(tracker: Tracker) -> set[str]:
    """The questions whose answer is a file, which no edited caption changes."""
    return {name for name, answer in tracker.answers.items() if isinstance(answer.value, File)}


def _question_for(flow: Flow, tracker: Tracker, heard: Said | Edited) -> FileQuestion | None:
    """The question that a file answers: an earlier one where it was meant, or where only one is."""
    named = [_asked_in(tracker, heard), _open(tracker)]
    for name in named:
        question = flow.question(name) if name else None
        if isinstance(question, FileQuestion):
            return question
    passed = [q for q in walk(flow, tracker.answers).passed if isinstance(q, FileQuestion)]
    # A later file is the better one: a CV that was put right.
    return passed[0] if len(passed) == 1 else None


def _asked_in(tracker: Tracker, heard: Said | Edited) -> str | None:
    if isinstance(heard, Edited):
        message = tracker.messages.get(heard.of)
        return message.question if message else None
    prompt = tracker.prompts.get(heard.reply_to or heard.after or "")
    return prompt.question if prompt else None


def _open(tracker: Tracker) -> str | None:
    return tracker.prompt.question if tracker.prompt else None


def _hear_answer(draft: Draft, question: FileQuestion, file: HeardFile, message: str) -> None:
    found = trouble(asked_for(question), file)
    is_open = _open(draft.tracker) == question.id
    if found is None and file.key is not None:
        _take(draft, question, file, file.key, message)
    elif found == "file_limit" or not is_open:
        _tell(draft, question, found or "file_lost", 0)
        if is_open:
            _go_without(draft, question, message)
        else:
            asking.again(draft)
    else:
        _refuse(draft, question, found or "file_lost", message)


def _hear_beside(draft: Draft, question: FileQuestion | None, file: HeardFile, heard: Said) -> bool:
    """A further file of an album: the answer if none of those before it is; else kept in silence.

    What can't be taken costs no attempt, and is told only where it is another trouble.
    """
    found = trouble(asked_for(question) if question else UNASKED, file)
    if found in ("file_size", "file_lost", "file_limit"):
        most = f"{question.largest_megabytes if question else LARGEST_MEGABYTES:g}"
        draft.tell("help", found, most=most)
    if question is None:
        _offer(draft, file, heard.id, again=False)
        return False
    answer = draft.tracker.answers.get(question.id)
    messages = [each.message for each in answer.evidence] if answer else []
    if found or file.key is None or albums.any_of(draft.tracker, heard, messages):
        return False
    _take(draft, question, file, file.key, heard.id)
    return True


def _keep_for_a_person(draft: Draft, file: HeardFile, message: str) -> None:
    found = trouble(UNASKED, file)
    if found is None and file.key is None:
        found = "file_lost"
    told = "attachment" if found == "file_type" else found or "file_kept"
    draft.tell("help", told, most=f"{LARGEST_MEGABYTES}")
    _offer(draft, file, message)


def _offer(draft: Draft, file: HeardFile, message: str, *, again: bool = True) -> None:
    question = _asked_later(draft)
    if question is None or file.key is None or trouble(asked_for(question), file):
        return
    if not again and question.id in draft.tracker.offers:
        return
    # Whoever sends a CV before being asked for it need not send it twice.
    offer = _answer(draft, question, file, file.key, message)
    draft.happen(AnswerOffered(at=draft.at, answer=offer))


def _asked_later(draft: Draft) -> FileQuestion | None:
    open_ones = [
        question
        for question in draft.flow.questions
        if isinstance(question, FileQuestion) and question.id not in draft.tracker.answers
    ]
    return open_ones[0] if len(open_ones) == 1 else None


def _take(draft: Draft, question: FileQuestion, file: HeardFile, key: str, message: str) -> None:
    give(draft, _answer(draft, question, file, key, message))
    draft.tell("said_back", "noted", value=file.name)
    asking.ask_next(draft)


def _answer(
    draft: Draft, question: FileQuestion, file: HeardFile, key: str, message: str
) -> Answer:
    value = File(name=file.name, media_type=file.media_type, size=file.size, key=key)
    return Answer(question=question.id, value=value, evidence=draft.evidence(message, ()))


def _refuse(draft: Draft, question: FileQuestion, found: Trouble, message: str) -> None:
    attempt = draft.tracker.attempts.get(question.id, 0) + 1
    if attempt >= MOST_ATTEMPTS:
        draft.tell("said_back", "file_set_aside")
        _go_without(draft, question, message)
        return
    _tell(draft, question, found, attempt - 1)
    prompts.ask(draft, question, attempt=attempt)


def _tell(draft: Draft, question: FileQuestion, found: Trouble, attempt: int) -> None:
    names = {"value": in_words(question.types), "most": f"{question.largest_megabytes:g}"}
    if question.not_accepted and found in ("file_type", "file_size"):
        draft.say("help", by_attempt(question.not_accepted, attempt), names=names)
    else:
        draft.tell("help", found, **names)


def _go_without(draft: Draft, question: FileQuestion, message: str) -> None:
    # A file that was taken before is better than none.
    if question.id not in sent(draft.tracker):
        leave(draft, question, "set_aside", message)
    asking.ask_next(draft)
