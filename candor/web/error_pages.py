"""Pages for what went wrong: each says what to do."""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

_pages = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
)

WHAT_TO_DO: dict[int, tuple[str, str]] = {
    403: (
        "This did not come from our own page",
        "Nothing was changed. Go back, reload the page and send it again from there.",
    ),
    404: (
        "There is nothing here",
        "The link may be old or mistyped. Go back, or begin again from the address you know.",
    ),
    405: ("That can't be done here", "Go back, and use the buttons of the page."),
    413: (
        "That was too much at once",
        "Nothing was kept. Go back, shorten what you wrote, and send it again.",
    ),
    500: (
        "Something went wrong on our side",
        "Whatever was kept before is still kept. Wait a moment, go back and try it again; if it "
        "happens again, tell whoever runs this program.",
    ),
}


def refusal(status: int) -> Response:
    """The page for a status."""
    title, advice = WHAT_TO_DO.get(status, WHAT_TO_DO[500])
    page = _pages.get_template("error.html").render(title=title, advice=advice)
    return HTMLResponse(page, status)


async def on_refusal(_: Request, error: Exception) -> Response:
    """Answers what no route took."""
    return refusal(error.status_code if isinstance(error, HTTPException) else 500)


async def on_error(_: Request, __: Exception) -> Response:
    """Answers what broke; the error itself is for the log alone."""
    return refusal(500)
