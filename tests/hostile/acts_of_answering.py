"""What a candidate does to answer, and to change an answer."""

from hypothesis import strategies as st
from hypothesis.stateful import (
    precondition,
    rule,
)

from screening.dialogue.heard import (
    Deleted,
)
from screening.flow.questions import ChoiceQuestion
from screening.flow.values import Choices
from tests.hostile.conversing import NUMBERS, OPEN, Conversing
from tests.hostile.plain_words import Word, means, replies_to
from tests.screening.talk import reads


class Answering(Conversing):
    """Answers, taps, corrections, edits."""

    @precondition(Conversing.is_asked)
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

    @precondition(Conversing.is_asked)
    @rule(which=NUMBERS)
    def answers_while_the_model_is_away(self, which: int) -> None:
        assert self.prompt
        assert self.prompt.question
        question = self.talk.flow.question(self.prompt.question)
        if question.answer not in ("duration", "number", "education", "skills"):
            return
        replies = replies_to(question)
        reply = replies[which % len(replies)]
        before = self.plain.last.get(question.id)
        said = self.talk.says_unread(reply.text)
        kept = self.talk.tracker.answers[question.id]
        assert kept.state == (before.state if before else "kept")
        self.talk.hears(said, reads(reply.text, reply.act))
        self._settle(question.id)
        self._heard_as(question.id, reply.word, said.id)

    @precondition(Conversing.is_asked)
    @rule(which=st.lists(NUMBERS, min_size=1, max_size=5))
    def answers_several(self, which: list[int]) -> None:
        for each in which:
            if self.is_asked():
                self.answers(each)

    def _chooses(self, question: str, which: int) -> None:
        asked = self.talk.flow.question(question)
        assert isinstance(asked, ChoiceQuestion)
        name = list(asked.options)[which % len(asked.options)]
        self.talk.says(asked.options[name].label)
        self.talk.says("That's all")
        self.plain.hear(question, means(Choices(options=(name,))), self.last_message())

    @precondition(Conversing.goes_on)
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

    @precondition(Conversing.is_choosing)
    @rule()
    def says_yes(self) -> None:
        assert self.prompt
        prompt = self.prompt
        self.talk.presses("yes" if prompt.purpose == "confirm" else "done", prompt.prompt_id)
        self._tapped(prompt, "yes" if prompt.purpose == "confirm" else "done")

    @precondition(Conversing.goes_on)
    @rule(which=NUMBERS, button=st.sampled_from(["yes", "no", "skip", "agree", "hand_in", "done"]))
    def taps_an_older_prompt(self, which: int, button: str) -> None:
        assert self.prompt
        older = [name for name in self.talk.tracker.prompts if self.prompt.prompt_id != name]
        if older:
            self.talk.presses(button, older[which % len(older)])

    @precondition(Conversing.is_asked)
    @rule()
    def would_rather_not_say(self) -> None:
        assert self.prompt
        assert self.prompt.question
        question = self.prompt.question
        self.talk.says("I'd rather not say", "decline_to_say")
        self.plain.hear(question, Word("declined"), self.last_message())

    @precondition(Conversing.is_asked)
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

    @precondition(Conversing.is_asked)
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

    @precondition(Conversing.goes_on)
    @rule()
    def goes_back(self) -> None:
        self.talk.says("/back")
