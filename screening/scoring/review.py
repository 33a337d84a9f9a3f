"""What people did: a second append-only stream beside the conversation's own."""

from typing import Annotated, Literal

from pydantic import Field

from screening.record import Moment, Record


class Act(Record):
    """What all acts have: who, when, and the sequence number of the scorecard they saw."""

    at: Moment
    person: str
    scorecard_seq: int


class Rated(Act):
    """A criterion that is left to people, rated against its anchored levels."""

    kind: Literal["rated"] = "rated"
    criterion: str
    level: int
    reason: str = ""


class LineOverridden(Act):
    """A person gives a criterion other points than the program did."""

    kind: Literal["line_overridden"] = "line_overridden"
    criterion: str
    points: float
    reason: str


class DispositionMade(Act):
    """Shortlist, reject or another decision; its message to the candidate is held until then."""

    kind: Literal["disposition_made"] = "disposition_made"
    disposition: Literal["shortlist", "reject"]
    reason: str
    held_until: Moment


class DispositionWithdrawn(Act):
    """The last disposition is taken back."""

    kind: Literal["disposition_withdrawn"] = "disposition_withdrawn"
    reason: str = ""


class Noted(Act):
    """A note between colleagues."""

    kind: Literal["noted"] = "noted"
    text: str


Review = Annotated[
    Rated | LineOverridden | DispositionMade | DispositionWithdrawn | Noted,
    Field(discriminator="kind"),
]
