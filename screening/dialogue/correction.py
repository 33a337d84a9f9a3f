"""A correction in plain words: which line it means, and what it says instead."""

import re

from screening.dialogue import asking, prompts
from screening.dialogue.draft import Draft
from screening.dialogue.grounding import ECHO, TAKE, Grounding, ground
from screening.dialogue.lines import spoken_of
from screening.dialogue.merging import both_cited
from screening.dialogue.recording import give, read_as, take
from screening.flow.questions import Question, StoryQuestion, TextQuestion, YesNoQuestion
from screening.flow.route import walk
from screening.flow.values import Consent, Education, Value
from screening.flow.wording import in_words

_LINE = re.compile(r"(?:^\s*|\b(?:line|number|no\.|nr\.?|point)\s*|#)(\d{1,2})(?![\d:/.]*\d)", re.I)
_LINE_NUMBER = re.compile(r"\bline\s*(?:(?:no\.?|number)\s*)?#?\d{1,2}\b", re.I)
_NUMBER = re.compile(r"\s*#?(\d{1,2})\s*(?:[.!]|please|pls)*\s*", re.I)
_WRONG = re.compile(
    r"\b(?:wrong|change|correct(?:ion)?|fix|edit|incorrect|not right|mistake|should be|actually|"
    r"sorry|instead|meant|not|no|isn't|wasn't|don't|didn't|can't|forgot|forget|left out|add|also|"
    r"said|wrote|put|told|typed|clicked|about|regarding|concerning|scrap|scratch|make|misread|"
    r"better|update)\b",
    re.I,
)
_UNMISTAKABLE = {"email", "phone", "contact"}
"""Kinds that are known by their looks, wherever they stand."""
WITHOUT_FIELD = ("none", "high_school")
_WHOLE_TEXTS = {"text", "consent"}
_MEANT = re.compile(
    r"\b(?:sorry|oops|wait|actually|correction|typo|i meant|i mean|meant|make (?:that|it)|"
    r"should (?:be|have been|say)|rather|not \S+ but)\b",
    re.I,
)


def correct(draft: Draft, message: str) -> bool:
    """Take a correction, or ask for the line that it names; False where it is none."""
    text = draft.tracker.messages[message].versions[-1]
    passed = walk(draft.flow, draft.tracker.answers).passed
    meant = line_meant(draft, passed, text)
    if meant is None:
        return False
    question, found = meant
    if found is not None:
        _take(draft, question, found, message)
    else:
        prompts.ask(draft, question)
    return True


def correct_another(draft: Draft, open_question: Question, message: str) -> bool:
    """Take "actually 4 years for prospecting" while something else is asked; False if it isn't so.

    Only where the text says that it corrects, and names an earlier line rather than the open one.
    """
    text = draft.tracker.messages[message].versions[-1]
    if not _MEANT.search(text):
        return False
    lines = walk(draft.flow, draft.tracker.answers).passed
    if _LINE_NUMBER.search(text):
        # The number says which line it is, whatever else its words remind of.
        numbered, rest = _numbered(lines, text)
        found = _changed(draft, numbered, rest, by_number=True) if numbered else None
        if numbered is None or found is None:
            return False
        _take(draft, numbered, found, message)
        return True
    passed = [q for q in lines if q != open_question]
    named = spoken_of((*passed, open_question), text)
    if not named or open_question in named:
        return False
    changed = [(q, found) for q in named if (found := _changed(draft, q, text))]
    if len(changed) != 1:
        return False
    question, found = changed[0]
    _take(draft, question, found, message)
    return True


def line_meant(
    draft: Draft, passed: tuple[Question, ...], text: str
) -> tuple[Question, Grounding | None] | None:
    """The answered question that a text would change, and to what, where it says so."""
    numbered, rest = _numbered(passed, text)
    if numbered is None:
        return _meant(draft, passed, text)
    found = _changed(draft, numbered, rest, by_number=True)
    return numbered, found if rest.strip() else None


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
    named = spoken_of(passed, text)
    changed = [
        (q, found)
        for q in named
        # A no is soon found in what only speaks of something else.
        if (q is named[0] or not isinstance(q, YesNoQuestion))
        and (found := _changed(draft, q, text))
    ]
    if len(changed) == 1:
        return changed[0]
    if named and _WRONG.search(text):
        return named[0], None
    for question in passed:
        found = _changed(draft, question, text)
        if question.answer in _UNMISTAKABLE and found:
            return question, found
    return _latest(draft, passed, text)


def _latest(
    draft: Draft, passed: tuple[Question, ...], text: str
) -> tuple[Question, Grounding] | None:
    """ "Sorry, I meant 4", while questions are open, is about the answer before."""
    if draft.tracker.phase != "questions" or not passed or not _MEANT.search(text):
        return None
    found = _changed(draft, passed[-1], _MEANT.sub(_blank, text))
    return (passed[-1], found) if found else None


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _changed(
    draft: Draft, question: Question, text: str, *, by_number: bool = False
) -> Grounding | None:
    """What a text says to a question, where that differs from what is noted."""
    if isinstance(question, StoryQuestion):
        return None
    if question.answer in _WHOLE_TEXTS and not by_number:
        # Any words at all would be read as one; only its line's number says that it is meant.
        return None
    found = ground(question, draft.flow, text, None, draft.at)
    needed = TAKE if isinstance(question, TextQuestion) else ECHO
    if found.value is None or found.certainty < needed:
        return None
    noted = draft.tracker.answers.get(question.id)
    return None if noted and _is_same(found.value, noted.value) else found


def _with_field(new: Value | None, old: Value | None) -> Education | None:
    """Whoever puts the degree right has not taken its field back; None where there is none."""
    if not isinstance(new, Education) or not isinstance(old, Education):
        return None
    if len(new.degrees) != 1 or len(old.degrees) != 1 or not old.degrees[0].field:
        return None
    if new.degrees[0].field or new.degrees[0].level in WITHOUT_FIELD:
        return None
    kept = new.degrees[0].model_copy(update={"field": old.degrees[0].field})
    return Education(degrees=(kept,))


def _is_same(new: Value, old: Value | None) -> bool:
    if isinstance(new, Consent) and isinstance(old, Consent):
        return new.agreed == old.agreed
    return new == old


def _take(draft: Draft, question: Question, found: Grounding, message: str) -> None:
    noted = draft.tracker.answers.get(question.id)
    if noted and (whole := _with_field(found.value, noted.value)):
        found = found.model_copy(update={"value": whole})
        answer = read_as(draft, question, found, message)
        evidence = both_cited(noted, answer.evidence)
        give(draft, answer.model_copy(update={"evidence": evidence}))
        draft.tell("said_back", "noted", value=in_words(question, whole))
    else:
        take(draft, question, found, message, say_back=True)
    asking.ask_next(draft)
