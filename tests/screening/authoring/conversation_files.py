"""A file of conversation tests for a small flow, read and run with a pretended model."""

from textwrap import dedent, indent

from screening.authoring.conversations.performance import Run, run
from screening.authoring.conversations.reading import read_tests
from screening.flow.document import Source
from screening.flow.model import Flow
from tests.screening.small_flows import flow_with
from tests.screening.talk import reads

FLOW = flow_with(
    {"id": "name", "title": "Name", "answer": "name"},
    {
        "id": "sold",
        "title": "Sold before",
        "because": "We sell things.",
        "answer": "yes_no",
        "criterion": "it_sales",
        "points": {"yes": 5, "no": 0},
    },
    {
        "id": "years",
        "title": "Years of it",
        "answer": "duration",
        "only_if": {"sold": "yes"},
        "criterion": "it_sales",
        "points": {"at_least": {"1 year": 2, "3 years": 5}},
    },
    {
        "id": "licence",
        "title": "Driving licence",
        "answer": "yes_no",
        "criterion": "degree",
        "points": {"yes": 10},
        "knockout": "no",
    },
)


def source(written: str) -> Source:
    """A file as the core is handed it."""
    return Source("flows/tests/it.yml", dedent(written).encode())


def runs(tests: str, flow: Flow = FLOW) -> list[Run]:
    """Run the tests of a file; every text is taken for an answer."""
    read, _ = read_tests(source("tests:\n" + indent(dedent(tests), "  ")), flow)
    return [run(flow, test, reads, ("tests", at)) for at, test in enumerate(read.tests)]


def one_run(test: str, flow: Flow = FLOW) -> Run:
    """Run one test, written without its name."""
    return runs("- name: it\n" + indent(dedent(test).strip("\n"), "  "), flow)[0]
