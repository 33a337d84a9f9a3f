"""The list of every key says what the program's own explanations say."""

from tests.screening.flow.key_reference import PAGE, reference


def test_every_key_is_listed_with_its_explanation() -> None:
    again = "run `python -m tests.screening.flow.key_reference`"
    assert PAGE.read_text(encoding="utf-8") == reference(), again
