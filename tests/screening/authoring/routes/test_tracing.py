"""Every route is found, and what it can score is what a scorecard would say."""

from functools import cache
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from screening.authoring.routes import bundles, cells, counts, grids, sums
from screening.authoring.routes.listing import Listed, Routes
from screening.authoring.routes.tracing import routes
from screening.flow.answers import Answer
from screening.flow.model import Flow
from screening.flow.route import Route, walk
from screening.flow.values import Duration, YesNo
from screening.scoring.score import score
from screening.scoring.scorecard import Scorecard
from tests.screening.authoring.routes.drawn import answers, flow, flows
from tests.screening.talk import shipped


def listed(found: Routes, way: Route) -> Listed:
    """The route that was gone, among those found."""
    passed = tuple(question.id for question in way.passed)
    ended = (way.knocked_out_by.id,) if way.knocked_out_by else ()
    (one,) = [each for each in found.routes if (each.questions, each.ended_by) == (passed, ended)]
    return one


def groups(found: Routes, way: Route) -> list[Listed]:
    """The groups that may hold the route that was gone."""
    passed = {question.id for question in way.passed}
    return [
        each
        for each in found.routes
        if {*each.questions} <= passed <= {*each.questions, *each.sometimes}
        and (way.knocked_out_by.id in each.ended_by if way.knocked_out_by else not each.ended_by)
    ]


def lies_in(card: Scorecard, one: Listed) -> bool:
    in_a_band = card.band is None or card.band in one.bands
    return one.least.share <= card.share <= one.greatest.share and in_a_band


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_whatever_is_answered_lies_on_a_route_that_was_found(data: st.DataObject) -> None:
    drawn = data.draw(flows())
    found = routes(drawn)
    assert found.exact
    assert found.count == len(found.routes)
    for _ in range(5):
        said = data.draw(answers(drawn))
        assert lies_in(score(drawn, "hash", said), listed(found, walk(drawn, said)))


@settings(max_examples=100, deadline=None)
@given(flows())
def test_every_end_is_what_some_answers_score(drawn: Flow) -> None:
    for route in routes(drawn).routes:
        for end in (route.least, route.greatest):
            assert not end.is_bound
            said = {answer.question: answer for answer in end.answers}
            way = walk(drawn, said)
            assert tuple(question.id for question in way.passed) == route.questions
            assert way.open == ()
            card = score(drawn, "hash", said)
            assert (card.share, card.total, card.of) == (end.share, end.points, end.of)


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_no_answers_go_beyond_the_bounds_of_their_group(data: st.DataObject) -> None:
    drawn = data.draw(flows())
    found, single = routes(drawn, most_listed=0), routes(drawn)
    assert not found.exact
    assert found.count_is_exact
    assert found.count == single.count == sum(group.count for group in found.routes)
    for _ in range(5):
        said = data.draw(answers(drawn))
        held = groups(found, walk(drawn, said))
        assert any(lies_in(score(drawn, "hash", said), group) for group in held)


@settings(max_examples=100, deadline=None)
@given(st.data(), st.sampled_from([sums, grids, cells, counts, bundles]), st.booleans())
def test_where_something_is_too_much_to_look_at_what_is_told_are_bounds(
    data: st.DataObject, module: ModuleType, single: bool
) -> None:
    drawn = data.draw(flows())
    name = "MOST_SAMPLES" if module is bundles else "MOST_KEPT"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, name, 2)
        found = routes(drawn, most_listed=1_000 if single else 0)
    assert found.count >= routes(drawn).count
    for _ in range(5):
        said = data.draw(answers(drawn))
        held = groups(found, walk(drawn, said))
        assert any(lies_in(score(drawn, "hash", said), group) for group in held)


def test_an_ending_that_only_seemed_possible_is_not_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(counts, "MOST_KEPT", 0)
    asked = {"answer": "yes_no"}
    found = routes(
        flow([
            asked | {"id": "sold"},
            asked | {"id": "more", "only_if": {"sold": "yes"}},
            asked | {"id": "never", "only_if": {"sold": "no", "more": "yes"}, "knockout": "no"},
        ])
    )  # fmt: skip
    assert not found.count_is_exact
    assert [route.ended_by for route in found.routes if "never" in route.ended_by] == []


def branches(count: int, **changes: Any) -> Flow:
    """A yes or no each, and a question that only a yes leads to."""
    asked: list[dict[str, Any]] = []
    for at in range(count):
        first, second = ("one", "two") if at % 2 else ("two", "one")
        points = {"at_least": {"1 year": 3, "2 years": 7}}
        asked += [
            {"id": f"q{at}", "answer": "yes_no", "criterion": first, "points": {"yes": 5, "no": 1}},
            {"id": f"f{at}", "answer": "duration", "criterion": second, "points": points}
            | {"only_if": {f"q{at}": "yes"}},
        ]
    return flow(asked, **changes)


FORTY = branches(40)


@cache
def _of_forty() -> Routes:
    return routes(FORTY)


@settings(max_examples=15, deadline=None)
@given(st.data())
def test_the_bounds_of_a_million_million_routes_hold(data: st.DataObject) -> None:
    forty, found = FORTY, _of_forty()
    assert (found.count, found.count_is_exact, found.exact) == (2**40, True, False)
    assert len(found.routes) <= 64
    said = data.draw(answers(forty))
    held = groups(found, walk(forty, said))
    assert any(lies_in(score(forty, "hash", said), group) for group in held)


def test_questions_asked_before_all_that_hang_on_them_are_counted_as_well() -> None:
    asked = branches(40).model_dump(mode="json", by_alias=True)["questions"]
    found = routes(flow(asked[::2] + asked[1::2]))
    assert (found.count, found.count_is_exact) == (2**40, True)


def test_where_conditions_tie_everything_together_the_count_is_a_bound() -> None:
    asked = branches(30).model_dump(mode="json", by_alias=True)["questions"]
    last = {"id": "last", "answer": "yes_no", "criterion": "one", "points": {"yes": 9}}
    last["only_if"] = {"any_of": [{f"q{at}": "yes"} for at in range(30)]}
    tied = flow([*asked[::2], *asked[1::2], last])
    found = routes(tied)
    assert not found.count_is_exact
    assert found.count >= 2**30
    best = _all_yes(tied)
    assert any(lies_in(score(tied, "hash", best), each) for each in groups(found, walk(tied, best)))


def _all_yes(asked: Flow) -> dict[str, Answer]:
    return {
        question.id: Answer(
            question=question.id,
            value=YesNo(answer="yes")
            if question.answer == "yes_no"
            else Duration(least=30, most=30),
        )
        for question in asked.questions
    }


def test_ten_thousand_plain_questions_are_one_route() -> None:
    plain = flow([
        {"id": f"q{at}", "answer": "yes_no", "criterion": "one", "points": {"yes": 2}}
        for at in range(10_000)
    ])  # fmt: skip
    (only,) = routes(plain).routes
    assert len(only.questions) == 10_000
    assert (only.least.share, only.greatest.share) == (0, 100)


def test_groups_begin_alike_and_hold_every_route_once() -> None:
    few = branches(4)
    singles, found = routes(few), routes(few, most_listed=3)
    assert sum(group.count for group in found.routes) == len(singles.routes) == 16
    for one in singles.routes:
        asked = set(one.questions)
        held = [
            group
            for group in found.routes
            if {*group.questions} <= asked <= {*group.questions, *group.sometimes}
        ]
        assert any(
            group.least.share <= one.least.share and one.greatest.share <= group.greatest.share
            for group in held
        )


def test_many_places_to_end_are_one_group() -> None:
    ending = flow([
        {"id": f"q{at}", "answer": "yes_no", "knockout": "no", "criterion": "one"}
        | {"points": {"yes": at + 1}}
        for at in range(40)
    ])  # fmt: skip
    to_the_end, early = routes(ending, most_listed=10).routes
    assert (to_the_end.count, early.count) == (1, 40)
    assert len(early.ended_by) == 40
    for one in routes(ending).routes:
        held = early if one.ended_by else to_the_end
        assert held.least.share <= one.least.share <= one.greatest.share <= held.greatest.share


def test_the_shipped_flow_has_sixteen_routes() -> None:
    found = routes(shipped())
    assert (found.count, found.exact) == (16, True)
    longest, shortest = found.routes[0], found.routes[-1]
    assert len(longest.questions) == 15
    assert longest.greatest.share == 100
    assert [choice.answers for choice in shortest.choices] == [
        "no or not sure",
        "does not include IT solutions, Finance, Insurance or Other consulting services",
        "no or not sure",
        "no or not sure",
    ]
    assert shortest.bands == ("weak",)
    assert shortest.most_minutes < longest.most_minutes


def test_a_knockout_ends_a_route_without_a_band() -> None:
    ends = flow([
        {"id": "may_work", "answer": "yes_no", "knockout": "no"},
        {"id": "sold", "answer": "yes_no", "criterion": "one", "points": {"yes": 1}},
    ])  # fmt: skip
    whole, early = routes(ends).routes
    assert (whole.ended_by, whole.questions) == ((), ("may_work", "sold"))
    assert (early.ended_by, early.questions, early.bands) == (("may_work",), ("may_work",), ())
    assert [choice.answers for choice in early.choices] == ["no"]


def test_spans_of_sizes_are_told_in_words() -> None:
    sizes = flow([
        {"id": "years", "answer": "duration"},
        {"id": "short", "answer": "yes_no", "only_if": {"years": {"less_than": "1 year"}}},
        {"id": "middle", "answer": "yes_no", "only_if": {"years": {"at_least": "1 year"}}}
        | {"knockout": {"years": {"less_than": "3 years"}}},
    ])  # fmt: skip
    said = {route.choices[0].answers: route.questions[1] for route in routes(sizes).routes}
    assert said == {
        "less than 1 year": "short",
        "1 year to less than 3 years": "middle",
        "3 years or more": "middle",
    }


def test_points_that_hang_on_earlier_answers_are_not_promised_together() -> None:
    # Each question's most is 10, but whoever has the first can't have the second.
    either = flow([
        {"id": "first", "answer": "yes_no", "criterion": "one", "points": {"yes": 10}},
        {"id": "second", "answer": "yes_no", "criterion": "one"}
        | {"points_if": [{"if": {"first": "no", "second": "yes"}, "give": 10}]},
    ])  # fmt: skip
    (only,) = routes(either).routes
    assert (only.least.share, only.greatest.share) == (0, 50)


ALL_ONE = {"yes": 1, "no": 1, "unsure": 1}


def test_an_optional_question_can_be_passed_over_on_its_route() -> None:
    optional = flow([
        {"id": "first", "answer": "yes_no", "criterion": "one", "points": ALL_ONE},
        {"id": "second", "answer": "yes_no", "criterion": "one", "points": {"yes": 1}}
        | {"optional": True},
    ])  # fmt: skip
    (only,) = routes(optional).routes
    assert (only.least.share, only.greatest.share) == (50, 100)


def test_more_is_read_and_written_on_a_longer_route() -> None:
    found = routes(branches(3)).routes
    assert [route.most_minutes for route in found] == sorted(
        (route.most_minutes for route in found), reverse=True
    )
