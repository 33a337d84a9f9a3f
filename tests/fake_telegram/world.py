"""Everything the server knows: chats, updates not yet confirmed, faults to come; and its clock."""

import asyncio
import json
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

DAY = 86_400
CALLBACK_LIFE = 150


@dataclass
class World:
    """Plain data, so that it can be written down whole and read back after a restart."""

    token: str
    advanced: float = 0
    next_id: int = 1
    next_update: int = 470_001
    updates: list[dict[str, Any]] = field(default_factory=list)
    chats: dict[str, dict[str, Any]] = field(default_factory=dict)
    callbacks: dict[str, dict[str, Any]] = field(default_factory=dict)
    files: dict[str, dict[str, Any]] = field(default_factory=dict)
    faults: list[dict[str, Any]] = field(default_factory=list)
    calls: list[dict[str, Any]] = field(default_factory=list)
    profile: dict[str, Any] = field(default_factory=dict)
    allowed: list[str] | None = None
    webhook: str = ""
    accepting: bool = True

    def now(self) -> float:
        return time.time() + self.advanced

    def take_id(self) -> int:
        self.next_id += 1
        return self.next_id - 1

    @property
    def bot(self) -> dict[str, Any]:
        """The bot as a Telegram user."""
        identity = int(self.token.partition(":")[0])
        name = {"first_name": "Candor", "username": "candor_test_bot"}
        powers = {"can_join_groups": False, "can_read_all_group_messages": False}
        return {"id": identity, "is_bot": True, **name, **powers, "supports_inline_queries": False}

    def add_update(self, kind: str, body: dict[str, Any], life: int = DAY) -> None:
        """Queue it, unless the bot has not asked for its kind."""
        if self.allowed and kind not in self.allowed:
            return
        update = {"update_id": self.next_update, kind: body}
        self.next_update += 1
        self.updates.append({"until": self.now() + life, "update": update})

    def pending(self) -> list[dict[str, Any]]:
        """What has neither been confirmed nor expired."""
        self.updates = [kept for kept in self.updates if kept["until"] > self.now()]
        return [kept["update"] for kept in self.updates]

    def confirm(self, offset: int) -> None:
        """Forget what came before the offset; a negative one counts from the end."""
        if offset < 0:
            self.updates = self.updates[offset:]
        elif offset <= self.next_update:
            self.updates = [k for k in self.updates if k["update"]["update_id"] >= offset]

    def take_fault(self, method: str, chat: str) -> dict[str, Any] | None:
        """The fault that this call has to meet, counted down."""
        for fault in self.faults:
            if fault["method"].lower() == method and fault.get("chat") in (None, chat):
                if fault.get("after"):
                    fault["after"] -= 1
                    continue
                fault["times"] -= 1
                self.faults = [left for left in self.faults if left["times"] > 0]
                return fault
        return None


class Keeper:
    """Holds the world, tells whoever waits that it changed, and writes it down if asked to."""

    def __init__(self, world: World, journal: Path | None) -> None:
        self.world = world
        self.poll = 0
        self._journal = journal
        self._changed = asyncio.Event()
        if journal is not None and journal.exists():
            self.world = World(**json.loads(journal.read_text()))

    def forget(self) -> None:
        """Begin anew, with the same token."""
        for name in fields(self.world):
            setattr(self.world, name.name, getattr(World(self.world.token), name.name))
        self.poll += 1

    def changed(self) -> None:
        """Write the world down, then wake those who wait."""
        if self._journal is not None:
            beside = self._journal.with_suffix(".new")
            beside.write_text(json.dumps(asdict(self.world)))
            beside.replace(self._journal)
        self._changed.set()
        self._changed = asyncio.Event()

    async def until(self, ready: Callable[[], bool], seconds: float) -> bool:
        """Wait for it to become so; False when the time was up first."""
        try:
            async with asyncio.timeout(seconds):
                while not ready():
                    await self._changed.wait()
        except TimeoutError:
            return ready()
        return True
