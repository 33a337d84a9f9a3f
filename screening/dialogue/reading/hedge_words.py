"""Words that widen a number, before it and after it, by what they do to it."""

BEFORE = {
    "approx": (
        "about|around|roughly|approximately|approx|circa|ca|some|say|like|maybe|perhaps|"
        "probably|~|in the region of|in the neighborhood of|in the neighbourhood of|"
        "something like|give or take|i'd say|i would say|i guess|i think|i reckon|"
        "on average|average|avg|averaging|an average of|typically|usually|normally|"
        "approximatly|aprox|abt|bout|probably around|ballpark|estimated|i'd guess|"
        "more or less|somewhere around|somewhere near|mostly"
    ),
    "over": (
        "over|more than|above|north of|upwards of|upward of|in excess of|exceeding|"
        "beyond|>|better than|greater than|well over|way over|easily over|well above|way more than|"
        "a lot more than"
    ),
    "at_least": (
        "at least|no less than|no fewer than|minimum|minimum of|a minimum of|min|"
        "at minimum|at a minimum|not fewer than|at the very least|easily|never less than|"
        "never fewer than|never under|never below|not under|not below|not less than"
    ),
    "little_over": "just over|a little over|slightly over|a bit over|a little more than|"
    "slightly more than|just above|bit over|bit more than|tad over|tad more than|just more than|"
    "somewhat over|little over|a bit more than|a tad over",
    "up_to": (
        "up to|upto|at most|no more than|not more than|maximum|maximum of|a maximum of|"
        "max|at the most|as many as|not over|never more than|as much as"
    ),
    "under": (
        "under|less than|fewer than|below|not even|<|well under|not yet|lower than|"
        "wasn't even|isn't even"
    ),
    "almost": (
        "almost|nearly|close to|just under|just shy of|shy of|not quite|approaching|"
        "nearing|coming up to|coming on|close on to|nigh on|"
        "a little under|little under|bit under|a hair under|somewhat under|"
        "somewhat less than|a bit under|a little less than|slightly under|"
        "slightly less than|near|coming up on|just about|a tad under|virtually|near to|"
        "practically|almost like"
    ),
    "going_on": "going on|goin on|getting on for|into my|pushing",
}
AFTER = {
    "at_least": (
        "+|plus|or more|and up|and over|or over|and above|at least|minimum|min|or better|"
        "upwards|or longer|and then some|and counting|and more|easily|or higher|"
        "at minimum|if not more|is the minimum|was the minimum|is my minimum|is the least"
    ),
    "approx": (
        "ish|or so|give or take|or thereabouts|approximately|roughly|or thereabout|odd|"
        "or something|or something like that|on average|approx|more or less|i think|"
        "i guess|i'd say|average|i would say|i reckon|around|about|probably|maybe"
    ),
    "little_over": "and change|and a bit|and some|and a few months|and some months|"
    "and some change|n change|& change|and a little|and a little bit|and something|n a bit",
    "up_to": "or less|or fewer|tops|max|at most|maximum|at the most|or under|at best|or below|top|"
    "is the max|is my max|"
    "is the maximum|is my maximum|is my limit|is the limit|is the most|not more",
}
JOINS = (
    "-|to|or|through|thru|till|until|—|~|maybe|or maybe|or even|possibly|/|up to|"
    "or perhaps|- maybe|or possibly|to about|to maybe|to around|, maybe|, or|"
    ", or maybe|, possibly|, perhaps|perhaps"
)
