"""What a story tells of by its sense: groups that the model found in a clause, where no listed word
stands."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple

from screening.dialogue.interpretation import Clause, Entity
from screening.dialogue.reading.reading import Span

TELLS = "tells:"
SURE = 0.8
"""The share from which a group counts as told, chosen on replies that nothing was taught from."""


class Told(NamedTuple):
    """A group that a stretch of the text tells of, by one of its things."""

    group: str
    thing: str
    span: Span
    share: float


def told(clauses: Iterable[Clause], flow: str, groups: Collection[str]) -> Iterator[Told]:
    """The groups that are listened for, where a stretch surely tells of them."""
    for clause in clauses:
        for span, shares in _by_span(clause, f"{TELLS}{flow}/").items():
            others = sum(e.certainty for group, e in shares.items() if group not in groups)
            for group, entity in shares.items():
                # What isn't listened for can't be meant: its share falls to the others alike.
                share = entity.certainty / max(1.0 - others, entity.certainty)
                if group in groups and share >= SURE:
                    thing = group.replace("_", " ") if entity.value == group else entity.value
                    yield Told(group, thing, span, share)


def _by_span(clause: Clause, prefix: str) -> Mapping[Span, dict[str, Entity]]:
    found: dict[Span, dict[str, Entity]] = {}
    for entity in clause.entities:
        if entity.name.startswith(prefix):
            shares = found.setdefault((entity.start, entity.end), {})
            shares[entity.name.removeprefix(prefix)] = entity
    return found
