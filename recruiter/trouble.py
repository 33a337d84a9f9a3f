"""What stood in the way of a form, to be said beside it."""

from screening.record import Record


class Trouble(Record):
    """`form` is where it is said; `kept` is what had been written there."""

    form: str = ""
    says: str = ""
    kept: str = ""


NO_TROUBLE = Trouble()
