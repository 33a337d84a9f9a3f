"""Conversation tests as HR writes them: what candidates might say, and what should come of it."""

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, model_validator

from screening.authoring.rehearsal import Line
from screening.dialogue.file_types import ENDINGS, MEDIA_TYPES, UNKNOWN
from screening.dialogue.files import MEGABYTE
from screening.dialogue.heard import HeardFile
from screening.flow.conditions import ShortCondition, Words
from screening.flow.written import Written

End = Literal["handed_in", "knocked_out", "withdrew", "declined", "open"]
"""How a conversation ended; open: it did not, nothing was handed in."""

PLACES = ("review", "which_line", "withdraw", "consent")
"""What can be asked beside the flow's own questions: to hand in; which line is wrong; whether to
withdraw; for consent."""

Number = Annotated[float, Field(allow_inf_nan=False)]


class Amount(Written):
    """What a number of points or a share must be; a bare number stands for `exactly`."""

    exactly: Number | None = None
    """This number, to one decimal."""
    at_least: Number | None = None
    """This number or more."""
    less_than: Number | None = None
    """Less than this number."""
    between: tuple[Number, Number] | None = None
    """From one number to another; both belong to it."""

    def holds(self, amount: float) -> bool:
        """Whether an amount passes, to one decimal."""
        return (
            (self.exactly is None or round(amount - self.exactly, 1) == 0)
            and (self.at_least is None or amount >= self.at_least)
            and (self.less_than is None or amount < self.less_than)
            and (self.between is None or self.between[0] <= amount <= self.between[1])
        )

    def __str__(self) -> str:
        parts = [
            f"{self.exactly:g}" if self.exactly is not None else "",
            f"at least {self.at_least:g}" if self.at_least is not None else "",
            f"less than {self.less_than:g}" if self.less_than is not None else "",
            "{:g} to {:g}".format(*self.between) if self.between is not None else "",
        ]
        return " and ".join(part for part in parts if part)


def _as_amount(written: Any) -> Any:
    return {"exactly": written} if isinstance(written, str | int | float) else written


ShortAmount = Annotated[Amount, BeforeValidator(_as_amount)]


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
    return {"name": written} if isinstance(written, str) else written


ShortFile = Annotated[SentFile, BeforeValidator(_as_file, json_schema_input_type=str | SentFile)]


class Step(Written):
    """One thing the candidate does, and what should come of it at once."""

    says: str | None = None
    """A message in the candidate's words."""
    taps: str | None = None
    """A button, by its label."""
    sends: ShortFile | None = None
    """A file, by its name: `cv.pdf`."""
    understood: ShortCondition | None = None
    """What is known afterwards, as in `only_if`; or a value in the words the bot uses for it."""
    asks: str | None = None
    """The question that is open next, or `review`, `which_line`, `withdraw`, `consent`."""
    confirms: str | None = None
    """The question whose reading is said back for a yes or no."""
    probes: str | None = None
    """The question whose `probe` is asked, because the answer was vague."""
    replies: Words = ()
    """Words that the bot says back, each somewhere in its messages."""

    @model_validator(mode="after")
    def _one_act(self) -> "Step":
        if sum(each is not None for each in (self.says, self.taps, self.sends)) != 1:
            raise ValueError("a step has one of 'says', 'taps' and 'sends'")
        if sum(each is not None for each in (self.asks, self.confirms, self.probes)) > 1:
            raise ValueError("one question is open: keep one of 'asks', 'confirms' and 'probes'")
        return self

    @property
    def line(self) -> Line:
        """What the candidate says, taps or sends."""
        return self.sends.heard() if self.sends else self.says or self.taps or ""

    def __str__(self) -> str:
        if self.sends:
            return f"sent the file “{self.sends.name}”"
        return f"tapped “{self.taps}”" if self.taps is not None else f"said “{self.says}”"


class ExpectedCard(Written):
    """What the scorecard should say; what is left out is not looked at."""

    band: str | None = None
    """The band's id, or `none` where none should be named."""
    share: ShortAmount | None = None
    """Points in percent of what could be reached on this way through the flow."""
    total: ShortAmount | None = None
    """Points in all."""
    criteria: dict[str, ShortAmount] = Field(default_factory=dict)
    """Points by criterion."""
    waits_for_person: Words = ()
    """Criteria that a person has to rate or settle."""
    knocked_out_by: str | None = None
    """The question whose answer ended the questions early, or `none`."""


class ConversationTest(Written):
    """One conversation from its beginning; the program consents for it, and hands it in."""

    name: str
    """What is tried, in a few words."""
    day: date | None = None
    """The day of the talk, for "since 2019"."""
    consent: tuple[Step, ...] = ()
    """What is said to the consent, where the program should not just agree."""
    talk: tuple[Step, ...] = ()
    """What the candidate says and taps, in order."""
    ends: End | None = None
    """How it should end. `open`: it should not, and the program doesn't hand it in."""
    scorecard: ExpectedCard | None = None
    """What should stand on the scorecard at the end."""


class ConversationTests(Written):
    """The tests of one flow, in a file beside it: flows/tests/JOB.yml."""

    tests: tuple[ConversationTest, ...] = Field(min_length=1)
    """Conversations, each tried on its own."""


SHAPES: tuple[type[Written], ...] = (
    ConversationTests,
    ConversationTest,
    Step,
    SentFile,
    ExpectedCard,
    Amount,
)
"""All shapes that have keys, for naming near ones."""
