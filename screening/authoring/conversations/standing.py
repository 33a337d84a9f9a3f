"""Where a conversation stands: what the bot is asking, in words and in the words of a test."""

from screening.authoring.condition_words import title
from screening.authoring.conversations.understanding import value_in_words
from screening.dialogue.events import Prompted
from screening.dialogue.tracker import Tracker
from screening.flow.model import Flow


def place_of(prompt: Prompted) -> str:
    """What `asks` calls a prompt that is about no question."""
    return "which_line" if prompt.purpose == "correct" else prompt.purpose


def what_is_open(flow: Flow, tracker: Tracker) -> str:
    """What the bot is asking, in words."""
    prompt = tracker.prompt
    if prompt is None:
        end = (tracker.outcome or "open").replace("_", " ")
        return f"the conversation has ended ({end})"
    if prompt.purpose == "confirm" and prompt.proposed:
        reading = value_in_words(flow, prompt.proposed)
        about = title(prompt.question or "", flow)
        if prompt.proposed.value is None:
            return f"it asks whether that was a yes or a no to {about}"
        return f"it asks whether it read {about} right as “{reading}”"
    if prompt.purpose == "probe":
        return f"it asks the follow-up to {title(prompt.question or '', flow)}"
    if prompt.question:
        return f"it asks {title(prompt.question, flow)}"
    return _PLACES[place_of(prompt)]


def what_should_be_open(flow: Flow, wanted: str) -> str:
    """What an `asks` expects, in words."""
    known = {question.id for question in flow.questions}
    return f"it asks {title(wanted, flow)}" if wanted in known else _PLACES[wanted]


_PLACES = {
    "review": "it reads everything back and asks whether it can be handed in",
    "which_line": "it asks which line is wrong",
    "withdraw": "it asks whether the application is to be withdrawn",
    "delete": "it asks whether everything is to be deleted",
    "consent": "it asks for consent",
}


def how_to_expect(prompt: Prompted | None) -> str:
    """What to write where what is open is as it should be."""
    if prompt is None:
        return "Say with 'ends' how the conversation ends."
    if prompt.purpose == "confirm":
        return f"If that is right, write 'confirms: {prompt.question}' and let the next step say."
    if prompt.purpose == "probe":
        return f"If that is right, write 'probes: {prompt.question}' and let the next step say."
    wanted = prompt.question or place_of(prompt)
    return f"If that is right, write 'asks: {wanted}'; otherwise see what was understood."
