"""A flow as one would draw it on paper: question by question, with what an answer is worth."""

from collections.abc import Iterator

from screening.authoring.condition_words import in_words
from screening.authoring.kind_words import KIND_NAMES
from screening.authoring.rule_words import rule_in_words
from screening.flow.model import Flow
from screening.flow.questions import ChoiceQuestion, Question, ScaleQuestion, SkillsQuestion
from screening.flow.wording import joined
from screening.record import Record


class Worth(Record):
    """What an answer brings; `points` is empty where it is not points that say it."""

    what: str
    points: str


class QuestionOnPaper(Record):
    """A question with everything HR said of it, in words."""

    number: int
    id: str
    title: str
    ask: tuple[str, ...]
    when: str
    kind: str
    among: str
    criterion: str
    worth: tuple[Worth, ...]
    more: tuple[tuple[str, str], ...]
    """What is said besides: (when, words)."""
    ends: str
    is_optional: bool


class CriterionOnPaper(Record):
    """A criterion with its weight and its levels, lowest first."""

    id: str
    title: str
    weight: str
    by_person: bool
    levels: tuple[tuple[str, str], ...]
    asked: tuple[tuple[int, str], ...]
    """The questions that count to it: (number, title)."""


class Paper(Record):
    """The whole flow."""

    employer: str
    notice: str
    welcome: str
    consent: str
    questions: tuple[QuestionOnPaper, ...]
    criteria: tuple[CriterionOnPaper, ...]
    bands: tuple[tuple[str, str], ...]
    closing: tuple[tuple[str, str], ...]
    answers: tuple[tuple[str, str], ...]
    """Questions candidates may ask: (an example, the answer)."""


def paper(flow: Flow) -> Paper:
    """The flow on paper."""
    return Paper(
        employer=flow.employer,
        notice=flow.notice,
        welcome=flow.welcome,
        consent=flow.consent.ask,
        questions=tuple(
            _question(flow, number, question) for number, question in enumerate(flow.questions, 1)
        ),
        criteria=tuple(_criterion(flow, name) for name in flow.criteria),
        bands=tuple(_bands(flow)),
        closing=tuple(
            (CLOSINGS[name], getattr(flow.closing, name))
            for name in type(flow.closing).model_fields
        ),
        answers=tuple((each.asks[0], each.answer) for each in flow.candidate_questions.values()),
    )


CLOSINGS = {
    "handed_in": "After handing in",
    "knocked_out": "Where an answer ended the questions",
    "declined": "Where they don't agree",
    "withdrew": "Where they withdraw",
    "expired": "Where they never came back",
}


def _question(flow: Flow, number: int, question: Question) -> QuestionOnPaper:
    criterion = flow.criteria.get(question.criterion or "")
    return QuestionOnPaper(
        number=number,
        id=question.id,
        title=question.title,
        ask=question.ask,
        when=in_words(question.only_if, flow) if question.only_if else "",
        kind=KIND_NAMES[question.answer],
        among=_among(question),
        criterion=criterion.title if criterion else "",
        worth=tuple(
            Worth(what=line.what, points="" if line.points is None else f"{line.points:g}")
            for line in rule_in_words(question, flow)
        ),
        more=tuple(_more(question)),
        ends=in_words(question.knockout, flow) if question.knockout else "",
        is_optional=question.optional,
    )


def _among(question: Question) -> str:
    match question:
        case ChoiceQuestion():
            labels = [option.label for option in question.options.values()]
            return joined([*labels, *(["something else"] if question.other else [])])
        case SkillsQuestion():
            return joined([skill.label for skill in question.skills.values()])
        case ScaleQuestion():
            return joined([step.label for step in question.steps.values()])
    return ""


def _more(question: Question) -> Iterator[tuple[str, str]]:
    said = {
        "Asked why": question.because,
        "Asked what it means": question.help,
        "An example": question.example,
        "Where the answer is vague": question.probe,
        "Where it isn't understood": " / ".join(question.not_understood),
        "May be asked because": question.ground,
    }
    yield from ((when, words) for when, words in said.items() if words)


def _criterion(flow: Flow, name: str) -> CriterionOnPaper:
    criterion = flow.criteria[name]
    asked = [
        (number, question.title)
        for number, question in enumerate(flow.questions, 1)
        if question.criterion == name
    ]
    return CriterionOnPaper(
        id=name,
        title=criterion.title,
        weight=f"{criterion.weight:g}",
        by_person=criterion.rated_by == "person",
        levels=tuple((f"{at:g}", words) for at, words in sorted(criterion.levels.items())),
        asked=tuple(asked),
    )


def _bands(flow: Flow) -> Iterator[tuple[str, str]]:
    for name, floor in sorted(flow.bands.items(), key=lambda band: -band[1]):
        yield name.replace("_", " "), f"from {floor:g} of 100"
