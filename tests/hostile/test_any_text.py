"""Whatever is written, no reader fails, and every place it names lies inside the text."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from screening.dialogue.reading.agreement import agreement
from screening.dialogue.reading.contact import read_email, read_name, read_phone
from screening.dialogue.reading.days import read_day
from screening.dialogue.reading.education import read_education
from screening.dialogue.reading.money import read_money
from screening.dialogue.reading.normal import normalise
from screening.dialogue.reading.options import OptionWords, read_options
from screening.dialogue.reading.places import read_place
from screening.dialogue.reading.quantities import read_duration, read_number
from screening.dialogue.reading.reading import Reading
from screening.dialogue.reading.scales import read_scale
from screening.dialogue.reading.skills import read_skills
from screening.dialogue.reading.story import Group, figures, read_story
from screening.dialogue.reading.yes_no import read_yes_no

AT = datetime(2026, 2, 10, tzinfo=UTC)
THINGS = (
    OptionWords(id="word", label="Word", synonyms=("MS Word",), signs={"good": ("mail merge",)}),
    OptionWords(id="it", label="IT", synonyms=("C++", ".NET", "cloud hosting")),
    OptionWords(id="insurance", label="Insurance"),
)
STEPS = ((1, ("Never", "not at all")), (2, ("Good",)), (3, ("Very good",)), (5, ("C++ expert",)))
READERS: dict[str, Callable[[str], Reading | None]] = {
    "duration": lambda text: read_duration(text, AT),
    "number": lambda text: read_number(text, "calls", "day"),
    "yes_no": read_yes_no,
    "education": read_education,
    "options": lambda text: read_options(text, THINGS, many=True, other=True),
    "option": lambda text: read_options(text, THINGS, many=False),
    "skills": lambda text: read_skills(text, THINGS),
    "story": lambda text: read_story(text, {"things": Group(THINGS), "figures": Group(())}),
    "email": read_email,
    "phone": read_phone,
    "name": read_name,
    "place": read_place,
    "scale": lambda text: read_scale(text, STEPS),
    "past day": lambda text: read_day(text, AT, "past"),
    "coming day": lambda text: read_day(text, AT, "future"),
    "any day": lambda text: read_day(text, AT, "any"),
    "money a year": lambda text: read_money(text, "USD", "year"),
    "money": lambda text: read_money(text, "EUR", None),
}
WRITTEN = (
    "no not never yes 3 years 20-30 since March 2019 BA in Word, C++ .NET insurance , . ; ' ’ - — "
    "/ half a and or but ½ 1,200 ( ) 24/7 al@x.io +1 555 İ ß ﬁ e\u0301 \u202e \u200d 😀 👩‍💻 ３ ٣ "
    "<b> &amp; \x00 first two all except twenty nineteen hundred k % $5 expert daily none "
    "May march 1st 31 30 of in next last Monday asap Q5 / . 2027 '27 99/99/99 mid end notice weeks "
    "ago very really not pretty good bad top out of 4/5 a an hour 50k € 45 lakh p.a. near I live"
)
PIECES = st.sampled_from(WRITTEN.split(" "))
TEXTS = st.one_of(
    st.text(max_size=60),
    st.lists(PIECES, max_size=14).map(" ".join),
    st.lists(PIECES, max_size=14).map("".join),
)


def places(reading: Reading | None) -> list[tuple[int, int]]:
    return list(reading.spans) if reading else []


@pytest.mark.parametrize("reader", READERS)
@settings(max_examples=60, deadline=None)
@given(text=TEXTS)
def test_any_text_is_read_without_fail_and_within_itself(reader: str, text: str) -> None:
    reading = READERS[reader](text)
    assert all(0 <= start < end <= len(text) for start, end in places(reading))
    assert reading is None or 0 <= reading.certainty <= 1


@given(text=TEXTS)
@settings(max_examples=60, deadline=None)
def test_any_text_is_agreement_or_not(text: str) -> None:
    assert agreement(text) in (True, False, None)


@given(text=TEXTS)
@settings(max_examples=60, deadline=None)
def test_figures_lie_within_the_text(text: str) -> None:
    assert all(0 <= start < end <= len(text) for start, end in figures(text))


@given(text=st.text())
def test_plain_spelling_knows_the_place_of_every_letter(text: str) -> None:
    normal = normalise(text)
    assert len(normal.text) == len(normal.starts) == len(normal.ends)
    assert all(0 <= s < e <= len(text) for s, e in zip(normal.starts, normal.ends, strict=True))
    assert list(normal.starts) == sorted(normal.starts)
