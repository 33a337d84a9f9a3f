"""A flow beside the file it was read from, so that a check can name the place of what it finds."""

from collections.abc import Callable, Iterator
from functools import cached_property
from itertools import islice
from typing import Any, NamedTuple

from screening.flow.document import Document, Path
from screening.flow.model import Flow
from screening.flow.problems import Problem, nearest
from screening.flow.questions import Question, StoryQuestion

MOST_MISSPELT = 100
"""So many names are looked through for what was meant by them."""
LONGEST_SAID = 600
"""Characters of a message or an advice."""


class Found(NamedTuple):
    """A problem, and the path of the value (or, by `key`, of the key) it is about."""

    code: str
    path: Path
    message: str
    advice: str = ""
    key: bool = False

    def problem(self, document: Document) -> Problem:
        """The same with its place in the file."""
        place = document.place(self.path, key=self.key)
        message, advice = _readable(self.message), _readable(self.advice)
        return Problem(code=self.code, place=place, message=message, advice=advice)


class Written:
    """A flow and its document; what many checks ask of them is looked up once."""

    def __init__(self, flow: Flow, document: Document) -> None:
        self.flow = flow
        self.document = document

    @cached_property
    def positions(self) -> dict[str, int]:
        """Where each question stands; of two with the same id, the first."""
        backward = reversed(list(enumerate(self.flow.questions)))
        return {question.id: at for at, question in backward}

    @cached_property
    def meant_groups(self) -> dict[int, set[str]]:
        """By the position of a story: the groups that it listens for under a misspelt name."""
        groups = self.flow.vocabulary
        misspelt = (
            (at, name)
            for at, question in enumerate(self.flow.questions)
            if isinstance(question, StoryQuestion)
            for name in question.listen_for
            if name not in groups
        )
        found: dict[int, set[str]] = {}
        for at, name in islice(misspelt, MOST_MISSPELT):
            found.setdefault(at, set()).update(nearest(name, groups)[:1])
        return found

    def question(self, name: str) -> Question | None:
        """The question of that id, if there is one."""
        at = self.positions.get(name)
        return None if at is None else self.flow.questions[at]

    def text(self, path: Path) -> Any:
        """What stands at a path, as it was written; None where nothing does."""
        found = self.document.content
        for step in path:
            if isinstance(found, dict):
                found = found.get(step)
            elif isinstance(found, list) and isinstance(step, int) and step < len(found):
                found = found[step]
            else:
                return None
        return found

    def keys(self, path: Path) -> list[str]:
        """The keys that stand at a path, in their order."""
        found = self.text(path)
        return list(found) if isinstance(found, dict) else []


def _readable(said: str) -> str:
    # It quotes what authors wrote, which may be anything.
    flat = "".join(letter if letter.isprintable() else " " for letter in said)
    return flat if len(flat) <= LONGEST_SAID else f"{flat[: LONGEST_SAID - 1]}…"


Check = Callable[[Written], Iterator[Found]]
