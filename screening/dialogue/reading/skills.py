"""How well a candidate knows each of several things, as far as they said."""

from collections.abc import Sequence, Set

from screening.dialogue.reading import reading as sure
from screening.dialogue.reading.lists import names
from screening.dialogue.reading.reading import Reading
from screening.dialogue.reading.skill_alone import level_alone
from screening.dialogue.reading.skill_asides import asked_places, idle_marks
from screening.dialogue.reading.skill_binding import bind
from screening.dialogue.reading.skill_changes import corrected, softened, withdrawn
from screening.dialogue.reading.skill_marks import BARE_YES, BY_USE, Mark, marks_of
from screening.dialogue.reading.skill_spelling import misspelt
from screening.dialogue.reading.skill_thing import Thing
from screening.dialogue.reading.skill_things import is_vague, named_in, sets_of
from screening.dialogue.reading.skill_unread import anothers, is_unread
from screening.dialogue.reading.skill_verdicts import excepts, said_of, settled
from screening.dialogue.reading.vocabulary import OptionWords
from screening.dialogue.reading.words import Words, span_of, words_of


def read_skills(text: str, skills: Sequence[OptionWords]) -> Reading | None:
    """Each skill that is spoken of, had or not, and how well; None if none is."""
    words = words_of(text)
    things, marks = _found(text, words, skills)
    if not any(t.kind in ("named", "sign") for t in things) and is_vague(words):
        return None
    taken = _covered(things)
    idle = idle_marks(words, marks, taken)
    marks = [m for m in marks if m not in idle]
    marks, changed = corrected(words, softened(words, marks, taken), taken)
    if not things:
        return level_alone(words, skills, marks)
    things, marks = anothers(words, things, marks)
    bounds = bind(words, [t for t in things if t.kind != "none"], marks)
    said = said_of(words, things, bounds)
    kept = withdrawn(words, said)
    known, certainty = settled(kept, skills, changed=changed or len(kept) < len(said))
    if not known.skills:
        return None
    spans = dict.fromkeys(span_of(words, t.first, t.end) for t in things)
    if any(m.tag == "former" for m in marks):
        certainty = min(certainty, sure.CONFIRM)
    if _is_open(words) or any(_is_sighed(words, m, taken) for m in marks):
        certainty = min(certainty, sure.CONFIRM)
    if all(skill.has and skill.level is None for skill in known.skills.values()):
        # A bare name or a bare "yes" doesn't say how well; "daily" says at least something.
        used = any(m.firm == BY_USE for m in marks)
        certainty = min(certainty, sure.SAID_BACK if used else sure.CONFIRM)
    if is_unread(words, things, bounds, marks):
        certainty = min(certainty, sure.CONFIRM)
    return Reading(value=known, certainty=certainty, spans=tuple(spans))


def _is_open(words: Words) -> bool:
    """ "Depends what you call well" says nothing."""
    return any(w.text in ("depends", "depend", "depending") for w in words)


def _is_sighed(words: Words, mark: Mark, things: Set[int]) -> bool:
    """ "And Outlook well I have it on my phone": the "well" may say nothing."""
    lone = mark.end - mark.first == 1 and words[mark.first].text == "well"
    after = [w.text for w in words[mark.end : mark.end + 2]]
    goes_on = len(after) == 2 and after[0] in ("i", "i've", "ive", "it's", "that's", "let's")
    return lone and mark.first - 1 in things and goes_on and after[1] not in _OF_KNOWING


_OF_KNOWING = frozenset(names("know use used think guess can am i'm would"))


def _found(
    text: str, words: Words, skills: Sequence[OptionWords]
) -> tuple[list[Thing], list[Mark]]:
    """The things that are spoken of, and what is said of them; nothing within a question."""
    named = named_in(text, words, skills)
    asked = asked_places(words)
    marks = marks_of(words, _covered(named))
    named += misspelt(words, skills, marks, _covered(named))
    named = sorted((t for t in named if t.first not in asked), key=lambda t: t.first)
    covered = _covered(named) | asked
    marks = [_of_whole(words, m) for m in marks_of(words, covered)]
    sets = sets_of(words, skills, named, _covered(named) | asked | _inside(marks), _levelled(marks))
    things = sorted([*named, *sets], key=lambda t: t.first)
    taken = _covered(things)
    kept = [m for m in marks if not taken.intersection(range(m.first, m.end))]
    every = [m for m in kept if _is_of_all(words, named, m)]
    ids = tuple(s.id for s in skills)
    things += [Thing("none", ids, m.first, m.end, sure.PLAIN) for m in every]
    kept = [m for m in kept if m not in every and not _is_lone_number(m, kept, things)]
    kept = [m._replace(ahead=True) if _denies_next(words, m, _covered(named)) else m for m in kept]
    alike = [_alike(words, t) for t in named if _is_alike(words, t)]
    alike += [_known(t) for t in named if _is_known(words, t, _covered(things))]
    starts = {m.first for m in kept}
    alike += [_little(t) for t in named if _is_little(words, t, starts, _covered(things))]
    return (
        sorted(things, key=lambda t: t.first),
        sorted([*kept, *alike], key=lambda m: m.first),
    )


def _of_whole(words: Words, mark: Mark) -> Mark:
    """ "All good except Excel": the level of all that isn't excepted."""
    whole = mark.end - mark.first > 1 and words[mark.first].text in ("all", "everything")
    return mark._replace(first=mark.first + 1) if whole and excepts(words, mark.end) else mark


def _denies_next(words: Words, mark: Mark, things: Set[int]) -> bool:
    """ "Word and Excel, never Outlook": right before a name, with a break before it."""
    lone = mark.tag == "none" and words[mark.first].text in _BEFORE_NAMES
    broken = mark.first > 0 and words[mark.first - 1].text in _BREAKS
    return lone and broken and mark.end - mark.first == 1 and mark.end in things


_BEFORE_NAMES = frozenset(names("never no not without zero nor"))
_BREAKS = frozenset(names(", and but & + - ; ."))


def _is_of_all(words: Words, named: Sequence[Thing], mark: Mark) -> bool:
    """ "Don't know any" denies all, "any Linux" one, "not at all except Word" the others."""
    if mark.tag == "none" and excepts(words, mark.end):
        return not any(t.end == mark.first for t in named)
    return mark.all_of_them and not any(0 <= t.first - mark.end <= 1 for t in named)


def _is_alike(words: Words, thing: Thing) -> bool:
    """ "Outlook too" says the same of it as was said before."""
    after = [w.text for w in words[thing.end : thing.end + 3]]
    count = 1 if after[:1] in (["too"], ["also"]) else 2 if after[:2] == ["as", "well"] else 0
    return bool(count) and (len(after) == count or not after[count][0].isalnum())


def _is_known(words: Words, thing: Thing, things: Set[int]) -> bool:
    """ "Windows I know, Linux I don't"."""
    after = [w.text for w in words[thing.end : thing.end + 3]]
    told = after[:1] == ["i"] and after[1:2] and after[1] in _KNOWING
    closed = after[2:] == [] or not after[2][0].isalnum() or thing.end + 2 in things
    return bool(told) and closed


_KNOWING = frozenset(names("know do use can have did used"))


def _known(thing: Thing) -> Mark:
    return Mark("yes", thing.end, thing.end + 2, BARE_YES)


def _is_little(words: Words, thing: Thing, marks: Set[int], things: Set[int]) -> bool:
    """ "Excel only sums": what is limited to something is known a little."""
    after = words[thing.end : thing.end + 2]
    if len(after) < 2 or after[0].text not in ("only", "just"):
        return False
    goes_on = after[1].is_word and after[1].text not in _AFTER_ONLY
    return goes_on and not marks & {thing.end, thing.end + 1} and thing.end + 1 not in things


_AFTER_ONLY = frozenset(
    names("at in on during since once when from with by i really and but or please because as")
)


def _little(thing: Thing) -> Mark:
    return Mark("basic", thing.end, thing.end + 1, BY_USE, sure.SAID_BACK)


def _alike(words: Words, thing: Thing) -> Mark:
    end = thing.end + (1 if words[thing.end].text in ("too", "also") else 2)
    return Mark("same", thing.end, end, BARE_YES)


def _is_lone_number(mark: Mark, marks: Sequence[Mark], things: Sequence[Thing]) -> bool:
    """A single number without a scale is more likely a version, or a count of something."""
    if mark.tag == "none":
        return False
    rated = sum(m.bare or m.rated for m in marks)
    return mark.bare and bool(things) and rated < min(2, len(things))


def _covered(things: Sequence[Thing]) -> set[int]:
    return {p for t in things for p in range(t.first, t.end)}


def _levelled(marks: Sequence[Mark]) -> set[int]:
    """Where something is said of how well, other than not at all."""
    return _inside([m for m in marks if m.tag != "none"])


def _inside(marks: Sequence[Mark]) -> set[int]:
    return {p for m in marks for p in range(m.first, m.end)}
