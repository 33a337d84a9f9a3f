"""Words for how often: what a number is counted per."""

from typing import Literal

from screening.dialogue.reading.lists import names, phrases

Per = Literal["hour", "day", "week", "month", "year"]
PERIODS: dict[Per, str] = {
    "hour": "hour hours hr hrs hourly h",
    "day": "day days daily workday weekday shift d dya",
    "week": "week weeks wk wks weekly w/k workweek weak weeek",
    "month": "month months mo mos mth monthly mnth m",
    "year": "year years yr yrs annum yearly annually annual y yer",
}
ALONE = frozenset(names("hourly daily weekly monthly yearly annually"))
LEADS = frozenset(names("a an per each every / p in one the last"))
HOURS: dict[Per, float] = {
    "hour": 1,
    "day": 8,
    "week": 40,
    "month": 168,
    "year": 2000,
}
"""Working hours: 8 a day, 5 days a week, 21 days a month, 250 days a year."""
PEOPLE = frozenset(
    names(
        "people person reps employees colleagues teammates companies company members folks "
        "salespeople agents states cities countries jobs job roles devices computers pcs laptops "
        "servers machines"
    )
)
"""What a number may count instead of what was asked, unless it is told per period."""
TOUCHES = frozenset(
    names(
        "call calls dial dials phone phonecalls touches touch contacts outreach attempts ring rings"
    )
)
"""Words that people use for one another when they count calls."""
REACHES = frozenset(
    names("call called calling contact contacted contacting phone phoned dial dialed reach reached")
)
"""Whoever calls 20 people makes 20 calls."""
KINDS: dict[str, str] = {
    **dict.fromkeys(names("call calls dial dials phonecall phonecalls ring rings"), "call"),
    **dict.fromkeys(names("email emails mail mails"), "email"),
    **dict.fromkeys(names("message messages msg msgs inmail inmails"), "message"),
    **dict.fromkeys(names("text texts sms"), "text"),
    **dict.fromkeys(names("dm dms"), "dm"),
    **dict.fromkeys(names("ticket tickets tix case cases incident incidents"), "ticket"),
    **dict.fromkeys(names("touch touches touchpoints outreach outreaches contacts"), "touch"),
}
"""Ways of reaching people that are counted apart, and added up where all are asked for."""
WRITTEN = frozenset(names("email message text dm"))
TOTALS = frozenset(names("so total totals totalling altogether overall combined together all ="))
"""Beside a number, these make it the sum of those before it."""
GROUPS = frozenset(names("team group staff crew department office class squad territory"))
OTHERS = frozenset(
    names(
        "they they're he she others everyone everybody somebody someone colleague colleagues guy "
        "guys boss lead manager champion them"
    )
)
"""A number that one of these is the subject of is theirs."""
GOALS = frozenset(
    names(
        "aim aimed aiming quota quotas goal goals target targets required expected kpi kpis "
        "supposed benchmark"
    )
)
"""A number after these was wanted, which does not say that it was done."""
NOT_COUNTED = frozenset(
    names(
        "years year yrs yr yr's months month mos weeks week days decades decade hours hour "
        "hrs hr minutes minute mins min floor street am pm o'clock old percent % mile miles km "
        "kilometers kilometres feet meters lb lbs kg pounds bucks cents digit digits figure figures"
    )
)
"""What a number may count that is never what was asked, unless it was asked for."""
SHARED = phrases(
    "as a team|as a group|between us|between the two of us|between all of us|we together|"
    "together we|we combined|split|shared|divided|the whole team|the entire team|all of us|"
    "everyone together|everybody together|the others|every one of us"
)
"""Beside a number, these leave open how many were one's own."""
NONE = phrases(
    "none|zero|no|nope|nah|never|nothing|nil|not any|none at all|none so far|zilch|nada|"
    "not a single one|i don't|i didn't|don't do any|i don't do any|haven't|haven't any|"
    "don't have any|i don't have any|didn't do any|never did|never had any|not one|"
    "none yet|not yet|n/a"
)
VAGUE = phrases(
    "a lot|lots|many|plenty|tons|loads|a ton|a bunch|a few|some|not many|not much|"
    "it varies|varies|it depends|depends|as many as possible|as many as i can|countless|"
    "too many|too many to count|numerous|quite a few|quite a lot|enough|a good number|"
    "a fair amount|dozens|hundreds|thousands|a handful|several|very few|hardly any|"
    "all day|nonstop|non stop|constantly|whatever it takes|a number of"
)
FUNCTION_WORDS = frozenset(
    names(
        "a an the per each every in on at or and so to of for with when if but by i i'd we "
        "my most more less than is was are were would say daily weekly monthly yearly "
        "annually hourly on average maybe depending sometimes usually during from as that "
        "which it's it before after / , . ; ! ? ) ( - + about around roughly probably though "
        "now there then total easily minimum max tops these this last back not give total "
        "altogether overall some good bad slow busy"
    )
)
NOT_NOUNS = FUNCTION_WORDS | frozenset(
    names(
        "because bc cuz cos like please thanks ok okay "
        "would could can only just due unless not no yes yet im i'm you me they he she everyone "
        "also too be been until till since while then so either neither there's that's sorry sir "
        "ma'am maam lol haha thank honestly really actually anyway personally max tbh dont don't "
        "here each apiece both out around up down right perfect ideal ideally fine best enough "
        "keeps works suits fits seems sounds feels makes more did does do had have has get got "
        "made make if when where who what how"
    )
)
"""What a number stands before without counting it."""
