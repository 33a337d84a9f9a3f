"""`candor run`: everything in one process, until it is stopped."""

import asyncio
import contextlib
import secrets
import socket
import sys
import threading
from collections.abc import AsyncIterator, Iterator
from functools import partial
from typing import Any

import structlog
import typer
import uvicorn

from bot.telegram.connection import TokenRefused, bot_id, connect
from bot.telegram.downloads import Downloads
from bot.telegram.introduction import Introduction, introduce_in_time
from bot.telegram.post import CHANNEL, StoredInbox, StoredOutbox
from bot.telegram.receiver import Receiver
from bot.telegram.sender import Sender
from bot.worker import Model, Worker, told
from candor import people
from candor.clock import now
from candor.desk import FolderDesk
from candor.erasing import erase_due
from candor.learning import Learning
from candor.parts import CantStart, opened_database, say, served_model, trained_model, worker
from candor.publishing import publish_folder
from candor.settings import Settings
from candor.site import site
from storage import erasure, inbox, invitations, leases, outbox
from storage import people as stored_people
from storage.database import Database
from storage.portable import portable

log = structlog.get_logger(__name__)

LOOK_AGAIN = 1.0
"""Seconds after which a worker looks for what nobody rang for: a reminder due, the model back."""


class Bell:
    """Rung when there is something to do, from any thread."""

    def __init__(self) -> None:
        self._rung = threading.Event()
        self.stopping = threading.Event()

    def ring(self) -> None:
        """Wake whoever waits."""
        self._rung.set()

    def wait(self) -> None:
        """Wait for the bell, or a little while."""
        self._rung.wait(LOOK_AGAIN)
        self._rung.clear()

    def stop(self) -> None:
        """Let everybody go home."""
        self.stopping.set()
        self.ring()


def run(settings: Settings) -> None:
    """Serve until it is stopped; what can't work is said before anything begins."""
    _check_token(settings)
    with _listening(settings) as listening, opened_database(settings) as database:
        # Only one process can hold the port, so whatever is still claimed was claimed by the dead.
        leases.clear(database)
        outbox.clear(database)
        erasure.settle(database, at=now())
        publish_folder(settings, database, by="start")
        with served_model(settings, database, say) as (model, swap):
            learning = Learning(lambda: trained_model(settings, database, log.info), swap)
            desk = FolderDesk(settings, model, learning)
            asyncio.run(_serve(settings, database, model, desk, listening))


def _check_token(settings: Settings) -> None:
    token = settings.telegram_bot_token.get_secret_value()
    try:
        if token:
            bot_id(token)
    except TokenRefused as error:
        raise CantStart(str(error)) from None


@contextlib.contextmanager
def _listening(settings: Settings) -> Iterator[socket.socket]:
    try:
        listening = socket.create_server((settings.host, settings.port))
    except OSError as error:
        raise CantStart(
            f"{settings.host}:{settings.port} can't be used ({error.strerror}). Stop the program "
            "that has the port, or set CANDOR_PORT to another."
        ) from None
    with listening:
        settings.port = listening.getsockname()[1]
        yield listening


def _work(taking: Worker, database: Database, bell: Bell) -> None:
    # What an earlier run has kept is read as soon as the model answers.
    taking.model_was_away = True
    while not bell.stopping.is_set():
        try:
            inbox.wake_due(database, now())
            taking.look_for_model()
            while taking.work() and not bell.stopping.is_set():
                pass
            erase_due(database, now())
        except Exception as error:  # noqa: BLE001 - the next look may go well
            log.error("worker_stumbled", error=told(error))
        bell.wait()


async def _serve(
    settings: Settings,
    database: Database,
    model: Model,
    desk: FolderDesk,
    listening: socket.socket,
) -> None:
    bell = Bell()
    pages = site(database, bell.ring, secure=settings.secure, desk=desk)
    server = uvicorn.Server(
        uvicorn.Config(pages, log_config=None, access_log=False, lifespan="off")
    )
    async with contextlib.AsyncExitStack() as stack:
        options: dict[str, Any] = {}
        if settings.telegram_bot_token.get_secret_value():
            sender, downloads = await stack.enter_async_context(_telegram(settings, database, bell))
            options = _told(asyncio.get_running_loop(), sender)
            options["fetching"] = {CHANNEL: downloads.fetch}
        taking = worker(database, model, owner=f"run-{secrets.token_hex(4)}", **options)
        thread = threading.Thread(target=_work, args=(taking, database, bell), name="worker")
        thread.start()
        _say_where(settings, database)
        try:
            await server.serve(sockets=[listening])
        finally:
            bell.stop()
            await asyncio.to_thread(thread.join)


def _told(loop: asyncio.AbstractEventLoop, sender: Sender) -> dict[str, Any]:
    """How the worker's thread tells the sender: something to send, somebody to show typing to."""

    def typing(channel: str, chat: str) -> None:
        if channel == CHANNEL:
            asyncio.run_coroutine_threadsafe(sender.show_typing(chat), loop)

    def replied() -> None:
        loop.call_soon_threadsafe(sender.wake)

    return {"typing": typing, "replied": replied}


@contextlib.asynccontextmanager
async def _telegram(
    settings: Settings, database: Database, bell: Bell
) -> AsyncIterator[tuple[Sender, Downloads]]:
    token = settings.telegram_bot_token.get_secret_value()
    name = bot_id(token)
    async with connect(token, settings.telegram_api_url) as bot:
        kept = StoredInbox(database, name, now=now, arrived=bell.ring)
        receiver = Receiver(bot, keep=kept.keep, set_aside=kept.set_aside)
        sender = Sender(
            bot, StoredOutbox(database, name, now=now), enclosure=partial(portable, database)
        )
        downloads = Downloads(bot, asyncio.get_running_loop(), fetched=bell.ring)

        async def serve() -> None:
            try:
                introducing = introduce_in_time(bot, Introduction())
                await asyncio.gather(introducing, receiver.run(), sender.run())
            except TokenRefused as error:
                # The browser chat goes on; whoever runs this is told what to do.
                say(str(error))

        task = asyncio.create_task(serve())
        try:
            yield sender, downloads
        finally:
            sender.stop()
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await task


def _say_where(settings: Settings, database: Database) -> None:
    base = settings.address
    if not stored_people.everyone(database):
        if sys.stdout.isatty():
            token = invitations.invite(database, role="administrator", at=now())
            link = people.invitation_link(settings, token)
            typer.echo(f"First start: choose your password at {link}")
        else:
            say("Nobody can sign in yet: candor recruiter add --role administrator makes a link.")
    typer.echo(f"Candidates: {base}/apply/   Recruiters: {base}/recruiter/", nl=True)
    sys.stdout.flush()
