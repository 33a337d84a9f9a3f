"""Small flows of one's own making: the shipped flow's frame around the questions of a test."""

from typing import Any

from screening.flow.model import Flow
from tests.screening.talk import shipped

Written = dict[str, Any]


def flow_with(*questions: Written, **fields: Any) -> Flow:
    """A flow of these questions, as they would stand in YAML; `fields` replace the frame's own.

    `id`, `ask` and `title` are filled in where they are not given; the frame's vocabulary, welcome
    and candidate questions are left out, its criteria stay.
    """
    frame = shipped().model_dump(mode="python", by_alias=True)
    written = [_filled(number, question) for number, question in enumerate(questions, 1)]
    empty: Written = {"welcome": "", "vocabulary": {}, "candidate_questions": {}}
    return Flow.model_validate({**frame, **empty, **fields, "questions": written})


def _filled(number: int, question: Written) -> Written:
    name = question.get("id", "it" if number == 1 else f"it_{number}")
    words = {"ask": f"What about {name}?", "title": name.replace("_", " ").capitalize()}
    return {"id": name, **words, **question}
