"""Before anything is read: the notice, and a yes or no to reading at all."""

from screening.dialogue import asking
from screening.dialogue.agreeing import seen_hash
from screening.dialogue.buttons import buttons_of, pressed
from screening.dialogue.draft import Draft
from screening.dialogue.events import Began, ConsentAnswered, Ended, WordsErased
from screening.dialogue.heard import Heard, Pressed, Said
from screening.dialogue.reading.agreement import agreement
from screening.flow.model import Flow
from screening.flow.pinned import canonical, flow_hash
from screening.flow.values import Consent


def begin(draft: Draft) -> None:
    """Welcome, say what this is and ask for consent."""
    draft.happen(Began(at=draft.at, flow_hash=flow_hash(canonical(draft.flow))))
    if draft.flow.welcome:
        draft.say("notice", draft.flow.welcome)
    draft.say("notice", draft.flow.notice)
    ask(draft)


def hear(draft: Draft, heard: Heard) -> None:
    """Take the yes or no to the consent; anything else is left unread and it is asked again."""
    agreed = _agreed(draft, heard)
    if agreed is None:
        draft.tell("notice", "consent_first")
        ask(draft)
        return
    evidence = draft.evidence(heard.id, ())
    consent = Consent(
        agreed=agreed,
        text_hash=consent_hash(draft.flow),
        language=draft.flow.language,
        at=draft.at,
    )
    draft.happen(ConsentAnswered(at=draft.at, consent=consent, evidence=evidence))
    if agreed:
        asking.ask_next(draft)
        return
    draft.happen(WordsErased(at=draft.at, count=len(draft.tracker.messages)))
    draft.happen(Ended(at=draft.at, outcome="declined"))
    draft.say("closing", draft.flow.closing.declined)


def consent_hash(flow: Flow) -> str:
    """SHA-256 of the notice and the consent's text as the candidate saw them."""
    names = {"employer": flow.employer, "title": flow.title}
    return seen_hash(flow.notice, flow.consent.ask, names=names)


def ask(draft: Draft) -> None:
    """Ask for consent."""
    prompt_id = draft.prompt("consent")
    prompt = draft.tracker.prompts[prompt_id]
    buttons = buttons_of(draft.flow, draft.tracker, prompt)
    draft.say("prompt", draft.flow.consent.ask, buttons=buttons, prompt_id=prompt_id)


def _agreed(draft: Draft, heard: Heard) -> bool | None:
    if isinstance(heard, Pressed):
        return {"agree": True, "decline": False}.get(heard.button)
    if not isinstance(heard, Said):
        return None
    button = pressed(draft.flow, draft.tracker, heard.text)
    if button:
        return button.id == "agree"
    # Only plain words of consent are looked for here: nothing is interpreted before it is given.
    return agreement(heard.text)
