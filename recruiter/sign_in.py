"""Signing in and out."""

from collections.abc import Mapping

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from recruiter import sessions
from recruiter.access import address, audited, database, now
from recruiter.form import read_form
from recruiter.rendering import page, see
from screening.record import Record
from storage import audit, people, sign_in
from storage.people import Person

REFUSED = "E-mail address and password don't fit together. Check both and try again."
TOO_OFTEN = "That was tried too often. Wait a quarter of an hour, then try again."


class SignInPage(Record):
    """`next` is the page that was asked for, below the mount."""

    next: str = "/"
    email: str = ""
    problem: str | None = None


async def show(request: Request) -> Response:
    """The form."""
    wanted = sessions.safe_path(request.query_params.get("next", "/"))
    return page(request, "sign_in.html", view=SignInPage(next=wanted))


async def enter(request: Request) -> Response:
    """Check what was filled in."""
    return await run_in_threadpool(_enter, request, await read_form(request))


async def leave(request: Request) -> Response:
    """End the session."""
    return await run_in_threadpool(_leave, request)


def let_in(request: Request, person: Person, path: str, act: str) -> Response:
    """Begin a session and lead on."""
    audit.record(database(request), actor=person.id, act=act, subject=person.id, at=now(request))
    response = see(request, path)
    sessions.begin(request, person, response)
    return response


def _enter(request: Request, form: Mapping[str, str]) -> Response:
    # An unknown address, a wrong password and somebody disabled get the same answer.
    email, password = form.get("email", ""), form.get("password", "")
    wanted = sessions.safe_path(form.get("next", "/"))
    at, kept, origin = now(request), database(request), address(request)
    if not sign_in.allowed(kept, account=email, address=origin, now=at):
        return _again(request, wanted, email, TOO_OFTEN, 429)
    person = people.verify_password(kept, email, password)
    succeeded = person is not None
    sign_in.note(kept, account=email, address=origin, succeeded=succeeded, now=at)
    if person is None:
        return _again(request, wanted, email, REFUSED, 422)
    return let_in(request, person, wanted, "signed_in")


def _leave(request: Request) -> Response:
    audited(request, "signed_out", request.state.person.id)
    sessions.end(request)
    response = see(request, "/sign-in")
    sessions.forget(request, response)
    return response


def _again(request: Request, wanted: str, email: str, problem: str, status: int) -> Response:
    view = SignInPage(next=wanted, email=email, problem=problem)
    return page(request, "sign_in.html", status=status, view=view)
