"""What changes in what candidates read, and in the words that are listened for."""

from collections.abc import Iterator

from screening.authoring.difference.phrases import (
    Change,
    came_and_went,
    changes,
    keys,
    quoted,
    replaced,
)
from screening.flow.model import CandidateQuestion, ConsentTexts, Flow, Replies, Vocabulary
from screening.flow.texts import Texts

CLOSINGS = {
    "handed_in": "What is said last after handing in",
    "knocked_out": "What is said last after an early end",
    "declined": "What is said last to who doesn't consent",
    "withdrew": "What is said last to who withdraws",
    "expired": "What is said last when it went on for too long",
}
KEEPS = "who agreed before has agreed to the old text"


def words_of(what: str, change: Change) -> Iterator[str]:
    """A text of the flow itself."""
    yield replaced(what, change.old, change.new)


def consent(old: ConsentTexts, new: ConsentTexts) -> Iterator[str]:
    """What is agreed to."""
    names = {
        "ask": "The text that is agreed to",
        "agree": "The button to agree",
        "decline": "The button to decline",
    }
    for change in changes(old, new):
        said = replaced(names[change.field], change.old, change.new)
        yield f"{said}; {KEEPS}" if change.field == "ask" else said


def candidate_questions(
    old: dict[str, CandidateQuestion], new: dict[str, CandidateQuestion]
) -> Iterator[str]:
    """What candidates may ask, and the answers."""
    found = keys(old, new)
    for name in found.added:
        asks, answer = quoted(new[name].asks[0]), quoted(new[name].answer)
        yield f"Candidates may now ask {asks}; the answer: {answer}"
    for name in found.removed:
        yield f"Candidates are no longer answered when they ask {quoted(old[name].asks[0])}"
    for name in found.kept:
        was, is_ = old[name], new[name]
        asks = quoted(is_.asks[0])
        if was.answer != is_.answer:
            yield replaced(f"The answer to {asks}", was.answer, is_.answer)
        yield from came_and_went(f"To ask {asks}", "ways of asking", was.asks, is_.asks)
    if found.reordered:
        yield "The questions that candidates may ask stand in another order"


def vocabulary(old: dict[str, Vocabulary], new: dict[str, Vocabulary]) -> Iterator[str]:
    """The words that are listened for, by group."""
    found = keys(old, new)
    for name in found.added:
        yield f"New words to listen for, “{_group(name)}”: {', '.join(new[name].words)}"
    for name in found.removed:
        yield f"No longer listened for, “{_group(name)}”: {', '.join(old[name].words)}"
    for name in found.kept:
        yield from _words(f"Words for “{_group(name)}”", old[name], new[name])
    if found.reordered:
        yield "The groups of words stand in another order"


def replies(old: dict[str, Replies], new: dict[str, Replies], flow: Flow) -> Iterator[str]:
    """The replies that the model learns from, by question."""
    said = list(_replies(old, new, {question.id: question.title for question in flow.questions}))
    yield from said or ["The replies to learn from stand in another order"]


def _replies(
    old: dict[str, Replies], new: dict[str, Replies], titles: dict[str, str]
) -> Iterator[str]:
    for name in {**old, **new}:
        was, now = old.get(name, {}), new.get(name, {})
        for answer in {**was, **now}:
            where = f"Replies to “{titles.get(name, name)}” that mean “{answer}”"
            yield from came_and_went(where, "examples", was.get(answer, ()), now.get(answer, ()))


def texts(old: Texts, new: Texts) -> Iterator[str]:
    """The program's own sentences and buttons."""
    for change in changes(old, new):
        if change.field == "labels":
            for label in changes(change.old, change.new):
                yield replaced(f"The button `{label.field}`", label.old, label.new)
        else:
            yield replaced(f"The program's words for `{change.field}`", change.old, change.new)


def _group(name: str) -> str:
    return name.replace("_", " ")


def _words(where: str, old: Vocabulary, new: Vocabulary) -> Iterator[str]:
    yield from came_and_went(where, "things", list(old.words), list(new.words))
    for thing, also in new.words.items():
        if thing in old.words:
            said = f"{where}, “{thing}”"
            yield from came_and_went(said, "other names", old.words[thing], also)
    yield from came_and_went(where, "examples", old.sentences(), new.sentences())
