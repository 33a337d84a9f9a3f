"""Start the server: `python -m tests.fake_telegram --port 0 [--token TOKEN] [--journal FILE]`."""

import argparse
import asyncio
import json
import os
import socket
import sys
import threading
from pathlib import Path

import uvicorn

from tests.fake_telegram.server import application
from tests.fake_telegram.world import Keeper, World

TOKEN = "7000000001:" + "fake" * 8 + "abc"


async def main() -> None:
    """Serve until killed; the address is printed once connections are accepted."""
    told = _arguments()
    if told.until_eof:
        threading.Thread(target=_end_with_input, daemon=True).start()
    keeper = Keeper(World(told.token), told.journal)
    listening = socket.create_server(("127.0.0.1", told.port))
    listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)  # else 40 ms an answer
    port = listening.getsockname()[1]
    print(json.dumps({"port": port, "url": f"http://127.0.0.1:{port}"}), flush=True)
    config = uvicorn.Config(application(keeper), http="h11", log_level="warning", lifespan="off")
    await uvicorn.Server(config).serve(sockets=[listening])


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.fake_telegram")
    parser.add_argument("--port", type=int, default=0, help="0 takes a free one")
    parser.add_argument("--token", default=TOKEN)
    parser.add_argument("--journal", type=Path, help="keep everything here, over restarts")
    ends = "end when the standard input does, so that it never outlives a test"
    parser.add_argument("--until-eof", action="store_true", help=ends)
    return parser.parse_args()


def _end_with_input() -> None:
    sys.stdin.read()
    os._exit(0)


if __name__ == "__main__":
    asyncio.run(main())
