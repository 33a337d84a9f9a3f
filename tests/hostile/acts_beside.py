"""All else that happens to a conversation: digressions, waiting, people, restarts."""

from datetime import timedelta

from hypothesis import strategies as st
from hypothesis.stateful import (
    precondition,
    rule,
)
from pydantic import TypeAdapter

from screening.dialogue.events import Event
from screening.dialogue.heard import (
    PersonGaveBack,
    PersonRead,
    PersonTookOver,
    PersonWrote,
    Pressed,
    Said,
)
from screening.dialogue.tracker import fold
from tests.hostile.conversing import ASIDES, OPEN, ZONES, Conversing

EVENTS: TypeAdapter[list[Event]] = TypeAdapter(list[Event])


class Beside(Conversing):
    """Whatever changes no answer."""

    @precondition(
        lambda self: self.prompt is None or self.prompt.purpose not in ("withdraw", "delete")
    )
    @rule(said=st.sampled_from(ASIDES))
    def says_something_beside(self, said: tuple[str, str]) -> None:
        prompt = self.prompt
        self.talk.says(*said)
        assert self.phase == "closed" or self.talk.last or self.beside_person
        if prompt and prompt.question and self.phase in OPEN:
            assert self.prompt
            assert self.prompt.question == prompt.question

    @precondition(lambda self: self.phase != "closed")
    @rule(zone=st.sampled_from(ZONES))
    def is_somewhere(self, zone: str | None) -> None:
        self.talk.says("/answers", zone=zone)

    @rule(hours=st.integers(1, 24 * 9))
    def waits(self, hours: int) -> None:
        self.talk.waits(timedelta(hours=hours))

    @rule(days=st.integers(1, 25))
    def is_away_with_the_program_off(self, days: int) -> None:
        told, was = self.talk.tracker.closing_told, self.phase
        self.talk.wakes_late(timedelta(days=days))
        if self.phase == "closed" and was in OPEN:
            assert told is not None
            assert self.talk.now - told >= timedelta(days=3)

    @rule(command=st.sampled_from(["/stop", "/delete"]), tap=st.booleans(), sure=st.booleans())
    def wants_to_be_gone(self, command: str, *, tap: bool, sure: bool) -> None:
        if self.phase == "closed" or (sure and self.talk.heard % 7):
            return
        was = self.phase
        self.talk.says(command)
        assert self.prompt
        assert self.prompt.purpose == ("withdraw" if command == "/stop" else "delete")
        labels = [button for button in self.buttons() if (button.style == "stop") == sure]
        if tap:
            self.talk.presses(labels[0].id, self.prompt.prompt_id)
        else:
            self.talk.says(labels[0].label)
        assert self.phase == ("closed" if sure else was)
        if sure:
            kinds = {event.kind for event in self.talk.events}
            assert ("deletion_asked" in kinds) == (command == "/delete")

    @precondition(lambda self: bool(self.prompt and self.prompt.purpose in ("withdraw", "delete")))
    @rule()
    def goes_on_all_the_same(self) -> None:
        (stays,) = [button.id for button in self.buttons() if button.style != "stop"]
        self.talk.presses(stays)

    @precondition(lambda self: self.goes_on() and self.prompt.purpose == "review")
    @rule(words=st.sampled_from(["Hand in", "yes", "hand it in"]))
    def hands_in(self, words: str) -> None:
        if self.talk.heard % 3 == 0:
            self.talk.says(words, "affirm")
            assert self.phase == "handed_in"

    @precondition(lambda self: self.phase in (*OPEN, "handed_in") and self.talk.heard % 3 == 0)
    @rule()
    def a_person_takes_over(self) -> None:
        self.talk.hears(PersonTookOver(id=self.talk._id(), at=self.talk._at(), person="Ann"))

    @precondition(lambda self: self.beside_person)
    @rule()
    def a_person_writes(self) -> None:
        self.talk.hears(
            PersonWrote(id=self.talk._id(), at=self.talk._at(), person="Ann", text="Hi {value}")
        )
        assert self.talk.said_back == "Hi {value}"

    @precondition(lambda self: self.beside_person)
    @rule(words=st.sampled_from(["hello Ann", "yes", "no", "4 years", "I'd rather not say"]))
    def writes_to_the_person(self, words: str) -> None:
        self.talk.says(words, "inform")
        assert not self.talk.last

    @precondition(lambda self: self.beside_person)
    @rule()
    def a_person_gives_back(self) -> None:
        self.talk.hears(PersonGaveBack(id=self.talk._id(), at=self.talk._at(), person="Ann"))
        assert self.talk.last

    @rule()
    def a_person_reads(self) -> None:
        self.talk.hears(PersonRead(id=self.talk._id(), at=self.talk._at(), person="Ann"))

    @rule()
    def comes_twice(self) -> None:
        heard = [e.heard for e in self.talk.events if e.kind == "message_heard"]
        again = next(each for each in reversed(heard) if isinstance(each, Said | Pressed))
        was = len(self.talk.events)
        self.talk.hears(again)
        assert len(self.talk.events) == was or self.phase == "closed"

    @rule()
    def is_restarted(self) -> None:
        stored = EVENTS.dump_json(self.talk.events)
        events = EVENTS.validate_json(stored)
        assert events == self.talk.events
        folded = fold(events)
        assert folded == self.talk.tracker
        self.talk.events, self.talk.tracker = events, folded

    @rule()
    def a_new_version_is_published(self) -> None:
        self.published = next(flow for flow in self.others if flow != self.published)
