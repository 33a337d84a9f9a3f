"""How somebody new gets in."""

import pytest

from recruiter.invitation import problem_of
from storage import invitations, people
from tests.recruiter.conftest import PASSWORD

GOOD = {"name": "Dana Reyes", "email": "dana@example.com", "password": PASSWORD}


def invited(office, role="recruiter", jobs=None):
    token = invitations.invite(office.database, role=role, jobs=jobs, at=office.clock.now())
    return f"/invitation/{token}"


def test_an_invited_person_chooses_a_password_and_is_in(office):
    path, browser = invited(office, jobs={"account_manager"}), office.browser()
    assert "recruiter" in browser.get(path).text
    browser.post(path, **GOOD)
    assert browser.is_in
    person = people.find_by_email(office.database, "dana@example.com")
    assert person.role == "recruiter"
    assert person.jobs == {"account_manager"}
    assert [row.actor for row in office.audited("joined")] == [person.id]
    assert office.browser().sign_in("dana@example.com").status_code == 303


def test_an_invitation_works_once(office):
    path = invited(office)
    office.browser().post(path, **GOOD)
    second = office.browser()
    assert second.post(path, **GOOD | {"email": "eve@example.com"}).status_code == 404
    assert second.get(path).status_code == 404
    assert "no longer works" in second.text
    assert not second.is_in


def test_an_invitation_expires(office):
    path = invited(office)
    office.clock.on(days=4)
    assert office.browser().get(path).status_code == 404
    assert office.browser().get("/invitation/guess").status_code == 404


def test_a_short_password_is_refused_and_the_rest_stays_filled_in(office):
    path, browser = invited(office), office.browser()
    answer = browser.post(path, **GOOD | {"password": "eleven char"})
    assert answer.status_code == 422
    assert "at least 12" in browser.text
    assert 'value="Dana Reyes"' in browser.html
    assert "eleven char" not in browser.html
    assert browser.post(path, **GOOD).status_code != 422


def test_an_address_that_is_taken_leaves_the_invitation_open(office):
    office.employ("Dana")
    path, browser = invited(office), office.browser()
    assert browser.post(path, **GOOD).status_code == 422
    assert "known already" in browser.text
    browser.post(path, **GOOD | {"email": "dana.reyes@example.com"})
    assert browser.is_in


@pytest.mark.parametrize(
    ("wrong", "word"),
    [
        ({"name": ""}, "name"),
        ({"name": "n" * 201}, "name"),
        ({"email": "dana"}, "e-mail"),
        ({"email": "a b@example.com"}, "e-mail"),
        ({"password": "p" * 201}, "at most"),
    ],
)
def test_what_is_wrong_is_said_with_what_to_do(wrong, word):
    assert word in problem_of(**GOOD | wrong)
    assert problem_of(**GOOD) is None
