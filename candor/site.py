"""All pages under one roof: the candidate's chat and the recruiter's, with one style."""

from collections.abc import Callable

from starlette.types import ASGIApp

from bot.browser.app import chat_app
from bot.browser.upload import LARGEST_UPLOAD
from candor.clock import now
from candor.web.shell import shell
from recruiter.app import recruiter_app
from recruiter.flows.desk import Desk
from storage.database import Database


def site(
    database: Database, ring: Callable[[], None], *, secure: bool, desk: Desk | None = None
) -> ASGIApp:
    """The whole site; `ring` wakes the worker, `secure` is whether it is reached by https."""
    return shell(
        {
            "/apply": chat_app(database, bell=ring, now=now),
            "/recruiter": recruiter_app(database, now=now, bell=ring, secure=secure, desk=desk),
        },
        front="/apply/",
        uploads={"/apply/": LARGEST_UPLOAD},
    )
