"""What is kept about a candidate: told, sent as a file, and deleted when they say so twice."""

from screening.dialogue import asking, prompts
from screening.dialogue.draft import Draft
from screening.dialogue.events import DeletionAsked, Ended


def tell(draft: Draft) -> None:
    """Say what is kept, and send all of it."""
    count = str(len(draft.tracker.messages))
    text = draft.sentence("my_data")
    names = {"count": count}
    draft.say("answer", text, sentences=("my_data",), encloses="my_data", names=names)


def ask_to_delete(draft: Draft) -> None:
    """Ask whether everything shall be deleted."""
    prompt_id = draft.prompt("delete")
    prompts.show(draft, prompt_id, draft.sentence("delete_ask"), sentences=("delete_ask",))


def delete(draft: Draft, *, yes: bool) -> None:
    """Have everything deleted after a yes; otherwise go on where they were."""
    if not yes:
        draft.tell("said_back", "staying")
        asking.ask_next(draft)
        return
    draft.happen(DeletionAsked(at=draft.at))
    draft.happen(Ended(at=draft.at, outcome="withdrew"))
    draft.tell("closing", "deleted")
