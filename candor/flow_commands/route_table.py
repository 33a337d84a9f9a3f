"""`candor flows check --routes`: every route through the flows, with what it can score."""

from collections.abc import Iterable
from typing import Any

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from screening.authoring.routes.listing import Listed, Routes
from screening.authoring.routes.tracing import routes
from screening.flow.model import Flow


def show(flows: Iterable[Flow]) -> None:
    """Print the routes of each flow, and below them the questions of each."""
    console = Console()
    for flow in flows:
        found = routes(flow)
        console.print(f"{flow.id}: {_how_many(found)}", highlight=False)
        console.print(_table(found))
        for number, route in enumerate(found.routes, start=1):
            console.print(f"{number}: {_questions(route)}", highlight=False, markup=False)
        console.print()


def facts(flows: Iterable[Flow]) -> list[dict[str, Any]]:
    """The same as plain values."""
    return [{"flow": flow.id} | routes(flow).model_dump(mode="json") for flow in flows]


def _how_many(found: Routes) -> str:
    most = "" if found.count_is_exact else "at most "
    count = f"{most}{found.count:,} route{'' if found.count == 1 else 's'}"
    if found.exact:
        return count
    return f"{count}, shown in {len(found.routes)} groups; least and greatest are proven bounds"


def _table(found: Routes) -> Table:
    table = Table("", "answers that lead there", show_lines=True)
    if not found.exact:
        table.add_column("routes", justify="right")
    for head in ("questions", "minutes", "share %"):
        table.add_column(head, justify="right", no_wrap=True)
    table.add_column("bands")
    for number, route in enumerate(found.routes, start=1):
        count = [] if found.exact else [f"{route.count:,}"]
        table.add_row(str(number), _choices(route), *count, *_sizes(route), _bands(route))
    return table


def _choices(route: Listed) -> str:
    said = "\n".join(f"{each.question}: {each.answers}" for each in route.choices)
    return escape(said) or "any"


def _sizes(route: Listed) -> tuple[str, str, str]:
    asked = len(route.questions)
    return (
        _span(asked, asked + len(route.sometimes)),
        _span(route.fewest_minutes, route.most_minutes),
        _span(route.least.share, route.greatest.share),
    )


def _span(least: float, greatest: float) -> str:
    return f"{least:g}" if least == greatest else f"{least:g}–{greatest:g}"


def _bands(route: Listed) -> str:
    if route.ended_by:
        others = f" or {len(route.ended_by) - 1} others" if len(route.ended_by) > 1 else ""
        return f"none: ended by {route.ended_by[0]}{others}"
    return "\n".join(route.bands) or "none: not enough is scored"


def _questions(route: Listed) -> str:
    sometimes = f"; on some of them {', '.join(route.sometimes)}" if route.sometimes else ""
    return ", ".join(route.questions) + sometimes
