"""What a candidate sent along: named beside the words, saved and never shown, for those who may."""

from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.routing import Mount

from candor.web.shell import shell
from recruiter.downloads import disposition
from screening.dialogue.file_types import plain_name
from screening.dialogue.heard import Edited, HeardFile
from storage import erasure, files
from storage.applications import one
from storage.database import Database
from tests.recruiter.conftest import NOON, Browser, Office
from tests.recruiter.seeding import keep, maria
from tests.screening.small_flows import flow_with
from tests.screening.talk import Talk

PDF = b"%PDF-1.7 a life"
KEY, OTHER = "abcdefgh23456789", "zzzzzzzz23456789"
FLOW = flow_with(
    {"id": "cv", "title": "Your CV", "answer": "file", "types": ["pdf"]},
    {"id": "town", "title": "Your town", "answer": "text"},
)


def cv(name: str = "ada.pdf", key: str | None = KEY, **told: Any) -> HeardFile:
    return HeardFile(name=name, size=143_360, media_type="application/pdf", key=key, **told)


def sends(talk: Talk, file: HeardFile, text: str = "") -> Talk:
    return talk.says(text, attachment="document", file=file)


@pytest.fixture
def ada(database: Database, monkeypatch: pytest.MonkeyPatch) -> str:
    """An application with a CV, and a caption beside it."""
    talk = sends(Talk(flow=FLOW).consent(), cv(), "from May").says("Ghent")
    application = keep(database, talk, chat="ada")
    _keep_bytes(database, application, monkeypatch, KEY)
    return application


def _keep_bytes(database: Database, application: str, patch: pytest.MonkeyPatch, key: str) -> None:
    record = one(database, application)
    assert record is not None
    with patch.context() as context:
        context.setattr(files, "new_id", lambda: key)
        files.keep(
            database,
            record.row.conversation,
            message=key,
            name="ada.pdf",
            media_type="application/pdf",
            content=PDF,
            at=NOON,
        )


@pytest.fixture
def desk(office: Office) -> Browser:
    return office.at_desk()


def test_the_file_stands_with_its_question_and_with_the_words(desk: Browser, ada: str) -> None:
    desk.get(f"/applications/{ada}")
    link = f'href="/recruiter/applications/{ada}/files/{KEY}" download'
    assert desk.html.count(link) == 2
    assert "Your CV ada.pdf 140 KB" in desk.text
    assert "from May ada.pdf 140 KB" in desk.text


def test_points_for_a_file_lead_to_its_name(database: Database, desk: Browser) -> None:
    asked = {"id": "cv", "title": "Your CV", "answer": "file", "types": ["pdf"]}
    worth = {"criterion": "prospecting", "points": {"given": 5}}
    talk = sends(Talk(flow=flow_with({**asked, **worth})).consent(), cv())
    desk.get(f"/applications/{keep(database, talk, chat='eve')}")
    assert 'href="#e1"' in desk.html
    assert '<span id="e1"></span><mark>ada.pdf</mark>' in desk.html
    assert "ada.pdf 1 save 140 KB" in desk.text


def test_a_file_is_saved_and_never_shown(desk: Browser, ada: str) -> None:
    answer = desk.get(f"/applications/{ada}/files/{KEY}")
    assert (answer.status_code, answer.content) == (200, PDF)
    assert answer.headers["content-disposition"].startswith('attachment; filename="ada.pdf"')
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["content-security-policy"].startswith("sandbox;")
    assert answer.headers["cache-control"] == "no-store"


def test_the_shell_leaves_a_file_in_its_sandbox(office: Office, ada: str) -> None:
    desk = office.at_desk()
    desk.app = Starlette(routes=[Mount("/", shell({"/recruiter": _inner(office)}, front="/"))])
    answer = desk.get(f"/applications/{ada}/files/{KEY}")
    assert answer.headers["content-security-policy"].startswith("sandbox;")
    assert "script-src" not in answer.headers["content-security-policy"]
    assert "script-src" in desk.get(f"/applications/{ada}").headers["content-security-policy"]


def _inner(office: Office) -> Any:
    (mount,) = office.app.routes
    assert isinstance(mount, Mount)
    return mount.app


def test_who_takes_a_file_is_written_down(office: Office, ada: str) -> None:
    desk = office.at_desk()
    desk.get(f"/applications/{ada}/files/{KEY}")
    (row,) = office.audited("file_downloaded")
    assert desk.person is not None
    assert (row.actor, row.subject) == (desk.person.id, ada)
    assert row.details == {"file": KEY, "size": len(PDF)}


def test_whoever_does_not_see_the_job_finds_no_file(office: Office, ada: str) -> None:
    desk = office.at_desk("Erin", "recruiter", {"another_job"})
    assert desk.get(f"/applications/{ada}/files/{KEY}").status_code == 404
    assert not office.audited("file_downloaded")


def test_whoever_is_not_signed_in_is_led_to_the_sign_in(office: Office, ada: str) -> None:
    answer = office.browser().get(f"/applications/{ada}/files/{KEY}", follow=False)
    assert answer.status_code == 303
    assert "sign-in" in answer.headers["location"]


def test_a_file_is_found_only_with_its_own_application(
    database: Database, desk: Browser, ada: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = keep(database, maria(), chat="maria")
    _keep_bytes(database, other, monkeypatch, OTHER)
    assert desk.get(f"/applications/{ada}/files/{OTHER}").status_code == 404
    assert desk.get(f"/applications/{other}/files/{KEY}").status_code == 404
    assert desk.get(f"/applications/{other}/files/{OTHER}").content == PDF
    assert desk.get(f"/applications/{ada}/files/nothing").status_code == 404


def test_an_erased_file_is_gone(database: Database, desk: Browser, ada: str) -> None:
    record = one(database, ada)
    assert record is not None
    erasure.erase(database, record.row.candidate, at=NOON)
    assert desk.get(f"/applications/{ada}/files/{KEY}").status_code == 404
    desk.get(f"/applications/{ada}")
    assert "ada.pdf" not in desk.html


def test_a_file_that_was_not_kept_says_why(database: Database, desk: Browser) -> None:
    talk = sends(Talk(flow=FLOW).consent(), cv("game.exe", None))
    sends(talk, cv(key=None, trouble="file_lost"))
    desk.get(f"/applications/{keep(database, talk, chat='eve')}")
    assert "game.exe 140 KB, not what may be sent here, so it was not kept" in desk.text
    assert "did not come through" in desk.text
    assert "/files/" not in desk.html


def test_a_file_that_was_replaced_can_still_be_had(database: Database, desk: Browser) -> None:
    talk = sends(Talk(flow=FLOW).consent(), cv())
    message = f"m{talk.heard}"
    better = cv("better.pdf", OTHER)
    talk.hears(Edited(id="e1", at=talk._at(), of=message, text="", file=better))
    desk.get(f"/applications/{keep(database, talk, chat='eve')}")
    assert (desk.html.count(f"files/{KEY}"), desk.html.count(f"files/{OTHER}")) == (1, 2)


@pytest.mark.parametrize(
    ("name", "header"),
    [
        ("cv.pdf", "filename=\"cv.pdf\"; filename*=UTF-8''cv.pdf"),
        ('a"b;c\\d.pdf', "filename=\"d.pdf\"; filename*=UTF-8''d.pdf"),
        ('a"; x="y.pdf', "filename=\"a__ x=_y.pdf\"; filename*=UTF-8''a%22%3B%20x%3D%22y.pdf"),
        ("né.pdf", "filename=\"n_.pdf\"; filename*=UTF-8''n%C3%A9.pdf"),
        ("a\r\nSet-Cookie: x.pdf", 'filename="a Set-Cookie: x.pdf"'),
        ("cv\u202efdp.exe", 'filename="cvfdp.exe"'),
    ],
)
def test_no_name_breaks_out_of_its_header(name: str, header: str) -> None:
    told = disposition(plain_name(name))
    assert told.startswith(f"attachment; {header}")
    assert told.isascii()
    assert told.isprintable()
