"""A candidate's time zone: by its name, or by what their clock says."""

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

_OFFSET = re.compile(r"UTC([+-])(\d\d):(\d\d)")
_CLOCK = re.compile(r"\b(\d{1,2})(?:[:.h](\d\d))?\s*(am|pm|a\.m\.|p\.m\.)?", re.I)
QUARTER = 15
"""Minutes; every zone's offset is a multiple of them."""


def zone_of(name: str | None) -> tzinfo | None:
    """The zone of that name, such as America/Chicago or UTC+02:00; None where there is none."""
    if name is None:
        return None
    if offset := _OFFSET.fullmatch(name):
        ahead = timedelta(hours=int(offset[2]), minutes=int(offset[3]))
        if ahead >= timedelta(days=1):
            return None
        return timezone(ahead if offset[1] == "+" else -ahead)
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def zone_by_clock(text: str, at: datetime) -> str | None:
    """The zone in which it is this time of day at that moment: "14:30", "2 pm"."""
    clock = _CLOCK.search(text)
    if clock is None:
        return None
    hour, minute = int(clock[1]), int(clock[2] or 0)
    half = (clock[3] or "").lower()[:1]
    if hour > (12 if half else 23) or minute > 59:
        return None
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    now = at.astimezone(UTC)
    ahead = hour * 60 + minute - (now.hour * 60 + now.minute)
    ahead = round(ahead / QUARTER) * QUARTER
    # No clock is more than 14 hours ahead, or 12 behind: what is more is of another day.
    ahead = ahead - 1440 if ahead > 14 * 60 else ahead + 1440 if ahead < -12 * 60 else ahead
    return f"UTC{'-' if ahead < 0 else '+'}{abs(ahead) // 60:02}:{abs(ahead) % 60:02}"
