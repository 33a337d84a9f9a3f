"""The client believes nothing that the model's server could not have meant."""

import logging
from collections.abc import Iterator

import pytest

from nlu.client import Interpreter, ModelAway
from tests.nlu.stand_in import StandIn, parse, standing_in, status


@pytest.fixture
def model() -> Iterator[StandIn]:
    with standing_in() as told:
        yield told


@pytest.fixture
def interpreter(model: StandIn) -> Iterator[Interpreter]:
    with Interpreter(model.url, "the-token", timeout=2) as client:
        yield client


def test_each_clause_is_asked_by_itself_over_one_connection(
    model: StandIn, interpreter: Interpreter
) -> None:
    read = interpreter.interpret("I sold cars. Then phones, but no computers")
    clauses, whole = model.texts[:-1], model.texts[-1]
    assert clauses == ["I sold cars.", "Then phones", "no computers"]
    assert whole == "I sold cars. Then phones, but no computers"
    assert len(read.clauses) == 3
    assert len(model.connections) == 1


def test_the_model_is_named_by_the_hash_of_its_file(interpreter: Interpreter) -> None:
    assert interpreter.interpret("yes").model == "abc123"


def test_the_token_is_sent_and_never_logged(
    model: StandIn, interpreter: Interpreter, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        interpreter.interpret("yes")
    assert all("token=the-token" in path for path, _ in model.asked)
    assert "the-token" not in caplog.text


def test_entities_stand_where_the_candidate_wrote_them(
    model: StandIn, interpreter: Interpreter
) -> None:
    def found(text: str) -> tuple[int, bytes]:
        at = text.find("Excel")
        named = {"entity": "office_tool", "value": "Excel", "start": at, "end": at + 5}
        return 200, parse(("inform", 0.9), entities=[named] if at >= 0 else [])

    model.parse = found
    text = "It’s  fine. 👍 I  use Excel"
    (entity,) = [e for clause in interpreter.interpret(text).clauses for e in clause.entities]
    assert text[entity.start : entity.end] == "Excel"


def test_acts_come_likeliest_first_and_no_more_than_five(
    model: StandIn, interpreter: Interpreter
) -> None:
    model.parse = lambda _: (200, parse(*((f"act{n}", n / 10) for n in range(8))))
    (clause,) = interpreter.interpret("hm").clauses
    assert [act.name for act in clause.acts] == ["act7", "act6", "act5", "act4", "act3"]


def test_a_question_and_the_fallback_bear_the_names_of_acts(
    model: StandIn, interpreter: Interpreter
) -> None:
    model.parse = lambda _: (200, parse(("asks:sales_job.pay", 0.6), ("nlu_fallback", 0.4)))
    (clause,) = interpreter.interpret("what's the pay").clauses
    assert [act.name for act in clause.acts] == ["asks:sales_job/pay", "unfamiliar"]


def test_another_flows_question_counts_as_a_general_one(
    model: StandIn, interpreter: Interpreter
) -> None:
    ranked = (("asks:a.pay", 0.7), ("asks:b.pay", 0.2), ("ask_job", 0.1), ("inform", 0.2))
    model.parse = lambda _: (200, parse(*ranked))
    (clause,) = interpreter.interpret("pay?", flow="b").clauses
    acts = {act.name: round(act.certainty, 3) for act in clause.acts}
    assert acts == {"ask_job": 0.6, "asks:b/pay": 0.2, "inform": 0.2}


def test_what_a_text_means_as_an_answer_is_told_of_ones_own_questions(
    model: StandIn, interpreter: Interpreter
) -> None:
    meant = {"yes_no": {"yes": 0.9, "no": 0.1}, "a.ease": {"2": 1.0}, "b.ease": {"3": 0.7}}
    model.parse = lambda _: (200, parse(("inform", 1.0), meant=meant))
    read = interpreter.interpret("sure thing", flow="b").meant
    told = {(each.question, each.answer): each.certainty for each in read}
    assert told == {("yes_no", "yes"): 0.9, ("yes_no", "no"): 0.1, ("ease", "3"): 0.7}


def test_blank_text_is_not_sent(model: StandIn, interpreter: Interpreter) -> None:
    assert interpreter.interpret(" \n ").clauses == ()
    assert interpreter.interpret("/ \u200b").clauses[0].acts == ()
    assert model.texts == []


def test_a_leading_slash_never_reaches_the_model(model: StandIn, interpreter: Interpreter) -> None:
    interpreter.interpret('/stop{"a": 1}\n//yes')
    assert model.texts == ['stop{"a": 1}', "yes", 'stop{"a": 1} //yes']


NONSENSE = [
    b"",
    b"not json",
    b"[]",
    b"{}",
    parse(),
    parse(("inform", 3.0)),
    parse(("inform", float("nan"))),
    parse(("", 0.5)),
    parse(("inform", 1.0), entities=[{"entity": "x", "value": "x", "start": 0, "end": 99}]),
    parse(("inform", 1.0), entities=[{"entity": "x", "value": "x", "start": 2, "end": 1}]),
    parse(("inform", 1.0), entities=[{"entity": "x", "value": {}, "start": 0, "end": 1}]),
    parse(("inform", 1.0), meant={"yes_no": {"yes": 2.0}}),
    parse(("inform", 1.0), meant={"yes_no": ["yes"]}),
    b" " * 2_000_000,
]


@pytest.mark.parametrize("reply", NONSENSE, ids=range(len(NONSENSE)))
def test_nonsense_is_no_reading(model: StandIn, interpreter: Interpreter, reply: bytes) -> None:
    model.parse = lambda _: (200, reply)
    with pytest.raises(ModelAway):
        interpreter.interpret("yes")


def test_an_error_of_the_server_is_no_reading(model: StandIn, interpreter: Interpreter) -> None:
    model.parse = lambda _: (500, b"{}")
    with pytest.raises(ModelAway, match="500"):
        interpreter.interpret("yes")


def test_a_server_that_does_not_answer_in_time_is_away(model: StandIn) -> None:
    model.parse = lambda _: model.hang()
    with Interpreter(model.url, timeout=0.1) as hasty, pytest.raises(ModelAway):
        hasty.interpret("yes")


def test_nobody_at_the_door_is_away() -> None:
    with Interpreter("http://127.0.0.1:1", timeout=0.5) as client:
        assert not client.available()
        with pytest.raises(ModelAway):
            client.interpret("yes")


def test_another_model_than_the_one_given_is_not_available(model: StandIn) -> None:
    with Interpreter(model.url, model_id="id-2", timeout=1) as client:
        assert not client.available()
        model.status = lambda: (200, status("id-2"))
        assert client.available()


def test_a_server_without_a_model_is_not_available(
    model: StandIn, interpreter: Interpreter
) -> None:
    model.status = lambda: (200, b'{"model_id": null, "model_file": null}')
    assert not interpreter.available()
