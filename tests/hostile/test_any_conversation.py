"""Any conversation against a plain model of it: the last word on each question is what counts.

Messages, edits, repeats, corrections, digressions, pauses, taps of old and new prompts, reminders,
a person taking over, restarts, new versions of the flow, withdrawing, deleting and handing in, in
any order. The gate runs a few of them; for many:

    ANY_CONVERSATIONS=2000 pytest tests/hostile/test_any_conversation.py
"""

import os

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    initialize,
    invariant,
    precondition,
    rule,
)

from screening.dialogue.tracker import fold
from screening.flow.route import walk
from screening.scoring.score import score
from tests.hostile.acts_beside import Beside
from tests.hostile.acts_of_answering import Answering
from tests.hostile.conversing import NUMBERS, OPEN, versions
from tests.hostile.plain_model import as_answer

RUNS = int(os.environ.get("ANY_CONVERSATIONS", "150"))
STEPS = 30


class AnyConversation(Answering, Beside):
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

    @precondition(lambda self: self.phase in ("closed", "handed_in"))
    @rule()
    def begins_anew(self) -> None:
        self.teardown()
        self._begin()

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
            assert not still_open or self.beside_person
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
