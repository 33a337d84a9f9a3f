"""All pages under one roof: the candidate's chat and the recruiter's, with one style."""

from collections.abc import Callable

from starlette.types import ASGIApp

from candor.settings import Settings
from storage.database import Database


def site(settings: Settings, database: Database, ring: Callable[[], None]) -> ASGIApp:
    raise NotImplementedError
