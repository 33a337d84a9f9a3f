"""What the model made of a text, clause by clause. The core reads it; it never calls a model."""

from screening.record import Record

MOST_CLAUSES = 16


class Act(Record):
    """A dialogue act or, as `asks:FLOW/ID`, a question the flow has an answer to."""

    name: str
    certainty: float


class Entity(Record):
    """A named thing; positions are code points in the whole raw text."""

    name: str
    value: str
    start: int
    end: int
    certainty: float = 1.0


class Clause(Record):
    """A part of the text with the acts it may be, likeliest first."""

    start: int
    end: int
    acts: tuple[Act, ...] = ()
    entities: tuple[Entity, ...] = ()


class Meant(Record):
    """How likely the whole text means an answer: to the flow's question of that id, or `yes_no`."""

    question: str
    answer: str
    certainty: float


class Interpretation(Record):
    """A reading of `text` by the model `model`; `unread`: where reading stopped, if it did."""

    model: str
    text: str
    clauses: tuple[Clause, ...]
    unread: int | None = None
    meant: tuple[Meant, ...] = ()
