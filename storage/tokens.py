"""Secrets that are shown once and kept only as a hash."""

import secrets
from hashlib import sha256


def new_token() -> str:
    """256 random bits, safe in a link."""
    return secrets.token_urlsafe(32)


def token_hash(token: str) -> str:
    """What is kept of a token: it is random enough to need no slow hash."""
    return sha256(token.encode()).hexdigest()
