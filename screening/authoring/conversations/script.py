"""Conversation tests as HR writes them: what candidates might say, and what should come of it."""

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from screening.authoring.conversations.step import SentFile, Step
from screening.flow.conditions import Words
from screening.flow.written import Written

End = Literal["handed_in", "knocked_out", "withdrew", "declined", "expired", "open"]
"""How a conversation ended; open: it did not, nothing was handed in."""

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
    """Tests of one flow, in a file beside it: flows/tests/JOB.yml, or any in flows/tests/JOB/."""

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
