"""What changes in the job itself and in what its author demands of the flow."""

from collections.abc import Iterator
from datetime import date

from screening.authoring.difference.phrases import Change, came_and_went, changes, replaced
from screening.flow.model import RouteLimits
from screening.flow.waiting import Waiting
from screening.flow.wording import date_in_words


def of_field(change: Change) -> Iterator[str]:
    """What one field of the job says now; nothing where there are no words for it."""
    match change.field:
        case "open":
            yield f"Candidates are {'now' if change.new else 'no longer'} offered the job"
        case "open_until":
            yield f"The last day to begin is {_day(change.new)}; before, it was {_day(change.old)}"
        case "grammar":
            yield f"The flow is kept in grammar {change.new} instead of {change.old}"
        case "reading_grade":
            yield f"Texts may need {change.new:g} years of school instead of {change.old:g}"
        case "people_answer" if not (change.old and change.new):
            when = f"now told: {change.new}" if change.new else "no longer told"
            yield f"When people answer is {when}"
        case "id" | "title" | "employer" | "language" | "hand_over_to" | "people_answer":
            yield replaced(_NAMES[change.field], change.old, change.new)


def waiting(old: Waiting, new: Waiting) -> Iterator[str]:
    """What happens while a candidate doesn't write."""
    for change in changes(old, new):
        if change.field == "remind_after_days":
            now, before = _reminders(change.new), _reminders(change.old)
            yield f"Candidates are reminded {now}; before, {before}"
        else:
            yield f"{_WAITING[change.field]} {change.new} instead of {change.old}"


def _reminders(days: tuple[int, ...]) -> str:
    told = " and ".join(str(day) for day in days)
    return f"after {told} days without a word" if days else "never"


def routes(old: RouteLimits, new: RouteLimits) -> Iterator[str]:
    """What the author allows the routes."""
    for change in changes(old, new):
        if change.field == "may_miss":
            yield from came_and_went("Routes", "bands they may miss", change.old, change.new)
        else:
            yield f"{_LIMITS[change.field]} {change.new:g} instead of {change.old:g}"


_NAMES = {
    "id": "The job's id",
    "title": "The job's title",
    "employer": "The employer",
    "language": "The language",
    "hand_over_to": "Who the answers go to",
    "people_answer": "When people answer",
}
_WAITING = {
    "time_zone": "The job's time zone is",
    "earliest_hour": "The hour from which the program writes first is",
    "latest_hour": "The hour from which it doesn't any more is",
    "close_after_days": "The days without a word after which an application is closed are",
    "say_so_days_before": "The days before that on which candidates are told are",
}
_LIMITS = {
    "longest_minutes": "The minutes a route may take are",
    "may_differ_by": "The percent points by which the best of two routes may differ are",
}


def _day(day: date | None) -> str:
    return date_in_words(day) if day else "not set"
