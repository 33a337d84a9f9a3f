"""Any flow that the model can hold is written as a file, and read again it is the same flow.

`CANDOR_EXAMPLES=10000 pytest tests/hostile/test_any_written_flow.py` tries as many; the gate tries
fewer, so that it stays short.
"""

import os

from hypothesis import HealthCheck, Phase, given, settings

from screening.authoring.writing import write
from screening.flow.document import Document
from screening.flow.model import Flow
from screening.flow.pinned import canonical, resolve
from screening.flow.texts import Texts
from tests.screening.any_flow import flows, texts
from tests.screening.talk import shipped

EXAMPLES = int(os.environ.get("CANDOR_EXAMPLES", "500"))
# A flow is large: that one takes some drawing is no mistake.
SLOW = (HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example)
many = settings(
    max_examples=EXAMPLES,
    deadline=None,
    database=None,
    suppress_health_check=SLOW,
    phases=(Phase.generate, Phase.shrink),  # explaining a flow takes minutes
)


def read(written: str, texts: Texts) -> Flow:
    """What a file says, without looking whether what it names is there."""
    document = Document("flow.yml", written.encode())
    assert document.problems == []
    return Flow.model_validate({**document.content, "texts": texts})


@many
@given(flows())
def test_any_flow_survives_being_written_and_being_pinned(flow: Flow) -> None:
    again = read(write(flow), flow.texts)
    assert again == flow
    pinned = canonical(flow)
    assert canonical(again) == pinned
    assert resolve(pinned) == flow


@settings(max_examples=20, deadline=None, suppress_health_check=SLOW)
@given(texts())
def test_any_catalogue_survives_being_pinned(texts: Texts) -> None:
    flow = shipped().model_copy(update={"texts": texts})
    assert resolve(canonical(flow)) == flow
