"""The pages behind the sign-in."""

from starlette.routing import BaseRoute, Route

from recruiter import act_forms, browsing, chat_acts, downloads
from recruiter.acts import act
from recruiter.flows import changing, whole_text
from recruiter.flows import views as flows
from recruiter.visit import View, endpoint

ACTS: dict[str, View] = {
    "shortlist": act("shortlist", act_forms.shortlist, is_decision=True),
    "reject": act("reject", act_forms.reject, is_decision=True),
    "withdraw": act("withdraw", act_forms.withdraw, is_decision=True),
    "rate": act("rate", act_forms.rate),
    "override": act("override", act_forms.override, is_decision=True),
    "note": act("note", act_forms.note),
    "take-over": chat_acts.act("chat_taken_over", "took-over", chat_acts.take_over),
    "write": chat_acts.act("chat_written", "wrote", chat_acts.write),
    "give-back": chat_acts.act("chat_given_back", "gave-back", chat_acts.give_back),
}

CHANGING: dict[str, View] = {
    "questions/{question}": changing.change_question,
    "criteria/{criterion}": changing.change_criterion,
    "texts": changing.change_texts,
    "text": whole_text.change_text,
}
FLOWS: list[BaseRoute] = [
    Route("/flows", endpoint(flows.show_all), methods=["GET"]),
    Route("/flows/{job}", endpoint(flows.show_one), methods=["GET"]),
    Route("/flows/{job}/try", endpoint(flows.show_trial), methods=["GET", "POST"]),
    Route("/flows/{job}/routes", endpoint(flows.show_routes), methods=["GET"]),
    Route("/flows/{job}/changes", endpoint(flows.show_changes), methods=["GET"]),
    *(
        Route(f"/flows/{{job}}/{path}", endpoint(view), methods=["GET", "POST"])
        for path, view in CHANGING.items()
    ),
    Route("/flows/{job}/publish", endpoint(flows.publish), methods=["POST"]),
    Route("/flows/{job}/take-back", endpoint(flows.take_back), methods=["POST"]),
]
ROUTES: list[BaseRoute] = [
    *FLOWS,
    Route("/", endpoint(browsing.show_list), methods=["GET"]),
    Route("/jobs/{job}", endpoint(browsing.show_list), methods=["GET"]),
    Route("/applications/{application}", endpoint(browsing.show_one), methods=["GET"]),
    Route(
        "/applications/{application}/files/{key}", endpoint(downloads.send_file), methods=["GET"]
    ),
    *(
        Route(f"/applications/{{application}}/{name}", endpoint(view), methods=["POST"])
        for name, view in ACTS.items()
    ),
]
