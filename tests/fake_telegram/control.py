"""The tests' door, under /_control/: be a candidate, see what was sent, make things go wrong."""

import dataclasses
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from tests.fake_telegram import people
from tests.fake_telegram.markup import labels
from tests.fake_telegram.world import Keeper, World

FAULTS = {"400", "403", "413", "429", "500", "502", "cut_before", "cut_after", "hang", "garbage"}


def do(world: World, act: str, told: dict[str, Any]) -> list[int]:
    """One act of a person; the ids it made."""
    chat = str(told["chat"])
    match act:
        case "say":
            return people.say(world, chat, told["text"], told.get("reply_to"))
        case "attach":
            return people.attach(world, chat, told["kind"], told)
        case "album":
            return people.album(world, chat, told["items"])
        case "forward":
            return people.forward(world, chat, told["text"], told["origin"])
        case "edit":
            return people.edit(world, chat, told["message_id"], told["text"])
        case "tap":
            return people.tap(world, chat, told["label"])
        case "press":
            return people.press(world, chat, told["message_id"], told["label"])
        case "block" | "unblock":
            return people.block(world, chat, act == "block")
    raise people.Impossible(f"No such act: {act}.")


def arrange(keeper: Keeper, what: str, told: dict[str, Any]) -> None:
    """Change the server itself."""
    world = keeper.world
    match what:
        case "fault":
            if told["how"] not in FAULTS:
                raise people.Impossible(f"No such fault: {told['how']}.")
            world.faults.append(told)
        case "clock":
            world.advanced += told["seconds"]
        case "accepting":
            world.accepting = told["accepting"]
        case "update":
            world.add_update(told["kind"], told["body"])
        case "reset":
            keeper.forget()
        case _:
            raise people.Impossible(f"No such thing to arrange: {what}.")


def sent(world: World, chat: str) -> list[dict[str, Any]]:
    """What the bot has sent to a chat, in order, with all its markup."""
    messages = world.chats.get(chat, {}).get("messages", [])
    return [
        {**message, "buttons": labels(message.get("reply_markup"))}
        for message in messages
        if message["from"]["is_bot"]
    ]


def calls(world: World, method: str) -> list[dict[str, Any]]:
    """What the bot asked of a method, in order."""
    return [call["given"] for call in world.calls if call["method"] == method.lower()]


def routes(keeper: Keeper) -> list[Route]:
    """The door, for this world."""

    async def act(request: Request) -> JSONResponse:
        told = await request.json()
        try:
            ids = do(keeper.world, request.path_params["act"], told)
        except people.Impossible as error:
            return JSONResponse({"error": str(error)}, 400)
        keeper.changed()
        return JSONResponse({"ids": ids})

    async def set_up(request: Request) -> JSONResponse:
        try:
            arrange(keeper, request.path_params["what"], await request.json())
        except people.Impossible as error:
            return JSONResponse({"error": str(error)}, 400)
        keeper.changed()
        return JSONResponse({})

    async def wait(request: Request) -> JSONResponse:
        asked = request.query_params

        def rows() -> list[dict[str, Any]]:
            return _rows(keeper.world, asked)

        enough = int(asked.get("at_least", 0))
        await keeper.until(lambda: len(rows()) >= enough, float(asked.get("seconds", 0)))
        return JSONResponse(rows())

    async def confirmed(request: Request) -> JSONResponse:
        seconds = float(request.query_params["seconds"])
        done = await keeper.until(lambda: not keeper.world.pending(), seconds)
        return JSONResponse(done)

    async def look(request: Request) -> JSONResponse:
        return JSONResponse(dataclasses.asdict(keeper.world))

    return [
        Route("/_control/do/{act}", act, methods=["POST"]),
        Route("/_control/arrange/{what}", set_up, methods=["POST"]),
        Route("/_control/wait", wait),
        Route("/_control/confirmed", confirmed),
        Route("/_control/world", look),
    ]


def _rows(world: World, asked: Any) -> list[dict[str, Any]]:
    found = sent(world, asked["chat"]) if "chat" in asked else calls(world, asked["method"])
    return found[int(asked.get("after", 0)) :]
