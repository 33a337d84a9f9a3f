"""How long, from a candidate's words, in months."""

from datetime import UTC, datetime

import pytest

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
ONE_AFTER_ANOTHER = {
    "20 years at Acme and 3 at Initech": "276",
    "18 months with Hooli, then 2 years at Acme and half a year in retail": "48",
    "2 years at Acme and 2 years at Hooli": "48",
    "four years, then another three": "84",
    "5 years selling cars plus 2 selling boats": "84",
    "from 2010 to 2012 and from 2014 to 2016": "48",
    "9 months in a bakery, then 9 more in a cafe": "18",
    "a year as a porter and after that three years as a clerk": "48",
    "one contract of 8 months, prolonged twice for 4 months each": "16",
    "two winters in a hotel, each about 5 months": "10",
    "from 2011 to 2013, two years, and then 2018 until 2021": "60",
}
ALL_TOLD = {
    "10 years all in all: 7 at sea and 3 on land": "120",
    "4 years at Acme, 1 year at Hooli, so five in total": "60",
    "6 yrs (4 at Acme, 2 at Hooli)": "72",
    "around 20 months. 14 at Acme and 6 at Hooli": "20",
    "Acme: 3 years, 2 of those as a trainer": "36",
}
PUT_RIGHT = {
    "two years. Wait, no, three": "36",
    "6 years, sorry, 5": "60",
    "14 years here but the selling was only the last 5 or 6": "60..72",
    "on my contract it says 4 years, really more like five": "60",
    "3 years, no, 2": "24",
}
BREAKS = {
    "3 years, then a break of 2 years, then 4 years again": "84",
    "2 yrs at Acme, then unemployed for 9 months, then 1 yr at Hooli": "36",
    "eight years minus the 2 on parental leave": "72",
    "since 2015, minus one year": "107..118",
}
BY_DATES_AND_AGES = {
    "I started in 2018": "83..94",
    "started in May, still there": "6",
    "since I joined in early February": "9",
    "since Easter": "7",
    "ever since the pandemic": "68?",
    "since the nineties": "311..430",
    "it will be two years in January": "22",
    "I was there in 2012 and stayed until 2015": "36",
    "May to September": "4..5",
    "since I was 20, and I'm 27 now": "84",
    "from age 18 to 21": "36",
    "since my daughter was born, she is 4 now": "48..59",
    "I began 2 years ago": "24",
    "since October last year": "13",
    "from the end of 2018 to the middle of 2020": "18..19",
    "in my second year": "12..24",
}
SPELT_OTHERWISE = {
    "tree years": "36",
    "fourty months": "40",
    "eightmonths": "8",
    "less then two years": "0..23",
    "twenty something years": "240..348",
    "a quarter century": "300",
    "3. years": "36",
    "three quarters of a year": "9",
}
ASKED_ABOUT = {
    "fresh out of university": "0?",
    "5 years in sales, 2 years as a manager": "84?",
    "Active Directory 6 years, Entra since 2021": "72..130?",
    "12 years if you count the farm": "144?",
    "a barber for 6 years but never in a shop like yours": "72?",
    "2 years since I quit": "24?",
    "2015-2017, 2016-2019": "48?",
    "none in IT, but 3 years in retail": "36?",
    "2 years ago": "24?",
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


@pytest.mark.parametrize(
    "table",
    [ONE_AFTER_ANOTHER, ALL_TOLD, PUT_RIGHT, BREAKS, BY_DATES_AND_AGES, SPELT_OTHERWISE],
    ids=["one after another", "a total", "put right", "breaks", "dates and ages", "spelling"],
)
def test_what_several_lengths_dates_and_ages_come_to_is_taken(table: dict[str, str]) -> None:
    assert {said: shown(read_duration(said, AT)) for said in table} == table


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
