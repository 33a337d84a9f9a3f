from datetime import timedelta

import pytest

from storage import invitations, people, sign_in, web_sessions
from storage.database import Database
from storage.invitations import InvitationRefused
from storage.people import EmailTaken, Person
from tests.storage.conftest import NOON, Place, minutes

PASSWORD = "correct horse battery staple"


@pytest.fixture
def ann(database: Database) -> Person:
    return people.add(
        database,
        name="Ann",
        email="Ann@Acme.example",
        role="recruiter",
        jobs={"sales"},
        password=PASSWORD,
        at=NOON,
    )


def test_a_person_is_found_however_the_address_is_typed(database: Database, ann: Person) -> None:
    assert people.find_by_email(database, " ANN@acme.EXAMPLE ") == ann
    assert people.find(database, ann.id) == ann
    assert people.find(database, "nobody") is None


def test_one_address_is_one_person(database: Database, ann: Person) -> None:
    with pytest.raises(EmailTaken):
        people.add(database, name="A", email="ANN@acme.example", role="hr", at=NOON)


def test_no_jobs_is_not_all_jobs(database: Database, ann: Person) -> None:
    assert ann.jobs == {"sales"}
    people.set_scope(database, ann.id, ())
    people.set_role(database, ann.id, "reviewer")
    changed = people.find(database, ann.id)
    assert changed is not None
    assert (changed.jobs, changed.role) == (frozenset(), "reviewer")
    people.set_scope(database, ann.id, None)
    assert [each.jobs for each in people.everyone(database)] == [None]


def test_only_the_right_password_opens(database: Database, ann: Person) -> None:
    assert people.verify_password(database, "ann@acme.example", PASSWORD) == ann
    assert people.verify_password(database, "ann@acme.example", "wrong") is None
    assert people.verify_password(database, "bob@acme.example", PASSWORD) is None


def test_a_hash_is_worked_out_even_when_there_is_nobody(
    database: Database, ann: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    checked: list[str] = []

    def fits(stored: str, password: str) -> bool:
        checked.append(stored)
        return True

    monkeypatch.setattr(people, "_fits", fits)
    assert people.verify_password(database, "nobody@acme.example", "x") is None
    people.verify_password(database, ann.email, "x")
    assert [each.split("$")[:4] for each in checked] == [checked[0].split("$")[:4]] * 2


def test_a_person_without_a_password_cannot_use_one(database: Database) -> None:
    people.add(database, name="Bob", email="bob@acme.example", role="hr", at=NOON)
    for guess in ("", "no password opens this"):
        assert people.verify_password(database, "bob@acme.example", guess) is None


def test_a_new_password_ends_all_sessions(database: Database, ann: Person) -> None:
    token = web_sessions.start(database, ann.id, now=NOON)
    people.set_password(database, ann.id, "another one entirely", at=NOON)
    assert web_sessions.find(database, token, now=NOON) is None
    assert people.verify_password(database, ann.email, "another one entirely") == ann


def test_a_disabled_person_is_out_at_once(database: Database, ann: Person) -> None:
    token = web_sessions.start(database, ann.id, now=NOON)
    people.disable(database, ann.id, at=minutes(1))
    assert web_sessions.find(database, token, now=minutes(1)) is None
    assert people.verify_password(database, ann.email, PASSWORD) is None
    late = web_sessions.start(database, ann.id, now=minutes(2))
    assert web_sessions.find(database, late, now=minutes(2)) is None
    people.enable(database, ann.id)
    assert people.verify_password(database, ann.email, PASSWORD) == ann


def test_a_password_does_not_lie_open(place: Place, database: Database, ann: Person) -> None:
    token = web_sessions.start(database, ann.id, now=NOON)
    invited = invitations.invite(database, role="hr", at=NOON)
    everything = place.bytes()
    for secret in (PASSWORD, token, invited):
        assert secret.encode() not in everything


def test_an_invitation_works_once(database: Database) -> None:
    token = invitations.invite(database, role="recruiter", jobs=["sales"], at=NOON)
    offer = invitations.look(database, token, at=NOON)
    assert offer is not None
    assert (offer.role, offer.jobs) == ("recruiter", {"sales"})

    def accept(email: str) -> Person:
        return invitations.accept(
            database, token, name="Bob", email=email, password=PASSWORD, at=minutes(1)
        )

    bob = accept("bob@acme.example")
    assert (bob.role, bob.jobs) == ("recruiter", {"sales"})
    assert people.verify_password(database, bob.email, PASSWORD) == bob
    with pytest.raises(InvitationRefused):
        accept("cid@acme.example")
    assert invitations.look(database, token, at=NOON) is None


def test_an_invitation_expires(database: Database) -> None:
    token = invitations.invite(database, role="administrator", at=NOON, lasting=timedelta(hours=1))
    with pytest.raises(InvitationRefused):
        invitations.accept(
            database, token, name="B", email="b@acme.example", password="x", at=minutes(60)
        )
    with pytest.raises(InvitationRefused):
        invitations.accept(
            database, "made up", name="B", email="b@acme.example", password="x", at=NOON
        )


def test_an_invitation_stays_open_when_the_address_is_taken(
    database: Database, ann: Person
) -> None:
    token = invitations.invite(database, role="hr", at=NOON)
    with pytest.raises(EmailTaken):
        invitations.accept(database, token, name="A", email=ann.email, password="x", at=NOON)
    assert invitations.look(database, token, at=NOON) is not None


def test_a_session_is_found_by_its_token_until_it_ends(database: Database, ann: Person) -> None:
    token = web_sessions.start(database, ann.id, now=NOON)
    assert web_sessions.find(database, token, now=minutes(1)) == ann
    assert web_sessions.find(database, "made up", now=minutes(1)) is None
    web_sessions.end(database, token, now=minutes(2))
    assert web_sessions.find(database, token, now=minutes(2)) is None


def test_an_idle_session_ends_and_a_used_one_goes_on(database: Database, ann: Person) -> None:
    idle, used = (web_sessions.start(database, ann.id, now=NOON) for _ in range(2))
    assert web_sessions.find(database, used, now=minutes(100)) == ann
    assert web_sessions.find(database, used, now=minutes(200)) == ann
    assert web_sessions.find(database, idle, now=minutes(200)) is None


def test_no_session_lasts_for_ever(database: Database, ann: Person) -> None:
    token = web_sessions.start(database, ann.id, now=NOON)
    for hour in range(1, 12):
        token = web_sessions.rotate(database, token, now=minutes(60 * hour)) or ""
        assert web_sessions.find(database, token, now=minutes(60 * hour)) == ann
    assert web_sessions.find(database, token, now=minutes(60 * 12)) is None


def test_a_rotated_token_no_longer_opens(database: Database, ann: Person) -> None:
    old = web_sessions.start(database, ann.id, now=NOON)
    new = web_sessions.rotate(database, old, now=minutes(1))
    assert new is not None
    assert web_sessions.find(database, old, now=minutes(1)) is None
    assert web_sessions.find(database, new, now=minutes(1)) == ann
    assert web_sessions.rotate(database, old, now=minutes(1)) is None
    web_sessions.end_all(database, ann.id, now=minutes(2))
    assert web_sessions.find(database, new, now=minutes(2)) is None


def fail(database: Database, times: int, *, account: str = "ann", address: str = "10.1") -> None:
    for _ in range(times):
        sign_in.note(database, account=account, address=address, succeeded=False, now=NOON)


def may(database: Database, *, account: str = "ann", address: str = "10.1", at: float = 0) -> bool:
    return sign_in.allowed(database, account=account, address=address, now=minutes(at))


def test_guessing_at_one_account_is_stopped_from_everywhere(database: Database) -> None:
    fail(database, 4)
    assert may(database)
    fail(database, 1, address="10.2")
    assert not may(database)
    assert not may(database, account=" ANN ", address="10.3")
    assert may(database, account="bob")


def test_guessing_from_one_address_is_stopped_for_every_account(database: Database) -> None:
    for number in range(20):
        fail(database, 1, account=f"someone {number}")
    assert not may(database, account="bob")
    assert may(database, account="bob", address="10.2")


def test_after_a_while_one_may_try_again(database: Database) -> None:
    fail(database, 5)
    assert not may(database, at=14)
    assert may(database, at=15)


def test_signing_in_clears_the_account_but_not_the_address(database: Database) -> None:
    for number in range(16):
        fail(database, 1, account=f"someone {number}")
    fail(database, 4)
    sign_in.note(database, account="ann", address="10.1", succeeded=True, now=NOON)
    assert not may(database)
    assert may(database, address="10.2")


def test_addresses_are_not_kept(place: Place, database: Database) -> None:
    fail(database, 1, account="guessed@acme.example", address="203.0.113.9")
    assert b"203.0.113.9" not in place.bytes()
    assert b"guessed@" not in place.bytes()
