"""Whatever a flow or a catalogue says, checking it ends in problems with a place, not a traceback.

`CANDOR_EXAMPLES=10000 pytest tests/hostile/test_any_checked_flow.py` tries as many; the gate tries
fewer, so that it stays short.
"""

import os

from hypothesis import HealthCheck, given, settings

from screening.authoring.writing import write
from screening.flow.checking import check, check_catalogue
from screening.flow.document import Document
from screening.flow.model import Flow
from screening.flow.problems import CATALOGUE
from screening.flow.texts import Texts
from tests.screening.any_flow import flows, texts

EXAMPLES = int(os.environ.get("CANDOR_EXAMPLES", "50"))
SLOW = (HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example)
many = settings(max_examples=EXAMPLES, deadline=None, database=None, suppress_health_check=SLOW)


@many
@given(flows())
def test_any_flow_can_be_checked(flow: Flow) -> None:
    document = Document("flow.yml", write(flow).encode())
    read = Flow.model_validate({**document.content, "texts": flow.texts})
    for problem in check(read, document):
        assert problem.code in CATALOGUE
        assert problem.message
        assert problem.place.source


@many
@given(flows())
def test_a_flow_without_its_file_can_be_checked(flow: Flow) -> None:
    assert {problem.code for problem in check(flow, Document("", b"a: b"))} <= CATALOGUE.keys()


@settings(max_examples=30, deadline=None, database=None, suppress_health_check=SLOW)
@given(texts())
def test_any_catalogue_can_be_checked(catalogue: Texts) -> None:
    problems = check_catalogue(catalogue, Document("en.yml", b"language: en"))
    assert {problem.code for problem in problems} <= {"F013", "F026", "F027", "F030", "F050"}
