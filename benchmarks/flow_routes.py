"""How long the routes of a flow take to find: `python -m benchmarks.flow_routes`."""

import resource
import time
from functools import partial
from pathlib import Path
from typing import Any

from candor import flow_files
from screening.authoring.routes.tracing import routes
from screening.flow.loading import load_flow
from screening.flow.model import Flow

FLOW = Path("flows/account_manager.yml")


def main() -> None:
    shipped = load_flow(flow_files.source(FLOW), partial(flow_files.beside, FLOW.parent))
    measure("the shipped flow", shipped)
    for count in (9, 10, 40):
        measure(f"{count} branches", flow(shipped, branches(count)))
    asked = branches(40)
    measure("40 branches, all asked first", flow(shipped, asked[::2] + asked[1::2]))
    tied = {
        "id": "last",
        "answer": "yes_no",
        "only_if": {"any_of": [{f"q{n}": "yes"} for n in range(40)]},
    }
    measure("the same, tied together", flow(shipped, [*asked[::2], *asked[1::2], tied]))
    plain = [scored(f"q{at}", at) for at in range(10_000)]
    measure("10,000 plain questions", flow(shipped, plain))
    measure("900 knockouts", flow(shipped, [each | {"knockout": "no"} for each in plain[:900]]))
    measure(
        "5,000 optional questions", flow(shipped, [q | {"optional": True} for q in plain[:5_000]])
    )


def measure(name: str, asked: Flow) -> None:
    began = time.perf_counter()
    found = routes(asked)
    took = time.perf_counter() - began
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    how = "each" if found.exact else f"{len(found.routes)} groups"
    print(f"{name}: {found.count:,} routes, {how}: {took * 1000:.0f} ms; up to {most} MB so far")


def flow(shipped: Flow, questions: list[dict[str, Any]]) -> Flow:
    whole = shipped.model_dump(mode="json", by_alias=True)
    asked = [{"ask": f"{q['id']}?", "title": q["id"]} | q for q in questions]
    return Flow.model_validate(whole | {"questions": asked})


def branches(count: int) -> list[dict[str, Any]]:
    asked: list[dict[str, Any]] = []
    for at in range(count):
        points = {"at_least": {"1 year": 3, "2 years": 7}}
        more = scored(f"f{at}", at + 1) | {"answer": "duration", "points": points}
        asked += [scored(f"q{at}", at), more | {"only_if": {f"q{at}": "yes"}}]
    return asked


def scored(name: str, at: int) -> dict[str, Any]:
    criterion = ("prospecting", "it_sales", "teamwork")[at % 3]
    return {"id": name, "answer": "yes_no", "criterion": criterion, "points": {"yes": 5, "no": 1}}


if __name__ == "__main__":
    main()
