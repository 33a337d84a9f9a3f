"""No request brings more than it may, whatever it announces."""

from collections.abc import AsyncIterator

import pytest


async def in_parts(count: int) -> AsyncIterator[bytes]:
    for _ in range(count):
        yield b"x" * 100


def test_what_fits_is_let_through(ask):
    assert ask("POST", "/site/page", content=b"x" * 1000).text == "POST 1000"


def test_what_is_announced_as_too_much_is_refused(ask):
    answer = ask("POST", "/site/page", content=b"x" * 1001)
    assert answer.status_code == 413
    assert "shorten what you wrote" in answer.text


def test_what_comes_without_a_length_is_counted(ask):
    assert ask("POST", "/site/page", content=in_parts(10)).text == "POST 1000"
    assert ask("POST", "/site/page", content=in_parts(11)).status_code == 413


@pytest.mark.parametrize("length", ["-1", "x", "²", "1e9"])
def test_a_length_that_is_no_number_is_refused(ask, length):
    headers = {"content-length": length.encode()}
    assert ask("POST", "/site/page", content=b"", headers=headers).status_code == 413


FORM = {"content-type": "multipart/form-data; boundary=x"}


def test_a_form_with_a_file_may_bring_more_where_files_are_sent(ask):
    assert ask("POST", "/site/page", content=b"x" * 5000, headers=FORM).text == "POST 5000"
    assert ask("POST", "/site/page", content=b"x" * 5001, headers=FORM).status_code == 413
    assert ask("POST", "/site/page", content=in_parts(51), headers=FORM).status_code == 413


def test_elsewhere_a_form_with_a_file_may_not_bring_more(ask):
    assert ask("POST", "/site/broken", content=b"x" * 1001, headers=FORM).status_code == 413
    assert ask("DELETE", "/site/page", content=b"x" * 1001, headers=FORM).status_code == 413
