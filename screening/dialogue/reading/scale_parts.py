"""A step whose words are said in part: a guess, to be confirmed."""

from screening.dialogue.reading import grade_words
from screening.dialogue.reading import reading as sure
from screening.dialogue.reading.forms import stem
from screening.dialogue.reading.lists import names
from screening.dialogue.reading.scale_numbers import MANY_WORDS, Heard, StepWords
from screening.dialogue.reading.whose import is_denied
from screening.dialogue.reading.words import Words, words_of


def resembling(words: Words, steps: StepWords) -> list[Heard]:
    """A step whose words are said in part, where no other step has those words."""
    owners: dict[str, set[int]] = {}
    for step, own in steps:
        for name in own:
            for word in () if _is_denying(name) else words_of(name):
                if word.is_word and len(word.text) > 3 and word.text not in _COMMON:
                    owners.setdefault(stem(word.key), set()).add(step)
    said = [
        (p, next(iter(owners[stem(w.key)])))
        for p, w in enumerate(words)
        if len(owners.get(stem(w.key), ())) == 1 and not is_denied(words, p)
    ]
    if not said or len(words) > MANY_WORDS:
        return []
    return [Heard((step,), sure.LIKELY, p, p + 1) for p, step in said]


def _is_denying(name: str) -> bool:
    return any(word.text in grade_words.DENIALS for word in words_of(name))


_COMMON = frozenset(
    names(
        "very really with that this have from need some more most quite pretty much well them "
        "used using done part time times years thousand they about only just been what "
        "when your know would could"
    )
)
