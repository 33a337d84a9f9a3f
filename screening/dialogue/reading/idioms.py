"""Sayings that answer a yes-or-no question without a yes or a no in them."""

from screening.dialogue.reading.lists import phrases

YES_IN_SAYINGS = phrases(
    "haven't i just|don't i just|didn't i just|have i ever|do i ever|did i ever|"
    "been there done that|"
    "been there done it|sign me up|count me in|count on me|i'm your man|"
    "i'm game|i'm up for it|i'm on board|i see no reason why not|i see no reason not to|"
    "see no reason why not|no reason why not|can't see why not|i can't see why not|"
    "you can count on me|put me down|put me down for it|no doubt about that|guilty as charged|"
    "you name it|what haven't i done|who hasn't|who doesn't|without fail|every time|"
    "every single time|each time|each and every time|each and every one|every single one|"
    "every one of them|always have|always had|always did|always do|always have been|always was|"
    "without exception|religiously|never missed one|never missed a single one|never missed any|"
    "never skipped one|never skipped any|never forgot|never forgot one|all of them|"
    "i never not|never worked without|never been without one"
)
"""Sayings that answer a question of what somebody does or has done with yes."""
NO_IN_SAYINGS = phrases(
    "neither one|neither of them|neither of those|neither of the two|neither of both|none of them|"
    "none of those|none of that|none of the above|none of it|not one|not a single one|"
    "not a single time|nothing like that|nothing of the sort|nothing of the kind|not that i recall|"
    "not that i can recall|not that i can remember|not that i remember|not that i'm aware of|"
    "not to my knowledge|not in my life|never in my life|never in my career|not in my career|"
    "not in this life|never had to|never needed to|never have to|didn't have to|"
    "did not have to|didn't need to|never got to|never got around to it|never came up|"
    "haven't had to|haven't needed to|haven't gotten to|not had to|me neither|nor have i|nor did i|"
    "neither have i|neither did i|have yet to|i have yet to|count me out|better not|i'd better not|"
    "i had better not|"
    "rather not|no can do|not possible|not possible for me|is not possible|isn't possible|"
    "not happening|no dice|out of the question|that's out of the question|not an option|"
    "impossible|not feasible|that ship has sailed|never ever|haven't ever|not a once|"
    "can't sorry|cannot sorry|can not sorry|not professionally|never professionally|never as a job|"
    "never for work|never for money|never on the job|never at work|not a bit|not one bit|"
    "not a thing|"
    "not at any point|not in any job|not in any role|not at any job|never at any point|no never"
)
"""Sayings that answer with no."""
