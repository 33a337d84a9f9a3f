"""The pages inside the shell that they are served in: whose forms count, what may be loaded."""

import re

import pytest

from candor.web.shell import shell


@pytest.fixture
def browser(office):
    app = office.app.routes[0].app
    office.app = shell({"/recruiter": app}, front="/recruiter/")
    return office.at_desk()


@pytest.mark.parametrize(
    "headers",
    [
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"origin": "https://e.vil"},
    ],
)
def test_another_sites_form_does_nothing(office, browser, headers):
    answer = browser.request("POST", "/recruiter/sign-out", headers=headers)
    assert answer.status_code == 403
    browser.get("/nowhere")
    assert browser.is_in


def test_our_own_form_counts(browser):
    browser.request("POST", "/recruiter/sign-out", headers={"sec-fetch-site": "same-origin"})
    assert not browser.is_in


def test_the_policy_allows_no_inline_style_or_script_and_the_pages_have_none(browser):
    answer = browser.get("/sign-in")
    assert "unsafe-inline" not in answer.headers["content-security-policy"]
    assert not re.search(r"<style|<script|\sstyle=|\son\w+=", browser.html)


def test_what_the_pages_link_is_there(browser):
    browser.get("/sign-in")
    for path in re.findall(r'<link rel="stylesheet" href="([^"]+)"', browser.html):
        assert browser.request("GET", path).status_code == 200
