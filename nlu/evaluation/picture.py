"""The calibration as a picture: how sure readings were, and how often they were right."""

from collections.abc import Iterable, Iterator, Sequence

from nlu.evaluation.figures import Bin
from screening.authoring.ink import alone, dot, line, plain, text

SIDE, EDGE = 360, 64
SIZE = SIDE + 2 * EDGE
FOOT = EDGE + SIDE


def calibration_picture(bins: Sequence[Bin], title: str) -> str:
    """An SVG; a dot on the dashed line is a certainty that means what it says."""
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIZE} {SIZE}" '
        f'width="{SIZE}" height="{SIZE}" role="img"><title>{plain(title)}</title>',
        f'<rect width="{SIZE}" height="{SIZE}" fill="var(--paper,#fbfaf7)"/>',
        text([title], EDGE, 28, size=13, weight=600),
        *_scales(),
        line(f"M{EDGE} {FOOT}L{FOOT} {EDGE}", "edge", dashed=True),
        *_dots(bins),
        text(["up: how often it was right · across: how sure it was"], EDGE, SIZE - 16, size=12),
        "</svg>",
    ]
    return alone("\n".join(parts))


def _scales() -> Iterator[str]:
    for percent in range(0, 101, 20):
        at = SIDE * percent / 100
        label = [f"{percent}%"]
        yield line(f"M{EDGE} {FOOT - at:g}H{FOOT}", "edge", thick=0.3)
        yield text(label, EDGE - 8, FOOT - at + 4, size=11, fill="soft", anchor="end")
        yield text(label, EDGE + at + 12, FOOT + 18, size=11, fill="soft", anchor="end")


def _dots(bins: Iterable[Bin]) -> Iterator[str]:
    for each in bins:
        across = EDGE + SIDE * each.stated
        low, high = (FOOT - SIDE * end for end in each.right.interval)
        told = f"{each.stated:.0%} sure: {each.right.count} of {each.right.of} right"
        mark = dot(across, FOOT - SIDE * each.right.share, "blue", fill="blue")
        yield line(f"M{across:g} {low:g}V{high:g}", "blue")
        yield mark.replace("/>", f"><title>{told}</title></circle>")
