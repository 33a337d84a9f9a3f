"""Whether a message is no answer, although its words could be read as one."""

import re

from screening.dialogue.interpretation import Clause
from screening.dialogue.lines import speaks_of_another
from screening.dialogue.no_answer import (
    PLAINLY,
    POLITE,
    STOP_FOR,
    SURELY,
    UNANSWERED,
    WISHES,
    Aside,
    is_all,
    is_asked_about,
    tells_nothing,
)
from screening.flow.model import Flow
from screening.flow.questions import DateQuestion, Question, StoryQuestion, YesNoQuestion

Span = tuple[int, int]
Spans = tuple[Span, ...]

TAKES_ALL = {"text", "place"}
"""Kinds that nearly any words are an answer to."""
REASON_AND_WISH = 2
"""Clauses."""
ENDING = {"stop", "delete", "human", "pause"}
"""What breaks off the talk; "I never quit and I don't stop" is told of oneself."""
FEW_WORDS, CERTAINLY = 8, 0.97
MOST_OF_IT = 0.5
"""Share of the words; a reading of more of them is no chance likeness."""
_LEADS = re.compile(r"\W*(?:yes|yeah|yep|yup|no|nope|nah|not|never|sure|of course)\b", re.I)
_CHANGES = re.compile(
    r"\b(?:change|correct(?:ion|ed)?|fix|edit|update|wrong|mistake|should|instead|meant|mean|scrap|"
    r"scratch|forget|ignore|misread|actually|sorry|put|make|"
    r"i(?:'ve| have)? (?:said|wrote|put|told|typed|gave|clicked|answered))\b",
    re.I,
)
_LINE = re.compile(r"\bline\s*(?:(?:no\.?|number)\s*)?#?\d{1,2}\b", re.I)
"""A line of the reading-back by its number; whoever gives one means that one."""


def is_only_aside(question: Question, aside: Aside, clauses: tuple[Clause, ...], text: str) -> bool:
    """Whether the whole message is something else than an answer, whatever it could be read as.

    To a story or a text nearly all words are an answer, so there it is the model that decides.
    """
    if isinstance(question, StoryQuestion):
        # "On my way, I'll have you back before class": written as they would write to a client.
        doubted = not question.listen_for or aside.certainty < CERTAINLY
        if aside.act in ENDING and len(text.split()) > FEW_WORDS and doubted:
            return False
        return is_all(clauses, PLAINLY, leading=text) or _is_a_wish(aside, clauses)
    if question.answer in TAKES_ALL or question.answer == "name":
        asks = is_asked_about(aside.act) and question.answer != "name"
        least = PLAINLY if asks and text.rstrip().endswith("?") else SURELY
        return aside.act not in POLITE and is_all(clauses, least)
    return False


def _is_a_wish(aside: Aside, clauses: tuple[Clause, ...]) -> bool:
    """ "My screen went black. What was the question?": a wish or a question with its reason."""
    if aside.certainty < SURELY or not tells_nothing(clauses):
        return False
    return aside.act in WISHES or (is_asked_about(aside.act) and len(clauses) == REASON_AND_WISH)


def corrects_another(question: Question, flow: Flow, aside: Aside, spans: Spans, text: str) -> bool:
    """Whether what could be read as an answer puts right an earlier line instead."""
    # "Sorry, 4" puts right what was just said; "sorry, the town is Gary" an earlier line.
    if aside.act != "correct" or not _CHANGES.search(text):
        return False
    same = isinstance(question, StoryQuestion) or overlaps(spans, aside.span)
    named = _LINE.search(text) is not None or speaks_of_another(question, flow.questions, text)
    return same and named


def outweighs(
    question: Question, aside: Aside, spans: Spans, clauses: tuple[Clause, ...], text: str
) -> bool:
    """Whether words that could be read as an answer are none: "cross what? never heard of it"."""
    if aside.act in UNANSWERED and aside.certainty >= SURELY:
        return True
    least = STOP_FOR if is_asked_about(aside.act) else SURELY
    if aside.act in POLITE or aside.act == "correct" or not is_all(clauses, least):
        return False
    if isinstance(question, YesNoQuestion) and _LEADS.match(text):
        return False
    if isinstance(question, DateQuestion) and aside.act == "pause":
        return False  # "tomorrow if you want"
    return _share_of_words(spans, text) <= MOST_OF_IT


def _share_of_words(spans: Spans, text: str) -> float:
    told = sum(len(text[start:end].split()) for start, end in spans)
    return told / max(1, len(text.split()))


def overlaps(spans: Spans, other: Span) -> bool:
    """Whether any of the spans has a character in common with the other."""
    return any(start < other[1] and other[0] < end for start, end in spans)
