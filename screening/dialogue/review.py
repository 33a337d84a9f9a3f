"""What is said to the reading-back: hand it in, or correct a line."""

import re

from screening.dialogue import asking, prompts, reading_back
from screening.dialogue.draft import Draft
from screening.dialogue.events import Ended
from screening.dialogue.grounding import ECHO, ground
from screening.dialogue.interpretation import Interpretation
from screening.dialogue.reading.yes_no import read_yes_no
from screening.dialogue.recording import take
from screening.flow.model import Question, StoryQuestion
from screening.flow.route import walk
from screening.flow.values import YesNo

_NUMBER = re.compile(r"\s*(?:(?:line|number|no\.?|nr\.?|#)\s*)?(\d{1,2})\s*[.!]?\s*", re.IGNORECASE)
_HAND_IN = re.compile(
    r"\b(?:hand(?:ed)?\s+(?:it\s+)?in|submit|send\s+it|all\s+(?:good|right|correct))\b", re.I
)
SURE = 0.75


def hear_button(draft: Draft, button: str) -> None:
    """What a tap means at the review."""
    if button == "hand_in":
        hand_in(draft)
    elif button == "change":
        reading_back.which_line(draft)
    elif button.startswith("line:"):
        prompts.ask(draft, draft.flow.question(button.removeprefix("line:")))
    else:
        reading_back.ask(draft)


def hear_text(draft: Draft, text: str, interpretation: Interpretation | None) -> bool:
    """What a text means at the review; False where it is something else."""
    named = named_line(draft, text)
    if named:
        prompts.ask(draft, named)
        return True
    if correct(draft, text):
        return True
    reading = read_yes_no(text)
    said = reading.value.answer if reading and isinstance(reading.value, YesNo) else None
    act = _likeliest(interpretation)
    if _HAND_IN.search(text) or (said == "yes" and reading and reading.certainty >= SURE):
        hand_in(draft)
    elif said == "no" or act in ("deny", "correct", "contest"):
        reading_back.which_line(draft)
    elif act == "affirm":
        hand_in(draft)
    else:
        return False
    return True


def hand_in(draft: Draft) -> None:
    """End it, with last words that never depend on points."""
    knocked_out = walk(draft.flow, draft.tracker.answers).knocked_out_by
    outcome = "knocked_out" if knocked_out else "handed_in"
    question = knocked_out.id if knocked_out else None
    draft.happen(Ended(at=draft.at, outcome=outcome, question=question))
    draft.say("closing", getattr(draft.flow.closing, outcome))


def named_line(draft: Draft, text: str) -> Question | None:
    """The answered question that a text names, by number or by its title."""
    passed = walk(draft.flow, draft.tracker.answers).passed
    if match := _NUMBER.fullmatch(text):
        number = int(match[1])
        return passed[number - 1] if 0 < number <= len(passed) else None
    folded = text.casefold().strip(" .!")
    return next((q for q in passed if folded in (q.title.casefold(), q.id)), None)


def correct(draft: Draft, text: str) -> bool:
    """Take a correction that says what it corrects: "my degree is an associate's"."""
    words = set(re.findall(r"[a-z]{4,}", text.casefold()))
    fitting = []
    for question in walk(draft.flow, draft.tracker.answers).passed:
        if isinstance(question, StoryQuestion):
            continue
        found = ground(question, draft.flow, text, None, draft.at)
        answer = draft.tracker.answers[question.id]
        changed = found.value is not None and found.value != answer.value
        if changed and found.certainty >= ECHO and words & _words_of(question):
            fitting.append((len(words & _words_of(question)), question, found))
    if not fitting:
        return False
    most = max(count for count, _, _ in fitting)
    best = [(question, found) for count, question, found in fitting if count == most]
    if len(best) != 1:
        return False
    question, found = best[0]
    message = next(reversed(draft.tracker.messages))
    take(draft, question, found, message, say_back=True)
    asking.ask_next(draft)
    return True


def _words_of(question: Question) -> set[str]:
    own = f"{question.title} {question.id.replace('_', ' ')} {question.answer}"
    return set(re.findall(r"[a-z]{4,}", own.casefold())) | _ALSO.get(question.answer, set())


_ALSO = {
    "education": {"degree", "diploma", "college", "associate", "bachelor", "master", "school"},
    "duration": {"years", "year", "months"},
}


def _likeliest(interpretation: Interpretation | None) -> str | None:
    if interpretation is None or not interpretation.clauses:
        return None
    acts = interpretation.clauses[0].acts
    return acts[0].name if acts and acts[0].certainty >= SURE else None
