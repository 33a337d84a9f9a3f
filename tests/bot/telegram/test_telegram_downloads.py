"""What candidates send is fetched beside the rest, never too much, and tried again."""

import asyncio
import json
import logging
from collections.abc import Callable, Coroutine
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from bot.incoming_files import FetchFailed, Later, TooBig
from bot.telegram.connection import connect
from bot.telegram.downloads import Downloads
from bot.telegram.reading import UNSAID, file_id, read_update
from screening.dialogue.heard import Edited, HeardFile, Said
from storage.turn_records import InboxRow, Loaded
from tests.fake_telegram.candidate import FakeTelegram

AT = datetime(2026, 11, 23, tzinfo=UTC)
PDF = b"%PDF-1.7 a life"
MOST = 20 * 1_048_576
LOADED = Loaded(conversation_id=1, channel="telegram", bot="b", chat="1", candidate_id="c")


def updates(telegram: FakeTelegram) -> list[dict[str, Any]]:
    return list(telegram.call("getUpdates")["result"])


def last(telegram: FakeTelegram) -> dict[str, Any]:
    return updates(telegram)[-1]


def row(update: dict[str, Any], attempts: int = 0) -> InboxRow:
    return InboxRow(
        id=update["update_id"],
        form="channel",
        raw=json.dumps(update),
        received_at=AT,
        state="waiting",
        attempts=attempts,
        interpretation=None,
    )


def with_downloads(telegram: FakeTelegram, work: Callable[..., Coroutine[Any, Any, Any]]) -> Any:
    """Run with a `bring(update, most)` that looks for a file whenever one has ended."""

    async def run() -> Any:
        ended = asyncio.Event()
        loop = asyncio.get_running_loop()
        async with connect(telegram.token, telegram.url) as bot:

            def tell() -> None:
                loop.call_soon_threadsafe(ended.set)

            downloads = Downloads(bot, loop, fetched=tell)

            async def bring(update: dict[str, Any], most: int = MOST, attempts: int = 0) -> bytes:
                while True:
                    try:
                        return await asyncio.to_thread(
                            downloads.fetch, row(update, attempts), LOADED, most
                        )
                    except Later:
                        async with asyncio.timeout(60):
                            await ended.wait()
                        ended.clear()

            return await work(bring)

    return asyncio.run(run())


def brought(telegram: FakeTelegram, most: int = MOST) -> bytes:
    update = last(telegram)

    async def once(bring: Any) -> bytes:
        return bytes(await bring(update, most))

    return bytes(with_downloads(telegram, once))


def test_a_document_is_read_with_its_name_and_size(telegram: FakeTelegram) -> None:
    telegram.candidate().sends("document", file_name="cv.pdf", content=PDF, caption="see page 2")
    read = read_update(last(telegram))
    assert isinstance(read, Said)
    assert read.file == HeardFile(name="cv.pdf", size=len(PDF))
    assert (read.text, read.attachment) == ("see page 2", "document")


def test_the_largest_of_a_photo_s_sizes_is_a_jpg(telegram: FakeTelegram) -> None:
    telegram.candidate().sends("photo", content=b"\xff\xd8\xff")
    update = last(telegram)
    small = {**update["message"]["photo"][0], "file_id": "small", "width": 9, "height": 9}
    update["message"]["photo"].insert(0, small)
    read = read_update(update)
    assert isinstance(read, Said)
    assert read.file is not None
    assert read.file.name == "photo.jpg"
    assert file_id(update) != "small"


@pytest.mark.parametrize("kind", ["voice", "video", "sticker", "location", "contact"])
def test_what_is_no_file_brings_none(telegram: FakeTelegram, kind: str) -> None:
    telegram.candidate().sends(kind)
    read = read_update(last(telegram))
    assert isinstance(read, Said)
    assert read.file is None


def test_a_moving_picture_is_no_file(telegram: FakeTelegram) -> None:
    telegram.candidate().sends("document")
    update = last(telegram)
    update["message"]["animation"] = update["message"]["document"]
    read = read_update(update)
    assert isinstance(read, Said)
    assert (read.file, read.attachment) == (None, "other")


def test_a_document_without_name_or_size_has_them_from_its_kind(telegram: FakeTelegram) -> None:
    telegram.candidate().sends("document")
    update = last(telegram)
    update["message"]["document"] = {"file_id": "x", "mime_type": "application/pdf"}
    read = read_update(update)
    assert isinstance(read, Said)
    assert read.file == HeardFile(name="file.pdf", size=UNSAID)


def test_an_edited_caption_comes_with_its_document(telegram: FakeTelegram) -> None:
    ada = telegram.candidate()
    ada.edits(ada.sends("document", content=PDF, caption="my CV"), "my CV, from May")
    read = read_update(last(telegram))
    assert isinstance(read, Edited)
    assert (read.text, read.file) == ("my CV, from May", HeardFile(name="cv.pdf", size=len(PDF)))


def test_a_file_s_bytes_are_fetched(telegram: FakeTelegram) -> None:
    telegram.candidate().sends("document", content=PDF)
    assert brought(telegram) == PDF


def test_several_files_are_fetched_at_once(telegram: FakeTelegram) -> None:
    for number in range(6):
        telegram.candidate(5001 + number).sends("document", content=PDF + bytes([number]))
    sent = updates(telegram)

    async def all_of_them(bring: Any) -> list[bytes]:
        return [await bring(update) for update in sent]

    assert with_downloads(telegram, all_of_them) == [PDF + bytes([number]) for number in range(6)]


def test_more_bytes_than_may_be_are_not_fetched(telegram: FakeTelegram) -> None:
    telegram.candidate().sends("document", content=PDF)
    with pytest.raises(TooBig):
        brought(telegram, most=len(PDF) - 1)


def test_more_bytes_than_were_announced_are_not_taken(telegram: FakeTelegram) -> None:
    telegram.candidate().sends("document", content=PDF * 100, size=9)
    with pytest.raises(TooBig):
        brought(telegram, most=len(PDF))


def test_what_is_larger_than_telegram_hands_over_is_too_big(telegram: FakeTelegram) -> None:
    telegram.candidate().sends("document", size=MOST + 1)
    with pytest.raises(TooBig):
        brought(telegram)


@pytest.mark.parametrize(
    ("method", "how"),
    [
        ("getFile", "400"),
        ("getFile", "429"),
        ("getFile", "500"),
        ("getFile", "cut_before"),
        ("getFile", "garbage"),
        ("download", "500"),
        ("download", "cut_before"),
    ],
)
def test_a_download_that_failed_can_be_begun_again(
    telegram: FakeTelegram, caplog: pytest.LogCaptureFixture, method: str, how: str
) -> None:
    telegram.candidate().sends("document", content=PDF)
    telegram.fail(method, how, retry_after=7)
    update = last(telegram)

    async def twice(bring: Any) -> tuple[float, bytes]:
        with pytest.raises(FetchFailed) as failed:
            await bring(update)
        return failed.value.again_after, await bring(update, attempts=1)

    with caplog.at_level(logging.DEBUG):
        wait, content = with_downloads(telegram, twice)
    assert content == PDF
    assert 0 < wait <= 7
    assert telegram.token not in caplog.text


def test_a_server_beside_us_tells_where_the_file_lies(
    telegram: FakeTelegram, tmp_path: Path
) -> None:
    lying = tmp_path / "cv.pdf"
    lying.write_bytes(PDF)
    telegram.candidate().sends("document", content=PDF, path=str(lying))
    assert brought(telegram) == PDF
    lying.write_bytes(PDF * 2)
    with pytest.raises(TooBig):
        brought(telegram, most=len(PDF))
