"""Asks the running model what a text means; all that it answers is untrusted input."""

import time
from pathlib import Path, PurePath
from types import TracebackType
from typing import NamedTuple, Self

import httpx

from nlu.clauses import LONGEST, Span, clauses
from nlu.reply import Nonsense, read_clause, read_meant, read_status
from nlu.wording import plain
from screening.dialogue.interpretation import Clause, Interpretation, Meant

_MOST_BYTES = 1_000_000
_NOTICE = 2.0


class ModelAway(Exception):
    """The model did not answer, or not in a way that can be believed."""


class _Read(NamedTuple):
    clause: Clause
    meant: tuple[Meant, ...]


class Interpreter:
    """A connection to one Rasa server, kept open between texts."""

    def __init__(
        self, base_url: str, token: str = "", *, timeout: float = 5.0, model_id: str | None = None
    ) -> None:
        """`timeout`: seconds for a whole text. `model_id`: the only model to believe, if given."""
        self._timeout = timeout
        self._model_id = model_id
        self._model: str | None = None
        self._http = httpx.Client(
            base_url=base_url,
            transport=_WithToken(token),
            trust_env=False,  # a proxy has no business on loopback
        )

    def interpret(self, text: str, *, flow: str | None = None) -> Interpretation:
        """The reading of a text, clause by clause; raises `ModelAway`.

        `flow`: whose questions may be meant; another flow's then count as general ones.
        """
        until = time.monotonic() + self._timeout
        model = self._model or self._loaded(until)
        spans, unread = clauses(text)
        try:
            read = [self._clause(text, span, until, flow) for span in spans]
            whole = read[0].meant if len(read) == 1 else self._meant(text, until, flow)
        except Nonsense as error:
            raise ModelAway(f"The model's server talks nonsense: {error}") from error
        heard = tuple(clause for clause, _ in read)
        return Interpretation(model=model, text=text, clauses=heard, unread=unread, meant=whole)

    def available(self) -> bool:
        """Whether the model answers, and is the one expected."""
        try:
            self._loaded(time.monotonic() + min(_NOTICE, self._timeout))
        except ModelAway:
            return False
        return True

    def load(self, model: Path, model_id: str, *, timeout: float = 60.0) -> None:
        """Has the server swap its model for the file, a path as the server sees it.

        From then on, another model than this is as good as none.
        """
        until = time.monotonic() + timeout
        self._ask("PUT", "/model", until, {"model_file": str(model.resolve())})
        self._model_id, self._model = model_id, None

    def close(self) -> None:
        """Ends the connection."""
        self._http.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _loaded(self, until: float) -> str:
        """The hash of the model in use, which is its file's name."""
        try:
            status = read_status(self._ask("GET", "/status", until))
        except Nonsense as error:
            raise ModelAway(f"The model's server talks nonsense: {error}") from error
        if not status.model_file or not status.model_id:
            raise ModelAway("The model's server has loaded no model.")
        if self._model_id not in {None, status.model_id}:
            raise ModelAway("The model's server has loaded another model than it was given.")
        self._model = PurePath(status.model_file).name.removesuffix(".tar.gz")
        return self._model

    def _clause(self, text: str, span: Span, until: float, flow: str | None) -> _Read:
        start, end = span
        sent = plain(text[start:end])
        if not sent.text:
            return _Read(Clause(start=start, end=end), ())
        body = self._parsed(sent.text, until)
        return _Read(read_clause(body, sent, *span, flow), read_meant(body, flow))

    def _meant(self, text: str, until: float, flow: str | None) -> tuple[Meant, ...]:
        """What the text means as a whole, which its clauses one by one don't tell."""
        sent = plain(text[:LONGEST]).text
        return read_meant(self._parsed(sent, until), flow) if sent else ()

    def _parsed(self, text: str, until: float) -> bytes:
        return self._ask("POST", "/model/parse", until, {"text": text[:LONGEST]})

    def _ask(
        self, method: str, path: str, until: float, body: dict[str, str] | None = None
    ) -> bytes:
        try:
            return self._once(method, path, until, body)
        except httpx.RemoteProtocolError:  # the kept connection had been closed at the other end
            return self._again(method, path, until, body)
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise ModelAway(f"The model does not answer: {type(error).__name__}") from error

    def _again(self, method: str, path: str, until: float, body: dict[str, str] | None) -> bytes:
        try:
            return self._once(method, path, until, body)
        except httpx.HTTPError as error:
            raise ModelAway(f"The model does not answer: {type(error).__name__}") from error

    def _once(self, method: str, path: str, until: float, body: dict[str, str] | None) -> bytes:
        received = bytearray()
        with self._http.stream(method, path, json=body, timeout=_left(until)) as response:
            if response.status_code not in {200, 204}:
                raise ModelAway(f"The model's server answers {response.status_code}.")
            for chunk in response.iter_bytes():
                received += chunk
                _left(until)
                if len(received) > _MOST_BYTES:
                    raise ModelAway("The model's server does not stop answering.")
        return bytes(received)


def _left(until: float) -> float:
    left = until - time.monotonic()
    if left <= 0:
        raise ModelAway("The model takes too long.")
    return left


class _WithToken(httpx.HTTPTransport):
    """Adds the token below the layer that logs addresses; Rasa takes it only in the address."""

    def __init__(self, token: str) -> None:
        super().__init__()
        self._token = token

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        if not self._token:
            return super().handle_request(request)
        url = request.url.copy_merge_params({"token": self._token})
        return super().handle_request(
            httpx.Request(
                request.method,
                url,
                headers=request.headers,
                stream=request.stream,
                extensions=request.extensions,
            )
        )
