"""The words of a job: groups that aren't there, and words that stand for two things of a group."""

from collections.abc import Iterator

from screening.flow.checks.folding import Owners
from screening.flow.checks.ids import FIGURES
from screening.flow.checks.written import Found, Written
from screening.flow.problems import did_you_mean
from screening.flow.questions import StoryQuestion


def vocabulary(written: Written) -> Iterator[Found]:
    """Groups that a story listens for, and the other names of what is in each group."""
    groups = written.flow.vocabulary
    for at, question in enumerate(written.flow.questions):
        for number, name in enumerate(_listened_for(question)):
            if name not in groups and name != FIGURES:
                message = f"the vocabulary has no group '{name}'"
                path = ("questions", at, "listen_for", number)
                yield Found("F028", path, message, did_you_mean(name, [*groups, FIGURES]))
    for name, group in groups.items():
        owners = Owners()
        for thing in group.words:
            for problem in owners.claim(thing, f"'{thing}'", ("vocabulary", name, "words", thing)):
                yield problem._replace(key=True)
        for thing, words in group.words.items():
            for number, word in enumerate(words):
                where = ("vocabulary", name, "words", thing, number)
                yield from owners.claim(word, f"'{thing}'", where)
        for thing in group.examples if isinstance(group.examples, dict) else ():
            if thing not in group.words:
                message = f"the group '{name}' has no '{thing}' among its words"
                at_thing = ("vocabulary", name, "examples", thing)
                yield Found("F028", at_thing, message, did_you_mean(thing, group.words), key=True)


def _listened_for(question: object) -> tuple[str, ...]:
    return question.listen_for if isinstance(question, StoryQuestion) else ()
