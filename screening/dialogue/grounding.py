"""What a text means as an answer to the question that was asked, and what to do about it."""

from datetime import datetime
from typing import Literal

from screening.dialogue.accepting import Refusal, broken, is_wholly_right, refusal
from screening.dialogue.declining import read_decline
from screening.dialogue.implied import SPEECH, implied
from screening.dialogue.interpretation import Clause, Interpretation
from screening.dialogue.readers import read
from screening.dialogue.reading.reading import Reading
from screening.dialogue.reading.story import is_none
from screening.dialogue.reading.yes_no import read_yes_no
from screening.dialogue.side_words import only_begins_a_question
from screening.flow.answers import Alternative
from screening.flow.model import Flow
from screening.flow.questions import (
    ChoiceQuestion,
    ConsentQuestion,
    Question,
    StoryQuestion,
    TextQuestion,
    YesNoQuestion,
)
from screening.flow.route import SURE, may_knock_out
from screening.flow.values import Choices, Story, Value, YesNo
from screening.record import Record

Decision = Literal["take", "echo", "confirm", "ask", "set_aside"]
"""take it; take it and say it back; have it confirmed by a yes or no; ask again; leave it to a
person."""

# From a stated cost: a wrong score costs much more than one more question. Each is the certainty
# above which being wrong is rare enough for that decision.
TAKE = 0.9
ECHO = 0.75
CONFIRM = 0.4
NAME = 0.6
"""A name gives no points: said back it can be put right, and nobody has to confirm their own."""
TURN_ASIDE = 0.6
"""How sure the model must be that a message is no answer but something else."""
MOST_WORDS_OF_A_WISH = 6
MOST_WORDS_WITHOUT_A_STORY = 8
STOP_FOR = 0.8
"""The same for what would cost the candidate something if it were misheard."""

TAKES_ALL = {"text", "place"}
"""Kinds that nearly any words are an answer to."""

LONGEST_OTHER = 12
"""Words; a longer text is no name of something else that could have been chosen."""

ANSWERS = {*SPEECH, "inform", "nlu_fallback", "out_of_scope"}
COSTLY = {"stop", "delete", "skip", "decline_to_say", "human", "back", "pause", "contest"}


class Grounding(Record):
    """A decision with its reading; `aside` is what else the message does, with its words' place.

    `refused` is why a reading can't be the answer; `vague` where what was said has no measure.
    """

    decision: Decision
    value: Value | None = None
    certainty: float = 0.0
    spans: tuple[tuple[int, int], ...] = ()
    alternatives: tuple[Alternative, ...] = ()
    aside: str | None = None
    aside_span: tuple[int, int] | None = None
    refused: Refusal | None = None
    vague: bool = False


def ground(
    question: Question, flow: Flow, text: str, interpretation: Interpretation | None, at: datetime
) -> Grounding:
    """Decide what a text gives as an answer to a question.

    Args:
        text: the raw text; all positions are code points in it.
        interpretation: the model's reading, or None where it is away or not needed.
        at: when it was said, for "since March 2019".
    """
    clauses = interpretation.clauses if interpretation else ()
    aside = _aside(clauses)
    if aside and _is_only_aside(question, aside, clauses, text):
        return _aside_only(aside)
    if isinstance(question, StoryQuestion) and _has_no_story(clauses, text):
        return _no_story(question, text)
    if isinstance(question, YesNoQuestion) and only_begins_a_question(text):
        return _aside_only(aside)
    reading = read(question, flow, text, at, clauses)
    if reading is None and isinstance(question, ChoiceQuestion):
        reading = _none_of_them(text)
    if reading is None and isinstance(question, ConsentQuestion):
        reading = read_decline(question, flow, text, at)
    if isinstance(question, YesNoQuestion) and (reading is None or reading.certainty < CONFIRM):
        reading = implied(question, flow, text, clauses, at) or reading
    if reading is None and isinstance(question, ChoiceQuestion) and question.other:
        reading = _other(text, clauses)
    found = _accepted(question, _decide(question, reading), at)
    if aside and found.value is not None and _overlaps(found.spans, aside[1]):
        if found.certainty < ECHO and question.answer != "name":
            # The same words, and the doubtful one of the two readings is the answer.
            return _aside_only(aside)
        aside = None
    if aside and found.decision != "ask" and not isinstance(question, StoryQuestion):
        return found.model_copy(update={"aside": aside[0], "aside_span": aside[1]})
    if aside and found.value is None and not (aside[0] == "stop" and len(text.split()) > 8):
        return _aside_only(aside)
    if found.decision == "ask" and found.value is None and found.refused is None:
        return found.model_copy(update={"refused": broken(question, text)})
    return found


def _aside_only(aside: tuple[str, tuple[int, int], float] | None) -> Grounding:
    if aside is None:
        return Grounding(decision="ask")
    return Grounding(decision="ask", aside=aside[0], aside_span=aside[1])


def _accepted(question: Question, found: Grounding, at: datetime) -> Grounding:
    """A reading that can't be right is none; another way to read it may be, and is proposed."""
    if found.decision == "ask" or found.value is None:
        return found
    refused = refusal(question, found.value, at)
    if refused is None:
        partly = found.decision == "take" and not is_wholly_right(question, found.value)
        return found.model_copy(update={"decision": "echo"}) if partly else found
    values = [other.value for other in found.alternatives if other.value is not None]
    right = next((value for value in values if refusal(question, value, at) is None), None)
    if right is None:
        return Grounding(decision="ask", spans=found.spans, refused=refused)
    certainty = min(found.certainty, CONFIRM)
    kept = tuple(other for other in found.alternatives if other.value != right)
    changed = {"decision": "confirm", "value": right, "certainty": certainty, "alternatives": kept}
    return found.model_copy(update=changed)


def _decide(question: Question, reading: Reading | None) -> Grounding:
    if reading is None or reading.value is None:
        spans = reading.spans if reading else ()
        return Grounding(decision="ask", spans=spans, vague=reading is not None and reading.vague)
    decision = decided(reading.certainty)
    if isinstance(question, StoryQuestion):
        decision = "take"
    if question.answer == "name" and decision == "confirm" and reading.certainty >= NAME:
        decision = "echo"
    if reading.certainty < SURE and may_knock_out(question, reading.value):
        decision = "confirm"
    return Grounding(
        decision=decision,
        value=reading.value,
        certainty=reading.certainty,
        spans=reading.spans,
        alternatives=reading.alternatives,
    )


def decided(certainty: float) -> Decision:
    """What this certainty is good for."""
    if certainty >= TAKE:
        return "take"
    if certainty >= ECHO:
        return "echo"
    return "confirm" if certainty >= CONFIRM else "ask"


def _has_no_story(clauses: tuple[Clause, ...], text: str) -> bool:
    # "Nothing comes to mind": said in a few words, and nothing that could be judged.
    acts = [clause.acts[0] for clause in clauses if clause.acts]
    doubts = {"unsure", "deny", "decline_to_say", "skip"}
    said = any(act.name in doubts and act.certainty >= TURN_ASIDE for act in acts)
    return said and len(text.split()) <= MOST_WORDS_WITHOUT_A_STORY


def _no_story(question: StoryQuestion, text: str) -> Grounding:
    # "That never happened to me" is what they have to tell, where something is listened for.
    if not question.listen_for or not is_none(text):
        return Grounding(decision="ask")
    span = (0, len(text))
    return Grounding(decision="take", value=Story(heard={}), certainty=TAKE, spans=(span,))


def _none_of_them(text: str) -> Reading | None:
    # "Which of these?" – "No."
    said = read_yes_no(text)
    if said is None or said.value != YesNo(answer="no") or said.certainty < TAKE:
        return None
    return said.model_copy(update={"value": Choices(), "certainty": ECHO})


def _other(text: str, clauses: tuple[Clause, ...]) -> Reading | None:
    # None of the options, but an answer all the same: proposed in the candidate's own words.
    informs = any(clause.acts and clause.acts[0].name == "inform" for clause in clauses)
    words = text.split()
    if not informs or len(words) > LONGEST_OTHER:
        return None
    other = Choices(options=(), other=" ".join(words))
    return Reading(value=other, certainty=CONFIRM, spans=((0, len(text)),))


def _aside(clauses: tuple[Clause, ...]) -> tuple[str, tuple[int, int], float] | None:
    """The likeliest thing in the message that is no answer."""
    found = [
        (clause.acts[0].name, (clause.start, clause.end), clause.acts[0].certainty)
        for clause in clauses
        if clause.acts
        and clause.acts[0].name not in ANSWERS
        and clause.acts[0].certainty >= _needed(clause.acts[0].name)
    ]
    return max(found, key=lambda aside: aside[2], default=None)


def _needed(act: str) -> float:
    return STOP_FOR if act in COSTLY else TURN_ASIDE


def _is_only_aside(
    question: Question,
    aside: tuple[str, tuple[int, int], float],
    clauses: tuple[Clause, ...],
    text: str,
) -> bool:
    """Whether the whole message is something else than an answer.

    To a story or a name nearly everything is an answer, so only a question, or a wish in a few
    words, is taken for something else.
    """
    if len(clauses) > 1 or not isinstance(question, StoryQuestion | TextQuestion):
        return False
    words = len(text.split())
    if aside[0].startswith("ask") or aside[0] in ("is_bot", "progress", "status"):
        return text.rstrip().endswith("?") or (words <= 8 and aside[2] >= STOP_FOR)
    if isinstance(question, TextQuestion) and question.answer not in TAKES_ALL:
        return False
    return words <= MOST_WORDS_OF_A_WISH and aside[2] >= STOP_FOR


def _overlaps(spans: tuple[tuple[int, int], ...], other: tuple[int, int]) -> bool:
    return any(start < other[1] and other[0] < end for start, end in spans)
