"""What a text means as an answer to the question that was asked, and what to do about it."""

from datetime import datetime
from typing import Literal

from screening.dialogue.accepting import Refusal, broken, is_wholly_right, refusal
from screening.dialogue.calibration import calibrated, most_for
from screening.dialogue.declining import read_decline
from screening.dialogue.implied import implied
from screening.dialogue.interpretation import Clause, Interpretation, Meant
from screening.dialogue.no_answer import (
    POLITE,
    STOP_FOR,
    SURELY,
    TURN_ASIDE,
    WISHES,
    Aside,
    is_asked_about,
    main_aside,
    may_answer,
)
from screening.dialogue.readers import read
from screening.dialogue.reading.reading import Reading
from screening.dialogue.reading.story import is_none
from screening.dialogue.reading.yes_no import read_yes_no
from screening.dialogue.second_opinion import weighed
from screening.dialogue.side_words import only_begins_a_question
from screening.dialogue.weighing import corrects_another, is_only_aside, outweighs, overlaps
from screening.flow.answers import Alternative
from screening.flow.model import Flow
from screening.flow.questions import (
    ChoiceQuestion,
    ConsentQuestion,
    Question,
    StoryQuestion,
    YesNoQuestion,
)
from screening.flow.route import SURE, may_knock_out
from screening.flow.values import Choices, Story, Text, Value, YesNo
from screening.record import Record

Decision = Literal["take", "echo", "confirm", "ask", "set_aside"]
"""take it; take it and say it back; have it confirmed by a yes or no; ask again; leave it to a
person."""

QUESTION = 1.0
WRONG_SCORE = 10.0
"""Costs: a wrong score costs ten times what one more question does."""
NOTICED = 0.6
"""Of what is said back wrongly, so much is put right by the candidate."""
TAKE = 1 - QUESTION / WRONG_SCORE
"""From here a silent mistake costs less, on the whole, than the question that would prevent it."""
ECHO = 1 - QUESTION / (WRONG_SCORE * (1 - NOTICED))
"""The same where it is said back."""
CONFIRM = 0.4
"""Below it a proposal is more often wrong than asking again is in vain."""
HARDLY = 0.5
"""A reading no surer than this gives way to a plain wish beside it."""
NAME = 0.6
"""A name gives no points: said back it can be put right, and nobody has to confirm their own."""
NAMED = 0.6
"""From here the model's sense of an option counts for more than that something else was named."""
MOST_WORDS_WITHOUT_A_STORY = 8


LONGEST_OTHER = 12
"""Words; a longer text is no name of something else that could have been chosen."""


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
    aside = main_aside(clauses, text)
    if aside and is_only_aside(question, aside, clauses, text):
        return _aside_only(aside)
    if isinstance(question, StoryQuestion) and _has_no_story(clauses, text):
        return _no_story(question, text)
    if isinstance(question, YesNoQuestion) and only_begins_a_question(text):
        return _aside_only(aside)
    meant = interpretation.meant if interpretation and may_answer(clauses, aside) else ()
    found = _answer(question, flow, text, clauses, meant, at)
    if aside is None:
        return _explained(question, found, text)
    if found.value is not None and corrects_another(question, flow, aside, found.spans, text):
        return _aside_only(aside)
    if isinstance(question, StoryQuestion):
        return _told_beside(found, aside, clauses, text)
    return _beside(question, found, aside, clauses, text)


def _answer(
    question: Question,
    flow: Flow,
    text: str,
    clauses: tuple[Clause, ...],
    meant: tuple[Meant, ...],
    at: datetime,
) -> Grounding:
    reading = read(question, flow, text, at, clauses)
    if reading is None and isinstance(question, ChoiceQuestion):
        reading = _none_of_them(text)
    if reading is None and isinstance(question, ConsentQuestion):
        reading = read_decline(question, flow, text, at)
    if isinstance(question, YesNoQuestion) and (reading is None or reading.certainty < CONFIRM):
        reading = implied(question, flow, text, clauses, at) or reading
    surely = weighed(question, _calibrated(question, reading), meant, text)
    if reading is None and isinstance(question, ChoiceQuestion) and question.other:
        reading = _other(text, clauses)
        if reading and (surely is None or surely.certainty < NAMED):
            surely = reading
    return _accepted(question, _decide(question, reading, _in_so_many_words(surely, text)), at)


def _explained(question: Question, found: Grounding, text: str) -> Grounding:
    """Where nothing is read, what stands against it if it was meant to be an answer."""
    if found.decision == "ask" and found.value is None and found.refused is None:
        return found.model_copy(update={"refused": broken(question, text)})
    return found


def _told_beside(
    found: Grounding, aside: Aside, clauses: tuple[Clause, ...], text: str
) -> Grounding:
    # In the middle of a story others ask and wish; at its ends it may be the candidate.
    ends = {(clause.start, clause.end) for clause in (clauses[0], clauses[-1])}
    asks = is_asked_about(aside.act) and text[: aside.span[1]].rstrip().endswith("?")
    if found.value is None or aside.span not in ends or not asks or aside.certainty < SURELY:
        return found
    return found.model_copy(update={"aside": aside.act, "aside_span": aside.span})


def _beside(
    question: Question, found: Grounding, aside: Aside, clauses: tuple[Clause, ...], text: str
) -> Grounding:
    """An answer and something else, or one of the two where both are read from the same words."""
    if found.value is None:
        much = aside.act == "stop" and len(text.split()) > MOST_WORDS_WITHOUT_A_STORY
        return _explained(question, found, text) if much else _aside_only(aside)
    if outweighs(question, aside, found.spans, clauses, text):
        return _aside_only(aside)
    weak = found.certainty < ECHO and question.answer != "name"
    if found.certainty <= HARDLY and aside.act in WISHES and aside.certainty >= SURELY:
        return _aside_only(aside)
    if overlaps(found.spans, aside.span):
        if weak and isinstance(question, YesNoQuestion) and aside.act in POLITE:
            return _aside_only(aside)
        slip = aside.act == "correct" and len(clauses) > 1
        if weak and aside.act not in POLITE and not slip and aside.certainty >= STOP_FOR:
            # The same words, and the doubtful one of the two readings is the answer.
            return _aside_only(aside)
        apart = any(not overlaps((span,), aside.span) for span in found.spans)
        asks = apart and is_asked_about(aside.act) and aside.certainty >= SURELY
        if aside.act not in POLITE and not asks:
            return found
    if found.decision == "ask":
        return found
    return found.model_copy(update={"aside": aside.act, "aside_span": aside.span})


def _aside_only(aside: Aside | None) -> Grounding:
    if aside is None:
        return Grounding(decision="ask")
    return Grounding(decision="ask", aside=aside.act, aside_span=aside.span)


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


def _calibrated(question: Question, reading: Reading | None) -> Reading | None:
    if reading is None or reading.value is None:
        return reading
    certainty = calibrated(question.answer, reading.certainty)
    return reading.model_copy(update={"certainty": certainty})


def _in_so_many_words(reading: Reading | None, text: str) -> Reading | None:
    """A long reply leaves more room for what was not read; where all of it is kept, none."""
    most = most_for(text)
    if reading is None or reading.certainty <= most or isinstance(reading.value, Story | Text):
        return reading
    return reading.model_copy(update={"certainty": most})


def _decide(question: Question, said: Reading | None, reading: Reading | None) -> Grounding:
    """What to do about a reading, given what was read before anything was weighed against it."""
    if reading is None or reading.value is None:
        spans = reading.spans if reading else ()
        return Grounding(decision="ask", spans=spans, vague=reading is not None and reading.vague)
    stated = said.certainty if said else 0.0
    certainty = reading.certainty
    decision = decided(certainty)
    if decision == "ask" and stated >= CONFIRM:
        decision = "confirm"  # to propose costs no more than to ask again, and tells what was heard
    if isinstance(question, StoryQuestion):
        decision = "take"
    if question.answer == "name" and decision == "confirm" and stated >= NAME:
        decision = "echo"
    if min(stated, certainty) < SURE and may_knock_out(question, reading.value):
        decision = "confirm"
    return Grounding(
        decision=decision,
        value=reading.value,
        certainty=certainty,
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
