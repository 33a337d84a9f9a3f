"""What goes out. Channels render it; nothing here knows how."""

from typing import Literal

from screening.record import Record


class Span(Record):
    """A piece of a reply; what a candidate wrote is not `trusted` and is escaped by the channel."""

    text: str
    trusted: bool = True


class Button(Record):
    """`id` is what a press means; `label` is what is shown and may be typed instead."""

    id: str
    label: str
    chosen: bool = False
    style: Literal["plain", "go", "stop"] = "plain"


ReplyKind = Literal["notice", "prompt", "said_back", "answer", "help", "closing", "person"]


class Reply(Record):
    """One message of ours. `prompt_id` names the prompt that buttons and replies to it answer."""

    kind: ReplyKind
    spans: tuple[Span, ...]
    buttons: tuple[Button, ...] = ()
    prompt_id: str | None = None
    progress: tuple[int, int] | None = None
    """Questions done and the likely number in all."""
    contact_button: str | None = None
    """The words of a button that shares the candidate's own phone number, where there is one."""
    encloses: Literal["my_data"] | None = None
    """A file that goes with it, made when it is sent: all that is kept about the candidate."""
    person: str | None = None
    """Whose words these are, where a person wrote them; channels show the name beside them."""
    sentences: tuple[str, ...] = ()
    """The names of the catalogue's sentences in it: how often each was said chooses its wording."""

    @property
    def text(self) -> str:
        """The words, as plain text."""
        return "".join(span.text for span in self.spans)
