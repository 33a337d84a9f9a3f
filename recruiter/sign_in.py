"""Signing in and out."""

from collections.abc import Mapping

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from recruiter import sessions
from recruiter.access import address, audited, database, now
from recruiter.form import read_form
from recruiter.rendering import page, see
from storage import audit, people, sign_in
from storage.people import Person

REFUSED = "E-mail address and password don't fit together. Check both and try again."
TOO_OFTEN = "That was tried too often. Wait a quarter of an hour, then try again."


async def show(request: Request) -> Response:
    """The form."""
    wanted = sessions.safe_path(request.query_params.get("next", "/"))
    return page(request, "sign_in.html", view=sessions.SignInPage(next=wanted))


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
    email, password = form.get("email", ""), form.get("password", "")
    wanted = sessions.safe_path(form.get("next", "/"))
    # One at a time: checks side by side would slip under the throttle, and each takes much memory.
    with request.app.state.checking_passwords:
        found = _check(request, email, password)
    if isinstance(found, Person):
        return let_in(request, found, wanted, "signed_in")
    view = sessions.SignInPage(next=wanted, email=email, problem=found)
    status = 429 if found == TOO_OFTEN else 422
    return page(request, "sign_in.html", status=status, view=view)


def _check(request: Request, email: str, password: str) -> Person | str:
    """The person, or why not: an unknown address, a wrong password and somebody disabled alike."""
    kept, who, at = database(request), {"account": email, "address": address(request)}, now(request)
    if not sign_in.allowed(kept, **who, now=at):
        return TOO_OFTEN
    person = people.verify_password(kept, email, password)
    sign_in.note(kept, **who, succeeded=person is not None, now=at)
    if person is None:
        known = people.find_by_email(kept, email)
        subject = known.id if known else "nobody"
        audit.record(kept, actor="sign_in", act="sign_in_refused", subject=subject, at=at)
        return REFUSED
    return person


def _leave(request: Request) -> Response:
    audited(request, "signed_out", request.state.person.id)
    sessions.end(request)
    response = see(request, "/sign-in")
    sessions.forget(request, response)
    return response
