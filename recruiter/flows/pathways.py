"""Every route through a flow on a page: as a picture, and one by one with what it can come to."""

from screening.authoring.drawing import NARROW, WIDE, drawing
from screening.authoring.routes.listing import Listed, Routes
from screening.authoring.routes.tracing import routes
from screening.flow.model import Flow
from screening.record import Record

MOST_SHOWN = 60


class Band(Record):
    """Where a band begins, from 0 to 100."""

    name: str
    floor: float


class RouteView(Record):
    """One route, or a group of routes that begin alike.

    `answers` are what leads there, by the page's deciding questions; empty where it is all one.
    """

    number: int
    least: float
    most: float
    answers: tuple[str, ...]
    questions: str
    minutes: str
    ends: str
    asked: tuple[str, ...]


class RoutesPage(Record):
    """The picture for wide and for narrow screens, and the routes, the best first.

    The pictures are SVG in which whatever the flow says is escaped already.
    """

    says: str
    wide: str
    narrow: str
    bands: tuple[Band, ...]
    deciding: tuple[str, ...]
    """The titles of the questions whose answers lead to one route or another."""
    routes: tuple[RouteView, ...]
    left_out: str


def routes_page(flow: Flow) -> RoutesPage:
    """What the page shows."""
    found = routes(flow)
    titles = {question.id: question.title for question in flow.questions}
    best_first = sorted(found.routes, key=lambda route: (-route.greatest.share, -route.least.share))
    shown = best_first[:MOST_SHOWN]
    named = {choice.question for route in shown for choice in route.choices}
    deciding = [question.id for question in flow.questions if question.id in named]
    rest = len(best_first) - len(shown)
    return RoutesPage(
        says=_heading(found),
        wide=drawing(flow, WIDE),
        narrow=drawing(flow, NARROW),
        bands=tuple(Band(name=name, floor=floor) for name, floor in flow.bands.items()),
        deciding=tuple(titles[name] for name in deciding),
        routes=tuple(
            _route(number, route, deciding, titles) for number, route in enumerate(shown, 1)
        ),
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


def _route(number: int, route: Listed, deciding: list[str], titles: dict[str, str]) -> RouteView:
    led = {choice.question: choice.answers for choice in route.choices}
    count, more = len(route.questions), len(route.sometimes)
    fewest, most = route.fewest_minutes, route.most_minutes
    return RouteView(
        number=number,
        least=route.least.share,
        most=route.greatest.share,
        answers=tuple(led.get(name, "") for name in deciding),
        questions=f"{count} to {count + more}" if more else str(count),
        minutes=f"{fewest:g}" if fewest == most else f"{fewest:g} to {most:g}",
        ends=" or ".join(f"“{titles[name]}”" for name in route.ended_by),
        asked=tuple(titles[name] for name in (*route.questions, *route.sometimes)),
    )
