"""Words cut where evidence begins and ends, with nothing invisible left in them."""

from hypothesis import given
from hypothesis import strategies as st

from recruiter.pieces import Piece, Span, cut, seen


def span(start: int, end: int, number: int = 1) -> Span:
    return Span(start=start, end=end, number=number)


def marked(text: str, *spans: Span) -> list[tuple[str, tuple[int, ...], tuple[int, ...]]]:
    return [(piece.text, piece.numbers, piece.ends) for piece in cut(text, spans)]


def test_words_without_evidence_are_one_piece():
    assert cut("six years") == (Piece(text="six years"),)


def test_no_words_are_no_piece():
    assert cut("", [span(0, 4)]) == ()


def test_evidence_is_a_piece_of_its_own_and_bears_its_number_at_its_end():
    assert marked("for six years now", span(4, 13)) == [
        ("for ", (), ()),
        ("six years", (1,), (1,)),
        (" now", (), ()),
    ]


def test_overlapping_evidence_of_two_criteria_is_cut_into_three():
    assert marked("cloud and security", span(0, 9, 1), span(6, 18, 2)) == [
        ("cloud ", (1,), ()),
        ("and", (1, 2), (1,)),
        (" security", (2,), (2,)),
    ]


def test_evidence_within_evidence_of_the_same_criterion_is_numbered_once():
    pieces = marked("I called and mailed", span(2, 19), span(2, 8))
    assert [ends for _, _, ends in pieces] == [(), (), (1,)]


def test_several_pieces_of_evidence_bear_the_number_after_the_last():
    pieces = marked("IT, mostly cloud", span(0, 2), span(11, 16))
    assert [(words, ends) for words, _, ends in pieces] == [
        ("IT", ()),
        (", mostly ", ()),
        ("cloud", (1,)),
    ]


def test_evidence_beyond_the_words_or_turned_round_is_harmless():
    assert marked("six", span(-5, 99)) == [("six", (1,), (1,))]
    assert marked("six", span(9, 12), span(2, 1)) == [("six", (), ())]


def test_positions_are_code_points():
    assert marked("👍🏽 six", span(3, 6))[-1] == ("six", (1,), (1,))


def test_controls_that_turn_the_direction_are_named_in_place():
    assert [(piece.text, piece.odd) for piece in cut("a\u202eb")] == [
        ("a", False),
        ("U+202E", True),
        ("b", False),
    ]
    assert seen("Devon \u202eecirP") == "Devon [U+202E]ecirP"


def test_invisible_characters_are_named_within_evidence_too():
    pieces = cut("si\u200bx", [span(0, 4)])
    assert [(piece.text, piece.numbers) for piece in pieces] == [
        ("si", (1,)),
        ("U+200B", (1,)),
        ("x", (1,)),
    ]
    assert [piece.ends for piece in pieces] == [(), (), (1,)]


def test_joiners_stay_where_a_script_or_an_emoji_needs_them():
    assert seen("👩\u200d💻 می\u200cخواهم") == "👩\u200d💻 می\u200cخواهم"
    assert seen("ad\u200dmin") == "ad[U+200D]min"


def test_accents_stay_and_piles_of_them_do_not():
    assert seen("e\u0301") == "e\u0301"
    assert "[U+0301]" in seen("e" + "\u0301" * 9)


def test_line_ends_and_tabs_stay():
    assert seen("one\n\ttwo") == "one\n\ttwo"


@given(
    st.text(max_size=60),
    st.lists(st.builds(span, st.integers(-2, 70), st.integers(-2, 70), st.integers(1, 4))),
)
def test_no_cut_loses_or_doubles_a_character(text, spans):
    pieces = cut(text, spans)
    back = "".join(chr(int(p.text[2:], 16)) if p.odd else p.text for p in pieces)
    assert back == text
    shown = {number for piece in pieces for number in piece.numbers}
    ended = [number for piece in pieces for number in piece.ends]
    assert sorted(ended) == sorted(shown)
