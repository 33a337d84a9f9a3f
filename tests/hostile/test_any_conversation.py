"""Any conversation against a plain model of it: the last word on each question is what counts.

Messages, edits, repeats, corrections, digressions, pauses, taps of old and new prompts, reminders,
a person taking over, restarts, new versions of the flow, withdrawing, deleting and handing in, in
any order. The gate runs a few of them; for many:

    ANY_CONVERSATIONS=2000 pytest tests/hostile/test_any_conversation.py
"""

import os
from datetime import timedelta
from functools import cache

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)
from pydantic import TypeAdapter

from screening.dialogue.events import Event, Prompted
from screening.dialogue.heard import (
    Deleted,
    PersonGaveBack,
    PersonRead,
    PersonTookOver,
    PersonWrote,
    Pressed,
    Said,
)
from screening.dialogue.reply import Button
from screening.dialogue.tracker import fold
from screening.flow.loading import load_flow
from screening.flow.model import Flow
from screening.flow.pinned import canonical, flow_hash
from screening.flow.questions import ChoiceQuestion
from screening.flow.route import walk
from screening.flow.values import Choices, Duration, Number, Step, YesNo
from screening.scoring.score import score
from tests.hostile.plain_model import PlainModel, as_answer
from tests.hostile.plain_words import OPAQUE, Word, means, replies_to
from tests.hostile.timed_talk import TimedTalk
from tests.screening.small_flows import flow_with
from tests.screening.talk import FLOWS, beside, source

RUNS = int(os.environ.get("ANY_CONVERSATIONS", "150"))
STEPS = 30
EVENTS: TypeAdapter[list[Event]] = TypeAdapter(list[Event])
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


class AnyConversation(RuleBasedStateMachine):
    """Everybody's acts, in any order."""

    @initialize(which=st.sampled_from([0, 0, 0, 1, 2, 3]), said=st.lists(NUMBERS, max_size=25))
    def begins(self, which: int, said: list[int]) -> None:
        self.published = versions()[which][0]
        self.others = versions()[which]
        self._begin()
        for each in said:
            if self.is_asked():
                self.answers(each)
            elif self.is_choosing():
                self.says_yes()

    def _begin(self) -> None:
        self.talk = TimedTalk(flow=self.published)
        self.pinned = flow_hash(canonical(self.published))
        self.plain = PlainModel(self.published)
        self.own: dict[str, str] = {}
        self.inbox: set[str] = set()
        self.talk.begin()
        self.talk.says("I agree")

    # What can be seen from outside

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

    # The candidate answers

    @precondition(is_asked)
    @rule(which=NUMBERS)
    def answers(self, which: int) -> None:
        assert self.prompt
        assert self.prompt.question
        question = self.talk.flow.question(self.prompt.question)
        replies = replies_to(question)
        if not replies:
            self._chooses(question.id, which)
            return
        reply = replies[which % len(replies)]
        self.talk.says(reply.text, reply.act)
        message = self.last_message()
        self._settle(question.id)
        self._heard_as(question.id, reply.word, message)
        self.own[message] = question.id

    @precondition(is_asked)
    @rule(which=st.lists(NUMBERS, min_size=1, max_size=5))
    def answers_several(self, which: list[int]) -> None:
        for each in which:
            if self.is_asked():
                self.answers(each)

    def _heard_as(self, question: str, word: Word, message: str) -> None:
        if word.opaque:
            answer = self.talk.tracker.answers.get(question)
            assert answer is not None, f"{question}: {word}"
            word = word._replace(value=answer.value)
        self.plain.hear(question, word, message)

    def _chooses(self, question: str, which: int) -> None:
        asked = self.talk.flow.question(question)
        assert isinstance(asked, ChoiceQuestion)
        name = list(asked.options)[which % len(asked.options)]
        self.talk.says(asked.options[name].label)
        self.talk.says("That's all")
        self.plain.hear(question, means(Choices(options=(name,))), self.last_message())

    def _settle(self, question: str) -> None:
        """Say yes where a reading is said back for it."""
        for _ in range(3):
            prompt = self.prompt
            if prompt is None or prompt.purpose != "confirm" or prompt.question != question:
                return
            self.talk.presses("yes", prompt.prompt_id)

    @precondition(goes_on)
    @rule(which=NUMBERS)
    def taps(self, which: int) -> None:
        buttons = self.buttons()
        if not buttons or self.prompt is None:
            return
        prompt, button = self.prompt, buttons[which % len(buttons)]
        before = self.talk.tracker.answers.get(prompt.question or "")
        self.talk.presses(button.id, prompt.prompt_id)
        self._tapped(prompt, button.id)
        after = self.talk.tracker.answers.get(prompt.question or "")
        if which % 3 == 0 and self.phase in OPEN:
            # Twice, as happens: the second one belongs to an earlier prompt.
            self.talk.presses(button.id, prompt.prompt_id)
            assert self.talk.tracker.answers.get(prompt.question or "") == after or before is None

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

    @precondition(is_choosing)
    @rule()
    def says_yes(self) -> None:
        assert self.prompt
        prompt = self.prompt
        self.talk.presses("yes" if prompt.purpose == "confirm" else "done", prompt.prompt_id)
        self._tapped(prompt, "yes" if prompt.purpose == "confirm" else "done")

    @precondition(goes_on)
    @rule(which=NUMBERS, button=st.sampled_from(["yes", "no", "skip", "agree", "hand_in", "done"]))
    def taps_an_older_prompt(self, which: int, button: str) -> None:
        assert self.prompt
        older = [name for name in self.talk.tracker.prompts if self.prompt.prompt_id != name]
        if older:
            self.talk.presses(button, older[which % len(older)])

    @precondition(is_asked)
    @rule()
    def would_rather_not_say(self) -> None:
        assert self.prompt
        assert self.prompt.question
        question = self.prompt.question
        self.talk.says("I'd rather not say", "decline_to_say")
        self.plain.hear(question, Word("declined"), self.last_message())

    @precondition(is_asked)
    @rule(words=st.sampled_from(["/skip", "skip this one please"]))
    def skips(self, words: str) -> None:
        assert self.prompt
        assert self.prompt.question
        question = self.talk.flow.question(self.prompt.question)
        word = self.plain.last.get(question.id)
        self.talk.says(words, "skip")
        if question.optional:
            self.plain.hear(question.id, Word("skipped"), self.last_message())
        elif word is None or word.state != "given":
            self._may_be_left(question.id, 3)

    @precondition(is_asked)
    @rule()
    def says_what_means_nothing(self) -> None:
        assert self.prompt
        assert self.prompt.question
        question = self.talk.flow.question(self.prompt.question)
        if question.answer in ("story", "text", "name", "place", "consent"):
            return
        self.talk.says("purple monkey", "out_of_scope", certainty=0.3)
        if self.prompt and self.prompt.purpose == "confirm" and self.prompt.proposed:
            # It may be the name of something else that could have been chosen.
            assert isinstance(question, ChoiceQuestion)
            return
        self._may_be_left(question.id, 4)

    def _may_be_left(self, question: str, least: int) -> None:
        """Count a miss; from so many on the question is left to a person, and at four surely."""
        misses = self.plain.miss(question)
        answer = self.talk.tracker.answers.get(question)
        is_left = answer is not None and answer.evidence[0].message == self.last_message()
        assert not is_left or misses >= min(least, 3)
        assert is_left or misses < 4
        if is_left:
            self.plain.hear(question, Word("set_aside"), self.last_message())

    # The candidate changes their mind

    @precondition(
        lambda self: self.goes_on() and self.prompt.purpose in ("ask", "review", "correct")
    )
    @rule(which=NUMBERS, how=NUMBERS)
    def corrects_a_line(self, which: int, how: int) -> None:
        passed, _ = self.plain.route()
        plain_kinds = ("yes_no", "duration", "number", "scale", "email")
        lines = [
            (number, question)
            for number, question in enumerate(passed, 1)
            if question.answer in plain_kinds and question.knockout is None
        ]
        asked = self.prompt.question if self.prompt else None
        lines = [(number, question) for number, question in lines if question.id != asked]
        if not lines:
            return
        number, question = lines[which % len(lines)]
        replies = replies_to(question)
        reply = replies[how % len(replies)]
        word = self.plain.last[question.id]
        self.talk.says(f"sorry, line {number} should be {reply.text}", "correct", certainty=0.95)
        if word == reply.word:
            # It says what is noted already: whether it is asked anew or not, nothing changes.
            return
        self._heard_as(question.id, reply.word, self.last_message())

    @precondition(lambda self: self.phase in OPEN)
    @rule(which=NUMBERS)
    def contests(self, which: int) -> None:
        questions = self.talk.flow.questions
        question = questions[which % len(questions)].id
        self.talk.contests(question)
        if not self.beside_person:
            self.plain.contest(question)

    @rule(which=NUMBERS, how=NUMBERS)
    def edits_an_answer(self, which: int, how: int) -> None:
        if not self.own:
            return
        message = list(self.own)[which % len(self.own)]
        question = self.talk.flow.question(self.own[message])
        replies = replies_to(question)
        reply = replies[how % len(replies)]
        if self.talk.said_texts[message][-1] == reply.text:
            return
        changes = self.goes_on()
        before = self.talk.tracker.answers.get(question.id)
        if before is not None and len({e.message for e in before.evidence}) > 1:
            return
        self.talk.edits_as(message, reply.text, reply.act)
        if not changes:
            return
        if reply.word.state == "given":
            after = self.talk.tracker.answers.get(question.id)
            if after is None and question.answer not in ("yes_no", "number", "duration", "email"):
                self.plain.reopen(message)
                return
            self._heard_as(question.id, reply.word, message)

    @rule(which=NUMBERS)
    def edits_an_answer_to_nothing(self, which: int) -> None:
        if not self.own:
            return
        message = list(self.own)[which % len(self.own)]
        question = self.talk.flow.question(self.own[message])
        if question.answer not in ("yes_no", "number", "duration", "email", "scale"):
            return
        if self.talk.said_texts[message][-1] == "purple monkey":
            return
        changes = self.goes_on()
        self.talk.edits_as(message, "purple monkey", "out_of_scope")
        if changes:
            self.plain.reopen(message)

    @rule(which=NUMBERS)
    def deletes_a_message(self, which: int) -> None:
        if not self.own:
            return
        message = list(self.own)[which % len(self.own)]
        self.talk.hears(Deleted(id=self.talk._id(), at=self.talk._at(), of=message))
        if self.phase in OPEN:
            self.plain.reopen(message)

    @precondition(goes_on)
    @rule()
    def goes_back(self) -> None:
        self.talk.says("/back")

    # The candidate does something else

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

    # A person

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

    # The program

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

    @precondition(lambda self: self.phase in ("closed", "handed_in"))
    @rule()
    def begins_anew(self) -> None:
        self.teardown()
        self._begin()

    # What always holds

    @invariant()
    def the_last_word_counts(self) -> None:
        if not hasattr(self, "talk") or self.phase == "closed":
            return
        answers = self.talk.tracker.answers
        known = {name: (a.state, a.value) for name, a in answers.items()}
        assert known == {name: (w.state, w.value) for name, w in self.plain.last.items()}

    @invariant()
    def the_scorecard_is_that_of_the_last_words(self) -> None:
        if not hasattr(self, "talk") or self.phase == "closed":
            return
        passed, still_open = self.plain.route()
        route = walk(self.talk.flow, self.talk.tracker.answers)
        assert list(route.passed) == passed
        assert list(route.open) == still_open
        words = {q.id: as_answer(q.id, self.plain.last[q.id]) for q in passed}
        card, plain = self.talk.card(), score(self.talk.flow, self.pinned, words)
        for field in ("flow_hash", "total", "of", "share", "coverage", "band", "knocked_out_by"):
            assert getattr(card, field) == getattr(plain, field), field
        scored = {line.question for criterion in card.criteria for line in criterion.lines}
        assert scored <= {question.id for question in passed}

    @invariant()
    def there_is_a_way_on(self) -> None:
        if not hasattr(self, "talk") or self.phase not in OPEN:
            return
        assert self.talk.tracker.flow_hash == self.pinned
        prompt = self.prompt
        assert prompt is not None
        _, still_open = self.plain.route()
        if prompt.purpose == "review":
            assert not still_open
        if prompt.question and prompt.question not in self.plain.last:
            assert prompt.question == still_open[0].id or self.beside_person

    @invariant()
    def nothing_said_is_lost(self) -> None:
        if hasattr(self, "talk"):
            assert self.talk.kept_texts() == self.talk.said_texts

    def teardown(self) -> None:
        """Play to the end: plain answers lead to handing in, and there are not many."""
        if not hasattr(self, "talk"):
            return
        assert fold(self.talk.events) == self.talk.tracker
        if self.beside_person:
            self.a_person_gives_back()
        for _ in range(3 * len(self.talk.flow.questions) + 10):
            if self.phase not in OPEN:
                break
            self._answer_as_asked()
            self.the_last_word_counts()
        assert self.phase in ("handed_in", "closed")

    def _answer_as_asked(self) -> None:
        assert self.prompt
        match self.prompt.purpose:
            case "ask":
                self.answers(0)
            case "confirm" | "choose":
                self.says_yes()
            case "probe" if any(button.id == "done" for button in self.buttons()):
                self.talk.presses("done")
            case "probe":
                prompt = self.prompt
                self.talk.presses(self.buttons()[0].id, prompt.prompt_id)
                self._tapped(prompt, "yes")
            case "review":
                self.talk.presses("hand_in")
            case "correct":
                self.talk.presses("back")
            case "withdraw":
                self.talk.presses("stay")
            case "delete":
                self.talk.presses("keep_all")


TestAnyConversation = AnyConversation.TestCase
TestAnyConversation.settings = settings(
    max_examples=RUNS,
    stateful_step_count=STEPS,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
