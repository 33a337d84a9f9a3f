"""A turn in the making: events as they happen, the tracker after each, replies as they are said."""

from collections.abc import Mapping
from typing import Literal

from screening.dialogue.events import Event, Prompted, Purpose, Replied
from screening.dialogue.reply import Button, Reply, ReplyKind, Span
from screening.dialogue.tracker import Tracker
from screening.flow.answers import Answer, Evidence
from screening.flow.model import Flow
from screening.flow.route import likely_length, walk
from screening.flow.texts import by_attempt, fill, pieces
from screening.flow.values import Text
from screening.flow.wording import first_name
from screening.record import Moment

OURS = (
    "employer",
    "title",
    "hand_over_to",
    "help",
    "example",
    "because",
    "ask",
    "done",
    "all",
    "most",
    "when",
    "count",
    "people_answer",
)
"""Names whose words are the flow's or ours; what else is filled in may be the candidate's."""
NO_NAMES: Mapping[str, str] = {}


class Draft:
    """Collects what a turn does."""

    def __init__(self, flow: Flow, tracker: Tracker, at: Moment) -> None:
        self.flow = flow
        self.tracker = tracker
        self.at = at
        self.events: list[Event] = []
        self.replies: list[Reply] = []

    def happen(self, event: Event) -> None:
        """Let something have happened."""
        self.events.append(event)
        self.tracker = self.tracker.after(event)

    def say(
        self,
        kind: ReplyKind,
        text: str,
        *,
        sentences: tuple[str, ...] = (),
        buttons: tuple[Button, ...] = (),
        prompt_id: str | None = None,
        contact_button: str | None = None,
        encloses: Literal["my_data"] | None = None,
        person: str | None = None,
        names: Mapping[str, str] = NO_NAMES,
    ) -> None:
        """Say a text with these names filled in; `person` is who wrote it, if not the program."""
        spans = self.spans(text, names)
        if not any(span.text.strip() for span in spans):
            # An explanation of a question that has none: no channel can send it.
            return
        reply = Reply(
            kind=kind,
            spans=spans,
            buttons=buttons,
            prompt_id=prompt_id,
            progress=self.progress() if self.tracker.phase == "questions" else None,
            contact_button=contact_button,
            encloses=encloses,
            person=person,
            sentences=sentences,
        )
        self.replies.append(reply)
        self.happen(Replied(at=self.at, reply=reply))

    def tell(self, kind: ReplyKind, sentence: str, **names: str) -> None:
        """Say a sentence of the catalogue, in the wording whose turn it is."""
        self.say(kind, self.sentence(sentence), sentences=(sentence,), names=names)

    def sentence(self, name: str) -> str:
        """The wording whose turn it is, not filled in yet."""
        wording: tuple[str, ...] = getattr(self.flow.texts, name)
        return by_attempt(wording, self.tracker.said.get(name, 0))

    def spans(self, text: str, names: Mapping[str, str]) -> tuple[Span, ...]:
        """A text with its names filled in; a candidate's own words are not trusted."""
        known = self.names() | {name: fill(words, self.names()) for name, words in names.items()}
        if "value" in names:
            known["value"] = names["value"]
        cut = pieces(text, known)
        return tuple(Span(text=words, trusted=name is None or name in OURS) for words, name in cut)

    def prompt(
        self,
        purpose: Purpose,
        question: str | None = None,
        *,
        attempt: int = 0,
        proposed: Answer | None = None,
    ) -> str:
        """Open a prompt and return its id."""
        prompt_id = f"p{len(self.tracker.prompts) + 1}"
        self.happen(
            Prompted(
                at=self.at,
                prompt_id=prompt_id,
                purpose=purpose,
                question=question,
                attempt=attempt,
                proposed=proposed,
            )
        )
        return prompt_id

    def progress(self) -> tuple[int, int]:
        """Questions done and the likely number in all; what is done never runs backward."""
        done = max(self.tracker.most_done, len(walk(self.flow, self.tracker.answers).passed))
        return done, max(done, likely_length(self.flow, self.tracker.answers))

    def evidence(self, message: str, spans: tuple[tuple[int, int], ...]) -> tuple[Evidence, ...]:
        """References to words of a message's newest version; all of it where none are named."""
        versions = self.tracker.messages[message].versions
        newest = len(versions) - 1
        # A press has no words of its own; its place is the press itself.
        whole = ((0, len(versions[newest])),)
        return tuple(
            Evidence(message=message, version=newest, start=start, end=end)
            for start, end in spans or whole
        )

    def names(self) -> dict[str, str]:
        """What can be filled into a text: the flow's own names, and the candidate's first one."""
        name = next((q.id for q in self.flow.questions if q.answer == "name"), None)
        answer = self.tracker.answers.get(name) if name else None
        first = first_name(answer.value.text) if answer and isinstance(answer.value, Text) else ""
        flow = self.flow
        fixed = {
            "employer": flow.employer,
            "title": flow.title,
            "hand_over_to": flow.hand_over_to,
        }
        return fixed | ({"first_name": first} if first else {})
