"""`candor applications …`: what candidates handed in, for people and for programs."""

import json as json_
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table

from candor.parts import CantStart, opened_database
from candor.settings import Settings
from screening.dialogue.events import AnswerCorrected, AnswerGiven, MessageHeard, Replied
from screening.dialogue.heard import Edited, PersonWrote, Pressed, Said
from screening.flow.answers import Evidence
from screening.flow.shapes import shape
from storage import applications, verification
from storage.application_records import ApplicationRecord, ApplicationRow

app = typer.Typer(no_args_is_help=True)
AsJson = Annotated[bool, typer.Option("--json", help="The same facts as JSON.")]


@app.command(name="list")
def list_(
    job: Annotated[str | None, typer.Option(help="Only this job's.")] = None,
    json: AsJson = False,
) -> None:
    """List applications, the highest share first."""
    with opened_database(Settings()) as database:
        rows: list[ApplicationRow] = []
        after: str | None = None
        while True:
            page = applications.listing(database, job=job, after=after, limit=200)
            rows += page.rows
            after = page.next
            if after is None:
                break
    if json:
        typer.echo(json_.dumps([_row(row) for row in rows], ensure_ascii=False, indent=2))
        return
    table = Table("id", "name", "job", "state", "share", "band", "handed in")
    for row in rows:
        share = f"{row.share:g}" if row.share is not None else ""
        handed_in = f"{row.handed_in_at:%Y-%m-%d %H:%M}" if row.handed_in_at else ""
        table.add_row(row.id, row.name or "", row.job, row.state, share, row.band or "", handed_in)
    Console().print(table)


@app.command()
def show(
    id: Annotated[str, typer.Argument(help="The application's id.")],  # noqa: A002
    json: AsJson = False,
) -> None:
    """Show one application: summary, scorecard, transcript."""
    with opened_database(Settings()) as database:
        record = applications.one(database, id)
    if record is None:
        raise CantStart(f"There is no application '{id}'. `candor applications list` names them.")
    facts: dict[str, Any] = {
        "application": _row(record.row),
        "summary": [sentence.model_dump(mode="json") for sentence in record.summary or ()],
        "scorecard": card(record) if record.scorecard else None,
        "answers": {
            answer.question: answer.model_dump(mode="json") | {"value": shape(answer.value)}
            for answer in record.answers
        },
        "transcript": transcript(record),
        "review": [act.act.model_dump(mode="json") for act in record.review if act.act],
    }
    if json:
        typer.echo(json_.dumps(facts, ensure_ascii=False, indent=2))
        return
    typer.echo(f"{record.row.state.replace('_', ' ')}: {record.row.outcome or record.row.phase}")
    for sentence in record.summary or ():
        typer.echo(sentence.text)
    for line in facts["transcript"]:
        file = f" [{line['file']['name']}]" if "file" in line else ""
        typer.echo(f"{line['who']:>4}  {line['text']}{file}".rstrip())


@app.command()
def verify(
    id: Annotated[str | None, typer.Argument(help="One application; all without it.")] = None,  # noqa: A002
) -> None:
    """Check that no stored event was altered."""
    with opened_database(Settings()) as database:
        problems = verification.verify(database, id)
    for problem in problems:
        typer.echo(str(problem))
    typer.echo("Every chain holds." if not problems else f"{len(problems)} problems.")
    raise typer.Exit(1 if problems else 0)


def card(record: ApplicationRecord) -> dict[str, Any]:
    """The scorecard as plain data, its evidence with the words it points to."""
    assert record.scorecard is not None
    words = _words(record)
    facts: dict[str, Any] = record.scorecard.model_dump(mode="json")
    facts["handed_in"] = record.row.outcome in ("handed_in", "knocked_out")
    for criterion, scored in zip(facts["criteria"], record.scorecard.criteria, strict=True):
        criterion["evidence"] = [_quoted(words, evidence) for evidence in scored.evidence]
        for line, each in zip(criterion["lines"], scored.lines, strict=True):
            line["evidence"] = [_quoted(words, evidence) for evidence in each.evidence]
    return facts


def transcript(record: ApplicationRecord) -> list[dict[str, Any]]:
    """Who said what, in order."""
    lines: list[dict[str, Any]] = []
    for stored in record.events:
        match stored.event:
            case MessageHeard(heard=Said() as heard):
                said = {"who": "you", "id": heard.id, "at": stored.at, "text": heard.text}
                sent = {"file": heard.file.model_dump(mode="json")} if heard.file else {}
                lines.append(said | sent)
            case MessageHeard(heard=Pressed() as heard):
                lines.append({"who": "you", "id": heard.id, "at": stored.at, "text": heard.button})
            case MessageHeard(heard=Edited() as heard):
                lines.append({"who": "you", "id": heard.of, "at": stored.at, "text": heard.text})
            case MessageHeard(heard=PersonWrote() as heard):
                said = {"who": heard.person, "id": heard.id, "at": stored.at, "text": heard.text}
                lines.append(said)
            case Replied(reply=reply) if reply.person:
                pass  # what a person wrote stands above already
            case Replied() as replied:
                lines.append({"who": "bot", "at": stored.at, "text": replied.reply.text})
            case AnswerGiven() | AnswerCorrected() as given:
                if lines:
                    noted = {given.answer.question: shape(given.answer.value)}
                    lines[-1].setdefault("noted", {}).update(noted)
    return [line | {"at": line["at"].isoformat()} for line in lines]


def _row(row: ApplicationRow) -> dict[str, Any]:
    return row.model_dump(mode="json")


def _words(record: ApplicationRecord) -> dict[tuple[str, int], str]:
    words: dict[tuple[str, int], str] = {}
    versions: dict[str, int] = {}
    for stored in record.events:
        heard = stored.event.heard if isinstance(stored.event, MessageHeard) else None
        if isinstance(heard, Said):
            words[(heard.id, 0)] = heard.text
        elif isinstance(heard, Edited):
            versions[heard.of] = versions.get(heard.of, 0) + 1
            words[(heard.of, versions[heard.of])] = heard.text
    return words


def _quoted(words: dict[tuple[str, int], str], evidence: Evidence) -> dict[str, Any]:
    text = words.get((evidence.message, evidence.version), "")
    return evidence.model_dump() | {"text": text[evidence.start : evidence.end]}
