"""The way through a flow as Mermaid text, for docs, wikis and whatever else draws it."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from screening.authoring.brought import brought
from screening.authoring.condition_words import answer_wanted, asked, briefly, clause
from screening.authoring.rule_words import rated_by_person
from screening.authoring.stretch import (
    ENDS_EARLY,
    Stretch,
    criterion_title,
    kind_in_words,
    points_in_words,
    stretches,
)
from screening.flow.model import Flow
from screening.flow.questions import Question

PLAIN = frozenset(" ,!?/")
"""What means nothing to Mermaid; every other sign of ASCII is written by its number."""
LONGEST = 400
"""Characters of a text in the diagram."""
JOINER = "\u2060"
_STILL_READ = re.compile(r"(?<=\$)(?=\$)|(?<=\\)(?=n)|(?<=:)(?=fa-)")
"""Inside a formula (`$$`), a new line (`\\n`) and a picture (`:fa-`), which Mermaid reads in the
end, however their signs were written."""


class Loose(NamedTuple):
    """A way that leads on to whatever comes next, and what stands on it."""

    node: str
    label: str = ""


def diagram(flow: Flow) -> str:
    """Draw the way from the notice to handing in as a Mermaid flowchart."""
    return "\n".join(
        ("flowchart TD", *(f"  {line}" for line in (*_head(flow), *_way(flow), *_STYLE)), "")
    )


def escaped(text: str) -> str:
    """A text that Mermaid shows as it is, whatever is in it: nothing in it is markup.

    Mermaid writes characters as `#34;`. Letters and figures of any script stay as they are.
    """
    words = " ".join(text.split())
    cut = words if len(words) <= LONGEST else f"{words[: LONGEST - 1]}…"
    return "".join(_escaped(letter) for letter in _STILL_READ.sub(JOINER, cut))


def _escaped(letter: str) -> str:
    if letter.isalnum() or letter in PLAIN:
        return letter
    # Control characters and half characters have no place in any text; a joiner binds emoji.
    if not (letter.isprintable() or letter in f"\u200d{JOINER}"):
        return ""
    return letter if ord(letter) > 127 else f"#{ord(letter)};"


def _head(flow: Flow) -> Iterator[str]:
    words = "".join(c for c in flow.title if c.isalnum() or c in " ,.-")
    yield f"accTitle: The way through {' '.join(words.split()) or flow.id}"
    yield f"accDescr: {len(flow.questions)} questions, from the notice to handing in"
    yield f'start(["{_lines(flow.title, "begins with its notice")}"])'
    yield f'agreed{{{{"{escaped("Agrees to be asked?")}"}}}}'
    yield f'declined(["{_lines("Ends here", "nothing is kept")}"])'
    yield "start --> agreed"
    yield f'agreed -. "{escaped(flow.consent.decline)}" .-> declined'


def _way(flow: Flow) -> Iterator[str]:
    loose = [Loose("agreed", flow.consent.agree)]
    names = {question.id: f"q{number}" for number, question in enumerate(flow.questions, 1)}
    nodes = _nodes(flow, names)
    for number, stretch in enumerate(stretches(flow), 1):
        if stretch.condition is None:
            yield from _chain(stretch, names, loose, nodes)
            loose = [Loose(names[stretch.questions[-1].id])]
        else:
            lines, gate, label = _gate(stretch, number, names, loose, flow)
            yield from lines
            yield from _chain(stretch, names, [Loose(gate, label)], nodes)
            loose = [Loose(names[stretch.questions[-1].id]), Loose(gate, "otherwise")]
    yield f'review(["{_lines("Reads the answers back", "and hands them in")}"])'
    yield from _edges(loose, "review")
    yield from _knockouts(flow, names)


def _nodes(flow: Flow, names: dict[str, str]) -> dict[str, str]:
    """How each question is drawn, by its id."""
    most = brought(flow)
    return {
        each.id: f'{names[each.id]}["{_question(each, flow, most.get(each.id))}"]{_sometimes(each)}'
        for each in flow.questions
    }


def _chain(
    stretch: Stretch, names: dict[str, str], loose: list[Loose], nodes: dict[str, str]
) -> Iterator[str]:
    for question in stretch.questions:
        node = names[question.id]
        yield nodes[question.id]
        yield from _edges(loose, node)
        loose = [Loose(node)]


def _gate(
    stretch: Stretch, number: int, names: dict[str, str], loose: list[Loose], flow: Flow
) -> tuple[list[str], str, str]:
    """Where the way parts: at the question that decides, if it was just asked, or by itself."""
    assert stretch.condition is not None
    if len(loose) == 1 and not loose[0].label:
        just_asked = {names.get(name): name for name in stretch.condition.questions()}
        name = just_asked.get(loose[0].node)
        question = asked(name, flow) if name else None
        if question and answer_wanted(stretch.condition, question):
            return [], loose[0].node, briefly(stretch.condition, question, flow)
    gate = f"if{number}"
    words = clause(stretch.condition, flow)
    return [f'{gate}{{{{"{escaped(words)}?"}}}}', *_edges(loose, gate)], gate, "yes"


def _knockouts(flow: Flow, names: dict[str, str]) -> Iterator[str]:
    ending = [question for question in flow.questions if question.knockout]
    if not ending:
        return
    yield f'early(["{escaped(ENDS_EARLY.capitalize())}"])'
    for question in ending:
        assert question.knockout is not None
        words = escaped(briefly(question.knockout, question, flow))
        yield f'{names[question.id]} -. "{words}" .-> early'
    yield "early --> review"


def _edges(loose: list[Loose], to: str) -> Iterator[str]:
    for node, label in loose:
        yield f'{node} -- "{escaped(label)}" --> {to}' if label else f"{node} --> {to}"


def _question(question: Question, flow: Flow, most: float | None) -> str:
    counts = [_counted(question, flow, most), criterion_title(question, flow)]
    lines = [kind_in_words(question), ": ".join(filter(None, counts))]
    return _lines(question.title, *filter(None, lines))


def _counted(question: Question, flow: Flow, most: float | None) -> str:
    """ "up to 10 of 20 points": what the question can bring of what its criterion can."""
    if rated_by_person(question, flow):
        return "rated by a person"
    if not most:
        return ""
    weight = flow.criteria[question.criterion or ""].weight
    return f"up to {points_in_words(most)} of {weight:g} {'point' if weight == 1 else 'points'}"


def _sometimes(question: Question) -> str:
    return ":::sometimes" if question.only_if else ""


def _lines(bold: str, *others: str) -> str:
    return "<br>".join((f"<b>{escaped(bold)}</b>", *map(escaped, others)))


_STYLE = (
    "classDef default text-align:left",
    "classDef sometimes stroke-dasharray:5 4",
)
