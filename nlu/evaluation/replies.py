"""Replies with what they mean, labelled by people and kept apart from all that is taught."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from pydantic import Field

from screening.record import Record

BESIDE = ("baseline.yml", "changes.yml", "log.yml")


class Label(Record):
    """A reply to a question and what it means.

    `means`: the answer in it, as `shape` gives it; `or_`: others that are as right. `act`: what it
    is instead, where it is no answer; any of several. `besides`: what it does beside answering.
    `asks`: whether nobody could note an answer without asking back. `implied`: a yes or no that
    only follows from what is said.
    """

    flow: str
    question: str
    text: str
    means: Any = None
    or_: tuple[Any, ...] = Field(default=(), alias="or")
    act: tuple[str, ...] = ()
    about: str | None = None
    besides: str | None = None
    asks: bool = False
    implied: bool = False


def labels(folder: Path) -> Iterator[Label]:
    """The replies of a set: each file holds `flow/question` and below it one reply a line."""
    for file in sorted(folder.glob("*.yml")):
        if file.name in BESIDE:
            continue
        for asked, replies in yaml.safe_load(file.read_text("utf-8")).items():
            flow, question = asked.split("/")
            for reply in replies:
                acts = reply.pop("act", ())
                acts = (acts,) if isinstance(acts, str) else tuple(acts)
                yield Label(flow=flow, question=question, act=acts, **reply)
