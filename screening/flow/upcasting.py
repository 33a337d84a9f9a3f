"""Pinned flows of older grammars, brought up to today's, so that they can be finished on."""

from collections.abc import Callable
from typing import Any

Content = dict[str, Any]


def brought_up(content: Content) -> Content:
    """The content of a pinned flow as today's grammar would have it."""
    for step in _STEPS[content["grammar"] - 1 :]:
        content = step(content)
    return content


def _from_1_to_2(content: Content) -> Content:
    # The sentences that came with new kinds of question, none of which such a flow has.
    return {**content, "grammar": 2, "texts": {**_NEW_IN_2, **content["texts"]}}


def _from_2_to_3(content: Content) -> Content:
    # Sentences for what came with reminders, and with deleting at once.
    texts = {**_NEW_IN_3, **content["texts"]}
    texts.pop("delete", None)
    texts["labels"] = {**_NEW_LABELS_IN_3, **texts["labels"]}
    return {**content, "grammar": 3, "texts": texts}


_NEW_IN_2: Content = {
    "not_accepted": ["I read that as {value}, and that can't be right here. {help}"],
    "past_expected": ["I read that as {value}, but this is about a day that has passed."],
    "future_expected": ["I read that as {value}, but this is about a day to come."],
    "too_long": ["That is longer than {most} characters. Could you say it in fewer?"],
    "email_broken": [
        "That doesn't look like a whole e-mail address: {value}. It should "
        "read like name@example.com."
    ],
    "phone_broken": [
        "That doesn't look like a whole phone number: {value}. Please give all "
        "its digits, with the area code."
    ],
    "which_option": [
        "That names more than one: {value}. Which one fits best? Only one of "
        "them can be noted here."
    ],
    "send_file": ["Please send a file here: {value}."],
    "file_type": ["I can't take that kind of file here. What I can take: {value}."],
    "file_size": ["That file is too large; up to {most} MB works."],
    "file_kept": ["Thank you. I can't read files, but it is kept, and a person will see it."],
    "file_lost": ["That file didn't come through, or it is empty. Could you send it once more?"],
    "file_limit": ["No more files can be kept here: those you sent before are."],
    "file_set_aside": ["Let's go on without the file. A person will see that it is missing."],
}

_NEW_IN_3: Content = {
    "person_there": [
        "Somebody is there {people_answer}.",
    ],
    "answers_so_far": [
        "This is what I have understood so far.",
    ],
    "no_answers_yet": [
        "I have noted nothing yet.",
    ],
    "pause_until": [
        "If I hear nothing from you, I'll remind you on {when}. /quiet stops that, and /time "
        "14:30 tells me what time it is where you are.",
    ],
    "reminder": [
        "Hello {first_name|again}. Your application is still open: we are at about {done} of "
        "{all} questions. Go on whenever it suits you; /quiet, and I won't remind you again.",
        "Just once more: your application is still open, at about {done} of {all} questions, "
        "and I kept everything. After this I won't remind you.",
    ],
    "closing_soon": [
        "Your application is not handed in yet. If I hear nothing, I'll close it on {when}. "
        "Any message keeps it open.",
    ],
    "reminders_stopped": [
        "All right, no more reminders. Everything is kept; write whenever you like.",
    ],
    "zone_noted": [
        "Thank you. I take it that it is {value} where you are, and will mind that.",
    ],
    "zone_unclear": [
        "Tell me what time it is where you are, like this: /time 14:30",
    ],
    "handed_in_on": [
        "You handed in your application on {when}.",
    ],
    "not_read_yet": [
        "No person has read it yet.",
    ],
    "read_on": [
        "A person has read it on {when}. Nothing is decided yet.",
    ],
    "decided_on": [
        "A person has read it and decided on {when}; I have sent you their message.",
    ],
    "already_in": [
        "Your application is handed in, so I can't change it any more. I've kept your message"
        " for {hand_over_to}.",
    ],
    "delete_ask": [
        "Do you want me to delete everything that you ever wrote here, and what was made of "
        "it? Your application ends with it, and nobody can bring it back.",
    ],
    "deleted": [
        "All that you wrote here is being deleted now. Thank you for your time, and all the best.",
    ],
    "not_their_contact": [
        "That isn't your own contact, so I didn't take the number. Could you type what I asked "
        "for?",
    ],
    "forwarded": [
        "Somebody else wrote that, so I don't take it as your answer. Could you say it in your "
        "own words?",
    ],
    "left": [
        "{person} has left the chat. You can still write; I pass it on.",
    ],
}
_NEW_LABELS_IN_3: Content = {
    "contest": "That's not what I meant",
    "delete": "Delete everything",
    "keep_all": "Keep it",
    "share_phone": "Share my phone number",
}

_STEPS: tuple[Callable[[Content], Content], ...] = (_from_1_to_2, _from_2_to_3)
