"""A form as it came back: what it changes in the file, and what is wrong with each field."""

from collections.abc import Mapping

from recruiter.flows.fields import Field, Sheet
from screening.authoring.marks import LINE_END, Mark, marks
from screening.authoring.rewriting import Changes
from screening.flow.encoding import decode
from screening.flow.problems import Problem
from screening.record import Record

EMPTY = "Write something here."
NO_NUMBER = "Write a number here, such as 5 or 2.5."


class Line(Record):
    """A field as the page shows it: what is in it now, and what is wrong with that."""

    field: Field
    typed: str
    problems: tuple[Problem, ...] = ()
    says: str = ""
    meanwhile: str | None = None
    """What somebody else has written into the file since."""

    @property
    def is_wrong(self) -> bool:
        """Whether it has to be mended before it can be saved."""
        return bool(self.problems or self.says)


def lines(sheet: Sheet, form: Mapping[str, str]) -> dict[str, Line]:
    """Each field with what was typed; one that the form doesn't have stays as it is."""
    found = {}
    for field in sheet.fields:
        typed = form.get(field.name, field.text).strip()
        says = (
            (NO_NUMBER if field.kind == "number" else EMPTY)
            if field.is_needed and not typed
            else ""
        )
        found[field.name] = Line(field=field, typed=typed, says=says)
    return found


def changes(found: Mapping[str, Line]) -> Changes:
    """The places that say something else; an emptied text is taken out with its key."""
    return {
        line.field.path: line.typed + line.field.tail if line.typed else None
        for line in found.values()
        if line.typed != line.field.text
    }


def told(
    found: Mapping[str, Line], text: bytes, file: str, problems: tuple[Problem, ...]
) -> tuple[dict[str, Line], tuple[Problem, ...]]:
    """The fields with their problems, and the problems that belong to none of them.

    Args:
        text: the file as it would be, which the problems' places count by.
    """
    decoded, _ = decode(text)
    root = marks(decoded)
    starts = [0, *(match.end() for match in LINE_END.finditer(decoded))]
    by_name: dict[str, list[Problem]] = {}
    rest: list[Problem] = []
    for problem in problems:
        at = starts[min(problem.place.line, len(starts)) - 1] + problem.place.column - 1
        here = found.items() if problem.place.file.endswith(file) else ()
        name = next((name for name, line in here if _is_at(root, line.field, at)), None)
        (rest if name is None else by_name.setdefault(name, [])).append(problem)
    marked = {
        name: line.model_copy(update={"problems": tuple(by_name.get(name, ()))})
        for name, line in found.items()
    }
    return marked, tuple(rest)


def _is_at(root: Mark, field: Field, at: int) -> bool:
    around, mark = root.at(field.path[:-1]), root.at(field.path)
    if around is None or mark is None:
        return False
    return around.keys.get(field.path[-1], mark.start) <= at <= mark.end
