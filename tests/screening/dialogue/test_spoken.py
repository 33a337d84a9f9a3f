"""What is said of the talk itself: that nothing more is to come."""

import pytest

from screening.dialogue.spoken import is_done


@pytest.mark.parametrize(
    "text",
    ["only there", "just those", "that's all", "no, nothing else", "I'm done!", "That’s it."],
)
def test_whoever_has_named_all_says_so(text: str) -> None:
    assert is_done(text)


@pytest.mark.parametrize("text", ["only the first", "only there and at home", "all", "just yes"])
def test_what_names_something_is_not_the_end(text: str) -> None:
    assert not is_done(text)
