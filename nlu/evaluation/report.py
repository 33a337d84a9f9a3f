"""What an evaluation found, as facts for machines and as a text for docs/understanding.md."""

from collections.abc import Mapping, Sequence
from typing import Any

from nlu.evaluation.figures import (
    KindFigures,
    Rate,
    by_kind,
    calibration,
    calibration_error,
    confusion,
    latency,
)
from nlu.evaluation.judging import Judged

MOST_CONFUSED = 12
HEADINGS = ("kind", "replies", "right", "95% interval", "proposed", "asked", "confidently wrong")


def facts(judged: Sequence[Judged]) -> dict[str, Any]:
    """Every figure by its name."""
    middle, late = latency(judged)
    bins = calibration(judged)
    return {
        "kinds": {row.kind: _kind(row) for row in by_kind(judged)},
        "calibration": [{"stated": round(b.stated, 3), **_rate(b.right)} for b in bins],
        "calibration_error": round(calibration_error(bins), 4),
        "confusion": [
            {"meant": meant, "understood": heard, "count": count}
            for (meant, heard), count in confusion(judged).most_common()
        ],
        "seconds": {"p50": round(middle, 4), "p99": round(late, 4)},
    }


def rows(judged: Sequence[Judged]) -> list[tuple[str, ...]]:
    """A line a kind, in the order of HEADINGS."""
    return [_row(each) for each in by_kind(judged)]


def markdown(judged: Sequence[Judged]) -> str:
    """The table, what was confused most, and the time a reply took."""
    lines = [_line(HEADINGS), _line(["---"] * len(HEADINGS)), *map(_line, rows(judged))]
    confused = confusion(judged).most_common(MOST_CONFUSED)
    middle, late = latency(judged)
    told = [f"{meant} → {heard} ({count})" for (meant, heard), count in confused]
    error = calibration_error(calibration(judged))
    return "\n".join(
        [
            *lines,
            "",
            f"Not right most often: {'; '.join(told)}." if told else "All were right.",
            "",
            f"Mean gap between certainty and how often it was right: {error:.1%}. "
            f"A reply took {middle * 1000:.1f} ms (p50), {late * 1000:.1f} ms (p99).",
        ]
    )


def changes_markdown(rates: Mapping[str, Mapping[str, Rate]]) -> str:
    """A line a change: how often value and points stayed."""
    names = ("same", "asked", "other", "same points")
    lines = [_line(("change", "replies", *names)), _line(["---"] * (len(names) + 2))]
    for change, each in rates.items():
        shares = [f"{each[name].share:.1%}" for name in names]
        lines.append(_line((change, str(each["same"].of), *shares)))
    return "\n".join(lines)


def _kind(row: KindFigures) -> dict[str, Any]:
    low, high = row.right_rate.interval
    return {
        "replies": row.replies,
        "right": row.right,
        "proposed": row.proposed,
        "asked": row.asked,
        "wrong": row.wrong,
        "right_interval": [round(low, 4), round(high, 4)],
        "wrong_interval": [round(end, 4) for end in row.wrong_rate.interval],
    }


def _rate(rate: Rate) -> dict[str, Any]:
    return {"right": rate.count, "of": rate.of, "share": round(rate.share, 4)}


def _row(row: KindFigures) -> tuple[str, ...]:
    low, high = row.right_rate.interval
    return (
        row.kind,
        str(row.replies),
        f"{row.right_rate.share:.1%}",
        f"{low:.1%} – {high:.1%}",
        str(row.proposed),
        str(row.asked),
        f"{row.wrong} ({row.wrong_rate.share:.1%})",
    )


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
