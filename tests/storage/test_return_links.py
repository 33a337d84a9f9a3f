from storage import erasure, return_links
from storage.database import Database
from storage.tables.chats import conversations
from tests.storage.conftest import BOT, Chat, minutes


def test_a_link_leads_into_its_chat_until_the_next_is_made(chat: Chat) -> None:
    chat.write("Hello", at=minutes(0))
    database, place = chat.database, chat.place
    assert not return_links.has_one(database, place.id)
    first = return_links.make(database, place.id)
    assert return_links.has_one(database, place.id)
    assert _behind(database, first) == place.chat
    second = return_links.make(database, place.id)
    assert (_behind(database, first), _behind(database, second)) == (None, place.chat)


def test_a_link_is_of_one_channel_and_bot(chat: Chat) -> None:
    chat.write("Hello", at=minutes(0))
    token = return_links.make(chat.database, chat.place.id)
    assert return_links.chat_behind(chat.database, "browser", bot=BOT, token=token) is None
    assert return_links.chat_behind(chat.database, "telegram", bot="other", token=token) is None


def test_an_erased_candidate_has_no_link(chat: Chat) -> None:
    chat.write("Hello", at=minutes(0))
    database, place = chat.database, chat.place
    token = return_links.make(database, place.id)
    erasure.erase(database, place.candidate, at=minutes(9))
    assert _behind(database, token) is None
    with database.read() as connection:
        assert connection.execute(conversations.select()).one().return_hash is None


def _behind(database: Database, token: str) -> str | None:
    return return_links.chat_behind(database, "telegram", bot=BOT, token=token)
