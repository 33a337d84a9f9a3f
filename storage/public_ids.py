"""Random ids that people may see in a link or on a command line."""

import secrets

ALPHABET = "abcdefghjkmnpqrstvwxyz23456789"
"""No letters that are read as one another."""
LENGTH = 16
"""About 78 bits: not to be guessed, and still fit to be typed."""


def new_id() -> str:
    """A fresh id; never begins with a dash, so that it is safe as an argument."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
