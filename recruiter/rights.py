"""What a role may do."""

from storage.people import Person

DECIDING = ("administrator", "hr", "recruiter")

AUTHORS = ("administrator", "hr")


def authors(person: Person) -> bool:
    """Whether they may publish flows and take them back; everybody may read and try them."""
    return person.role in AUTHORS


def decides(person: Person) -> bool:
    """Whether they may shortlist, reject and take back; a reviewer reads and rates."""
    return person.role in DECIDING


def sees(person: Person, job: str) -> bool:
    """Whether applications for the job exist for this person."""
    return person.jobs is None or job in person.jobs
