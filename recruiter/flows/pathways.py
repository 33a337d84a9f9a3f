"""Every route through a flow on a page: as a picture, and one by one with what it can come to."""

from screening.authoring.drawing import NARROW, WIDE, drawing
from screening.authoring.routes.listing import Listed, Routes
from screening.authoring.routes.tracing import routes
from screening.flow.model import Flow
from screening.record import Record

MOST_SHOWN = 60


class RouteView(Record):
    """One route, or a group: what leads there, what it can come to, and what is asked."""

    what: str
    shares: str
    says: str
    asked: tuple[str, ...]


class RoutesPage(Record):
    """The picture for wide and for narrow screens, and the routes, the best first.

    The pictures are SVG in which whatever the flow says is escaped already.
    """

    says: str
    wide: str
    narrow: str
    routes: tuple[RouteView, ...]
    left_out: str


def routes_page(flow: Flow) -> RoutesPage:
    """What the page shows."""
    found = routes(flow)
    titles = {question.id: question.title for question in flow.questions}
    best_first = sorted(found.routes, key=lambda route: (-route.greatest.share, -route.least.share))
    shown = best_first[:MOST_SHOWN]
    rest = len(best_first) - len(shown)
    return RoutesPage(
        says=_heading(found),
        wide=drawing(flow, WIDE),
        narrow=drawing(flow, NARROW),
        routes=tuple(_route(route, titles) for route in shown),
        left_out=f"{rest} more are listed by “candor flows check --routes”." if rest else "",
    )


def _heading(found: Routes) -> str:
    count = f"{found.count:,} route{'' if found.count == 1 else 's'}"
    if found.exact:
        return f"{count} through the questions. Shares are of 100, for those who answer everything."
    most = "" if found.count_is_exact else "At most "
    return (
        f"{most}{count} through the questions, in {len(found.routes)} groups of routes that begin "
        "alike. No route of a group goes beyond its least and greatest share."
    )


def _route(route: Listed, titles: dict[str, str]) -> RouteView:
    led = "; ".join(f"{choice.title}: {choice.answers}" for choice in route.choices)
    ended = " or ".join(f"“{titles[name]}”" for name in route.ended_by)
    least, greatest = route.least.share, route.greatest.share
    return RouteView(
        what=led or "Whatever is answered",
        shares=f"{least:g} to {greatest:g}" if least != greatest else f"{least:g}",
        says="; ".join(part for part in (_length(route), _bands(route), _ended(ended)) if part),
        asked=tuple(titles[name] for name in (*route.questions, *route.sometimes)),
    )


def _length(route: Listed) -> str:
    count = len(route.questions)
    more = f" to {count + len(route.sometimes)}" if route.sometimes else ""
    fewest, most = route.fewest_minutes, route.most_minutes
    minutes = f"{fewest:g}" if fewest == most else f"{fewest:g} to {most:g}"
    return f"{count}{more} questions, about {minutes} minutes"


def _bands(route: Listed) -> str:
    return "can be " + ", ".join(route.bands).replace("_", " ") if route.bands else ""


def _ended(ended: str) -> str:
    return f"ended by {ended}" if ended else ""
