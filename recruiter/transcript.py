"""The conversation as it was: what the program said in its words, what people said in theirs."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime, tzinfo
from itertools import groupby
from typing import Literal

from recruiter.evidence import Marks
from recruiter.heard_words import Message, messages
from recruiter.moments import clock, day, zone_name
from recruiter.pieces import Piece, cut, seen
from recruiter.sent_files import FileLink, link
from screening.dialogue import events as e
from screening.dialogue.heard import Contested, PersonWrote, Pressed, Said
from screening.dialogue.reply import Reply
from screening.flow.model import Flow
from screening.record import Record
from storage.application_records import StoredEvent

NOTHING: Mapping[str, str] = {}
OUTCOMES: dict[e.Outcome, str] = {
    "handed_in": "Handed in",
    "knocked_out": "The questions ended early",
    "declined": "They did not agree to be asked",
    "withdrew": "They withdrew",
    "expired": "Closed after a long silence",
}


class Ours(Record):
    """What the program said."""

    kind: Literal["ours"] = "ours"
    text: str


class Earlier(Record):
    """What stood there before an edit."""

    anchor: str
    pieces: tuple[Piece, ...]


class Words(Record):
    """What a person said; `colleague` is None for the candidate. `notes` are the program's."""

    kind: Literal["words"] = "words"
    anchor: str
    colleague: str | None
    pieces: tuple[Piece, ...]
    earlier: tuple[Earlier, ...]
    notes: tuple[str, ...]
    files: tuple[FileLink, ...] = ()


class Remark(Record):
    """What happened besides: a new day, an end."""

    kind: Literal["day", "remark"]
    text: str


Item = Ours | Words | Remark


def transcript(
    flow: Flow,
    stored: Sequence[StoredEvent],
    marks: Marks,
    *,
    named: Callable[[str], str],
    now: datetime,
    zone: tzinfo,
    arrivals: Mapping[str, str] = NOTHING,
) -> tuple[Item, ...]:
    """The items of a transcript, in order, with a heading for each day.

    Args:
        named: a colleague's name by their id.
        arrivals: how far each message of a colleague got, by its id.
    """
    events = [each.event for each in stored if each.event is not None]
    heard = {
        id_: message.model_copy(update={"notes": (*message.notes, arrivals[id_])})
        if id_ in arrivals
        else message
        for id_, message in messages(flow, events).items()
    }
    scribe = _Scribe(flow, heard, marks, named, zone)
    items: list[Item] = []
    for on, group in groupby(stored, lambda each: day(each.at, now, zone)):
        happened = list(group)
        if written := [item for each in happened for item in scribe.write(each)]:
            items += [_heading(on, happened, zone), *written]
    return tuple(_with_anchors(items))


def _heading(on: str, happened: Sequence[StoredEvent], zone: tzinfo) -> Remark:
    first, last = (clock(happened[at].at, zone) for at in (0, -1))
    times = first if first == last else f"{first} to {last}"
    return Remark(
        kind="day", text=f"{on[:1].upper()}{on[1:]}, {times} {zone_name(happened[0].at, zone)}"
    )


class _Scribe:
    def __init__(
        self,
        flow: Flow,
        heard: dict[str, Message],
        marks: Marks,
        named: Callable[[str], str],
        zone: tzinfo,
    ) -> None:
        self._titles = {question.id: question.title for question in flow.questions}
        self._heard = heard
        self._marks = marks
        self._named = named
        self._zone = zone
        self._erased = False

    def write(self, stored: StoredEvent) -> list[Item]:
        match stored.event:
            case None:
                return self._gap()
            case e.MessageHeard(heard=Said() | Pressed() | PersonWrote() as heard):
                return self._words(self._heard[heard.id])
            case e.MessageHeard(heard=Contested(question=question)):
                return [_remark(f"They say that this was misread: {self._title(question)}")]
            case e.Replied(reply=reply) if _is_echo(reply):
                return []
            case e.Replied(reply=reply):
                return [Ours(text=seen(reply.text))]
            case e.ConsentAnswered(consent=consent) if consent.agreed:
                return [_remark(f"They agreed to be asked and read, {self._clock(stored.at)}")]
            case e.WordsErased(count=count):
                return [_remark(f"They did not agree: {count} messages were erased")]
            case e.TakenOver(person=person):
                return [_remark(f"{self._named(person)} took over the chat")]
            case e.GivenBack(person=person):
                return [_remark(f"{self._named(person)} gave the chat back to the program")]
            case e.Ended(outcome=outcome, question=question):
                why = f" after “{self._title(question)}”" if question else ""
                return [_remark(f"{OUTCOMES[outcome]}{why}, {self._clock(stored.at)}")]
        return []

    def _gap(self) -> list[Item]:
        first, self._erased = not self._erased, True
        return [_remark("What was said here is erased")] if first else []

    def _words(self, message: Message) -> list[Item]:
        # Nobody types that: it is how a link or a button opens the chat.
        if message.is_start:
            return []
        *old, newest = (self._pieces(message, version) for version in range(len(message.versions)))
        earlier = (
            Earlier(anchor=f"{message.anchor}-{version}", pieces=pieces)
            for version, pieces in enumerate(old)
        )
        words = Words(
            anchor=message.anchor,
            colleague=self._named(message.colleague) if message.colleague else None,
            pieces=newest,
            earlier=tuple(earlier),
            notes=message.notes,
            files=tuple(link(file, message.versions[-1]) for file in message.files),
        )
        return [words]

    def _pieces(self, message: Message, version: int) -> tuple[Piece, ...]:
        return cut(message.versions[version], self._marks.of(message.id, version))

    def _title(self, question: str) -> str:
        return self._titles.get(question, question)

    def _clock(self, at: datetime) -> str:
        return clock(at, self._zone)


def _is_echo(reply: Reply) -> bool:
    # A colleague's words as they went out; they stand there already as they were written.
    return reply.kind == "person" and reply.person is not None and not reply.sentences


def _remark(text: str) -> Remark:
    return Remark(kind="remark", text=text)


def _with_anchors(items: Iterable[Item]) -> list[Item]:
    """Name the first evidence of each criterion, so that its number leads there."""
    known: set[int] = set()
    return [_anchored(item, known) if isinstance(item, Words) else item for item in items]


def _anchored(words: Words, known: set[int]) -> Words:
    earlier = tuple(
        each.model_copy(update={"pieces": _named_pieces(each.pieces, known)})
        for each in words.earlier
    )
    pieces = _named_pieces(words.pieces, known)
    return words.model_copy(update={"pieces": pieces, "earlier": earlier})


def _named_pieces(pieces: Iterable[Piece], known: set[int]) -> tuple[Piece, ...]:
    named = []
    for piece in pieces:
        new = tuple(f"e{number}" for number in piece.numbers if number not in known)
        known.update(piece.numbers)
        named.append(piece.model_copy(update={"anchors": new}) if new else piece)
    return tuple(named)
