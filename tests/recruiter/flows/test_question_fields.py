"""Each field of a question stands at its own place in the file."""

from hypothesis import HealthCheck, assume, given, settings

from recruiter.flows.question_fields import question_sheet
from screening.authoring.rule_words import rule_lines
from screening.authoring.writing import write
from screening.flow.document import Document
from screening.flow.model import Flow
from tests.screening.any_flow import flows


def counting(flow: Flow) -> Flow:
    """The flow, each question's points counting to a criterion that points rate."""
    name, criterion = next(iter(flow.criteria.items()))
    rated = criterion.model_copy(update={"rated_by": "points"})
    questions = tuple(each.model_copy(update={"criterion": name}) for each in flow.questions)
    return flow.model_copy(
        update={"criteria": {**flow.criteria, name: rated}, "questions": questions}
    )


@settings(deadline=None, max_examples=60, suppress_health_check=list(HealthCheck))
@given(flows())
def test_the_points_beside_an_answer_are_those_of_that_answer(flow):
    ids = [question.id for question in flow.questions]
    assume(len(ids) == len(set(ids)))
    flow = counting(flow)
    document = Document("any.yml", write(flow).encode())
    for question in flow.questions:
        sheet = question_sheet(document, flow, question.id)
        assert sheet is not None
        shown = [field for field in sheet.parts[1].fields if field.kind == "number"]
        if not sheet.parts[1].says.startswith("These points"):
            assert [(field.label, float(field.text)) for field in shown] == rule_lines(
                question, flow
            )
