"""What can be wrong with a flow whose shapes are right: references, points and texts."""

from collections import Counter
from collections.abc import Callable, Iterator

from screening.flow.conditions import Requirement
from screening.flow.document import Document, Path
from screening.flow.model import Flow
from screening.flow.problems import Problem, did_you_mean
from screening.flow.questions import (
    ChoiceQuestion,
    EducationQuestion,
    Option,
    Question,
    SkillsQuestion,
    StoryQuestion,
    YesNoQuestion,
)
from screening.flow.texts import placeholders
from screening.flow.values import LEVELS

LONGEST_TEXT = 3500
"""Characters; Telegram takes 4096 after the program's own words around it."""
LONGEST_LABEL = 60
KNOWN_NAMES = ("first_name", "employer", "title", "hand_over_to")
Found = tuple[str, Path, str, str]


def check(flow: Flow, document: Document) -> list[Problem]:
    """Find every problem; the order is that of the file."""
    checks: tuple[Callable[[Flow], Iterator[Found]], ...] = (
        _duplicate_ids,
        _conditions,
        _criteria,
        _points,
        _options,
        _vocabulary,
        _texts,
    )
    problems = [
        Problem(code=code, place=document.place(path), message=message, advice=advice)
        for look in checks
        for code, path, message, advice in look(flow)
    ]
    return sorted(problems, key=lambda problem: (problem.place.line, problem.place.column))


def _duplicate_ids(flow: Flow) -> Iterator[Found]:
    count = Counter(question.id for question in flow.questions)
    reserved = {"answered", "skipped", "any_of", "all_of", "none_of"}
    for at, question in enumerate(flow.questions):
        path: Path = ("questions", at, "id")
        if count[question.id] > 1:
            yield "F020", path, f"two questions are called '{question.id}'", "Rename one of them."
        if question.id in reserved:
            yield "F020", path, f"'{question.id}' is a word of the language", "Choose another id."


def _conditions(flow: Flow) -> Iterator[Found]:
    places = {question.id: at for at, question in enumerate(flow.questions)}
    for at, question in enumerate(flow.questions):
        path: Path = ("questions", at, "only_if")
        if question.only_if is None:
            continue
        for name in sorted(question.only_if.questions()):
            if name not in places:
                advice = did_you_mean(name, list(places))
                yield "F021", path, f"there is no question '{name}'", advice
            elif places[name] >= at:
                message = f"'{name}' is asked later than this"
                yield "F022", path, message, f"Move '{name}' above this question."
        for name, test in question.only_if.requirements():
            if name in places:
                yield from _answers_of(flow.questions[places[name]], test, path)


def _answers_of(question: Question, test: Requirement, path: Path) -> Iterator[Found]:
    possible = possible_answers(question)
    named = (*(test.is_ or ()), *(test.includes or ()), *(test.includes_any or ()))
    for word in named:
        if word not in possible:
            message = f"'{question.id}' can't be answered with '{word}'"
            yield "F023", path, message, did_you_mean(word, possible)


def possible_answers(question: Question) -> list[str]:
    """The words a condition or a point rule can name for this question."""
    match question:
        case YesNoQuestion():
            return ["yes", "no", "unsure"]
        case ChoiceQuestion():
            return list(question.options)
        case SkillsQuestion():
            return list(question.skills)
        case EducationQuestion():
            return list(LEVELS)
    return []


def _criteria(flow: Flow) -> Iterator[Found]:
    used = {question.criterion for question in flow.questions}
    for at, question in enumerate(flow.questions):
        name = question.criterion
        if name and name not in flow.criteria:
            advice = did_you_mean(name, list(flow.criteria))
            message = f"there is no criterion '{name}'"
            yield "F024", ("questions", at, "criterion"), message, advice
        points = getattr(question, "points", None)
        if points is not None and name is None:
            advice = "Say with 'criterion' what the points count to."
            yield "F025", ("questions", at, "points"), "points without a criterion", advice
        by_person = name in flow.criteria and flow.criteria[name].rated_by == "person"
        if points is not None and by_person:
            advice = "Take out the points, or let points rate the criterion."
            message = f"'{name}' is rated by a person"
            yield "F025", ("questions", at, "points"), message, advice
    for name in flow.criteria:
        if name not in used:
            advice = f"Give a question the line 'criterion: {name}'."
            message = f"no question counts to the criterion '{name}'"
            yield "F029", ("criteria", name), message, advice


def _points(flow: Flow) -> Iterator[Found]:
    for at, question in enumerate(flow.questions):
        path: Path = ("questions", at, "points")
        named: list[str] = []
        known: list[str] = []
        if isinstance(question, ChoiceQuestion) and question.points:
            named, known = list(question.points.each), [*question.options, "other"]
        elif isinstance(question, SkillsQuestion) and question.points:
            named, known = list(question.points), list(question.skills)
        elif isinstance(question, StoryQuestion) and question.points:
            named, known = list(question.points.heard), [*question.listen_for]
        for name in named:
            if name not in known:
                message = f"'{name}' can't be an answer here"
                yield "F023", path, message, did_you_mean(name, known)


def _options(flow: Flow) -> Iterator[Found]:
    for at, question in enumerate(flow.questions):
        if isinstance(question, ChoiceQuestion):
            yield from _twice(dict(question.options), ("questions", at, "options"))
        elif isinstance(question, SkillsQuestion):
            yield from _twice(dict(question.skills), ("questions", at, "skills"))


def _twice(options: dict[str, Option], path: Path) -> Iterator[Found]:
    owner: dict[str, str] = {}
    for name, option in options.items():
        for word in {option.label.lower(), *(also.lower() for also in option.also)}:
            if owner.setdefault(word, name) != name:
                message = f"'{word}' belongs to '{owner[word]}' and to '{name}'"
                yield "F026", (*path, name), message, "Keep it with one of them."
        if len(option.label) > LONGEST_LABEL:
            message = f"this label has {len(option.label)} characters, {LONGEST_LABEL} fit"
            yield "F030", (*path, name), message, "Shorten it."


def _vocabulary(flow: Flow) -> Iterator[Found]:
    for at, question in enumerate(flow.questions):
        if isinstance(question, StoryQuestion):
            for name in question.listen_for:
                if name not in flow.vocabulary and name != "figures":
                    known = [*flow.vocabulary, "figures"]
                    message = f"the vocabulary has no group '{name}'"
                    path: Path = ("questions", at, "listen_for")
                    yield "F028", path, message, did_you_mean(name, known)


def _texts(flow: Flow) -> Iterator[Found]:
    own: list[tuple[Path, str]] = [
        (("notice",), flow.notice),
        (("consent", "ask"), flow.consent.ask),
    ]
    own += [
        (("closing", name), getattr(flow.closing, name)) for name in type(flow.closing).model_fields
    ]
    for at, question in enumerate(flow.questions):
        own += [(("questions", at, "ask"), text) for text in question.ask]
        own += [(("questions", at, name), getattr(question, name)) for name in ("because", "help")]
    for path, text in own:
        if len(text) > LONGEST_TEXT:
            message = f"this text has {len(text)} characters, {LONGEST_TEXT} fit"
            yield "F030", path, message, "Shorten it."
        for name, has_fallback in placeholders(text):
            if name not in KNOWN_NAMES:
                message = f"'{{{name}}}' can't be filled in"
                yield "F027", path, message, did_you_mean(name, list(KNOWN_NAMES))
            elif name == "first_name" and not has_fallback:
                advice = "Say what stands there without it: {first_name|there}."
                yield "F027", path, "the name may be missing here", advice
