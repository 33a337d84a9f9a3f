"""Which of a flow's questions a text speaks of, by the words of their titles, options and kinds."""

import re
from collections import Counter
from collections.abc import Sequence

from screening.dialogue.reading.forms import stem
from screening.flow.questions import ChoiceQuestion, Question, SkillsQuestion

OWN, ASKED = 2.0, 0.7
"""What a word of the title or an option counts, and one of the whole wording only."""
NEARLY = 0.75
"""Of the most; whatever comes so near may be meant as well."""
CLEARLY = 1.0

KINDS = {
    "education": "degree diploma college school associate bachelor master university study",
    "contact": "email mail phone number address contact mobile",
    "name": "name surname spelled spelling",
    "place": "city town live place location address",
    "money": "salary wage rate money pay dollar bucks",
    "date": "date start starting",
    "duration": "year month",
    "scale": "level",
    "file": "resume file cv",
}
_SAYS_NOTHING = frozenset(
    "have with from that this than they like what your the and for you not are was were can could "
    "how which these those one two all any but who would will want wanted did does done his her "
    "our about when where some also just only several other has had get got may yes put said say "
    "wrote write please change wrong sorry meant mean answer question "
    "look looks looking looked good fine great right correct know tell think come take give "
    "thing".split()
)
_ASKS_TO = {"name", "tell"}
"""Words of a wording that only bid: "you can name several"."""
_WORD = re.compile(r"[a-z][a-z']+")


def spoken_of(questions: Sequence[Question], text: str) -> tuple[Question, ...]:
    """The questions that a text speaks of, the first named first; none where no word is theirs."""
    scores = _scores(questions, text)
    most = max(scores, default=0.0)
    near = [
        q for score, q in zip(scores, questions, strict=True) if most and score >= NEARLY * most
    ]
    return tuple(sorted(near, key=lambda question: _place(question, text)))


def speaks_of_another(question: Question, questions: Sequence[Question], text: str) -> bool:
    """Whether a text names an earlier line, and rather than the one that is open."""
    before = questions[: questions.index(question)]
    *others, own = _scores((*before, question), text)
    return max(others, default=0.0) > max(own, CLEARLY)


def _place(question: Question, text: str) -> int:
    words = _words_of(question)
    places = (at for at, word in enumerate(_WORD.findall(_plain(text))) if stem(word) in words)
    return next(places, len(text))


def _scores(questions: Sequence[Question], text: str) -> list[float]:
    said = _stems(text)
    words = [_words_of(question) for question in questions]
    spread = Counter(word for own in words for word in own)
    return [sum(own[word] / spread[word] for word in said & own.keys()) for own in words]


def _words_of(question: Question) -> dict[str, float]:
    title = _stems(f"{question.title} {question.id.replace('_', ' ')}", least=1)
    named = title | _stems(KINDS.get(question.answer, ""))
    named |= {word for label in _labels(question) for word in _stems(label)}
    asked = _stems(" ".join(question.ask)) - _ASKS_TO
    return dict.fromkeys(asked, ASKED) | dict.fromkeys(named, OWN)


def _labels(question: Question) -> list[str]:
    if isinstance(question, ChoiceQuestion):
        return [option.label for option in question.options.values()]
    if isinstance(question, SkillsQuestion):
        return [skill.label for skill in question.skills.values()]
    return []


def _stems(text: str, least: int = 0) -> set[str]:
    words = set(_WORD.findall(_plain(text)))
    kept = {word for word in words if len(word) > 2 and word not in _SAYS_NOTHING}
    if len(kept) < least:  # a title of such words alone is still known by them
        kept = words
    return {stem(word) for word in kept}


def _plain(text: str) -> str:
    return text.casefold().replace("’", "'")
