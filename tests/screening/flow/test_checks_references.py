"""Names in a flow: ids, questions, answers, criteria and groups that aren't there."""

import pytest

from tests.screening.flow.marked import SOLD, changed, flow_of, marked, problems, spots

CHOICE = "answer: choices, options: {it: IT, money: Finance}, in_summary: '{value}'"
STORY = "id: told, answer: story, listen_for: [calls], in_summary: '{value}'"
VOCABULARY = "vocabulary: {calls: {words: {phone: [called]}}}\nquestions:"

WRONG = {
    "a second question of the same id": ("F020", flow_of(f"id: «sold, {SOLD}")),
    "a word of the conditions as an id": ("F020", flow_of(f"id: «answered, {SOLD}")),
    "a word of the tests as an id": ("F020", flow_of(f"id: «at_least, {SOLD}")),
    "a word that YAML readers change": ("F020", flow_of(f"id: «off, {SOLD}")),
    "an option called none": (
        "F020",
        flow_of("id: a, answer: choice, options: {it: IT, «none: Neither}, in_summary: x"),
    ),
    "a group that is always heard": (
        "F020",
        changed("questions:", "vocabulary: {«figures: {words: {money: [cash]}}}\nquestions:"),
    ),
    "only_if on no question": ("F021", flow_of(f"id: a, only_if: {{«slod: yes}}, {SOLD}")),
    "answered with no question": ("F021", flow_of(f"id: a, only_if: {{answered: [«b]}}, {SOLD}")),
    "a nested condition on no question": (
        "F021",
        flow_of(f"id: a, only_if: {{any_of: [{{sold: yes}}, {{«slod: no}}]}}, {SOLD}"),
    ),
    "a knockout on no question": ("F021", flow_of(f"id: a, knockout: {{«slod: no}}, {SOLD}")),
    "a case on no question": (
        "F021",
        flow_of(
            "id: a, answer: yes_no, criterion: skill, "
            "points_if: [{if: {sold: yes}, give: 1}, {if: {«slod: no}, give: 2}]"
        ),
    ),
    "only_if on itself": ("F022", flow_of(f"id: a, only_if: {{«a: yes}}, {SOLD}")),
    "only_if on a later question": (
        "F022",
        flow_of(f"id: a, only_if: {{«b: yes}}, {SOLD}", f"id: b, {SOLD}"),
    ),
    "a knockout on a later question": (
        "F022",
        flow_of(f"id: a, knockout: {{none_of: [{{«b: yes}}]}}, {SOLD}", f"id: b, {SOLD}"),
    ),
    "an answer that isn't there": ("F023", flow_of(f"id: a, only_if: {{sold: «maybe}}, {SOLD}")),
    "one of several answers": ("F023", flow_of(f"id: a, only_if: {{sold: [yes, «si]}}, {SOLD}")),
    "an option that isn't there": (
        "F023",
        flow_of(f"id: a, {CHOICE}", f"id: b, only_if: {{a: {{includes: [it, «cars]}}}}, {SOLD}"),
    ),
    "other where it isn't offered": (
        "F023",
        flow_of(f"id: a, {CHOICE}", f"id: b, only_if: {{a: «other}}, {SOLD}"),
    ),
    "an own answer in a bare knockout": ("F023", flow_of(f"id: a, knockout: «never, {SOLD}")),
    "a step that isn't there": (
        "F023",
        flow_of(
            "id: a, answer: scale, steps: {1: low, 2: high}, in_summary: '{value}'",
            f"id: b, only_if: {{a: «3}}, {SOLD}",
        ),
    ),
    "points for no option": (
        "F023",
        flow_of(
            "id: a, answer: choice, options: {it: IT, money: Finance}, criterion: skill, "
            "points: {each: {it: 1, «cars: 2}}"
        ),
    ),
    "points for other where it isn't offered": (
        "F023",
        flow_of(
            "id: a, answer: choice, options: {it: IT, money: Finance}, criterion: skill, "
            "points: {each: {it: 1, «other: 2}}"
        ),
    ),
    "points for no skill": (
        "F023",
        flow_of(
            "id: a, answer: skills, skills: {word: Word}, criterion: skill, "
            "points: {«exel: {has: 2}}"
        ),
    ),
    "points for no step": (
        "F023",
        flow_of(
            "id: a, answer: scale, steps: {1: low, 2: high}, criterion: skill, "
            "points: {1: 0, «3: 2}"
        ),
    ),
    "points for a group that isn't listened for": (
        "F023",
        changed(
            "questions:", VOCABULARY, f"{STORY}, criterion: skill, points: {{heard: {{«cals: 1}}}}"
        ),
    ),
    "no such criterion": (
        "F024",
        flow_of("id: a, answer: yes_no, points: {yes: 1}, criterion: «skil"),
    ),
    "points without a criterion": ("F025", flow_of("id: a, answer: yes_no, «points: {yes: 1}")),
    "cases without a criterion": (
        "F025",
        flow_of("id: a, answer: yes_no, «points_if: [{if: yes, give: 1}]"),
    ),
    "points where a person rates": (
        "F025",
        changed(
            "criteria:",
            "criteria:\n  words: {title: W, weight: 1, levels: {1: A, 2: B}, rated_by: person}",
            "id: a, answer: yes_no, criterion: words, «points_if: [{if: yes, give: 1}]",
        ),
    ),
    "a group that isn't in the vocabulary": (
        "F028",
        changed(
            "questions:",
            VOCABULARY,
            "id: b, answer: story, listen_for: [calls, «cals], in_summary: x",
        ),
    ),
    "a criterion that nothing counts to": (
        "F029",
        changed("criteria:", "criteria:\n  «more: {title: More, weight: 1, levels: {0: A, 1: B}}"),
    ),
}

RIGHT = {
    "a knockout on itself and on an earlier question": flow_of(
        f"id: a, knockout: no, {SOLD}", f"id: b, knockout: {{a: yes, b: no}}, {SOLD}"
    ),
    "cases on itself and on an earlier question": flow_of(
        "id: a, answer: duration, criterion: skill, "
        "points_if: [{if: {sold: yes, a: {at_least: 2 years}}, give: 2}, "
        "{if: {at_least: 1 year}, give: 1}]"
    ),
    "conditions in conditions": flow_of(
        f"id: a, {CHOICE}",
        f"id: b, {SOLD}, only_if: "
        "{any_of: [{a: it}, {none_of: [{sold: yes}], skipped: a}]}",
    ),
    "other where it is offered": flow_of(
        f"id: a, other: true, {CHOICE}", f"id: b, only_if: {{a: {{includes: other}}}}, {SOLD}"
    ),
    "agreement": flow_of("id: a, answer: consent", f"id: b, only_if: {{a: agree}}, {SOLD}"),
    "figures": changed(
        "questions:",
        VOCABULARY,
        "id: b, answer: story, listen_for: [calls, figures], in_summary: x",
    ),
    "ids that only begin like words of the language": flow_of(f"id: none_sold, {SOLD}"),
}


@pytest.mark.parametrize("what", WRONG)
def test_a_name_that_leads_nowhere_is_found_where_it_stands(what: str) -> None:
    code, text = WRONG[what]
    assert spots(problems(text)) == marked(text, code)


@pytest.mark.parametrize("what", RIGHT)
def test_names_that_lead_somewhere_are_left_alone(what: str) -> None:
    assert problems(RIGHT[what]) == []


def test_only_earlier_questions_are_offered_as_near_names() -> None:
    text = flow_of(
        f"id: solid, {SOLD}", f"id: a, only_if: {{solt: yes}}, {SOLD}", f"id: salt, {SOLD}"
    )
    (problem,) = problems(text)
    assert problem.advice == "Did you mean 'sold' or 'solid'?"


def test_the_first_of_two_questions_with_one_id_is_named() -> None:
    (problem,) = problems(flow_of(f"id: sold, {SOLD}"))
    assert problem.message == "two questions have the id 'sold', the first on line 14"


def test_none_of_the_options_has_a_way_of_its_own() -> None:
    text = flow_of(f"id: a, {CHOICE}", f"id: b, only_if: {{a: none}}, {SOLD}")
    (problem,) = problems(text)
    assert problem.advice.endswith("none_of: [{a: {includes_any: [it, money]}}]")


MISSPELT = "id: told, answer: story, criterion: skill, listen_for: [«cals], "


def test_a_misspelt_criterion_is_not_told_again_where_it_is_meant() -> None:
    tact = "criteria:\n  tact: {title: Tact, weight: 9, levels: {0: None, 9: All}}"
    asked = f"id: a, {SOLD}".replace("skill", "«tacd")
    text = changed("criteria:", tact, asked)
    assert spots(problems(text)) == marked(text, "F024")
    far = changed("criteria:", tact, asked.replace("tacd", "manners"))
    assert [each.code for each in problems(far)] == ["F029", "F024"]


@pytest.mark.parametrize(
    "questions",
    [
        (MISSPELT + "points: {heard: {calls: 2}}",),
        (MISSPELT + "points: {heard: {cals: 2}}",),
        (
            MISSPELT + "in_summary: x",
            f"id: b, only_if: {{told: {{includes: [calls]}}}}, {SOLD}",
        ),
    ],
)
def test_a_misspelt_group_is_not_told_again_where_it_is_spelt_well(
    questions: tuple[str, ...],
) -> None:
    text = changed("questions:", VOCABULARY, *questions)
    assert spots(problems(text)) == marked(text, "F028")


def test_a_misspelt_group_is_not_offered_for_another() -> None:
    text = changed("questions:", VOCABULARY, MISSPELT + "points: {heard: {call: 2}}")
    assert [each.advice for each in problems(text) if each.code == "F023"] == [
        "Did you mean 'calls'?"
    ]


def test_a_group_that_no_story_listens_for_is_still_told_beside_a_misspelt_one() -> None:
    text = changed("questions:", VOCABULARY, MISSPELT + "points: {heard: {money: 2}}")
    assert [each.code for each in problems(text)] == ["F028", "F023"]
