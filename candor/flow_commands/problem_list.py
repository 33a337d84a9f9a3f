"""Problems for people: those of a file together, in colour where a terminal shows it."""

from collections.abc import Iterable
from itertools import groupby

from rich.console import Console
from rich.text import Text

from screening.flow.problems import Problem


def show(problems: Iterable[Problem]) -> None:
    """Print problems that stand in the order of their files, a blank line after each."""
    console = Console(highlight=False)
    for file, own in groupby(problems, key=lambda problem: problem.place.file):
        found = list(own)
        count = f"{len(found):,} problem{'' if len(found) == 1 else 's'}"
        _print(console, Text(f"{file}: {count}", "bold underline"))
        _print(console)
        for problem in found:
            _one(console, problem)
            _print(console)


def _one(console: Console, problem: Problem) -> None:
    at = Text.assemble((f"{problem.place}:", "bold"), " ", (problem.code, "red"), " ")
    _print(console, at + Text(problem.message))
    below = problem.below(console.width) if console.is_terminal else problem.below()
    marked = bool(problem.place.source)
    for number, line in enumerate(below):
        style = ("cyan", "bold red")[number] if marked and number < 2 else ""
        _print(console, Text(line, style))


def _print(console: Console, text: Text | None = None) -> None:
    # Neither wrapped nor filled up: a place stays one word, and the mark below its column.
    if console.is_terminal:
        console.print(text or "", soft_wrap=True)
    else:
        console.file.write(f"{text.plain if text else ''}\n")
