"""Which job a new conversation is about."""

from screening.dialogue.heard import Heard, Said
from screening.dialogue.reply import Button, Reply, Span
from screening.flow.model import Flow


def starts_anew(heard: Heard, phase: str | None, job: str | None) -> bool:
    """Whether this begins an application.

    The first contact does, whatever is written once the last one is closed without being handed
    in, and `/start` with another job after handing in.
    """
    if phase is None:
        return True
    if not isinstance(heard, Said):
        return False
    return phase == "closed" or (phase == "handed_in" and named(heard) not in (None, job))


def named(heard: Heard) -> str | None:
    """The job that `/start JOB` names."""
    words = heard.text.split() if isinstance(heard, Said) else []
    return words[1] if len(words) > 1 and words[0].partition("@")[0] == "/start" else None


def job_for(heard: Heard, jobs: dict[str, Flow]) -> str | None:
    """The job to begin with: the named one, one chosen by its title, or the only one."""
    if (job := named(heard)) in jobs:
        return job
    said = heard.text.strip().casefold() if isinstance(heard, Said) else ""
    chosen = [job for job, flow in jobs.items() if said in (flow.title.casefold(), job)]
    return chosen[0] if chosen else next(iter(jobs)) if len(jobs) == 1 else None


def choice(jobs: dict[str, Flow]) -> Reply:
    """Ask which of the open jobs it is about, or say that there is none."""
    if not jobs:
        text = "Thank you for writing. No job is open here just now, so I have no questions to ask."
        return Reply(kind="notice", spans=(Span(text=text),))
    buttons = tuple(Button(id=job, label=flow.title) for job, flow in jobs.items())
    text = "Hello. Which of these jobs is it about?"
    return Reply(kind="notice", spans=(Span(text=text),), buttons=buttons)
