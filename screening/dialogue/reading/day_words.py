"""Words for days: months, weekdays, parts of a month or year, and patterns they stand in."""

from screening.dialogue.reading.time_words import MONTHS

ORDINALS = {
    name: number
    for number, name in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
        "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth "
        "twentieth".split(),
        1,
    )
} | {"thirtieth": 30}
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday mon",
            "tuesday tues tue",
            "wednesday wednesay wed",
            "thursday thurs thur thu",
            "friday fri",
            "saturday",
            "sunday",
        )
    )
    for name in names.split()
}
COUNTS: dict[str, tuple[float, float]] = {
    "a couple of": (2, 2),
    "a couple": (2, 2),
    "couple of": (2, 2),
    "a few": (3, 5),
    "few": (3, 5),
    "several": (3, 7),
    "half a": (0.5, 0.5),
    "a": (1, 1),
    "an": (1, 1),
} | {
    name: (number, number)
    for number, name in enumerate(
        "one two three four five six seven eight nine ten eleven twelve".split(), 1
    )
}
SEASONS = {
    "spring": (3, 5),
    "summer": (6, 8),
    "fall": (9, 11),
    "autumn": (9, 11),
    "winter": (12, 14),
}
"""First and last month; a winter runs into the next year."""
EVERYDAY = frozenset({"may", "march", "mar"})
"""Months that are words of their own."""


def _either(names: object) -> str:
    return "|".join(sorted(map(str, names), key=len, reverse=True))  # type: ignore[call-overload]


MONTH = rf"(?P<month>{_either(MONTHS)})\b\.?"
DAY = rf"(?P<day>\d{{1,2}}(?:st|nd|rd|th)?|{_either(ORDINALS)})(?![\w:%])"
LAST_DAY = r"(?P<last>\d{1,2})(?:st|nd|rd|th)?(?![\w:%])"
YEAR = r"(?:(?:,? ?(?:of |in )?)(?P<year>(?:19|20)\d\d|'\d\d)(?!\d))?"
WHOSE_YEAR = r"(?:,? ?(?:of |in )?(?P<year>(?:19|20)\d\d|'\d\d|(?:next|this|last) year)(?!\w))?"
PART = (
    r"(?:(?P<part>mid|middle|early|late|end|start|beginning|first half|second half|first week|"
    r"1st half|2nd half|second week|third week|last week|first weeks|last weeks|first days|"
    r"last days)"
    r"(?:[ -]|\b)(?:of |in |to )?(?:the )?)?"
)
COUNT = rf"(?P<least>\d{{1,3}}|{_either(COUNTS)})"
MOST = rf"(?: ?(?:-|to|or|or maybe|maybe) ?(?P<most>\d{{1,3}}|{_either(COUNTS)}))?"
HEDGE = (
    r"(?:(?:about|around|roughly|approximately|approx|maybe|probably|another|some|ca|say|"
    r"at least|like|the next) )?"
)
AMOUNT = HEDGE + COUNT + MOST
SPAN = (
    r"[ -]?(?:full |working |business |calendar )?"
    r"(?P<unit>days?|weeks?|wks?|months?|mos?|mths?|years?|yrs?|fortnights?)\b'?(?:s\b)?'?"
)
LEAD_OPEN = (
    r"(?:\b(?:from|starting(?: on| from| in)?|as of|any ?time (?:after|from)|after|earliest|"
    r"not before|not until|not till|only from|only after|no earlier than|not earlier than|"
    r"beginning(?: on| in)?|available)|"
    r"(?:n't|\bnot|\bcannot|\bunable to)\b[^.;!?]{0,25}\b(?:before|until|till))"
)
LEAD_CLOSED = r"\b(?:by|before|no later than|not later than|latest|up to|at the latest)"
LEAD_END = r"(?: the| about| around| roughly| probably| maybe| on| of| in)* ?$"
TAIL_OPEN = (
    r" ?(?:,? ?(?:on\b(?! the)|onwards?|or later|or after|at the earliest|forward|upwards?|"
    r"and later|or any ?time after))"
)
JOIN = r" ?(?:-|—|to|until|till|through|thru|or|and|/)(?: the| in| on| maybe| around| by| of)* ?"
AT_ONCE = (
    r"\b(?:a ?\. ?s ?\. ?a ?\. ?p\b|asap|as soon as (?:possible|you|i can|needed)|immediately|"
    r"immediatly|immediate(?:ly)? start|immediate|instantly|right away|straight ?away|right now|"
    r"at once|"
    r"any ?time(?! (?:after|from|in|on|between|next|before|this|since))|"
    r"any day(?: now)?|whenever(?! (?:i|i'm|my|we|our|the|they|he|she|it|school)\b)|"
    r"now|available now|"
    r"without notice|no notice(?: period)?|at any time|this very (?:day|moment)|effective "
    r"immediately|on the spot|readily available)\b"
)
VAGUE = (
    r"\b(?:soon|flexible|not sure|depends|whenever|tbd|negotiable|sometime|some time|later|"
    r"eventually|recently|a while ago|long ago|open|don't know|no idea|in due course|shortly)\b"
)
