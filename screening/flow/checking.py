"""What can be wrong with a flow whose shapes are right; each concern has its module in checks."""

from collections.abc import Iterable, Iterator
from itertools import islice

from screening.flow.checks.blanks import blank_sentences, blanks
from screening.flow.checks.cases import cases
from screening.flow.checks.criteria import criteria
from screening.flow.checks.cutting import cut_off
from screening.flow.checks.effects import effects
from screening.flow.checks.fitting import fitting
from screening.flow.checks.holding import holding
from screening.flow.checks.ids import ids
from screening.flow.checks.lengths import crowds, lengths
from screening.flow.checks.options import labels, options
from screening.flow.checks.order import order
from screening.flow.checks.placeholders import placeholders, review_line
from screening.flow.checks.reading import closings, readable
from screening.flow.checks.references import references
from screening.flow.checks.replies import replies
from screening.flow.checks.sensitive import sensitive
from screening.flow.checks.shown import sentences, shown, unseen
from screening.flow.checks.summaries import summaries
from screening.flow.checks.vocabulary import vocabulary
from screening.flow.checks.weights import weights
from screening.flow.checks.worth import worth
from screening.flow.checks.written import Check, Found, Written
from screening.flow.document import Document
from screening.flow.model import Flow
from screening.flow.problems import MOST_SHOWN, Problem
from screening.flow.texts import Texts

__all__ = ["check", "check_catalogue"]

CHECKS: tuple[Check, ...] = (
    ids,
    blanks,
    references,
    fitting,
    holding,
    criteria,
    weights,
    worth,
    order,
    cases,
    options,
    vocabulary,
    replies,
    effects,
    summaries,
    crowds,
)
ORDINARY_GRADE: float = Flow.model_fields["reading_grade"].default


def check(flow: Flow, document: Document) -> list[Problem]:
    """Find every problem of a flow; the order is that of the file."""
    written = Written(flow, document)
    texts = list(shown(flow))
    found = [problem for look in CHECKS for problem in _first(look(written))]
    found += [*_first(placeholders(texts)), *_first(lengths(texts))]
    found += _first(cut_off([*(each.path for each in texts), *unseen(flow)], document))
    if _english(flow.language):
        names = {"employer": flow.employer, "title": flow.title, "hand_over_to": flow.hand_over_to}
        found += [*_first(readable(texts, flow.reading_grade, names)), *closings(written)]
        found += _first(sensitive(written))
    return _placed(found, document)


def check_catalogue(texts: Texts, document: Document) -> list[Problem]:
    """Find every problem of the program's own sentences in a language."""
    every = list(sentences(texts))
    found = [*placeholders(every), *lengths(every), *labels(texts), *blank_sentences(texts)]
    found += review_line(texts.review_line)
    found += cut_off([each.path for each in every], document)
    if _english(texts.language):
        found += readable(every, ORDINARY_GRADE, {})
    return _placed(found, document)


def _english(language: str) -> bool:
    # The measures of a text, and the words that are looked for, are those of English.
    return language.partition("-")[0].lower() == "en"


def _placed(found: Iterable[Found], document: Document) -> list[Problem]:
    problems = [each.problem(document) for each in found]
    own = document.file
    return sorted(problems, key=lambda each: (each.place.file != own, *each.place.order, each.code))


def _first(found: Iterator[Found]) -> Iterator[Found]:
    # More of one kind are not shown; each costs its place, and near names are looked for.
    return islice(found, 2 * MOST_SHOWN)
