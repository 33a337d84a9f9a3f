"""Real parts for every test here: the model, Telegram's stand-in, Chromium."""

import atexit
import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from shutil import which

import pytest
from playwright.sync_api import Browser, sync_playwright

from candor import flow_files
from nlu.server import ModelServer
from nlu.training import train
from tests.acceptance.program import ROOT
from tests.fake_telegram.candidate import FakeTelegram
from tests.real_nlu import DATA_DIR, RunningModel

CHROMIUM = which("chromium")
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@cache
def _serve() -> RunningModel:
    words = [flow_files.vocabulary(flow) for flow in flow_files.check(ROOT / "flows").flows]
    server = ModelServer(train(words, data_dir=DATA_DIR), data_dir=DATA_DIR)
    server.start()
    atexit.register(server.close)
    server.wait_until_ready()
    return RunningModel(server.url, server.token, server)


@pytest.fixture(scope="session")
def model() -> RunningModel:
    """The shipped flows' model, trained once and served once a run."""
    return _serve()


@pytest.fixture
def telegram() -> Iterator[FakeTelegram]:
    with FakeTelegram() as fake:
        yield fake


# Playwright's loop runs as long as it does; a longer life would be in the way of asyncio.run.
@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """Debian's Chromium, driven as a person would."""
    if CHROMIUM is None:
        if os.environ.get("CI") == "true":
            pytest.fail("Chromium is not installed: apt-get install chromium")
        pytest.skip("Chromium is not installed: apt-get install chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield browser
        browser.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path
