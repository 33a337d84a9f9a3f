"""The program's own sentences in a flow's language: `texts/en.yml` in the flows folder."""

import re
from collections.abc import Iterator

from screening.flow.document import Document, Source
from screening.flow.including import Beside
from screening.flow.nodes import Node
from screening.flow.problems import FlowProblems, Problem, shown
from screening.flow.texts import Labels, Texts

DEFAULT_LANGUAGE = "en"
MOST_NAMED = 12
"""Of the sentences that a catalogue lacks."""

_CODE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def open_catalogue(document: Document, beside: Beside) -> tuple[Document | None, list[Problem]]:
    """The catalogue of a flow's language, or why there is none."""
    node = document.root.get("language") if document.root else None
    language = node.value if node and isinstance(node.value, str) else DEFAULT_LANGUAGE
    try:
        source = _source(language, beside)
        if source is not None:
            return Document(source.file, source.content), []
        return None, [_missing(document, node, language, beside)]
    except FlowProblems as error:
        return None, list(error.problems)


def told_as_one(problems: list[Problem], catalogue: Document) -> list[Problem]:
    """All sentences that a catalogue lacks as one problem: a newer program says more."""
    names = list(_lacking(catalogue.root)) if catalogue.root else []
    if not names:
        return problems
    named = ", ".join(names[:MOST_NAMED])
    more = f" and {len(names) - MOST_NAMED} more" if len(names) > MOST_NAMED else ""
    count = f"{len(names)} sentences" if len(names) > 1 else "a sentence"
    problem = catalogue.spot(()).problem(
        "F011",
        f"this file lacks {count} that this version of the program says: {named}{more}",
        f"Copy {'them' if len(names) > 1 else 'it'} from the texts/{DEFAULT_LANGUAGE}.yml that "
        "comes with the program, and translate where another language is spoken.",
    )
    return [problem, *(each for each in problems if each.code != "F011")]


def _lacking(root: Node) -> Iterator[str]:
    if not isinstance(root.value, dict):
        return
    yield from (name for name in Texts.model_fields if name not in root.value)
    labels = root.get("labels")
    if labels is not None and isinstance(labels.value, dict):
        yield from (f"labels: {name}" for name in Labels.model_fields if name not in labels.value)


def _source(language: str, beside: Beside) -> Source | None:
    found = beside(f"texts/{language}.yml") if _CODE.fullmatch(language) else None
    return found if isinstance(found, Source) else None


def _missing(document: Document, node: Node | None, language: str, beside: Beside) -> Problem:
    near = [code for code in _near_codes(language) if _source(code, beside)]
    if not _CODE.fullmatch(language):
        message = f"{shown(language)} is no language's code; one is like 'en' or 'pt-BR'"
        advice = "Write the language's code and not its name: English is en, German is de."
    else:
        message = (
            f"the flows folder has no texts/{language}.yml with the sentences of this language"
        )
        advice = f"Copy texts/{DEFAULT_LANGUAGE}.yml to texts/{language}.yml and translate it."
    if near:
        meant = f"Did you mean {' or '.join(map(shown, near))}?"
        advice = f"{meant} If not: {advice[:1].lower()}{advice[1:]}" if advice else meant
    place = node.spot.place() if node else document.place(())
    return Problem(code="F017", place=place, message=message, advice=advice)


def _near_codes(language: str) -> list[str]:
    """Codes that were likely meant: `EN`, `en_GB`, `eng` and `English` all begin with `en`."""
    letters = re.split(r"[-_ ]", language.strip().lower())[0]
    codes = {letters[:2], letters[:3], language.strip().lower(), DEFAULT_LANGUAGE} - {language}
    return sorted(code for code in codes if _CODE.fullmatch(code))
