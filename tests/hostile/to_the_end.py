"""A conversation led to its end by plain answers, from wherever it is."""

from screening.dialogue.buttons import buttons_of
from screening.dialogue.heard import PersonGaveBack
from screening.flow.questions import ChoiceQuestion
from tests.hostile.plain_words import replies_to
from tests.screening.talk import Talk

OPEN = ("questions", "review")
TAPS = {
    "consent": "agree",
    "confirm": "yes",
    "choose": "done",
    "review": "hand_in",
    "correct": "back",
    "withdraw": "stay",
    "delete": "keep_all",
}


def lead_to_the_end(talk: Talk) -> None:
    """Answer what is asked until it is handed in; a bounded number of times."""
    if talk.tracker.taken_over_by:
        talk.hears(PersonGaveBack(id=talk._id(), at=talk._at(), person="Ann"))
    for _ in range(3 * len(talk.flow.questions) + 10):
        if talk.tracker.phase not in ("consent", *OPEN):
            return
        answer_as_asked(talk)
    raise AssertionError(f"no way on from {talk.tracker.prompt}")


def answer_as_asked(talk: Talk) -> None:
    """Give one plain answer, or tap what goes on, to the prompt that is open."""
    prompt = talk.tracker.prompt
    assert prompt is not None
    shown = [button.id for button in buttons_of(talk.flow, talk.tracker, prompt)]
    if prompt.purpose in TAPS and TAPS[prompt.purpose] in shown:
        talk.presses(TAPS[prompt.purpose], prompt.prompt_id)
        return
    assert prompt.question is not None
    question = talk.flow.question(prompt.question)
    if isinstance(question, ChoiceQuestion) or (prompt.purpose == "probe" and shown):
        talk.presses(shown[0], prompt.prompt_id)
        return
    reply = replies_to(question)[0]
    talk.says(reply.text, reply.act)
