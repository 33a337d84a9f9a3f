"""Pages from templates: everything escaped, nothing kept by anyone between us and the candidate."""

from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from bot.browser.form import LONGEST
from bot.browser.items import Thread
from screening.dialogue.commands import COMMANDS

NO_STORE = {"cache-control": "no-store", "vary": "cookie"}
_environment = Environment(
    loader=PackageLoader("bot.browser"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_environment.globals["longest"] = LONGEST
_environment.globals["commands"] = COMMANDS


def page(
    request: Request,
    template: str,
    *,
    status: int = 200,
    headers: dict[str, str] | None = None,
    **context: Any,
) -> Response:
    """A page; `base` is where the chat's pages are mounted."""
    base = request.scope.get("root_path", "")
    html = _environment.get_template(template).render(base=base, **context)
    return HTMLResponse(html, status, headers=NO_STORE | (headers or {}))


def see(request: Request, job: str) -> Response:
    """Lead on to a job's chat."""
    # 303: reloading the page that follows sends nothing again.
    base = request.scope.get("root_path", "")
    return RedirectResponse(f"{base}/{job}", 303, headers=NO_STORE)


def steps_in_words(thread: Thread) -> str:
    """What the steps show, for those who can't see them."""
    if thread.progress is None:
        return ""
    return f"About {thread.progress.done} of {thread.progress.of} questions done"


_environment.globals["steps_in_words"] = steps_in_words
