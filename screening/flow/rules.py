"""What an answer is worth: the rules that give points, as HR writes them."""

from typing import Annotated, Generic, Literal, TypeVar

from pydantic import ConfigDict, Field

from screening.flow.conditions import ShortCondition
from screening.flow.values import EducationLevel
from screening.record import Record

Size = TypeVar("Size")
Points = Annotated[float, Field(ge=0, allow_inf_nan=False)]

ByAnswer = dict[Literal["yes", "no", "unsure"], Points]
ByLevel = dict[EducationLevel, Points]
"""The highest level reached counts."""
ByStep = dict[int, Points]
"""The highest step reached counts."""
BySkill = dict[str, dict[Literal["has", "basic", "good", "expert"], Points]]


class Threshold(Record, Generic[Size]):
    """Points by the highest line reached."""

    at_least: dict[Size, Points] = Field(min_length=1)


class EachPoints(Record):
    """Points for each, added up to at most a cap."""

    each: dict[str, Points] = Field(min_length=1)
    at_most: Points | None = None


class HeardPoints(Record):
    """Points for each group of the vocabulary that something was heard of, up to a cap."""

    heard: dict[str, Points] = Field(min_length=1)
    at_most: Points | None = None


class GivenPoints(Record):
    """Points for having answered at all."""

    given: Points


class Case(Record):
    """Points where a condition holds; it may speak of earlier answers too."""

    if_: ShortCondition = Field(alias="if")
    give: Points

    model_config = ConfigDict(populate_by_name=True, serialize_by_alias=True)
