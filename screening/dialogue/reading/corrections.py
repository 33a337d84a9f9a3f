"""Where a candidate takes back what they have just written: "1 and 2, no wait, 1 and 3"."""

from screening.dialogue.reading.lists import phrases
from screening.dialogue.reading.phrases import Phrasebook
from screening.dialogue.reading.words import Words

_BACK = Phrasebook(
    (p, "back")
    for p in phrases(
        "no wait|wait no|oh wait|scratch that|strike that|i meant|i mean to say|correction|"
        "sorry i meant|sorry i mean|i meant to say|make that|make it|let me correct|"
        "sorry no|no sorry|oops|typo|my mistake|actually no|let me rephrase"
    )
)
_FEWEST = 1


def last_said(words: Words) -> Words:
    """The words after the last correction; all of them where nothing follows it."""
    taken_back = [m for m in _BACK.find(words) if m.first and len(words) - m.end >= _FEWEST]
    return words[taken_back[-1].end :] if taken_back else words
