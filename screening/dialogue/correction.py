"""A correction in plain words: which line it means, and what it says instead."""

import re

from screening.dialogue import asking, prompts
from screening.dialogue.draft import Draft
from screening.dialogue.grounding import ECHO, TAKE, Grounding, ground
from screening.dialogue.recording import take
from screening.flow.questions import Question, StoryQuestion, TextQuestion
from screening.flow.route import walk

_LINE = re.compile(r"(?:^\s*|\b(?:line|number|no\.|nr\.?|point)\s*|#)(\d{1,2})(?![\d:/.]*\d)", re.I)
_NUMBER = re.compile(r"\s*#?(\d{1,2})\s*(?:[.!]|please|pls)*\s*", re.I)
_WRONG = re.compile(
    r"\b(?:wrong|change|correct|fix|edit|incorrect|not right|mistake|should be|actually|sorry|"
    r"instead|meant|not)\b",
    re.I,
)
_ALSO = {
    "education": {"degree", "diploma", "college", "school", "associate", "bachelor", "master"},
    "contact": {"email", "mail", "phone", "number", "address", "contact"},
    "name": {"name", "called"},
}
_SAYS_NOTHING = {"have", "with", "from", "that", "this", "than", "they", "like", "what", "your"}


def correct(draft: Draft, message: str) -> bool:
    """Take a correction, or ask for the line that it names; False where it is none."""
    text = draft.tracker.messages[message].versions[-1]
    passed = walk(draft.flow, draft.tracker.answers).passed
    numbered, rest = _numbered(passed, text)
    if numbered:
        found = _changed(draft, numbered, rest)
        if found and rest.strip():
            _take(draft, numbered, found, message)
        else:
            prompts.ask(draft, numbered)
        return True
    meant = _meant(draft, passed, text)
    if meant is None:
        return False
    question, found = meant
    if found is not None:
        _take(draft, question, found, message)
    else:
        prompts.ask(draft, question)
    return True


def _numbered(passed: tuple[Question, ...], text: str) -> tuple[Question | None, str]:
    """The line that is named by its number, and the text without it."""
    match = _NUMBER.fullmatch(text) or _LINE.search(text)
    if match is None or not 0 < int(match[1]) <= len(passed):
        return None, text
    is_bare = match.re is _LINE and text[match.start() : match.start(1)].strip() == ""
    if is_bare and not _WRONG.search(text):
        return None, text
    blank = " " * (match.end() - match.start())
    return passed[int(match[1]) - 1], text[: match.start()] + blank + text[match.end() :]


def _meant(
    draft: Draft, passed: tuple[Question, ...], text: str
) -> tuple[Question, Grounding | None] | None:
    """The one line that a text speaks of, by the words of its title or by its kind."""
    words = set(re.findall(r"[a-z]{4,}", text.casefold())) - _SAYS_NOTHING
    scored = [(len(words & _words_of(question)), question) for question in passed]
    most = max((count for count, _ in scored), default=0)
    named = [question for count, question in scored if count == most and count]
    changed = [(q, found) for q in named if (found := _changed(draft, q, text))]
    if len(changed) == 1:
        return changed[0]
    if len(named) == 1 and _WRONG.search(text):
        return named[0], None
    for question in passed:
        found = _changed(draft, question, text)
        if isinstance(question, TextQuestion) and question.answer != "name" and found:
            return question, found
    return None


def _changed(draft: Draft, question: Question, text: str) -> Grounding | None:
    """What a text says to a question, where that differs from what is noted."""
    if isinstance(question, StoryQuestion):
        return None
    found = ground(question, draft.flow, text, None, draft.at)
    needed = TAKE if isinstance(question, TextQuestion) else ECHO
    if found.value is None or found.certainty < needed:
        return None
    return found if found.value != draft.tracker.answers[question.id].value else None


def _take(draft: Draft, question: Question, found: Grounding, message: str) -> None:
    take(draft, question, found, message, say_back=True)
    asking.ask_next(draft)


def _words_of(question: Question) -> set[str]:
    own = f"{question.title} {question.id.replace('_', ' ')}"
    return set(re.findall(r"[a-z]{4,}", own.casefold())) | _ALSO.get(question.answer, set())
