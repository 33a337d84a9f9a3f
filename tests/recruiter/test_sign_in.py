"""Who gets in, and who does not."""

import pytest

from recruiter.sessions import COOKIE, safe_path
from storage import people
from tests.recruiter.conftest import PASSWORD


def test_a_stranger_is_led_to_the_sign_in_page_and_back_to_what_they_wanted(office):
    office.employ()
    browser = office.browser()
    led = browser.get("/jobs/account_manager?show=all", follow=False)
    assert led.status_code == 303
    assert led.headers["location"] == (
        "/recruiter/sign-in?next=%2Fjobs%2Faccount_manager%3Fshow%3Dall"
    )
    browser.get("/jobs/account_manager?show=all")
    assert 'value="/jobs/account_manager?show=all"' in browser.html
    entered = browser.sign_in("dana@example.com", next="/jobs/account_manager?show=all")
    assert entered.headers["location"] == "/recruiter/jobs/account_manager?show=all"


@pytest.mark.parametrize(
    "wanted",
    ["//evil.example", "https://evil.example", "/\\evil", "/..//evil", "", "x", "/a%0d%0a", "/@e"],
)
def test_only_paths_of_our_own_are_led_back_to(office, wanted):
    office.employ()
    assert safe_path(wanted) == "/"
    entered = office.browser().sign_in("dana@example.com", next=wanted)
    assert entered.headers["location"] == "/recruiter/"


def test_an_unknown_address_and_a_wrong_password_get_the_same_answer(office):
    person = office.employ()
    browser = office.browser()
    wrong = browser.sign_in("dana@example.com", "not the password")
    unknown = browser.sign_in("nobody@example.com", "not the password")
    assert wrong.status_code == unknown.status_code == 422
    assert wrong.text.replace("dana@", "nobody@") == unknown.text
    assert "set-cookie" not in wrong.headers
    assert [row.subject for row in office.audited("sign_in_refused")] == ["nobody", person.id]


def test_who_was_disabled_gets_that_answer_too(office):
    person = office.employ()
    people.disable(office.database, person.id, at=office.clock.now())
    assert office.browser().sign_in(person.email).status_code == 422


def test_the_password_is_never_sent_back(office):
    browser = office.browser()
    browser.sign_in("dana@example.com", "a secret tried")
    assert "a secret tried" not in browser.html
    assert 'value="dana@example.com"' in browser.html


def test_guessing_is_throttled_even_with_the_right_password(office):
    office.employ()
    browser = office.browser()
    for _ in range(5):
        browser.sign_in("dana@example.com", "guess")
    throttled = browser.sign_in("DANA@example.com")
    assert throttled.status_code == 429
    assert "quarter of an hour" in browser.text
    office.clock.on(minutes=16)
    assert browser.sign_in("dana@example.com").status_code == 303


def test_an_address_that_tries_many_accounts_is_throttled(office):
    office.employ()
    browser = office.browser()
    for number in range(20):
        browser.sign_in(f"p{number}@example.com", "guess")
    assert browser.sign_in("dana@example.com").status_code == 429


def test_the_cookie_is_for_our_pages_alone_and_for_no_script(office):
    office.employ()
    cookie = office.browser().sign_in("dana@example.com").headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=lax" in cookie
    assert "Path=/recruiter" in cookie
    assert "Secure" not in cookie


def test_the_cookie_is_kept_to_https_where_the_pages_are(office):
    office.employ()
    secure = type(office)(office.database, secure=True)
    cookie = secure.browser().sign_in("dana@example.com").headers["set-cookie"]
    assert cookie.startswith("__Secure-")
    assert "; Secure" in cookie


def test_a_token_planted_before_the_sign_in_opens_nothing_after_it(office):
    planter = office.at_desk("Mallory")
    planted = planter.cookies[COOKIE]
    office.employ("Dana")
    victim = office.browser()
    victim.cookies.set(COOKIE, planted, path="/recruiter")
    victim.sign_in("dana@example.com")
    assert victim.cookies.get(COOKIE, path="/recruiter", domain="testserver.local") != planted
    planter.get("/", follow=False)
    assert not planter.is_in


def test_signing_out_ends_the_session_on_the_server(office):
    browser = office.at_desk()
    kept = browser.cookies[COOKIE]
    browser.get("/")
    assert browser.is_in
    browser.post("/sign-out")
    assert not browser.is_in
    thief = office.browser()
    thief.cookies.set(COOKIE, kept, path="/recruiter")
    thief.get("/")
    assert not thief.is_in


def test_a_session_that_lay_idle_is_over(office):
    browser = office.at_desk()
    office.clock.on(hours=3)
    browser.get("/")
    assert not browser.is_in


def test_signing_in_and_out_is_written_down(office):
    browser = office.at_desk()
    browser.post("/sign-out")
    assert [row.actor for row in office.audited("signed_in")] == [browser.person.id]
    assert [row.actor for row in office.audited("signed_out")] == [browser.person.id]


def test_a_form_that_is_no_form_is_refused_on_a_page(office):
    browser = office.browser()
    too_large = browser.request("POST", "/recruiter/sign-in", content=b"a" * 300_000)
    assert too_large.status_code == 413
    assert "shorten" in browser.text
    assert browser.request("POST", "/recruiter/sign-in", content=b"\xff").status_code == 400


def test_pages_are_kept_by_nobody(office):
    assert office.browser().get("/sign-in").headers["cache-control"] == "no-store"


def test_a_name_cannot_write_markup_into_the_bar(office):
    people.add(
        office.database,
        name="<b>Eve\u202e</b>",
        email="eve@example.com",
        role="hr",
        password=PASSWORD,
        at=office.clock.now(),
    )
    browser = office.browser()
    browser.sign_in("eve@example.com")
    browser.get("/")
    assert "&lt;b&gt;Eve[U+202E]&lt;/b&gt;, hr" in browser.html


def test_a_form_sent_after_the_session_ended_does_nothing_and_says_so(office):
    browser = office.browser()
    assert browser.post("/sign-out").status_code == 401
    assert "nothing was done" in browser.text
    assert office.audited("signed_out") == []
