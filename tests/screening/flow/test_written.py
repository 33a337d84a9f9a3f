"""What the model refuses because no file can hold it, and the explanation of every key."""

import pytest
from pydantic import ValidationError

from screening.flow.conditions import DEEPEST, RESERVED, Condition
from screening.flow.length import LONGEST, months
from screening.flow.model import SHAPES, Flow
from screening.flow.questions import DurationQuestion
from screening.flow.texts import Labels, Texts
from tests.screening.talk import shipped


@pytest.mark.parametrize("sign", ["\x00", "\x1b", "\x7f", "\ud800", "\uffff"])
def test_a_text_that_no_file_can_hold_is_refused(sign: str) -> None:
    content = shipped().model_dump(by_alias=True)
    with pytest.raises(ValidationError, match=f"U\\+{ord(sign):04X}"):
        Flow.model_validate({**content, "title": f"a{sign}b"})
    vocabulary = {"things": {"words": {f"a{sign}b": ["c"]}}}
    with pytest.raises(ValidationError, match=f"U\\+{ord(sign):04X}"):
        Flow.model_validate({**content, "vocabulary": vocabulary})


@pytest.mark.parametrize("number", [float("nan"), float("inf"), "nan", "-inf"])
def test_a_number_that_is_none_is_refused(number: object) -> None:
    content = shipped().model_dump(by_alias=True)
    with pytest.raises(ValidationError, match="finite"):
        Flow.model_validate({**content, "bands": {"strong": number}})


@pytest.mark.parametrize("word", sorted(RESERVED))
def test_a_word_of_the_language_is_no_question_in_a_condition(word: str) -> None:
    with pytest.raises(ValidationError, match="word of the language"):
        Condition.model_validate({"tests": {word: "yes"}})


def nested(levels: int) -> dict[str, object]:
    condition: dict[str, object] = {"team": "yes"}
    for _ in range(levels - 1):
        condition = {"any_of": [condition]}
    return condition


def test_conditions_may_stand_in_one_another_only_so_deep() -> None:
    assert Condition.model_validate(nested(DEEPEST)).depth() == DEEPEST
    with pytest.raises(ValidationError, match="stand in one another"):
        Condition.model_validate(nested(DEEPEST + 1))


def test_a_length_of_time_ends_somewhere() -> None:
    assert months(f"{LONGEST // 12} years") == LONGEST
    for written in ("101 years", "9" * 5000 + " months"):
        with pytest.raises(ValueError, match="at most 100 years"):
            months(written)
    question = {"id": "a", "title": "A", "ask": "A?", "answer": "duration"}
    for count in (-1, LONGEST + 1):
        with pytest.raises(ValidationError):
            DurationQuestion.model_validate({**question, "points": {"at_least": {count: 1}}})


def test_every_key_of_the_language_is_explained() -> None:
    silent = [
        f"{shape.__name__}.{name}"
        for shape in (*SHAPES, DurationQuestion, Condition, Texts, Labels)
        for name, field in shape.model_fields.items()
        if not field.description
    ]
    assert silent == []
