"""A message as an answer: taken, said back, confirmed, asked again, or left to a person."""

from screening.dialogue import asking, prompts, repair
from screening.dialogue.draft import Draft
from screening.dialogue.events import AnswerOffered
from screening.dialogue.grounding import ECHO, Grounding, ground
from screening.dialogue.interpretation import Interpretation
from screening.dialogue.offers import offers_in
from screening.dialogue.recording import give, leave, read_as, take
from screening.dialogue.spoken import yes_or_no
from screening.flow.answers import Answer, Evidence
from screening.flow.questions import ChoiceQuestion, Question, YesNoQuestion
from screening.flow.values import (
    Choices,
    Degree,
    Duration,
    Education,
    Number,
    Skills,
    Story,
    Value,
    YesNo,
)


def hear_text(
    draft: Draft,
    question: Question,
    message: str,
    text: str,
    interpretation: Interpretation | None,
) -> Grounding:
    """Ground a text against a question and act on it; the caller asks what comes next."""
    found = ground(question, draft.flow, text, interpretation, draft.at)
    match found.decision:
        case "take" | "echo":
            take(draft, question, found, message, say_back=found.decision == "echo")
            _offers(draft, question, found, message, text)
            asking.ask_next(draft)
        case "confirm":
            proposed = read_as(draft, question, found, message)
            _offers(draft, question, found, message, text)
            prompts.confirm(draft, question, proposed)
        case "ask" if found.aside is None:
            if isinstance(question, ChoiceQuestion) and yes_or_no(text, interpretation) == "yes":
                draft.tell("help", "choose_first")
                prompts.ask(draft, question, attempt=draft.tracker.attempts.get(question.id, 0))
            elif isinstance(question, YesNoQuestion) and _says_something(interpretation):
                repair.yes_or_no(draft, question, message)
            else:
                repair.not_understood(draft, question, message)
    return found


def hear_button(draft: Draft, question: Question, button: str, message: str) -> None:
    """Take a tap as the answer, or add it to what is chosen."""
    if button == "skip":
        leave(draft, question, "skipped", message)
        asking.ask_next(draft)
        return
    prompt = draft.tracker.prompt
    evidence = draft.evidence(message, ())
    so_far = prompt.proposed if prompt and prompt.purpose == "choose" else None
    if isinstance(question, ChoiceQuestion) and button.startswith("option:"):
        chosen = toggled(question, so_far, button.removeprefix("option:"), evidence)
        if question.answer == "choices":
            prompts.choose(draft, question, chosen)
            return
        give(draft, chosen)
    elif button == "done" and so_far:
        give(draft, so_far)
    else:
        give(draft, Answer(question=question.id, value=_pressed_value(button), evidence=evidence))
    asking.ask_next(draft)


def toggled(
    question: ChoiceQuestion, so_far: Answer | None, option: str, evidence: tuple[Evidence, ...]
) -> Answer:
    """What is chosen once this option is tapped: added, or taken back."""
    value = so_far.value if so_far else None
    chosen = set(value.options) if isinstance(value, Choices) else set()
    chosen ^= {option}
    other = value.other if isinstance(value, Choices) else None
    in_order = tuple(name for name in question.options if name in chosen)
    rests_on = (*(so_far.evidence if so_far else ()), *evidence)
    return Answer(
        question=question.id, value=Choices(options=in_order, other=other), evidence=rests_on
    )


def confirmed(draft: Draft, proposed: Answer, message: str, said: str) -> None:
    """A yes to a reading makes it the answer; it cites both messages."""
    evidence = (*proposed.evidence, *draft.evidence(message, ()))
    value = proposed.value if proposed.value is not None else YesNo(answer=said)
    sure = {"value": value, "certainty": 1.0, "confirmed": True, "alternatives": ()}
    give(draft, proposed.model_copy(update={**sure, "evidence": evidence}))
    asking.ask_next(draft)


def merged(old: Value | None, new: Value) -> Value:
    """What two messages to the same question say together; the later wins where they differ."""
    match old, new:
        case Choices(), Choices():
            both = dict.fromkeys((*old.options, *new.options))
            return Choices(options=tuple(both), other=new.other or old.other)
        case Skills(), Skills():
            return Skills(skills={**old.skills, **new.skills})
        case Story(), Story():
            groups = {**old.heard, **new.heard}
            return Story(
                heard={
                    name: tuple(dict.fromkeys((*old.heard.get(name, ()), *new.heard.get(name, ()))))
                    for name in groups
                }
            )
    return new


def _offers(draft: Draft, question: Question, found: Grounding, message: str, text: str) -> None:
    for other, reading in offers_in(draft.flow, question, found, text, draft.at):
        if other.id in draft.tracker.answers or reading.certainty < ECHO:
            continue
        offer = Answer(
            question=other.id,
            value=reading.value,
            certainty=reading.certainty,
            alternatives=reading.alternatives,
            evidence=draft.evidence(message, reading.spans),
        )
        draft.happen(AnswerOffered(at=draft.at, answer=offer))


def _pressed_value(button: str) -> Value:
    kind, _, what = button.partition(":")
    match kind:
        case "months":
            # The button says "or more": its own length is what is certain.
            return Duration(least=int(what), most=int(what) if what == "0" else None)
        case "number":
            return Number(least=float(what), most=None if float(what) else 0)
        case "level":
            return Education(degrees=(Degree.model_validate({"level": what}),))
        case "none":
            return Choices()
    return YesNo.model_validate({"answer": kind})


def _says_something(interpretation: Interpretation | None) -> bool:
    acts = (
        [clause.acts[0] for clause in interpretation.clauses if clause.acts]
        if interpretation
        else []
    )
    return any(act.name == "inform" and act.certainty >= 0.5 for act in acts)
