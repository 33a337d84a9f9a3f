"""A message as an answer: taken, said back, confirmed, asked again, or left to a person."""

from collections.abc import Callable

from screening.dialogue import asking, files, probing, prompts, repair
from screening.dialogue.accepting import is_as_asked
from screening.dialogue.agreeing import as_seen, consent_to
from screening.dialogue.draft import Draft
from screening.dialogue.events import AnswerOffered
from screening.dialogue.grounding import ECHO, Grounding, ground
from screening.dialogue.interpretation import Interpretation
from screening.dialogue.lacking import lacks_file
from screening.dialogue.offers import offers_in
from screening.dialogue.recording import give, leave, read_as, take
from screening.dialogue.spoken import yes_or_no
from screening.flow.answers import Answer, Evidence
from screening.flow.questions import (
    ChoiceQuestion,
    ConsentQuestion,
    FileQuestion,
    NumberQuestion,
    Question,
    YesNoQuestion,
)
from screening.flow.values import (
    Choices,
    Degree,
    Duration,
    Education,
    Number,
    Step,
    Value,
    YesNo,
)
from screening.flow.wording import in_words, joined


def hear_text(
    draft: Draft,
    question: Question,
    message: str,
    text: str,
    interpretation: Interpretation | None,
    *,
    beside: Callable[[Grounding], None] = lambda _found: None,
) -> Grounding:
    """Ground a text against a question and act on it, once `beside` has said what else there is."""
    if isinstance(question, FileQuestion) and lacks_file(text):
        files.do_without(draft, question, message)
        return Grounding(decision="set_aside")
    found = ground(question, draft.flow, text, interpretation, draft.at)
    beside(found)
    match found.decision:
        case "take" | "echo":
            take(draft, question, found, message, say_back=found.decision == "echo")
            _offers(draft, question, found, message, text)
            probing.go_on(draft, question)
        case "confirm":
            proposed = read_as(draft, question, found, message)
            _offers(draft, question, found, message, text)
            if isinstance(question, YesNoQuestion) and _waits_for_yes_or_no(draft, question):
                repair.yes_or_no(draft, question, message)
            else:
                prompts.confirm(draft, question, proposed)
        case "ask" if found.aside is None:
            _ask_again(draft, question, found, message, text, interpretation)
    return found


def _ask_again(
    draft: Draft,
    question: Question,
    found: Grounding,
    message: str,
    text: str,
    interpretation: Interpretation | None,
) -> None:
    attempt = draft.tracker.attempts.get(question.id, 0)
    if found.refused:
        repair.not_accepted(draft, question, message, found.refused)
    elif found.vague and probing.may_probe(draft, question):
        prompts.probe(draft, question, attempt=attempt + 1)
    elif isinstance(question, ChoiceQuestion) and _names_several(question, found):
        repair.which_option(draft, question, message, _all_named(question, found))
    elif isinstance(question, ChoiceQuestion) and yes_or_no(text, interpretation) == "yes":
        repair.choose_first(draft, question, message)
    elif isinstance(question, YesNoQuestion) and _says_something(interpretation):
        repair.yes_or_no(draft, question, message)
    else:
        repair.not_understood(draft, question, message)


def _waits_for_yes_or_no(draft: Draft, question: Question) -> bool:
    prompt = draft.tracker.prompt
    return prompt is not None and prompt.purpose == "confirm" and prompt.question == question.id


def _names_several(question: ChoiceQuestion, found: Grounding) -> bool:
    return question.answer == "choice" and bool(found.alternatives)


def _all_named(question: ChoiceQuestion, found: Grounding) -> str:
    values = [found.value, *(other.value for other in found.alternatives)]
    return joined([in_words(question, value) for value in values if value is not None])


def hear_button(draft: Draft, question: Question, button: str, message: str) -> None:
    """Take a tap as the answer, or add it to what is chosen."""
    if first := probing.first_answer(draft):
        probing.hear_button(draft, first, button, message)
        return
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
    elif button == "done" and so_far and prompts.is_offer(draft, so_far):
        confirmed(draft, so_far, message, "yes")
        return
    elif button == "done" and so_far:
        give(draft, so_far)
    else:
        value = as_seen(draft, question, _pressed_value(draft, question, button), message)
        give(draft, Answer(question=question.id, value=value, evidence=evidence))
        if isinstance(question, YesNoQuestion):
            probing.go_on(draft, question)
            return
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
    question = draft.flow.question(proposed.question)
    value = proposed.value if proposed.value is not None else YesNo(answer=said)
    sure = {"value": value, "certainty": 1.0, "confirmed": True, "alternatives": ()}
    if not is_as_asked(question, value):
        # They stand by their words, but nobody has compared them with what was asked for.
        sure = {"alternatives": ()}
    give(draft, proposed.model_copy(update={**sure, "evidence": evidence}))
    probing.go_on(draft, question)


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


def _pressed_value(draft: Draft, question: Question, button: str) -> Value:
    kind, _, what = button.partition(":")
    match kind:
        case "months":
            # The button says "or more": its own length is what is certain.
            return Duration(least=int(what), most=int(what) if what == "0" else None)
        case "number":
            unit = question.unit if isinstance(question, NumberQuestion) else ""
            return Number(least=float(what), most=None if float(what) else 0, unit=unit)
        case "level":
            return Education(degrees=(Degree.model_validate({"level": what}),))
        case "step":
            return Step(step=int(what))
        case "none":
            return Choices()
    if isinstance(question, ConsentQuestion):
        return consent_to(question, draft.flow, draft.at, agreed=kind == "agree")
    return YesNo.model_validate({"answer": kind})


def _says_something(interpretation: Interpretation | None) -> bool:
    acts = (
        [clause.acts[0] for clause in interpretation.clauses if clause.acts]
        if interpretation
        else []
    )
    return any(act.name == "inform" and act.certainty >= 0.5 for act in acts)
