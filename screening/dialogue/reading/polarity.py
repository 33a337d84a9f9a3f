"""Whether what is mentioned in a clause is affirmed or denied there."""

from collections.abc import Sequence, Set
from enum import StrEnum
from typing import NamedTuple

from screening.dialogue.reading import negation
from screening.dialogue.reading.forms import is_past
from screening.dialogue.reading.lists import names
from screening.dialogue.reading.phrases import Mention, Phrasebook
from screening.dialogue.reading.words import Words


class Polarity(StrEnum):
    """How a thing that is mentioned is meant."""

    AFFIRMED = "affirmed"
    DENIED = "denied"
    WEAK = "weak"
    """Affirmed in part: "not so much"."""
    UNCLEAR = "unclear"


class Mark(StrEnum):
    """What a word does to the things that are mentioned beside it."""

    DENY = "deny"
    WEAKEN = "weaken"
    AFFIRM = "affirm"
    WISH = "wish"
    HEDGE = "hedge"
    PLAIN = "plain"
    FORMER = "former"
    """After a denied thing, leaves it to the past: "haven't used Excel in years"."""
    DEGREE = "degree"
    """After a denied thing, leaves some of it."""
    TURN = "turn"
    """Ends the reach of a word before it."""


_MARKS = Phrasebook(
    [
        *((p, Mark.PLAIN) for p in negation.NOT_NEGATING),
        *((p, Mark.WEAKEN) for p in negation.WEAKENERS),
        *((p, Mark.DEGREE) for p in negation.DEGREES),
        *((p, Mark.FORMER) for p in negation.FORMER),
        *((p, Mark.DENY) for p in (*negation.NEGATORS, *negation.NEGATING_PHRASES)),
        *((p, Mark.AFFIRM) for p in negation.AFFIRMERS),
        *((p, Mark.WISH) for p in negation.WISHES),
        *((p, Mark.HEDGE) for p in negation.HEDGES),
        *((p, Mark.TURN) for p in negation.CONTRASTS),
    ]
)
_ENDS = frozenset(",;.!?\n()")
_JOINS = frozenset(
    {"and", "or", "nor", "&", "/", "+", "-", "the", "also", "plus", "ms", "microsoft"}
)
_MEANT = {
    Mark.DENY: Polarity.DENIED,
    Mark.WEAKEN: Polarity.WEAK,
    Mark.AFFIRM: Polarity.AFFIRMED,
    Mark.WISH: Polarity.UNCLEAR,
    Mark.HEDGE: Polarity.UNCLEAR,
}
_NO_VERDICT = (None, Mark.PLAIN, Mark.TURN, Mark.DEGREE, Mark.FORMER)
_ASKING = frozenset(
    {
        "is",
        "are",
        "do",
        "does",
        "what",
        "which",
        "how",
        "why",
        "can",
        "could",
        "would",
        "should",
        "must",
    }
)
_FARTHEST = 5
"""How many words after a thing a verdict on it may stand."""


class Item(NamedTuple):
    """A mention (`mention` is its place in the list) or a mark, within a clause."""

    first: int
    end: int
    mention: int | None
    mark: Mark | None


class Stretch(NamedTuple):
    """A part of a clause in which one word may turn what follows."""

    first: int
    end: int
    closed_by: str


def stretches(words: Words) -> list[Stretch]:
    """The text cut at its punctuation."""
    found: list[Stretch] = []
    first = 0
    for place, word in enumerate(words):
        if word.text in _ENDS and not (word.text == "." and _inside(words, place)):
            if place > first:
                found.append(Stretch(first, place, word.text))
            first = place + 1
    if first < len(words):
        found.append(Stretch(first, len(words), ""))
    return found


def _inside(words: Words, place: int) -> bool:
    after = words[place + 1] if place + 1 < len(words) else None
    return words[place].glued and after is not None and after.glued and after.is_word


def polarities(words: Words, mentions: Sequence[Mention]) -> list[Polarity]:
    """How each mention is meant, in the order given. Mentions must be in the text's order."""
    meant: list[Polarity | None] = [None] * len(mentions)
    reach: Polarity | None = None
    parts = stretches(words)
    items = _items(words, mentions)
    at = 0
    for part in parts:
        own: list[Item] = []
        while at < len(items) and items[at].first < part.end:
            if items[at].first >= part.first:
                own.append(items[at])
            at += 1
        bare = _is_bare(words, part, own)
        if bare and reach is not None:
            _carry(own, reach, meant)
        else:
            _judge(words, own, meant)
        if part.closed_by == "?" and words[part.first].text in _ASKING:
            _carry(own, Polarity.UNCLEAR, meant)
        reach = _reach(words, own, part, meant, reach if bare else None)
    _answer_bare(words, parts, items, meant)
    _look_back(words, parts, items, meant)
    return [m or Polarity.AFFIRMED for m in meant]


def _items(words: Words, mentions: Sequence[Mention]) -> list[Item]:
    taken = {place for m in mentions for place in range(m.first, m.end)}
    marks = [
        Item(m.first, m.end, None, _closing(words, m, taken))
        for m in _MARKS.find(words)
        if not taken.intersection(range(m.first, m.end)) and not _is_of_an_amount(words, m)
    ]
    things = [Item(m.first, m.end, i, None) for i, m in enumerate(mentions)]
    turns = [Item(p, p + 1, None, Mark.TURN) for p in _new_verbs(words) if p not in taken]
    return sorted([*marks, *turns, *things])


def _is_of_an_amount(words: Words, mark: Mention) -> bool:
    """ "Maybe once a month", "about 20": the amount is doubtful, and not the thing."""
    after = words[mark.end : mark.end + 1]
    return mark.tag == Mark.HEDGE and any(w.is_number or w.text in _AMOUNTS for w in after)


_AMOUNTS = frozenset(names("once twice two three four five six ten twenty half every"))


def _new_verbs(words: Words) -> list[int]:
    """ "I didn't leave her and called a nurse": after didn't, "called" is a clause of its own."""
    found: list[int] = []
    denied_at = -_REACH
    for place, word in enumerate(words[:-1]):
        after = words[place + 1].text
        if word.text in _ENDS:
            denied_at = -_REACH
        elif word.text in _WITH_VERB or (word.text in _BEFORE_NOT and after == "not"):
            denied_at = place
        elif word.text == "and" and place - denied_at <= _REACH and is_past(after):
            found.append(place)
    return found


_REACH = 10
_BEFORE_NOT = frozenset({"did", "do", "does", "could", "would", "can", "will"})
_WITH_VERB = frozenset(
    names(
        "didn't didnt don't dont doesn't doesnt couldn't couldnt wouldn't wouldnt can't cant "
        "cannot won't wont"
    )
)
"""A denial that is followed by the plain form of a verb, never by its past."""


def _closing(words: Words, mark: Mention, taken: Set[int]) -> Mark:
    """ "Nothing else", "never sold anything else": such a denial closes a list, and denies none."""
    if mark.tag != Mark.DENY:
        return Mark(mark.tag)
    nothing = words[mark.end - 1].text == "nothing"
    for place in range(mark.end, min(mark.end + _FARTHEST, len(words))):
        text = words[place].text
        if place in taken or text in _ENDS:
            break
        if text in _REST or (nothing and place == mark.end and text in _NO_MORE):
            return Mark.PLAIN
    return Mark.DENY


_REST = frozenset({"else", "others"})
_NO_MORE = frozenset({"more", "further", "besides", "beyond"})


def _is_bare(words: Words, part: Stretch, own: Sequence[Item]) -> bool:
    """Whether a stretch is nothing but a thing in a list."""
    covered = {p for i in own if i.mention is not None for p in range(i.first, i.end)}
    rest = [p for p in range(part.first, part.end) if p not in covered]
    return bool(covered) and all(words[p].text in _JOINS for p in rest)


def _judge(words: Words, own: Sequence[Item], meant: list[Polarity | None]) -> None:
    """Judges the things of one stretch by the words before them or, in verdicts, after."""
    verdicts = [i for i in own if i.mark not in _NO_VERDICT]
    if not verdicts:
        return
    things = [i for i in own if i.mention is not None]
    if things and verdicts[-1].first > things[-1].first and verdicts[0].first > things[0].first:
        _judge_after(own, meant)
    else:
        _judge_before(words, own, meant)


def _takes_back(words: Words, item: Item, meant: Polarity | None) -> bool:
    """ "I can't use it without help" denies less than it seems to."""
    return words[item.first].text == "without" and meant == Polarity.DENIED


def _judge_before(words: Words, own: Sequence[Item], meant: list[Polarity | None]) -> None:
    now: Polarity | None = None
    denials = 0
    last: int | None = None
    for item in own:
        if item.mention is not None:
            now = Polarity.UNCLEAR if denials > 1 else now
            meant[item.mention] = now
            denials, last = 0, item.mention
        elif item.mark == Mark.DEGREE:
            if last is not None and meant[last] == Polarity.DENIED:
                meant[last] = Polarity.WEAK
        elif item.mark == Mark.FORMER:
            if last is not None and meant[last] == Polarity.DENIED:
                meant[last] = Polarity.UNCLEAR
            now, denials = None, 0
        elif item.mark == Mark.TURN:
            now, denials = None, 0
        elif item.mark != Mark.PLAIN and item.mark is not None:
            if last is not None and _takes_back(words, item, meant[last]):
                meant[last] = Polarity.UNCLEAR
            denials = denials + 1 if item.mark == Mark.DENY else denials
            stronger = now == Polarity.DENIED and item.mark in (Mark.AFFIRM, Mark.HEDGE)
            now = now if stronger else _MEANT[item.mark]


def _judge_after(own: Sequence[Item], meant: list[Polarity | None]) -> None:
    waiting: list[Item] = []
    ready = True
    for item in own:
        if item.mention is not None:
            waiting = waiting if ready else []
            waiting.append(item)
            ready = True
        elif item.mark not in _NO_VERDICT:
            for thing in waiting:
                near = item.first - thing.end <= _FARTHEST or len(waiting) > 1
                if meant[thing.mention or 0] is None or ready:
                    verdict = _MEANT[item.mark] if item.mark else None
                    meant[thing.mention or 0] = verdict if near else Polarity.UNCLEAR
            ready = False
        elif item.mark == Mark.TURN:
            waiting = []


def _carry(own: Sequence[Item], reach: Polarity, meant: list[Polarity | None]) -> None:
    """A thing in a list shares the verdict before it."""
    for item in own:
        if item.mention is not None:
            meant[item.mention] = reach


def _reach(
    words: Words,
    own: Sequence[Item],
    part: Stretch,
    meant: Sequence[Polarity | None],
    before: Polarity | None,
) -> Polarity | None:
    """What the next thing in a list would inherit from this stretch."""
    if part.closed_by != ",":
        return None
    if before is not None:
        return before
    things = [i for i in own if i.mention is not None]
    marks = [i for i in own if i.mark in (Mark.DENY, Mark.WEAKEN, Mark.WISH)]
    if not things or not marks or marks[-1].first > things[-1].first:
        return None
    if meant[things[-1].mention or 0] != Polarity.DENIED:
        return Polarity.UNCLEAR if meant[things[-1].mention or 0] else None
    verbal = words[marks[-1].first].text not in ("no", "not", "except", "minus")
    return Polarity.DENIED if verbal or _has_or(words, part.end) else Polarity.UNCLEAR


def _has_or(words: Words, start: int) -> bool:
    for word in words[start : start + 12]:
        if word.text in ("or", "nor"):
            return True
        if word.text in (".", ";", "!", "?", "\n", "but"):
            return False
    return False


def _answer_bare(
    words: Words,
    parts: Sequence[Stretch],
    items: Sequence[Item],
    meant: list[Polarity | None],
) -> None:
    """ "Insurance? Never.", "Word, yes": a verdict alone goes to the bare thing before it."""
    by_part = _by_part(parts, items)
    for place in range(1, len(parts)):
        own, before = by_part[place], by_part[place - 1]
        turned = bool(own) and own[0].mark == Mark.TURN and own[0].first == parts[place].first
        own = own[1:] if turned else own
        if parts[place - 1].closed_by not in (",", "?") or not own:
            continue
        if (not turned and own[0].first != parts[place].first) or any(
            i.mention is not None for i in own
        ):
            continue
        verdict = _MEANT.get(own[0].mark) if own[0].mark else None
        if (
            verdict is None
            or _names_another(words, own[0])
            or not _is_bare(words, parts[place - 1], before)
        ):
            continue
        for item in before:
            if item.mention is not None:
                meant[item.mention] = verdict


def _names_another(words: Words, verdict: Item) -> bool:
    """ "The blue one, not the red one" denies another thing."""
    after = words[verdict.end].text if verdict.end < len(words) else ""
    return words[verdict.first].text == "not" and after in ("the", "a", "an", "my", "your")


def _by_part(parts: Sequence[Stretch], items: Sequence[Item]) -> list[list[Item]]:
    found: list[list[Item]] = [[] for _ in parts]
    at = 0
    for item in items:
        while at < len(parts) and item.first >= parts[at].end:
            at += 1
        if at < len(parts) and item.first >= parts[at].first:
            found[at].append(item)
    return found


def _look_back(
    words: Words,
    parts: Sequence[Stretch],
    items: Sequence[Item],
    meant: list[Polarity | None],
) -> None:
    """ "Word, Outlook no": the bare thing before a denial that follows its thing may share it."""
    by_part = _by_part(parts, items)
    for place in range(len(parts) - 1, 0, -1):
        before = by_part[place - 1]
        if parts[place - 1].closed_by != "," or not _is_bare(words, parts[place - 1], before):
            continue
        own = by_part[place]
        things = [i for i in own if i.mention is not None]
        after = [i for i in own if i.mark == Mark.DENY]
        if (
            things
            and after
            and things[0].first < after[0].first
            and after[-1].first > things[-1].first
        ):
            for item in before:
                if item.mention is not None and meant[item.mention] is None:
                    meant[item.mention] = Polarity.UNCLEAR
