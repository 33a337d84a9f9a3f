"""How keys are written, by example, for whoever wrote something else there."""

from screening.flow.document import Document, Path

_BY_KEY = {
    "only_if": "only_if: {prospecting: yes}",
    "knockout": "knockout: no",
    "if": "if: {prospecting: yes}",
    "must_be": "must_be: {between: [0, 60]}",
    "between": "between: [10, 20]",
    "levels": "levels: {0: Has never done it, 10: Has done it for years}",
    "bands": "bands: {strong: 70, promising: 40, weak: 0}",
    "options": "options: {phone: By phone, mail: By e-mail}",
    "steps": "steps: {1: Not at all, 2: A little, 3: Well}",
    "consent": "consent: {ask: May I keep what you write?}",
    "routes": "routes: {longest_minutes: 15}",
}
_POINTS = {
    "yes_no": "{yes: 5, no: 0}",
    "duration": "{at_least: {1 year: 3, 3 years: 5}}",
    "number": "{at_least: {10: 1, 40: 5}}",
    "choice": "{each: {phone: 2, mail: 1}}",
    "choices": "{each: {phone: 2, mail: 1}, at_most: 3}",
    "scale": "{2: 1, 3: 5}",
    "education": "{bachelor: 3, master: 5}",
    "skills": "{excel: {has: 1, good: 3}}",
    "story": "{heard: {outcome: 2}, at_most: 6}",
}
_GIVEN = "{given: 1}"


def written_like(path: Path, document: Document) -> str:
    """A sentence with an example of what can stand at a path; empty where none is known."""
    key = path[-1] if path else ""
    if key == "points":
        answer = document.at((*path[:-1], "answer"))
        kind = answer.value if answer and isinstance(answer.value, str) else ""
        return f"Write for example: points: {_POINTS.get(kind, _GIVEN)}"
    example = _BY_KEY.get(str(key))
    return f"Write for example: {example}" if example else ""
