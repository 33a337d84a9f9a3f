"""A score is never a bare number."""

import pytest

from recruiter.score_line import band_in_words, rank, reckoning, score_line
from screening.scoring.scorecard import Scorecard
from tests.recruiter.seeding import maria
from tests.screening.talk import shipped


def card(share: float, band: str | None, *could_be: str, **more: object) -> Scorecard:
    known = {"share": share, "band": band, "could_be": could_be, "range": (share, share)}
    return maria().card().model_copy(update=known | more)


@pytest.mark.parametrize(
    ("band", "could_be", "words"),
    [
        ("strong", ("strong",), "strong"),
        ("promising", ("strong", "promising"), "promising or strong"),
        ("strong", ("strong", "promising", "weak"), "strong, promising or weak"),
    ],
)
def test_a_band_that_is_open_says_so_likeliest_first(band, could_be, words):
    assert band_in_words(shipped(), card(60, band, *could_be)) == words


def test_without_a_band_the_words_say_why():
    assert band_in_words(shipped(), card(60, None)) == "not enough to say"
    knocked_out = card(60, None, knocked_out_by="prospecting")
    assert band_in_words(shipped(), knocked_out) == "ended early"


def test_bands_are_ranked_by_the_flow_not_by_their_names():
    ranks = [rank(shipped(), band) for band in ("strong", "promising", "weak", None)]
    assert ranks == ["top", "middle", "bottom", "none"]


def test_a_share_is_not_rounded_up_into_a_band_it_missed():
    assert score_line(shipped(), card(69.6, "promising", "promising")).share == "69"


def test_nothing_scored_shows_no_number():
    assert score_line(shipped(), card(0, None, of=0)).share is None


@pytest.mark.parametrize("share", [0, 0.4, 50, 99.8, 100])
def test_the_mark_stays_on_the_line(share):
    assert 0 <= score_line(shipped(), card(share, "weak", "weak")).at <= 97


def test_an_open_score_says_how_far_it_could_move():
    moves = card(74, "strong", "strong", "promising", range=(62.2, 78.9))
    assert (
        "74 is open: between 62 and 78 if the unsure answers are read otherwise, "
        "which is strong or promising."
    ) in reckoning(shipped(), moves)
    bound = moves.model_copy(update={"range_is_bound": True})
    assert "at the widest between 62 and 78" in score_line(shipped(), bound).spoken


def test_the_reckoning_says_what_was_left_out():
    sentences = reckoning(shipped(), maria().card())
    assert sentences[0] == "90 of 90 points, 6 of 7 criteria scored."
    assert "Left out until a person has looked: Written communication." in sentences
