"""The resolved flow as canonical JSON and its hash: what a conversation is pinned to for good."""

import hashlib
import json

from screening.flow.model import GRAMMAR, Flow
from screening.flow.upcasting import brought_up


def canonical(flow: Flow) -> str:
    """The one text of this flow: the same flow gives the same text, always."""
    content = flow.model_dump(mode="json", exclude_defaults=True) | {"grammar": flow.grammar}
    # Questions, options and criteria stand in their author's order: keys are not sorted.
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def flow_hash(document: str) -> str:
    """SHA-256 of a canonical text."""
    return hashlib.sha256(document.encode()).hexdigest()


def resolve(document: str) -> Flow:
    """Read a canonical text back; one of an older grammar is brought up to today's.

    Raises:
        ValueError: the text is of a newer grammar than this program knows.
    """
    content = json.loads(document)
    if content["grammar"] > GRAMMAR:
        raise ValueError(
            f"this flow is written in grammar {content['grammar']}, this program knows {GRAMMAR}: "
            "update the program"
        )
    return Flow.model_validate(brought_up(content))
