"""What happens while a candidate doesn't write: reminders, and when the conversation closes."""

from typing import Annotated, Self
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import Field, field_validator, model_validator

from screening.flow.written import Written

Days = Annotated[int, Field(ge=1, le=365)]
Hour = Annotated[int, Field(ge=0, le=24)]


class Waiting(Written):
    """Reminders and their hours; days are counted from the candidate's last message."""

    time_zone: str = "UTC"
    """The job's time zone, as America/Chicago; used until a candidate's own is known."""
    remind_after_days: tuple[Days, ...] = Field((1, 4), max_length=2)
    """After how many days without a word a candidate is reminded: once, twice, or never ([])."""
    earliest_hour: Hour = 9
    """The hour from which the program writes first, in the candidate's time zone."""
    latest_hour: Hour = 20
    """The hour from which it doesn't any more."""
    close_after_days: Days = 21
    """After how many days without a word an unfinished application is closed."""
    say_so_days_before: Annotated[int, Field(ge=0, le=60)] = 3
    """How many days before that the candidate is told; 0: they are not."""

    @field_validator("time_zone")
    @classmethod
    def _known_zone(cls, name: str) -> str:
        try:
            ZoneInfo(name)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            raise ValueError(f"{name} is no time zone; write one as America/Chicago") from None
        return name

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.earliest_hour >= self.latest_hour:
            raise ValueError("earliest_hour must come before latest_hour")
        days = (*self.remind_after_days, self.close_after_days - self.say_so_days_before)
        if list(days) != sorted(set(days)) or days[-1] < 1:
            raise ValueError(
                "reminders must come one after the other, and before it is told that the "
                "application will be closed"
            )
        return self
