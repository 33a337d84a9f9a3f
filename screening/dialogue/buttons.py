"""What can be tapped under a prompt; a label may be typed instead."""

import unicodedata

from screening.dialogue.accepting import is_right
from screening.dialogue.events import Prompted
from screening.dialogue.marks import marks_of
from screening.dialogue.reply import Button
from screening.dialogue.tracker import Tracker
from screening.flow.length import months_in_words
from screening.flow.model import Flow
from screening.flow.questions import (
    ChoiceQuestion,
    ConsentQuestion,
    DurationQuestion,
    EducationQuestion,
    NumberQuestion,
    Question,
    ScaleQuestion,
    YesNoQuestion,
)
from screening.flow.route import walk
from screening.flow.values import LEVELS, Choices, Duration, Number
from screening.flow.wording import LEVEL_NAMES

OFFERED_FROM = 2
"""The attempt from which a question that goes without buttons offers them."""


def buttons_of(flow: Flow, tracker: Tracker, prompt: Prompted) -> tuple[Button, ...]:
    """The buttons of a prompt, always the same for the same prompt."""
    labels = flow.texts.labels
    match prompt.purpose:
        case "consent":
            return (
                Button(id="agree", label=flow.consent.agree, style="go"),
                Button(id="decline", label=flow.consent.decline),
            )
        case "confirm":
            return Button(id="yes", label=labels.yes), Button(id="no", label=labels.no)
        case "review":
            hand_in = Button(id="hand_in", label=labels.hand_in, style="go")
            return hand_in, Button(id="change", label=labels.change)
        case "correct":
            back = Button(id="back", label=labels.back_to_review)
            return (*_lines(flow, tracker), back)
        case "withdraw":
            stop = Button(id="withdraw", label=labels.withdraw, style="stop")
            return Button(id="stay", label=labels.go_on), stop
        case "delete":
            gone = Button(id="delete", label=labels.delete, style="stop")
            return Button(id="keep_all", label=labels.keep_all), gone
        case "probe" if prompt.question in tracker.answers:
            return _for_more(flow, flow.question(prompt.question))
    question = flow.question(prompt.question) if prompt.question else None
    if question is None:
        return ()
    answer = tracker.answers.get(question.id)
    contest = Button(id="contest", label=labels.contest)
    was_read = answer is not None and answer.state == "given" and answer.value is not None
    more = (contest,) if was_read and prompt.purpose == "ask" else ()
    return (*_for_question(flow, question, prompt), *more)


def pressed(flow: Flow, tracker: Tracker, text: str) -> Button | None:
    """The button of the open prompt whose label this text is, if it is one."""
    if tracker.prompt is None:
        return None
    typed = _folded(text)
    for button in buttons_of(flow, tracker, tracker.prompt):
        if typed in (_folded(button.label), _folded(f"✓ {button.label}")):
            return button
    return None


def _for_question(flow: Flow, question: Question, prompt: Prompted) -> tuple[Button, ...]:
    labels = flow.texts.labels
    buttons: list[Button] = []
    match question:
        case YesNoQuestion():
            buttons += [Button(id=n, label=getattr(labels, n)) for n in ("yes", "no", "unsure")]
        case ChoiceQuestion():
            buttons += _options(flow, question, prompt)
        case ScaleQuestion():
            steps = sorted(question.steps.items())
            buttons += [Button(id=f"step:{number}", label=step.label) for number, step in steps]
        case ConsentQuestion():
            buttons.append(Button(id="agree", label=question.agree, style="go"))
            buttons.append(Button(id="decline", label=question.decline))
        case DurationQuestion() if prompt.attempt >= OFFERED_FROM:
            buttons += [Button(id=f"months:{m}", label=words) for m, words in _lengths(question)]
        case NumberQuestion() if prompt.attempt >= OFFERED_FROM:
            buttons += [Button(id=f"number:{n:g}", label=words) for n, words in _amounts(question)]
        case EducationQuestion() if prompt.attempt >= OFFERED_FROM:
            buttons += [
                Button(id=f"level:{level}", label=LEVEL_NAMES[level].capitalize())
                for level in LEVELS
            ]
    if question.optional:
        buttons.append(Button(id="skip", label=labels.skip))
    return tuple(buttons)


def _options(flow: Flow, question: ChoiceQuestion, prompt: Prompted) -> list[Button]:
    so_far = prompt.proposed.value if prompt.proposed else None
    chosen = so_far.options if isinstance(so_far, Choices) else ()
    buttons = [
        Button(id=f"option:{name}", label=option.label, chosen=name in chosen)
        for name, option in question.options.items()
    ]
    if chosen:
        return [*buttons, Button(id="done", label=flow.texts.labels.that_is_all, style="go")]
    return [*buttons, Button(id="none", label=flow.texts.labels.none)]


def _for_more(flow: Flow, question: Question) -> tuple[Button, ...]:
    labels = flow.texts.labels
    if isinstance(question, YesNoQuestion):
        return tuple(Button(id=n, label=getattr(labels, n)) for n in ("yes", "no", "unsure"))
    return (Button(id="done", label=labels.that_is_all),)


def _lengths(question: DurationQuestion) -> list[tuple[int, str]]:
    marks = [int(mark) for mark in marks_of(question)]
    found = [(months, f"{months_in_words(months)} or more") for months in marks]
    if marks and is_right(question, Duration(least=0, most=0)):
        found.insert(0, (0, f"less than {months_in_words(marks[0])}"))
    return found


def _amounts(question: NumberQuestion) -> list[tuple[float, str]]:
    marks = marks_of(question)
    found = [(mark, f"{mark:g} or more") for mark in marks]
    if marks and is_right(question, Number(least=0, most=0)):
        found.insert(0, (0.0, f"fewer than {marks[0]:g}"))
    return found


def _lines(flow: Flow, tracker: Tracker) -> tuple[Button, ...]:
    passed = walk(flow, tracker.answers).passed
    return tuple(
        Button(id=f"line:{question.id}", label=f"{number}. {question.title}")
        for number, question in enumerate(passed, 1)
    )


def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFKC", text).replace("’", "'").casefold()
    return " ".join(plain.split()).rstrip(".!")
