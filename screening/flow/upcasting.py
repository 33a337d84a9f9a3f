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

_STEPS: tuple[Callable[[Content], Content], ...] = (_from_1_to_2,)
