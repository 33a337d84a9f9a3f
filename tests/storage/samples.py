"""A scorecard and a summary to keep."""

from screening.flow.answers import Evidence
from screening.scoring.scorecard import CriterionScore, Scorecard, SummarySentence

WORDS = Evidence(message="m1", start=0, end=5)
CARD = Scorecard(
    flow_hash="hash-of-sales",
    total=7,
    of=10,
    share=70,
    coverage=100,
    band="promising",
    band_reason="70 of 100",
    could_be=("promising", "strong"),
    range=(60, 85),
    scored=1,
    criteria_count=1,
    criteria=(
        CriterionScore(
            id="experience",
            title="Experience",
            state="scored",
            points=7,
            of=10,
            reason="Three years",
            evidence=(WORDS,),
        ),
    ),
)
SUMMARY = (SummarySentence(text="Sold umbrellas for three years", evidence=(WORDS,)),)


def card(share: float | None, band: str | None = None) -> Scorecard:
    """The same with another share and band."""
    return CARD.model_copy(update={"share": share, "band": band})
