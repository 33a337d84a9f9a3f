"""The list of applications: who waits for somebody to read what they said."""

from collections.abc import Mapping
from typing import Literal

from recruiter.list_row import Row, Talking
from screening.record import Record
from storage.application_records import Counts, State

Show = Literal["to_read", "asked", "shortlist", "rejected", "talking", "all"]
STATES: dict[Show, State | None] = {
    "to_read": "to_review",
    "asked": None,
    "shortlist": "shortlisted",
    "rejected": "rejected",
    "talking": "in_progress",
    "all": None,
}
CHIPS: dict[Show, str] = {
    "to_read": "To read",
    "asked": "Asked for a person",
    "shortlist": "Shortlist",
    "rejected": "Rejected",
    "talking": "Still talking",
    "all": "All",
}
EMPTY: dict[Show, tuple[str, str]] = {
    "to_read": (
        "Nothing waits to be read.",
        "Applications appear here as soon as they are handed in. Give candidates the link to the "
        "chat, or the name of the bot.",
    ),
    "asked": (
        "Nobody asks for a person.",
        "Whoever does, in whatever words, is shown here, whether or not they have handed in.",
    ),
    "shortlist": (
        "The shortlist is empty.",
        "Open an application under To read and press Shortlist.",
    ),
    "rejected": (
        "Nobody was rejected.",
        "Whoever you reject, with your reason, stays here; you can take it back.",
    ),
    "talking": (
        "Nobody is in the middle of it.",
        "Whoever has begun and not handed in yet is shown here, without a score.",
    ),
    "all": (
        "Nobody has begun yet.",
        "Give candidates the link to the chat, or the name of the bot; whoever begins is here.",
    ),
}


class Chip(Record):
    """A filter, with how many it finds."""

    show: Show
    label: str
    count: int
    is_on: bool


class JobLink(Record):
    """A job to switch to; `job` is None for all of them."""

    job: str | None
    title: str
    is_on: bool


class ApplicationsPage(Record):
    """Everything on the page. `empty` says what will be here, and how to get there."""

    title: str
    sub: str
    job: str | None
    jobs: tuple[JobLink, ...]
    show: Show
    chips: tuple[Chip, ...]
    rows: tuple[Row, ...]
    talking: tuple[Talking, ...]
    empty: tuple[str, str] | None
    after: str | None
    is_first: bool


def chips(show: Show, counts: Counts, asked: int) -> tuple[Chip, ...]:
    """The filters above the list."""
    found = {
        name: counts.states.get(state, 0) if state else sum(counts.states.values())
        for name, state in STATES.items()
    }
    found["asked"] = asked
    return tuple(
        Chip(show=name, label=label, count=found[name], is_on=name == show)
        for name, label in CHIPS.items()
    )


def sub_heading(counts: Counts, asked: int) -> str:
    """What there is, in one line."""
    talking = counts.states.get("in_progress", 0)
    decided = counts.states.get("shortlisted", 0) + counts.states.get("rejected", 0)
    handed_in = counts.states.get("to_review", 0) + decided
    wait = {0: "nobody asks", 1: "1 asks"}.get(asked, f"{asked} ask")
    return f"{handed_in} handed in, {talking} still talking, {wait} for a person"


def job_links(titles: Mapping[str, str], job: str | None) -> tuple[JobLink, ...]:
    """A way to each job, where there are several."""
    if len(titles) < 2:
        return ()
    every = JobLink(job=None, title="All jobs", is_on=job is None)
    links = (JobLink(job=each, title=title, is_on=each == job) for each, title in titles.items())
    return (every, *links)
