"""Taking the chat over, writing in it and giving it back: each comes in through the inbox."""

import re
from collections.abc import Callable

from starlette.exceptions import HTTPException
from starlette.responses import Response

from recruiter import browsing
from recruiter import chat as chats
from recruiter.chat import Holder
from recruiter.rights import decides
from recruiter.trouble import Trouble
from recruiter.visit import View, Visit
from screening.dialogue.heard import PersonGaveBack, PersonTookOver, PersonWrote
from storage import inbox

LONGEST = 4096
"""Characters: what one message of Telegram holds."""
NONCE = re.compile(r"[\w-]{8,64}", re.ASCII)
Act = PersonTookOver | PersonWrote | PersonGaveBack
Reading = Callable[[Visit, Holder | None, str], Act]
"""Makes an act of a form and the id it gets; raises `Refused`."""


class Refused(Exception):
    """It can't be done now; says what to do instead."""

    def __init__(self, says: str, *, status: int = 409) -> None:
        super().__init__(says)
        self.status = status


def act(name: str, verb: str, read: Reading) -> View:
    """The view for one kind of act.

    Args:
        name: as the audit has it.
        verb: what the act's id begins with.
    """

    def perform(visit: Visit) -> Response:
        record = browsing.find(visit)
        if not decides(visit.me):
            raise HTTPException(403)
        nonce = visit.form.get("nonce", "")
        if not NONCE.fullmatch(nonce):
            raise HTTPException(400)
        page = f"/applications/{record.row.id}#chat"
        line = chats.line(visit.database, record.row, visit.now)
        key = f"{verb}:{visit.me.id}:{nonce}"
        if any(heard.id == key for heard in chats.acts(record, line)):
            # The same form, sent twice.
            return visit.see(page)
        try:
            if not chats.is_offered(record.row, line):
                raise Refused("This chat is closed, or about something else by now.")
            made = read(visit, chats.holder(record, line), key)
        except Refused as refused:
            trouble = Trouble(form="chat", says=str(refused), kept=visit.form.get("text", ""))
            return browsing.of(visit, record, trouble=trouble, status=refused.status)
        received = inbox.put(visit.database, record.row.conversation, made)
        if received.new:
            visit.audit(name, record.row.id, inbox=received.inbox_id)
        visit.ring()
        return visit.see(page)

    return perform


def take_over(visit: Visit, holder: Holder | None, key: str) -> PersonTookOver:
    """Take the chat; from a colleague only where the page had said that they have it."""
    if visit.form.get("held_by", "") != (holder.key if holder else ""):
        raise Refused("This changed while you read it. Look who has the chat now.")
    return PersonTookOver(id=key, at=visit.now, person=visit.me.name)


def write(visit: Visit, holder: Holder | None, key: str) -> PersonWrote:
    """Write to the candidate."""
    text = visit.form.get("text", "").replace("\r\n", "\n").strip()
    if holder is None:
        raise Refused("The program has the chat. Take it over first; your words are kept below.")
    if not holder.is_(visit.me):
        raise Refused(
            "A colleague has taken the chat. Nothing was sent; your words are kept below."
        )
    if not text:
        raise Refused("Write something first.", status=422)
    if len(text) > LONGEST:
        over = len(text) - LONGEST
        raise Refused(
            f"That is too long by {over} characters. Shorten it, or send it in two.", status=422
        )
    return PersonWrote(id=key, at=visit.now, person=visit.me.name, text=text)


def give_back(visit: Visit, holder: Holder | None, key: str) -> PersonGaveBack:
    """Give the chat back to the program."""
    if holder is None or not holder.is_(visit.me):
        raise Refused("You don't have the chat any more. Look who has it now.")
    return PersonGaveBack(id=key, at=visit.now, person=visit.me.name)
