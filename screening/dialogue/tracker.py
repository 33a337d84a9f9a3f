"""Where a conversation is: the fold of its events, and nothing else."""

from collections.abc import Iterable
from typing import Literal

from screening.dialogue import events as e
from screening.dialogue.heard import (
    Attachment,
    Contested,
    Deleted,
    Edited,
    Heard,
    PersonDecided,
    PersonRead,
    PersonTookBack,
    PersonWrote,
    Pressed,
    Said,
)
from screening.dialogue.zones import zone_of
from screening.flow.answers import Answer
from screening.record import Moment, Record

Phase = Literal["notice", "consent", "questions", "review", "handed_in", "closed"]


class Message(Record):
    """A message of the candidate's with all its versions, and what was open when it came."""

    id: str
    versions: tuple[str, ...]
    prompt_id: str | None
    question: str | None
    read: bool = True
    attachment: Attachment | None = None
    album: str | None = None


class Tracker(Record):
    """All that a turn needs to know of what came before."""

    flow_hash: str | None = None
    phase: Phase = "notice"
    outcome: e.Outcome | None = None
    messages: dict[str, Message] = {}
    answers: dict[str, Answer] = {}
    offers: dict[str, Answer] = {}
    prompt: e.Prompted | None = None
    prompts: dict[str, e.Prompted] = {}
    attempts: dict[str, int] = {}
    """How often each question was not understood."""
    said: dict[str, int] = {}
    """How often each kind of sentence was said, so that none is said thrice in the same words."""
    taken_over_by: str | None = None
    paused: bool = False
    person_asked: bool = False
    put: int = 0
    """Questions of the candidate's that wait for a person."""
    most_done: int = 0
    began_at: Moment | None = None
    last_heard_at: Moment | None = None
    """When the candidate last did something."""
    zone: str | None = None
    """The candidate's time zone, where it is known."""
    zone_told: bool = False
    """Whether they told it themselves: no channel knows better."""
    reminded: int = 0
    """Reminders used up since the candidate last did something."""
    closing_told: Moment | None = None
    """When they were told since then that the conversation will be closed."""
    given_back_at: Moment | None = None
    """When a person last gave the chat back."""
    no_reminders: bool = False
    ended_at: Moment | None = None
    read_at: Moment | None = None
    """When a person first read what was handed in."""
    told_from: Moment | None = None
    """From when on the candidate may know that it is decided."""

    def after(self, event: e.Event) -> "Tracker":
        """The tracker once this has happened."""
        match event:
            case e.Began():
                return self._with(flow_hash=event.flow_hash, phase="consent", began_at=event.at)
            case e.MessageHeard():
                return self._heard(event)
            case e.MessageKept():
                return self._marked(event.message, read=False)
            case e.MessageRead():
                return self._marked(event.message, read=True)
            case e.WordsErased():
                return self._with(messages={}, answers={}, offers={}, prompts={})
            case e.ConsentAnswered():
                return self._with(phase="questions") if event.consent.agreed else self
            case e.Prompted():
                return self._prompted(event)
            case e.AnswerGiven() | e.AnswerCorrected():
                return self._answered(event.answer)
            case e.AnswerReopened():
                return self._with(answers=_without(self.answers, event.question))
            case e.AnswerOffered():
                return self._with(offers={**self.offers, event.answer.question: event.answer})
            case e.QuestionPut():
                return self if event.topic else self._with(put=self.put + 1)
            case e.PersonAsked():
                return self._with(person_asked=True)
            case e.TakenOver():
                return self._with(taken_over_by=event.person)
            case e.GivenBack():
                return self._with(
                    taken_over_by=None, given_back_at=event.at, reminded=0, closing_told=None
                )
            case e.Paused():
                return self._with(paused=True)
            case e.Reminded():
                told = event.at if event.closing else self.closing_told
                return self._with(reminded=event.nth, closing_told=told)
            case e.RemindersStopped():
                return self._with(no_reminders=True)
            case e.ZoneTold():
                return self._with(zone=event.zone, zone_told=True)
            case e.DeletionAsked():
                return self
            case e.Ended():
                handed_in = event.outcome in ("handed_in", "knocked_out")
                phase: Phase = "handed_in" if handed_in else "closed"
                return self._with(
                    phase=phase, outcome=event.outcome, prompt=None, ended_at=event.at
                )
            case e.Replied():
                return self._replied(event.reply.sentences)

    @property
    def kept(self) -> tuple[Message, ...]:
        """Messages that wait for the model."""
        return tuple(message for message in self.messages.values() if not message.read)

    def _with(self, **changes: object) -> "Tracker":
        return self.model_copy(update=changes)

    def _heard(self, event: e.MessageHeard) -> "Tracker":
        heard = event.heard
        messages = self.messages
        if isinstance(heard, Said | PersonWrote):
            message = Message(
                id=heard.id,
                versions=(heard.text,),
                prompt_id=event.prompt_id,
                question=event.question,
                attachment=heard.attachment if isinstance(heard, Said) else None,
                album=heard.album if isinstance(heard, Said) else None,
            )
            messages = {**messages, heard.id: message}
        elif isinstance(heard, Pressed):
            message = Message(
                id=heard.id, versions=("",), prompt_id=event.prompt_id, question=event.question
            )
            messages = {**messages, heard.id: message}
        elif isinstance(heard, Edited) and heard.of in messages:
            old = messages[heard.of]
            edited = old.model_copy(update={"versions": (*old.versions, heard.text)})
            messages = {**messages, heard.of: edited}
        return self._with(messages=messages, **self._known_of(heard))

    def _known_of(self, heard: Heard) -> dict[str, object]:
        """What else is known once this is heard: the candidate is there, a person has read it."""
        match heard:
            case Said() | Pressed() | Edited() | Contested() | Deleted():
                zone = heard.zone if isinstance(heard, Said) and zone_of(heard.zone) else None
                return {
                    "last_heard_at": heard.at,
                    "paused": False,
                    "reminded": 0,
                    "closing_told": None,
                    "zone": self.zone if self.zone_told else zone or self.zone,
                }
            case PersonRead():
                return {"read_at": self.read_at or heard.at}
            case PersonDecided():
                return {"read_at": self.read_at or heard.at, "told_from": heard.told_from}
            case PersonTookBack():
                return {"told_from": None}
            case _:
                return {}

    def _marked(self, message: str, *, read: bool) -> "Tracker":
        marked = self.messages[message].model_copy(update={"read": read})
        return self._with(messages={**self.messages, message: marked})

    def _prompted(self, event: e.Prompted) -> "Tracker":
        attempts = self.attempts
        if event.question:
            before = attempts.get(event.question, 0)
            attempts = {**attempts, event.question: max(before, event.attempt)}
        phase = "review" if event.purpose == "review" else self.phase
        return self._with(
            prompt=event,
            prompts={**self.prompts, event.prompt_id: event},
            attempts=attempts,
            phase=phase,
        )

    def _replied(self, sentences: tuple[str, ...]) -> "Tracker":
        said = dict(self.said)
        for name in sentences:
            said[name] = said.get(name, 0) + 1
        return self._with(said=said)

    def _answered(self, answer: Answer) -> "Tracker":
        answers = {**self.answers, answer.question: answer}
        offers = _without(self.offers, answer.question)
        return self._with(
            answers=answers,
            offers=offers,
            attempts={n: count for n, count in self.attempts.items() if n != answer.question},
            most_done=max(self.most_done, len(answers)),
        )


def fold(events: Iterable[e.Event]) -> Tracker:
    """The tracker after all these events."""
    tracker = Tracker()
    for event in events:
        tracker = tracker.after(event)
    return tracker


def _without(answers: dict[str, Answer], question: str) -> dict[str, Answer]:
    return {name: answer for name, answer in answers.items() if name != question}
