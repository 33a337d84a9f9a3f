"""What every page bears, and where the shell leads."""

import pytest

from tests.candor.web.conftest import HOST

EVERYWHERE = ["/site/page", "/nowhere", "/site/nowhere", "/site/broken", "/static/candor.css", "/"]


@pytest.mark.parametrize("path", EVERYWHERE)
def test_every_answer_bears_the_strict_policy(ask, path):
    headers = ask("GET", path).headers
    policy = dict(part.split(" ", 1) for part in headers["content-security-policy"].split("; "))
    assert policy == {
        "default-src": "'none'",
        "style-src": "'self'",
        "script-src": "'self'",
        "img-src": "'self' data:",
        "connect-src": "'self'",
        "form-action": "'self'",
        "frame-ancestors": "'none'",
        "base-uri": "'none'",
    }
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["cross-origin-opener-policy"] == "same-origin"
    assert headers["referrer-policy"] == "same-origin"


def test_refusals_bear_it_too(ask):
    answer = ask("POST", "/site/page", headers={"sec-fetch-site": "cross-site"})
    assert "content-security-policy" in answer.headers


def test_pages_are_kept_by_nobody_and_files_are_asked_for_again(ask):
    assert ask("GET", "/site/page").headers["cache-control"] == "no-store"
    assert ask("GET", "/static/candor.css").headers["cache-control"] == "no-cache"


def test_https_is_remembered_and_plain_http_is_not_forbidden(ask):
    secure = ask("GET", "/site/page", base="https://candor.example")
    assert secure.headers["strict-transport-security"] == "max-age=31536000"
    assert "strict-transport-security" not in ask("GET", "/site/page", base=HOST).headers


def test_the_front_leads_on(ask):
    answer = ask("GET", "/")
    assert (answer.status_code, answer.headers["location"]) == (307, "/site/page")


def test_what_is_not_there_says_what_to_do(ask):
    answer = ask("GET", "/nowhere")
    assert answer.status_code == 404
    assert "begin again from the address you know" in answer.text


def test_what_broke_is_not_told(ask):
    answer = ask("GET", "/site/broken")
    assert answer.status_code == 500
    assert "a candidate's words" not in answer.text


@pytest.mark.parametrize("path", ["/static/../shell.py", "/static/%2e%2e/shell.py", "/static/"])
def test_only_the_style_is_served_from_there(ask, path):
    assert ask("GET", path).status_code == 404


def test_the_style_loads_nothing_from_elsewhere(ask):
    css = ask("GET", "/static/candor.css").text
    assert "url(" not in css
    assert "@import" not in css
