"""The one column type for words: sealed under the key of whom they are about."""

import secrets
from typing import Final, Protocol
from weakref import WeakKeyDictionary

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy import Dialect, LargeBinary
from sqlalchemy.exc import DontWrapMixin
from sqlalchemy.types import TypeDecorator

FORMAT: Final = 1
NONCE_BYTES: Final = 12


class Keys(Protocol):
    """Where data keys come from."""

    def key(self, owner: str) -> bytes | None:
        """The owner's data key, or None once it was forgotten."""


class Erased:
    """What is read where words once stood whose key is gone."""

    def __repr__(self) -> str:
        return "ERASED"


ERASED: Final = Erased()


class Sealed:
    """A text on its way into a column, and whose it is."""

    def __init__(self, owner: str, text: str) -> None:
        self.owner = owner
        self.text = text

    def __repr__(self) -> str:
        # The text must not reach a log or a traceback.
        return f"Sealed({self.owner!r}, …)"


class Tampered(Exception, DontWrapMixin):
    """A sealed value does not open under its own key: it was altered or moved."""


class KeyForgotten(Exception, DontWrapMixin):
    """Nothing can be kept for someone whose key is gone."""


def seal(keys: Keys, place: str, value: Sealed) -> bytes:
    """A text, sealed; bound to `place` (table.column)."""
    return seal_bytes(keys, place, value.owner, value.text.encode())


def seal_bytes(keys: Keys, place: str, owner: str, content: bytes) -> bytes:
    """format, length of owner, owner, nonce, ciphertext; bound to `place`."""
    key = keys.key(owner)
    if key is None:
        raise KeyForgotten(owner)
    whose = owner.encode()
    nonce = secrets.token_bytes(NONCE_BYTES)
    ciphertext = AESGCM(key).encrypt(nonce, content, place.encode())
    return b"".join((bytes([FORMAT, len(whose)]), whose, nonce, ciphertext))


def unseal(keys: Keys, place: str, stored: bytes) -> str | Erased:
    """The text, or ERASED; raises `Tampered` when the bytes are not what was sealed there."""
    opened = unseal_bytes(keys, place, stored)
    try:
        return opened.decode() if isinstance(opened, bytes) else opened
    except ValueError as error:
        raise Tampered(place) from error


def unseal_bytes(keys: Keys, place: str, stored: bytes) -> bytes | Erased:
    """The content, or ERASED; raises `Tampered` when it is not what was sealed there."""
    if len(stored) < 2 + NONCE_BYTES or stored[0] != FORMAT:
        raise Tampered(place)
    start = 2 + stored[1]
    nonce, ciphertext = stored[start : start + NONCE_BYTES], stored[start + NONCE_BYTES :]
    key = keys.key(stored[2:start].decode(errors="replace"))
    if key is None:
        return ERASED
    try:
        return AESGCM(key).decrypt(nonce, ciphertext, place.encode())
    except (InvalidTag, ValueError) as error:
        raise Tampered(place) from error


_keys_of: WeakKeyDictionary[Dialect, Keys] = WeakKeyDictionary()


def use_keys(dialect: Dialect, keys: Keys) -> None:
    """Let the sealed columns of the engine with this dialect find their keys."""
    _keys_of[dialect] = keys


class SealedText(TypeDecorator[Sealed | str | Erased | bytes]):
    """Takes `Sealed` (or bytes that `seal` made for this place), gives back the text or ERASED."""

    impl = LargeBinary
    cache_ok = True

    def __init__(self, place: str) -> None:
        super().__init__()
        self.place = place

    def process_bind_param(self, value: object, dialect: Dialect) -> bytes | None:
        if value is None or isinstance(value, bytes):
            return value
        if not isinstance(value, Sealed):
            raise TypeError(f"{self.place} takes only sealed text, not {type(value).__name__}")
        return seal(_keys_of[dialect], self.place, value)

    def process_result_value(self, value: object, dialect: Dialect) -> str | Erased | None:
        if value is None:
            return None
        if not isinstance(value, bytes | memoryview):
            raise Tampered(self.place)
        return unseal(_keys_of[dialect], self.place, bytes(value))
