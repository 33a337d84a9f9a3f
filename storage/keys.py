"""The key store: a database of its own, with one wrapped key a candidate and nothing past."""

import hmac
import secrets
import threading
from collections.abc import Iterable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy import (
    Column,
    Connection,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    delete,
    insert,
    inspect,
    select,
)

from storage.engines import engine_for, transaction
from storage.master_key import MasterKeyMissing, MasterKeyWrong, make_master_key, read_master_key
from storage.public_ids import new_id

VERSION: Final = 1
INSTALLATION: Final = "installation"
"""The owner of what belongs to no candidate."""

metadata = MetaData()
wrapped_keys = Table(
    "wrapped_keys",
    metadata,
    Column("owner", String, primary_key=True),
    Column("wrapped", LargeBinary, nullable=False),
)
key_store = Table(
    "key_store",
    metadata,
    Column("id", String, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("proof", LargeBinary, nullable=False),
)


class KeyStoreTooNew(Exception):
    """The key store was written by a newer Candor than this one."""

    def __init__(self, version: int) -> None:
        super().__init__(
            f"The key store has format {version}, and this Candor knows formats up to {VERSION}. "
            "Start the newer Candor that wrote it."
        )


class KeyStore:
    """Data keys by owner. Keys stay in memory no longer than the transaction they were read for."""

    def __init__(self, url: str, master_key: Path) -> None:
        self._engine = engine_for(url, journal="DELETE")
        self._path = master_key
        self._read = threading.local()
        with self._begin() as connection:
            self.id, self._master = self._open(connection)
            if connection.scalar(_wrapped(INSTALLATION)) is None:
                self._insert(connection, INSTALLATION)

    def make(self, owner: str) -> None:
        """Give the owner a key of their own."""
        with self._begin() as connection:
            self._insert(connection, owner)
        self._known().pop(owner, None)

    def key(self, owner: str) -> bytes | None:
        """The owner's key, or None once it was forgotten."""
        known = self._known()
        if owner not in known:
            self.load([owner])
        return known[owner]

    def load(self, owners: Iterable[str]) -> None:
        """Read many keys in one query, before a list of rows is read."""
        wanted = set(owners)
        known = self._known()
        known.update(dict.fromkeys(wanted))
        query = select(wrapped_keys.c.owner, wrapped_keys.c.wrapped)
        with self._begin(writes=False) as connection:
            for owner, wrapped in connection.execute(query.where(wrapped_keys.c.owner.in_(wanted))):
                known[owner] = self._unwrap(owner, wrapped)

    def forget(self, owner: str) -> None:
        """Delete the key for good: whatever was sealed under it can no longer be read by anyone."""
        with self._begin() as connection:
            connection.execute(delete(wrapped_keys).where(wrapped_keys.c.owner == owner))
        self._known().pop(owner, None)

    def owners(self) -> frozenset[str]:
        """Everyone who has a key."""
        with self._begin(writes=False) as connection:
            return frozenset(connection.scalars(select(wrapped_keys.c.owner)))

    def fingerprint(self, text: str) -> str:
        """A keyed hash, so that an address can be counted without being kept."""
        key = self.key(INSTALLATION)
        if key is None:
            raise MasterKeyWrong(self._path)
        return hmac.digest(key, text.encode(), "sha256").hex()

    def fresh(self) -> None:
        """Drop the keys this thread has read, so that what another process forgot is forgotten."""
        self._known().clear()

    def dispose(self) -> None:
        """Close the connections."""
        self.fresh()
        self._engine.dispose()

    def _known(self) -> dict[str, bytes | None]:
        if not hasattr(self._read, "keys"):
            self._read.keys = {}
        known: dict[str, bytes | None] = self._read.keys
        return known

    def _begin(self, *, writes: bool = True) -> AbstractContextManager[Connection]:
        return transaction(self._engine, writes=writes)

    def _open(self, connection: Connection) -> tuple[str, bytes]:
        if not inspect(connection).has_table(key_store.name):
            metadata.create_all(connection)
        row = connection.execute(select(key_store)).one_or_none()
        master = read_master_key(self._path)
        if row is None:
            return self._found(connection, master or make_master_key(self._path))
        if row.version > VERSION:
            raise KeyStoreTooNew(row.version)
        if master is None:
            raise MasterKeyMissing(self._path)
        self._prove(master, row.id, row.proof)
        return row.id, master

    def _found(self, connection: Connection, master: bytes) -> tuple[str, bytes]:
        store_id = new_id()
        proof = _wrap(master, "key_store", store_id.encode())
        connection.execute(insert(key_store).values(id=store_id, version=VERSION, proof=proof))
        return store_id, master

    def _prove(self, master: bytes, store_id: str, proof: bytes) -> None:
        try:
            opened = _open(master, "key_store", proof)
        except InvalidTag as error:
            raise MasterKeyWrong(self._path) from error
        if opened != store_id.encode():
            raise MasterKeyWrong(self._path)

    def _insert(self, connection: Connection, owner: str) -> None:
        wrapped = _wrap(self._master, owner, secrets.token_bytes(32))
        connection.execute(insert(wrapped_keys).values(owner=owner, wrapped=wrapped))

    def _unwrap(self, owner: str, wrapped: bytes) -> bytes:
        try:
            return _open(self._master, owner, wrapped)
        except InvalidTag as error:
            raise MasterKeyWrong(self._path) from error


def _wrapped(owner: str) -> Any:
    return select(wrapped_keys.c.wrapped).where(wrapped_keys.c.owner == owner)


def _wrap(master: bytes, owner: str, key: bytes) -> bytes:
    nonce = secrets.token_bytes(12)
    return nonce + AESGCM(master).encrypt(nonce, key, owner.encode())


def _open(master: bytes, owner: str, wrapped: bytes) -> bytes:
    return AESGCM(master).decrypt(wrapped[:12], wrapped[12:], owner.encode())
