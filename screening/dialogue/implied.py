"""A yes or no that is only implied: proposed for a yes or no, never taken."""

from datetime import datetime
from typing import Literal

from screening.dialogue.interpretation import Clause
from screening.dialogue.readers import asked, read
from screening.dialogue.reading import reading as sure
from screening.dialogue.reading.leaning import leaning
from screening.dialogue.reading.reading import Reading
from screening.flow.model import Flow
from screening.flow.questions import StoryQuestion, TextQuestion, YesNoQuestion
from screening.flow.values import YesNo

SPEECH: dict[str, Literal["yes", "no", "unsure"]] = {
    "affirm": "yes",
    "deny": "no",
    "unsure": "unsure",
    "conditional": "unsure",
}
HEARD = 0.6
"""How sure the model must be of an act that says yes or no."""
TOLD = 0.75
"""How sure a reading of the next question must be to say something of this one."""
ANSWERING = {*SPEECH, "inform"}
NEITHER = {"out_of_scope", "nlu_fallback", "chat", "correct"}
SURE_OF_NONE = 0.6
"""How sure the model must be that a message is something else for nothing to be proposed."""


LONGEST_WORD = 60
"""Letters; what has more is no word of anybody's."""


def implied(
    question: YesNoQuestion, flow: Flow, text: str, clauses: tuple[Clause, ...], at: datetime
) -> Reading | None:
    """What follows from a text that says neither yes nor no."""
    if max(map(len, text.split()), default=0) > LONGEST_WORD:
        return None  # a cat on the keyboard
    whole = ((0, len(text)),)
    lean = leaning(text, asked(question))
    if lean is not None and _may_answer(clauses, told=lean.told):
        return Reading(value=YesNo(answer=lean.verdict), certainty=sure.CONFIRM, spans=whole)
    for clause in clauses:
        act = clause.acts[0] if clause.acts else None
        if act is not None and act.name in SPEECH and act.certainty >= HEARD:
            answer = YesNo(answer=SPEECH[act.name])
            return Reading(value=answer, certainty=0.6, spans=((clause.start, clause.end),))
    for follow_up in flow.questions:
        depends = follow_up.only_if.questions() if follow_up.only_if else set()
        if question.id in depends and not isinstance(follow_up, StoryQuestion | TextQuestion):
            said = read(follow_up, flow, text, at)
            if said and said.value is not None and said.certainty >= TOLD:
                return Reading(value=YesNo(answer="yes"), certainty=sure.CONFIRM, spans=said.spans)
    return None


def _may_answer(clauses: tuple[Clause, ...], *, told: bool) -> bool:
    """Whether the model hears an answer in it: a wish or a question is none, nor is chat.

    Where known words speak for an answer (`told`), only a surer hearing of something else counts.
    """
    likeliest = [clause.acts[0] for clause in clauses if clause.acts]
    if not likeliest or any(clause.entities for clause in clauses):
        return True
    if told:
        return all(a.name in ANSWERING | NEITHER or a.certainty < SURE_OF_NONE for a in likeliest)
    informs = any(a.name == "inform" and a.certainty >= 0.1 for c in clauses for a in c.acts)
    return informs or any(a.name in ANSWERING for a in likeliest)
