"""The HTTP side: which bot and method is meant, and what goes wrong on the way."""

import base64
from typing import Any

from starlette.applications import Starlette
from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from tests.fake_telegram import control
from tests.fake_telegram.methods import answer
from tests.fake_telegram.refusal import Refusal, too_many
from tests.fake_telegram.world import Keeper, World

CUT = Response()
LARGEST_UPLOAD = 50 * 1_048_576  # bytes


def application(keeper: Keeper) -> Starlette:
    """The Bot API and the tests' door, over one world."""

    async def call(request: Request) -> Response:
        try:
            return await _call(keeper, request)
        except Refusal as refusal:
            return JSONResponse(refusal.as_json(), refusal.code)

    async def download(request: Request) -> Response:
        _check_token(keeper.world, request)
        path = request.path_params["path"]
        fault = keeper.world.take_fault("download", "")
        if fault is not None:
            return await _failed_download(fault, request)
        for file in keeper.world.files.values():
            if file["path"] == path:
                return Response(base64.b64decode(file["content"]))
        return Response(status_code=404)

    return Starlette(
        routes=[
            *control.routes(keeper),
            Route("/file/bot{token}/{path:path}", download),
            Route("/bot{token}/{method}", call, methods=["GET", "POST"]),
        ]
    )


async def _failed_download(fault: dict[str, Any], request: Request) -> Response:
    try:
        return await _fail(fault, request)
    except Refusal as refusal:
        return Response(status_code=refusal.code)


async def _call(keeper: Keeper, request: Request) -> Response:
    _check_token(keeper.world, request)
    method = request.path_params["method"].lower()
    given = await _parameters(keeper.world, request)
    if not keeper.world.accepting:
        return _cut(request)
    keeper.world.calls.append({"method": method, "given": given, "at": keeper.world.now()})
    fault = keeper.world.take_fault(method, str(given.get("chat_id")))
    if fault is not None and fault["how"] != "cut_after":
        keeper.changed()
        return await _fail(fault, request)
    result = await answer(keeper, method, given)
    keeper.changed()
    if fault is not None or not keeper.world.accepting:
        return _cut(request)
    return JSONResponse({"ok": True, "result": result})


async def _fail(fault: dict[str, Any], request: Request) -> Response:
    how = fault["how"]
    if how == "cut_before":
        return _cut(request)
    if how == "garbage":
        return Response("<html>not what you asked for</html>")
    if how == "hang":
        while (await request.receive())["type"] != "http.disconnect":
            pass
        return CUT
    if how == "429":
        raise too_many(fault.get("retry_after") or 1)
    raise Refusal(int(how), fault.get("words") or "")


def _cut(request: Request) -> Response:
    """Drop the connection with nothing said: the answer never leaves.

    uvicorn hands `receive` over as a method of the cycle that owns the connection.
    """
    request.receive.__self__.transport.abort()  # type: ignore[attr-defined]
    return CUT


def _check_token(world: World, request: Request) -> None:
    if request.path_params["token"] != world.token:
        raise Refusal(401)


async def _parameters(world: World, request: Request) -> dict[str, Any]:
    if request.headers.get("content-type", "").startswith("application/json"):
        return dict(await request.json())
    given: dict[str, Any] = dict(request.query_params)
    async with request.form() as form:
        for name, value in form.items():
            given[name] = await _kept(world, value) if isinstance(value, UploadFile) else value
    return given


async def _kept(world: World, upload: UploadFile) -> dict[str, Any]:
    content = await upload.read()
    if len(content) > LARGEST_UPLOAD:
        raise Refusal(413)
    identity = f"document-{world.take_id()}"
    kept = {
        "path": f"documents/{identity}",
        "content": base64.b64encode(content).decode(),
        "size": len(content),
    }
    world.files[identity] = kept
    return {
        "file_id": identity,
        "file_unique_id": f"u{identity}",
        "file_name": upload.filename,
        "file_size": len(content),
    }
