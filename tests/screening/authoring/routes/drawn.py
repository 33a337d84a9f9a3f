"""Small flows of every shape, and answers to them, drawn by chance."""

from datetime import UTC, date, datetime
from typing import Any

from hypothesis import strategies as st

from screening.flow.answers import Answer
from screening.flow.conditions import Condition
from screening.flow.model import Flow
from screening.flow.questions import Measured, Question
from screening.flow.route import walk
from screening.flow.values import (
    LEVELS,
    Choices,
    Consent,
    Day,
    Degree,
    Duration,
    Education,
    File,
    Money,
    Number,
    Skill,
    Skills,
    Step,
    Story,
    Text,
    Value,
    YesNo,
)
from tests.screening.talk import shipped

OPTIONS = ("red", "green", "blue")
EMPTY: dict[str, Any] = {"routes": {}, "vocabulary": {}, "candidate_questions": {}}
POINTS = st.sampled_from([0, 1, 2, 3, 5, 10])
KINDS = [
    "yes_no", "yes_no", "duration", "number", "money", "date", "choice", "choices", "scale",
    "education", "skills", "story", "text", "file", "consent",
]  # fmt: skip


def flow(questions: list[dict[str, Any]], **changes: Any) -> Flow:
    """A flow with these questions; what else it needs is the shipped one's."""
    whole = shipped().model_dump(mode="json", by_alias=True) | EMPTY | changes
    criteria = changes.get("criteria") or {
        name: {"title": name, "weight": weight, "levels": {0: "none", 1: "some"}, "rated_by": by}
        for name, weight, by in (
            ("one", 20, "points"), ("two", 7.5, "points"), ("talk", 10, "person")
        )
    }  # fmt: skip
    asked = [{"ask": f"{q['id']}?", "title": q["id"].upper()} | q for q in questions]
    return Flow.model_validate(whole | {"criteria": criteria, "questions": asked})


@st.composite
def flows(draw: st.DrawFn, most: int = 6) -> Flow:
    """Flows of a few questions with nested conditions, knockouts and points."""
    questions: list[dict[str, Any]] = []
    for at in range(draw(st.integers(2, most))):
        question = draw(_questions(f"q{at}"))
        if questions and draw(st.booleans()):
            question["only_if"] = draw(_conditions(questions))
        if draw(st.integers(0, 4)) == 0:
            question["knockout"] = draw(_conditions([*questions, question]))
        if draw(st.integers(0, 3)) == 0:
            question.pop("points", None)
            question["points_if"] = [
                {"if": draw(_conditions([*questions, question])), "give": draw(POINTS)}
                for _ in range(draw(st.integers(1, 3)))
            ]
        questions.append(question)
    return flow(questions, enough_scored=draw(st.sampled_from([0, 70])))


@st.composite
def _questions(draw: st.DrawFn, name: str) -> dict[str, Any]:
    kind = draw(st.sampled_from(KINDS))
    question: dict[str, Any] = {"id": name, "answer": kind}
    question["optional"] = draw(st.integers(0, 3)) == 0
    question["criterion"] = draw(st.sampled_from([None, "one", "one", "two", "talk"]))
    scored = question["criterion"] in ("one", "two") and draw(st.integers(0, 3)) > 0
    three = st.fixed_dictionaries(dict.fromkeys(OPTIONS, POINTS))
    cap = draw(st.sampled_from([None, 4]))
    points: Any = None
    match kind:
        case "yes_no":
            points = draw(
                st.dictionaries(st.sampled_from(["yes", "no", "unsure"]), POINTS, min_size=1)
            )
        case "duration":
            points = {
                "at_least": draw(st.dictionaries(st.sampled_from([6, 12, 24]), POINTS, min_size=1))
            }
            question["must_be"] = draw(st.sampled_from([None, {"less_than": 30}]))
        case "number":
            question["unit"] = "calls"
            points = {
                "at_least": draw(
                    st.dictionaries(st.sampled_from([1.5, 10, 20]), POINTS, min_size=1)
                )
            }
            question["must_be"] = draw(st.sampled_from([None, {"between": [5, 40]}]))
        case "money":
            question["currency"] = "USD"
            points = {"given": draw(POINTS)}
        case "choice" | "choices":
            question["options"] = {name: name.title() for name in OPTIONS}
            question["other"] = draw(st.booleans())
            points = {"each": draw(three), "at_most": cap}
        case "scale":
            question["steps"] = {1: "bad", 2: "fair", 3: "good"}
            points = draw(st.dictionaries(st.sampled_from([1, 2, 3]), POINTS, min_size=1))
        case "education":
            points = draw(st.dictionaries(st.sampled_from(LEVELS), POINTS, min_size=1))
        case "skills":
            question["skills"] = {name: name.title() for name in OPTIONS}
            levels = st.dictionaries(
                st.sampled_from(["has", "basic", "good", "expert"]), POINTS, min_size=1
            )
            points = draw(st.dictionaries(st.sampled_from(OPTIONS), levels, min_size=1))
        case "story":
            question["listen_for"] = OPTIONS
            points = {"heard": draw(three), "at_most": cap}
        case "text" | "file" | "date":
            points = {"given": draw(POINTS)}
    if scored and points is not None:
        question["points"] = points
    return question


@st.composite
def _conditions(draw: st.DrawFn, questions: list[dict[str, Any]], deep: int = 2) -> dict[str, Any]:
    about = draw(st.sampled_from(questions))
    match draw(st.integers(0, 7 if deep else 4)):
        case 5:
            return {"any_of": [draw(_conditions(questions, deep - 1)) for _ in range(2)]}
        case 6:
            return {"none_of": [draw(_conditions(questions, deep - 1))]}
        case 7:
            return {"all_of": [draw(_conditions(questions, deep - 1)) for _ in range(2)]}
        case 4:
            return {draw(st.sampled_from(["answered", "skipped"])): about["id"]}
    return {about["id"]: draw(_tests(about["answer"]))}


def _tests(kind: str) -> st.SearchStrategy[Any]:
    some = st.lists(st.sampled_from(OPTIONS), min_size=1, max_size=3, unique=True)
    match kind:
        case "yes_no":
            return st.sampled_from(["yes", "no", "unsure", ["no", "unsure"]])
        case "duration" | "number" | "money":
            return st.sampled_from([{"at_least": 12}, {"less_than": 7}, {"between": [7, 18]}])
        case "date":
            return st.sampled_from([{"at_least": "2026-06-01"}, {"less_than": "2026-01-01"}])
        case "choice" | "choices" | "skills" | "story":
            words = st.sampled_from(["is", "includes", "includes_any"])
            return st.dictionaries(words, some, min_size=1, max_size=2)
        case "scale":
            return st.sampled_from(["2", {"at_least": 3}])
        case "education":
            return st.sampled_from([{"at_least": "associate"}, ["bachelor", "none"], "high_school"])
        case "consent":
            return st.sampled_from(["agree", "decline"])
        case "text":
            return st.sampled_from(["a", ["a", "b"]])
    return st.just({})


@st.composite
def answers(draw: st.DrawFn, flow: Flow) -> dict[str, Answer]:
    """Answers to all questions on the way, of the kinds that are looked at."""
    asked_about = _states_asked_about(flow)
    found: dict[str, Answer] = {}
    while (question := walk(flow, found).next) is not None:
        states = ["given"] * 3
        states += ["skipped"] if question.optional else []
        states += ["declined"] if question.id in asked_about else []
        state = draw(st.sampled_from(states))
        value = draw(values(question)) if state == "given" else None
        found[question.id] = Answer.model_validate(
            {"question": question.id, "state": state, "value": value}
        )
    return found


def _states_asked_about(flow: Flow) -> set[str]:
    found: set[str] = set()
    ahead = [
        condition
        for question in flow.questions
        for condition in (question.only_if, question.knockout, *_cases(question))
        if condition is not None
    ]
    while ahead:
        condition = ahead.pop()
        found |= {*condition.answered, *condition.skipped}
        ahead += [*condition.any_of, *condition.all_of, *condition.none_of]
    return found


def _cases(question: Question) -> list[Condition]:
    """Conditions for points that count."""
    counts = question.criterion in ("one", "two") and any(c.give for c in question.points_if)
    return [case.if_ for case in question.points_if] if counts else []


def values(question: Question) -> st.SearchStrategy[Value]:
    """Any value that a question of this kind can have."""
    drawn = _values(question.answer, other=getattr(question, "other", False))
    must_be = question.must_be if isinstance(question, Measured) else None
    return drawn.filter(must_be.holds) if must_be else drawn


def _values(kind: str, *, other: bool) -> st.SearchStrategy[Any]:
    named = st.lists(st.sampled_from(OPTIONS), max_size=3, unique=True)
    sizes = st.sampled_from([0, 5, 6, 6.5, 7, 10, 11, 12, 12.5, 13, 18, 19, 20, 24, 29])
    match kind:
        case "yes_no":
            return st.builds(YesNo, answer=st.sampled_from(["yes", "no", "unsure"]))
        case "duration":
            return st.integers(0, 40).map(lambda n: Duration(least=n, most=n))
        case "number":
            return sizes.map(lambda n: Number(least=n, most=n))
        case "money":
            return sizes.map(lambda n: Money(least=n, most=n, currency="USD"))
        case "date":
            return st.dates(date(2025, 6, 1), date(2026, 12, 1)).map(
                lambda d: Day(earliest=d, latest=d)
            )
        case "choice":
            return st.sampled_from([*((name,) for name in OPTIONS), ()]).map(
                lambda o: Choices(options=o)
            )
        case "choices":
            words = st.sampled_from([None, "pink"] if other else [None])
            return st.builds(Choices, options=named.map(tuple), other=words)
        case "scale":
            return st.builds(Step, step=st.integers(1, 3))
        case "education":
            states = st.sampled_from(["finished", "in_progress", "stopped"])
            degree = st.builds(Degree, level=st.sampled_from(LEVELS[1:]), state=states)
            none = st.just((Degree(level="none"),))
            return st.builds(
                Education,
                degrees=st.lists(degree, max_size=3, unique_by=lambda d: d.level).map(tuple) | none,
            )
        case "skills":
            skill = st.builds(
                Skill, has=st.booleans(), level=st.sampled_from([None, "basic", "good", "expert"])
            )
            return st.builds(Skills, skills=st.dictionaries(st.sampled_from(OPTIONS), skill))
        case "story":
            return named.map(lambda names: Story(heard=dict.fromkeys(names, ("x",))))
        case "file":
            return st.just(File(name="cv.pdf", media_type="application/pdf", size=9, key="k"))
        case "consent":
            at = datetime(2026, 1, 1, tzinfo=UTC)
            return st.booleans().map(
                lambda b: Consent(agreed=b, text_hash="h", language="en", at=at)
            )
    return st.sampled_from(["a", "b", "c"]).map(lambda text: Text(text=text))
