"""The pages behind the door, by their paths below the mount."""

from starlette.routing import BaseRoute

ROUTES: list[BaseRoute] = []
