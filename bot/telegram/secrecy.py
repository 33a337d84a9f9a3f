"""The bot's token opens every chat: it stays out of logs, errors and reprs."""

import logging
import re

TOKEN = re.compile(r"\d{6,}(?::|%3A)[A-Za-z0-9_-]{30,}", re.IGNORECASE)
MASK = "[bot token]"
TALKATIVE = {"httpx": logging.WARNING, "httpcore": logging.WARNING, "telegram": logging.CRITICAL}
"""httpx logs addresses, which have the token in them; telegram's logs quote what was written."""


def hide(text: str, token: str = "") -> str:
    """The text with every bot token masked, and with `token` masked whatever it looks like."""
    masked = text.replace(token, MASK) if token else text
    return TOKEN.sub(MASK, masked)


def quieten() -> None:
    """Keep the libraries below us from logging what they should not, at any level set elsewhere."""
    for name, level in TALKATIVE.items():
        logging.getLogger(name).setLevel(level)


class HidesTokens(logging.Filter):
    """For a log's handlers: masks tokens in the message and in the traceback."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.msg, record.args = hide(record.getMessage()), ()
        if record.exc_info and record.exc_info[1] is not None:
            record.exc_text = record.exc_text or logging.Formatter().formatException(
                record.exc_info
            )
        if record.exc_text:
            record.exc_text = hide(record.exc_text)
        return True
