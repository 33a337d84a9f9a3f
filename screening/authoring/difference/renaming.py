"""Questions that have another id and are the same: told once, not as one that came and one gone."""

from collections.abc import Mapping

from screening.flow.conditions import Condition
from screening.flow.model import Flow
from screening.flow.questions import Question

Names = Mapping[str, str]
"""New ids by the old ones."""
Wording = tuple[str, tuple[str, ...]]


def renamed(old: Flow, new: Flow) -> Names:
    """Questions whose id is gone while one with the same title and wording came under another."""
    kept = {each.id for each in old.questions} & {each.id for each in new.questions}
    gone, came = _by_wording(old, kept), _by_wording(new, kept)
    return {
        gone[wording][0]: came[wording][0]
        for wording in gone
        if len(gone[wording]) == len(came.get(wording, ())) == 1
    }


def under_new_names(flow: Flow, names: Names) -> Flow:
    """The same flow with these ids, wherever it names them."""
    if not names:
        return flow
    questions = tuple(_question(question, names) for question in flow.questions)
    return flow.model_copy(update={"questions": questions})


def _by_wording(flow: Flow, kept: set[str]) -> dict[Wording, list[str]]:
    found: dict[Wording, list[str]] = {}
    for question in flow.questions:
        if question.id not in kept:
            found.setdefault((question.title, tuple(question.ask)), []).append(question.id)
    return found


def _question(question: Question, names: Names) -> Question:
    only_if, knockout = question.only_if, question.knockout
    return question.model_copy(
        update={
            "id": names.get(question.id, question.id),
            "only_if": only_if and _condition(only_if, names),
            "knockout": knockout and _condition(knockout, names),
            "points_if": tuple(
                case.model_copy(update={"if_": _condition(case.if_, names)})
                for case in question.points_if
            ),
        }
    )


def _condition(condition: Condition, names: Names) -> Condition:
    return condition.model_copy(
        update={
            "tests": {names.get(name, name): test for name, test in condition.tests.items()},
            "answered": tuple(names.get(name, name) for name in condition.answered),
            "skipped": tuple(names.get(name, name) for name in condition.skipped),
            **{
                key: tuple(_condition(inner, names) for inner in getattr(condition, key))
                for key in ("any_of", "all_of", "none_of")
            },
        }
    )
