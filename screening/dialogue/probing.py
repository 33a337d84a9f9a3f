"""One follow-up where an answer was taken but is vague; the first answer stands until then."""

import re

from screening.dialogue import asking, prompts
from screening.dialogue.draft import Draft
from screening.dialogue.grounding import ECHO, Grounding, ground
from screening.dialogue.interpretation import Interpretation
from screening.dialogue.merging import both_cited, merged
from screening.dialogue.readers import read, read_story_of
from screening.dialogue.recording import give
from screening.dialogue.spoken import is_done, yes_or_no
from screening.dialogue.vagueness import is_vague
from screening.flow.answers import Answer
from screening.flow.questions import (
    EducationQuestion,
    Question,
    StoryQuestion,
    YesNoQuestion,
)
from screening.flow.values import (
    Duration,
    Education,
    Money,
    Number,
    Skills,
    Story,
    Value,
    YesNo,
)
from screening.flow.wording import in_words

_FEW = 3
_FIELD_LEAD = re.compile(
    r"\s*(?:(?:it was|it is|it's|i did|i studied|i majored|majored|my major (?:was|is)|"
    r"my field (?:was|is)|that was)\b\s*)?(?:in\b\s*)?",
    re.I,
)
_MOST_WORDS_OF_A_FIELD = 6


def go_on(draft: Draft, question: Question) -> None:
    """Ask once more where the answer is vague, else what comes next."""
    answer = draft.tracker.answers.get(question.id)
    if answer is None or answer.value is None or not may_probe(draft, question):
        asking.ask_next(draft)
        return
    if is_vague(question, answer.value, _words(draft, answer)):
        prompts.probe(draft, question)
    else:
        asking.ask_next(draft)


def may_probe(draft: Draft, question: Question) -> bool:
    """Whether there is a follow-up that was not asked yet."""
    asked = {p.question for p in draft.tracker.prompts.values() if p.purpose == "probe"}
    return bool(question.probe) and question.id not in asked


def first_answer(draft: Draft) -> Answer | None:
    """The answer that an open follow-up is about, where one was taken."""
    prompt = draft.tracker.prompt
    if prompt is None or prompt.purpose != "probe" or prompt.question is None:
        return None
    return standing(draft, prompt.question)


def standing(draft: Draft, question: str) -> Answer | None:
    """The answer that was taken to a question, where it has a value."""
    answer = draft.tracker.answers.get(question)
    return answer if answer and answer.state == "given" and answer.value is not None else None


def hear_text(
    draft: Draft, first: Answer, message: str, text: str, interpretation: Interpretation | None
) -> Grounding:
    """Take what a text adds to the first answer; one that adds nothing leaves it as it was."""
    question = draft.flow.question(first.question)
    found = _ground(draft, question, first, text, interpretation)
    if found.value is None and found.aside is not None:
        return found
    passes = _passes(question, text, interpretation) or _takes_all_back(first, found)
    if found.value is None or passes:
        asking.ask_next(draft)
        return Grounding(decision="ask")
    answer = _both(draft, first, found, message)
    if found.decision == "confirm" or _denies_a_skill(first, found):
        prompts.confirm(draft, question, answer)
        return found
    give(draft, answer)
    if found.decision == "echo" and answer.value is not None:
        draft.tell("said_back", "noted", value=in_words(question, answer.value))
    asking.ask_next(draft)
    return found


def hear_button(draft: Draft, first: Answer, button: str, message: str) -> None:
    """Take a tap: a yes or no after all, or nothing more."""
    if button in ("yes", "no", "unsure"):
        value = YesNo.model_validate({"answer": button})
        found = Grounding(decision="take", value=value, certainty=1.0)
        give(draft, _both(draft, first, found, message))
    asking.ask_next(draft)


def _ground(
    draft: Draft,
    question: Question,
    first: Answer,
    text: str,
    interpretation: Interpretation | None,
) -> Grounding:
    found = ground(question, draft.flow, text, interpretation, draft.at)
    if found.value is not None or found.aside is not None:
        return found
    if isinstance(question, StoryQuestion):
        # To a story that is told already, two words more are words of it.
        clauses = interpretation.clauses if interpretation else ()
        more = read_story_of(question, draft.flow, text, clauses)
        return Grounding(decision="take", value=more.value, certainty=1.0, spans=more.spans)
    if isinstance(question, EducationQuestion) and isinstance(first.value, Education):
        return _field(draft, question, first.value, text, interpretation) or found
    return found


def _field(
    draft: Draft,
    question: EducationQuestion,
    first: Education,
    text: str,
    interpretation: Interpretation | None,
) -> Grounding | None:
    """ "Marketing", said to "In what?": the field of the degree that has none."""
    rest = _FIELD_LEAD.sub("", text, count=1)
    if len(rest.split()) > _MOST_WORDS_OF_A_FIELD or yes_or_no(text, interpretation):
        return None
    reading = read(question, draft.flow, f"bachelor's in {rest}", draft.at)
    value = reading.value if reading and reading.certainty >= ECHO else None
    field = value.degrees[0].field if isinstance(value, Education) and value.degrees else None
    if field is None:
        return None
    lacking = next((d for d in first.degrees if d.field is None and d.level != "none"), None)
    degrees = tuple(
        d.model_copy(update={"field": field}) if d is lacking else d for d in first.degrees
    )
    return Grounding(decision="echo", value=Education(degrees=degrees), certainty=ECHO)


def _passes(question: Question, text: str, interpretation: Interpretation | None) -> bool:
    """Whether it is a plain "no", "that's all": nothing to add."""
    if isinstance(question, YesNoQuestion):
        return False
    if is_done(text):
        return True
    few = len(text.split()) <= _FEW and not any(letter.isdecimal() for letter in text)
    return few and yes_or_no(text, interpretation) in ("no", "unsure")


def _takes_all_back(first: Answer, found: Grounding) -> bool:
    """ "Nothing I can think of", said to a follow-up, is nothing more and not nothing at all."""
    return _is_nothing(found.value) and not _is_nothing(first.value)


def _is_nothing(value: Value | None) -> bool:
    match value:
        case Duration() | Number() | Money():
            return value.least == value.most == 0
        case Education():
            return all(degree.level == "none" for degree in value.degrees)
    return False


def _denies_a_skill(first: Answer, found: Grounding) -> bool:
    if not isinstance(first.value, Skills) or not isinstance(found.value, Skills):
        return False
    had = {name for name, skill in first.value.skills.items() if skill.has}
    return any(name in had and not skill.has for name, skill in found.value.skills.items())


def _both(draft: Draft, first: Answer, found: Grounding, message: str) -> Answer:
    assert found.value is not None
    value = merged(first.value, found.value)
    evidence = both_cited(first, draft.evidence(message, found.spans))
    certainty, alternatives = found.certainty, found.alternatives
    if isinstance(value, Story):
        certainty = max(first.certainty, found.certainty)
        alternatives = () if any(value.heard.values()) else first.alternatives
    return first.model_copy(
        update={
            "value": value,
            "certainty": certainty,
            "alternatives": alternatives,
            "confirmed": False,
            "evidence": evidence,
        }
    )


def _words(draft: Draft, answer: Answer) -> int:
    messages = {evidence.message for evidence in answer.evidence}
    return sum(len(draft.tracker.messages[name].versions[-1].split()) for name in messages)
