"""Ids that stand for two things, or for a word of the language."""

from collections.abc import Iterator

from screening.flow.checks.written import Found, Written
from screening.flow.conditions import RESERVED
from screening.flow.document import Path
from screening.flow.problems import Place
from screening.flow.questions import ChoiceQuestion

LANGUAGE = (
    RESERVED
    | {"tests", "if", "give", "include", "with", "value"}
    | {"yes", "no", "unsure", "true", "false", "on", "off", "null", "none", "other"}
)
"""Words that would be read as something else where a condition names a question."""
FIGURES = "figures"
"""The group that is heard in every story without having to be written."""
_OWN_OPTIONS = {
    "none": "Leave this option out: the program offers a button for none of them by itself.",
    "other": "Leave this option out and write 'other: true' beside 'options'.",
}


def ids(written: Written) -> Iterator[Found]:
    """Two questions of one id, and ids that are words of the language."""
    for at, question in enumerate(written.flow.questions):
        path: Path = ("questions", at, "id")
        first = written.positions[question.id]
        if first != at:
            at_first = written.document.place(("questions", first, "id"))
            on_line = _on_line(at_first, written.document.place(path))
            message = f"two questions have the id '{question.id}', the first {on_line}"
            yield Found("F020", path, message, "Give one of them another id.")
        if question.id in LANGUAGE:
            message = f"'{question.id}' is a word of the flow language"
            advice = f"Choose another id, for example '{question.id}_question'."
            yield Found("F020", path, message, advice)
        if isinstance(question, ChoiceQuestion):
            for name in _OWN_OPTIONS.keys() & question.options.keys():
                message = f"'{name}' can't be an option's id: it has a meaning of its own"
                where = ("questions", at, "options", name)
                yield Found("F020", where, message, _OWN_OPTIONS[name], key=True)
    if FIGURES in written.flow.vocabulary:
        message = f"'{FIGURES}' is heard in every story already"
        yield Found("F020", ("vocabulary", FIGURES), message, "Choose another id.", key=True)


def _on_line(first: Place, second: Place) -> str:
    in_file = "" if first.file == second.file else f" of {first.file}"
    return f"on line {first.line}{in_file}"
