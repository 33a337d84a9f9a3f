"""A plain yes or no to what is asked for agreement; anything less plain is neither."""

import re

from screening.dialogue.reading.yes_no import read_yes_no
from screening.flow.values import YesNo

SURE = 0.8
MOST_WORDS = 5
"""A longer text says something else, and a no in it must not end the conversation."""
AGREEING = {
    "agree",
    "agreed",
    "agre",
    "consent",
    "accept",
    "accepted",
    "ahead",
    "okay",
    "ok",
    "okk",
}
AGREEING |= {"alright", "start", "go", "sure"}
REFUSING = {"not", "don't", "dont", "never", "disagree", "refuse", "stop"}
REFUSING |= {"can't", "cant", "cannot", "couldn't", "won't", "wont", "wouldn't", "wouldnt"}
REFUSING.add("unable")
BESIDE = set(
    "i i'm im am do we to this that it all with the your you my and then so very much well "
    "yes yeah yep yup please thanks thank good great fine hi hello hey let's lets begin happy "
    "terms give hereby sounds it's that's "
    "gladly fully certainly definitely absolutely course of totally candor".split()
)
"""Words that may stand beside agreement; with any other it is asked for again, and not taken."""
DOUBTING = {
    "but",
    "who",
    "what",
    "why",
    "how",
    "where",
    "when",
    "guess",
    "hmm",
    "if",
    "maybe",
    "no",
}


def agreement(text: str) -> bool | None:
    """True: agreed, False: declined, None: neither in so many words."""
    words = re.findall(r"[\w']+", text.casefold().replace("’", "'"))
    if len(words) > MOST_WORDS or DOUBTING & {*words} - {"no"} or "?" in text:
        return None
    reading = read_yes_no(text)
    if reading and reading.certainty >= SURE and isinstance(reading.value, YesNo):
        return {"yes": True, "no": False}.get(reading.value.answer)
    if REFUSING & {*words}:
        about_it = {"agree", "consent", "accept", "refuse", "disagree", "stop"} & {*words}
        return False if about_it else None
    return True if AGREEING & {*words} and {*words} <= AGREEING | BESIDE else None
