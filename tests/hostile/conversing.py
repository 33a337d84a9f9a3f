"""What a machine of conversations knows and can look at, before any act."""

from functools import cache

from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
)

from screening.dialogue.events import Prompted
from screening.dialogue.reply import Button
from screening.flow.loading import load_flow
from screening.flow.model import Flow
from screening.flow.pinned import canonical, flow_hash
from screening.flow.values import Choices, Duration, Number, Step, YesNo
from tests.hostile.plain_model import PlainModel
from tests.hostile.plain_words import OPAQUE, Word, means
from tests.hostile.timed_talk import TimedTalk
from tests.screening.small_flows import flow_with
from tests.screening.talk import FLOWS, beside, source

OPEN = ("questions", "review")
NUMBERS = st.integers(0, 1000)

MOVE = {"id": "move", "answer": "yes_no", "probe": "What does it hang on?", "points": {"yes": 3}}
YEARS = {
    "id": "years",
    "answer": "duration",
    "only_if": {"move": "yes"},
    "criterion": "prospecting",
    "points": {"at_least": {"1 year": 1, "3 years": 5}},
}
SHIFT = {"id": "shift", "answer": "choice", "options": {"early": "Early", "late": "Late"}}
PLACES = {
    "id": "places",
    "answer": "choices",
    "only_if": {"shift": "late"},
    "options": {"home": "At home", "yard": "In the yard", "road": "On the road"},
}
ROUNDS = {"id": "rounds", "answer": "number", "unit": "rounds", "optional": True}
SKILL = {"id": "skill", "answer": "scale", "steps": {1: "Never", 2: "Good", 3: "Very good"}}
NIGHTS = {"id": "nights", "answer": "yes_no", "knockout": "no"}
MAIL = {"id": "mail", "answer": "email"}
MOVE_SCORED = {**MOVE, "criterion": "prospecting"}
ASIDES = [
    ("why do you ask?", "ask_why"),
    ("what do you mean?", "ask_meaning"),
    ("how many are left?", "progress"),
    ("where does my application stand?", "status"),
    ("what do you keep about me?", "my_data"),
    ("what can I do here?", "help"),
    ("is this a robot?", "is_bot"),
    ("do you have a gym?", "ask_job"),
    ("hello there", "greet"),
    ("thank you", "thank"),
    ("can I talk to a person?", "human"),
    *((command, "") for command in ("/help", "/status", "/data", "/answers", "/human", "/start")),
    *((command, "") for command in ("/pause", "/quiet", "/time 14:30", "/time soon", "/TIME 2pm")),
]
ZONES = [None, "America/Chicago", "Asia/Kathmandu", "Pacific/Auckland", "Nowhere/AtAll"]


@cache
def versions() -> tuple[tuple[Flow, ...], ...]:
    """Flows, each with the version that is published next."""
    small = flow_with(MOVE_SCORED, YEARS, SHIFT, PLACES, ROUNDS, SKILL, NIGHTS, MAIL)
    longer = flow_with(NIGHTS, MOVE_SCORED, {**YEARS, "id": "long"}, SHIFT, ROUNDS, MAIL)
    shipped = tuple(
        load_flow(source(FLOWS / f"{name}.yml"), beside)
        for name in ("account_manager", "care_assistant", "support_engineer")
    )
    return ((small, longer), *((flow, small) for flow in shipped))


class Conversing(RuleBasedStateMachine):
    """A conversation beside its plain model."""

    published: Flow
    others: tuple[Flow, ...]

    def _begin(self) -> None:
        self.talk = TimedTalk(flow=self.published)
        self.pinned = flow_hash(canonical(self.published))
        self.plain = PlainModel(self.published)
        self.own: dict[str, str] = {}
        self.inbox: set[str] = set()
        self.talk.begin()
        self.talk.says("I agree")

    @property
    def phase(self) -> str:
        return self.talk.tracker.phase

    @property
    def prompt(self) -> Prompted | None:
        return self.talk.tracker.prompt

    @property
    def beside_person(self) -> bool:
        return self.talk.tracker.taken_over_by is not None

    def goes_on(self) -> bool:
        return self.phase in OPEN and not self.beside_person

    def is_asked(self) -> bool:
        """Whether a question is open to be answered in words."""
        prompt = self.prompt
        return bool(self.goes_on() and prompt and prompt.purpose == "ask")

    def is_choosing(self) -> bool:
        return bool(self.goes_on() and self.prompt and self.prompt.purpose in ("choose", "confirm"))

    def buttons(self) -> tuple[Button, ...]:
        """Those under the newest prompt."""
        for event in reversed(self.talk.events):
            if event.kind == "replied" and event.reply.prompt_id:
                prompt = self.prompt
                same = prompt is not None and event.reply.prompt_id == prompt.prompt_id
                return event.reply.buttons if same else ()
        return ()

    def last_message(self) -> str:
        return f"m{self.talk.heard}"

    def _heard_as(self, question: str, word: Word, message: str) -> None:
        if word.opaque:
            answer = self.talk.tracker.answers.get(question)
            assert answer is not None, f"{question}: {word}"
            word = word._replace(value=answer.value)
        self.plain.hear(question, word, message)

    def _settle(self, question: str) -> None:
        """Say yes where a reading is said back for it."""
        for _ in range(3):
            prompt = self.prompt
            if prompt is None or prompt.purpose != "confirm" or prompt.question != question:
                return
            self.talk.presses("yes", prompt.prompt_id)

    def _tapped(self, prompt: Prompted, button: str) -> None:
        question = prompt.question
        kind, _, what = button.partition(":")
        if prompt.purpose in ("review", "correct", "withdraw", "delete") or question is None:
            return
        word: Word | None = None
        asked = self.talk.flow.question(question)
        match kind:
            case "contest":
                self.plain.contest(question)
            case "skip":
                word = Word("skipped")
            case "yes" | "no" | "unsure" if prompt.purpose == "confirm" and prompt.proposed:
                value = prompt.proposed.value
                word = means(value) if kind == "yes" and value is not None else None
                if value is None:
                    word = means(YesNo.model_validate({"answer": kind}))
                elif kind == "no" and asked.answer != "yes_no":
                    self._may_be_left(question, 3)
            case "yes" | "no" | "unsure":
                word = means(YesNo.model_validate({"answer": kind}))
            case "months":
                length = int(what)
                word = means(Duration(least=length, most=None if length else 0))
            case "number":
                unit = getattr(asked, "unit", "")
                amount = float(what)
                word = means(Number(least=amount, most=None if amount else 0, unit=unit))
            case "option" if asked.answer == "choice":
                word = means(Choices(options=(what,)))
            case "none":
                word = means(Choices())
            case "done" if prompt.purpose == "choose" and prompt.proposed:
                word = means(prompt.proposed.value) if prompt.proposed.value else None
            case "step":
                word = means(Step(step=int(what)))
            case "level" | "agree" | "decline":
                word = OPAQUE
        if word is not None:
            self._heard_as(question, word, self.last_message())

    def _may_be_left(self, question: str, least: int) -> None:
        """Count a miss; from so many on the question is left to a person, and at four surely."""
        misses = self.plain.miss(question)
        answer = self.talk.tracker.answers.get(question)
        is_left = answer is not None and answer.evidence[0].message == self.last_message()
        assert not is_left or misses >= min(least, 3)
        assert is_left or misses < 4
        if is_left:
            self.plain.hear(question, Word("set_aside"), self.last_message())
