"""The way through a flow as a picture: a line of questions, and side lines that can be passed."""

from dataclasses import dataclass, field

from screening.authoring import ink
from screening.authoring.brought import brought
from screening.authoring.condition_words import briefly, in_words
from screening.authoring.ink import LINE, Colour
from screening.authoring.rule_words import rated_by_person
from screening.authoring.stretch import (
    ENDS_EARLY,
    Stretch,
    kind_in_words,
    points_in_words,
    stretches,
    whole_criterion,
)
from screening.authoring.text_width import lines
from screening.flow.model import Flow
from screening.flow.questions import Question

WIDE = 680
NARROW = 358
"""Pixels: what a small telephone leaves between its page's margins."""

MAIN, SIDE = 12, 40
"""Where the line and the side line run, from the left."""
BESIDE = 22
"""From a line to the words beside it."""
POINTS = 78
"""The column of points at the right."""
BEND = 26
"""Height of the curve between the two."""
HEADING, TITLE, SMALL, SPACE = 20, 15, 13, 24
EDGE = 28
"""Of paper, around a picture of its own."""


def drawing(flow: Flow, width: int = WIDE) -> str:
    """Draw the way through a flow as SVG, to stand in a page.

    It has no scripts and no styles; its colours are the page's variables. Its text is set for that
    width in pixels: a page for all screens bears it twice, `WIDE` and `NARROW`, and shows one.
    """
    sheet = _drawn(flow, width)
    return _svg(sheet, flow, f'viewBox="0 0 {width} {sheet.height}"', width, sheet.height)


def picture(flow: Flow, width: int = WIDE) -> str:
    """The drawing as a file of its own, with a heading, to be read in the light or in the dark."""
    sheet = _drawn(flow, width)
    heading = lines(flow.title, HEADING, width, bold=True)
    above = EDGE + round(len(heading) * HEADING * LINE) + 12
    wide, high = width + 2 * EDGE, sheet.height + above + EDGE
    paper = f'<rect x="{-EDGE}" y="{-above}" width="{wide}" height="{high}" '
    sheet.under.insert(0, f'{paper}fill="{ink.colour("paper")}"/>')
    first = ink.text(heading, 0, EDGE + HEADING - above, size=HEADING, weight=650)
    sheet.items.insert(0, f'<g role="listitem">{first}</g>')
    return ink.alone(_svg(sheet, flow, f'viewBox="{-EDGE} {-above} {wide} {high}"', wide, high))


def _drawn(flow: Flow, width: int) -> "Sheet":
    sheet = Sheet(width, brought(flow))
    _begin(sheet, flow)
    for stretch in stretches(flow):
        if stretch.condition is None:
            for question in stretch.questions:
                _question(sheet, question, flow, MAIN)
        else:
            _side_line(sheet, stretch, flow)
    _end(sheet, flow)
    return sheet


@dataclass
class Sheet:
    """What is drawn so far, from above to below: lines lie under what is read."""

    width: int
    brought: dict[str, float]
    """The most points in the total, by question."""
    y: float = 8
    under: list[str] = field(default_factory=list)
    items: list[str] = field(default_factory=list)
    drawn_to: float = 0
    """To where the main line is drawn."""

    @property
    def height(self) -> int:
        """Pixels, down to below the last text."""
        return round(self.y + 14)

    def room(self, x: float) -> float:
        """Pixels for words that begin there, beside the points."""
        return self.width - x - POINTS

    def write(self, item: list[str]) -> None:
        """Add something that is read as one."""
        self.items.append(f'<g role="listitem">{"".join(item)}</g>')

    def go_on(self, to: float, *, dashed: bool = False) -> None:
        """Draw the main line on."""
        if self.drawn_to and to > self.drawn_to:
            path = f"M{MAIN} {self.drawn_to:g}V{to:g}"
            self.under.append(
                ink.line(
                    path, "edge" if dashed else "ink", dashed=dashed, thick=1.5 if dashed else 2
                )
            )
        self.drawn_to = to


def _begin(sheet: Sheet, flow: Flow) -> None:
    words = f"“{flow.consent.agree}” leads on"
    sheet.write([_at_the_right(sheet, "points", "soft")])
    _stop(sheet, "Notice and consent", [words], MAIN)
    _exit(sheet, f"if “{flow.consent.decline}”: ends here, nothing is kept", MAIN, "soft")
    sheet.y += SPACE


def _end(sheet: Sheet, flow: Flow) -> None:
    _stop(sheet, "Review", ["The answers are read back, can be changed, and are handed in"], MAIN)
    sheet.y += SPACE
    _stop(sheet, "A person reads and decides", [flow.hand_over_to], MAIN, fill="ink")


def _stop(sheet: Sheet, title: str, small: list[str], x: float, *, fill: Colour = "paper") -> None:
    """Something on the main line that is not a question."""
    sheet.go_on(sheet.y + 7)
    sheet.write(
        [ink.dot(x, sheet.y + 7, "ink", fill=fill, radius=6), *_words(sheet, title, small, x)]
    )


def _question(sheet: Sheet, question: Question, flow: Flow, x: float) -> None:
    at = sheet.y + 7
    if x == MAIN:
        sheet.go_on(at)
    mark = ink.dot(x, at, "ink", fill="ink") if x == MAIN else ink.dot(x, at, "blue")
    about = [kind_in_words(question), whole_criterion(question, flow)]
    item = [mark, _points(sheet, question, flow)]
    item += _words(sheet, question.title, [" · ".join(filter(None, about))], x)
    sheet.write(item)
    if question.knockout is not None:
        when = briefly(question.knockout, question, flow)
        _exit(sheet, f"{when}: {ENDS_EARLY}", x, "low")
    sheet.y += SPACE


def _words(sheet: Sheet, title: str, small: list[str], x: float) -> list[str]:
    """The title and what stands under it; the sheet goes on below."""
    left = x + BESIDE
    above = lines(title, TITLE, sheet.room(left), bold=True)
    below = [line for each in small for line in lines(each, SMALL, sheet.room(left))]
    foot = sheet.y + 12
    second = foot + (len(above) - 1) * TITLE * LINE + SMALL * LINE + 2
    sheet.y = second + (len(below) - 1) * SMALL * LINE
    return [
        ink.text(above, left, foot, size=TITLE, weight=600),
        ink.text(below, left, second, size=SMALL, fill="soft"),
    ]


def _points(sheet: Sheet, question: Question, flow: Flow) -> str:
    if rated_by_person(question, flow):
        return _at_the_right(sheet, "by a person", "soft")
    most = sheet.brought.get(question.id)
    return _at_the_right(sheet, f"up to {points_in_words(most)}") if most else ""


def _at_the_right(sheet: Sheet, words: str, fill: Colour = "ink") -> str:
    right = sheet.width - 2
    return ink.text([words], right, sheet.y + 12, size=SMALL, fill=fill, anchor="end")


def _exit(sheet: Sheet, words: str, x: float, stroke: Colour) -> None:
    """A way out: a short line to the side, and where it leads."""
    left = x + BESIDE + 20
    said = lines(words, SMALL, sheet.room(left))
    foot = sheet.y + SMALL * LINE + 6
    middle = foot - SMALL * 0.32
    way = f"M{x} {middle - 12:g}q0 12 12 12H{left - 8:g}m-4 -4l4 4l-4 4"
    sheet.under.append(ink.line(way, stroke, thick=1.5))
    sheet.write([ink.text(said, left, foot, size=SMALL, fill=stroke)])
    sheet.y = foot + (len(said) - 1) * SMALL * LINE


def _side_line(sheet: Sheet, stretch: Stretch, flow: Flow) -> None:
    """Questions that are passed over by going straight on."""
    assert stretch.condition is not None
    sheet.y = max(sheet.y, sheet.drawn_to + SPACE + 4)
    begins = sheet.y - SPACE + 6
    sheet.go_on(begins)
    said = lines(in_words(stretch.condition, flow), SMALL, sheet.room(SIDE + BESIDE) + POINTS - 8)
    sheet.write([ink.text(said, SIDE + BESIDE, sheet.y + 12, size=SMALL, fill="blue")])
    sheet.y += len(said) * SMALL * LINE + 12
    for question in stretch.questions:
        _question(sheet, question, flow, SIDE)
    ends = sheet.y + 10
    out = SIDE - MAIN
    way = f"M{MAIN} {begins:g}c0 {BEND / 2:g} {out} {BEND / 2:g} {out} {BEND}"
    way += f"V{ends - BEND - 6:g}c0 {BEND / 2:g} {-out} {BEND / 2:g} {-out} {BEND}"
    sheet.under.append(ink.line(way, "blue"))
    sheet.go_on(ends - 6, dashed=True)
    sheet.y = ends + 4


def _svg(sheet: Sheet, flow: Flow, box: str, width: int, height: int) -> str:
    name = f"way-{sheet.width}"
    sometimes = sum(question.only_if is not None for question in flow.questions)
    told = (
        f"{len(flow.questions)} questions one after another, {sometimes} of them only under a "
        "condition; then the review, and a person who decides."
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {box} width="{width}" height="{height}" '
        f'role="group" aria-labelledby="{name}-title" aria-describedby="{name}-desc">'
        f'<title id="{name}-title">{ink.plain(f"The way through {flow.title}")}</title>'
        f'<desc id="{name}-desc">{told}</desc>'
        f'<g aria-hidden="true">{"".join(sheet.under)}</g>'
        f'<g role="list">{"".join(sheet.items)}</g></svg>'
    )
