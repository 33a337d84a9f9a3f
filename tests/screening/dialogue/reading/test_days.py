"""Days as people say them, on a Monday: 23 November 2026."""

from datetime import UTC, datetime

import pytest

from screening.dialogue.reading.days import read_day
from screening.dialogue.reading.holidays import holiday
from tests.screening.dialogue.reading.shown import shown, value_shown

AT = datetime(2026, 11, 23, 9, tzinfo=UTC)
AHEAD = {
    "March 3": "2027-03-03",
    "the 3rd of march": "2027-03-03",
    "Mar. 3rd, 2027": "2027-03-03",
    "1 May": "2027-05-01",
    "the first of May": "2027-05-01",
    "May 1st would work": "2027-05-01",
    "01.05.2027": "2027-05-01",
    "2027-05-01": "2027-05-01",
    "5/13/27": "2027-05-13",
    "13/5/27": "2027-05-13",
    "5/5/27": "2027-05-05",
    "5/1/27": "2027-05-01?",
    "1/5": "2027-01-05",
    "in two weeks": "2026-12-07",
    "in about 3 months": "2027-02-23",
    "in 2-3 weeks": "2026-12-07..2026-12-14",
    "in a couple of days": "2026-11-25",
    "a month from now": "2026-12-23",
    "within a month": "2026-11-23..2026-12-23",
    "next month": "2026-12-01..2026-12-31",
    "beginning of next month": "2026-12-01..2026-12-07",
    "mid June": "2027-06-11..2027-06-20",
    "late january": "2027-01-22..2027-01-31",
    "end of the year": "2026-12-18..2026-12-31",
    "Q2": "2027-04-01..2027-06-30",
    "the third quarter of 2027": "2027-07-01..2027-09-30",
    "summer 2027": "2027-06-01..2027-08-31",
    "Sept '27": "2027-09-01..2027-09-30",
    "03/2027": "2027-03-01..2027-03-31",
    "2027": "2027-01-01..2027-12-31?",
    "asap": "2026-11-23..",
    "immediately, I am free": "2026-11-23..",
    "right away": "2026-11-23..",
    "tomorrow": "2026-11-24",
    "Friday": "2026-11-27",
    "next Monday": "2026-11-30",
    "from May on": "2027-05-01..",
    "any time after June 1": "2027-06-02..",
    "not before 1 May": "2027-05-01..",
    "by the end of January": "2026-11-23..2027-01-31",
    "before June": "2026-11-23..2027-05-31",
    "between May 1 and May 15": "2027-05-01..2027-05-15",
    "May 1-15": "2027-05-01..2027-05-15",
    "May or June": "2027-05-01..2027-06-30",
    "end of May or beginning of June": "2027-05-25..2027-06-07",
    "after my notice period of 3 months": "2027-02-23..",
    "I have to give four weeks notice": "2026-12-21..",
    "I'd need a month": "2026-12-23..",
    "after christmas": "2026-12-26..",
    "2 May, no wait, 3 May": "2027-05-03",
    "my wife starts in May": "2027-05-01..2027-05-31?",
    "30 February": "2027-02-01..2027-02-28?",
    "the 15th": "2026-12-15",
    "not until March": "2027-03-01..",
    "I can't start before May": "2027-05-01..",
    "my contract runs until 31 March": "2027-03-31",
    "the 2nd half of 2027": "2027-07-02..2027-12-31?",
    "3 weeks": "2026-12-14",
    "give me three weeks": "2026-12-14..",
    "the first of the year": "2027-01-01",
    "after the first of the year": "2027-01-02..",
    "first day of next month": "2026-12-01",
    "the 1st of the month": "2026-12-01",
    "beginning of the year": "2027-01-01..2027-01-14",
    "whenever": "2026-11-23..",
    "whenever works for you": "2026-11-23..",
    "any time": "2026-11-23..",
}
BEHIND = {
    "in May": "2026-05-01..2026-05-31",
    "March 2019": "2019-03-01..2019-03-31",
    "since March 2019": "2019-03-01..2019-03-31",
    "two years ago": "2024-11-23",
    "last month": "2026-10-01..2026-10-31",
    "last Friday": "2026-11-20",
    "5/13/19": "2019-05-13",
    "end of last year": "2025-12-18..2025-12-31",
    "yesterday": "2026-11-22",
    "the first of the year": "2026-01-01",
}
NO_DAYS = {
    "I may do 40 calls": "-",
    "24/7": "-",
    "I worked there 3 years": "-",
    "yes": "-",
    "$2027": "-",
    "we march on": "-",
    "soon": "vague",
    "happy halloween": "-",
    "I'm flexible": "vague",
    "whenever I finish school": "vague",
}
BESIDE_ANOTHER = {
    "the Tuesday after Thanksgiving": "2026-12-01",
    "two weeks after Christmas": "2027-01-08",
    "the first working day of May": "2027-05-03",
    "the last Friday in February": "2027-02-26",
    "the week of January 11": "2027-01-11..2027-01-17",
    "Thursday the 10th": "2026-12-10",
    "Friday, January 8": "2027-01-08",
    "Friday, January 9": "2027-01-09?",
    "Dec 9th (Wednesday)": "2026-12-09",
    "my shift ends Dec 20, then the Monday after that": "2026-12-21",
    "April 3, or no, the 5th": "2027-04-05",
    "February 1 or the 10th": "2027-02-01..2027-02-10",
    "next week, any day you like": "2026-11-30..2026-12-06",
    "in March, hopefully on the 8th": "2027-03-08?",
    "as soon as possible, but I have to give two weeks notice": "2026-12-07..",
    "any day after the 9th": "2026-12-10..",
    "mid to late March": "2027-03-11..2027-03-31",
    "the Wednesday after next": "2026-12-02",
    "Monday or Friday next week": "2026-11-30..2026-12-04",
    "next week, on Thursday": "2026-12-03",
    "April? May?": "2027-04-01..2027-05-31",
    "eom": "2026-11-24..2026-11-30",
    "2027-04": "2027-04-01..2027-04-30",
    "a week to travel, then four weeks total": "2026-12-21",
}
ONE_OF_SEVERAL = {
    "we travel from December 3 to 12, I could start on December 14": "2026-12-14",
    "my lease is up January 31, so let's say February 8": "2027-02-08",
    "I quit on November 2, I can begin at once": "2026-11-23..",
    "notice is two weeks but I have 5 days off left, so one week": "2026-11-30",
    "January 4, sorry, I mean January 11": "2027-01-11",
    "not in January, in February": "2027-02-01..2027-02-28",
    "my son's birthday is on December 8 and I am free from the 10th on": "2026-12-10..",
    "my course goes until February 19, after that": "2027-02-20..",
    "two weeks notice, but we are away April 2 to April 9, so afterwards": "2027-04-10..",
    "four weeks, could be five": "2026-12-21..2026-12-28",
    "January 4 or perhaps in April": "2027-01-04?",
}
MISSPELT = {
    "imediately": "2026-11-23..",
    "janaury 20": "2027-01-20",
    "on wensday": "2026-11-25",
    "after chrismas": "2026-12-26..",
    "the fiftenth of march": "2027-03-15",
    "tommorow": "2026-11-24",
}


@pytest.mark.parametrize(
    ("said", "right"), [*BESIDE_ANOTHER.items(), *ONE_OF_SEVERAL.items(), *MISSPELT.items()]
)
def test_a_day_among_other_words(said: str, right: str) -> None:
    assert shown(read_day(said, AT, "future")) == right


@pytest.mark.parametrize(
    ("name", "days"),
    [
        ("thanksgiving", ["2026-11-26", "2027-11-25"]),
        ("labor day", ["2026-09-07", "2027-09-06"]),
        ("memorial day", ["2026-05-25", "2027-05-31"]),
        ("easter", ["2026-04-05", "2027-03-28"]),
    ],
)
def test_a_holiday_falls_on_its_day(name: str, days: list[str]) -> None:
    assert [str(holiday(name, year).earliest) for year in (2026, 2027)] == days


@pytest.mark.parametrize(("said", "right"), [*AHEAD.items(), *NO_DAYS.items()])
def test_a_day_to_come(said: str, right: str) -> None:
    assert shown(read_day(said, AT, "future")) == right


@pytest.mark.parametrize(("said", "right"), BEHIND.items())
def test_a_day_that_has_passed(said: str, right: str) -> None:
    assert shown(read_day(said, AT, "past")) == right


@pytest.mark.parametrize(
    ("said", "right"), [("Oct 20", "2026-10-20"), ("December 5", "2026-12-05")]
)
def test_without_a_side_the_nearest_such_day_is_meant(said: str, right: str) -> None:
    assert shown(read_day(said, AT, "any")) == right


def test_month_and_day_that_may_be_swapped_are_both_kept() -> None:
    reading = read_day("5/1/27", AT, "future")
    assert reading is not None
    assert [value_shown(a.value) for a in reading.alternatives if a.value] == ["2027-01-05"]


def test_only_a_day_with_its_year_is_unmistakable() -> None:
    for said, is_plain in (("3 March 2027", True), ("3 March", False), ("in two weeks", False)):
        reading = read_day(said, AT, "future")
        assert reading is not None
        assert (reading.certainty > 0.95) is is_plain
