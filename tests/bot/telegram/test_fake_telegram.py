"""The fake keeps Telegram's rules; python-telegram-bot's own Bot is one of its callers."""

import asyncio
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import httpx
import pytest
from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputFile,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)
from telegram.error import BadRequest, Conflict, Forbidden, InvalidToken, NetworkError, RetryAfter
from telegram.request import HTTPXRequest

from tests.fake_telegram.candidate import Candidate, FakeTelegram

CHOICES = ReplyKeyboardMarkup([["Yes", "No"]], resize_keyboard=True)
GO_ON = InlineKeyboardMarkup([[InlineKeyboardButton("Go on", callback_data="intro|go")]])


def call(telegram: FakeTelegram, method: str, **given: Any) -> dict[str, Any]:
    """The whole answer to a call made without any library."""
    return telegram.call(method, **given)


def with_bot(telegram: FakeTelegram, act: Callable[[Bot], Awaitable[Any]]) -> Any:
    """What python-telegram-bot's own Bot gets."""

    async def run() -> Any:
        base, files = f"{telegram.url}/bot", f"{telegram.url}/file/bot"
        polling, other = (HTTPXRequest(httpx_kwargs={"verify": False}) for _ in range(2))
        async with Bot(telegram.token, base, files, other, polling) as bot:
            return await act(bot)

    return asyncio.run(run())


@pytest.fixture
def ada(telegram: FakeTelegram) -> Candidate:
    """Someone who has already started the bot."""
    candidate = telegram.candidate(5001)
    candidate.says("/start")
    call(telegram, "getUpdates", offset=-1)
    call(telegram, "getUpdates", offset=telegram.world()["next_update"])
    return candidate


def test_the_bot_knows_itself(telegram: FakeTelegram) -> None:
    user = with_bot(telegram, lambda bot: bot.get_me())
    assert (user.id, user.username) == (7000000001, "candor_test_bot")


def test_a_wrong_token_is_unauthorized(telegram: FakeTelegram) -> None:
    answer = httpx.post(f"{telegram.url}/bot123:wrong/getMe")
    assert answer.status_code == 401
    assert answer.json() == {"ok": False, "error_code": 401, "description": "Unauthorized"}

    async def start() -> None:
        async with Bot("123:wrong", f"{telegram.url}/bot"):
            pass

    with pytest.raises(InvalidToken):
        asyncio.run(start())


def test_a_method_nobody_knows_is_not_found(telegram: FakeTelegram) -> None:
    assert call(telegram, "makeCoffee")["error_code"] == 404


def test_what_a_candidate_says_comes_as_a_message(telegram: FakeTelegram) -> None:
    said = telegram.candidate(77).says("Good morning")
    (update,) = with_bot(telegram, lambda bot: bot.get_updates())
    assert (update.message.text, update.message.message_id) == ("Good morning", said)
    assert (update.message.chat.type, update.message.from_user.id) == ("private", 77)


def test_a_command_is_marked_as_one(telegram: FakeTelegram) -> None:
    telegram.candidate().says("/start account_manager")
    (update,) = with_bot(telegram, lambda bot: bot.get_updates())
    assert list(update.message.parse_entities().values()) == ["/start"]


def test_an_offset_confirms_what_came_before_it(telegram: FakeTelegram) -> None:
    ada = telegram.candidate()
    for word in ("one", "two", "three"):
        ada.says(word)
    first, second, _ = call(telegram, "getUpdates")["result"]
    again = call(telegram, "getUpdates", offset=second["update_id"])["result"]
    assert [update["message"]["text"] for update in again] == ["two", "three"]
    assert first["update_id"] not in {update["update_id"] for update in again}


def test_an_unconfirmed_update_comes_again(telegram: FakeTelegram) -> None:
    telegram.candidate().says("one")
    assert call(telegram, "getUpdates")["result"] == call(telegram, "getUpdates")["result"] != []


def test_no_more_updates_come_than_asked_for(telegram: FakeTelegram) -> None:
    ada = telegram.candidate()
    for number in range(3):
        ada.says(str(number))
    assert len(call(telegram, "getUpdates", limit=2)["result"]) == 2


def test_a_long_poll_ends_when_someone_writes(telegram: FakeTelegram) -> None:
    with ThreadPoolExecutor() as pool:
        poll = pool.submit(call, telegram, "getUpdates", timeout=50)
        telegram.calls("getUpdates", at_least=1)
        telegram.candidate().says("hello")
        (update,) = poll.result()["result"]
    assert update["message"]["text"] == "hello"


def test_a_second_poller_ends_the_first_with_409(telegram: FakeTelegram) -> None:
    with ThreadPoolExecutor() as pool:
        first = pool.submit(call, telegram, "getUpdates", timeout=50)
        telegram.calls("getUpdates", at_least=1)
        second = call(telegram, "getUpdates", timeout=0)
        assert first.result()["error_code"] == 409
    assert second["ok"]


def test_polling_is_a_conflict_while_a_webhook_is_set(telegram: FakeTelegram) -> None:
    assert call(telegram, "setWebhook", url="https://example.test/hook")["ok"]
    with pytest.raises(Conflict, match="webhook is active"):
        with_bot(telegram, lambda bot: bot.get_updates())
    with_bot(telegram, lambda bot: bot.delete_webhook())
    info = with_bot(telegram, lambda bot: bot.get_webhook_info())
    assert (info.url, info.pending_update_count) == ("", 0)
    assert call(telegram, "getUpdates")["ok"]


def test_only_the_kinds_asked_for_are_queued(telegram: FakeTelegram) -> None:
    ada = telegram.candidate()
    said = ada.says("one")
    call(telegram, "getUpdates", offset=-1, allowed_updates=["message"])
    ada.edits(said, "two")
    ada.says("three")
    kinds = [sorted(update)[0] for update in call(telegram, "getUpdates")["result"]]
    assert kinds == ["message", "message"]


def test_an_update_is_gone_after_a_day(telegram: FakeTelegram) -> None:
    telegram.candidate().says("hello")
    telegram.advance(24 * 3600 - 60)
    assert len(call(telegram, "getUpdates")["result"]) == 1
    telegram.advance(61)
    assert call(telegram, "getUpdates")["result"] == []


def test_a_press_is_gone_after_150_seconds(telegram: FakeTelegram, ada: Candidate) -> None:
    with_bot(telegram, lambda bot: bot.send_message(5001, "Shall we?", reply_markup=GO_ON))
    (asked,) = ada.hears()
    ada.presses("Go on", asked.id)
    (update,) = with_bot(telegram, lambda bot: bot.get_updates())
    assert update.callback_query.data == "intro|go"
    assert with_bot(telegram, lambda bot: bot.answer_callback_query(update.callback_query.id))
    telegram.advance(151)
    assert call(telegram, "getUpdates")["result"] == []
    with pytest.raises(BadRequest, match="Query is too old"):
        with_bot(telegram, lambda bot: bot.answer_callback_query(update.callback_query.id))


def test_the_candidate_hears_what_is_sent_in_order(telegram: FakeTelegram, ada: Candidate) -> None:
    async def send(bot: Bot) -> None:
        await bot.send_message(5001, "First")
        await bot.send_message(5001, "<b>Second</b> &lt;3", parse_mode="HTML", reply_markup=CHOICES)

    with_bot(telegram, send)
    first, second = ada.hears(2)
    assert (first.text, first.buttons) == ("First", ())
    assert (second.text, second.buttons) == ("Second <3", ("Yes", "No"))
    assert [message.text for message in ada.has_heard()] == ["First", "Second <3"]


def test_a_candidate_waits_for_the_message_that_matters(
    telegram: FakeTelegram, ada: Candidate
) -> None:
    async def send(bot: Bot) -> None:
        for text in ("one", "two", "three"):
            await bot.send_message(5001, text)

    with_bot(telegram, send)
    assert [m.text for m in ada.hears(lambda message: message.text == "two")] == ["one", "two"]
    assert [m.text for m in ada.hears()] == ["three"]


def test_only_a_button_that_is_shown_can_be_tapped(telegram: FakeTelegram, ada: Candidate) -> None:
    with_bot(telegram, lambda bot: bot.send_message(5001, "Well?", reply_markup=CHOICES))
    ada.taps("Yes")
    assert call(telegram, "getUpdates")["result"][-1]["message"]["text"] == "Yes"
    remove = ReplyKeyboardRemove()
    with_bot(telegram, lambda bot: bot.send_message(5001, "Thanks", reply_markup=remove))
    with pytest.raises(ValueError, match="No button 'Yes' is shown"):
        ada.taps("Yes")


def test_an_edit_carries_its_own_date(telegram: FakeTelegram) -> None:
    ada = telegram.candidate()
    said = ada.says("three years")
    telegram.advance(90)
    ada.edits(said, "four years")
    sent, edited = with_bot(telegram, lambda bot: bot.get_updates())
    assert edited.edited_message.text == "four years"
    assert edited.edited_message.message_id == sent.message.message_id
    assert (edited.edited_message.edit_date - sent.message.date).total_seconds() >= 89


@pytest.mark.parametrize("kind", ["photo", "voice", "video", "sticker", "document", "location"])
def test_an_attachment_is_one_that_the_library_can_read(telegram: FakeTelegram, kind: str) -> None:
    telegram.candidate().sends(kind, caption="see here")
    (update,) = with_bot(telegram, lambda bot: bot.get_updates())
    assert getattr(update.message, kind)
    assert update.message.caption == "see here"


def test_a_contact_says_whose_it_is(telegram: FakeTelegram) -> None:
    ada = telegram.candidate(5001)
    ada.sends("contact", phone="+4915112345678")
    ada.sends("contact", own=False)
    own, other = with_bot(telegram, lambda bot: bot.get_updates())
    assert (own.message.contact.user_id, own.message.contact.phone_number) == (
        5001,
        "+4915112345678",
    )
    assert other.message.contact.user_id != 5001


def test_a_reply_shows_what_it_replies_to(telegram: FakeTelegram, ada: Candidate) -> None:
    sent = call(telegram, "sendMessage", chat_id=5001, text="How many?")["result"]
    ada.says("four", reply_to=sent["message_id"])
    (update,) = with_bot(telegram, lambda bot: bot.get_updates())
    assert update.message.reply_to_message.text == "How many?"


def test_a_very_long_message_comes_in_pieces(telegram: FakeTelegram) -> None:
    telegram.candidate().says("a" * 5000)
    texts = [u["message"]["text"] for u in call(telegram, "getUpdates")["result"]]
    assert [len(text) for text in texts] == [4096, 904]


def test_a_document_can_be_sent_and_fetched(telegram: FakeTelegram, ada: Candidate) -> None:
    ada.sends("document", file_name="cv.pdf")

    async def fetch(bot: Bot) -> tuple[bytes, str]:
        (update,) = await bot.get_updates()
        file = await bot.get_file(update.message.document.file_id)
        paper = InputFile(b"your data", filename="data.json")
        sent = await bot.send_document(5001, paper, caption="All we keep")
        return bytes(await file.download_as_bytearray()), sent.document.file_name

    assert with_bot(telegram, fetch) == (b"a file", "data.json")
    assert ada.hears()[0].text == "All we keep"


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"text": "a" * 4097}, "message is too long"),
        ({"text": "😀" * 2049}, "message is too long"),
        ({"text": ""}, "message text is empty"),
        ({"text": " \n"}, "message text is empty"),
        ({"text": "<b>oh", "parse_mode": "HTML"}, "Can't find end tag"),
        ({"text": "<h1>oh</h1>", "parse_mode": "HTML"}, "Unsupported start tag"),
        ({"text": "oh</b>", "parse_mode": "HTML"}, "Unexpected end tag"),
        ({"text": "<b><i>oh</b></i>", "parse_mode": "HTML"}, "Unmatched end tag"),
        ({"text": "1 < 2", "parse_mode": "HTML"}, "can't parse entities"),
        (
            {
                "text": "ok",
                "reply_markup": {"inline_keyboard": [[{"text": "a", "callback_data": "x" * 65}]]},
            },
            "BUTTON_DATA_INVALID",
        ),
        (
            {"text": "ok", "reply_markup": {"keyboard": [[{"text": " "}]]}},
            "keyboard button text must be non-empty",
        ),
        ({"chat_id": 404, "text": "ok"}, "chat not found"),
    ],
)
def test_what_telegram_refuses_is_refused(
    telegram: FakeTelegram, ada: Candidate, given: dict[str, Any], words: str
) -> None:
    answer = call(telegram, "sendMessage", **{"chat_id": 5001, **given})
    assert answer["error_code"] == 400
    assert words in answer["description"]
    assert ada.has_heard() == []


def test_length_is_counted_after_markup_is_read(telegram: FakeTelegram, ada: Candidate) -> None:
    text = "<b>" + "&lt;" * 4096 + "</b>"
    assert call(telegram, "sendMessage", chat_id=5001, text=text, parse_mode="HTML")["ok"]
    assert ada.hears()[0].text == "<" * 4096


def test_callback_data_of_64_bytes_is_taken(telegram: FakeTelegram, ada: Candidate) -> None:
    button = {"text": "a", "callback_data": "x" * 64}
    markup = {"inline_keyboard": [[button]]}
    assert call(telegram, "sendMessage", chat_id=5001, text="ok", reply_markup=markup)["ok"]


def test_a_message_can_be_changed_but_not_to_the_same(
    telegram: FakeTelegram, ada: Candidate
) -> None:
    async def change(bot: Bot) -> None:
        sent = await bot.send_message(5001, "One", reply_markup=GO_ON)
        await bot.edit_message_text("Two", 5001, sent.message_id, reply_markup=GO_ON)
        await bot.edit_message_reply_markup(5001, sent.message_id)
        with pytest.raises(BadRequest, match="Message is not modified"):
            await bot.edit_message_text("Two", 5001, sent.message_id)
        with pytest.raises(BadRequest, match="Message to edit not found"):
            await bot.edit_message_text("Two", 5001, 999_999)

    with_bot(telegram, change)
    (message,) = ada.hears()
    assert (message.text, message.buttons) == ("Two", ())


def test_a_reaction_and_typing_are_seen(telegram: FakeTelegram, ada: Candidate) -> None:
    said = ada.says("Done!")
    assert with_bot(telegram, lambda bot: bot.send_chat_action(5001, "typing"))
    assert with_bot(telegram, lambda bot: bot.set_message_reaction(5001, said, "👍"))
    assert telegram.calls("sendChatAction", at_least=1)[0]["action"] == "typing"
    assert telegram.world()["chats"]["5001"]["messages"][-1]["reactions"] == ["👍"]


def test_who_blocked_the_bot_is_told_and_hears_nothing(
    telegram: FakeTelegram, ada: Candidate
) -> None:
    ada.blocks()
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        with_bot(telegram, lambda bot: bot.send_message(5001, "Are you there?"))
    with pytest.raises(ValueError, match="unblock"):
        ada.says("hello")
    ada.unblocks()
    blocked, unblocked = with_bot(telegram, lambda bot: bot.get_updates())
    assert blocked.my_chat_member.new_chat_member.status == "kicked"
    assert unblocked.my_chat_member.new_chat_member.status == "member"
    assert call(telegram, "sendMessage", chat_id=5001, text="Welcome back")["ok"]


def test_too_many_requests_tell_how_long_to_wait(
    telegram: FakeTelegram, ada: Candidate, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "true")
    telegram.fail("sendMessage", "429", retry_after=7, chat=5001)
    with pytest.raises(RetryAfter) as told:
        with_bot(telegram, lambda bot: bot.send_message(5001, "hello"))
    assert told.value.retry_after.total_seconds() == 7
    assert call(telegram, "sendMessage", chat_id=5001, text="hello")["ok"]


def test_a_fault_for_one_chat_leaves_the_others_alone(
    telegram: FakeTelegram, ada: Candidate
) -> None:
    telegram.candidate(6002).says("/start")
    telegram.fail("sendMessage", "429", times=2, chat=5001)
    assert call(telegram, "sendMessage", chat_id=6002, text="hello")["ok"]
    for code in (429, 429, None):
        answer = call(telegram, "sendMessage", chat_id=5001, text="hello")
        assert answer.get("error_code") == code


@pytest.mark.parametrize(("how", "arrived"), [("cut_before", 0), ("cut_after", 1)])
def test_a_connection_can_be_cut_before_or_after_a_send_is_taken(
    telegram: FakeTelegram, ada: Candidate, how: str, arrived: int
) -> None:
    telegram.fail("sendMessage", how)
    with pytest.raises(NetworkError):
        with_bot(telegram, lambda bot: bot.send_message(5001, "hello"))
    assert len(ada.has_heard()) == arrived


def test_a_bad_gateway_is_one(telegram: FakeTelegram, ada: Candidate) -> None:
    telegram.fail("sendMessage", "502")
    with pytest.raises(NetworkError, match="Bad Gateway"):
        with_bot(telegram, lambda bot: bot.send_message(5001, "hello"))
    assert ada.has_heard() == []


def test_a_server_that_stops_accepting_cuts_every_connection(telegram: FakeTelegram) -> None:
    with ThreadPoolExecutor() as pool:
        poll = pool.submit(call, telegram, "getUpdates", timeout=50)
        telegram.calls("getUpdates", at_least=1)
        telegram.stop_accepting()
        with pytest.raises(httpx.TransportError):
            poll.result()
    with pytest.raises(httpx.TransportError):
        call(telegram, "getMe")
    telegram.accept()
    assert call(telegram, "getMe")["ok"]


def test_commands_and_descriptions_are_kept_and_checked(telegram: FakeTelegram) -> None:
    async def introduce(bot: Bot) -> None:
        await bot.set_my_commands([("help", "What I can do")])
        await bot.set_my_description("I ask a few questions.")
        await bot.set_my_short_description("Apply by chat")
        await bot.set_chat_menu_button()
        with pytest.raises(BadRequest, match=r"(?i)bot_command_invalid"):
            await bot.set_my_commands([("Help!", "What I can do")])
        with pytest.raises(BadRequest):
            await bot.set_my_short_description("x" * 121)

    with_bot(telegram, introduce)
    profile = telegram.world()["profile"]
    assert profile["commands"] == [{"command": "help", "description": "What I can do"}]
    assert profile["description"] == "I ask a few questions."
    assert profile["short_description"] == "Apply by chat"


def test_with_a_journal_nothing_is_lost_when_it_is_killed(tmp_path: Path) -> None:
    with FakeTelegram(journal=tmp_path / "telegram.json") as telegram:
        address = telegram.url
        ada = telegram.candidate()
        said = ada.says("hello")
        call(telegram, "sendMessage", chat_id=5001, text="Good morning")
        telegram.stop()
        telegram.start()
        assert telegram.url == address
        assert [message.text for message in ada.hears()] == ["Good morning"]
        (update,) = call(telegram, "getUpdates")["result"]
        assert update["message"]["message_id"] == said


def test_a_file_must_be_there_and_not_too_large(telegram: FakeTelegram) -> None:
    telegram.candidate(5001).says("/start")

    async def send(bot: Bot) -> list[str]:
        refused = []
        for content in (b"", bytes(50 * 1_048_576 + 1), "no-such-file"):
            try:
                await bot.send_document(5001, content, filename="a", write_timeout=60)
            except NetworkError as error:
                refused.append(str(error))
        return refused

    refused = with_bot(telegram, send)
    assert len(refused) == 3
    assert "non-empty" in refused[0]
    assert "Too Large" in refused[1]
    assert "rong file identifier" in refused[2]
    assert telegram.candidate(5001).has_heard() == []


def test_a_caption_is_at_most_1024_long(telegram: FakeTelegram) -> None:
    telegram.candidate(5001).says("/start")

    async def send(bot: Bot) -> str:
        await bot.send_document(5001, b"x", filename="a", caption="c" * 1024)
        with pytest.raises(BadRequest) as refused:
            await bot.send_document(5001, b"x", filename="a", caption="c" * 1025)
        return str(refused.value)

    assert "caption is too long" in with_bot(telegram, send)


def test_a_button_that_asks_for_a_contact_sends_ones_own(telegram: FakeTelegram) -> None:
    ada = telegram.candidate(5001)
    ada.says("/start")
    markup = {"keyboard": [[{"text": "Share", "request_contact": True}, {"text": "No"}]]}
    assert telegram.call("sendMessage", chat_id=5001, text="?", reply_markup=markup)["ok"]
    ada.taps("Share")
    ada.taps("No")
    first, second = [u["message"] for u in telegram.call("getUpdates")["result"][-2:]]
    assert first["contact"]["user_id"] == 5001
    assert "text" not in first
    assert second["text"] == "No"


def test_an_album_comes_as_messages_of_one_group(telegram: FakeTelegram) -> None:
    telegram.candidate(5001).sends_album({"kind": "photo"}, {"kind": "video", "caption": "us"})
    one, two = [update["message"] for update in telegram.call("getUpdates")["result"]]
    assert one["media_group_id"] == two["media_group_id"]
    assert one["message_id"] != two["message_id"]
    assert two["caption"] == "us"
    with pytest.raises(ValueError, match="two to ten"):
        telegram.candidate(5001).sends_album({"kind": "photo"})
