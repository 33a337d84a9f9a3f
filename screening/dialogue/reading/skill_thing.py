"""Skills that are spoken of in one place of a text."""

from typing import Literal, NamedTuple

from screening.dialogue.reading import reading as sure
from screening.flow.values import SkillLevel

Kind = Literal["named", "sign", "placed", "all", "none", "rest"]


class Thing(NamedTuple):
    """Skills that are spoken of at words `first` up to `end`; `level` is what a sign shows."""

    kind: Kind
    skills: tuple[str, ...]
    first: int
    end: int
    certainty: float = sure.UNMISTAKABLE
    name: str = ""
    level: SkillLevel | None = None
