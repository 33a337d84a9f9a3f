"""What a file is, told from its name and its first bytes, without opening it."""

import io
import unicodedata
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screening.dialogue.file_types import (
    ENDINGS,
    LONGEST_NAME,
    UNKNOWN,
    fits,
    in_words,
    media_type,
    plain_name,
    size_in_words,
)
from screening.dialogue.heard import HeardFile

PDF = b"%PDF-1.7\n1 0 obj\n"


def packed(*parts: str, first: bytes = b"") -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        if first:
            archive.writestr(zipfile.ZipInfo("mimetype"), first)
        for part in parts:
            archive.writestr(part, b"x" * 10)
    return made.getvalue()


DOCX = packed("[Content_Types].xml", "_rels/.rels", "word/document.xml")
ODT = packed("content.xml", first=b"application/vnd.oasis.opendocument.text")
BOMB = packed("a", "b")
"""Only its names matter: nothing is unpacked, so nothing can burst."""


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("cv.pdf", PDF),
        ("CV.PDF", PDF),
        ("cv.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 9),
        ("cv.doc", b"{\\rtf1\\ansi}"),
        ("cv.docx", DOCX),
        ("cv.odt", ODT),
        ("cv.rtf", b"{\\rtf1\\ansi}"),
        ("cv.txt", "née 1990".encode()),
        ("cv.txt", "\ufeffcv".encode("utf-16-le")),
        ("cv.jpg", b"\xff\xd8\xff\xe0\0\x10JFIF"),
        ("cv.jpeg", b"\xff\xd8\xff\xe0\0\x10JFIF"),
        ("cv.png", b"\x89PNG\r\n\x1a\n\0\0"),
    ],
)
def test_a_file_of_each_type_is_known(name: str, content: bytes) -> None:
    assert fits(ENDINGS, name, media_type(content))


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("cv.pdf", b"<html><script>alert(1)</script></html>"),
        ("cv.pdf", b"<html>%PDF-1.7</html>"),
        ("cv.pdf", b"MZ\x90\0"),
        ("cv.docx", PDF),
        ("cv.docx", BOMB),
        ("cv.docx", ODT),
        ("cv.odt", DOCX),
        ("cv.txt", b"MZ\x90\0"),
        ("cv.png", b""),
        ("cv.exe", PDF),
        ("cv", PDF),
        ("pdf", PDF),
        ("cv.pdf.exe", PDF),
    ],
)
def test_a_file_that_is_not_what_its_name_says_fits_nowhere(name: str, content: bytes) -> None:
    assert not fits(ENDINGS, name, media_type(content))


def test_what_is_not_known_is_nothing_in_particular() -> None:
    assert media_type(b"\0\1\2") == media_type(b"") == media_type(BOMB) == UNKNOWN


@pytest.mark.parametrize(
    ("given", "plain"),
    [
        ("cv.pdf", "cv.pdf"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\ada\\cv.pdf", "cv.pdf"),
        ("cv\u202efdp.exe", "cvfdp.exe"),
        ("a\0b\nc\r\nd.pdf", "ab c d.pdf"),
        ('cv".pdf; filename="x.exe', 'cv".pdf; filename="x.exe'),
        (".htaccess", "htaccess"),
        ("cv.pdf. . ", "cv.pdf"),
        ("a" * 119 + " b", "a" * 119),
        ("cv..pdf", "cv.pdf"),
        ("", "file"),
        ("folder/", "file"),
        ("\u200b\ud800", "file"),
        ("履歴書.pdf", "履歴書.pdf"),
        ("a" * 10_000 + ".pdf", "a" * 116 + ".pdf"),
        ("a." + "b" * 10_000, "a." + "b" * 118),
    ],
)
def test_a_hostile_name_loses_what_could_mislead(given: str, plain: str) -> None:
    assert plain_name(given) == plain
    assert HeardFile(name=given, size=1).name == plain
    assert plain_name(plain) == plain


def test_types_are_told_as_people_say_them() -> None:
    assert in_words(("pdf",)) == "PDF"
    assert in_words(("pdf", "doc", "docx", "odt")) == "PDF, Word or OpenDocument"


@pytest.mark.parametrize(
    ("size", "words"),
    [(0, "0 KB"), (1, "1 KB"), (143_360, "140 KB"), (1_048_576, "1 MB"), (2_621_440, "2.5 MB")],
)
def test_a_size_is_told_as_people_say_it(size: int, words: str) -> None:
    assert size_in_words(size) == words


PARTS = st.sampled_from(["/", "\\", ".", " ", "\u202e", "\0", "\n", "a", "é", "pdf", "a" * 130])


@given(st.one_of(st.text(), st.lists(PARTS).map("".join)))
def test_any_name_becomes_a_plain_one(name: str) -> None:
    plain = plain_name(name)
    assert 0 < len(plain) <= LONGEST_NAME
    assert plain == plain_name(plain) == plain.strip(". ")
    assert not [c for c in plain if unicodedata.category(c)[0] == "C" or c in "/\\\n"]


@given(st.binary(), st.text())
def test_any_content_is_of_some_kind(content: bytes, name: str) -> None:
    fits(ENDINGS, name, media_type(content))
