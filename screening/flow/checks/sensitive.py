"""Questions that must not be asked unless their author states the ground."""

import re
from collections.abc import Iterator
from functools import cache

from screening.flow.checks.shown import labels_of
from screening.flow.checks.topics import TOPICS, Topic
from screening.flow.checks.written import Found, Written
from screening.flow.document import Path
from screening.flow.questions import Question

_SAID = ("title", "help", "example", "probe")
_QUOTES = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "‐": "-", "‑": "-"})


def sensitive(written: Written) -> Iterator[Found]:
    """Questions, in English, about what a decision may not rest on."""
    for at, question in enumerate(written.flow.questions):
        if question.ground.strip():
            continue
        asked = _Asked(question, ("questions", at))
        for topic in TOPICS:
            path = asked.about(topic)
            if path:
                message = f"this asks about {topic.name}: {topic.why}"
                advice = (
                    'Leave the question out, or state why you may ask it: ground: "…". '
                    "The ground is kept with the flow."
                )
                yield Found("F051", path, message, advice)


class _Asked:
    """The words of a question, in one spelling."""

    def __init__(self, question: Question, path: Path) -> None:
        self.title = _plain(question.title).rstrip("?.: ")
        self.title_path: Path = (*path, "title")
        self.labels = [(label.path, _plain(label.text)) for label in labels_of(question, path)]
        asked = [((*path, "ask", number), _plain(ask)) for number, ask in enumerate(question.ask)]
        rest = [((*path, key), _plain(getattr(question, key))) for key in _SAID]
        self.texts: list[tuple[Path, str]] = [*asked, *rest, *self.labels]

    def about(self, topic: Topic) -> Path | None:
        """Where a topic is asked for, if it is."""
        for where, text in self.texts:
            if _pattern(topic).search(text):
                return where
        if self.title in topic.titles:
            return self.title_path
        named = [where for where, text in self.labels if text in topic.options]
        return named[0] if len(named) > 1 else None


@cache
def _pattern(topic: Topic) -> re.Pattern[str]:
    return re.compile("|".join(topic.asked))


def _plain(text: str) -> str:
    return " ".join(text.translate(_QUOTES).casefold().split())
