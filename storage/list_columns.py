"""What lists sort and filter by, in the clear: never words, only ids, numbers and levels."""

from typing import Any

from screening.flow.answers import Answer
from screening.flow.values import (
    LEVELS,
    Choices,
    Consent,
    Duration,
    Education,
    Number,
    Skills,
    YesNo,
)
from screening.scoring.scorecard import Scorecard

SCORE_COLUMNS = (
    "total",
    "of",
    "share",
    "coverage",
    "band",
    "could_be",
    "range_least",
    "range_most",
    "scored",
    "criteria_count",
)
ANSWER_COLUMNS = ("options", "months_least", "months_most", "level", "number_least")


def of_scorecard(card: Scorecard) -> dict[str, Any]:
    """The columns of an application's score."""
    plain = card.model_dump(include=set(SCORE_COLUMNS), mode="json")
    least, most = card.range
    return {**plain, "range_least": least, "range_most": most}


def of_answer(answer: Answer) -> dict[str, Any]:
    """The columns of an answer; all null where its kind has no such thing or there is no value."""
    columns: dict[str, Any] = dict.fromkeys(ANSWER_COLUMNS)
    match answer.value:
        case Duration(least=least, most=most):
            columns |= {"months_least": least, "months_most": most}
        case Number(least=amount):
            columns["number_least"] = amount
        case Choices(options=options):
            columns["options"] = list(options)
        case YesNo(answer=said):
            columns["options"] = [said]
        case Consent(agreed=agreed):
            columns["options"] = ["agreed" if agreed else "declined"]
        case Skills(skills=skills):
            columns["options"] = [name for name, skill in skills.items() if skill.has]
        case Education(degrees=degrees) if degrees:
            columns["level"] = max((degree.level for degree in degrees), key=LEVELS.index)
    return columns | {"state": answer.state, "certainty": answer.certainty}
