"""Whatever is asked and answered, the numbers of a scorecard agree with one another."""

from datetime import UTC, datetime, timedelta
from itertools import product
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from screening.flow.answers import Alternative, Answer
from screening.flow.model import Flow
from screening.flow.questions import Question
from screening.flow.values import Day, Duration, Money, Number, Value, YesNo
from screening.scoring.movement import EXACT_UP_TO
from screening.scoring.review import LineOverridden, Rated
from screening.scoring.score import score
from screening.scoring.scorecard import Scorecard
from tests.screening.authoring.routes import drawn

ROUNDING = 0.11
"""Lines and shares are rounded to a tenth."""
AT = datetime(2026, 1, 1, tzinfo=UTC)
CERTAINTIES = st.sampled_from([1.0, 0.97, 0.9, 0.7, 0.5, 0.2, 0.0])

SCORED: st.SearchStrategy[dict[str, Any]] = st.sampled_from(
    [
        {},
        {"criterion": "talk"},
        {"criterion": "one"},
        {"criterion": "two", "points": {"yes": 5, "no": 1}},
    ]
)

Answers = dict[str, Answer]
Screened = tuple[Flow, Answers]


def _range_of(value: Value) -> st.SearchStrategy[Value]:
    if isinstance(value, Day):
        later = st.sampled_from([value.earliest, value.earliest + timedelta(days=90), None])
        return later.map(lambda latest: value.model_copy(update={"latest": latest}))
    if not isinstance(value, Duration | Number | Money):
        return st.just(value)
    most = st.sampled_from([value.least, value.least + 7, None])
    return most.map(lambda most: value.model_copy(update={"most": most}))


@st.composite
def _given(draw: st.DrawFn, question: Question) -> Answer:
    values = drawn.values(question)
    alternatives = st.builds(Alternative, value=st.none() | values, certainty=st.just(0.2))
    return Answer(
        question=question.id,
        value=draw(values.flatmap(_range_of)),
        certainty=draw(CERTAINTIES),
        confirmed=draw(st.booleans()),
        alternatives=draw(st.lists(alternatives, max_size=2).map(tuple)),
    )


def _answers(question: Question) -> st.SearchStrategy[Answer]:
    states = st.sampled_from(["declined", "skipped", "set_aside", "contested", "kept"])
    without = st.builds(Answer, question=st.just(question.id), state=states)
    return st.one_of(_given(question), _given(question), _given(question), without)


@st.composite
def screened(draw: st.DrawFn, most: int = 6) -> Screened:
    """A flow and answers to some of its questions, on the way or off it."""
    flow = draw(drawn.flows(most))
    floor = draw(st.sampled_from([0, 60]))
    flow = flow.model_copy(update={"least_certainty": floor})
    answers = {
        question.id: draw(_answers(question))
        for question in flow.questions
        if draw(st.integers(0, 5))
    }
    return flow, answers


ACTS = st.one_of(
    st.builds(
        LineOverridden,
        at=st.just(AT),
        person=st.just("Dana"),
        scorecard_seq=st.just(1),
        criterion=st.sampled_from(["one", "two"]),
        points=st.sampled_from([0.0, 3.5, 7.5]),
        reason=st.just("so"),
    ),
    st.builds(
        Rated,
        at=st.just(AT),
        person=st.just("Dana"),
        scorecard_seq=st.just(1),
        criterion=st.just("talk"),
        level=st.sampled_from([0, 1]),
    ),
)


def _agrees(flow: Flow, card: Scorecard) -> None:
    least, most = card.range
    assert 0 <= least <= card.share <= most <= 100
    assert 0 <= card.coverage <= 100
    assert 0 <= card.total <= card.of
    weights = sum(criterion.weight for criterion in flow.criteria.values())
    assert card.of <= weights + ROUNDING
    for each in card.criteria:
        assert 0 <= each.points <= each.of <= flow.criteria[each.id].weight + ROUNDING
        assert all(0 <= line.points <= line.of for line in each.lines)
        assert each.of == 0 or each.state == "scored"


def _reads_otherwise(answer: Answer) -> list[Answer]:
    """The answer as it stands once the candidate has said which reading was right."""
    if answer.state != "given" or answer.confirmed:
        return [answer]
    found = [answer]
    for alternative in answer.alternatives:
        state = "given" if alternative.value is not None else "declined"
        update: dict[str, Any] = {"value": alternative.value, "state": state}
        found.append(answer.model_copy(update=update))
    return found


@given(screened(), st.lists(ACTS, max_size=3))
def test_the_numbers_of_a_scorecard_agree_with_one_another(
    pair: Screened, acts: list[LineOverridden | Rated]
) -> None:
    flow, answers = pair
    _agrees(flow, score(flow, "hash", answers, acts))


@given(screened(most=4), st.data())
def test_many_uncertain_answers_still_give_a_range(pair: Screened, data: st.DataObject) -> None:
    flow, answers = pair
    for at in range(EXACT_UP_TO + 1):
        name = f"unsure_{at}"
        more = drawn.flow([{"id": name, "answer": "yes_no", **data.draw(SCORED)}]).questions
        flow = flow.model_copy(update={"questions": (*flow.questions, *more)})
        answers[name] = Answer(question=name, value=YesNo(answer="yes"), certainty=0.5)
    _agrees(flow, score(flow, "hash", answers))


@given(screened())
def test_the_lines_of_a_criterion_add_up_to_its_points(pair: Screened) -> None:
    for each in score(pair[0], "hash", pair[1]).criteria:
        allowed = 0.05 * (len(each.lines) + 1) + 1e-9
        assert abs(sum(line.points for line in each.lines) - each.points) <= allowed
        assert abs(sum(line.of for line in each.lines) - each.of) <= allowed


@given(screened())
def test_the_range_holds_the_share_under_every_other_reading(pair: Screened) -> None:
    flow, answers = pair
    least, most = score(flow, "hash", answers).range
    readings = {name: _reads_otherwise(answer) for name, answer in answers.items()}
    for chosen in product(*readings.values()):
        share = score(flow, "hash", dict(zip(readings, chosen, strict=True))).share
        assert least - ROUNDING <= share <= most + ROUNDING
