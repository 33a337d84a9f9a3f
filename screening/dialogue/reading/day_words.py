"""Words for days: months, weekdays, parts of a month or year, and patterns they stand in."""

from screening.dialogue.reading.holidays import NAMES as HOLIDAY_NAMES
from screening.dialogue.reading.time_words import MONTHS

ORDINALS = {
    name: number
    for number, name in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
        "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth "
        "twentieth".split(),
        1,
    )
}
ORDINALS |= {
    f"{tens}{dash}{one}": number + ORDINALS[one]
    for tens, number in (("twenty", 20), ("thirty", 30))
    for dash in ("-", " ")
    for one in list(ORDINALS)[:9]
    if number + ORDINALS[one] <= 31
}
ORDINALS |= {"thirtieth": 30}
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday mon",
            "tuesday tues tue",
            "wednesday wednesay wed",
            "thursday thurs thur thu",
            "friday fri",
            "saturday sat",
            "sunday sun",
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
    "couple": (2, 2),
    "several": (3, 7),
    "half a": (0.5, 0.5),
    "a half": (0.5, 0.5),
    "a": (1, 1),
    "an": (1, 1),
    "another": (1, 1),
} | {
    name: (number, number)
    for number, name in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen twenty".split(),
        1,
    )
}
COUNTS |= {
    "twenty one": (21, 21),
    "twenty eight": (28, 28),
    "thirty": (30, 30),
    "forty": (40, 40),
    "forty five": (45, 45),
    "sixty": (60, 60),
    "ninety": (90, 90),
}
NEAR = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1} | dict.fromkeys(
    ("tomorow", "tommorow", "tommorrow", "tomorrrow", "tmrw", "tmr", "tmw", "2moro", "2morrow"), 1
)
"""Days beside today, with what is written for them in haste."""
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
HOLIDAYS = _either(HOLIDAY_NAMES)
LAST_DAY = r"(?P<last>\d{1,2})(?:st|nd|rd|th)?(?![\w:%])"
YEAR = r"(?:(?:,? ?(?:of |in )?)(?P<year>(?:19|20)\d\d|'\d\d)(?!\d))?"
WHOSE_YEAR = r"(?:,? ?(?:of |in )?(?P<year>(?:19|20)\d\d|'\d\d|(?:next|this|last) year)(?!\w))?"
PART = (
    r"(?:(?P<part>mid|middle|early|earlier|late|end|start|beginning|begin|begining|first half|"
    r"second half|first week|1st half|2nd half|1st week|2nd week|3rd week|second week|third week|"
    r"fourth week|last week|first weeks|last weeks|first days|last days|first part|latter part|"
    r"second part|halfway|half way)"
    r"(?:[ -]|\b)(?:of |in |to |on |through |into )?(?:the )?(?:month of )?)?"
)
COUNT = (
    rf"(?:\d{{1,2}} \()?(?P<least>\d{{1,3}}(?:[.,]5)?|"
    rf"{_either([*COUNTS, 'twenty-one', 'forty-five'])})\)?"
    r"(?P<half> and a half(?= ))?"
)
MOST = (
    r"(?: ?(?:-|to|or|or maybe|maybe|or even|and|,|,? or maybe even) ?(?:maybe |even )?"
    rf"(?P<most>\d{{1,3}}|{_either(n for n in COUNTS if n[0] != 'a')}))?"
)
HEDGE = (
    r"(?:(?:about|around|roughly|approximately|approx\.?|maybe|probably|another|some|ca|say|"
    r"at least|like|the next|almost|up to|only|just|exactly|aprox|min|minimum|max|"
    r"maximum|abt|nearly|a good|~) ?){0,2}"
)
AMOUNT = HEDGE + COUNT + MOST
SPAN = (
    r"[ -]?(?:full |working |business |calendar |more |work )?"
    r"(?P<unit>days?|weeks?|wks?|wk|months?|mos?|mths?|mnths?|years?|yrs?|"
    r"fortnights?)\b'?(?:s\b)?'?"
    r"(?P<and_half> and a half)?(?:'? time)?"
)
OR_LATER = (
    r"(?:,? (?:or|or maybe|maybe|could be|might be|could even be|perhaps|possibly|if not|or even) "
    rf"(?P<later>\d{{1,2}}|{_either(n for n in COUNTS if n[0] != 'a')})(?![\w:/.]|"
    r" ?(?:days?|weeks?|months?|wks?|years?|%|am|pm)\b))?"
)
ONE_OR_TWO = (
    r"(?:an? |one |1 )?(?P<one>week|month|day)(?:'s)? or (?P<two>two|2|three|so)"
    r"(?!(?: weeks| months| days)? (?:ago|back|of|off|in)\b)(?:'? notice)?\b"
)
LEAD_OPEN = (
    r"(?:\b(?:as (?:early|soon) as|from|starting(?: on| from| in)?|as of|"
    r"any ?(?:time|day) (?:after|from|past)|after|"
    r"earliest|past|following|since|"
    r"not before|not until|not till|only from|only after|no earlier than|not earlier than|"
    r"earliest (?:is|would be|possible)|any ?time (?:on or )?after|not sooner than|no sooner than|"
    r"beginning(?: on| in)?|available from|only (?:free|available) from)|"
    r"(?:n't|\bnot|\bcannot|\bunable to)\b[^.;!?]{0,25}\b(?:before|until|till))"
)
LEAD_CLOSED = r"\b(?:by|before|no later than|not later than|latest|up to|at the latest)"
LEAD_END = r"(?: the| about| around| roughly| probably| maybe| on| of| in)* ?$"
TAIL_OPEN = (
    r" ?(?:,? ?(?:on\b(?! (?:the|an?|my|\w+day|mon|tue|wed|thu|fri))|onwards?|or later|or after|"
    r"at the earliest|forward|upwards?|"
    r"and later|or any ?time after|or any day after|or anytime afterwards?|and after|and on|"
    r"at the soonest|earliest|or thereafter|and beyond|up))"
)
JOIN = (
    r"\??,? ?(?:(?<=[?])|-|—|to|until|till|through|thru|or|and|/)"
    r"(?: the| in| on| maybe| around| by| of)* ?"
)
TAIL_CLOSED = r",? ?(?:at the (?:very )?latest|latest|or (?:sooner|earlier|before)|the latest)\b"
AT_ONCE = (
    r"\b(?:a ?\. ?s ?\. ?a ?\. ?p\b|asap|a\.s\.a\.p|as (?:soon|early|fast|quick|quickly) as "
    r"(?:possible|you|u|i can|needed|it gets|is possible|that|they)|as soon as$|"
    r"(?:the )?(?:sooner|earlier) the better|soon as (?:possible|you|u)|"
    r"immediately|immediate(?:ly)? start|immediate|instantly|right away|rightaway|"
    r"straight ?away|right now|at once|directly|straight off|the same day|same day|"
    r"any ?time(?! (?:after|from|in|on|between|next|before|this|since|past|during))|"
    r"any day(?: now)?(?! (?:after|from|in|on|between|next|before|this|past|of|during))|"
    r"any moment|whenever(?! (?:i|i'm|my|we|our|the|they|he|she|it|school)\b)|"
    r"when ?ever you|when (?:you|u) (?:want|need|like|say|call|wish|are ready|have)|"
    r"(?:ready )?when you are|at your convenience|"
    r"now|available now|free already|already free|already available|"
    r"without (?:any )?notice|no notice(?: period)?(?: needed| required)?|"
    r"(?:don't|dont|do not) (?:have|need) (?:to give )?(?:any )?notice|at any time|"
    r"^\W*(?:i'm |im |i am )?(?:already |always |all |totally |very )?(?:ready|available)\W*$|"
    r"this very (?:day|moment)|effective immediately|on the spot|readily available|"
    r"ready to (?:start|go|begin)(?! (?:on|in|by|from|after|next|at|around|about|mid|early|"
    r"late|end|\d))|nothing (?:holds|holding|keeps|keeping) me)\b"
)
VAGUE = (
    r"\b(?:soon|flexible|not sure|unsure|depends|depending|whenever|tbd|negotiable|sometime|"
    r"some time|later|eventually|recently|a while ago|long ago|open|don't know|dont know|idk|"
    r"no idea|in due course|shortly|who knows|once|as soon as|when i|when my|semester|graduat\w*|"
    r"finals|until i|after i|after my)\b"
)
DOUBT = (
    r"\b(?:depends|depending|who knows|no idea|hard to say|can't say|cannot say|not sure yet|"
    r"don't know|dont know|idk|not sure|unless|hopefully|god knows|can't promise)\b"
)
"""Beside a day, what makes it less than sure."""
MEANT = (
    r"\b(?:start|starting|begin|beginning|available|availability|free|ready|join|joining|"
    r"be (?:there|here|with you|yours|able|good)|come in|come on|show up|works?(?: best| better|"
    r" well| great| perfectly| fine)?(?: for me)?\W*$|works (?:for|best|better|well|great)|"
    r"would be|'d be (?:good|great|fine)|is (?:fine|good|ok|okay|great|best|"
    r"possible|perfect|ideal|doable|realistic|my)|suits?|yours|prefer|preferably|ideally|aim|"
    r"aiming|earliest|on board|onboard|"
    r"possible|good to go|can do|could do|count on|hope|hoping|target|first day|i can|i could|"
    r"sounds? good|from then|can come|fits|good for me|fine for me|fine by me|fine with me)\b"
)
TOLD = (
    r"\b(?:ends?|ended|ending|expires?|expiring|runs? (?:out|until|till|through|to)|finish|"
    r"finishes|finished|finishing|last day|last shift|last week at|until|till|til|exams?|finals|"
    r"surgery|operation|wedding|vacation|holiday|holidays|trip|travel\w*|moved?|moves|moving|born|"
    r"birthday|turn(?:s|ing)?|been (?:there|here|with)|worked|working|left|leave|leaving|quit|"
    r"fired|let go|laid off|closed|closes|close|graduat\w*|lease|contract|semester|due|"
    r"baby|flight|fly|flying|return|returning|back|arriv\w*|course|class|classes|appointment|"
    r"dentist|gave notice|given notice|on leave|busy|away|out of town|applied|interview|since|"
    r"school|term|visa|permit|license|licence|training|hired|promised|cruise|visit\w*|cast|"
    r"family|off|booked|hospital|recover\w*|bonus|paid|payday|rent|not free|unavailable|"
    r"started|joined|lost my|was|were|had|unemployed|sold)\b"
)
