"""What is no answer, told from an answer by the whole message."""

import pytest

from nlu.clauses import clauses as spans_of
from screening.dialogue.interpretation import Act, Clause
from screening.dialogue.no_answer import PLAINLY, is_all, main_aside, tells_nothing


def heard(*acts: tuple[str, str, float]) -> tuple[str, tuple[Clause, ...]]:
    text, found = "", []
    for words, act, certainty in acts:
        start = len(text)
        text += words + " "
        told = (Act(name=act, certainty=certainty),)
        found.append(Clause(start=start, end=start + len(words), acts=told))
    return text, tuple(found)


def test_a_wish_counts_for_more_than_small_talk_beside_it() -> None:
    _, clauses = heard(("Snow again!", "chat", 0.99), ("Call me instead.", "human", 0.8))
    found = main_aside(clauses)
    assert found is not None
    assert found.act == "human"


def test_a_wait_only_leads_to_what_follows() -> None:
    _, clauses = heard(("Wait.", "pause", 0.99), ("My town is wrong.", "correct", 0.8))
    found = main_aside(clauses)
    assert found is not None
    assert found.act == "correct"


def test_a_question_is_one_however_its_kind_is_shared_out() -> None:
    acts = (Act(name="status", certainty=0.45), Act(name="ask_job", certainty=0.4))
    found = main_aside((Clause(start=0, end=9, acts=acts),))
    assert found is not None
    assert (found.act, round(found.certainty, 2)) == ("status", 0.85)


def test_a_story_with_a_wish_in_it_is_not_all_wishes() -> None:
    told = ("He fell and I helped him up.", "inform", 0.9)
    text, clauses = heard(told, ("Then he said go away.", "stop", 0.9))
    assert not is_all(clauses, PLAINLY, leading=text)
    assert not tells_nothing(clauses)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("seven months, is parking free?", ["seven months", "is parking free?"]),
        ("no why would that count", ["no", "why would that count"]),
        ("bea@example.org - how safe is that?", ["bea@example.org", "how safe is that?"]),
        ("I asked her, how are you, and she smiled", ["I asked her, how are you, and she smiled"]),
        ("yes when I was young", ["yes when I was young"]),
    ],
)
def test_a_question_behind_an_answer_is_a_clause_of_its_own(text: str, parts: list[str]) -> None:
    assert [text[start:end] for start, end in spans_of(text)[0]] == parts
