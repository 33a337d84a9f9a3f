"""How often someone may guess: failures are counted by account and by address, as keyed hashes."""

from datetime import datetime, timedelta

from sqlalchemy import delete, func, insert, select

from storage.database import Database
from storage.people import plain_email
from storage.tables.people import sign_in_attempts

WINDOW = timedelta(minutes=15)
MOST_BY_ACCOUNT = 5
MOST_BY_ADDRESS = 20


def allowed(database: Database, *, account: str, address: str, now: datetime) -> bool:
    """Whether a sign-in may be tried now."""
    of_account, of_address = _hashes(database, account, address)
    a = sign_in_attempts.c
    query = (
        select(a.key_hash, func.count())
        .where(a.key_hash.in_([of_account, of_address]), a.at > now - WINDOW)
        .group_by(a.key_hash)
    )
    with database.read() as connection:
        failures: dict[str, int] = dict(connection.execute(query).all())
    return (
        failures.get(of_account, 0) < MOST_BY_ACCOUNT
        and failures.get(of_address, 0) < MOST_BY_ADDRESS
    )


def note(database: Database, *, account: str, address: str, succeeded: bool, now: datetime) -> None:
    """Count a failure; a success clears the account's, and never the address's."""
    of_account, of_address = _hashes(database, account, address)
    a = sign_in_attempts.c
    with database.write() as connection:
        connection.execute(delete(sign_in_attempts).where(a.at <= now - WINDOW))
        if succeeded:
            connection.execute(delete(sign_in_attempts).where(a.key_hash == of_account))
        else:
            rows = [{"key_hash": each, "at": now} for each in (of_account, of_address)]
            connection.execute(insert(sign_in_attempts), rows)


def _hashes(database: Database, account: str, address: str) -> tuple[str, str]:
    fingerprint = database.keys.fingerprint
    return fingerprint(f"account {plain_email(account)}"), fingerprint(f"address {address}")
