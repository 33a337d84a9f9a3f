"""Anything that a keyboard, or a machine behind one, can send as a message's text."""

import os
import random
import sys

SEED = int(os.environ.get("ANY_MESSAGES_SEED", "20261124"))
LONGEST = 4000
CONTROLS = [chr(code) for code in (*range(32), *range(0x7F, 0xA0))]
INVISIBLE = list("\u200b\u200c\u200d\u2060\ufeff\u00ad\u180e\u2028\u2029\u00a0\u3000")
RIGHT_TO_LEFT = list("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2069שלוםمرحبا")
EMOJI = ["👍", "👩\u200d💻", "🏳️\u200d🌈", "👋🏽", "🇺🇸", "1️⃣", "☠", "🫠", "😀"]
COMBINING = [chr(code) for code in range(0x300, 0x370)]
WORDS = (
    "yes no skip why 4 years line 2 should be /start /stop /help /delete /time {value} "
    "{first_name} <b> </b> &amp; *bold* _x_ `code` [a](b) 1e999 NaN -0 ٣ ½ ①② ｙｅｓ ﷽ Ｊ İ ß ﬁ "
    "null %s "
    "2026-13-45 $ 10,000.00 12345678901234567890 a@b maria@example.com +1 555 ' \" \\ ; -- | ~"
).split(" ")


def any_text(chance: random.Random) -> str:
    """A text of any code points but lone surrogates, which no channel can carry."""
    match chance.randrange(8):
        case 0:
            text = "".join(_any_sign(chance) for _ in range(chance.randrange(1, 60)))
        case 1:
            text = " ".join(chance.choices(WORDS, k=chance.randrange(1, 12)))
        case 2:
            text = "".join(chance.choices(" \t\n\r" + "".join(INVISIBLE), k=chance.randrange(40)))
        case 3:
            text = "".join(chance.choices(RIGHT_TO_LEFT + WORDS, k=chance.randrange(1, 30)))
        case 4:
            text = "".join(chance.choices(EMOJI + WORDS, k=chance.randrange(1, 20)))
        case 5:
            text = "e" + "".join(chance.choices(COMBINING, k=chance.randrange(1, 300)))
        case 6:
            mixed = [*CONTROLS, *INVISIBLE, *WORDS]
            text = "".join(chance.choices(mixed, k=chance.randrange(1, 80)))
        case _:
            piece = chance.choice([*WORDS, *EMOJI, *INVISIBLE, _any_sign(chance), "a b "])
            text = piece * (LONGEST if chance.random() < 0.1 else chance.randrange(1, 400))
    return text[:LONGEST]


def _any_sign(chance: random.Random) -> str:
    code = chance.choice((chance.randrange(0x3000), chance.randrange(sys.maxunicode + 1)))
    return "\ufffd" if 0xD800 <= code <= 0xDFFF else chr(code)
