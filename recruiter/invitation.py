"""How an invited person chooses name, e-mail address and password."""

import re
from collections.abc import Mapping

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from recruiter.access import database, now
from recruiter.form import read_form
from recruiter.rendering import page
from recruiter.sign_in import let_in
from screening.record import Record
from storage import invitations
from storage.invitations import InvitationRefused
from storage.people import EmailTaken

SHORTEST = 12
LONGEST = 200
_ADDRESS = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
TAKEN = "Someone with this e-mail address is known already. Sign in, or take another address."


class InvitationPage(Record):
    """What was filled in so far, and what is wrong with it."""

    role: str
    name: str = ""
    email: str = ""
    problem: str | None = None
    shortest: int = SHORTEST


async def show(request: Request) -> Response:
    """The form, while the invitation is open."""
    return await run_in_threadpool(_show, request)


async def accept(request: Request) -> Response:
    """Take the invitation up and sign the person in."""
    return await run_in_threadpool(_accept, request, await read_form(request))


def problem_of(name: str, email: str, password: str) -> str | None:
    """What is wrong with what was filled in, and what to do."""
    if not name or len(name) > LONGEST:
        return "Write your name as your colleagues know you."
    if not _ADDRESS.fullmatch(email) or len(email) > LONGEST:
        return "Write an e-mail address, such as dana@example.com."
    if len(password) < SHORTEST:
        return f"Choose a password of at least {SHORTEST} characters; a few words do well."
    if len(password) > LONGEST:
        return f"Choose a password of at most {LONGEST} characters."
    return None


def _show(request: Request) -> Response:
    offered = invitations.look(database(request), _token(request), at=now(request))
    if offered is None:
        return _over(request)
    return page(request, "invitation.html", view=InvitationPage(role=offered.role))


def _accept(request: Request, form: Mapping[str, str]) -> Response:
    offered = invitations.look(database(request), _token(request), at=now(request))
    if offered is None:
        return _over(request)
    name, email = form.get("name", "").strip(), form.get("email", "").strip()
    password = form.get("password", "")
    problem = problem_of(name, email, password)
    if problem is None:
        chosen = {"name": name, "email": email, "password": password}
        try:
            person = invitations.accept(
                database(request), _token(request), at=now(request), **chosen
            )
        except InvitationRefused:
            return _over(request)
        except EmailTaken:
            problem = TAKEN
        else:
            return let_in(request, person, "/", "joined")
    view = InvitationPage(role=offered.role, name=name, email=email, problem=problem)
    return page(request, "invitation.html", status=422, view=view)


def _token(request: Request) -> str:
    return str(request.path_params["token"])


def _over(request: Request) -> Response:
    return page(request, "no_invitation.html", status=404)
