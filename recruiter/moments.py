"""Times as a colleague would say them."""

from datetime import datetime, tzinfo


def clock(at: datetime, zone: tzinfo) -> str:
    """The time of day."""
    return f"{at.astimezone(zone):%H:%M}"


def day(at: datetime, now: datetime, zone: tzinfo) -> str:
    """The day, by name where it is near."""
    then, today = at.astimezone(zone).date(), now.astimezone(zone).date()
    ago_in_days = (today - then).days
    if ago_in_days in (0, 1):
        return ("today", "yesterday")[ago_in_days]
    year = "" if then.year == today.year else f" {then.year}"
    return f"{then.day} {then:%B}{year}"


def day_and_time(at: datetime, now: datetime, zone: tzinfo) -> str:
    """Day and time of day."""
    return f"{day(at, now, zone)} {clock(at, zone)}"


def ago(at: datetime, now: datetime) -> str:
    """How long ago, in its largest whole unit."""
    minutes = max(int((now - at).total_seconds() // 60), 0)
    if minutes < 60:
        return f"{minutes} min"
    if minutes < 24 * 60:
        return f"{minutes // 60} h"
    return f"{minutes // (24 * 60)} d"


def zone_name(at: datetime, zone: tzinfo) -> str:
    """What the zone is called then: "UTC"."""
    return at.astimezone(zone).tzname() or ""
