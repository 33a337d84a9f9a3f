"""What a candidate did, in the words that stood on the page."""

from collections.abc import Sequence
from typing import Literal

from bot.browser.items import TheirWords
from bot.browser.shown import shown
from screening.dialogue.events import Event, Replied
from screening.dialogue.file_types import size_in_words
from screening.dialogue.heard import Contested, Heard, HeardFile, Pressed, Said
from screening.dialogue.reply import Reply
from screening.flow.model import Flow

CONTEST = "not what I meant"
"""What stands on the control beside a note."""


class Speech:
    """Knows the labels of all buttons that were shown."""

    def __init__(self, flow: Flow, replies: Sequence[Reply]) -> None:
        self._titles = {question.id: question.title for question in flow.questions}
        self._labels = {
            (reply.prompt_id, button.id): button.label
            for reply in replies
            for button in reply.buttons
        }

    def bubble(self, heard: Heard, state: Literal["read", "sending", "kept"]) -> TheirWords | None:
        """The candidate's bubble; None for what they did not say."""
        text = self._words(heard)
        return TheirWords(key=f"m{heard.id}", text=shown(text), state=state) if text else None

    def _words(self, heard: Heard) -> str | None:
        match heard:
            case Said(text=text, file=HeardFile() as file):
                return "\n".join(line for line in (text, _named(file)) if line)
            case Said(text=text):
                # The page's own way to begin; nobody typed it.
                return None if text.startswith("/start") else text
            case Pressed(reply_to=prompt_id, button=button):
                return self._labels.get((prompt_id, button), button)
            case Contested(question=question):
                return f"{CONTEST}: {self._titles.get(question, question)}"
        return None


def _named(file: HeardFile) -> str:
    return f"{file.name}, {size_in_words(file.size)}" if file.size > 0 else file.name


def replies_in(events: Sequence[tuple[int, Event]]) -> list[Reply]:
    """All that was said to the candidate, in order."""
    return [event.reply for _, event in events if isinstance(event, Replied)]
