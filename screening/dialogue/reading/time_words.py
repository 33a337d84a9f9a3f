"""Words for lengths of time and points in time."""

from screening.dialogue.reading.lists import names, phrases

HOURS_A_MONTH = 160
"""Working hours."""
UNITS = {
    12.0: (
        "year years yr yrs y yer yers yeras yeas yars yaers yaer yearz yrz year's years' yr's "
        "yesr yesrs "
        "annum yeara yearss"
    ),
    1.0: (
        "month months mo mos mth mths mnth mnths moth moths monht monhts mont monts motnh motnhs m "
        "month's months' monthes"
    ),
    7 / 30.4: "week weeks wk wks weeek weks week's",
    1 / 30.4: "day days",
    120.0: "decade decades",
    3.0: "quarter quarters",
    6.0: "semester semesters",
    1200.0: "century centuries",
    1 / HOURS_A_MONTH: "hours hrs",
}
SEASONS_OF_WORK = {"summers": (2, 3), "summer": (2, 3), "winters": (3, 4)}
SEASONS_OF_WORK |= {"winter": (3, 4), "season": (3, 4), "seasons": (3, 4)}
"""Months that a season spent working lasts."""
FEASTS = {
    "easter": 4,
    "christmas": 12,
    "xmas": 12,
    "thanksgiving": 11,
    "halloween": 10,
    "valentine's": 2,
    "pentecost": 6,
}
MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb febuary",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sep sept",
            "october oct",
            "november nov",
            "december dec",
        ),
        1,
    )
    for name in names.split()
}
SEASONS = {"spring": 4, "summer": 7, "fall": 10, "autumn": 10, "winter": 1}
NOW = frozenset(names("now present today current currently date ongoing presently nowadays"))
NONE = phrases(
    "none|no|nope|nah|never|zero|nothing|nil|not any|no experience|zero experience|"
    "no prior experience|no previous experience|no professional experience|"
    "no formal experience|no real experience|not at all|never have|never did|"
    "i haven't|haven't|i have not|haven't yet|not yet|none yet|none at all|"
    "none whatsoever|none so far|never done it|never done that|never done any|"
    "don't have any|i don't have any|do not have any|i don't have experience|"
    "don't have experience|without experience|no time at all|zip|zilch|nada|"
    "i have none|i've none|never before|never really|not really|haven't done|"
    "have not done|i've never|i have never|not done|no years|"
    "don't have any experience|i don't|no sales experience|not a day|"
    "not a single day|not one day|not one year|not a single year|not a minute|"
    "haven't started|haven't any|i never have|i never"
)
FRESH = phrases(
    "entry level|first job|my first job|just starting|just starting out|just getting started|"
    "starting out|starting fresh|complete beginner|total beginner|total newbie|brand new|"
    "brand new to this|completely new|new to this|new to sales|new to it|totally new|newbie|"
    "haven't started yet|no background|would be my first|this would be my first"
)
GRADUATES = phrases(
    "fresh out of college|fresh out of school|fresh out of university|"
    "fresh out of uni|fresh from college|fresh from school|fresh from university|"
    "fresh graduate|fresh grad|recent graduate|recent grad|new graduate|new grad|"
    "just graduated|just out of college|just out of school|just out of university|"
    "just out of high school|right out of college|right out of school|"
    "straight out of college|straight out of school|straight from school|"
    "straight from college|fresh out of high school|still in school|still in college|"
    "still at university|still studying"
)
VAGUE = phrases(
    "years|many years|some years|for years|a while|awhile|quite a while|a long while|"
    "quite some time|some time|a long time|long time|a very long time|ages|forever|"
    "since forever|a bit|a little|a little while|a short time|a short while|not long|"
    "not very long|not that long|not too long|most of my career|my whole career|"
    "my entire career|all my life|my whole life|most of my life|long enough|"
    "a good while|donkey's years|since college|since school|since high school|"
    "since university|since i graduated|since graduating|since i was a kid|since i was|"
    "since i left|since i started|since i began|since i moved|since my|since i got|"
    "since the beginning|too long|so long|long|summers|a summer|a couple of summers|"
    "a few summers|recently|just recently|off and on|on and off|lots|plenty|a lot|"
    "enough|eons|briefly|multiple years|"
    "a number of years|a good few years|quite a few years|countless years|"
    "quite a bit|decades|months|weeks|some|a little bit|extensive|not much|"
    "very little|hardly any|barely any|a good number of years"
)
