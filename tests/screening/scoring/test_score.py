"""Points, their reasons, and how far they could move."""

from hypothesis import given
from hypothesis import strategies as st

from screening.flow.answers import Alternative, Answer, Evidence
from screening.flow.model import Flow
from screening.flow.values import (
    Choices,
    Degree,
    Duration,
    Education,
    Number,
    Skill,
    Skills,
    Value,
    YesNo,
)
from screening.record import Record
from screening.scoring.review import LineOverridden, Rated
from screening.scoring.score import score
from screening.scoring.scorecard import Scorecard
from screening.scoring.summary import summary
from tests.screening.talk import BEGAN, STRONG, screened, shipped

WORDS = (Evidence(message="m1", start=0, end=3),)


def answers(**values: Value) -> dict[str, Answer]:
    return {
        name: Answer(question=name, value=value, evidence=WORDS) for name, value in values.items()
    }


def card(given: dict[str, Answer], *review: Rated | LineOverridden) -> Scorecard:
    return score(shipped(), "hash", given, review)


def criterion(given: dict[str, Answer], name: str) -> tuple[float, float]:
    scored = next(each for each in card(given).criteria if each.id == name)
    return scored.points, scored.of


def test_the_highest_line_reached_counts() -> None:
    one = answers(prospecting=YesNo(answer="yes"), prospecting_years=Duration(least=13, most=13))
    three = answers(prospecting=YesNo(answer="yes"), prospecting_years=Duration(least=36, most=36))
    assert criterion(one, "prospecting")[0] < criterion(three, "prospecting")[0]


def test_a_no_counts_nothing_of_the_whole_weight() -> None:
    assert criterion(answers(prospecting=YesNo(answer="no")), "prospecting") == (0, 25)


def test_a_degree_in_progress_counts_as_some_college() -> None:
    studying = Education(degrees=(Degree(level="bachelor", state="in_progress"),))
    assert criterion(answers(education=studying), "degree") == (4, 10)


def test_an_earlier_finished_degree_outweighs_one_in_progress() -> None:
    both = Education(
        degrees=(Degree(level="bachelor", state="in_progress"), Degree(level="associate"))
    )
    assert criterion(answers(education=both), "degree") == (10, 10)


def test_a_skill_not_had_counts_nothing() -> None:
    office = Skills(skills={"word": Skill(has=True, level="good"), "excel": Skill(has=False)})
    assert criterion(answers(office=office), "office") == (3, 10)


def test_options_add_up_to_their_cap() -> None:
    every = Choices(options=("it", "finance", "insurance", "consulting"))
    given = answers(sold=every, sold_years=Duration(least=60, most=60))
    assert criterion(given, "it_sales") == (20, 20)


def test_what_waits_for_a_person_is_left_out_of_total_and_of() -> None:
    given = answers(prospecting=YesNo(answer="no"))
    set_aside = given | {"education": Answer(question="education", state="set_aside")}
    scored = card(set_aside)
    assert scored.of == card(given).of
    assert next(c for c in scored.criteria if c.id == "degree").state == "waits_for_person"


def test_what_was_declined_stays_in_the_range() -> None:
    given = dict(screened(STRONG).tracker.answers)
    firm = card(given)
    given["education"] = Answer(question="education", state="declined", evidence=WORDS)
    declined = card(given)
    assert declined.of == firm.of - 10
    assert declined.range[0] < declined.share <= declined.range[1]


def test_too_little_to_go_by_is_said_and_not_guessed() -> None:
    scored = card(answers(education=Education(degrees=(Degree(level="bachelor"),))))
    assert scored.band is None
    assert "not enough to say" in scored.band_reason


def test_a_persons_rating_adds_its_weight() -> None:
    given = dict(screened(STRONG).tracker.answers)
    rated = Rated(at=BEGAN, person="Dana", scorecard_seq=1, criterion="communication", level=5)
    assert card(given, rated).of == 100
    assert card(given, rated).total == card(given).total + 10


def test_a_line_can_be_overridden_with_a_reason() -> None:
    given = dict(screened(STRONG).tracker.answers)
    act = LineOverridden(
        at=BEGAN, person="Dana", scorecard_seq=1, criterion="degree", points=3, reason="not theirs"
    )
    degree = next(each for each in card(given, act).criteria if each.id == "degree")
    assert (degree.points, degree.reason) == (3, "Dana set 3: not theirs")
    assert degree.evidence


def test_an_open_band_names_every_band_that_the_doubt_reaches() -> None:
    given = dict(screened(STRONG).tracker.answers)
    nothing = {"certainty": 0.6, "alternatives": (Alternative(value=None, certainty=0.3),)}
    for name in ("sold", "accounts", "education"):
        given[name] = given[name].model_copy(update=nothing)
    assert card(given).could_be == ("strong", "promising")


def test_the_route_is_replayed_under_every_reading() -> None:
    given = dict(screened(STRONG).tracker.answers)
    other = (Alternative(value=YesNo(answer="no"), certainty=0.3),)
    given["prospecting"] = given["prospecting"].model_copy(
        update={"certainty": 0.6, "alternatives": other}
    )
    scored = card(given)
    without = answers(prospecting=YesNo(answer="no"))
    replaced = card({**given, **without})
    assert scored.range[0] == replaced.share


def test_a_range_scores_by_its_lower_end_and_may_move_up_to_its_upper() -> None:
    given = dict(screened(STRONG).tracker.answers)
    given["calls_per_day"] = answers(
        calls_per_day=Number(least=30, most=50, unit="calls or messages")
    )["calls_per_day"]
    scored = card(given)
    assert scored.range[1] > scored.share


def test_every_point_has_a_reason_and_its_words() -> None:
    for line in (line for each in screened(STRONG).card().criteria for line in each.lines):
        assert line.reason
        assert line.evidence or not line.points


def test_evidence_points_into_the_message_it_names() -> None:
    talk = screened(STRONG)
    for each in talk.card().criteria:
        for evidence in each.evidence:
            text = talk.tracker.messages[evidence.message].versions[evidence.version]
            assert 0 <= evidence.start < evidence.end <= len(text)


def test_the_summary_states_only_what_has_words() -> None:
    talk = screened(STRONG)
    sentences = summary(talk.flow, talk.tracker.answers)
    assert all(sentence.evidence for sentence in sentences)
    assert sentences[0].text.startswith("Maria has opened doors from a cold start")
    assert "maria.alvarez@example.com" not in " ".join(each.text for each in sentences)


yes_no = st.sampled_from(["yes", "no", "unsure"]).map(lambda answer: YesNo(answer=answer))
length = st.integers(0, 200).map(lambda months: Duration(least=months, most=months))


class Given(Record):
    """Answers to some of the questions."""

    prospecting: YesNo
    prospecting_years: Duration
    accounts: YesNo
    team: YesNo


@given(st.builds(Given, prospecting=yes_no, prospecting_years=length, accounts=yes_no, team=yes_no))
def test_the_share_lies_within_its_range_and_points_within_their_weight(said: Given) -> None:
    flow: Flow = shipped()
    scored = card(answers(**{name: getattr(said, name) for name in Given.model_fields}))
    assert scored.range[0] <= scored.share <= scored.range[1]
    for each in scored.criteria:
        assert 0 <= each.points <= each.of <= flow.criteria[each.id].weight


def test_a_story_in_which_nothing_was_heard_leaves_its_points_open() -> None:
    lines = list(STRONG)
    lines[3] = "so i wnt to hs plce evry wek until he sed alright lets do it then"
    scored = screened(tuple(lines)).card()
    assert scored.range[0] < scored.range[1]


def test_a_reading_that_was_doubted_and_never_confirmed_stays_in_the_range() -> None:
    given = dict(screened(STRONG).tracker.answers)
    given["calls_per_day"] = given["calls_per_day"].model_copy(update={"certainty": 0.65})
    scored = card(given)
    assert scored.range[0] < scored.share
