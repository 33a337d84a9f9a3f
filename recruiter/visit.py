"""Views for those who are signed in, without a web framework's ways: one thread hop each."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from typing import cast

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from recruiter import access, rendering
from recruiter.flows.desk import Desk
from recruiter.form import read_form
from storage.database import Database
from storage.people import Person
from storage.shelf import Shelf


@dataclass(frozen=True, kw_only=True)
class Visit:
    """Who comes, when, and with what; `form` is empty unless something was posted."""

    request: Request
    database: Database
    me: Person
    now: datetime
    form: Mapping[str, str]
    zone: tzinfo = UTC

    @property
    def shelf(self) -> Shelf:
        """The flows that applications go by."""
        return access.shelf(self.request)

    @property
    def desk(self) -> Desk:
        """The flows as they are being written, and the model to try them with."""
        return cast(Desk, self.request.app.state.desk)

    @property
    def parts(self) -> Mapping[str, str]:
        """What the address names."""
        return self.request.path_params

    @property
    def query(self) -> Mapping[str, str]:
        """What stands behind the question mark."""
        return self.request.query_params

    def page(self, template: str, *, status: int = 200, **context: object) -> Response:
        """A page made from a template."""
        return rendering.page(self.request, template, status=status, **context)

    def see(self, path: str) -> Response:
        """Lead on to another of our pages."""
        return rendering.see(self.request, path)

    def audit(self, act: str, subject: str, **details: object) -> None:
        """Write down what was looked at or done; ids and numbers, never words."""
        access.audited(self.request, act, subject, details)

    def ring(self) -> None:
        """Let whoever sends look for something new."""
        self.request.app.state.bell()


View = Callable[[Visit], Response]


def endpoint(view: View) -> Callable[[Request], Awaitable[Response]]:
    """A view as the framework wants it."""

    async def answer(request: Request) -> Response:
        visit = Visit(
            request=request,
            database=access.database(request),
            me=access.me(request),
            now=access.now(request),
            form=await read_form(request),
        )
        return await run_in_threadpool(view, visit)

    return answer
