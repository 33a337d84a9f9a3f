"""Whatever is said to a question of any kind, the conversation goes on and loses nothing."""

from hypothesis import given, settings
from hypothesis import strategies as st

from screening.dialogue.tracker import fold
from tests.hostile.test_any_text import TEXTS
from tests.screening.small_flows import flow_with
from tests.screening.talk import Talk

EVERY_KIND = flow_with(
    {"id": "move", "answer": "yes_no", "probe": "What does it depend on?"},
    {"id": "years", "answer": "duration", "probe": "Roughly?", "must_be": {"less_than": 600}},
    {
        "id": "calls",
        "answer": "number",
        "unit": "calls",
        "probe": "On most days?",
        "must_be": {"between": [1, 500]},
    },
    {
        "id": "pay",
        "answer": "money",
        "currency": "USD",
        "per": "year",
        "probe": "Nearer which?",
        "must_be": {"at_least": 100},
        "knockout": {"at_least": 1000000},
    },
    {"id": "start", "answer": "date", "when": "future", "probe": "Early or late in it?"},
    {"id": "left", "answer": "date", "when": "past", "optional": True},
    {
        "id": "excel",
        "answer": "scale",
        "steps": {1: "Never", 2: "Good", 3: "Very good", 5: "Expert"},
    },
    {"id": "shift", "answer": "choice", "options": {"early": "Early", "late": "Late"}},
    {"id": "school", "answer": "education", "probe": "In what?"},
    {"id": "office", "answer": "skills", "skills": {"word": "Word"}, "probe": "How well?"},
    {"id": "tale", "answer": "story", "probe": "How?"},
    {"id": "town", "answer": "place"},
    {"id": "cv", "answer": "file", "optional": True},
    {"id": "check", "answer": "consent"},
    {"id": "note", "answer": "text", "longest": 30},
    {"id": "mail", "answer": "email"},
)
ACTS = st.sampled_from(
    "inform affirm deny unsure ask_why correct skip decline_to_say back contest greet "
    "repeat progress out_of_scope".split()
)


@settings(max_examples=60, deadline=None)
@given(said=st.lists(st.tuples(TEXTS, ACTS), min_size=1, max_size=40))
def test_any_talk_goes_on(said: list[tuple[str, str]]) -> None:
    talk = Talk(flow=EVERY_KIND).consent()
    done = 0
    for text, act in said:
        talk.says(text, act)
        assert talk.last
        for reply in talk.last:
            if reply.progress:
                assert reply.progress[0] >= done
                done = reply.progress[0]
    assert fold(talk.events) == talk.tracker


@settings(max_examples=60, deadline=None)
@given(pressed=st.lists(st.integers(min_value=0, max_value=9), max_size=60))
def test_any_way_through_the_buttons_goes_on(pressed: list[int]) -> None:
    talk = Talk(flow=EVERY_KIND).consent()
    for place in pressed:
        buttons = [button.id for reply in talk.last for button in reply.buttons]
        if buttons:
            talk.presses(buttons[place % len(buttons)])
        else:
            talk.says("hm")
        assert talk.last or talk.tracker.phase in ("handed_in", "closed")
