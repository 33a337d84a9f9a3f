"""A step of a conversation test: what is done, and what should come of it."""

import re
from datetime import timedelta
from typing import Annotated, Any, Literal, get_args

from pydantic import BeforeValidator, Field, model_validator

from screening.authoring.acts import Act, Edits, PersonActs, Says, Sends, Waits
from screening.authoring.rehearsal import PERSON
from screening.dialogue.file_types import ENDINGS, MEDIA_TYPES, UNKNOWN
from screening.dialogue.files import MEGABYTE
from screening.dialogue.heard import HeardFile
from screening.flow.conditions import ShortCondition, Words
from screening.flow.wording import joined
from screening.flow.written import Written

PLACES = ("review", "which_line", "withdraw", "delete", "consent")
"""What can be asked beside the flow's own questions: to hand in; which line is wrong; whether to
withdraw, or to have everything deleted; for consent."""

NoFile = Literal["voice", "video", "sticker", "photo", "location"]
ACTS = ("says", "taps", "sends", "shares_number", "edits", "waits", "person_does", "person_says")
_LENGTH = r"^([1-9][0-9]{0,3}) (minute|hour|day|week)s?$"


class SentFile(Written):
    """A file, by its name; it is taken to be what its name says."""

    name: str
    """Its name, with the ending."""
    megabytes: Annotated[float, Field(gt=0, allow_inf_nan=False)] = 0.2
    """How large it is."""

    def heard(self) -> HeardFile:
        """The file as it comes in."""
        found = [MEDIA_TYPES[end][0] for end in ENDINGS if self.name.lower().endswith(f".{end}")]
        size = max(1, int(self.megabytes * MEGABYTE))
        kind = found[0] if found else UNKNOWN
        return HeardFile(name=self.name, size=size, media_type=kind, key="tried out")


def _as_file(written: Any) -> Any:
    is_name = isinstance(written, str) and written not in get_args(NoFile)
    return {"name": written} if is_name else written


ShortFile = Annotated[
    SentFile | NoFile, BeforeValidator(_as_file, json_schema_input_type=str | SentFile)
]


def _time(written: str) -> str:
    if re.match(_LENGTH, written) is None:
        raise ValueError("write a length of time like these: 30 minutes, 5 hours, 2 days, 3 weeks")
    return written


Time = Annotated[str, BeforeValidator(lambda each: _time(str(each)), json_schema_input_type=str)]


class Step(Written):
    """One thing that is done, and what should come of it at once."""

    says: Words = ()
    """A message in the candidate's words; or a list of several, sent in a row."""
    taps: str | None = None
    """A button, by its label."""
    sends: ShortFile | None = None
    """A file, by its name: `cv.pdf`; or `voice`, `video`, `sticker`, `photo` or `location`."""
    shares_number: str | None = None
    """A phone number, shared with the button for it."""
    edits: str | None = None
    """A message of the candidate's that is edited, in its words until then; with `into`."""
    into: str | None = None
    """What the edited message says now."""
    waits: Time | None = None
    """How long nobody writes, such as `30 minutes`, `5 hours`, `2 days` or `3 weeks`."""
    person_does: Literal["takes_over", "gives_back", "reads", "decides", "takes_back"] | None = None
    """What a recruiter does: takes the chat over, gives it back, reads what was handed in, decides,
    or takes the decision back."""
    person_says: str | None = None
    """What a recruiter writes to the candidate."""
    understood: ShortCondition | None = None
    """What is known afterwards, as in `only_if`; or a value in the words the bot uses for it."""
    asks: str | None = None
    """The question that is open next; or `review`, `which_line`, `withdraw`, `delete` or
    `consent`."""
    confirms: str | None = None
    """The question whose reading is said back for a yes or no."""
    probes: str | None = None
    """The question whose `probe` is asked, because the answer was vague."""
    replies: Words = ()
    """Words that the bot says back, each somewhere in its messages."""
    never_says: Words = ()
    """Words that stand in none of its messages."""
    silent: bool = False
    """Whether the bot should say nothing at all."""
    progress: str | None = None
    """How far along it shows that it is: `3 of 9`."""

    @model_validator(mode="after")
    def _one_act(self) -> "Step":
        done = [name for name in ACTS if getattr(self, name) not in (None, ())]
        if len(done) != 1:
            names = [f"'{name}'" for name in ACTS]
            raise ValueError(f"a step has one of {joined(names)}")
        if (self.edits is None) != (self.into is None):
            raise ValueError("'edits' and 'into' belong together: the old words and the new ones")
        if sum(each is not None for each in (self.asks, self.confirms, self.probes)) > 1:
            raise ValueError("one question is open: keep one of 'asks', 'confirms' and 'probes'")
        if self.silent and (self.replies or self.progress):
            raise ValueError("where the bot is 'silent', it says nothing that could be expected")
        return self

    @property
    def act(self) -> Act:
        """What is done."""
        if isinstance(self.sends, SentFile):
            return Sends(attachment="document", file=self.sends.heard())
        if self.sends is not None:
            return Sends(attachment=self.sends)
        if self.shares_number is not None:
            return Sends(attachment="contact", text=self.shares_number)
        if self.edits is not None and self.into is not None:
            return Edits(words=self.edits, into=self.into)
        if self.waits is not None:
            number, unit = self.waits.removesuffix("s").split()
            return Waits(time=timedelta(**{f"{unit}s": int(number)}))
        if self.person_does is not None:
            return PersonActs(does=self.person_does)
        if self.person_says is not None:
            return PersonActs(does="writes", text=self.person_says)
        return Says(texts=self.says or (self.taps or "",))

    def __str__(self) -> str:
        match self.act:
            case Sends(file=HeardFile(name=name)):
                return f"the candidate sent the file “{name}”"
            case Sends(text="", attachment=what):
                return f"the candidate sent a {what}"
            case Sends(text=number):
                return f"the candidate shared the number {number}"
            case Edits(words=words, into=into):
                return f"the candidate edited “{words}” into “{into}”"
            case Waits():
                return f"nobody wrote for {self.waits}"
            case PersonActs(does="writes", text=text):
                return f"{PERSON} wrote “{text}”"
            case PersonActs(does=does):
                return f"{PERSON} {_DOES[does]}"
        if self.taps is not None:
            return f"the candidate tapped “{self.taps}”"
        said = [f"“{text}”" for text in self.says]
        return f"the candidate said {joined(said)}"


_DOES = {
    "takes_over": "took the chat over",
    "gives_back": "gave the chat back",
    "reads": "read the application",
    "decides": "decided",
    "takes_back": "took the decision back",
}
