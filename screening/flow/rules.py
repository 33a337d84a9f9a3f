"""What an answer is worth: the rules that give points, as HR writes them."""

from typing import Annotated, Generic, Literal, TypeVar

from pydantic import ConfigDict, Field

from screening.flow.conditions import OwnCondition
from screening.flow.values import EducationLevel
from screening.flow.written import Written

Size = TypeVar("Size")
MOST = 100_000
"""Points and weights above that are a slip of the hand, and could no longer be added up exactly."""
Points = Annotated[float, Field(ge=0, le=MOST, allow_inf_nan=False)]

ByAnswer = dict[Literal["yes", "no", "unsure"], Points]
ByLevel = dict[EducationLevel, Points]
"""The highest level reached counts."""
StepNumber = Annotated[int, Field(ge=-100, le=100)]
ByStep = dict[StepNumber, Points]
"""The highest step reached counts."""
BySkill = dict[str, dict[Literal["has", "basic", "good", "expert"], Points]]


class Threshold(Written, Generic[Size]):
    """Points by the highest line reached."""

    at_least: dict[Size, Points] = Field(min_length=1)
    """An amount, and the points for reaching it; the highest line reached counts."""


class EachPoints(Written):
    """Points for each, added up to at most a cap."""

    each: dict[str, Points] = Field(min_length=1)
    """An option's id, and the points for choosing it."""
    at_most: Points | None = None
    """What the points of all options together can come to."""


class HeardPoints(Written):
    """Points for each group of the vocabulary that something was heard of, up to a cap."""

    heard: dict[str, Points] = Field(min_length=1)
    """A group of the vocabulary, and the points when something of it was heard."""
    at_most: Points | None = None
    """What the points of all groups together can come to."""


class GivenPoints(Written):
    """Points for having answered at all."""

    given: Points
    """Points for any answer that is not skipped."""


class Case(Written):
    """Points where a condition holds; it may speak of earlier answers too."""

    if_: OwnCondition = Field(alias="if")
    """When these points are given; a bare test is about this question's own answer."""
    give: Points
    """The points."""

    model_config = ConfigDict(populate_by_name=True, serialize_by_alias=True)
