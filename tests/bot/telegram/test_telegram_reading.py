"""Updates are read from the server's own JSON, so that both sides agree on its shape."""

import contextlib
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.telegram.keyboard import TICK
from bot.telegram.reading import (
    ChatBlocked,
    ChatUnblocked,
    UnreadableUpdate,
    callback_data,
    read_update,
    update_key,
)
from screening.dialogue.heard import Edited, Pressed, Said
from tests.fake_telegram.candidate import FakeTelegram

AT = 1_790_000_000
PRIVATE = {"id": 5001, "type": "private"}
ADA = {"id": 5001, "is_bot": False, "first_name": "Ada"}


def message(**content: Any) -> dict[str, Any]:
    body = {"message_id": 7, "date": AT, "chat": PRIVATE, "from": ADA, **content}
    return {"update_id": 1, "message": body}


def press(data: str) -> dict[str, Any]:
    under = message(text="Well?")["message"]
    return {
        "update_id": 2,
        "callback_query": {"id": "99", "from": ADA, "message": under} | {"data": data},
    }


def updates(telegram: FakeTelegram) -> list[dict[str, Any]]:
    return list(telegram.call("getUpdates")["result"])


def test_a_message_is_said_with_its_own_id_and_time() -> None:
    assert read_update(message(text="Four years")) == Said(
        id="7", at=datetime.fromtimestamp(AT, UTC), text="Four years"
    )


def test_what_is_said_stays_raw() -> None:
    read = read_update(message(text="  <b>4</b> & more\n"))
    assert isinstance(read, Said)
    assert read.text == "  <b>4</b> & more\n"


def test_a_ticked_label_is_read_as_the_label() -> None:
    read = read_update(message(text=f"{TICK}Excel"))
    assert isinstance(read, Said)
    assert read.text == "Excel"


def test_an_edit_names_the_message_it_changes(telegram: FakeTelegram) -> None:
    ada = telegram.candidate()
    said = ada.says("three years")
    telegram.advance(60)
    ada.edits(said, "four years")
    _, update = updates(telegram)
    edit_date = update["edited_message"]["edit_date"]
    assert read_update(update) == Edited(
        id=f"{said}:{edit_date}",
        of=str(said),
        at=datetime.fromtimestamp(edit_date, UTC),
        text="four years",
    )


def test_a_press_tells_its_prompt_and_its_button() -> None:
    at = datetime(2026, 11, 1, tzinfo=UTC)
    assert read_update(press("tools.2|excel"), received_at=at) == Pressed(
        id="99", at=at, reply_to="tools.2", button="excel"
    )


def test_a_press_of_no_button_of_ours_is_nothing() -> None:
    assert read_update(press("tools")) is None


def test_callback_data_comes_back_as_it_went() -> None:
    read = read_update(press(callback_data("tools.2", "excel")))
    assert isinstance(read, Pressed)
    assert (read.reply_to, read.button) == ("tools.2", "excel")


def test_callback_data_that_telegram_would_refuse_is_refused_before() -> None:
    assert len(callback_data("p" * 32, "b" * 31)) == 64
    with pytest.raises(ValueError, match="64 bytes"):
        callback_data("p" * 32, "b" * 32)


def test_a_reply_tells_the_prompt_that_it_answers() -> None:
    update = message(text="four", reply_to_message=message(text="How many?")["message"])
    read = read_update(update, prompt_of={"7": "years.1"}.get)
    assert isinstance(read, Said)
    assert read.reply_to == "years.1"


@pytest.mark.parametrize("kind", ["photo", "voice", "video", "sticker", "document", "location"])
def test_an_attachment_is_named_and_its_caption_kept(telegram: FakeTelegram, kind: str) -> None:
    telegram.candidate().sends(kind, caption="my CV")
    (update,) = updates(telegram)
    read = read_update(update)
    assert isinstance(read, Said)
    assert (read.attachment, read.text) == (kind, "my CV")


def test_ones_own_contact_gives_the_number(telegram: FakeTelegram) -> None:
    telegram.candidate().sends("contact", phone="+4915112345678")
    (update,) = updates(telegram)
    read = read_update(update)
    assert isinstance(read, Said)
    assert (read.text, read.attachment) == ("+4915112345678", "contact")


def test_someone_elses_contact_gives_none(telegram: FakeTelegram) -> None:
    telegram.candidate().sends("contact", phone="+4915112345678", own=False)
    (update,) = updates(telegram)
    read = read_update(update)
    assert isinstance(read, Said)
    assert (read.text, read.attachment) == ("", "contact")


@pytest.mark.parametrize("kind", ["poll", "dice", "animation", "something_new"])
def test_what_we_have_no_word_for_is_other(kind: str) -> None:
    read = read_update(message(**{kind: {}}))
    assert isinstance(read, Said)
    assert read.attachment == "other"


def test_blocking_and_coming_back_are_told(telegram: FakeTelegram) -> None:
    ada = telegram.candidate(5001)
    ada.says("hello")
    ada.blocks()
    ada.unblocks()
    _, blocked, unblocked = (read_update(update) for update in updates(telegram))
    assert isinstance(blocked, ChatBlocked)
    assert isinstance(unblocked, ChatUnblocked)
    assert blocked.chat == unblocked.chat == "5001"


@pytest.mark.parametrize(
    "update",
    [
        message(text="hi", chat={"id": -100, "type": "supergroup"}),
        message(text="hi", **{"from": {"id": 1, "is_bot": True, "first_name": "Other"}}),
        message(pinned_message={}),
        {"update_id": 3, "channel_post": {"message_id": 1}},
        {"update_id": 4, "callback_query": {"id": "1", "from": ADA, "data": "a|b"}},
    ],
)
def test_groups_bots_and_telegrams_own_notes_are_not_for_us(update: dict[str, Any]) -> None:
    assert read_update(update) is None
    assert update_key(update) is None


def test_the_same_message_has_the_same_key_and_its_edit_another(telegram: FakeTelegram) -> None:
    ada = telegram.candidate(5001)
    said = ada.says("three years")
    ada.edits(said, "four years")
    ada.says("and more")
    keys = [update_key(update) for update in updates(telegram)]
    assert keys == [update_key(update) for update in updates(telegram)]
    assert len(set(keys)) == 3
    assert keys[0] == ("5001", f"message:{said}")


def test_a_press_is_known_by_its_own_id() -> None:
    assert update_key(press("tools.2|excel")) == ("5001", "press:99")


@pytest.mark.parametrize("missing", ["date", "chat", "from", "message_id"])
def test_a_malformed_update_says_where_it_is_wrong(missing: str) -> None:
    update = message(text="my secret")
    del update["message"][missing]
    with pytest.raises(UnreadableUpdate, match=f"message could not be read: '{missing}'"):
        read_update(update)


def test_an_unreadable_update_is_not_quoted() -> None:
    with pytest.raises(UnreadableUpdate) as told:
        read_update(message(text="my secret") | {"message": {"date": "my secret", "from": ADA}})
    assert "my secret" not in str(told.value)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=5,
)


@given(st.sampled_from(["message", "edited_message", "callback_query", "my_chat_member"]), JSON)
def test_whatever_comes_is_read_or_refused_as_unreadable(kind: str, body: Any) -> None:
    for read in (read_update, update_key):
        with contextlib.suppress(UnreadableUpdate):
            read({"update_id": 1, kind: body})


@given(
    st.fixed_dictionaries(
        {},
        optional={
            name: JSON | st.just(value)
            for name, value in {
                "message_id": 1,
                "date": AT,
                "edit_date": AT,
                "chat": PRIVATE,
                "from": ADA,
                "text": "hi",
                "contact": {"phone_number": "1"},
                "reply_to_message": {"message_id": 1},
            }.items()
        },
    )
)
def test_half_right_messages_are_read_or_refused_as_unreadable(body: dict[str, Any]) -> None:
    for kind in ("message", "edited_message"):
        for read in (read_update, update_key):
            with contextlib.suppress(UnreadableUpdate):
                read({"update_id": 1, kind: body})
