"""What Rasa may answer, checked before a word of it is believed."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from nlu.vocabulary import act_of
from nlu.wording import Plain
from screening.dialogue.interpretation import Act, Clause, Entity

_MOST_ACTS = 5
_Word = Annotated[str, Field(min_length=1, max_length=2_000)]
_Share = Annotated[float, Field(ge=0, le=1.000_001, allow_inf_nan=False)]


class _Foreign(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True)


class _Intent(_Foreign):
    name: _Word
    confidence: _Share


class _Named(_Foreign):
    entity: _Word
    value: _Word
    start: Annotated[int, Field(ge=0)]
    end: Annotated[int, Field(ge=1)]
    confidence_entity: _Share = 1.0


class _Parse(_Foreign):
    intent_ranking: Annotated[list[_Intent], Field(min_length=1, max_length=10_000)]
    entities: Annotated[list[_Named], Field(max_length=10_000)]


class Status(_Foreign):
    """Which model the server has loaded."""

    model_id: str | None = None
    model_file: str | None = None


class Nonsense(ValueError):
    """The reply is not what Rasa would say of the text sent."""


def read_status(body: bytes) -> Status:
    """The server's status; `Nonsense` if it is none."""
    try:
        return Status.model_validate_json(body)
    except ValidationError as error:
        raise Nonsense(f"{error.error_count()} faults in the status") from error


def read_clause(body: bytes, sent: Plain, at: int, end: int) -> Clause:
    """The clause raw[at:end] as Rasa understood it, with positions in the raw text."""
    try:
        parse = _Parse.model_validate_json(body)
    except ValidationError as error:
        raise Nonsense(f"{error.error_count()} faults in the reply") from error
    ranked = sorted(parse.intent_ranking, key=lambda intent: -intent.confidence)[:_MOST_ACTS]
    return Clause(
        start=at,
        end=end,
        acts=tuple(
            Act(name=act_of(intent.name), certainty=min(1.0, intent.confidence))
            for intent in ranked
        ),
        entities=tuple(_entity(named, sent, at) for named in parse.entities),
    )


def _entity(named: _Named, sent: Plain, at: int) -> Entity:
    if not named.start < named.end <= len(sent.text):
        raise Nonsense(f"{named.entity} lies outside the text")
    start, end = sent.raw_span(named.start, named.end)
    return Entity(
        name=named.entity,
        value=named.value,
        start=at + start,
        end=at + end,
        certainty=min(1.0, named.confidence_entity),
    )
