"""The pages behind the sign-in."""

from starlette.routing import BaseRoute, Route

from recruiter import acts, browsing
from recruiter.visit import View, endpoint

ACTS: dict[str, View] = {
    "shortlist": acts.act("shortlist", acts.shortlist, is_decision=True),
    "reject": acts.act("reject", acts.reject, is_decision=True),
    "withdraw": acts.act("withdraw", acts.withdraw, is_decision=True),
    "rate": acts.act("rate", acts.rate),
    "override": acts.act("override", acts.override, is_decision=True),
    "note": acts.act("note", acts.note),
}

ROUTES: list[BaseRoute] = [
    Route("/", endpoint(browsing.show_list), methods=["GET"]),
    Route("/jobs/{job}", endpoint(browsing.show_list), methods=["GET"]),
    Route("/applications/{application}", endpoint(browsing.show_one), methods=["GET"]),
    *(
        Route(f"/applications/{{application}}/{name}", endpoint(view), methods=["POST"])
        for name, view in ACTS.items()
    ),
]
