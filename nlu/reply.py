"""What Rasa may answer, checked before a word of it is believed."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from nlu.vocabulary import ASKS, GENERAL, TELLS, act_of, question_of, thing_of
from nlu.wording import Plain
from screening.dialogue.interpretation import Act, Clause, Entity, Meant

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
    meant: Annotated[dict[_Word, dict[_Word, _Share]], Field(max_length=10_000)] = {}


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


def read_clause(body: bytes, sent: Plain, at: int, end: int, flow: str | None = None) -> Clause:
    """The clause raw[at:end] as Rasa understood it, with positions in the raw text."""
    parse = _parse(body)
    acts = [Act(name=act_of(i.name), certainty=min(1, i.confidence)) for i in parse.intent_ranking]
    acts = acts if flow is None else _seen_by(flow, acts)
    acts.sort(key=lambda act: -act.certainty)
    entities = tuple(
        _entity(named, sent, at) for named in parse.entities if _is_seen_by(flow, named.entity)
    )
    return Clause(start=at, end=end, acts=tuple(acts[:_MOST_ACTS]), entities=entities)


def read_meant(body: bytes, flow: str | None = None) -> tuple[Meant, ...]:
    """What the text that was sent means as an answer, as far as this flow's questions go."""
    return tuple(
        Meant(question=about, answer=answer, certainty=min(1.0, share))
        for name, shares in _parse(body).meant.items()
        if (about := question_of(name, flow))
        for answer, share in shares.items()
    )


def _parse(body: bytes) -> _Parse:
    try:
        return _Parse.model_validate_json(body)
    except ValidationError as error:
        raise Nonsense(f"{error.error_count()} faults in the reply") from error


def _seen_by(flow: str, acts: list[Act]) -> list[Act]:
    """To one flow, another flow's question is a question about the job like any other."""
    topics = [act for act in acts if act.name.startswith(ASKS)]
    if not topics:
        return acts
    own = [act for act in topics if act.name.startswith(f"{ASKS}{flow}/")]
    asked = sum(act.certainty for act in acts if act.name == GENERAL)
    asked += max(act.certainty for act in topics)  # they share it out, each flow for itself
    general = max(0.0, min(1.0, asked) - sum(act.certainty for act in own))
    others = [act for act in acts if act not in topics and act.name != GENERAL]
    return [*others, *own, Act(name=GENERAL, certainty=general)]


def _is_seen_by(flow: str | None, name: str) -> bool:
    """To one flow, what another flow listens for is nothing."""
    return flow is None or not name.startswith(TELLS) or name.startswith(f"{TELLS}{flow}.")


def _entity(named: _Named, sent: Plain, at: int) -> Entity:
    if not named.start < named.end <= len(sent.text):
        raise Nonsense(f"{named.entity} lies outside the text")
    start, end = sent.raw_span(named.start, named.end)
    return Entity(
        name=thing_of(named.entity),
        value=named.value,
        start=at + start,
        end=at + end,
        certainty=min(1.0, named.confidence_entity),
    )
