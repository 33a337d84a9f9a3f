"""Pages from templates: everything escaped, nothing kept by anyone between us and the reader."""

from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from recruiter.access import base
from recruiter.pieces import seen

NO_STORE = {"cache-control": "no-store", "vary": "cookie"}
ENVIRONMENT = Environment(
    loader=PackageLoader("recruiter"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
ENVIRONMENT.filters["seen"] = seen


def page(request: Request, template: str, *, status: int = 200, **context: Any) -> Response:
    """A page. `base` is where these pages are mounted; `me` who reads, None if not signed in."""
    known = {"base": base(request), "me": getattr(request.state, "person", None)}
    html = ENVIRONMENT.get_template(template).render(known | context)
    return HTMLResponse(html, status, headers=NO_STORE)


def see(request: Request, path: str) -> Response:
    """Lead on to another of these pages; reloading that one sends nothing again."""
    return RedirectResponse(f"{base(request)}{path}", 303, headers=NO_STORE)
