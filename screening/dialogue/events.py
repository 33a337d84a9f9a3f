"""What happened in a conversation, in the past tense. Nothing else is state."""

from typing import Annotated, Literal

from pydantic import Field

from screening.dialogue.heard import Heard
from screening.dialogue.interpretation import Interpretation
from screening.dialogue.reply import Reply
from screening.flow.answers import Answer, Evidence
from screening.flow.values import Consent
from screening.record import Moment, Record

Outcome = Literal["handed_in", "knocked_out", "declined", "withdrew", "expired"]
Purpose = Literal[
    "consent", "ask", "probe", "confirm", "choose", "review", "correct", "withdraw", "delete"
]
"""What a prompt waits for: consent; an answer; more of a vague
one; a yes or no to our reading; further choices; the
word to hand in; which line is wrong; a yes or no to withdrawing,
or to having everything deleted."""


class Happening(Record):
    """What all events have: the time of the turn."""

    at: Moment


class Began(Happening):
    """The first contact; from now on the conversation keeps to this flow."""

    kind: Literal["began"] = "began"
    flow_hash: str


class MessageHeard(Happening):
    """Whatever came in, raw, with its reading; `prompt_id` and `question` were open then."""

    kind: Literal["message_heard"] = "message_heard"
    heard: Heard
    interpretation: Interpretation | None = None
    prompt_id: str | None = None
    question: str | None = None


class MessageKept(Happening):
    """A text that could not be read yet, because the model is away."""

    kind: Literal["message_kept"] = "message_kept"
    message: str
    question: str | None


class MessageRead(Happening):
    """A kept text was read after all."""

    kind: Literal["message_read"] = "message_read"
    message: str
    interpretation: Interpretation


class WordsErased(Happening):
    """Consent was declined: what was said is gone, `count` messages."""

    kind: Literal["words_erased"] = "words_erased"
    count: int


class ConsentAnswered(Happening):
    """Agreed or declined."""

    kind: Literal["consent_answered"] = "consent_answered"
    consent: Consent
    evidence: tuple[Evidence, ...]


class Prompted(Happening):
    """Something was asked. A new prompt replaces the one before."""

    kind: Literal["prompted"] = "prompted"
    prompt_id: str
    purpose: Purpose
    question: str | None = None
    attempt: int = 0
    proposed: Answer | None = None
    """confirm: the reading in doubt. choose: what has been chosen so far."""


class AnswerGiven(Happening):
    """A first answer to a question, whatever its state."""

    kind: Literal["answer_given"] = "answer_given"
    answer: Answer


class AnswerCorrected(Happening):
    """A later answer to the same question; both stay in the record."""

    kind: Literal["answer_corrected"] = "answer_corrected"
    answer: Answer


class AnswerReopened(Happening):
    """An answer no longer stands (its words were edited or deleted); it will be asked again."""

    kind: Literal["answer_reopened"] = "answer_reopened"
    question: str


class AnswerOffered(Happening):
    """Said before it was asked. Used when its question comes, dormant until then."""

    kind: Literal["answer_offered"] = "answer_offered"
    answer: Answer


class QuestionPut(Happening):
    """The candidate asked something. `topic`: the flow's answer, or null: passed on to a person."""

    kind: Literal["question_put"] = "question_put"
    topic: str | None
    evidence: tuple[Evidence, ...]


class PersonAsked(Happening):
    """The candidate asked for a person."""

    kind: Literal["person_asked"] = "person_asked"


class TakenOver(Happening):
    """A recruiter has the chat."""

    kind: Literal["taken_over"] = "taken_over"
    person: str


class GivenBack(Happening):
    """The program has the chat again."""

    kind: Literal["given_back"] = "given_back"
    person: str


class Paused(Happening):
    """The candidate goes on later."""

    kind: Literal["paused"] = "paused"


class Reminded(Happening):
    """The candidate was reminded; `nth` reminders are used up, those that came too late, too."""

    kind: Literal["reminded"] = "reminded"
    nth: int
    closing: bool = False
    """Whether they were told that the conversation will be closed."""


class RemindersStopped(Happening):
    """The candidate wants no more reminders."""

    kind: Literal["reminders_stopped"] = "reminders_stopped"


class ZoneTold(Happening):
    """The candidate's time zone: America/Chicago, or UTC+02:00."""

    kind: Literal["zone_told"] = "zone_told"
    zone: str


class DeletionAsked(Happening):
    """The candidate wants everything about them deleted, and said so twice."""

    kind: Literal["deletion_asked"] = "deletion_asked"


class Replied(Happening):
    """What we said, as it was said: the bot's side of the transcript."""

    kind: Literal["replied"] = "replied"
    reply: Reply


class Ended(Happening):
    """How it ended. `question` is the one that knocked out, if one did."""

    kind: Literal["ended"] = "ended"
    outcome: Outcome
    question: str | None = None


Event = Annotated[
    Began
    | MessageHeard
    | MessageKept
    | MessageRead
    | WordsErased
    | ConsentAnswered
    | Prompted
    | AnswerGiven
    | AnswerCorrected
    | AnswerReopened
    | AnswerOffered
    | QuestionPut
    | PersonAsked
    | TakenOver
    | GivenBack
    | Paused
    | Reminded
    | RemindersStopped
    | ZoneTold
    | DeletionAsked
    | Replied
    | Ended,
    Field(discriminator="kind"),
]
