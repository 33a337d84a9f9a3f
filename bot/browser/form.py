"""What a page's form sends: checked, bounded, and turned into what was heard."""

import hashlib
import re
from datetime import datetime
from urllib.parse import parse_qsl

from starlette.requests import Request

from bot.browser.items import Noted, Thread
from screening.dialogue.heard import Contested, Heard, Pressed, Said
from screening.record import Record

LONGEST = 20_000
"""Characters a message may have."""
LARGEST = 512_000
"""Bytes a form may have: the longest message in any script, percent-encoded."""
FIELDS = 20
ZONE = re.compile(r"[A-Za-z0-9_+-]+(?:/[A-Za-z0-9_+-]+){0,2}", re.A)
"""A time zone's name, as a browser tells it; whether there is such a zone is looked up later."""
NONCE = re.compile(r"[A-Za-z0-9_-]{8,64}")


class TooLarge(Exception):
    """A form with more bytes than any page of ours sends."""


class Form(Record):
    """The fields. `nonce` is the form's own: the same form sent twice is one message."""

    nonce: str
    begin: bool = False
    text: str = ""
    press: str = ""
    contest: str = ""
    after: str = ""
    zone: str = ""

    @property
    def is_too_long(self) -> bool:
        """Whether the text is longer than is read here."""
        return len(self.text) > LONGEST

    def heard(self, job: str, thread: Thread | None, at: datetime) -> Heard | None:
        """What the candidate did; None where the page holds nothing like it any more."""
        named: dict[str, object] = {"id": self._id(), "at": at}
        if self.begin:
            return Said.model_validate(named | {"text": f"/start {job}"})
        if thread is None:
            return None
        named["after"] = self.after if self.after in thread.prompts else None
        prompt_id, _, button = self.press.partition("|")
        if button in thread.prompts.get(prompt_id, ()):
            return Pressed.model_validate(named | {"reply_to": prompt_id, "button": button})
        if self.contest and self.contest in _contestable(thread):
            return Contested.model_validate(named | {"question": self.contest})
        if self.text.strip() and not self.press and not self.contest:
            zone = self.zone if ZONE.fullmatch(self.zone) else None
            return Said.model_validate(named | {"text": self.text, "zone": zone})
        return None

    def _id(self) -> str:
        # The words are part of it: a page kept open and sent again with other words says more.
        # Nobody can guess words from it, for the nonce is kept nowhere else.
        said = "\0".join((self.nonce, str(self.begin), self.text, self.press, self.contest))
        return hashlib.sha256(said.encode("utf-8", "replace")).hexdigest()[:32]


async def read_form(request: Request) -> Form | None:
    """The form of a request; None if it is none of ours. Raises `TooLarge`."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > LARGEST:
            raise TooLarge
    try:
        fields = dict(parse_qsl(body.decode("ascii"), max_num_fields=FIELDS))
    except ValueError:
        return None
    if not NONCE.fullmatch(fields.get("nonce", "")):
        return None
    # Forms send line ends as CRLF, whatever was typed.
    text = fields.get("text", "").replace("\r\n", "\n")
    return Form(
        nonce=fields["nonce"],
        begin="begin" in fields,
        text=text,
        **{name: fields.get(name, "") for name in ("press", "contest", "after", "zone")},
    )


def _contestable(thread: Thread) -> set[str]:
    return {item.question for item in thread.items if isinstance(item, Noted) and item.can_contest}
