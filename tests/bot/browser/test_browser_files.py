"""A file from the browser, without scripts and with them: bounded, kept once, told in words."""

import re
from pathlib import Path
from typing import Any

import httpx
import pytest
from playwright.async_api import Page, expect

from bot.browser import upload
from bot.browser.visitor import chat_of
from screening.dialogue.events import AnswerCorrected, AnswerGiven
from screening.dialogue.files import MEGABYTE
from screening.flow.model import Flow
from screening.flow.values import File
from storage import conversations, files, turns
from tests.bot.browser.test_browser_chromium import desk  # noqa: F401 - a fixture
from tests.screening.small_flows import flow_with

PDF = b"%PDF-1.7 a life"
KINDS = ["pdf", "docx"]


@pytest.fixture(scope="session")
def flow() -> Flow:
    return flow_with(
        {"id": "cv", "title": "Your CV", "answer": "file", "types": KINDS, "largest_megabytes": 1},
        {"id": "town", "title": "Your town", "answer": "text"},
    )


def send(visitor: Any, content: bytes = PDF, name: str = "cv.pdf", **fields: str) -> httpx.Response:
    hidden = visitor.fields("send-file") | fields
    answer: httpx.Response = visitor.request(
        "POST", visitor.path, data=hidden, files={"file": (name, content)}
    )
    visitor.html = answer.text
    return answer


def kept(site: Any, visitor: Any) -> list[File]:
    """The files that answers rest on, in order."""
    (token,) = visitor.cookies.values()
    found = conversations.find(site.database, "browser", bot="web", chat=chat_of(token))
    assert found is not None
    events = [event for _, event in turns.load(site.database, found.id).events]
    given = [event.answer for event in events if isinstance(event, AnswerGiven | AnswerCorrected)]
    return [answer.value for answer in given if isinstance(answer.value, File)]


def test_a_field_for_files_is_there_while_one_is_asked_for(visitor: Any) -> None:
    visitor.begin()
    assert 'type="file"' not in visitor.html
    visitor.press("I agree")
    assert re.search(r'<form id="send-file"[^>]*enctype="multipart/form-data"', visitor.html)
    assert 'accept=".pdf,.docx"' in visitor.html
    assert "PDF or Word, up to 1 MB" in visitor.html
    send(visitor)
    assert 'type="file"' not in visitor.html


def test_a_file_is_the_answer(site: Any, visitor: Any) -> None:
    send(visitor.agreed())
    (file,) = kept(site, visitor)
    assert (file.name, file.media_type) == ("cv.pdf", "application/pdf")
    assert files.content(site.database, file.key) == PDF
    assert "cv.pdf, 1 KB" in visitor.bubbles
    assert "What about town?" in visitor.text


def test_the_same_form_twice_sends_one_file(site: Any, visitor: Any) -> None:
    visitor.agreed()
    page = visitor.html
    site.worker_sleeps = True
    for _ in range(2):
        visitor.html = page
        send(visitor)
    site.work()
    visitor.open()
    assert len(kept(site, visitor)) == 1
    assert visitor.bubbles.count("cv.pdf, 1 KB") == 1


@pytest.mark.parametrize(
    ("name", "content"),
    [("cv.exe", PDF), ("cv.pdf", b"<html><script>alert(1)</script>"), ("cv.docx", PDF)],
)
def test_what_is_not_of_the_asked_for_kind_is_not_kept(
    site: Any, visitor: Any, name: str, content: bytes
) -> None:
    send(visitor.agreed(), content, name)
    assert "What I can take: PDF or Word." in visitor.text
    assert 'type="file"' in visitor.html
    assert not kept(site, visitor)


def test_an_empty_file_is_asked_for_again(visitor: Any) -> None:
    send(visitor.agreed(), b"")
    assert "didn’t come through" in visitor.text.replace("'", "’")


def test_sending_the_form_without_a_file_changes_nothing(visitor: Any) -> None:
    send(visitor.agreed(), b"", "")
    assert visitor.bubbles == ["I agree"]
    assert 'type="file"' in visitor.html


def test_a_file_that_is_a_little_too_large_is_told_so(site: Any, visitor: Any) -> None:
    send(visitor.agreed(), PDF + b" " * MEGABYTE)
    assert "up to 1 MB works" in visitor.text
    assert not kept(site, visitor)


def test_a_file_that_is_much_too_large_is_not_held_in_memory(site: Any, visitor: Any) -> None:
    answer = send(visitor.agreed(), PDF + b" " * 2 * MEGABYTE)
    assert answer.status_code == 422
    assert "That file is too large: up to 1 MB works. It was not sent." in visitor.html
    assert visitor.bubbles == ["I agree"]
    send(visitor)
    assert kept(site, visitor)


def test_where_no_file_is_asked_for_none_is_read(site: Any, visitor: Any) -> None:
    visitor.agreed()
    hidden = visitor.fields("send-file")
    send(visitor)
    stranger = site.visitor()
    for each in (visitor, stranger):
        answer = each.request(
            "POST", each.path, follow=False, data=hidden, files={"file": ("late.pdf", PDF * 2)}
        )
        assert answer.status_code == 303
    assert len(kept(site, visitor)) == 1


@pytest.mark.parametrize(
    ("sent", "shown"),
    [
        ("../../etc/cv.pdf", "cv.pdf"),
        ("cv\u202efdp.pdf", "cvfdp.pdf"),
        ("<b>cv</b>.pdf", "b>.pdf"),
        ("a" * 4_000 + ".pdf", "a" * 116 + ".pdf"),
        ("履歴書.pdf", "履歴書.pdf"),
    ],
)
def test_a_hostile_name_steers_nothing(site: Any, visitor: Any, sent: str, shown: str) -> None:
    send(visitor.agreed(), PDF, sent)
    assert kept(site, visitor)[0].name == shown
    assert f"{shown}, 1 KB" in visitor.bubbles


def test_a_name_beyond_all_measure_is_no_trouble(site: Any, visitor: Any) -> None:
    visitor.agreed()
    assert send(visitor, PDF, "a" * 10_000 + ".pdf").status_code == 200
    assert not kept(site, visitor)


@pytest.mark.parametrize(
    "body", [b"", b"--x", b"--x\r\n\r\n", b'--x\r\nContent-Disposition: form-data; name="file"\r\n']
)
def test_a_broken_form_is_no_trouble(visitor: Any, body: bytes) -> None:
    visitor.agreed()
    answer = visitor.request(
        "POST",
        visitor.path,
        follow=False,
        content=body,
        headers={"content-type": "multipart/form-data; boundary=x"},
    )
    assert answer.status_code == 303
    without = visitor.request(
        "POST",
        visitor.path,
        follow=False,
        content=body,
        headers={"content-type": "multipart/form-data"},
    )
    assert without.status_code == 303


def test_two_files_at_once_are_none(site: Any, visitor: Any) -> None:
    visitor.agreed()
    both = [("file", ("a.pdf", PDF)), ("file", ("b.pdf", PDF))]
    visitor.request("POST", visitor.path, data=visitor.fields("send-file"), files=both)
    assert not kept(site, visitor)


def test_what_can_t_be_kept_is_told_so(visitor: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    visitor.agreed()

    def keep(*_: Any, **__: Any) -> None:
        raise OSError("no space")

    monkeypatch.setattr(files, "keep", keep)
    assert send(visitor).status_code == 503
    assert "Something went wrong" in visitor.html


def test_a_file_lies_on_no_disk_unsealed() -> None:
    assert upload._InMemory.spool_max_size >= upload.LARGEST_UPLOAD


@pytest.mark.browser
@pytest.mark.parametrize("scripts", [True, False])
def test_a_person_sends_a_file(desk: Any, tmp_path: Path, scripts: bool) -> None:  # noqa: F811
    path = tmp_path / "Ada Lovelace CV.pdf"
    path.write_bytes(PDF)
    large = tmp_path / "large.pdf"
    large.write_bytes(PDF + b" " * 3 * MEGABYTE)

    async def drive() -> None:
        async with desk.page(scripts=scripts) as page:
            await page.get_by_role("button", name="Begin").click()
            await page.get_by_role("button", name="I agree").click()
            await _send(page, large)
            await expect(page.get_by_role("alert")).to_contain_text("too large: up to 1 MB")
            await _send(page, path)
            await expect(page.locator(".u").last).to_contain_text("Ada Lovelace CV.pdf")
            await expect(page.locator(".b").last).to_contain_text("What about town?")
            await expect(page.locator("input[type=file]")).to_have_count(0)

    desk.drive(drive())


async def _send(page: Page, path: Path) -> None:
    await page.get_by_label("Your CV").set_input_files(path)
    await page.get_by_role("button", name="Send the file").click()
