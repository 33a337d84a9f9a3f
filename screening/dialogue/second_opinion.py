"""What a reader makes of a reply, weighed against what the model takes the whole reply to mean.

The two go wrong in different places: a reader where a wording is new to it, the model where a word
turns the meaning. Where they agree, they are surer than either; where not, it is asked.
"""

from collections.abc import Iterable

from screening.dialogue.interpretation import Meant
from screening.dialogue.reading.reading import CONFIRM, SAID_BACK, Reading
from screening.flow.answers import Alternative
from screening.flow.questions import (
    ChoiceQuestion,
    EducationQuestion,
    Question,
    ScaleQuestion,
    YesNoQuestion,
)
from screening.flow.values import Choices, Education, Step, Value, YesNo

TRUST = {"yes_no": 0.5, "education": 0.5}
"""By kind of answer: how much the model's shares count beside a reader's, as an exponent; others
count in full. Chosen on replies that no reader and no data had been made for."""
OF_ANY = 0.35
"""The same for what was learnt from replies to any question that takes a yes or a no."""
LEAST = 0.02
"""A share that the model didn't tell."""
SUREST = 0.95
"""No reader alone outweighs everything that speaks against it."""
FEW_WORDS = 6
"""In so few, a reader that is sure has read them all."""
SEEN = 0.05
"""Less likely than this, another answer isn't told as an alternative."""


def weighed(
    question: Question, reading: Reading | None, meant: Iterable[Meant], text: str
) -> Reading | None:
    """The likeliest answer by both, or the reading as it is where the model has no opinion."""
    if reading and reading.certainty >= SAID_BACK and len(text.split()) <= FEW_WORDS:
        return reading
    if reading is None and text.rstrip().endswith("?"):
        return None  # it asks something, whatever it would mean as an answer
    opinions = _opinions(question, meant)
    key = _key(reading.value) if reading and reading.value is not None else None
    if not opinions or (reading is not None and reading.value is not None and key is None):
        return reading
    certainty = reading.certainty if reading else 0.0
    shares = _together(key, certainty, opinions)
    best = max(shares, key=shares.__getitem__)
    if key and isinstance(question, YesNoQuestion) and (certainty >= SAID_BACK or best == "unsure"):
        # Who says "no" in so many words can be doubted, but isn't taken to say something else; and
        # to propose that somebody is unsure helps nobody.
        best = key
    if isinstance(question, EducationQuestion):
        return reading and reading.model_copy(update={"certainty": shares[key or best]})
    sure = _no_surer(question, key, best, certainty, shares[best])
    others = [(name, share) for name, share in shares.items() if name != best and share >= SEEN]
    alternatives = tuple(
        Alternative(value=_value(question, name), certainty=round(share, 3))
        for name, share in sorted(others, key=lambda each: -each[1])
    )
    if reading is not None and key == best:
        return reading.model_copy(
            update={"certainty": sure, "alternatives": alternatives or reading.alternatives}
        )
    return Reading(
        value=_value(question, best),
        certainty=sure,
        spans=((0, len(text)),),
        alternatives=alternatives,
    )


def _opinions(question: Question, meant: Iterable[Meant]) -> list[tuple[float, dict[str, float]]]:
    """The model's shares by answer: of replies to this question, and to any of its kind."""
    own: dict[str, float] = {}
    of_any: dict[str, float] = {}
    for each in meant:
        if each.question == question.id and _is_answer(question, each.answer):
            own[each.answer] = each.certainty
        elif each.question == question.answer:
            of_any[each.answer] = each.certainty
    trust = TRUST.get(question.answer, 1.0)
    least = OF_ANY if own else trust
    return [(how, shares) for how, shares in ((trust, own), (least, of_any)) if shares]


def _together(
    key: str | None, certainty: float, opinions: list[tuple[float, dict[str, float]]]
) -> dict[str, float]:
    """The product of what each says, as shares of one."""
    answers = {name for _, shares in opinions for name in shares} | ({key} if key else set())
    rest = (1 - min(certainty, SUREST)) / max(1, len(answers) - 1)
    products = {}
    for name in answers:
        product = 1.0 if key is None else min(certainty, SUREST) if name == key else rest
        for trust, shares in opinions:
            product *= max(shares.get(name, 0.0), LEAST) ** trust
        products[name] = product
    whole = sum(products.values())
    return {name: product / whole for name, product in products.items()}


def _no_surer(
    question: Question, key: str | None, best: str, certainty: float, share: float
) -> float:
    """A yes or no that nobody said in so many words is at most said back, or only proposed."""
    if not isinstance(question, YesNoQuestion):
        return share
    if key != best:
        return min(share, 0.6)
    if certainty < SAID_BACK and share < CONFIRM:
        return certainty
    return max(share, CONFIRM) if certainty >= SAID_BACK else min(share, SAID_BACK)


def _is_answer(question: Question, answer: str) -> bool:
    match question:
        case YesNoQuestion():
            return answer in ("yes", "no", "unsure")
        case ScaleQuestion():
            return answer in {str(step) for step in question.steps}
        case ChoiceQuestion():
            return question.answer == "choice" and answer in question.options
    return False


def _key(value: Value) -> str | None:
    """The value as the model names it; None where it is none of its answers."""
    match value:
        case YesNo():
            return value.answer
        case Step():
            return str(value.step)
        case Choices() if len(value.options) == 1 and value.other is None:
            return value.options[0]
        case Education() if value.degrees:
            highest = value.degrees[0]
            return f"{highest.level} {highest.state}"
    return None


def _value(question: Question, name: str) -> Value:
    if isinstance(question, YesNoQuestion):
        return YesNo.model_validate({"answer": name})
    if isinstance(question, ScaleQuestion):
        return Step.model_validate({"step": int(name)})
    return Choices(options=(name,))
