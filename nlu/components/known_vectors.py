"""Vectors of sentences that were taught before, kept so that training need not compute them again."""

from __future__ import annotations

import hashlib
import sqlite3
from pathlib import Path
from typing import Callable, Dict, List, Text

import numpy as np

FILE = "vectors.sqlite"
AT_ONCE = 500
_TABLE = "CREATE TABLE IF NOT EXISTS vectors (key BLOB PRIMARY KEY, vector BLOB NOT NULL)"

Encode = Callable[[List[Text]], np.ndarray]


def known_vectors(texts: List[Text], folder: Path, encoder_hash: Text, encode: Encode) -> np.ndarray:
    """One row a text: from the file in this folder, or computed and put there.

    Only sentences that are taught belong here, never what a candidate writes.
    """
    keys = [_key(encoder_hash, text) for text in texts]
    database = sqlite3.connect(folder / FILE, timeout=60)
    try:
        with database:
            database.execute(_TABLE)
        known = _found(database, keys)
        missing = {key: text for key, text in zip(keys, texts) if key not in known}
        if missing:
            rows = encode(list(missing.values())).astype(np.float32)
            known.update(zip(missing, rows))
            with database:
                kept = [(key, row.tobytes()) for key, row in zip(missing, rows)]
                database.executemany("INSERT OR REPLACE INTO vectors VALUES (?, ?)", kept)
    finally:
        database.close()
    return np.array([known[key] for key in keys])


def _found(database: sqlite3.Connection, keys: List[bytes]) -> Dict[bytes, np.ndarray]:
    found = {}
    for first in range(0, len(keys), AT_ONCE):
        some = keys[first : first + AT_ONCE]
        marks = ",".join("?" * len(some))
        wanted = f"SELECT key, vector FROM vectors WHERE key IN ({marks})"  # noqa: S608
        for key, vector in database.execute(wanted, some):
            found[key] = np.frombuffer(vector, np.float32)
    return found


def _key(encoder_hash: Text, text: Text) -> bytes:
    return hashlib.sha256(f"{encoder_hash}\n{text}".encode()).digest()
