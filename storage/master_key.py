"""The one key that wraps all others: a file of its own, outside the folders of data and backups."""

import os
import secrets
from pathlib import Path

KEY_BYTES = 32


class MasterKeyMissing(Exception):
    """The key store was made with a master key whose file is not there."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"The master key {path} is missing, and without it nothing that candidates said can be "
            "read. Put the file back; a new one would not open what is stored."
        )


class MasterKeyWrong(Exception):
    """The master key's file is not the one that the key store was made with, or is damaged."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"The master key {path} is damaged, or not the one that this key store was made with. "
            "Put the right file in its place, or set the right path."
        )


def read_master_key(path: Path) -> bytes | None:
    """The key, or None when there is no file; raises `MasterKeyWrong` on one of another length."""
    try:
        key = path.read_bytes()
    except FileNotFoundError:
        return None
    if len(key) != KEY_BYTES:
        raise MasterKeyWrong(path)
    return key


def make_master_key(path: Path) -> bytes:
    """Write a new key that only its owner can read; an existing file is never overwritten."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    key = secrets.token_bytes(KEY_BYTES)
    # Written under another name and linked, so that a crash leaves no half a key.
    draft = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(key)
            file.flush()
            os.fsync(file.fileno())
        os.link(draft, path)
    except FileExistsError:
        return path.read_bytes()
    finally:
        draft.unlink()
    return key
