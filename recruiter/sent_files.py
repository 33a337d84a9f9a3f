"""Files that candidates sent, as a page names them."""

from collections.abc import Mapping

from recruiter.pieces import seen
from screening.dialogue.file_types import size_in_words
from screening.dialogue.heard import HeardFile
from screening.flow.answers import Answer
from screening.flow.model import Flow
from screening.flow.values import File
from screening.record import Record

NOT_KEPT = {
    None: "not what may be sent here, so it was not kept",
    "file_limit": "not kept: too many or too large together",
    "file_lost": "not kept: it did not come through",
}


class FileLink(Record):
    """A file with its way there; `key` is None, with the reason, where it was not kept.

    `is_named`: its name stands beside it already.
    """

    title: str = ""
    name: str
    size: str
    key: str | None
    why_not: str = ""
    is_named: bool = False


def link(file: HeardFile, said: str) -> FileLink:
    """The file of a message, beside what is shown as said."""
    return FileLink(
        name=seen(file.name),
        size=_size(file.size),
        key=file.key,
        why_not="" if file.key else NOT_KEPT[file.trouble],
        is_named=said == file.name,
    )


def answered(flow: Flow, answers: Mapping[str, Answer]) -> tuple[FileLink, ...]:
    """The files that stand as answers, in the order of their questions."""
    values = (
        (question.title, answers[question.id].value)
        for question in flow.questions
        if question.id in answers
    )
    return tuple(
        FileLink(title=title, name=seen(value.name), size=_size(value.size), key=value.key)
        for title, value in values
        if isinstance(value, File)
    )


def _size(size: int) -> str:
    return size_in_words(size) if size > 0 else ""
