"""What came of conversation tests, for people and for machines."""

from collections.abc import Iterator
from typing import Any

from candor.conversation_tests import Script, Scripts, Tried
from screening.authoring.conversations.failure import Failure
from screening.authoring.conversations.performance import Run
from screening.flow.document import Path
from screening.flow.problems import Place, Problem


def lines(tried: Tried) -> Iterator[str]:
    """A flow's tests, one a line; then what failed, and what no test reaches."""
    for played in tried.played:
        yield f"{tried.flow.id} ({played.script.file})"
        for run in played.runs:
            yield f"  {'failed' if run.failures else 'passed'}  {run.test.name}"
    for played in tried.played:
        for run in played.runs:
            for failure in run.failures:
                yield from ("", *_failure(played.script, run, failure))
    failed = sum(bool(run.failures) for run in tried.runs)
    passed = len(tried.runs) - failed
    yield ""
    yield f"Passed: {passed}. Failed: {failed}. In {tried.seconds:.1f} s."
    covered = tried.coverage
    by_passed = ", by the tests that passed" if failed else ""
    yield f"Covered: {covered.percent:g}% ({covered.reached} of {covered.of}){by_passed}."
    for gap, place in zip(covered.gaps, tried.gaps, strict=True):
        yield f"  {place}: {gap.says}"


def facts(done: list[Tried], untested: list[Scripts], problems: list[Problem]) -> dict[str, Any]:
    """The same as JSON-ready data."""
    return {
        "problems": [problem.model_dump() for problem in problems],
        "untested": [each.flow.id for each in untested],
        "flows": [_facts(each) for each in done],
    }


def _facts(tried: Tried) -> dict[str, Any]:
    covered = tried.coverage
    return {
        "flow": tried.flow.id,
        "files": [str(played.script.file) for played in tried.played],
        "seconds": round(tried.seconds, 3),
        "tests": [
            {
                "name": run.test.name,
                "passed": not run.failures,
                "band": run.card.band,
                "share": run.card.share,
                "failures": [
                    failure.model_dump(exclude={"path"})
                    | {"step": _step(failure.path), "place": str(_place(played.script, failure))}
                    for failure in run.failures
                ],
            }
            for played in tried.played
            for run in played.runs
        ],
        "coverage": {
            "percent": covered.percent,
            "reached": covered.reached,
            "of": covered.of,
            "gaps": [
                {"kind": gap.kind, "says": gap.says, "place": str(place)}
                for gap, place in zip(covered.gaps, tried.gaps, strict=True)
            ],
        },
    }


def _failure(script: Script, run: Run, failure: Failure) -> Iterator[str]:
    place = _place(script, failure)
    step = _step(failure.path)
    where = f", step {step}" if step else ""
    yield f"{place}: “{run.test.name}”{where}: {failure.said}"
    if place.source:
        yield from (f"    {line}" for line in place.excerpt())
    yield f"    Expected: {failure.expected}."
    yield f"    Instead: {failure.instead}."
    yield f"    {failure.advice}"


def _place(script: Script, failure: Failure) -> Place:
    assert script.document is not None
    return script.document.place(failure.path, key=True)


def _step(path: Path) -> int | None:
    """Which step of the talk a failure is about, counted from 1; None at its end."""
    return path[3] + 1 if len(path) > 3 and isinstance(path[3], int) else None
