"""A conversation with the core alone: a pretended model, no clock, nothing stored."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

from screening.dialogue.events import Event
from screening.dialogue.heard import Contested, Edited, Heard, Pressed, Said
from screening.dialogue.interpretation import Act, Clause, Interpretation
from screening.dialogue.reply import Reply
from screening.dialogue.tracker import Tracker
from screening.dialogue.turn import Turn, needs_model, take_turn
from screening.flow.answers import Answer
from screening.flow.loading import Source, load_flow
from screening.flow.model import Flow
from screening.flow.pinned import canonical, flow_hash
from screening.flow.values import Value
from screening.scoring.score import score
from screening.scoring.scorecard import Scorecard

FLOWS = Path(__file__).parents[2] / "flows"
BEGAN = datetime(2026, 11, 23, 9, tzinfo=UTC)


@cache
def shipped() -> Flow:
    """The flow that the repository ships."""
    return load_flow(source(FLOWS / "account_manager.yml"), beside)


def source(path: Path) -> Source:
    """A file as the core is handed it."""
    return Source(str(path), path.read_bytes())


def beside(path: str) -> Source | None:
    """A file of the flows folder, as the core asks for it."""
    return source(FLOWS / path) if (FLOWS / path).is_file() else None


def reads(text: str, act: str = "inform", certainty: float = 0.9) -> Interpretation:
    """What the pretended model makes of a text."""
    clause = Clause(start=0, end=len(text), acts=(Act(name=act, certainty=certainty),))
    return Interpretation(model="pretended", text=text, clauses=(clause,))


@dataclass
class Talk:
    """Says things and remembers what came of them."""

    flow: Flow = field(default_factory=shipped)
    events: list[Event] = field(default_factory=list)
    heard: int = 0
    last: tuple[Reply, ...] = ()
    tracker: Tracker = field(default_factory=Tracker)

    def begin(self) -> "Talk":
        return self.says("/start")

    def consent(self) -> "Talk":
        return self.begin().says("I agree")

    def says(
        self, text: str, act: str = "inform", *, certainty: float = 0.9, **fields: object
    ) -> "Talk":
        """Say a text, which the model would take for this act."""
        said = Said(id=self._id(), at=self._at(), text=text, **fields)  # type: ignore[arg-type]
        needed = needs_model(self.flow, self.tracker, said)
        self.hears(said, reads(text, act, certainty) if needed else None)
        return self

    def says_unread(self, text: str) -> Said:
        """Say a text while the model is away."""
        said = Said(id=self._id(), at=self._at(), text=text)
        self.hears(said, None)
        return said

    def presses(self, button: str, prompt_id: str | None = None) -> "Talk":
        self.hears(Pressed(id=self._id(), at=self._at(), button=button, reply_to=prompt_id))
        return self

    def edits(self, message: str, text: str) -> "Talk":
        self.hears(Edited(id=self._id(), at=self._at(), of=message, text=text), reads(text))
        return self

    def contests(self, question: str) -> "Talk":
        self.hears(Contested(id=self._id(), at=self._at(), question=question))
        return self

    def hears(self, heard: Heard, interpretation: Interpretation | None = None) -> Turn:
        turn = take_turn(self.flow, self.tracker, heard, interpretation)
        self.events += turn.events
        for event in turn.events:
            self.tracker = self.tracker.after(event)
        self.last = turn.replies
        return turn

    def answer(self, question: str) -> Answer:
        return self.tracker.answers[question]

    def value(self, question: str) -> Value | None:
        return self.answer(question).value

    @property
    def asked(self) -> str | None:
        """The question that is open."""
        prompt = self.tracker.prompt
        return prompt.question if prompt else None

    @property
    def said_back(self) -> str:
        return "\n".join(reply.text for reply in self.last)

    @property
    def labels(self) -> list[str]:
        return [button.label for reply in self.last for button in reply.buttons]

    def card(self) -> Scorecard:
        return score(self.flow, flow_hash(canonical(self.flow)), self.tracker.answers)

    def _id(self) -> str:
        self.heard += 1
        return f"m{self.heard}"

    def _at(self) -> datetime:
        return BEGAN + timedelta(seconds=10 * self.heard)


STRONG = (
    "Maria Alvarez",
    "Absolutely, every day. Going on six years now",
    "around sixty calls, more at the end of a quarter",
    "I called the IT director of a hospital eleven times and emailed one useful fact each time, "
    "asked what they used and when the contract was up. It became a $60k deal.",
    "IT, mostly cloud and security, four years",
    "yes, about forty mid-size accounts",
    "upselling and cross-selling",
    "yes, we were six inside reps",
    "I set the meetings and we kept notes in the crm",
    "Bachelor's in Business Administration",
    "Excel daily with pivot tables, Word and Outlook very well",
    "I keep my promises to clients and write short mails that get answers.",
    "maria.alvarez@example.com",
)
WEAK = (
    "Lee Brandt",
    "no, all leads were walk-ins",
    "None of these",
    "nope",
    "yes of course, we were eight in the store",
    "i did the register",
    "high school diploma",
    "word a little bit, never used excel or outlook",
    "because i am friendly and i learn fast",
    "555 201 8841",
)


def screened(lines: tuple[str, ...]) -> Talk:
    """A talk in which all these lines were said after consent."""
    talk = Talk().consent()
    for line in lines:
        talk.says(line)
    return talk
