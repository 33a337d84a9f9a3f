"""What a reader makes of a reply, weighed against what the model takes it to mean."""

import pytest

from screening.dialogue.interpretation import Meant
from screening.dialogue.reading.reading import Reading
from screening.dialogue.second_opinion import weighed
from screening.flow.questions import ScaleQuestion, YesNoQuestion
from screening.flow.values import Step, Value, YesNo

SCALE = ScaleQuestion(
    id="ease",
    ask=("How?",),
    title="Ease",
    answer="scale",
    steps={1: {"label": "Bad"}, 2: {"label": "So so"}, 3: {"label": "Good"}},
)
LONG = "a reply of more than six words in all"
YES_NO = YesNoQuestion(id="done", ask=("Done?",), title="Done", answer="yes_no")


def read(value: Value, certainty: float) -> Reading:
    return Reading(value=value, certainty=certainty, spans=((0, 4),))


def meant(question: str, **shares: float) -> list[Meant]:
    return [
        Meant(question=question, answer=name.strip("_"), certainty=share)
        for name, share in shares.items()
    ]


def test_without_an_opinion_a_reading_stays_as_it_is() -> None:
    said = read(Step(step=2), 0.6)
    assert weighed(SCALE, said, meant("other", _2=0.9), LONG) is said
    assert weighed(SCALE, None, [], LONG) is None


def test_two_that_agree_are_surer_than_either() -> None:
    both = weighed(SCALE, read(Step(step=2), 0.6), meant("ease", _2=0.8, _3=0.2), LONG)
    assert both is not None
    assert both.value == Step(step=2)
    assert both.certainty > 0.8
    assert both.spans == ((0, 4),)


def test_two_that_differ_are_doubted_and_each_is_an_alternative() -> None:
    both = weighed(SCALE, read(Step(step=2), 0.8), meant("ease", _3=0.7, _1=0.25), LONG)
    assert both is not None
    assert both.certainty < 0.75
    named = [both.value, *(each.value for each in both.alternatives)]
    assert {Step(step=2), Step(step=3)} <= set(named)


def test_what_no_reader_knows_the_model_alone_may_tell_of_a_step() -> None:
    alone = weighed(SCALE, None, meant("ease", _3=0.95, _1=0.05), "a text")
    assert alone is not None
    assert (alone.value, alone.spans) == (Step(step=3), ((0, 6),))
    assert alone.certainty > 0.9


@pytest.mark.parametrize("reading", [None, read(YesNo(answer="yes"), 0.4)])
def test_a_no_that_only_the_model_hears_is_never_taken(reading: Reading | None) -> None:
    heard = [*meant("yes_no", no=0.999, yes=0.001), *meant("done", no=0.999, yes=0.001)]
    found = weighed(YES_NO, reading, heard, LONG)
    assert found is not None
    assert found.value == YesNo(answer="no")
    assert found.certainty <= 0.6


def test_a_yes_that_is_only_implied_is_at_most_said_back() -> None:
    heard = [*meant("yes_no", yes=0.999), *meant("done", yes=0.999)]
    found = weighed(YES_NO, read(YesNo(answer="yes"), 0.5), heard, LONG)
    assert found is not None
    assert found.value == YesNo(answer="yes")
    assert 0.75 <= found.certainty <= 0.8


def test_an_answer_that_the_question_does_not_know_is_no_opinion() -> None:
    said = read(Step(step=2), 0.6)
    assert weighed(SCALE, said, meant("ease", _7=0.99), LONG) is said


def test_in_a_few_words_a_reader_that_is_sure_has_the_last_word() -> None:
    said = read(Step(step=2), 0.8)
    assert weighed(SCALE, said, meant("ease", _3=0.99), "the second one") is said


def test_nobody_is_asked_whether_they_are_unsure_who_leaned_to_a_yes() -> None:
    heard = [*meant("yes_no", unsure=0.95, yes=0.05)]
    found = weighed(YES_NO, read(YesNo(answer="yes"), 0.5), heard, "kind of")
    assert found is not None
    assert found.value == YesNo(answer="yes")
    assert found.certainty <= 0.6


def test_a_question_is_no_answer_that_only_the_model_hears() -> None:
    assert weighed(SCALE, None, meant("ease", _3=0.99), "and what would that be like?") is None
