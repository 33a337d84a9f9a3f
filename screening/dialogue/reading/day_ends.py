"""The words around a day that move its ends or join two: "from May on", "by June", "or July"."""

import re
from collections.abc import Sequence

from screening.dialogue.reading import day_words as say
from screening.dialogue.reading import reading as sure
from screening.dialogue.reading.calendar_spans import DAY, Stretch
from screening.dialogue.reading.told_days import Now, Told

_LEAD = re.compile(say.LEAD_OPEN + say.LEAD_END)
_LEAD_CLOSED = re.compile(say.LEAD_CLOSED + say.LEAD_END)
_TAIL = re.compile(say.TAIL_OPEN)
_TAIL_CLOSED = re.compile(say.TAIL_CLOSED)


def opened(text: str, told: Told, now: Now) -> Told:
    """ "From May on", "after 1 May", "by June": the words around a day move its ends."""
    lead = text[max(0, told.start - 40) : told.start]
    tail = text[told.end : told.end + 30]
    stretch = told.stretch
    onward, until = _TAIL.match(tail), _TAIL_CLOSED.match(tail)
    ahead, closed = _LEAD.search(lead), _LEAD_CLOSED.search(lead)
    if ahead and ahead.group().startswith("since") and now.when != "future":
        ahead = None
    if now.when == "past" or stretch.latest is None or (closed and stretch.end < now.today):
        return told
    if not (ahead or onward or closed or until):
        return told
    is_open = bool(ahead or onward)
    before = bool(closed and closed.group().startswith("before"))
    after = bool(
        ahead and re.match(r"after|past|following|any ?(?:time|day) (?:after|past)", ahead.group())
    )

    def moved(one: Stretch) -> Stretch:
        if is_open:
            return Stretch(one.end + DAY if after else one.earliest, None)
        return Stretch(now.today, one.earliest - DAY if before else one.end)

    if moved(stretch).end < now.today and not is_open:
        return told
    said_before = ahead or closed
    start = told.start - len(lead) + (said_before.start() if said_before else len(lead))
    said_after = onward or until
    end = told.end + said_after.end() if said_after else told.end
    certainty = min(told.certainty, sure.PLAIN)
    others = tuple(moved(o) for o in told.others)
    return told._replace(
        stretch=moved(stretch), certainty=certainty, start=start, end=end, others=others
    )


def paired(text: str, told: Sequence[Told]) -> list[Told]:
    """ "End of May or early June", "from 3 May to 4 June": one stretch."""
    found: list[Told] = []
    for one in told:
        before = found[-1] if found else None
        if before is None or not _is_pair(text, before, one):
            found.append(one)
            continue
        ends = (before.stretch.end, one.stretch.latest)
        both = Stretch(before.stretch.earliest, None if ends[1] is None else max(ends[0], ends[1]))
        certainty = min(before.certainty, one.certainty, sure.SAID_BACK)
        found[-1] = Told(both, certainty, before.start, one.end)
    return found


def _is_pair(text: str, one: Told, two: Told) -> bool:
    if "at_once" in (one.kind, two.kind) or not re.fullmatch(say.JOIN, text[one.end : two.start]):
        return False
    return one.stretch.earliest <= two.stretch.end and one.certainty > sure.CONFIRM


def stands_alone(text: str, told: Told) -> bool:
    """Whether a length is the whole of its clause: "so 3 weeks", not "5 years there"."""
    left = _CLAUSE.split(text[max(0, told.start - 60) : told.start])[-1]
    right = _CLAUSE.split(text[told.end : told.end + 40])[0]
    return all(word in _HEDGES for word in re.findall(r"[\w']+", left)) and bool(
        re.match(_TAIL_ALONE, right)
    )


_CLAUSE = re.compile(r"[,.;!?\n()]|\b(?:but|because|cause|since|plus|however|although|so|then)\b")
_HEDGES = frozenset(
    "so then i i'd i'll id ill i'm would will need needs to give require requires have has got "
    "must serve work out it it'd it'll its it's that that's be could can might may maybe perhaps "
    "probably about around roughly approximately say i'd let's lets like more at least minimum "
    "min in within after another realistically think guess suppose only just my boss they us me "
    "them you want wants take takes notice a the of with period yes ok okay hi hello well um "
    "start ready available free begin starting hmm hm better rather no sorry wait actually make "
    "mean ideally best case worst expect expecting estimate and or for from now once sign "
    "total all in all altogether there employer company current job leave earliest is".split()
)
_TAIL_ALONE = (
    r"\W*(?:$|(?:notice|from|max|maximum|tops|minimum|or|at|would|is|works?|should|i think|"
    r"i guess|probably|maybe|please|if|to|before|until|first|then|later|ahead|out|total|"
    r"altogether|overall|time|needed|"
    r"and|i|so|as|for (?:my|the|a) (?:notice|handover|boss|employer|company)|that's|my|because|"
    r"thanks|thank|will|usually|normally|roughly|about|most likely|likely|prior)\b)"
)
