"""The file that goes with a reply: all that is kept about a candidate."""

import pytest

from bot.telegram.rendering import LONGEST_CAPTION
from bot.telegram.sender import MOST_TRIES_TO_MAKE, Sender
from tests.bot.telegram.conftest import Asked
from tests.bot.telegram.test_telegram_sender import Outbox, sending
from tests.fake_telegram.candidate import FakeTelegram, Message

MINE = b'{"messages": []}'


def made(conversation: int) -> tuple[str, bytes]:
    return f"all of {conversation}.json", MINE


@pytest.fixture
def started(telegram: FakeTelegram) -> FakeTelegram:
    for chat in (5001, 6002):
        telegram.candidate(chat).says("/start")
    return telegram


def sent(
    telegram: FakeTelegram, text: str = "Here it is.", buttons: tuple[str, ...] = ()
) -> list[Message]:
    async def scenario(outbox: Outbox, sender: Sender) -> None:
        outbox.put(5001, text, buttons, encloses="my_data")
        sender.wake()
        await outbox.until_all("sent")

    sending(telegram, scenario, enclosure=made)
    return telegram.candidate(5001).has_heard()


def test_the_file_comes_with_the_words_below_it(started: FakeTelegram) -> None:
    (message,) = sent(started, "Here & now.", buttons=("Yes",))
    assert (message.text, message.file_name) == ("Here & now.", "all of 5001.json")
    assert message.file_id is not None
    assert started.file(message.file_id) == MINE
    assert message.buttons == ("Yes",)


@pytest.mark.parametrize("letter", ["x", "😀"])
def test_words_that_just_fit_are_the_caption(started: FakeTelegram, letter: str) -> None:
    text = letter * (LONGEST_CAPTION // len(letter.encode("utf-16-le")) * 2)
    (message,) = sent(started, text)
    assert (message.text, message.file_name) == (text, "all of 5001.json")


def test_words_that_are_too_long_for_a_caption_go_before_the_file(started: FakeTelegram) -> None:
    text = "x" * (LONGEST_CAPTION + 1)
    words, file = sent(started, text, buttons=("Yes",))
    assert (words.text, words.file_name, words.buttons) == (text, None, ())
    assert (file.text, file.file_name, file.buttons) == ("", "all of 5001.json", ("Yes",))


@pytest.mark.parametrize("how", ["429", "500", "502", "cut_before", "garbage"])
def test_what_breaks_is_tried_again_and_the_words_are_not_repeated(
    started: FakeTelegram, how: str
) -> None:
    started.fail("sendDocument", how, times=2)
    words, file = sent(started, "x" * 2000)
    assert (words.file_name, file.file_name) == (None, "all of 5001.json")


def test_others_go_on_while_a_file_waits(started: FakeTelegram) -> None:
    started.fail("sendDocument", "429", retry_after=30)

    async def scenario(outbox: Outbox, sender: Sender) -> None:
        file, quick = outbox.put(5001, "file", encloses="my_data"), outbox.put(6002, "quick")
        sender.wake()
        await outbox.until_all("sent")
        assert (file.waits, quick.waits) == ([30], [])

    sending(started, scenario, enclosure=made)


def test_who_blocked_the_bot_gets_no_file(started: FakeTelegram) -> None:
    started.candidate(5001).blocks()

    async def scenario(outbox: Outbox, sender: Sender) -> None:
        row = outbox.put(5001, "file", encloses="my_data")
        sender.wake()
        await outbox.until(lambda: row.state == "withheld")

    sending(started, scenario, enclosure=made)


def test_a_file_that_can_not_be_made_is_given_up_and_tells_nobodys_words(
    started: FakeTelegram,
) -> None:
    asked: list[int] = []

    def stumbles(conversation: int) -> tuple[str, bytes]:
        asked.append(conversation)
        raise LookupError("my own words")

    async def scenario(outbox: Outbox, sender: Sender) -> None:
        row = outbox.put(5001, "file", encloses="my_data")
        after = outbox.put(5001, "next")
        sender.wake()
        await outbox.until_all("sent", "failed")
        assert (row.state, after.state) == ("failed", "sent")
        assert set(row.errors) == {"The file could not be made: LookupError."}

    sending(started, scenario, enclosure=stumbles)
    assert asked == [5001] * MOST_TRIES_TO_MAKE


def test_a_file_that_telegram_would_not_take_is_not_sent(started: FakeTelegram) -> None:
    async def scenario(outbox: Outbox, sender: Sender) -> None:
        row = outbox.put(5001, "file", encloses="my_data")
        sender.wake()
        await outbox.until_all("failed")
        assert row.errors == ["The file is larger than the 50 MB that Telegram takes."]

    sending(started, scenario, enclosure=lambda _: ("big", bytes(50 * 1_048_576 + 1)))
    assert started.calls("sendDocument") == []


def test_without_a_maker_the_reply_fails_in_the_end(started: FakeTelegram) -> None:
    async def scenario(outbox: Outbox, sender: Sender) -> None:
        row = outbox.put(5001, "file", encloses="my_data")
        sender.wake()
        await outbox.until_all("failed")
        assert "Nobody here makes the file" in row.errors[-1]

    sending(started, scenario)


def test_what_the_way_to_telegram_finds_too_large_is_given_up(started: FakeTelegram) -> None:
    started.fail("sendDocument", "413")

    async def scenario(outbox: Outbox, sender: Sender) -> None:
        file, after = outbox.put(5001, "file", encloses="my_data"), outbox.put(5001, "next")
        sender.wake()
        await outbox.until_all("sent", "failed")
        assert (file.state, after.state) == ("failed", "sent")

    sending(started, scenario, enclosure=made)


def test_whoever_asks_what_is_kept_gets_it_as_a_file_of_their_own_conversation(
    asked: Asked,
) -> None:
    conversations: list[int] = []

    def mine(conversation: int) -> tuple[str, bytes]:
        conversations.append(conversation)
        return "all.json", MINE

    talk = asked({"id": "town", "ask": "Which town?", "answer": "place"}, enclosure=mine)
    talk.says("/data")
    file, question = talk.last
    assert (file.file_name, question.text) == ("all.json", "Which town?")
    assert "Here is all of it as a file" in file.text
    assert file.file_id is not None
    assert talk.office.telegram.file(file.file_id) == MINE
    assert conversations == [1]
