"""A talk whose clock is moved by hand, and which looks at every turn it takes."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from screening.dialogue.heard import Edited, Heard, PersonWrote, Said, Woke
from screening.dialogue.interpretation import Interpretation
from screening.dialogue.turn import Turn, needs_model, take_turn
from screening.dialogue.zones import zone_of
from tests.screening.talk import BEGAN, Talk, reads

FROM_PERSON = ("person_took_over", "person_wrote", "person_gave_back", "person_read")


@dataclass
class TimedTalk(Talk):
    """Checks of each turn what holds of any: the same twice, all kept, never backward."""

    now: datetime = BEGAN
    wake_at: datetime | None = None
    most_done: int = 0
    said_texts: dict[str, list[str]] = field(default_factory=dict)
    turns: list[tuple[str, ...]] = field(default_factory=list)

    def _at(self) -> datetime:
        self.now += timedelta(seconds=10)
        return self.now

    def hears(self, heard: Heard, interpretation: Interpretation | None = None) -> Turn:
        is_known = heard.id in self.tracker.messages
        again = take_turn(self.flow, self.tracker, heard, interpretation)
        turn = super().hears(heard, interpretation)
        assert turn == again
        self.wake_at = turn.wake_at
        if isinstance(heard, Said | PersonWrote) and not is_known:
            self.said_texts.setdefault(heard.id, []).append(heard.text)
        elif isinstance(heard, Edited) and heard.text != self.said_texts[heard.of][-1]:
            self.said_texts[heard.of].append(heard.text)
        self._assert_wakes_well(heard)
        self._assert_goes_forward()
        self.turns.append(tuple(reply.text for reply in self.last))
        return turn

    def edits_as(self, message: str, text: str, act: str) -> None:
        """Edit a message; the model takes the new text for this act."""
        edited = Edited(id=self._id(), at=self._at(), of=message, text=text)
        needed = needs_model(self.flow, self.tracker, edited)
        self.hears(edited, reads(text, act) if needed else None)

    def waits(self, long: timedelta) -> None:
        """Let time pass; whenever the program wanted to be woken, it is."""
        until = self.now + long
        for _ in range(40):
            if self.wake_at is None or self.wake_at > until:
                break
            self.now = max(self.now, self.wake_at)
            self.hears(Woke(id=self._id(), at=self.now))
        else:
            raise AssertionError("it is woken again and again")
        self.now = until

    def wakes_late(self, long: timedelta) -> None:
        """Let time pass while the program is switched off, and wake it then."""
        self.now += long
        if self.wake_at is not None and self.wake_at <= self.now:
            self.hears(Woke(id=self._id(), at=self.now))

    def kept_texts(self) -> dict[str, list[str]]:
        """Every text that is in the record, by its message."""
        kept: dict[str, list[str]] = {}
        for event in self.events:
            if event.kind == "message_heard":
                heard = event.heard
                if isinstance(heard, Said | PersonWrote):
                    kept.setdefault(heard.id, []).append(heard.text)
                elif isinstance(heard, Edited):
                    kept.setdefault(heard.of, []).append(heard.text)
        return kept

    def _assert_wakes_well(self, heard: Heard) -> None:
        if self.wake_at is None:
            return
        assert self.wake_at >= heard.at
        assert self.wake_at > heard.at or heard.kind in FROM_PERSON
        zone = zone_of(self.tracker.zone) or zone_of(self.flow.waiting.time_zone)
        hour = self.wake_at.astimezone(zone).hour
        assert self.flow.waiting.earliest_hour <= hour < self.flow.waiting.latest_hour

    def _assert_goes_forward(self) -> None:
        for reply in self.last:
            if reply.progress:
                done, likely = reply.progress
                assert self.most_done <= done <= likely
                self.most_done = done
