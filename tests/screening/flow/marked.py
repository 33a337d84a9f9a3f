"""Small flows with a mark where a problem stands: `only_if: {«prospektion: yes}`."""

from typing import NamedTuple

from screening.flow.checking import check, check_catalogue
from screening.flow.document import Document
from screening.flow.model import Flow
from screening.flow.problems import Problem
from screening.flow.texts import Texts
from tests.screening.talk import FLOWS

MARK = "«"
CATALOGUE = (FLOWS / "texts" / "en.yml").read_text()
SENTENCES = Texts.model_validate(Document("en.yml", CATALOGUE.encode()).content)
FRAME = """
id: sales
title: Sales
employer: EQ
hand_over_to: the team
notice: I am a program.
consent: {ask: May I read what you write?}
closing:
  {handed_in: Thank you., knocked_out: Thanks., declined: Well., withdrew: Bye., expired: Over.}
bands: {good: 50, low: 0}
criteria:
  skill: {title: Skill, weight: 50, levels: {0: None, 10: All}}
questions:
  - {id: sold, title: Sold, ask: Have you sold?, answer: yes_no, criterion: skill, points: {yes: 5}}
"""
SOLD = "answer: yes_no, criterion: skill, points: {yes: 5}"
"""A question with nothing wrong."""


class Spot(NamedTuple):
    """A code and where it stands."""

    code: str
    line: int
    column: int


def flow_of(*questions: str, frame: str = FRAME) -> str:
    """A flow with these questions after its own; what each asks is filled in where missing."""
    lines = [frame.rstrip()]
    for number, question in enumerate(questions, 2):
        title = "" if "title:" in question else f"title: It {number}, "
        ask = "" if "ask:" in question else "ask: And this?, "
        lines.append(f"  - {{{title}{ask}{question}}}")
    return "\n".join(lines) + "\n"


def changed(before: str, after: str, *questions: str) -> str:
    """The same with a part of the frame in other words."""
    assert FRAME.count(before) == 1, before
    return flow_of(*questions, frame=FRAME.replace(before, after))


def problems(text: str) -> list[Problem]:
    """What the checks find in a flow, marks taken out."""
    document = Document("flow.yml", text.replace(MARK, "").encode())
    assert document.problems == []
    return check(Flow.model_validate({"texts": SENTENCES, **document.content}), document)


def catalogue_problems(text: str) -> list[Problem]:
    """What the checks find in a catalogue of sentences, marks taken out."""
    document = Document("en.yml", text.replace(MARK, "").encode())
    assert document.problems == []
    return check_catalogue(Texts.model_validate(document.content), document)


def spots(found: list[Problem]) -> list[Spot]:
    """Each problem's code and place."""
    return [Spot(each.code, each.place.line, each.place.column) for each in found]


def marked(text: str, code: str) -> list[Spot]:
    """The place of each mark in a text."""
    places = []
    for number, line in enumerate(text.split("\n"), 1):
        parts = line.split(MARK)
        ends = [sum(map(len, parts[: count + 1])) for count in range(len(parts) - 1)]
        places += [Spot(code, number, end + 1) for end in ends]
    return places
