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
