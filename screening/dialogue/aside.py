"""What a candidate says that is no answer: questions of their own, wishes, small talk.

Every one of them is answered, and brings the candidate back to the question that was open.
"""

import re
from collections.abc import Callable

from screening.dialogue import (
    asking,
    correction,
    keeping_told,
    probing,
    prompts,
    reading_back,
    repair,
    waking,
)
from screening.dialogue.commands import ACTS
from screening.dialogue.draft import Draft
from screening.dialogue.events import Paused, PersonAsked, QuestionPut, RemindersStopped
from screening.dialogue.recording import leave
from screening.flow.questions import Question
from screening.flow.route import walk

Span = tuple[int, int] | None

FEW_WORDS = 9
_NO_REMINDERS = re.compile(
    r"\b(?:stop|no|don'?t|do not|quit|without|enough|turn off|switch off|unsubscribe)\b.{0,24}"
    r"\bremind(?:ers?|ing)?\b",
    re.I,
)
PASSED_ON = {"ask_job", "out_of_scope", "unfamiliar"}
SAID = {
    "is_bot": "is_bot",
    "help": "help",
    "greet": "greet",
    "thank": "thank",
    "chat": "chat",
    "abuse": "abuse",
    "start": "welcome_back",
}
WORTH_SAYING = {"is_bot", "help", "abuse"}
"""What is said of these also to whoever answers beside it; a greeting back would only delay."""


def command(text: str) -> str | None:
    """The act of a typed command, or of a plain wish about reminders; None where it is not one."""
    if len(text.split()) <= FEW_WORDS and _NO_REMINDERS.search(text):
        return "no_reminders"
    first = text.split(maxsplit=1)[0] if text.strip() else ""
    return ACTS.get(first.partition("@")[0].lower())


def answer(draft: Draft, act: str, message: str, span: Span = None, *, back: bool = True) -> None:
    """Answer an aside; `back` brings the candidate back to what was open."""
    question = _open_question(draft)
    if act in _TURNS:
        _TURNS[act](draft, question, message)
        return
    if act.startswith("asks:") or act in PASSED_ON:
        _asked(draft, act, message, span)
    elif act in ("ask_why", "ask_meaning"):
        _explained(draft, act, question)
    elif act == "progress":
        _say_progress(draft, "progress")
    elif act == "status":
        _say_progress(draft, "status_open")
    elif act == "human":
        ask_for_person(draft)
    elif act == "my_data":
        keeping_told.tell(draft)
    elif act == "answers":
        reading_back.so_far(draft)
    elif act in SAID:
        draft.tell("answer", SAID[act])
    if back:
        asking.again(draft)


def _asked(draft: Draft, act: str, message: str, span: Span) -> None:
    topic = act.rpartition("/")[2] if act.startswith("asks:") else None
    known = draft.flow.candidate_questions.get(topic) if topic else None
    evidence = draft.evidence(message, (span,) if span else ())
    topic = topic if known else None
    draft.happen(QuestionPut(at=draft.at, topic=topic, evidence=evidence))
    if known:
        draft.say("answer", known.answer)
    else:
        draft.tell("answer", "passed_on")


def _explained(draft: Draft, act: str, question: Question | None) -> None:
    sentence = "because" if act == "ask_why" else "meaning"
    because, meant, example = (
        (question.because, question.help, question.example) if question else ("", "", "")
    )
    draft.tell("help", sentence, because=because, help=meant, example=example)


def _say_progress(draft: Draft, sentence: str) -> None:
    done, likely = draft.progress()
    draft.tell("answer", sentence, done=str(done), all=str(likely))


def ask_for_person(draft: Draft) -> None:
    """Let a person know, and say when one will be there."""
    draft.happen(PersonAsked(at=draft.at))
    draft.tell("answer", "person")
    if draft.flow.people_answer:
        draft.tell("answer", "person_there", people_answer=draft.flow.people_answer)


def _skip(draft: Draft, question: Question | None, message: str) -> None:
    if probing.first_answer(draft):
        asking.ask_next(draft)
        return
    if question and question.optional:
        leave(draft, question, "skipped", message)
        draft.tell("said_back", "skipped")
        asking.ask_next(draft)
        return
    if question is None:
        asking.again(draft)
    elif probing.standing(draft, question.id):
        # Whoever was about to change an answer leaves it as it was.
        asking.ask_next(draft)
    else:
        repair.not_optional(draft, question, message)


def _decline(draft: Draft, question: Question | None, message: str) -> None:
    # Whoever would rather not add anything has answered all the same.
    if question and not probing.first_answer(draft):
        leave(draft, question, "declined", message)
        draft.tell("said_back", "declined_answer")
    asking.ask_next(draft)


def _correct(draft: Draft, question: Question | None, message: str) -> None:
    del question
    if not correction.correct(draft, message):
        reading_back.which_line(draft)


def _back(draft: Draft, question: Question | None, message: str) -> None:
    del message
    passed = walk(draft.flow, draft.tracker.answers).passed
    if question is not None:
        order = draft.flow.questions
        passed = tuple(q for q in passed if order.index(q) < order.index(question))
    if passed:
        prompts.ask(draft, passed[-1])
        return
    draft.tell("help", "nothing_to_go_back_to")
    asking.again(draft)


def _stop(draft: Draft, question: Question | None, message: str) -> None:
    del question, message
    prompt_id = draft.prompt("withdraw")
    prompts.show(draft, prompt_id, draft.sentence("withdraw"), sentences=("withdraw",))


def _pause(draft: Draft, question: Question | None, message: str) -> None:
    del question, message
    draft.happen(Paused(at=draft.at))
    draft.tell("answer", "paused")
    waking.tell_when(draft)


def _delete(draft: Draft, question: Question | None, message: str) -> None:
    del question, message
    keeping_told.ask_to_delete(draft)


def _quiet(draft: Draft, question: Question | None, message: str) -> None:
    del question, message
    draft.happen(RemindersStopped(at=draft.at))
    draft.tell("answer", "reminders_stopped")


def _time(draft: Draft, question: Question | None, message: str) -> None:
    del question
    waking.hear_time(draft, draft.tracker.messages[message].versions[-1])


def _repeat(draft: Draft, question: Question | None, message: str) -> None:
    del question, message
    asking.again(draft)


def _open_question(draft: Draft) -> Question | None:
    prompt = draft.tracker.prompt
    return draft.flow.question(prompt.question) if prompt and prompt.question else None


_TURNS: dict[str, Callable[[Draft, Question | None, str], None]] = {
    "skip": _skip,
    "decline_to_say": _decline,
    "back": _back,
    "correct": _correct,
    "contest": _correct,
    "stop": _stop,
    "pause": _pause,
    "delete": _delete,
    "no_reminders": _quiet,
    "time": _time,
    "repeat": _repeat,
}
"""Acts that lead elsewhere than back to the open question."""
