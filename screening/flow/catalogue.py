"""The program's own sentences in a flow's language: `texts/en.yml` in the flows folder."""

import re

from screening.flow.document import Document, Source
from screening.flow.including import Beside
from screening.flow.nodes import Node
from screening.flow.problems import FlowProblems, Problem, shown

DEFAULT_LANGUAGE = "en"

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


def _source(language: str, beside: Beside) -> Source | None:
    return beside(f"texts/{language}.yml") if _CODE.fullmatch(language) else None


def _missing(document: Document, node: Node | None, language: str, beside: Beside) -> Problem:
    near = [code for code in _near_codes(language) if _source(code, beside)]
    if not _CODE.fullmatch(language):
        message = f"{shown(language)} is no language's code; one is like 'en' or 'pt-BR'"
        advice = ""
    else:
        message = f"there is no catalogue texts/{language}.yml in the flows folder"
        advice = f"Write texts/{language}.yml: copy texts/{DEFAULT_LANGUAGE}.yml and translate it."
    if near:
        advice = f"Did you mean {' or '.join(map(shown, near))}? {advice}".strip()
    place = node.spot.place() if node else document.place(())
    return Problem(code="F017", place=place, message=message, advice=advice)


def _near_codes(language: str) -> list[str]:
    """Codes that were likely meant: `EN`, `en_GB`, `eng` and `English` all begin with `en`."""
    letters = re.split(r"[-_ ]", language.strip().lower())[0]
    codes = {letters[:2], letters[:3], language.strip().lower(), DEFAULT_LANGUAGE} - {language}
    return sorted(code for code in codes if _CODE.fullmatch(code))
