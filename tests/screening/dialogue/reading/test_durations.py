"""How long, from a candidate's words, in months."""

from datetime import UTC, datetime

from screening.dialogue.reading.quantities import read_duration
from tests.screening.dialogue.reading.shown import shown

AT = datetime(2025, 11, 20, tzinfo=UTC)

SAID = {
    "6 years": "72",
    "4 yrs 7 mos": "55",
    "going on 9 years": "96..108",
    "about three and a half years": "42",
    "since June 2021": "53",
    "since 2020": "59..70",
    "since '18": "83..94",
    "from 2011 to 2016": "60",
    "2012-2014": "24",
    "Feb 2019 - present": "81",
    "04/2016-07/2018": "27..28",
    "8+ years": "96..",
    "over seven yrs": "84..",
    "less than a year": "0..11",
    "not even two years": "0..23",
    "a couple of months": "2",
    "half a year": "6",
    "a year and a half": "18",
    "2½ years": "30",
    "30 months": "30",
    "18 months to 2 years": "18..24",
    "none": "0",
    "never": "0",
    "zero experience": "0",
    "fresh out of university": "0",
    "just a few weeks": "0..1",
    "4": "48",
    "2-4": "24..48",
    "7ish": "84",
    "six or seven years": "72..84",
    "almost a decade": "108..120",
    "a decade plus": "120..",
    "3 yeras": "36",
    "5 moths": "5",
    "3y2m": "38",
    "two years, eight months": "32",
    "I worked at 3 companies for 5 years": "60",
    "40 hours a week for 2 years": "24",
    "No, 3 years": "36",
    "since 2019, so about 6 years": "72",
    "May 2020 until August 2021": "15..16",
    "3/4 of a year": "9",
    "a little over 3 years": "36..42",
}
ASKED_ABOUT = {
    "20 years at Acme and 3 at Initech": "276?",
    "18 months with Hooli, then 2 years at Acme and half a year in retail": "48?",
    "2 years at Acme and 2 years at Hooli": "48?",
    "four years, then another three": "84?",
    "5 years selling cars plus 2 selling boats": "84?",
    "2015-2017, 2016-2019": "48?",
    "from 2010 to 2012 and from 2014 to 2016": "48?",
    "none in IT, but 3 years in retail": "36?",
    "2 years ago": "24?",
    "I started in 2018": "83..94?",
    "2019": "71..82?",
    "a long while": "vague",
    "many years": "vague",
    "since I graduated": "vague",
}
NOTHING_SAID = (
    "I'm 25 years old",
    "5 days a week",
    "twice a year",
    "$50k",
    "what do you mean?",
    "call me on 555-123-4567",
    "2 weeks notice",
    "",
)


def test_a_length_of_time_is_taken_from_plain_words() -> None:
    assert {said: shown(read_duration(said, AT)) for said in SAID} == SAID


def test_a_length_of_time_that_may_be_another_is_asked_about() -> None:
    assert {said: shown(read_duration(said, AT)) for said in ASKED_ABOUT} == ASKED_ABOUT


def test_ages_rates_and_other_numbers_are_no_length_of_time() -> None:
    assert [said for said in NOTHING_SAID if shown(read_duration(said, AT)) != "-"] == []


def test_the_longest_of_several_lengths_of_time_is_an_alternative() -> None:
    reading = read_duration("20 years at Acme and 3 at Initech", AT)
    assert reading is not None
    assert [
        a.value.least for a in reading.alternatives if a.value and a.value.kind == "duration"
    ] == [240]


def test_a_place_is_given_in_the_raw_text() -> None:
    text = "Well\u00a0— I\u2019d say “about 3\u00a0years”"
    reading = read_duration(text, AT)
    assert reading is not None
    assert [text[start:end] for start, end in reading.spans] == ["about 3\u00a0years"]
