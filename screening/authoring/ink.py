"""Shapes and texts of a picture as SVG, in the colours of Candor's pages."""

from collections.abc import Iterable
from html import escape
from typing import Literal

Colour = Literal["ink", "soft", "blue", "edge", "low", "paper"]
COLOURS: dict[Colour, tuple[str, str]] = {
    "ink": ("#1c1d22", "#eceae4"),
    "soft": ("#63656f", "#a2a3ad"),
    "blue": ("#2346d8", "#8aa2ff"),
    "edge": ("#85868f", "#7b7d88"),
    "low": ("#a33a2a", "#ef8b78"),
    "paper": ("#fbfaf7", "#15161a"),
}
"""In the light and in the dark; a page's own variables of the same names go before."""
LINE = 1.32
"""Height of a line of text in its size."""


def colour(name: Colour) -> str:
    """A colour as the page has it."""
    return f"var(--{name},{COLOURS[name][0]})"


def plain(text: str) -> str:
    """A text that XML can hold and that stays in its place: no control or half characters."""
    joined = " ".join(text.split())
    return escape("".join(c for c in joined if c.isprintable() or c == "\u200d"))


def text(
    lines: Iterable[str],
    x: float,
    y: float,
    *,
    size: float,
    fill: Colour = "ink",
    weight: int = 400,
    anchor: Literal["start", "end"] = "start",
) -> str:
    """Lines of one text; `y` is the first line's foot."""
    spans = "".join(
        f'<tspan x="{x:g}" dy="{size * LINE if number else 0:g}">{plain(line)} </tspan>'
        for number, line in enumerate(lines)
    )
    placed = f'x="{x:g}" y="{y:g}" font-size="{size:g}" fill="{colour(fill)}"'
    bold = f' font-weight="{weight}"' if weight != 400 else ""
    end = ' text-anchor="end"' if anchor == "end" else ""
    return f"<text {placed}{bold}{end}>{spans}</text>"


def line(path: str, stroke: Colour, *, dashed: bool = False, thick: float = 2) -> str:
    """A line along a path."""
    dashes = ' stroke-dasharray="2 5" stroke-linecap="round"' if dashed else ""
    return (
        f'<path d="{path}" fill="none" stroke="{colour(stroke)}" stroke-width="{thick:g}"{dashes}/>'
    )


def dot(x: float, y: float, stroke: Colour, *, fill: Colour = "paper", radius: float = 5) -> str:
    """A round mark."""
    at = f'cx="{x:g}" cy="{y:g}" r="{radius:g}"'
    return f'<circle {at} fill="{colour(fill)}" stroke="{colour(stroke)}" stroke-width="2"/>'


def alone(drawing: str) -> str:
    """The drawing as a file of its own: its colours in itself, by day and by night."""
    night = ""
    for name, (light, dark) in COLOURS.items():
        drawing = drawing.replace(colour(name), light)
        night += f'[fill="{light}"]{{fill:{dark}}}[stroke="{light}"]{{stroke:{dark}}}'
    style = f"<style>@media (prefers-color-scheme:dark){{{night}}}</style>"
    family = "font-family=\"Inter,system-ui,-apple-system,'Segoe UI',sans-serif\" "
    start, end, rest = drawing.partition(">")
    return start.replace("<svg ", f"<svg {family}", 1) + end + style + rest + "\n"
