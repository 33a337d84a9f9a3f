"""What can be wrong with a flow file, each with its place and what to do about it."""

from collections.abc import Iterable
from difflib import get_close_matches

from screening.flow.excerpt import ORDINARY_WIDTH, excerpt
from screening.record import Record

CATALOGUE: dict[str, str] = {
    "F001": "the file can't be read as YAML",
    "F002": "a key is given twice",
    "F003": "an alias or a tag is used; flows are plain text, lists and keys",
    "F004": "the file is too large",
    "F005": "the file is not UTF-8 text",
    "F006": "the file or folder can't be read",
    "F007": "a file that is included can't be found",
    "F008": "the includes don't come to an end, or bring too much",
    "F009": "the values of an include don't fit",
    "F010": "this key is not known here",
    "F011": "a key is missing",
    "F012": "this value doesn't fit",
    "F013": "a value is empty",
    "F014": "a space is missing",
    "F015": "curly quotes stand where straight ones belong",
    "F016": "the file holds more than one document",
    "F017": "the flow's language has no catalogue of texts",
    "F018": "there are too many questions",
    "F019": "there are more problems than are shown",
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
    "F039": "weights too small for the tenths that points are counted in",
    "F040": "a question is never asked",
    "F041": "a question that no answer leads on from",
    "F042": "a band that nobody can reach",
    "F043": "a band that everyone reaches",
    "F044": "the best that can be reached differs too much between routes",
    "F045": "a route takes too long",
    "F046": "a route on which nothing is scored",
    "F047": "a band is named that doesn't exist",
    "F050": "a text is too hard to read",
    "F051": "a question is asked that should not be asked without a ground",
    "F052": "closing words speak of points",
    "F053": "a text is cut off by #",
}
"""Codes are never reused; docs/flow-problems.md explains each."""
LONGEST_NAME = 60
INDENT = "    "
MOST_SHOWN = 200
"""Problems of one file; whoever has more mends the first ones first."""


class Place(Record):
    """Where in a file, counted from 1."""

    file: str
    line: int
    column: int
    source: str = ""
    """The line; of a very long one, what stands around the column."""
    shown_from: int = 1
    """The column of the source's first character."""
    included_by: tuple[str, ...] = ()
    """The includes that brought this file in, each as `file:line`."""

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"

    @property
    def order(self) -> tuple[str, int, int]:
        """What sorts places: those of a file together, from its first line to its last."""
        return self.file, self.line, self.column

    def excerpt(self, width: int = ORDINARY_WIDTH) -> tuple[str, str]:
        """What is shown of the line, and what puts a `^` under the column."""
        at = self.column - self.shown_from
        return excerpt(self.source, at, width, goes_before=self.shown_from > 1)


class Problem(Record):
    """One thing that is wrong, said so that its author can mend it."""

    code: str
    place: Place
    message: str
    advice: str = ""

    def __str__(self) -> str:
        return "\n".join([f"{self.place}: {self.code} {self.message}", *self.below()])

    def below(self, width: int = ORDINARY_WIDTH) -> list[str]:
        """The line it is in with a mark under the place, what to do, and what brought the file."""
        lines = list(self.place.excerpt(width - len(INDENT))) if self.place.source else []
        if self.advice:
            lines.append(self.advice)
        if self.place.included_by:
            lines.append(f"Included by {' and '.join(self.place.included_by)}.")
        return [f"{INDENT}{line}" for line in lines]


class FlowProblems(Exception):
    """A flow can't be used: all its problems, not only the first."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


def more_problems(place: Place, count: int) -> Problem:
    """What stands for problems that are not shown, from this place on."""
    message = f"this file has at least {count:,} more problem{'' if count == 1 else 's'}"
    advice = "Mend those above first; many may come from one mistake."
    return Problem(code="F019", place=place, message=message, advice=advice)


def merged(problems: Iterable[Problem]) -> list[Problem]:
    """Each problem once, with all the includes by which it is met."""
    found: dict[tuple[str, str, str], Problem] = {}
    for problem in problems:
        key = problem.code, str(problem.place), problem.message
        first = found.setdefault(key, problem)
        by = dict.fromkeys((*first.place.included_by, *problem.place.included_by))
        if len(by) > len(first.place.included_by):
            place = first.place.model_copy(update={"included_by": tuple(by)})
            found[key] = first.model_copy(update={"place": place})
    return list(found.values())


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Name up to three near names, or list the known ones where they are few."""
    names = list(known)
    return near_names(word, names) or (
        f"Known here: {', '.join(names)}." if 0 < len(names) <= 12 else ""
    )


def near_names(word: str, known: Iterable[str]) -> str:
    """Name up to three near names, or nothing."""
    near = nearest(word, known)
    return "Did you mean " + " or ".join(f"'{name}'" for name in near) + "?" if near else ""


def nearest(word: str, known: Iterable[str]) -> list[str]:
    """Up to three names that may be meant by a misspelt one, the nearest first."""
    # Comparing costs the product of the lengths; what is this long is no misspelt name.
    names = [name for name in known if len(name) <= LONGEST_NAME]
    return get_close_matches(word, names, n=3, cutoff=0.6) if len(word) <= LONGEST_NAME else []


def shown(text: str) -> str:
    """A text as a message quotes it: one line, cut where it is long."""
    flat = "".join(letter if letter.isprintable() else " " for letter in text)
    return f"'{flat}'" if len(flat) <= LONGEST_NAME else f"'{flat[: LONGEST_NAME - 1]}…'"
