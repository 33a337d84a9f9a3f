"""Text meets WCAG AA (4.5:1) and edges of fields 3:1, in the light and in the dark."""

import re

import pytest

from candor.web.shell import STATIC

CSS = (STATIC / "candor.css").read_text(encoding="utf-8")
LIGHT, DARK = (
    dict(re.findall(r"--([\w-]+):(#[0-9a-f]{3,6})\b", block))
    for block in re.findall(r":root\{(.*?)\}", CSS, re.DOTALL)[:2]
)
SCHEMES = {"light": LIGHT, "dark": LIGHT | DARK}
TEXT = [
    *((text, ground) for text in ("ink", "soft", "blue") for ground in ("paper", "card", "wash")),
    *((text, ground) for text in ("good", "mid", "low") for ground in ("paper", "wash")),
    ("ink", "mark"),
    ("on-blue", "blue"),
    ("paper", "ink"),
]


def brightness(colour: str) -> float:
    digits = colour[1:]
    digits = "".join(each * 2 for each in digits) if len(digits) == 3 else digits
    channels = (int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4))
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, brighter = sorted((brightness(one), brightness(other)))
    return (brighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("text", "ground"), TEXT)
def test_text_can_be_read(scheme, text, ground):
    colours = SCHEMES[scheme]
    assert contrast(colours[text], colours[ground]) >= 4.5


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("ground", ["paper", "card"])
def test_the_edge_of_a_field_can_be_seen(scheme, ground):
    colours = SCHEMES[scheme]
    assert contrast(colours["edge"], colours[ground]) >= 3


def test_the_measure_is_right():
    assert contrast("#000", "#fff") == pytest.approx(21)
