"""Erases those who asked for it, and tells whoever runs the program what came of it."""

from datetime import datetime

import structlog

from storage import erasure
from storage.database import Database

log = structlog.get_logger(__name__)


def erase_due(database: Database, now: datetime) -> tuple[str, ...]:
    """Erase whoever is due and tell of each, and once of each who is held; returns the erased."""
    for each in erasure.newly_held(database, now):
        # The reason may name the candidate; the audit and the log hold ids and times only.
        log.warning("erasure_held", candidate=each.candidate, until=each.until.isoformat())
    gone = erasure.due(database, now)
    for candidate in gone:
        log.info("erased", candidate=candidate)
    return gone
