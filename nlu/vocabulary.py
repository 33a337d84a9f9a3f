"""What a flow adds to the model, and how its questions are named inside Rasa."""

import re
from collections.abc import Iterator
from typing import Annotated

from pydantic import StringConstraints

from screening.record import Record

Name = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9_-]*$", max_length=100)]
ASKS = "asks:"
GENERAL = "ask_job"
TELLS = "tells:"
MEANS = "means:"
YES_NO, EDUCATION = "yes_no", "education"


class FlowVocabulary(Record):
    """The words of one flow: named groups of things, sentences with them, questions to expect."""

    flow: Name
    groups: dict[Name, dict[str, tuple[str, ...]]] = {}
    """group → canonical name → its other names"""
    examples: dict[Name, tuple[str, ...] | dict[str, tuple[str, ...]]] = {}
    """group → sentences in which a candidate speaks of it, or its things with theirs"""
    questions: dict[Name, tuple[str, ...]] = {}
    """topic → ways to ask it"""
    replies: dict[Name, dict[str, tuple[str, ...]]] = {}
    """question → option or step → replies that mean it"""

    def sentences(self) -> Iterator[tuple[str, str, str]]:
        """Every example: its group, its thing (none if it is the group's), and what is said."""
        for group, said in sorted(self.examples.items()):
            by_thing = said if isinstance(said, dict) else {"": said}
            for thing, sentences in by_thing.items():
                for sentence in sentences:
                    yield group, thing, sentence


def subject_of(flow: str, topic: str) -> str:
    """What a question the flow answers is called in Rasa, where a slash has another meaning."""
    return f"{ASKS}{flow}.{topic}"


def act_of(intent: str) -> str:
    """The dialogue act of an intent: `asks:FLOW/ID`, `unfamiliar`, or the intent's own name."""
    if intent.startswith(ASKS):
        return intent.replace(".", "/", 1)
    return "unfamiliar" if intent == "nlu_fallback" else intent


def thing_of(entity: str) -> str:
    """An entity as the core names it: `tells:FLOW/GROUP`, or the list's own name."""
    return entity.replace(".", "/", 1) if entity.startswith(TELLS) else entity


def question_of(about: str, flow: str | None) -> str | None:
    """The question of `FLOW.QUESTION`, if it is this flow's; a kind of question is anybody's."""
    of, dot, question = about.partition(".")
    if not dot:
        return about
    return question if flow in (None, of) else None


def plain_sentence(text: str) -> str:
    """A sentence as Rasa's format can hold it: one line, no annotation, not a command."""
    return re.sub(r"[\[\]{}()\s]+", " ", text).strip().lstrip("/-# ").strip()
