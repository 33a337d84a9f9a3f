"""What an author should mend about the routes of a flow; each is told only where it is proven."""

from collections.abc import Iterator

from screening.authoring.condition_words import clause
from screening.authoring.routes.attained import attained_share
from screening.authoring.routes.listing import Listed, Routes
from screening.flow.document import Path
from screening.flow.model import Flow
from screening.flow.problems import did_you_mean
from screening.flow.questions import Question

Found = tuple[str, Path, str, str]
MOST_CHOICES = 6
"""Of a route, when it is told in a sentence."""


def findings(flow: Flow, routes: Routes) -> Iterator[Found]:
    """Everything, as code, path in the file, message and advice."""
    yield from _never_asked(flow, routes)
    yield from _dead_ends(flow, routes)
    yield from _unknown_bands(flow)
    # Where all are in one band, nobody is in another: that is one thing to mend.
    yield from list(_same_band(flow, routes)) or _missed_bands(flow, routes)
    yield from _differences(flow, routes)
    yield from _too_long(flow, routes)
    yield from _nothing_scored(flow, routes)


def _never_asked(flow: Flow, routes: Routes) -> Iterator[Found]:
    never = set(routes.never_asked)
    ended_at = _all_ended_at(flow, routes)
    for at, question in enumerate(flow.questions):
        path: Path = ("questions", at, "only_if" if question.only_if else "id")
        if question.id not in never:
            continue
        if at > ended_at:
            # What ends all routes is told by itself.
            return
        message = f"'{question.id}' is never asked: {_why(flow, question, never)}"
        yield "F040", path, message, "Change 'only_if', or take the question out."


def _all_ended_at(flow: Flow, routes: Routes) -> int:
    """The place of a question after which nothing is ever asked; else past the last."""
    places = {question.id: at for at, question in enumerate(flow.questions)}
    never = {places[name] for name in routes.never_asked}
    for name in routes.never_passed:
        after = set(range(places[name] + 1, len(flow.questions)))
        if after <= never:
            return places[name]
    return len(flow.questions)


def _why(flow: Flow, question: Question, never: set[str]) -> str:
    if question.only_if is None:
        return "every way to it has ended before"
    for name in question.only_if.questions() & never:
        return f"it hangs on '{name}', which is never asked itself"
    return f"no route has it that {clause(question.only_if, flow)}"


def _dead_ends(flow: Flow, routes: Routes) -> Iterator[Found]:
    ended_at = _all_ended_at(flow, routes)
    for at, question in enumerate(flow.questions):
        path: Path = ("questions", at, "knockout")
        if question.id in routes.never_passed:
            message = "whatever is answered here ends the questions, though others follow"
            after = len(flow.questions) - at - 1
            if at == ended_at:
                never = f"{after:,} are" if after > 1 else "one is"
                message = f"whatever is answered here ends the questions; {never} never asked"
            yield "F041", path, message, "Let one answer go on, or move this to the end."
        if question.id in routes.unanswerable:
            message = "no answer can be what 'must_be' asks for"
            yield "F041", ("questions", at, "must_be"), message, "Widen 'must_be'."


def _unknown_bands(flow: Flow) -> Iterator[Found]:
    for at, band in enumerate(flow.routes.may_miss):
        if band not in flow.bands:
            message = f"there is no band '{band}'"
            yield "F047", ("routes", "may_miss", at), message, did_you_mean(band, list(flow.bands))


def _missed_bands(flow: Flow, routes: Routes) -> Iterator[Found]:
    """Bands that can't be reached from below on some route, or not at all on any.

    Where even the worst answers on a route are above a band, nobody is the worse for it.
    """
    scored = [route for route in routes.whole if route.may_score]
    for band, begins in flow.bands.items():
        never = [route for route in scored if band not in route.bands]
        missing = [route for route in never if not route.bands or route.greatest.share < begins]
        if scored and len(never) == len(scored):
            message = f"nobody can be '{band}', whatever they answer"
            yield "F042", ("bands", band), message, _advice(missing)
        elif missing and band not in flow.routes.may_miss:
            message = (
                f"nobody can be '{band}' on {_many(missing)} of {_all(routes)}, the shortest of "
                f"them with {_in_words(_shortest(missing))}"
            )
            advice = f"{_advice(missing)} Or write 'may_miss: [{band}]' under 'routes'."
            yield "F042", ("bands", band), message, advice


def _advice(missing: list[Listed]) -> str:
    if not missing:
        return "Give fewer points, or let the band above begin higher."
    if not any(route.bands for route in missing):
        return "Too little of the weight is scored there: lower 'enough_scored', or ask for more."
    return "Give more points there, or let the band begin lower."


def _same_band(flow: Flow, routes: Routes) -> Iterator[Found]:
    reached = {route.bands for route in routes.whole if route.may_score}
    if len(flow.bands) > 1 and len(reached) == 1 and len(*reached) == 1:
        ((band,),) = reached
        message = f"everyone is '{band}', whatever they answer"
        yield "F043", ("bands", band), message, "Change where the bands begin, or the points."


def _differences(flow: Flow, routes: Routes) -> Iterator[Found]:
    scored = [route for route in routes.whole if route.may_score]
    if not scored:
        return
    worst = min(scored, key=lambda route: route.greatest.share)
    best = max(route.greatest.share for route in scored) if routes.exact else attained_share(flow)
    apart = round(best - worst.greatest.share, 1)
    if apart > flow.routes.may_differ_by:
        message = (
            f"the best that can be reached is {worst.greatest.share:g}% with {_in_words(worst)}, "
            f"and {best:g}% on another route: {apart:g} apart, {flow.routes.may_differ_by:g} are "
            f"allowed"
        )
        advice = "Ask something worth points there too, or raise 'may_differ_by' under 'routes'."
        yield "F044", ("routes", "may_differ_by"), message, advice


def _too_long(flow: Flow, routes: Routes) -> Iterator[Found]:
    limit = flow.routes.longest_minutes

    def minutes(route: Listed) -> float:
        return route.most_minutes if routes.count_is_exact else route.fewest_minutes

    longest = max(routes.routes, key=minutes)
    if minutes(longest) > limit:
        message = (
            f"the longest route takes about {minutes(longest):g} minutes, {limit:g} are allowed"
        )
        advice = "Ask less, or shorter, or raise 'longest_minutes' under 'routes'."
        yield "F045", ("routes", "longest_minutes"), message, advice


def _nothing_scored(flow: Flow, routes: Routes) -> Iterator[Found]:
    by_points = any(criterion.rated_by == "points" for criterion in flow.criteria.values())
    empty = [route for route in routes.whole if not route.may_score]
    if by_points and empty:
        message = (
            f"nothing is scored on {_many(empty)} of {_all(routes)}, the shortest of them with "
            f"{_in_words(_shortest(empty))}"
        )
        advice = "Ask something worth points there, or end the questions with a knockout."
        yield "F046", ("questions",), message, advice


def _many(routes: list[Listed]) -> str:
    return f"{sum(route.count for route in routes):,}"


def _all(routes: Routes) -> str:
    """How many go to the end, told so where others don't."""
    count = sum(route.count for route in routes.whole)
    if count == sum(route.count for route in routes.routes):
        return f"{count:,} route{'' if count == 1 else 's'}"
    return f"the {count:,} that {'goes' if count == 1 else 'go'} to the end"


def _shortest(routes: list[Listed]) -> Listed:
    return min(routes, key=lambda route: (len(route.questions), route.fewest_minutes))


def _in_words(route: Listed) -> str:
    """The choices that lead onto a route: "“Team”: no; “Accounts”: yes"."""
    said = [f"“{choice.title}”: {choice.answers}" for choice in route.choices[:MOST_CHOICES]]
    more = ["…"] if len(route.choices) > MOST_CHOICES else []
    return "; ".join(said + more) or "any answers"
