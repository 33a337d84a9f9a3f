"""What stood in the way of a form, to be said beside it."""

from screening.record import Record


class Trouble(Record):
    """`form` is where it is said, `about` which criterion's; `kept` is what was written there."""

    form: str = ""
    about: str = ""
    says: str = ""
    kept: str = ""


NO_TROUBLE = Trouble()
