"""How the program logs: structured lines to stderr, and never a candidate's words or a secret."""

import logging
import sys

import structlog


def configure(level: str) -> None:
    """Send structlog and the libraries' loggers to stderr."""
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.format_exc_info,
            structlog.processors.KeyValueRenderer(key_order=["timestamp", "level", "event"]),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelName(level)),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
    line = "%(asctime)s %(levelname)s %(message)s"
    logging.basicConfig(level=level, stream=sys.stderr, format=line)
    for talkative in ("httpx", "httpcore", "telegram", "alembic", "uvicorn"):
        logging.getLogger(talkative).setLevel(logging.WARNING)
