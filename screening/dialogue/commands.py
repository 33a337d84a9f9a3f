"""What can be typed on every channel: the one table that menus, help and docs go by."""

from screening.record import Record


class Command(Record):
    """A word to type after a slash, the act that it is, and what it does in a few words."""

    word: str
    act: str
    does: str


COMMANDS = (
    Command(word="help", act="help", does="What you can say and do"),
    Command(word="status", act="status", does="How far along you are"),
    Command(word="answers", act="answers", does="What I understood so far"),
    Command(word="back", act="back", does="Go back one question"),
    Command(word="skip", act="skip", does="Skip what is optional"),
    Command(word="pause", act="pause", does="Go on later"),
    Command(word="quiet", act="no_reminders", does="No reminders"),
    Command(word="time", act="time", does="Tell me your time, like this: /time 14:30"),
    Command(word="human", act="human", does="Ask for a person"),
    Command(word="data", act="my_data", does="All that is kept about you, as a file"),
    Command(word="delete", act="delete", does="Delete all that is kept about you"),
    Command(word="stop", act="stop", does="Withdraw your application"),
    Command(word="start", act="start", does="Begin, or go on where you were"),
)
"""In the order in which a menu shows them."""

ACTS = {f"/{command.word}": command.act for command in COMMANDS}
"""The act of each, by what is typed."""
