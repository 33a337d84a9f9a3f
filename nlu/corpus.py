"""Puts together what the model learns: the acts, the lists and sentences of them, the flows."""

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import yaml

from nlu.places import NLU
from nlu.vocabulary import (
    EDUCATION,
    GENERAL,
    MEANS,
    TELLS,
    YES_NO,
    FlowVocabulary,
    plain_sentence,
    subject_of,
)

Rows = list[tuple[str, str]]
"""What is said, and the canonical name it stands for."""

Entry = dict[str, Any]
"""One entry of Rasa's training format."""

NOTHING = "~"
_MOST_BARE = 60
_MOST_TOLD = 8
_YES_NO = ("yes", "no", "unsure")


def corpus(flows: Sequence[FlowVocabulary]) -> dict[str, str]:
    """The training files by name, the same for the same inputs in any order."""
    flows = sorted(flows, key=lambda flow: flow.flow)
    lists = _merged(flows)
    acts = {f"acts_{file.name}": file.read_text("utf-8") for file in _files("acts")}
    return acts | {
        "lists.yml": _document(_lookup(name, rows) for name, rows in sorted(lists.items())),
        "sentences.yml": _document([_intent("inform", _sentences(lists, flows))]),
        "questions.yml": _document(_questions(flows)),
        "stories.yml": _document(_stories(flows)),
        "replies.yml": _document(_replies(flows)),
    }


def _files(folder: str) -> list[Path]:
    return sorted((NLU / "data" / folder).glob("*.yml"))


def _merged(flows: Iterable[FlowVocabulary]) -> dict[str, Rows]:
    """The shipped lists, each followed by what flows add to it."""
    lists = {file.stem: _shipped(file) for file in _files("lists")}
    for flow in flows:
        for group, things in sorted(flow.groups.items()):
            lists.setdefault(group, []).extend(_rows(things))
    return lists


def _shipped(file: Path) -> Rows:
    """Only the ways of saying it: a canonical name like "Close" may be an everyday word."""
    things = yaml.safe_load(file.read_text("utf-8"))
    return [(said, canonical) for canonical, ways in things.items() for said in ways]


def _rows(things: dict[str, tuple[str, ...]]) -> Rows:
    """A flow's things: the canonical name counts as a way of saying it."""
    return [(said, canonical) for canonical, ways in things.items() for said in (canonical, *ways)]


def _sentences(lists: dict[str, Rows], flows: Iterable[FlowVocabulary]) -> list[str]:
    templates = yaml.safe_load((NLU / "data" / "templates.yml").read_text("utf-8"))
    made = [s for name, sentences in templates.items() for s in _filled(name, sentences, lists)]
    for flow in flows:
        for group, things in sorted(flow.groups.items()):
            bare = [said for said, _ in _rows(things)][:_MOST_BARE]
            made += _plain(bare) if group not in templates else []
        made += _plain(_few(flow))
    return made


def _few(flow: FlowVocabulary) -> Iterator[str]:
    """Of each thing's examples so many that telling a story doesn't drown all other acts."""
    seen: Counter[tuple[str, str]] = Counter()
    for group, thing, sentence in flow.sentences():
        seen[group, thing] += 1
        if seen[group, thing] <= _MOST_TOLD:
            yield sentence


def _filled(name: str, sentences: list[str], lists: dict[str, Rows]) -> Iterator[str]:
    """A sentence for each thing of a list, the thing marked in it as Rasa's format has it."""
    things = [thing for thing in lists[name] if thing[1] != NOTHING]
    for number, (said, canonical) in enumerate(things):
        mark = json.dumps({"entity": name, "value": canonical}, ensure_ascii=False)
        marked = f"[{plain_sentence(said)}]{mark}"
        yield sentences[number % len(sentences)].replace("{" + name + "}", marked)


def _plain(sentences: Iterable[str]) -> list[str]:
    return [plain for sentence in sentences if (plain := plain_sentence(sentence))]


def _questions(flows: Iterable[FlowVocabulary]) -> Iterator[Entry]:
    """Questions about the job, all of one act, each with its subject: ours, or a flow's topic."""
    shipped = yaml.safe_load((NLU / "data" / "job_questions.yml").read_text("utf-8"))
    for subject, ways in shipped.items():
        yield _intent(GENERAL, _plain(ways), subject)
    for flow in flows:
        for topic, ways in sorted(flow.questions.items()):
            yield _intent(GENERAL, _plain(ways), subject_of(flow.flow, topic))


def _stories(flows: Iterable[FlowVocabulary]) -> Iterator[Entry]:
    """What tells of a group of a flow, thing by thing, and what of any story tells of none."""
    for flow in flows:
        rows = [
            (plain_sentence(said), f"{group}/{thing}") for group, thing, said in flow.sentences()
        ]
        yield _lookup(f"{TELLS}{flow.flow}", [row for row in rows if row[0]])
    nothing = yaml.safe_load((NLU / "data" / "tells_nothing.yml").read_text("utf-8"))
    yield {"lookup": TELLS, "examples": "".join(f"- {plain}\n" for plain in _plain(nothing))}


def _replies(flows: Iterable[FlowVocabulary]) -> Iterator[Entry]:
    """What is said to a question, and which of its answers it means."""
    replies = NLU / "data" / "replies"
    asked = [
        block
        for file in sorted(replies.glob(f"{YES_NO}_*.yml"))
        for block in yaml.safe_load(file.read_text("utf-8"))
    ]
    said = [(each, answer) for block in asked for answer in _YES_NO for each in block[answer]]
    yield _lookup(f"{MEANS}{YES_NO}", _plain_rows(said))
    schooling = yaml.safe_load((replies / f"{EDUCATION}.yml").read_text("utf-8"))
    said = [(each, stage) for stage, ways in schooling.items() for each in ways]
    yield _lookup(f"{MEANS}{EDUCATION}", _plain_rows(said))
    for flow in flows:
        for question, listed in sorted(flow.replies.items()):
            rows = [(each, answer) for answer, replies in listed.items() for each in replies]
            yield _lookup(f"{MEANS}{flow.flow}.{question}", _plain_rows(rows))


def _plain_rows(rows: Rows) -> Rows:
    return [(plain, meant) for said, meant in rows if (plain := plain_sentence(said))]


def _intent(name: str, sentences: Iterable[str], subject: str = "") -> Entry:
    examples = "".join(f"- {sentence}\n" for sentence in dict.fromkeys(sentences))
    about = {"metadata": {"subject": subject}} if subject else {}
    return {"intent": name, **about, "examples": examples}


def _lookup(name: str, rows: Rows) -> Entry:
    lines = "".join(f"- {_one_line(said)} => {_one_line(canonical)}\n" for said, canonical in rows)
    return {"lookup": name, "examples": lines}


def _one_line(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def _document(entries: Iterable[Entry]) -> str:
    kept = [entry for entry in entries if entry["examples"]]
    return yaml.safe_dump({"version": "3.1", "nlu": kept}, allow_unicode=True, sort_keys=False)
