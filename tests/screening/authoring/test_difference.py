"""What changes from one version of a flow to the next, in words, and nothing unsaid."""

from collections.abc import Iterator
from copy import deepcopy
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from screening.authoring.difference import Difference, difference
from screening.authoring.difference.asked import moved
from screening.authoring.difference.phrases import sentences
from screening.authoring.difference.sections import rewritten
from screening.flow.model import Flow
from screening.flow.pinned import canonical
from screening.flow.questions import Question
from tests.screening.small_flows import flow_with
from tests.screening.talk import shipped

Json = Any


def entries(old: Flow, new: Flow) -> list[str]:
    return [entry for said in rewritten(old, new).values() for entry in sentences(said)]


def changed(path: tuple[str | int, ...], value: Json, flow: Flow | None = None) -> list[str]:
    """What is told when one thing in a flow is written otherwise."""
    before = flow or shipped()
    written = before.model_dump(mode="json", by_alias=True)
    place = written
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    return entries(before, Flow.model_validate(written))


def at(question: str) -> tuple[str, int]:
    ids = [each.id for each in shipped().questions]
    return "questions", ids.index(question)


# Nothing, and what it looks like


def test_a_flow_does_not_differ_from_itself() -> None:
    assert str(difference(shipped(), shipped())) == "Nothing has changed."
    assert difference(shipped(), shipped()) == Difference()


def test_changes_stand_under_what_they_are_about() -> None:
    new = shipped().model_copy(update={"employer": "Other", "bands": {"strong": 75, "weak": 0}})
    told = difference(shipped(), new)
    assert [section.title for section in told.sections][:2] == ["What it is worth", "The job"]
    assert "\n- “strong” begins at 75% instead of 70%.\n" in str(told)


# What it is worth


def test_points_are_told_answer_by_answer() -> None:
    points = {"at_least": {"10": 1, "25": 3, "40": 6}}
    assert changed((*at("calls_per_day"), "points"), points) == [
        "“Calls or messages on a typical day”: “40 or more” is worth 6 points instead of 5."
    ]


def test_a_line_that_came_and_one_that_went_are_told() -> None:
    points = {"at_least": {"10": 1, "25": 3, "50": 5}}
    assert changed((*at("calls_per_day"), "points"), points) == [
        "“Calls or messages on a typical day”: “50 or more” is now worth 5 points.",
        "“Calls or messages on a typical day”: “40 or more” is no longer worth 5 points.",
    ]


def test_an_option_that_is_only_renamed_is_worth_what_it_was() -> None:
    assert changed((*at("sold"), "options", "it", "label"), "IT") == [
        "“Sold so far”: “IT solutions” is now called “IT”."
    ]


YEARS = {"id": "years", "answer": "duration", "criterion": "skill"}
LINES = {"points": {"at_least": {"1 year": 2, "3 years": 5}}}


def by_cases(*cases: tuple[str, int]) -> dict[str, Json]:
    return {"points_if": [{"if": {"at_least": size}, "give": give} for size, give in cases]}


def judged(question: dict[str, Json]) -> Flow:
    return flow_with(question | {"criterion": next(iter(shipped().criteria))})


def test_points_that_are_only_written_otherwise_are_told_to_be_what_they_were() -> None:
    same = by_cases(("3 years", 5), ("1 year", 2))
    for old, new in ((LINES, same), (same, LINES)):
        assert entries(judged(YEARS | old), judged(YEARS | new)) == [
            "“Years”: the points are written otherwise; every answer is worth what it was."
        ]


@pytest.mark.parametrize(
    "cases", [[("1 year", 2), ("3 years", 5)], [("37 months", 5), ("1 year", 2)]]
)
def test_points_that_come_to_something_else_for_any_answer_are_told(cases: Json) -> None:
    told = entries(judged(YEARS | LINES), judged(YEARS | by_cases(*cases)))
    assert told
    assert not any("written otherwise" in each for each in told)


def test_a_cap_a_criterion_and_a_knockout_are_told() -> None:
    assert changed((*at("sold"), "points", "at_most"), 12) == [
        "“Sold so far”: all together are worth at most 12 points instead of 10."
    ]
    assert changed((*at("office"), "criterion"), "degree") == [
        "“Word, Excel and Outlook” counts to “Degree” instead of “Word, Excel and Outlook”."
    ]
    assert changed((*at("team"), "knockout"), {"tests": {"team": {"is": ["no"]}}}) == [
        "“Worked in a team” now ends the questions if no; a person still reads the answers."
    ]


def test_weights_and_levels_are_told_by_their_criterion() -> None:
    assert changed(("criteria", "degree", "weight"), 12) == ["“Degree” weighs 12 instead of 10."]
    assert changed(("criteria", "degree", "levels", "4.0"), "Some of it") == [
        "“Degree”: the level of 4 points is “Some of it” instead of “Some college, or a degree not "
        "finished yet”."
    ]


# What is asked


def test_another_wording_and_another_condition_are_told_with_the_old_one() -> None:
    assert changed((*at("name"), "ask"), ["Who are you?"]) == [
        "“Name”: the question is “Who are you?” instead of “What is your name?”."
    ]
    assert changed((*at("team_story"), "only_if"), None) == [
        "“Part in the team” is asked always; before, only if “Worked in a team” is yes."
    ]


def test_questions_that_came_went_and_moved_are_told_once_each() -> None:
    old = flow_with(*(named(name) for name in "abcde"))
    new = flow_with(*(named(name) for name in "eacxd"))
    assert entries(old, new) == [
        "“X” is new, asked after “C”: “What about x?” (yes or no).",
        "“B” is no longer asked (yes or no).",
        "“E” is asked first; before, after “D”.",
    ]


def named(name: str) -> dict[str, str]:
    return {"id": name, "answer": "yes_no"}


@given(st.permutations("abcdefg"))
def test_only_what_moved_is_told_and_all_else_stands_in_its_old_order(new: list[str]) -> None:
    old = list("abcdefg")
    told = moved(old, new)
    assert [each for each in new if each not in told] == [e for e in old if e not in told]
    assert bool(told) == (new != old)
    assert len(told) < len(old)


POLISH = {"answer": "yes_no", "title": "Polish", "ask": "Do you speak Polish?"}


def test_a_question_under_another_id_is_told_as_the_same_question() -> None:
    on = {"id": "more", "answer": "yes_no"}
    old = flow_with(POLISH | {"id": "polish"}, on | {"only_if": {"polish": "yes"}})
    new = flow_with(POLISH | {"id": "speaks_polish"}, on | {"only_if": {"speaks_polish": "yes"}})
    told = difference(old, new)
    assert [entry for section in told.sections for entry in section.entries] == [
        "“Polish” has another id: `speaks_polish` instead of `polish`."
    ]


def test_what_else_changes_in_a_question_under_another_id_is_told_too() -> None:
    old = flow_with(POLISH | {"id": "polish"})
    new = flow_with(POLISH | {"id": "speaks", "because": "Our customers do."})
    assert entries(old, new) == [
        "“Polish” has another id: `speaks` instead of `polish`.",
        "“Polish”: the reason given is new: “Our customers do.”.",
    ]


def test_a_question_in_other_words_under_another_id_is_another_question() -> None:
    old = flow_with(POLISH | {"id": "polish"})
    new = flow_with(POLISH | {"id": "speaks", "ask": "How good is your Polish?"})
    first, second = entries(old, new)
    assert "is new" in first
    assert "no longer asked" in second


def test_options_that_came_and_went_are_told_by_their_labels() -> None:
    options = {
        name: option.model_dump(mode="json")
        for name, option in shipped().question("sold").options.items()  # type: ignore[union-attr]
        if name != "finance"
    }
    options["cars"] = {"label": "Cars"}
    told = changed((*at("sold"), "options"), options)
    assert "“Sold so far”: “Cars” is a new option." in told
    assert "“Sold so far”: “Finance” is no longer an option." in told


def test_a_word_that_is_listened_for_is_told_with_its_group() -> None:
    words = list(shipped().vocabulary["outcome"].words["a sale"])
    told = changed(("vocabulary", "outcome", "words", "a sale"), [*words, "handshake"])
    assert told == ["Words for “outcome”, “a sale”: other names added: “handshake”."]


def amended(written: dict[str, Json], **keys: Json) -> list[str]:
    """What is told when a question of one's own is written with other keys."""
    return entries(flow_with(written), flow_with({**written, **keys}))


def test_what_stands_in_place_of_what_is_told_the_right_way_round() -> None:
    pay = {"answer": "money", "currency": "EUR", "per": "hour"}
    assert amended(pay, per="month") == ["“It”: the amount is asked per month instead of per hour."]
    assert amended(pay, currency="USD") == ["“It”: the currency is USD instead of EUR."]
    day = {"answer": "date", "when": "future"}
    assert amended(day, when="any") == [
        "“It”: the day lies on either side of today instead of in the future."
    ]
    assert amended({"answer": "file"}, largest_megabytes=5) == [
        "“It”: a file may have 5 megabytes instead of 10."
    ]


def test_a_key_that_only_another_kind_of_answer_knows_is_not_told_while_it_is_empty() -> None:
    assert amended({"answer": "yes_no"}, answer="text") == [
        "“It” asks for another kind of answer: short text instead of yes or no."
    ]


# What candidates read


def test_another_consent_is_told_to_be_another_one_to_agree_to() -> None:
    (told,) = changed(("consent", "ask"), "May I?")
    assert told.startswith("The text that is agreed to is “May I?” instead of “May I ask my")
    assert told.endswith("; who agreed before has agreed to the old text.")


def test_the_programs_own_words_are_told() -> None:
    (told,) = changed(("texts", "labels", "skip"), "Next")
    assert told.startswith("The button `skip` is “Next” instead of ")


# Nothing changes unsaid

EVERY: dict[str, Json] = {
    "ask": ["First?", "Again?"],
    "because": "Because.",
    "help": "Help.",
    "example": "For example.",
    "only_if": {"first": "yes"},
    "optional": True,
    "sensitive": True,
    "ground": "The law.",
    "criterion": "office",
    "in_summary": "said {value}",
    "knockout": {"any_of": [{"first": "no"}, {"skipped": "first"}]},
    "probe": "How so?",
    "not_understood": ["What?", "Sorry?"],
    "least_certainty": 50,
}
TAKES: dict[str, Json] = {"must_be": {"at_least": 1, "less_than": 99}, "not_accepted": ["No."]}
TWO = {"a": {"label": "A", "also": ["one", "two"]}, "b": {"label": "B"}}
SKILLS = {"a": {"label": "A", "also": ["aa"], "signs": {"expert": ["x", "y"]}}, "b": {"label": "B"}}
GIVEN = {"points": {"given": 2}}
KINDS: list[dict[str, Json]] = [
    {"answer": "yes_no", "points": {"yes": 5, "no": 1}},
    {"answer": "duration", "points": {"at_least": {"1 year": 1, "2 years": 2}}, **TAKES},
    {"answer": "number", "unit": "calls", "per": "day", "points": {"at_least": {1: 1}}, **TAKES},
    {"answer": "money", "currency": "EUR", "per": "hour", **GIVEN, **TAKES},
    {"answer": "date", "when": "future", **GIVEN, **TAKES, "must_be": {"at_least": "2027-05-01"}},
    {
        "answer": "choices",
        "options": TWO,
        "other": True,
        "not_these": ["boats"],
        "points": {"each": {"a": 3, "b": 2}, "at_most": 4},
    },
    {"answer": "scale", "steps": {1: "low", 2: "high"}, "points": {1: 1, 2: 3}},
    {"answer": "education", "points": {"bachelor": 3, "master": 4}},
    {"answer": "skills", "skills": SKILLS, "points": {"a": {"has": 1, "expert": 4}}},
    {
        "answer": "story",
        "listen_for": ["outcome", "figures"],
        "points": {"heard": {"outcome": 1, "figures": 2}, "at_most": 2},
    },
    {"answer": "text", "not_accepted": ["No."], "longest": 80, **GIVEN},
    {"answer": "file", "types": ["pdf", "odt"], "largest_megabytes": 5, **TAKES, **GIVEN},
    {"answer": "consent", "agree": "Yes!", "decline": "No!"},
]
del KINDS[-2]["must_be"]
CASES = [{"if": {"first": "yes", "cases": "yes"}, "give": 3}, {"if": "yes", "give": 1}]


def everything() -> Flow:
    """A flow in which every key of the language is written."""
    questions = [{**EVERY, **kind} for kind in KINDS]
    cases = {"id": "cases", "answer": "yes_no", "points_if": CASES}
    first = {"id": "first", "answer": "yes_no", "in_summary": {"yes": "did", "no": "did not"}}
    return flow_with(
        first,
        *questions,
        cases,
        welcome="Welcome.",
        language="de",
        open=False,
        open_until="2027-01-31",
        enough_scored=60,
        least_certainty=30,
        reading_grade=8,
        routes={"longest_minutes": 12, "may_differ_by": 20, "may_miss": ["strong"]},
        vocabulary={name: shipped().vocabulary[name] for name in ("outcome", "qualifying")},
        candidate_questions=shipped().candidate_questions,
    )


def test_the_flow_of_everything_writes_every_key_there_is() -> None:
    flow = everything()
    for kind in get_args(get_args(Question)[0]):
        same = [question for question in flow.questions if isinstance(question, kind)]
        written = set().union(*(question.model_fields_set for question in same))
        missing = kind.model_fields.keys() - written
        assert missing <= {"points_if"}, kind
    assert Flow.model_fields.keys() - flow.model_fields_set == set()
    assert flow.question("cases").points_if


def otherwise(value: Json) -> Iterator[Json]:
    """A value written in every other way that one slip of the hand could bring."""
    match value:
        case bool():
            yield not value
        case int() | float():
            yield value + 1
            yield value - 1
        case str():
            yield f"{value} x"
            yield f"{value}x"
            yield {"no": "yes", "yes": "no", "points": "person", "future": "any"}.get(value, "day")
            yield from ("", "2027-02-02")
        case None:
            yield from (True, 1, "x", ["x"], {"first": "yes"})
        case list():
            yield from (value[:-1], value[::-1], [*value, *value[:1]], [*value, "x"])
        case dict():
            yield from ({k: v for k, v in value.items() if k != key} for key in value)
            yield dict(reversed(value.items()))
            if value:
                key, first = next(iter(value.items()))
                yield {**value, f"{key}x": first}


def slips(value: Json, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Every place in what is written."""
    yield path
    keys = value if isinstance(value, dict) else range(len(value) if isinstance(value, list) else 0)
    for key in keys:
        yield from slips(value[key], (*path, key))


def at_path(written: Json, path: tuple[str | int, ...]) -> Json:
    for step in path:
        written = written[step]
    return written


def variants(written: Json, shape: TypeAdapter[Any]) -> Iterator[Any]:
    """Whatever comes of writing one thing otherwise, as far as the language takes it."""
    for path in slips(written):
        for value in otherwise(at_path(written, path)):
            held = {"it": deepcopy(written)}
            at_path(held, ("it", *path)[:-1])[("it", *path)[-1]] = value
            try:
                yield shape.validate_python(held["it"])
            except ValidationError:
                continue


def assert_nothing_goes_unsaid(old: Flow, others: Iterator[Flow]) -> int:
    """How many flows differed; each did so in words, both ways."""
    text = canonical(old)
    different = [new for new in others if canonical(new) != text]
    for new in different:
        for told in (entries(old, new), entries(new, old)):
            assert told, canonical(new)
            assert "written differently" not in " ".join(told), canonical(new)
    return len(different)


@pytest.mark.parametrize("part", sorted(Flow.model_fields.keys() - {"questions", "grammar"}))
def test_no_change_of_the_flow_goes_unsaid(part: str) -> None:
    old = everything()
    written = old.model_dump(mode="json", by_alias=True)[part]
    shape = TypeAdapter(Flow.model_fields[part].rebuild_annotation())
    others = (old.model_copy(update={part: new}) for new in variants(written, shape))
    assert assert_nothing_goes_unsaid(old, others)


@pytest.mark.parametrize("number", range(len(KINDS) + 2))
def test_no_change_of_a_question_goes_unsaid(number: int) -> None:
    frame = everything()
    question = frame.questions[number]
    old = frame.model_copy(update={"questions": (question,)})
    written = question.model_dump(mode="json", by_alias=True)
    others = (
        old.model_copy(update={"questions": (new,)})
        for new in variants(written, TypeAdapter(Question))
    )
    assert assert_nothing_goes_unsaid(old, others)


def test_another_kind_of_answer_is_told() -> None:
    told = entries(flow_with({"answer": "yes_no", "points": {"yes": 2}}), flow_with(KINDS[1]))
    assert "“It” asks for another kind of answer: length of time instead of yes or no." in told
    assert "“It” is worth: 1 year or more: 1, 2 years or more: 2; before: yes: 2." in told
