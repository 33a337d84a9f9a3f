"""Sentences that were written apart from the rules: those heard right, and the known misses."""

from collections.abc import Callable

from screening.dialogue.reading.contact import read_email, read_name, read_phone
from screening.dialogue.reading.education import read_education
from screening.dialogue.reading.options import read_options
from screening.dialogue.reading.quantities import read_duration, read_number
from screening.dialogue.reading.reading import Reading
from screening.dialogue.reading.skills import read_skills
from screening.dialogue.reading.yes_no import read_yes_no
from tests.screening.dialogue.reading.shown import is_confidently_wrong, shown
from tests.screening.dialogue.reading.test_durations import AT
from tests.screening.dialogue.reading.test_options import SOLD
from tests.screening.dialogue.reading.test_skills import OFFICE
from tests.screening.dialogue.reading.unseen import HEARD, MISSED

READERS: dict[str, Callable[[str], Reading | None]] = {
    "duration": lambda text: read_duration(text, AT),
    "number": lambda text: read_number(text, "calls", "day"),
    "yes_no": read_yes_no,
    "education": read_education,
    "options": lambda text: read_options(text, SOLD, many=True, other=True),
    "skills": lambda text: read_skills(text, OFFICE),
    "name": read_name,
    "email": read_email,
    "phone": read_phone,
}
HEARD_BY = [(kind, said, right) for kind, table in HEARD.items() for said, right in table.items()]
MISSED_BY = [(kind, said, right) for kind, table in MISSED.items() for said, right in table.items()]


def test_sentences_nobody_had_in_mind_are_heard() -> None:
    heard = [(kind, said, shown(READERS[kind](said))) for kind, said, _ in HEARD_BY]
    assert heard == HEARD_BY


def test_a_known_miss_is_never_confidently_wrong() -> None:
    wrong = [
        (kind, said)
        for kind, said, right in MISSED_BY
        if is_confidently_wrong(READERS[kind](said), right)
    ]
    assert wrong == []
