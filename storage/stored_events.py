"""How events and review acts are written down: as their JSON."""

from pydantic import TypeAdapter

from screening.dialogue.events import Event
from screening.scoring.review import Review

EVENT: TypeAdapter[Event] = TypeAdapter(Event)
REVIEW: TypeAdapter[Review] = TypeAdapter(Review)
