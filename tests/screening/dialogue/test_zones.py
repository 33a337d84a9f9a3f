"""A candidate's time zone, by its name or by what their clock says."""

from datetime import UTC, datetime, timedelta

import pytest

from screening.dialogue.zones import zone_by_clock, zone_of
from tests.screening.talk import Talk

AT = datetime(2026, 11, 24, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("said", "zone"),
    [
        ("14:30", "UTC+02:30"),
        ("2pm", "UTC+02:00"),
        ("2 p.m.", "UTC+02:00"),
        ("it is 6 am here", "UTC-06:00"),
        ("12 am", "UTC-12:00"),
        ("12 pm", "UTC+00:00"),
        ("17:44", "UTC+05:45"),
        ("01:58", "UTC-10:00"),
        ("0:05", "UTC-12:00"),
        ("9h30", "UTC-02:30"),
    ],
)
def test_a_clock_tells_the_zone(said: str, zone: str) -> None:
    assert zone_by_clock(said, AT) == zone
    ahead = zone_of(zone)
    assert ahead is not None
    assert abs(ahead.utcoffset(AT) or timedelta()) <= timedelta(hours=14)


@pytest.mark.parametrize("said", ["", "soon", "25:00", "13 pm", "14:60", "half past two", "➋"])
def test_what_is_no_time_tells_none(said: str) -> None:
    assert zone_by_clock(said, AT) is None


@pytest.mark.parametrize("minutes", range(-12 * 60, 14 * 60 + 1, 15))
def test_every_quarter_of_an_hour_is_found_again(minutes: int) -> None:
    local = AT + timedelta(minutes=minutes)
    found = zone_of(zone_by_clock(f"{local:%H:%M}", AT))
    assert found is not None
    assert (AT.astimezone(found).hour, AT.astimezone(found).minute) == (local.hour, local.minute)


@pytest.mark.parametrize("name", ["Nowhere/AtAll", "", "../etc/passwd", "UTC+99:99", "\x00", "EU"])
def test_a_name_that_is_none_is_no_zone_and_no_error(name: str) -> None:
    assert zone_of(name) is None


def test_summer_time_is_minded_by_a_zone_with_a_name() -> None:
    zone = zone_of("America/Chicago")
    offsets = [datetime(2026, month, 1, tzinfo=zone).utcoffset() for month in (1, 7)]
    assert offsets == [timedelta(hours=-6), timedelta(hours=-5)]


def test_what_a_candidate_tells_stands_whatever_the_channel_says() -> None:
    talk = Talk().consent().says("Maria Alvarez", zone="Europe/Berlin")
    assert talk.tracker.zone == "Europe/Berlin"
    talk.says("/time 2pm")
    told = talk.tracker.zone
    assert told is not None
    assert told.startswith("UTC+")
    assert talk.says("yes", zone="Europe/Berlin").tracker.zone == told


def test_a_zone_that_nobody_knows_displaces_none() -> None:
    talk = Talk().consent().says("Maria Alvarez", zone="Europe/Berlin")
    assert talk.says("yes", zone="Nowhere/AtAll").tracker.zone == "Europe/Berlin"


def test_nonsense_for_a_time_is_asked_again_and_the_question_stands() -> None:
    talk = Talk().consent().says("Maria Alvarez").says("/time soon")
    assert "like this" in talk.said_back
    assert talk.asked == "prospecting"
    assert talk.tracker.zone is None
