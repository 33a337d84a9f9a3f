"""Only our own pages may change something."""

import pytest
from starlette.datastructures import Headers

from candor.web.cross_site import is_ours

OURS = {"host": "candor.example:8000"}
COOKIE = {"cookie": "candor=x"}


@pytest.mark.parametrize("site", ["same-origin", "none"])
def test_a_form_of_our_own_page_counts(site):
    assert is_ours("POST", Headers(OURS | COOKIE | {"sec-fetch-site": site}))


@pytest.mark.parametrize("site", ["cross-site", "same-site", "", "Same-Origin "])
def test_what_a_browser_says_is_not_ours_is_refused(site):
    headers = {"sec-fetch-site": site, "origin": "http://candor.example:8000"}
    assert not is_ours("POST", Headers(OURS | COOKIE | headers))


@pytest.mark.parametrize("origin", ["http://candor.example:8000", "https://candor.example:8000"])
def test_over_plain_http_the_origin_decides(origin):
    assert is_ours("POST", Headers(OURS | COOKIE | {"origin": origin}))


@pytest.mark.parametrize(
    "origin",
    ["null", "", "http://evil.example", "http://candor.example", "http://candor.example:8000.evil"],
)
def test_another_origin_is_refused(origin):
    assert not is_ours("POST", Headers(OURS | {"origin": origin}))


def test_without_any_word_of_where_it_comes_from_a_cookie_is_not_trusted():
    assert not is_ours("POST", Headers(OURS | COOKIE))
    assert is_ours("POST", Headers(OURS))


@pytest.mark.parametrize("method", ["GET", "HEAD", "OPTIONS"])
def test_reading_is_free(method):
    assert is_ours(method, Headers(OURS | COOKIE | {"sec-fetch-site": "cross-site"}))


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "MADE-UP"])
def test_everything_else_is_guarded(method):
    assert not is_ours(method, Headers(OURS | COOKIE | {"sec-fetch-site": "cross-site"}))


def test_a_refusal_says_what_to_do_and_reaches_no_page(ask):
    answer = ask("POST", "/site/page", headers={"sec-fetch-site": "cross-site"})
    assert answer.status_code == 403
    assert "Nothing was changed. Go back, reload the page" in answer.text
