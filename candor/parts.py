"""The only place where parts are wired together."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import typer
from sqlalchemy.exc import DBAPIError

from bot import terminal
from bot.telegram import hearing as telegram_hearing
from bot.worker import Hearing, Model, Worker
from candor import flow_files
from candor.settings import Settings
from nlu import training
from nlu.client import Interpreter
from nlu.server import ModelServer
from screening.flow.model import Flow
from storage.database import Database
from storage.shelf import Shelf

Progress = Callable[[str], None]


class CantStart(Exception):
    """The program can't start; the message says what to do."""


@contextmanager
def opened_database(settings: Settings) -> Iterator[Database]:
    """The database and its key store, upgraded if need be."""
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    (settings.data_dir / "keys").mkdir(mode=0o700, exist_ok=True)
    try:
        database = Database.open(
            settings.database, keys_url=settings.keys, master_key=settings.master_key_file
        )
    except DBAPIError as error:
        raise CantStart(f"The database can't be opened: {error.orig}") from None
    try:
        yield database
    finally:
        database.dispose()


Swap = Callable[[Path], None]


@contextmanager
def served_model(
    settings: Settings, database: Database, progress: Progress, *, wait: bool = False
) -> Iterator[tuple[Model, Swap | None]]:
    """The model: somebody else's server where one is set, otherwise our own, trained if need be.

    With our own comes the way to swap in another model. `wait`: until it answers; without, what is
    written meanwhile is kept and read later.
    """

    def train() -> Path:
        return trained_model(settings, database, progress)

    with _serving(settings, train, progress, wait=wait) as served:
        yield served


@contextmanager
def model_of(settings: Settings, flows: Iterable[Flow], progress: Progress) -> Iterator[Model]:
    """The model for flows as they are written, published or not, once it answers."""

    def train() -> Path:
        return _trained(settings, flows, progress)

    with _serving(settings, train, progress, wait=True) as (model, _):
        yield model


def trained_model(settings: Settings, database: Database, progress: Progress) -> Path:
    """The model for the published flows; trained now if its inputs changed."""
    return _trained(settings, Shelf(database).jobs().values(), progress)


def _trained(settings: Settings, flows: Iterable[Flow], progress: Progress) -> Path:
    words = [flow_files.vocabulary(flow) for flow in flows]
    return training.train(words, data_dir=settings.data_dir, progress=progress)


@contextmanager
def _serving(
    settings: Settings, train: Callable[[], Path], progress: Progress, *, wait: bool
) -> Iterator[tuple[Model, Swap | None]]:
    if settings.nlu_url:
        token = settings.nlu_token.get_secret_value()
        with Interpreter(settings.nlu_url, token, timeout=settings.nlu_timeout) as interpreter:
            yield interpreter, None
        return
    model, data_dir = train(), settings.data_dir
    with ModelServer(model, data_dir=data_dir, timeout=settings.nlu_timeout) as server:
        if wait:
            progress("Starting the language model (about 20 seconds).")
            server.wait_until_ready()

        def swap(model: Path) -> None:
            # What was published while the server was still starting is learned, too.
            server.wait_until_ready()
            server.swap(model)

        yield server.interpreter, swap


def worker(database: Database, model: Model, *, owner: str, **options: object) -> Worker:
    """A worker that can hear every channel."""
    hearing: dict[str, Hearing] = {
        "terminal": terminal.hear,
        "browser": terminal.hear,
        "telegram": telegram_hearing.hearing(database),
    }
    on_offer = {terminal.CHANNEL: terminal.on_offer}
    return Worker(database, model, hearing, owner=owner, on_offer=on_offer, **options)  # type: ignore[arg-type]


def say(line: str) -> None:
    """Progress goes to stderr: stdout is for results."""
    typer.echo(line, err=True)
