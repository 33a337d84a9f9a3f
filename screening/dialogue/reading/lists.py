"""Word lists as they are written down: phrases between bars, or words between blanks."""


def phrases(written: str) -> tuple[str, ...]:
    """The phrases of a list such as "not at all|no way"."""
    return tuple(phrase.strip() for phrase in written.split("|"))


def names(written: str) -> tuple[str, ...]:
    """The words of a list such as "year years yr"."""
    return tuple(written.split())
