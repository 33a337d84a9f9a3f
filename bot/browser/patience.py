"""Waiting a little for what another thread does."""

import asyncio
from collections.abc import Callable
from itertools import chain, repeat

from starlette.concurrency import run_in_threadpool

PAUSES = (0.02, 0.05, 0.1, 0.2)
"""Seconds between looks; the last one stays."""


async def until(done: Callable[[], bool], seconds: float) -> bool:
    """Look now and then, off the event loop, until it is done; false when the time is up first."""
    end = asyncio.get_running_loop().time() + seconds
    for pause in chain(PAUSES, repeat(PAUSES[-1])):
        if await run_in_threadpool(done):
            return True
        left = end - asyncio.get_running_loop().time()
        if left <= 0:
            return False
        await asyncio.sleep(min(pause, left))
    return False
