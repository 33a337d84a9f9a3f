"""Withdrawing, and what is said after the end."""

from screening.dialogue import aside, asking, keeping_told, prompts, waking
from screening.dialogue.buttons import buttons_of, pressed
from screening.dialogue.draft import Draft
from screening.dialogue.events import Ended, QuestionPut
from screening.dialogue.heard import Contested, Pressed, Said
from screening.dialogue.interpretation import Interpretation
from screening.dialogue.spoken import yes_or_no

_SURE = 0.5
"""After the end a word that is half understood is passed on rather than answered."""
_CHANGES = {"correct", "contest", "back", "skip", "decline_to_say"}
_ANSWERED = {"is_bot", "greet", "thank", "chat", "abuse"}


def withdraw(draft: Draft, *, yes: bool) -> None:
    """Withdraw after a yes; otherwise go on."""
    if yes:
        draft.happen(Ended(at=draft.at, outcome="withdrew"))
        draft.say("closing", draft.flow.closing.withdrew)
    else:
        draft.tell("said_back", "staying")
        asking.ask_next(draft)


def after_end(
    draft: Draft, heard: Said | Pressed | Contested, interpretation: Interpretation | None
) -> None:
    """Answer what can be answered after handing in, and pass the rest on to a person."""
    if draft.tracker.phase == "closed" or isinstance(heard, Contested):
        return
    if _answers_prompt(draft, heard, interpretation):
        return
    act = aside.command(heard.text) if isinstance(heard, Said) else None
    act = act or _likeliest(interpretation)
    match act:
        case "status" | "start" | "progress" | "pause":
            _tell_status(draft)
        case "my_data":
            keeping_told.tell(draft)
        case "delete":
            keeping_told.ask_to_delete(draft)
        case "stop":
            prompt_id = draft.prompt("withdraw")
            prompts.show(draft, prompt_id, draft.sentence("withdraw"), sentences=("withdraw",))
        case "human":
            aside.ask_for_person(draft)
        case "help" | "answers" | "no_reminders" | "time" if isinstance(heard, Said):
            aside.answer(draft, act, heard.id, back=False)
        case _ if act in _ANSWERED:
            draft.tell("answer", act)
        case _ if isinstance(heard, Said):
            _pass_on(draft, act, heard)
        case _:
            draft.tell("help", "old_button")


def _answers_prompt(
    draft: Draft, heard: Said | Pressed, interpretation: Interpretation | None
) -> bool:
    """Take the yes or no to what was just asked: to withdraw, or to delete everything."""
    prompt = draft.tracker.prompt
    if prompt is None:
        return False
    if isinstance(heard, Pressed):
        shown = {button.id for button in buttons_of(draft.flow, draft.tracker, prompt)}
        button = heard.button if heard.button in shown else None
    else:
        found = pressed(draft.flow, draft.tracker, heard.text)
        button = found.id if found else None
    said = None
    if button is None and isinstance(heard, Said) and _is_next(draft, prompt.prompt_id):
        said = yes_or_no(heard.text, interpretation)
    if button is None and said not in ("yes", "no"):
        return False
    if button in ("stay", "keep_all") or said == "no":
        _tell_status(draft)
    elif prompt.purpose == "delete":
        keeping_told.delete(draft, yes=True)
    else:
        withdraw(draft, yes=True)
    return True


def _is_next(draft: Draft, prompt_id: str) -> bool:
    """Whether nothing else was said since: a later yes is a yes to something else."""
    return sum(each.prompt_id == prompt_id for each in draft.tracker.messages.values()) == 1


def _tell_status(draft: Draft) -> None:
    tracker = draft.tracker
    assert tracker.ended_at is not None
    draft.tell("answer", "handed_in_on", when=waking.day_in_words(draft, tracker.ended_at))
    if tracker.told_from is not None and tracker.told_from <= draft.at:
        draft.tell("answer", "decided_on", when=waking.day_in_words(draft, tracker.told_from))
    elif tracker.read_at is not None:
        draft.tell("answer", "read_on", when=waking.day_in_words(draft, tracker.read_at))
    else:
        draft.tell("answer", "not_read_yet")


def _pass_on(draft: Draft, act: str | None, heard: Said) -> None:
    topic = act.rpartition("/")[2] if act and act.startswith("asks:") else None
    known = draft.flow.candidate_questions.get(topic) if topic else None
    evidence = draft.evidence(heard.id, ())
    draft.happen(QuestionPut(at=draft.at, topic=topic if known else None, evidence=evidence))
    if known:
        draft.say("answer", known.answer)
    elif act in _CHANGES:
        draft.tell("answer", "already_in")
    else:
        draft.tell("answer", "after_end")


def _likeliest(interpretation: Interpretation | None) -> str | None:
    acts = (
        [clause.acts[0] for clause in interpretation.clauses if clause.acts]
        if interpretation
        else []
    )
    sure = [act.name for act in acts if act.certainty >= _SURE]
    return sure[0] if len(acts) == 1 and sure else None
