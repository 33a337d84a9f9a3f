"""A flow is written as its author would have written it."""

import pytest
import yaml

from screening.authoring.writing import SCHEMA_LINE, write
from screening.flow.document import Document
from screening.flow.model import Flow
from screening.flow.pinned import canonical
from screening.flow.questions import DurationQuestion, Option
from tests.screening.small_flows import flow_with
from tests.screening.talk import shipped


def with_question(**changes: object) -> Flow:
    flow = shipped()
    question = flow.question("prospecting_years")
    assert isinstance(question, DurationQuestion)
    content = {**question.model_dump(by_alias=True), **changes}
    changed = DurationQuestion.model_validate(content)
    questions = tuple(changed if each is question else each for each in flow.questions)
    return flow.model_copy(update={"questions": questions})


def lines(flow: Flow) -> list[str]:
    return [line.strip() for line in write(flow).splitlines()]


def test_what_is_shipped_is_written_in_the_forms_of_its_author() -> None:
    written = lines(shipped())
    assert SCHEMA_LINE.strip() == written[0]
    for expected in (
        "id: account_manager",
        "only_if: {prospecting: yes}",
        "points: {yes: 5, unsure: 0, no: 0}",
        "points: {at_least: {6 months: 3, 1 year: 6, 2 years: 8, 3 years: 10}}",
        "only_if: {sold: {includes_any: [it, finance, insurance, consulting]}}",
        "word: {has: 2, basic: 1, good: 3, expert: 3}",
        "notice: >-",
    ):
        assert expected in written


def test_only_what_differs_from_the_defaults_is_written() -> None:
    keys = {line.split(":")[0] for line in lines(shipped())}
    assert keys.isdisjoint({"grammar", "texts", "language", "open", "probe", "optional"})
    assert "optional: yes" in lines(with_question(optional=True))


def test_keys_of_a_question_keep_the_order_of_the_form() -> None:
    (asked,) = [
        each for each in yaml.safe_load(write(shipped()))["questions"] if each["id"] == "sold"
    ]
    assert list(asked) == (
        "id title ask because help example answer options other not_these criterion "
        "points in_summary".split()
    )


def test_a_test_of_the_questions_own_answer_is_bare_and_in_lengths() -> None:
    knocked_out = with_question(
        knockout={"less_than": "1 year 6 months"},
        points_if=[{"if": {"at_least": "3 years"}, "give": 2.5}],
        must_be={"between": ["0 months", "60 years"]},
    )
    written = lines(knocked_out)
    assert "knockout: {less_than: 1 year 6 months}" in written
    assert "- {if: {at_least: 3 years}, give: 2.5}" in written
    assert "must_be: {between: [0 months, 60 years]}" in written


def test_a_condition_on_several_questions_keeps_their_ids() -> None:
    condition = {"prospecting_years": {"less_than": "2 years"}, "prospecting": "yes"}
    expected = "knockout: {prospecting_years: {less_than: 2 years}, prospecting: yes}"
    assert expected in lines(with_question(knockout=condition))


@pytest.mark.parametrize(
    "text", ["Yes", "no", "1.10", "a: b", "# a", "{a}", "- a", "null", " a", "a\nb", "\u2028", "~"]
)
def test_a_text_that_yaml_would_misread_stays_a_text(text: str) -> None:
    written = write(with_question(title=text))
    titles = [question["title"] for question in yaml.safe_load(written)["questions"]]
    assert text in titles


def test_an_option_is_its_label_where_it_has_no_other_names() -> None:
    flow = shipped()
    sold = flow.question("sold")
    options = {"a": Option(label="One"), "b": Option(label="Two", also=("second",))}
    only = flow.model_copy(update={"questions": (sold.model_copy(update={"options": options}),)})
    (question,) = yaml.safe_load(write(only))["questions"]
    assert question["options"] == {"a": "One", "b": {"label": "Two", "also": ["second"]}}


def test_no_node_is_written_as_an_alias() -> None:
    assert Document("flow.yml", write(shipped()).encode()).problems == []


def test_the_same_flow_is_always_written_alike() -> None:
    assert write(shipped()) == write(shipped().model_copy(deep=True))


def test_a_zero_with_a_minus_is_pinned_as_a_zero() -> None:
    flows = [
        flow_with({"id": "time", "answer": "duration", "must_be": {"at_least": zero}})
        for zero in (0.0, -0.0, "-0")
    ]
    assert len({canonical(flow) for flow in flows}) == 1
