"""What is wrong with a flow's routes is told, and only that."""

from typing import Any

import pytest

from screening.authoring.checking import check_routes, load_checked
from screening.authoring.routes.findings import Found, findings
from screening.authoring.routes.tracing import MOST_LISTED, routes
from screening.authoring.writing import write
from screening.flow.document import Document
from screening.flow.loading import Source
from screening.flow.model import Flow
from screening.flow.problems import CATALOGUE, MOST_SHOWN, FlowProblems
from tests.screening.authoring.routes.drawn import flow
from tests.screening.talk import FLOWS, beside, shipped, source


def yes_no(name: str, criterion: str | None = "one", **more: Any) -> dict[str, Any]:
    points = {"points": {"yes": 5}, "criterion": criterion} if criterion else {}
    return {"id": name, "answer": "yes_no"} | points | more


TELLS = yes_no("tells")
HALF = yes_no(
    "half",
    points_if=[
        {"if": {"half": "yes"}, "give": 1},
        {"if": {"half": {"is": ["yes"]}}, "give": 5},
    ],
    points=None,
)
"""The second case is never reached, and so nobody has more than a fifth."""
EVERYTHING = {"may_miss": ["strong", "promising"]}
"""Most of these flows are too small for every band on every route."""

LOST = yes_no("lost", points_if=[{"if": {"low": "yes", "lost": "yes"}, "give": 9}], points=None)
"""Worth nothing to whoever said no before."""
LOW = yes_no("low", points={"yes": 1})
HIGH = yes_no("high", "two", only_if={"low": "yes"})
MORE = yes_no("more", only_if={"tells": "yes"})
TALE = {"id": "tale", "answer": "story", "only_if": {"tells": "yes"}}
ALL = ["yes", "no", "unsure"]


def and_never(answer: str) -> dict[str, Any]:
    return yes_no("never", only_if={"tells": answer, "more": "yes"})


WRONG: dict[str, Flow] = {
    "F040": flow([TELLS, MORE, and_never("no")]),
    "F041": flow([yes_no("ends", knockout=ALL), TELLS]),
    "F042": flow([LOW, HIGH, LOST]),
    "F043": flow([HALF], bands={"strong": 0, "unheard_of": 90}),
    "F044": flow([TELLS, MORE], routes=EVERYTHING | {"may_differ_by": 60}),
    "F045": flow([TELLS, TALE], routes=EVERYTHING | {"longest_minutes": 2}),
    "F046": flow([yes_no("asks", None), yes_no("more", only_if={"asks": "yes"})]),
    "F047": flow([TELLS], routes={"may_miss": ["stronk"]}),
}
RIGHT: dict[str, Flow] = {
    "F040": flow([TELLS, MORE, and_never("yes")]),
    "F041": flow([yes_no("ends", knockout=ALL[1:]), TELLS]),
    "F042": flow([LOW, HIGH, LOST], routes=EVERYTHING),
    "F043": flow([TELLS], bands={"strong": 50, "unheard_of": 0}),
    "F044": flow([TELLS, MORE], routes=EVERYTHING | {"may_differ_by": 100}),
    "F045": flow([TELLS, TALE], routes=EVERYTHING | {"longest_minutes": 4}),
    "F046": flow([yes_no("asks", None, knockout=ALL[1:]), TELLS]),
    "F047": flow([TELLS], routes={"may_miss": ["strong"]}),
}


def found(drawn: Flow, most_listed: int = MOST_LISTED) -> list[Found]:
    return list(findings(drawn, routes(drawn, most_listed)))


def codes(drawn: Flow, most_listed: int = MOST_LISTED) -> set[str]:
    return {code for code, *_ in found(drawn, most_listed)}


@pytest.mark.parametrize("code", WRONG)
def test_each_finding_is_told(code: str) -> None:
    assert code in codes(WRONG[code])
    assert code in CATALOGUE


@pytest.mark.parametrize("code", RIGHT)
def test_none_is_told_where_all_is_well(code: str) -> None:
    assert code not in codes(RIGHT[code])


@pytest.mark.parametrize("code", WRONG)
def test_the_findings_are_of_the_right_question_or_band(code: str) -> None:
    (told, path, *_) = next(each for each in found(WRONG[code]) if each[0] == code)
    assert (
        path
        == {
            "F040": ("questions", 2, "only_if"),
            "F041": ("questions", 0, "knockout"),
            "F042": ("bands", "strong"),
            "F043": ("bands", "strong"),
            "F044": ("routes", "may_differ_by"),
            "F045": ("routes", "longest_minutes"),
            "F046": ("questions",),
            "F047": ("routes", "may_miss", 0),
        }[told]
    )


@pytest.mark.parametrize("code", RIGHT)
def test_groups_tell_nothing_that_single_routes_do_not(code: str) -> None:
    assert codes(WRONG[code], most_listed=0) <= codes(WRONG[code])
    assert codes(RIGHT[code], most_listed=0) <= codes(RIGHT[code])


def test_what_no_group_can_hide_is_told_of_groups_too() -> None:
    told = {code for code in WRONG if code in codes(WRONG[code], most_listed=0)}
    assert told >= {"F040", "F041", "F043", "F045", "F046", "F047"}


def test_a_band_that_may_be_missed_is_told_where_no_route_reaches_it() -> None:
    nobody = flow([HALF], routes=EVERYTHING, bands={"strong": 90, "promising": 10, "weak": 0})
    (missed, *_) = [each for each in found(nobody) if each[0] == "F042"]
    assert missed[1] == ("bands", "strong")
    assert "whatever they answer" in missed[2]


def test_a_band_that_some_route_is_always_above_is_not_told() -> None:
    above = flow(
        [
            yes_no("sold", points={"yes": 9, "no": 9, "unsure": 9}),
            yes_no("more", only_if={"sold": "no"}, points={"yes": 20}),
        ],
        routes=EVERYTHING,
    )
    assert "weak" not in routes(above).routes[1].bands
    assert ("bands", "weak") not in {each[1] for each in found(above)}


def test_the_shortest_route_that_misses_a_band_is_told_in_words() -> None:
    (strong, *_) = [each for each in found(WRONG["F042"]) if each[0] == "F042"]
    assert "1 of 2 routes" in strong[2]
    assert "“LOW”: no or not sure" in strong[2]
    assert "may_miss: [strong]" in strong[3]


def test_a_band_is_missed_where_too_little_of_the_weight_is_scored() -> None:
    told = flow([TELLS, yes_no("talked", None) | {"criterion": "talk"}], enough_scored=80)
    assert {each[1] for each in found(told) if each[0] == "F042"} == {
        ("bands", "strong"), ("bands", "promising"), ("bands", "weak"),
    }  # fmt: skip
    assert "enough_scored" in found(told)[0][3]


def test_a_knockout_that_always_comes_is_told_once_with_what_it_keeps_from_being_asked() -> None:
    ends = flow([yes_no("ends", knockout=["yes", "no", "unsure"]), TELLS, yes_no("other")])
    (told,) = found(ends)
    assert told[:2] == ("F041", ("questions", 0, "knockout"))
    assert "2 are never asked" in told[2]


def test_a_band_that_everyone_is_in_is_told_without_those_that_nobody_is_in() -> None:
    assert [each[0] for each in found(WRONG["F043"])] == ["F043"]


def test_routes_that_end_early_are_not_counted_among_those_that_miss_a_band() -> None:
    early = yes_no("early", None, knockout="no")
    told = [each[2] for each in found(flow([early, LOW, HIGH, LOST])) if each[0] == "F042"]
    assert routes(flow([early, LOW, HIGH, LOST])).count == 3
    assert all("on 1 of the 2 that go to the end" in message for message in told)
    assert told


def test_so_many_findings_are_shown_and_how_many_more_there_are() -> None:
    never = [yes_no(f"never_{at}", only_if={"tells": "no", "more": "yes"}) for at in range(210)]
    drawn = flow([TELLS, MORE, *never], routes=EVERYTHING)
    content = write(drawn).encode()
    told = check_routes(drawn, Document("flow.yml", content))
    assert len(told) == MOST_SHOWN + 1
    assert [each.place.order for each in told] == sorted(each.place.order for each in told)
    assert told[-1].code == "F019"
    assert f"{len(found(drawn)) - MOST_SHOWN} more problems" in told[-1].message


def test_a_question_that_hangs_on_one_never_asked_says_so() -> None:
    asked = WRONG["F040"].model_dump(mode="json", by_alias=True)["questions"]
    longer = flow([*asked, yes_no("after", only_if={"never": "yes"})])
    (last,) = [each for each in found(longer) if each[1] == ("questions", 3, "only_if")]
    assert "hangs on 'never'" in last[2]


def test_what_no_answer_can_be_is_a_dead_end() -> None:
    nothing = {"id": "calls", "answer": "number", "unit": "", "must_be": {"between": [5, 3]}}
    assert ("F041", ("questions", 0, "must_be")) in {each[:2] for each in found(flow([nothing]))}


def test_the_shipped_flow_has_fine_routes() -> None:
    assert found(shipped()) == []


def test_findings_stand_at_their_place_in_the_file() -> None:
    path = FLOWS / "account_manager.yml"
    written = path.read_bytes().replace(b"may_miss: [strong, promising]", b"may_miss: [promising]")
    with pytest.raises(FlowProblems) as caught:
        load_checked(Source(str(path), written), beside)
    (problem,) = caught.value.problems
    assert problem.code == "F042"
    assert problem.place.source == "  strong: 70"


def test_a_flow_without_findings_is_loaded() -> None:
    assert load_checked(source(FLOWS / "account_manager.yml"), beside) == shipped()
