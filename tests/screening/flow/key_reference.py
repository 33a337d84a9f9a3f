"""docs/flow-keys.md, made of the language's own explanations: `python -m` this module writes it."""

from collections.abc import Iterator
from pathlib import Path

from screening.flow import conditions, model, questions, rules
from screening.flow.written import Written

PAGE = Path(__file__).parents[3] / "docs" / "flow-keys.md"
JOB: dict[str, type[Written]] = {
    "A job": model.Flow,
    "A criterion": model.Criterion,
    "`consent`": model.ConsentTexts,
    "`closing`": model.Closing,
    "`routes`": model.RouteLimits,
    "A candidate's question": model.CandidateQuestion,
    "A group of the vocabulary": model.Vocabulary,
}
PARTS: dict[str, type[Written]] = {
    "A condition": conditions.Condition,
    "A test in a condition": conditions.Requirement,
    "A case of `points_if`": rules.Case,
    "Points by line": rules.Threshold,
    "Points by option": rules.EachPoints,
    "Points by what was heard": rules.HeardPoints,
    "Points for having answered": rules.GivenPoints,
    "An option or step": questions.Option,
    "A skill": questions.SkillWords,
}
UNWRITTEN = ("grammar", "texts", "tests")
"""Keys of resolved flows, which nobody writes."""


def reference() -> str:
    """The whole page."""
    kinds = {
        f"`answer: {names}`": kind
        for kind in questions.QuestionBase.__subclasses__() + questions.Measured.__subclasses__()
        if (names := " | ".join(_names(kind)))
    }
    every = questions.QuestionBase
    lines = [
        "# Every key of a flow",
        "",
        "Made from the explanations in the program. How they go together:",
        "[flow-language.md](flow-language.md).",
    ]
    for title, shape in JOB.items():
        lines += _section(title, shape)
    lines += _section("Every question", every)
    for title, kind in kinds.items():
        lines += _section(title, kind, besides=every)
    for title, shape in PARTS.items():
        lines += _section(title, shape)
    return "\n".join(lines) + "\n"


def _names(kind: type[Written]) -> list[str]:
    field = kind.model_fields.get("answer")
    return list(getattr(field.annotation, "__args__", ())) if field else []


def _section(title: str, shape: type[Written], besides: type[Written] | None = None) -> list[str]:
    told = list(_keys(shape, besides))
    return ["", f"## {title}", "", *told] if told else []


def _keys(shape: type[Written], besides: type[Written] | None) -> Iterator[str]:
    for name, field in shape.model_fields.items():
        if name in UNWRITTEN or (besides and name in (*besides.model_fields, "answer")):
            continue
        must = " (needed)" if field.is_required() else ""
        yield f"- `{field.alias or name}`{must}: {field.description}"


if __name__ == "__main__":
    PAGE.write_text(reference(), encoding="utf-8")
