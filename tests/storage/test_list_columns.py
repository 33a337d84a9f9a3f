import pytest

from screening.flow.answers import Answer
from screening.flow.values import (
    Choices,
    Consent,
    Degree,
    Duration,
    Education,
    Number,
    Skill,
    Skills,
    Text,
    Value,
    YesNo,
)
from storage.list_columns import ANSWER_COLUMNS, of_answer
from tests.storage.conftest import NOON


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, {}),
        (Text(text="Ann"), {}),
        (YesNo(answer="unsure"), {"options": ["unsure"]}),
        (Duration(least=24, most=None), {"months_least": 24}),
        (Duration(least=24, most=36), {"months_least": 24, "months_most": 36}),
        (Number(least=2.5, most=None), {"number_least": 2.5}),
        (Choices(options=("b2b", "b2c"), other="their own words"), {"options": ["b2b", "b2c"]}),
        (Education(degrees=()), {}),
        (
            Education(degrees=(Degree(level="bachelor"), Degree(level="doctorate"))),
            {"level": "doctorate"},
        ),
        (
            Skills(skills={"excel": Skill(has=True), "sap": Skill(has=False)}),
            {"options": ["excel"]},
        ),
        (
            Consent(agreed=True, text_hash="t", language="en", at=NOON),
            {"options": ["agreed"]},
        ),
    ],
)
def test_an_answer_is_listed_by_ids_and_numbers_and_never_words(
    value: Value | None, expected: dict[str, object]
) -> None:
    columns = of_answer(Answer(question="q", value=value, certainty=0.5))
    nothing = dict.fromkeys(ANSWER_COLUMNS)
    assert columns == {**nothing, **expected, "state": "given", "certainty": 0.5}
