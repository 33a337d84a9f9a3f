"""How long to wait before trying again."""

from datetime import timedelta
from secrets import SystemRandom

from telegram.error import RetryAfter

_chance = SystemRandom()


def wait_after(failures: int, *, first: float = 1, longest: float = 60) -> float:
    """Seconds to wait after so many failures in a row: twice as long each time.

    Half of it is chance, so that many who failed together don't come back together.
    """
    whole = min(first * 2.0 ** min(failures - 1, 30), longest)
    return whole / 2 + _chance.uniform(0, whole / 2)


def seconds_asked(error: RetryAfter) -> float:
    """How long Telegram asks to be left alone."""
    wait = error.retry_after
    return wait.total_seconds() if isinstance(wait, timedelta) else float(wait)
