"""What changes in the routes: how many there are, how long they take, and what can be scored."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from screening.authoring.difference.phrases import in_quotes
from screening.authoring.routes.listing import Listed, Routes
from screening.authoring.routes.tracing import routes
from screening.flow.model import Flow

MOST_TOLD = 12
"""Routes told one by one; of the others, how many there are."""
Key = tuple[frozenset[str], tuple[str, ...]]
"""What a route asks of what both versions have, and what ends it: by this it is the same route."""


def pathways(old: Flow, new: Flow) -> Iterator[str]:
    """Tell what the routes through both flows differ in."""
    was, is_ = routes(old), routes(new)
    if was == is_:
        return
    yield from _count(was, is_)
    yield from _minutes(was.whole, is_.whole)
    yield from _shares("on all routes together", was.whole, is_.whole)
    for band in dict.fromkeys((*old.bands, *new.bands)):
        yield from _band(band, band in old.bands and band in new.bands, was, is_)
    yield from _reached(was, is_, new)
    if was.exact and is_.exact and is_.count > 1:
        both = {each.id for each in old.questions} & {each.id for each in new.questions}
        yield from _one_by_one(_by_key(was.routes, both), _by_key(is_.routes, both))


def _count(was: Routes, is_: Routes) -> Iterator[str]:
    said = [
        f"{'' if each.count_is_exact else 'at most '}{each.count:,}"
        f"{' route' if each.count == 1 else ' routes'}"
        for each in (is_, was)
    ]
    if said[0] != said[1]:
        yield f"There {'is' if is_.count == 1 else 'are'} {said[0]} instead of {said[1]}"


def _minutes(was: Sequence[Listed], is_: Sequence[Listed]) -> Iterator[str]:
    said = [
        _span([each.fewest_minutes for each in some], [each.most_minutes for each in some], "")
        for some in (is_, was)
    ]
    if said[0] != said[1]:
        yield f"It takes {said[0]} minutes instead of {said[1]}"


def _shares(where: str, was: Sequence[Listed], is_: Sequence[Listed]) -> Iterator[str]:
    said = [_share([each for each in some if each.may_score]) for some in (is_, was)]
    if said[0] != said[1]:
        yield f"{said[0]} can be scored instead of {said[1]} {where}"


def _share(scoring: Sequence[Listed]) -> str:
    if not scoring:
        return "nothing"
    return _span([e.least.share for e in scoring], [e.greatest.share for e in scoring], "%")


def _span(least: Sequence[float], greatest: Sequence[float], unit: str) -> str:
    low, high = min(least, default=0), max(greatest, default=0)
    return f"{low:g}{unit}" if low == high else f"{low:g}{unit} to {high:g}{unit}"


def _band(band: str, in_both: bool, was: Routes, is_: Routes) -> Iterator[str]:
    """Whether a band came within reach; of a band that is new or gone the bands' own words tell."""
    before, after = (
        (sum(band in each.bands for each in some.whole), len(some.whole)) for some in (was, is_)
    )
    if not in_both or before == after:
        return
    if not after[0]:
        yield f"“{band}” can no longer be reached on any route"
    elif not before[0]:
        yield f"“{band}” can now be reached, {_of(after, is_)}"
    elif was.exact and is_.exact and _of(after, is_) != _of(before, was):
        yield f"“{band}” can be reached {_of(after, is_)} instead of {_of(before, was)}"


def _of(count: tuple[int, int], all_: Routes) -> str:
    if count[0] == count[1]:
        return "on every route"
    what = "routes" if all_.exact else "groups of routes"
    if count[1] == len(all_.routes):
        return f"on {count[0]} of {count[1]} {what}"
    go = "goes" if count[1] == 1 else "go"
    return f"on {count[0]} of the {count[1]} {what} that {go} to the end"


def _reached(was: Routes, is_: Routes, flow: Flow) -> Iterator[str]:
    titles = {question.id: question.title for question in flow.questions}
    lost = [titles[name] for name in is_.never_asked if name not in was.never_asked]
    found = [
        titles[name] for name in was.never_asked if name in titles and name not in is_.never_asked
    ]
    if lost:
        yield f"No route comes to {in_quotes(lost)} any more"
    if found:
        yield f"Routes now come to {in_quotes(found)}"


def _one_by_one(was: Mapping[Key, list[Listed]], is_: Mapping[Key, list[Listed]]) -> Iterator[str]:
    """The routes that are the same in both versions, and score otherwise; how many are not."""
    same = [key for key in is_ if len(is_[key]) == len(was.get(key, ())) == 1]
    told = [said for key in same for said in _shares(_named(is_[key][0]), was[key], is_[key])]
    yield from told[:MOST_TOLD]
    if len(told) > MOST_TOLD:
        yield f"{len(told) - MOST_TOLD} more routes score otherwise"
    others = [route for key in is_ if key not in same for route in is_[key] if route.may_score]
    if others:
        yield (
            f"{len(others)} {'route asks' if len(others) == 1 else 'routes ask'} other questions "
            "than any route before, so what can be scored there is compared with none"
        )


def _by_key(listed: Iterable[Listed], both: set[str]) -> Mapping[Key, list[Listed]]:
    grouped: dict[Key, list[Listed]] = {}
    for each in listed:
        key = frozenset(each.questions) & both, each.ended_by
        grouped.setdefault(key, []).append(each)
    return grouped


def _named(route: Listed) -> str:
    """A route by the answers that lead onto it."""
    return "where " + "; ".join(f"“{choice.title}”: {choice.answers}" for choice in route.choices)
