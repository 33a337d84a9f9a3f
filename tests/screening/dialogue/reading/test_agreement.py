"""Agreement is only what is said in so many words."""

import pytest

from screening.dialogue.reading.agreement import agreement


@pytest.mark.parametrize(
    "said", ["I agree", "yes", "ok, agreed", "sure, go ahead", "I do consent", "I accept the terms"]
)
def test_agreed(said: str) -> None:
    assert agreement(said) is True


@pytest.mark.parametrize(
    "said",
    [
        *(
            "no",
            "I don't agree",
            "I do not consent",
            "no thanks",
            "I can't agree",
            "I can’t accept",
        ),
        *("I cannot agree", "I won't agree", "i wont consent", "I wouldn't accept that"),
    ],
)
def test_declined(said: str) -> None:
    assert agreement(said) is False


@pytest.mark.parametrize(
    "said",
    [
        *("why?", "maybe", "", "what is it for", "I agree that we should first talk about it"),
        *("hardly agree", "I agree to nothing", "I might agree", "I will agree later"),
        *("do I have to agree", "nobody would accept", "agree under protest", "ok no"),
    ],
)
def test_neither(said: str) -> None:
    assert agreement(said) is None
