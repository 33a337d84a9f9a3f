"""Consent as it is recorded: with the hash of the wording that was agreed to, as it was seen."""

import hashlib
from collections.abc import Mapping
from datetime import datetime

from screening.dialogue.draft import Draft
from screening.flow.model import Flow
from screening.flow.questions import ConsentQuestion, Question
from screening.flow.texts import by_attempt, fill
from screening.flow.values import Consent, Value


def seen_hash(*texts: str, names: Mapping[str, str]) -> str:
    """SHA-256 of texts with their names filled in, as a candidate saw them."""
    return hashlib.sha256("\n".join(fill(text, names) for text in texts).encode()).hexdigest()


def consent_to(question: ConsentQuestion, flow: Flow, at: datetime, *, agreed: bool) -> Consent:
    """A yes or no to the first wording of a question; `as_seen` tells which it really was."""
    names = {"employer": flow.employer, "title": flow.title, "hand_over_to": flow.hand_over_to}
    text_hash = seen_hash(question.ask[0], names=names)
    return Consent(agreed=agreed, text_hash=text_hash, language=flow.language, at=at)


def as_seen(draft: Draft, question: Question, value: Value | None, message: str) -> Value | None:
    """A consent with the hash of the wording that stood there when this message came."""
    if not isinstance(value, Consent) or not isinstance(question, ConsentQuestion):
        return value
    prompts = draft.tracker.prompts
    open_then = prompts.get(draft.tracker.messages[message].prompt_id or "")
    attempt = open_then.attempt if open_then and open_then.question == question.id else 0
    text_hash = seen_hash(by_attempt(question.ask, attempt), names=draft.names())
    return value.model_copy(update={"text_hash": text_hash})
