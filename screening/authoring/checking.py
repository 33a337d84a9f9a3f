"""A flow with everything that can be told of it before anyone is asked: its routes too."""

from screening.authoring.routes.findings import findings
from screening.authoring.routes.tracing import routes
from screening.flow.document import Document, Source
from screening.flow.including import Beside, expand
from screening.flow.loading import load_flow
from screening.flow.model import Flow
from screening.flow.problems import MOST_SHOWN, FlowProblems, Problem, more_problems


def load_checked(source: Source, beside: Beside) -> Flow:
    """Read a flow as `load_flow` does, and look at its routes.

    Raises:
        FlowProblems: with every problem of its files, or else of its routes.
    """
    flow = load_flow(source, beside)
    problems = check_routes(flow, expand(Document(source.file, source.content), beside))
    if problems:
        raise FlowProblems(problems)
    return flow


def check_routes(flow: Flow, document: Document) -> tuple[Problem, ...]:
    """What should be mended about the routes of a flow, in the order of its file."""
    problems = [
        Problem(code=code, place=document.place(path), message=message, advice=advice)
        for code, path, message, advice in findings(flow, routes(flow))
    ]
    in_order = sorted(problems, key=lambda problem: problem.place.order)
    rest = in_order[MOST_SHOWN:]
    more = (more_problems(rest[0].place, len(rest)),) if rest else ()
    return (*in_order[:MOST_SHOWN], *more)
