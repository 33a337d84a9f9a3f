"""A candidate's own link: made on their page, opened on any browser, good until the next one."""

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from bot.browser import visitor
from bot.browser.conversation import BOT, CHANNEL, conversation_of, stored
from bot.browser.rendering import page, see
from screening.flow.model import Flow
from storage import return_links
from storage.database import Database
from storage.shelf import Shelf


class Returning:
    """The endpoints. Looking changes nothing, so that a preview of a link uses nothing up."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._shelf = Shelf(database)

    async def offer(self, request: Request) -> Response:
        """What a link is good for, and the button that makes one."""
        return await run_in_threadpool(self._offer, request)

    async def make(self, request: Request) -> Response:
        """Make a link; it is shown on this one page, for only its hash is kept."""
        return await run_in_threadpool(self._make, request)

    async def arrive(self, request: Request) -> Response:
        """Where a link leads: the conversation's name, and the button that enters it."""
        return await run_in_threadpool(self._arrive, request)

    async def enter(self, request: Request) -> Response:
        """Let this browser go on with the conversation that the link leads into."""
        return await run_in_threadpool(self._enter, request)

    def _offer(self, request: Request) -> Response:
        job, conversation = self._here(request)
        has_one = return_links.has_one(self._database, conversation)
        return page(request, "my_link.html", job=job, link=None, has_one=has_one)

    def _make(self, request: Request) -> Response:
        job, conversation = self._here(request)
        came_by_link = self._linked(visitor.token_of(request, job) or "") is not None
        token = return_links.make(self._database, conversation)
        response = page(
            request, "my_link.html", job=job, link=_address(request, job, token), has_one=True
        )
        if came_by_link:
            # What this browser came by is void now: it stays inside by the new one.
            visitor.remember(response, request, job, token)
        return response

    def _arrive(self, request: Request) -> Response:
        job, token, chat = self._link(request)
        flow = self._flow(chat)
        if flow is None:
            return page(request, "no_way.html", status=404, job=job)
        here = visitor.token_of(request, job)
        another = conversation_of(self._database, here)
        if here and another == conversation_of(self._database, token):
            return see(request, job)
        return page(
            request,
            "return.html",
            job=job,
            token=token,
            flow=flow,
            leaves_another=another is not None,
        )

    def _enter(self, request: Request) -> Response:
        job, token, chat = self._link(request)
        if self._flow(chat) is None:
            return page(request, "no_way.html", status=404, job=job)
        response = see(request, job)
        visitor.remember(response, request, job, token)
        return response

    def _here(self, request: Request) -> tuple[str, int]:
        """The job, and the conversation that this browser is inside of; 404 where there is none."""
        job = request.path_params["job"]
        conversation = conversation_of(self._database, visitor.token_of(request, job))
        if conversation is None:
            raise HTTPException(404)
        return job, conversation

    def _link(self, request: Request) -> tuple[str, str, str | None]:
        """The job, the token, and the chat that it leads into, if it does."""
        job, token = request.path_params["job"], request.path_params["token"]
        return job, token, self._linked(token)

    def _linked(self, token: str) -> str | None:
        if not visitor.is_token(token):
            return None
        return return_links.chat_behind(self._database, CHANNEL, bot=BOT, token=token)

    def _flow(self, chat: str | None) -> Flow | None:
        found = stored(self._database, chat, events=False) if chat else None
        if found is None or found.loaded.flow_hash is None:
            return None
        return self._shelf.flow(found.loaded.flow_hash)


def _address(request: Request, job: str, token: str) -> str:
    # As the candidate's browser reached us, so that it can be reached so again.
    base = request.scope.get("root_path", "")
    return f"{request.url.scheme}://{request.url.netloc}{base}/{job}/return/{token}"
