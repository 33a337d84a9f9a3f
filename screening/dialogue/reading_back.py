"""Reading back everything that was understood, before it is handed in."""

from screening.dialogue import prompts
from screening.dialogue.draft import Draft
from screening.flow.questions import Question
from screening.flow.route import walk
from screening.flow.values import Story
from screening.flow.wording import in_words


def show(draft: Draft) -> None:
    """List what was understood and ask for the word to hand in."""
    draft.tell("said_back", "review")
    _list(draft)
    ask(draft)


def so_far(draft: Draft) -> None:
    """List what was understood until now."""
    if not walk(draft.flow, draft.tracker.answers).passed:
        draft.tell("said_back", "no_answers_yet")
        return
    draft.tell("said_back", "answers_so_far")
    _list(draft)


def _list(draft: Draft) -> None:
    lines = [
        draft.flow.texts.review_line.format(
            number=number, title=question.title, value=line(draft, question)
        )
        for number, question in enumerate(walk(draft.flow, draft.tracker.answers).passed, 1)
    ]
    draft.say("said_back", "{value}", names={"value": "\n".join(lines)})


def ask(draft: Draft) -> None:
    """Ask whether it can be handed in."""
    prompt_id = draft.prompt("review")
    prompts.show(draft, prompt_id, draft.sentence("review_ask"), sentences=("review_ask",))


def which_line(draft: Draft, *, attempt: int = 0) -> None:
    """Ask which line is wrong; `attempt` counts how often no line was named."""
    prompt_id = draft.prompt("correct", attempt=attempt)
    prompts.show(draft, prompt_id, draft.sentence("which_one"), sentences=("which_one",))


def line(draft: Draft, question: Question) -> str:
    """One answer in the candidate's terms; a story in their own words, shortened."""
    answer = draft.tracker.answers[question.id]
    if answer.state == "declined":
        return draft.flow.texts.declined_line
    if answer.state != "given" or answer.value is None:
        return draft.flow.texts.not_answered
    if isinstance(answer.value, Story):
        words = " ".join(
            draft.tracker.messages[name].versions[-1]
            for name in dict.fromkeys(evidence.message for evidence in answer.evidence)
        )
        return f"“{words[:117]}…”" if len(words) > 120 else f"“{words}”"
    return in_words(question, answer.value)
