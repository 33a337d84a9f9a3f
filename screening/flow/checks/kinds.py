"""Which tests fit which kind of answer."""

SIZES = ("at_least", "less_than", "between")
LISTS = ("includes", "includes_any")
FITTING: dict[str, tuple[str, ...]] = {
    "yes_no": ("is",),
    "choice": ("is", *LISTS),
    "choices": ("is", *LISTS),
    "skills": ("is", *LISTS),
    "education": ("is", *SIZES, *LISTS),
    "scale": ("is", *SIZES),
    "duration": SIZES,
    "number": SIZES,
    "money": SIZES,
    "date": SIZES,
    "story": LISTS,
    "consent": ("is",),
}
"""By kind of answer; the kinds that aren't named take no test, only answered and skipped."""
