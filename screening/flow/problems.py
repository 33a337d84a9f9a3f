"""What can be wrong with a flow file, each with its place and what to do about it."""

from difflib import get_close_matches

from screening.record import Record

CATALOGUE: dict[str, str] = {
    "F001": "the file can't be read as YAML",
    "F002": "a key is given twice",
    "F003": "an alias or a tag is used; flows are plain text, lists and keys",
    "F004": "the file is too large",
    "F005": "the file is not UTF-8 text",
    "F006": "the file or folder can't be read",
    "F010": "this key is not known here",
    "F011": "a key is missing",
    "F012": "this value doesn't fit",
    "F020": "two things have the same id",
    "F021": "a question is named that doesn't exist",
    "F022": "a question is named that comes later",
    "F023": "an answer is named that can't be given",
    "F024": "a criterion is named that doesn't exist",
    "F025": "points stand where they can't count",
    "F026": "a word belongs to two options",
    "F027": "a placeholder is not known",
    "F028": "a vocabulary group is named that doesn't exist",
    "F029": "nothing gives points to a criterion",
    "F030": "a text, a label or a list is too long for a channel",
    "F031": "something that stands in an order is out of it",
    "F032": "a test doesn't fit the kind of answer",
    "F033": "a test can never hold, or always does",
    "F034": "points are given in two ways",
    "F035": "a case can never be reached",
    "F036": "points that no answer reaches, or that tell nobody apart",
    "F037": "a summary doesn't fit the question",
    "F038": "a question that changes nothing",
    "F050": "a text is too hard to read",
    "F051": "a question is asked that should not be asked without a ground",
    "F052": "closing words speak of points",
}
"""Codes are never reused; docs/flow-problems.md explains each."""


class Place(Record):
    """Where in a file, counted from 1."""

    file: str
    line: int
    column: int
    source: str = ""

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


class Problem(Record):
    """One thing that is wrong, said so that its author can mend it."""

    code: str
    place: Place
    message: str
    advice: str = ""

    def __str__(self) -> str:
        lines = [f"{self.place}: {self.code} {self.message}"]
        if self.place.source:
            lines += [f"    {self.place.source}", "    " + " " * (self.place.column - 1) + "^"]
        if self.advice:
            lines.append(f"    {self.advice}")
        return "\n".join(lines)


class FlowProblems(Exception):
    """A flow can't be used: all its problems, not only the first."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


def did_you_mean(word: str, known: list[str]) -> str:
    """Name up to three near names, or list the known ones where they are few."""
    near = get_close_matches(word, known, n=3, cutoff=0.6)
    if near:
        return "Did you mean " + " or ".join(f"'{name}'" for name in near) + "?"
    return f"Known here: {', '.join(known)}." if 0 < len(known) <= 12 else ""
