"""What a scorecard was made with: which flow, which model."""

from collections.abc import Sequence
from datetime import datetime, tzinfo

from recruiter.moments import day_and_time
from screening.dialogue.events import Began, Event, MessageHeard, MessageRead
from storage.application_records import ApplicationRecord


def sources(record: ApplicationRecord, events: Sequence[Event], now: datetime, zone: tzinfo) -> str:
    """One line: when the conversation took up its flow, the flow's hash, the model's name."""
    began = next((event.at for event in events if isinstance(event, Began)), None)
    since = f", taken up {day_and_time(began, now, zone)}" if began else ""
    models = _models(events)
    read = f" Read by model {', '.join(models)}." if models else ""
    return f"Flow {record.flow_hash[:8]}{since}.{read}"


def _models(events: Sequence[Event]) -> list[str]:
    found: dict[str, None] = {}
    for event in events:
        if isinstance(event, MessageHeard | MessageRead) and event.interpretation:
            found[event.interpretation.model] = None
    return list(found)
