"""The pages: choosing a job, beginning, reading the thread, and sending."""

import secrets
from collections.abc import Callable
from datetime import datetime
from typing import Any

import structlog
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from bot.browser import visitor
from bot.browser.conversation import (
    BOT,
    CHANNEL,
    Stored,
    chat_of,
    conversation_of,
    is_waiting,
    stored,
)
from bot.browser.form import LONGEST, Form, TooLarge, read_form
from bot.browser.items import Thread, WantedFile
from bot.browser.patience import until
from bot.browser.rendering import NO_STORE, page, see
from bot.browser.upload import Upload, is_upload, read_upload
from bot.incoming_files import keep
from screening.dialogue.files import Wanted
from screening.dialogue.heard import Heard, Said
from screening.flow.model import Flow
from storage import inbox, outbox
from storage.database import Database
from storage.inbox import Received
from storage.portable import portable
from storage.shelf import Shelf

log = structlog.get_logger(__name__)


class Pages:
    """The endpoints; the database is reached by one thread hop each."""

    def __init__(
        self,
        database: Database,
        *,
        bell: Callable[[], None],
        now: Callable[[], datetime],
        wait_for_turn: float,
    ) -> None:
        self._database = database
        self._bell = bell
        self._now = now
        self._wait_for_turn = wait_for_turn
        self._shelf = Shelf(database)

    def _open_jobs(self) -> dict[str, Flow]:
        return self._shelf.open_jobs(self._now().date())

    async def jobs(self, request: Request) -> Response:
        """The open jobs, or the only one."""
        jobs = await run_in_threadpool(self._open_jobs)
        if len(jobs) == 1:
            return see(request, next(iter(jobs)))
        return page(request, "jobs.html", jobs=jobs)

    async def show(self, request: Request) -> Response:
        """The thread, or the way to begin one."""
        job = request.path_params["job"]
        token = visitor.token_of(request, job)
        chat = await self._chat(token) if token else None
        known = request.headers.get("if-none-match")
        if chat and known and known == await run_in_threadpool(self._tag, chat):
            return Response(status_code=304, headers=NO_STORE | {"etag": known})
        flow, found = await run_in_threadpool(self._look, job, chat)
        if found is None:
            return _beginning(request, job, flow, gone=chat is not None)
        return await run_in_threadpool(self._thread, request, job, flow, found)

    async def my_data(self, request: Request) -> Response:
        """All that is kept about this visitor, as a file."""
        token = visitor.token_of(request, request.path_params["job"])
        conversation = await run_in_threadpool(conversation_of, self._database, token)
        if conversation is None:
            raise HTTPException(404)
        name, content = await run_in_threadpool(portable, self._database, conversation)
        kept_from_others = NO_STORE | {"content-disposition": f'attachment; filename="{name}"'}
        return Response(content, media_type="text/plain", headers=kept_from_others)

    async def send(self, request: Request) -> Response:
        """Keep what was sent, wait a little for the answer, and lead on to the thread."""
        job = request.path_params["job"]
        if is_upload(request):
            return await self._receive_file(request, job)
        try:
            form = await read_form(request)
        except TooLarge:
            raise HTTPException(413) from None
        if form is None:
            return see(request, job)
        token = visitor.token_of(request, job)
        if token is None and not form.begin:
            return see(request, job)
        try:
            if form.begin and not await self._is_known(token):
                # What led into a conversation that is gone, such as a void link, begins no other.
                token = visitor.new_token()
            assert token is not None
            response = await self._send(request, job, form, await self._chat(token))
        except HTTPException:
            raise
        except Exception as error:  # noqa: BLE001 - whatever broke, the words go back to their writer
            # The error's own words may be the candidate's.
            log.error("not_kept", job=job, error=type(error).__name__)
            context = {"job": job, "nonce": form.nonce, "text": form.text}
            return page(request, "trouble.html", status=503, **context)
        visitor.remember(response, request, job, token)
        return response

    async def _send(self, request: Request, job: str, form: Form, chat: str) -> Response:
        flow, found = await run_in_threadpool(self._look, job, chat)
        if found is not None and form.is_too_long:
            return await run_in_threadpool(
                self._thread, request, job, flow, found, status=422, text=form.text
            )
        thread = found.thread(flow) if found else None
        heard = form.heard(job, thread, self._now())
        if heard is not None:
            await self._hear(chat, heard)
        return see(request, job)

    async def _hear(self, chat: str, heard: Heard) -> None:
        received = await run_in_threadpool(self._keep, chat, heard)
        self._bell()
        await until(lambda: not self._is_waiting(received), self._wait_for_turn)

    async def _receive_file(self, request: Request, job: str) -> Response:
        """Take a file where one is asked for; whoever may send none is not listened to."""
        token = visitor.token_of(request, job)
        chat = await self._chat(token) if token else None
        flow, found = await run_in_threadpool(self._look, job, chat)
        wants = found.thread(flow).wants_file if found else None
        upload = await read_upload(request, wants.most if wants else 0)
        if token is None or chat is None or found is None or wants is None:
            return see(request, job)
        if isinstance(upload, int):
            return await run_in_threadpool(
                self._thread, request, job, flow, found, status=422, file_too_large=True
            )
        if upload is not None:
            try:
                said = await run_in_threadpool(self._with_file, found, upload, wants)
                await self._hear(chat, said)
            except Exception as error:  # noqa: BLE001 - whatever broke, they are told
                log.error("not_kept", job=job, error=type(error).__name__)
                return page(request, "trouble.html", status=503, job=job, nonce="", text=None)
        response = see(request, job)
        visitor.remember(response, request, job, token)
        return response

    def _with_file(self, found: Stored, upload: Upload, wants: WantedFile) -> Said:
        at = self._now()
        file = keep(
            self._database,
            found.loaded.conversation_id,
            message=upload.id,
            may_be=Wanted(wants.types, wants.megabytes),
            name=upload.name,
            content=upload.content,
            at=at,
        )
        after = upload.after or None
        return Said(id=upload.id, at=at, after=after, text="", attachment="document", file=file)

    def _keep(self, chat: str, heard: Heard) -> Received:
        return inbox.receive(
            self._database,
            CHANNEL,
            bot=BOT,
            chat=chat,
            key=heard.id,
            raw=heard.model_dump_json(),
            at=heard.at,
        )

    async def _chat(self, token: str) -> str:
        return await run_in_threadpool(chat_of, self._database, token)

    async def _is_known(self, token: str | None) -> bool:
        return await run_in_threadpool(conversation_of, self._database, token) is not None

    def _is_waiting(self, received: Received) -> bool:
        return is_waiting(self._database, received.conversation_id, received.inbox_id)

    def _tag(self, chat: str) -> str | None:
        found = stored(self._database, chat, events=False)
        return f'"{found.tag}"' if found else None

    def _look(self, job: str, chat: str | None) -> tuple[Flow, Stored | None]:
        """The flow and the conversation; 404 where there is neither."""
        found = stored(self._database, chat) if chat else None
        if found and found.loaded.flow_hash:
            self._note_shown(found)
            return self._shelf.flow(found.loaded.flow_hash), found
        flow = self._open_jobs().get(job)
        if flow is None:
            raise HTTPException(404)
        return flow, found

    def _note_shown(self, found: Stored) -> None:
        new = [each.id for each in found.deliveries if each.state == "waiting"]
        if new:
            outbox.delivered(self._database, new, at=self._now())

    def _thread(
        self,
        request: Request,
        job: str,
        flow: Flow,
        found: Stored,
        *,
        status: int = 200,
        text: str = "",
        file_too_large: bool = False,
    ) -> Response:
        thread: Thread = found.thread(flow)
        context: dict[str, Any] = {
            "job": job,
            "thread": thread,
            "text": text,
            "too_long": len(text) - LONGEST,
            "nonce": _nonce(),
            "nonce_of_taps": _nonce(),
            "nonce_of_file": _nonce(),
            "file_too_large": file_too_large,
            "can_begin": thread.phase == "closed" and job in self._open_jobs(),
        }
        return page(
            request, "chat.html", status=status, headers={"etag": f'"{found.tag}"'}, **context
        )


def _beginning(request: Request, job: str, flow: Flow, *, gone: bool) -> Response:
    """The way to begin; where a browser remembers a conversation that is gone, it is told so."""
    response = page(request, "begin.html", flow=flow, job=job, nonce=_nonce(), gone=gone)
    if gone:
        visitor.forget(response, request, job)
    return response


def _nonce() -> str:
    return secrets.token_urlsafe(16)
