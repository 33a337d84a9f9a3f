"""A server that answers as it is told to, in place of Rasa's."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Answer = tuple[int, bytes]


def status(model_id: str = "id-1", file: str = "/models/abc123.tar.gz") -> bytes:
    return json.dumps({"model_id": model_id, "model_file": file}).encode()


def parse(
    *intents: tuple[str, float],
    entities: list[dict[str, Any]] | None = None,
    meant: dict[str, Any] | None = None,
) -> bytes:
    ranking = [{"name": name, "confidence": confidence} for name, confidence in intents]
    said = {"intent_ranking": ranking, "entities": entities or [], "meant": meant or {}}
    return json.dumps(said).encode()


class StandIn:
    """What was asked of the server, and what it says."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, bytes]] = []
        self.texts: list[str] = []
        self.connections: set[object] = set()
        self.released = threading.Event()
        self.url = ""
        self.status: Callable[[], Answer] = lambda: (200, status())
        self.parse: Callable[[str], Answer] = lambda _: (200, parse(("inform", 1.0)))

    def answer(self, path: str, body: bytes) -> Answer:
        self.asked.append((path, body))
        if path.startswith("/status"):
            return self.status()
        if path.startswith("/model/parse"):
            self.texts.append(json.loads(body)["text"])
            return self.parse(self.texts[-1])
        return 204, b""

    def hang(self) -> Answer:
        """Answers only when the test is over."""
        self.released.wait(30)
        return 200, b"{}"


@contextmanager
def standing_in() -> Iterator[StandIn]:
    told = StandIn()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def _answer(self) -> None:
            told.connections.add(self.client_address)
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            code, said = told.answer(self.path, body)
            self.send_response(code)
            self.send_header("Content-Length", str(len(said)))
            self.end_headers()
            self.wfile.write(said)

        do_GET = do_POST = do_PUT = _answer  # noqa: N815 -- the names http.server calls

        def log_message(self, *_: object) -> None:
            """Silence."""

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, *_: object) -> None:
            """A client that has given up is no concern of the test."""

    server = Server(("127.0.0.1", 0), Handler)
    told.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=lambda: server.serve_forever(0.01))
    thread.start()
    try:
        yield told
    finally:
        told.released.set()
        server.shutdown()
        thread.join()
        server.server_close()
