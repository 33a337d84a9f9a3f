"""A power cut in the middle of a conversation loses nothing and repeats no answer."""

from pathlib import Path

import pytest

from tests.acceptance.program import Program, judged
from tests.acceptance.replies import STRONG, reply_to
from tests.acceptance.test_every_channel import is_to_answer
from tests.fake_telegram.candidate import FakeTelegram, Message
from tests.real_nlu import RunningModel

pytestmark = [pytest.mark.rasa, pytest.mark.process]


def test_a_conversation_goes_on_where_it_was_after_kill_9(
    folder: Path, model: RunningModel, telegram: FakeTelegram
) -> None:
    program = Program(folder, model, telegram).start()
    person = telegram.candidate(5001)
    person.says("/start account_manager")
    said = ["/start account_manager"]
    asked: set[str] = set()

    def is_new(message: Message) -> bool:
        # A prompt may come twice when the cut fell between sending it and noting that it was sent.
        return is_to_answer(message) and message.text not in asked

    while answer := reply_to((prompt := person.hears(is_new)[-1].text), STRONG):
        asked.add(prompt)
        person.says(answer)
        said.append(answer)
        if len(said) % 4 == 0:
            # Killed while the answer is on its way, at whatever place it has reached.
            program.kill()
            program.start()
    (row,) = program.applications()
    shown = program.shown(row["id"])
    program.stop()
    heard = [line["text"] for line in shown["transcript"] if line["who"] == "you"]
    assert heard == said
    assert judged(shown["scorecard"])["band"] == "strong"
    assert shown["scorecard"]["handed_in"]
    given = [name for line in shown["transcript"] for name in line.get("noted", {})]
    assert len(given) == len(set(given))


def test_what_is_said_while_the_program_is_down_is_answered_when_it_is_back(
    folder: Path, model: RunningModel, telegram: FakeTelegram
) -> None:
    program = Program(folder, model, telegram).start()
    person = telegram.candidate(5001)
    person.says("/start account_manager")
    person.hears(is_to_answer)
    program.kill()
    person.says("I agree")
    with program:
        person.hears(lambda message: "What is your name" in message.text)
