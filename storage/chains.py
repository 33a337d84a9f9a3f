"""Rows that each bear the hash of the one before, over ciphertext: erasing breaks nothing."""

from collections.abc import Sequence
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any, Literal, NamedTuple

from storage.sealed import Keys, Sealed, seal

Stream = Literal["events", "review_acts"]


class Entry(NamedTuple):
    """What is to be appended; `by` is the person, if any. Not `kept`: a tombstone at once."""

    at: datetime
    kind: str
    text: str
    by: str = ""
    kept: bool = True


class Head(NamedTuple):
    """The end of a chain."""

    seq: int
    hash: bytes


def root(stream: Stream, application: str) -> bytes:
    """Where a chain begins: bound to its application, so that chains cannot be exchanged."""
    return digest(stream, application)


def link(prev: bytes, seq: int, at: datetime, kind: str, by: str, payload_hash: bytes) -> bytes:
    """The hash of a row: of everything in it, and of the row before."""
    moment = at.astimezone(UTC).isoformat(timespec="microseconds")
    return digest(prev, str(seq), moment, kind, by, payload_hash)


def digest(*parts: str | bytes) -> bytes:
    """SHA-256 over parts with their lengths, so that none can flow into the next."""
    total = sha256()
    for part in parts:
        raw = part.encode() if isinstance(part, str) else part
        total.update(len(raw).to_bytes(8, "big") + raw)
    return total.digest()


def extend(
    keys: Keys, stream: Stream, application: str, owner: str, head: Head, entries: Sequence[Entry]
) -> tuple[Head, list[dict[str, Any]]]:
    """The rows to insert after `head`, their words sealed, and the new head."""
    rows = []
    for entry in entries:
        payload = seal(keys, f"{stream}.payload", Sealed(owner, entry.text))
        payload_hash = digest(payload)
        seq = head.seq + 1
        row_hash = link(head.hash, seq, entry.at, entry.kind, entry.by, payload_hash)
        rows.append(
            {
                "application": application,
                "seq": seq,
                "at": entry.at,
                "kind": entry.kind,
                "payload": payload if entry.kept else None,
                "payload_hash": payload_hash,
                "prev_hash": head.hash,
                "hash": row_hash,
            }
        )
        head = Head(seq, row_hash)
    return head, rows
