"""What of a flow no test reaches is told line by line; what one test reaches is not."""

from typing import Any

import pytest

from screening.authoring.conversations.coverage import Coverage, Gap, coverage
from screening.authoring.conversations.performance import run
from screening.authoring.conversations.script import ConversationTest
from screening.authoring.conversations.step import Step
from screening.dialogue.interpretation import Interpretation
from screening.flow.model import Flow
from tests.screening.small_flows import flow_with
from tests.screening.talk import reads, shipped

Said = list[str]
TWO = {"a": {"label": "Apples"}, "b": {"label": "Pears"}}


def covered(flow: Flow, *talks: Said, act: str = "inform") -> Coverage:
    """What these talks cover, each a list of lines."""

    def interpret(text: str) -> Interpretation:
        return reads(text, act)

    tests = [
        ConversationTest(name=str(at), talk=tuple(Step(says=line) for line in lines))
        for at, lines in enumerate(talks)
    ]
    return coverage(flow, [run(flow, test, interpret) for test in tests])


def gaps(found: Coverage, kind: str) -> list[str]:
    return [gap.says for gap in found.gaps if gap.kind == kind]


# A question, what to say, and what then is left of its rule.
LEFT: list[tuple[dict[str, Any], Said, list[str]]] = [
    (
        {"answer": "yes_no", "points": {"yes": 5, "unsure": 1, "no": 0}},
        ["yes"],
        ["with not sure", "with no."],
    ),
    (
        {"answer": "duration", "points": {"at_least": {"6 months": 3, "3 years": 10}}},
        ["8 months"],
        ["with less than 6 months", "with at least 3 years."],
    ),
    (
        {"answer": "number", "unit": "calls", "points": {"at_least": {0: 1, 10: 2, 40: 5}}},
        ["40 calls"],
        ["with at least 0 and less than 10", "with at least 10 and less than 40"],
    ),
    (
        {"answer": "choices", "options": TWO, "points": {"each": {"a": 3, "b": 2}, "at_most": 4}},
        ["I sold the apples"],
        ["chooses “Pears”", "chooses none", "cap of 4 points"],
    ),
    (
        {"answer": "choices", "options": TWO, "points": {"each": {"a": 3, "b": 2}, "at_most": 4}},
        ["apples and pears"],
        ["chooses none"],
    ),
    (
        {"answer": "choices", "options": TWO, "points": {"each": {"a": 3, "b": 2}, "at_most": 5}},
        ["None of these"],
        ["chooses “Apples”", "chooses “Pears”"],
    ),
    (
        {"answer": "education", "points": {"none": 0, "some_college": 4, "bachelor": 10}},
        ["Master's in chemistry"],
        ["“no degree”", "“some college”"],
    ),
    (
        {
            "answer": "skills",
            "skills": {"x": "Excel"},
            "points": {"x": {"has": 1, "basic": 1, "expert": 4}},
        },
        ["a little Excel"],
        ["without saying how well: “Excel”", "known as 'expert': “Excel”", "not known: “Excel”"],
    ),
    (
        {"answer": "skills", "skills": {"x": "Excel"}, "points": {"x": {"has": 1}}},
        ["I never used Excel"],
        ["without saying how well: “Excel”"],
    ),
    (
        {"answer": "choices", "options": TWO, "points": {"each": {"a": 4, "b": 2}, "at_most": 4}},
        ["I sold the apples"],
        ["chooses “Pears”", "chooses none", "cap of 4 points"],
    ),
    (
        {"answer": "choice", "options": TWO, "points": {"each": {"a": 3, "b": 2}, "at_most": 4}},
        ["apples"],
        ["chooses “Pears”", "chooses none"],
    ),
    (
        {
            "answer": "scale",
            "steps": {1: "bad", 2: "so-so", 3: "good", 4: "best"},
            "points": {2: 1, 4: 5},
        },
        ["3"],
        ["with less than 2", "with 4."],
    ),
    (
        {"answer": "scale", "steps": {1: "bad", 2: "so-so", 3: "good"}, "points": {1: 1, 3: 5}},
        ["3"],
        ["with 1 to 2."],
    ),
]


@pytest.mark.parametrize(("written", "said", "left"), LEFT)
def test_each_line_of_a_rule_is_left_until_an_answer_is_scored_by_it(
    written: dict[str, Any], said: Said, left: list[str]
) -> None:
    flow = flow_with({**written, "criterion": "degree"})
    told = gaps(covered(flow, said), "points")
    assert len(told) == len(left)
    for words, sentence in zip(left, told, strict=True):
        assert words in sentence
    assert "“It”" in told[0]


def test_a_line_of_a_rule_is_told_where_it_is_written() -> None:
    skills = {"answer": "skills", "skills": {"x": "Excel"}, "points": {"x": {"basic": 1}}}
    flow = flow_with(
        {"answer": "yes_no", "criterion": "degree", "points": {"yes": 5, "no": 0}},
        {**skills, "criterion": "office"},
    )
    assert [gap.path for gap in covered(flow).gaps if gap.kind == "points"] == [
        ("questions", 0, "points", "yes"),
        ("questions", 0, "points", "no"),
        ("questions", 1, "points", "x", "basic"),
        ("questions", 1, "points", "x"),
    ]


def test_a_story_leaves_what_was_not_heard_in_it() -> None:
    points = {"heard": {"outcome": 2, "team_part": 2}, "at_most": 3}
    question = {
        "answer": "story",
        "listen_for": ["outcome", "team_part"],
        "criterion": "degree",
        "points": points,
    }
    vocabulary = {
        "outcome": {"words": {"a sale": ["signed"]}},
        "team_part": {"words": {"led": ["led the"]}},
    }
    flow = flow_with(question, vocabulary=vocabulary)
    only_one = gaps(covered(flow, ["in the end they signed for two years"]), "points")
    assert ["team_part" in only_one[0], "nothing that counts" in only_one[1]] == [True, True]
    assert "cap of 3 points" in only_one[2]
    both = ["I led the team and they signed it"]
    nothing = ["it was a long day and then we went home"]
    assert gaps(covered(flow, both, nothing), "points") == []
    never_cut = {**question, "points": {**points, "at_most": 4}}
    flow = flow_with(never_cut, vocabulary=vocabulary)
    assert len(gaps(covered(flow), "points")) == 3


SKILL = {"answer": "skills", "skills": {"word": {"label": "Word"}}}


@pytest.mark.parametrize(
    ("levels", "said", "left"),
    [
        ({"basic": 1, "expert": 5}, "I am good at Word", ["known as 'expert'", "not known"]),
        ({"basic": 1, "expert": 5}, "a little Word", ["known as 'expert'", "not known"]),
        ({"has": 1, "expert": 5}, "I am good at Word", ["known as 'expert'", "not known"]),
        ({"good": 1, "expert": 5}, "basic Word", ["'good'", "known as 'expert'", "not known"]),
    ],
)
def test_a_line_that_is_reached_by_another_level_is_reached(
    levels: dict[str, int], said: str, left: list[str]
) -> None:
    question = SKILL | {"id": "it", "criterion": "office", "points": {"word": levels}}
    told = gaps(covered(flow_with(question), [said]), "points")
    assert len(told) == len(left)
    assert all(part in each for part, each in zip(left, told, strict=True))


def test_what_a_failed_test_reaches_does_not_count() -> None:
    flow = flow_with({"id": "it", "answer": "yes_no"}, {"id": "other", "answer": "yes_no"})

    def asked(*steps: Step) -> list[str]:
        test = ConversationTest(name="one", talk=steps)
        return gaps(coverage(flow, [run(flow, test, reads)]), "question")

    assert asked(Step(says="yes", asks="other")) == []
    both = ["No test is asked “It”.", "No test is asked “Other”."]
    assert asked(Step(says="yes", asks="it")) == both
    assert asked(Step(says="yes", asks="other"), Step(says="no", asks="it")) == both


def test_points_by_condition_are_left_case_by_case() -> None:
    cases = [{"if": "yes", "give": 3}, {"if": "no", "give": 1}]
    flow = flow_with({"answer": "yes_no", "criterion": "degree", "points_if": cases})
    left = gaps(covered(flow, ["no"]), "points")
    assert len(left) == 2
    assert "the 3 points for “It”" in left[0]
    assert "so that no case gives points" in left[1]
    assert gaps(covered(flow, ["no"], ["yes"], ["Not sure"]), "points") == []
    neither = gaps(covered(flow, ["Not sure"]), "points")
    assert ["points for “It”" in each for each in neither] == [True, True]


def test_points_for_answering_at_all_want_it_answered_and_left_open() -> None:
    flow = flow_with({"answer": "email", "criterion": "degree", "points": {"given": 2}})
    assert len(gaps(covered(flow, ["jo@example.com"]), "points")) == 1
    declined = covered(flow, ["I'd rather not say"], act="decline_to_say")
    assert gaps(declined, "points") == ["No test answers “It”."]
    assert len(gaps(covered(flow, []), "points")) == 2


def test_what_a_person_rates_has_no_lines_to_reach() -> None:
    question = {"answer": "yes_no", "criterion": "communication", "points": {"yes": 1}}
    assert gaps(covered(flow_with(question)), "points") == []


def test_an_answer_too_unsure_to_be_scored_reaches_no_line() -> None:
    question = {"answer": "yes_no", "criterion": "degree", "points": {"yes": 1}}
    assert gaps(covered(flow_with(question), ["yes I think so"]), "points") == []
    doubtful = flow_with({**question, "least_certainty": 100})
    assert len(gaps(covered(doubtful, ["yes I think so"]), "points")) == 1


BRANCH = (
    {"id": "sold", "answer": "yes_no"},
    {"id": "years", "title": "Years of it", "answer": "duration", "only_if": {"sold": "yes"}},
    {"id": "licence", "answer": "yes_no", "knockout": "no"},
)


def test_a_question_that_was_never_asked_is_told_with_its_title_and_place() -> None:
    found = covered(flow_with(*BRANCH), ["no", "yes"])
    assert gaps(found, "question") == ["No test is asked “Years of it”."]
    expected = "No test goes by “Years of it”, where “Sold” is yes."
    assert Gap(kind="branch", path=("questions", 1, "only_if"), says=expected) in found.gaps


def test_a_follow_up_that_was_never_asked_is_told() -> None:
    flow = flow_with({"answer": "story", "probe": "And what came of it?"})
    long = "I called him and asked what he needed, and in the end we met and he signed for a year"
    assert gaps(covered(flow, [long]), "question") == ["No test is asked the follow-up to “It”."]
    assert gaps(covered(flow, ["I sold a lot"]), "question") == []


def test_both_ways_of_a_branch_are_wanted() -> None:
    flow = flow_with(*BRANCH)
    assert gaps(covered(flow, ["yes"]), "branch") == ["No test passes over “Years of it”."]
    assert gaps(covered(flow, ["yes"], ["no"]), "branch") == []


def test_an_answer_that_fell_off_the_way_reaches_no_line() -> None:
    points = {"criterion": "degree", "points": {"at_least": {"1 year": 2}}}
    flow = flow_with(BRANCH[0], {**BRANCH[1], **points}, BRANCH[2])
    said = ["yes", "8 months"]
    assert len(gaps(covered(flow, said), "points")) == 1
    assert len(gaps(covered(flow, [*said, "/back", "/back", "no"]), "points")) == 2


def test_a_question_is_passed_over_with_the_one_that_it_hangs_on() -> None:
    deeper = {"id": "deep", "answer": "yes_no", "only_if": {"years": {"at_least": "1 year"}}}
    flow = flow_with(*BRANCH[:2], deeper, {"id": "end", "answer": "yes_no"})
    over = "No test passes over “Deep”."
    assert over in gaps(covered(flow, []), "branch")
    assert over in gaps(covered(flow, ["yes"]), "branch")
    assert over not in gaps(covered(flow, ["no"]), "branch")


def test_what_comes_after_a_knockout_was_not_passed_over() -> None:
    early = {"id": "licence", "answer": "yes_no", "knockout": "no"}
    flow = flow_with({"id": "sold", "answer": "yes_no"}, early, BRANCH[1])
    assert len(gaps(covered(flow, ["no", "no"]), "branch")) == 2
    assert gaps(covered(flow, ["no", "yes"]), "branch")[0].startswith("No test goes by")
    before = flow_with(BRANCH[0], BRANCH[1], early)
    assert "No test passes over “Years of it”." not in gaps(covered(before, ["no", "no"]), "branch")


def test_a_branch_not_decided_yet_was_not_passed_over() -> None:
    assert len(gaps(covered(flow_with(*BRANCH), []), "branch")) == 2


def test_each_part_of_an_any_of_is_wanted() -> None:
    follow_up = {"answer": "yes_no", "only_if": {"any_of": [{"sold": "yes"}, {"it_2": "yes"}]}}
    flow = flow_with({"id": "sold", "answer": "yes_no"}, {"answer": "yes_no"}, follow_up)
    left = gaps(covered(flow, ["yes", "no"], ["no", "no"]), "branch")
    assert left == ["No test comes to “It 3” where “It 2” is yes."]


def test_a_part_that_holds_where_the_rest_does_not_leads_nowhere() -> None:
    parts = {"all_of": [{"any_of": [{"sold": "yes"}, {"it_2": "yes"}]}], "it_3": "yes"}
    three = ({"id": "sold", "answer": "yes_no"}, {"answer": "yes_no"}, {"answer": "yes_no"})
    flow = flow_with(*three, {"answer": "yes_no", "only_if": parts})
    part = "No test comes to “It 4” where “Sold” is yes."
    assert part in gaps(covered(flow, ["yes", "no", "no"]), "branch")
    assert part not in gaps(covered(flow, ["yes", "no", "yes"]), "branch")


def test_a_knockout_is_wanted_fired_and_not() -> None:
    flow = flow_with(*BRANCH)
    goes_on = covered(flow, ["no", "yes"])
    assert len(gaps(goes_on, "knockout")) == 1
    assert "end the questions early" in gaps(goes_on, "knockout")[0]
    assert len(gaps(covered(flow, ["no", "no"]), "knockout")) == 1
    assert gaps(covered(flow, ["no", "no"], ["no", "yes"]), "knockout") == []


def test_every_end_is_wanted_and_a_knockout_only_where_there_is_one() -> None:
    without = covered(flow_with(BRANCH[0]))
    assert len(gaps(without, "closing")) == 4
    assert len(gaps(covered(flow_with(*BRANCH)), "closing")) == 5
    assert "No test hands in." not in gaps(covered(flow_with(BRANCH[0]), ["yes"]), "closing")


def test_every_band_is_wanted() -> None:
    question = {"answer": "yes_no", "criterion": "degree", "points": {"yes": 10}}
    flow = flow_with(question, bands={"high": 50, "low": 0})
    assert gaps(covered(flow, ["yes"]), "band") == ["No test ends in the band 'low'."]
    assert gaps(covered(flow, ["yes"], ["no"]), "band") == []


def test_every_question_that_candidates_may_ask_is_wanted() -> None:
    topics = {"pay": {"asks": ["what does it pay"], "answer": "It depends."}}
    flow = flow_with(BRANCH[0], candidate_questions=topics)
    said = ["how much is it?"]
    left = gaps(covered(flow, said, act="ask_job"), "candidate_question")
    assert left == ["No test has a candidate ask about 'pay'."]
    assert gaps(covered(flow, said, act=f"asks:{flow.id}/pay"), "candidate_question") == []


def test_nothing_said_covers_nothing_of_the_shipped_flow() -> None:
    found = covered(shipped())
    assert (found.reached, found.percent) == (0, 0)
    assert found.of == len(found.gaps) > 90


def test_a_hundred_percent_is_never_said_where_something_is_missing() -> None:
    assert Coverage(reached=1999, of=2000, gaps=()).percent == 99.9
    assert Coverage(reached=2000, of=2000, gaps=()).percent == 100
