"""Our replies as Telegram messages: all text is escaped, so nobody's words can become markup."""

import html
import unicodedata
from dataclasses import dataclass

from telegram import ReplyKeyboardMarkup, ReplyKeyboardRemove

from bot.telegram.keyboard import keyboard
from screening.dialogue.reply import Reply, Span

LONGEST = 4096
"""UTF-16 units a message may have, counted once its markup is read."""
LONGEST_CAPTION = 1024
"""The same for the words below a file."""
LONGEST_NAME = 100
JOINERS = {"\u200c", "\u200d"}  # Persian words and many emoji need them
ISOLATE, END_OF_ISOLATE = "\u2068", "\u2069"
BREAKS = ("\n\n", "\n", " ")
ENDS_A_QUESTION = {"prompt", "closing"}

Markup = ReplyKeyboardMarkup | ReplyKeyboardRemove


@dataclass(frozen=True, kw_only=True)
class Outgoing:
    """One message as Telegram takes it: HTML, and what becomes of the keyboard (None: it stays).

    With a file, the text is its caption, which may be empty.
    """

    text: str
    markup: Markup | None = None
    has_file: bool = False


def render(reply: Reply) -> list[Outgoing]:
    """The messages of a reply, in order; the last has its buttons. ValueError if it is empty."""
    parts = split("".join(_words(span) for span in reply.spans), first=_heading(reply))
    if not parts:
        raise ValueError("A reply without words can't be sent.")
    escaped = [html.escape(part, quote=False) for part in parts]
    if reply.person is not None:
        # Telegram forms a bold line by markup alone: nobody can type one into their words.
        escaped[0] = f"<b>{html.escape(_name(reply.person), quote=False)}</b>\n{escaped[0]}"
    if reply.encloses and (len(escaped) > 1 or _fitting(parts[0], LONGEST_CAPTION) < len(parts[0])):
        escaped.append("")
    before = [Outgoing(text=text) for text in escaped[:-1]]
    last = Outgoing(text=escaped[-1], markup=_markup(reply), has_file=bool(reply.encloses))
    return [*before, last]


def split(text: str, longest: int = LONGEST, *, first: int = 0) -> list[str]:
    """Pieces of at most so many UTF-16 units, parted at a paragraph's end, else at a word's.

    `first`: how many units something else takes in the first.
    """
    pieces: list[str] = []
    rest = text.strip()
    while rest:
        end = _fitting(rest, longest if pieces else longest - first)
        if end < len(rest):
            end = _break(rest[: end + 1]) or end
        pieces.append(rest[:end].rstrip())
        rest = rest[end:].lstrip()
    return pieces


def neutral(text: str) -> str:
    """Someone's words without what could steer the display; right-to-left words are set apart."""
    shown = "".join(_neutral(character) for character in text)
    turned = any(unicodedata.bidirectional(character) in {"R", "AL"} for character in shown)
    return f"{ISOLATE}{shown}{END_OF_ISOLATE}" if turned else shown


def _heading(reply: Reply) -> int:
    """How long the line with a person's name is."""
    return 0 if reply.person is None else units(_name(reply.person)) + 1


def _name(person: str) -> str:
    return " ".join(neutral(person).split())[:LONGEST_NAME] or "A person"


def units(text: str) -> int:
    """How long Telegram thinks a text is: characters beyond the first plane count twice."""
    return sum(2 if ord(character) > 0xFFFF else 1 for character in text)


def _markup(reply: Reply) -> Markup | None:
    if reply.buttons or reply.contact_button:
        return keyboard(reply.buttons, contact=reply.contact_button)
    return ReplyKeyboardRemove() if reply.kind in ENDS_A_QUESTION else None


def _words(span: Span) -> str:
    return span.text if span.trusted else neutral(span.text)


def _neutral(character: str) -> str:
    if character == "\n" or character in JOINERS:
        return character
    if character == "\t" or unicodedata.category(character) in {"Zl", "Zp"}:
        return " "
    if unicodedata.category(character) == "Cs":
        return "\N{REPLACEMENT CHARACTER}"
    return "" if unicodedata.category(character) in {"Cc", "Cf"} else character


def _fitting(text: str, longest: int) -> int:
    """How many characters fit: those beyond the first plane count twice."""
    units = 0
    for index, character in enumerate(text):
        units += 2 if ord(character) > 0xFFFF else 1
        if units > longest:
            return index
    return len(text)


def _break(window: str) -> int:
    """The last good place to break, in the second half if there is one; 0 if there is none."""
    places = [window.rfind(mark) for mark in BREAKS]
    late = [place for place in places if place > len(window) // 2]
    return late[0] if late else max(*places, 0)
