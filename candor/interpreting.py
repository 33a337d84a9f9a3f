"""`candor interpret FLOW QUESTION TEXT…`: what a reply would be understood as, and what is done."""

import json as json_
import sys
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.text import Text

from candor import flow_files
from candor.clock import now
from candor.parts import model_of, say
from candor.settings import Settings
from screening.dialogue.understanding import Said, Understood, understand
from screening.flow.model import Flow
from screening.flow.problems import did_you_mean
from screening.flow.questions import Question
from screening.flow.shapes import shape
from screening.flow.wording import in_words

WHAT_IS_DONE = {
    "take": "taken",
    "echo": "taken, and said back",
    "confirm": "asked for a yes or a no",
    "ask": "asked again",
    "set_aside": "left to a person",
}


def interpret(
    flow: Annotated[str, typer.Argument(help="The job, by its flow's id.")],
    question: Annotated[str, typer.Argument(help="The question that was asked, by its id.")],
    texts: Annotated[
        list[str] | None,
        typer.Argument(metavar="TEXT", help="Replies; without, one a line from standard input."),
    ] = None,
    on: Annotated[
        datetime | None,
        typer.Option(formats=["%Y-%m-%d"], help='The day they are said, for "since March".'),
    ] = None,
    json: Annotated[bool, typer.Option(help="One JSON object a line.")] = False,
) -> None:
    """Show what replies to a question are understood as, and what would be done."""
    settings = Settings()
    flows = {each.id: each for each in flow_files.check(settings.flows_dir).flows}
    asked = _question(_flow(flows, flow), question)
    at = on.replace(hour=12, tzinfo=UTC) if on else now()
    with model_of(settings, flows.values(), say) as model:
        for text in texts or _lines():
            read = model.interpret(text, flow=flow) if text.strip() else None
            understood = understand(asked, flows[flow], text, read, at)
            if json:
                typer.echo(json_.dumps(_facts(text, understood), ensure_ascii=False))
            else:
                _show(asked, text, understood)
            sys.stdout.flush()


def _flow(flows: dict[str, Flow], name: str) -> Flow:
    if name not in flows:
        near = did_you_mean(name, list(flows))
        say(f"There is no flow '{name}' without problems here. {near}".rstrip())
        raise typer.Exit(2)
    return flows[name]


def _question(flow: Flow, name: str) -> Question:
    known = [question.id for question in flow.questions]
    if name not in known:
        near = did_you_mean(name, known) or f"It asks: {', '.join(known)}."
        say(f"The flow '{flow.id}' has no question '{name}'. {near}")
        raise typer.Exit(2)
    return flow.question(name)


def _lines() -> Iterator[str]:
    for line in sys.stdin:
        yield line.rstrip("\r\n")


def _facts(text: str, understood: Understood) -> dict[str, Any]:
    return {
        "text": text,
        "act": understood.act,
        "value": shape(understood.value),
        "certainty": round(understood.certainty, 3),
        "evidence": [{"start": start, "end": end} for start, end in understood.evidence],
        "decision": understood.decision,
        "alternatives": [
            {"value": shape(other.value), "certainty": round(other.certainty, 3)}
            for other in understood.alternatives
        ],
        "besides": understood.besides,
        "corrects": _elsewhere([understood.corrects] if understood.corrects else []),
        "offers": _elsewhere(understood.offers),
    }


def _elsewhere(said: Iterable[Said]) -> list[dict[str, Any]]:
    return [
        {"question": one.question, "value": shape(one.value), "certainty": round(one.certainty, 3)}
        for one in said
    ]


def _show(question: Question, text: str, understood: Understood) -> None:
    console = Console(highlight=False)
    console.print(_marked(text, understood))
    value = in_words(question, understood.value) if understood.value is not None else "no answer"
    done = WHAT_IS_DONE[understood.decision]
    sure = f"{understood.certainty:.0%} sure"
    console.print(Text(f"  {understood.act}: {value} ({sure}; {done})"))
    for other in understood.alternatives:
        otherwise = in_words(question, other.value) if other.value is not None else "no answer"
        console.print(Text(f"  or else: {otherwise} ({other.certainty:.0%})", "dim"))
    if understood.besides:
        console.print(Text(f"  besides: {understood.besides}", "dim"))
    corrected = [understood.corrects] if understood.corrects else []
    for word, said in (("corrects", corrected), ("answers already", understood.offers)):
        for one in said:
            console.print(Text(f"  {word} {one.question}: {shape(one.value)}", "dim"))


def _marked(text: str, understood: Understood) -> Text:
    shown = Text(text, "bold")
    for start, end in understood.evidence:
        shown.stylize("underline", start, end)
    return shown
