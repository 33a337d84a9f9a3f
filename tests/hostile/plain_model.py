"""A conversation as anybody would think of it: the last word on each question, and no more."""

from dataclasses import dataclass, field

from screening.flow.answers import Answer
from screening.flow.model import Flow
from screening.flow.questions import Question
from tests.hostile.plain_words import Word


@dataclass
class PlainModel:
    """What the candidate last said to each question, and in which messages."""

    flow: Flow
    last: dict[str, Word] = field(default_factory=dict)
    rests_on: dict[str, tuple[str, ...]] = field(default_factory=dict)
    misses: dict[str, int] = field(default_factory=dict)

    def hear(self, question: str, word: Word, *messages: str) -> None:
        """Take the last word on a question."""
        self.last[question] = word
        self.rests_on[question] = messages
        self.misses[question] = 0

    def contest(self, question: str) -> None:
        """What was understood is said to be wrong; there is nothing to say so of, otherwise."""
        if question in self.last:
            self.last[question] = Word("contested")

    def miss(self, question: str) -> int:
        """Count what couldn't be understood."""
        self.misses[question] = self.misses.get(question, 0) + 1
        return self.misses[question]

    def reopen(self, message: str) -> None:
        """The words of a message are gone, and what rests on them with them."""
        for question, messages in list(self.rests_on.items()):
            if message in messages:
                del self.last[question], self.rests_on[question]

    def route(self) -> tuple[list[Question], list[Question]]:
        """The questions on the way that have a word, and those that have none."""
        said: dict[str, Answer] = {}
        passed, still_open = [], []
        for question in self.flow.questions:
            if question.only_if and question.only_if.truth(said) != "yes":
                continue
            word = self.last.get(question.id)
            if word is None:
                still_open.append(question)
                continue
            passed.append(question)
            said[question.id] = as_answer(question.id, word)
            if question.knockout and question.knockout.truth(said) == "yes":
                return passed, []
        return passed, still_open


def as_answer(question: str, word: Word) -> Answer:
    """A word as an answer that is certain."""
    return Answer.model_validate({"question": question, "state": word.state, "value": word.value})
