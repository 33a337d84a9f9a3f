"""Who asks for a page, what they may do, and what is written down about it."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, cast

from starlette.requests import Request

from recruiter.rights import decides
from storage import audit
from storage.database import Database
from storage.people import Person
from storage.shelf import Shelf


def database(request: Request) -> Database:
    """The database of this application."""
    return cast(Database, request.app.state.database)


def shelf(request: Request) -> Shelf:
    """The flows that applications go by, read once for all requests."""
    return cast(Shelf, request.app.state.shelf)


def now(request: Request) -> datetime:
    """The time."""
    return cast(datetime, request.app.state.now())


def me(request: Request) -> Person:
    """Who is signed in."""
    return cast(Person, request.state.person)


def base(request: Request) -> str:
    """Where these pages are mounted."""
    return str(request.scope.get("root_path", ""))


def address(request: Request) -> str:
    """The address that the request came from."""
    return request.client.host if request.client else "unknown"


def may_see(person: Person, job: str) -> bool:
    """Whether applications for the job exist for this person; where not, they are not found."""
    return person.jobs is None or job in person.jobs


def may_decide(person: Person) -> bool:
    """Whether they may shortlist, reject and take back."""
    return decides(person)


def audited(
    request: Request, act: str, subject: str, details: Mapping[str, Any] | None = None
) -> None:
    """Write down what whoever is signed in looked at or did; ids and numbers, never words."""
    actor, at = me(request).id, now(request)
    audit.record(database(request), actor=actor, act=act, subject=subject, details=details, at=at)
