"""Words for money: currencies, the signs they share, and what is no amount."""

from screening.dialogue.reading.lists import phrases

CURRENCIES = {
    "usd": "USD", "eur": "EUR", "gbp": "GBP", "chf": "CHF", "cad": "CAD", "aud": "AUD",
    "nzd": "NZD", "jpy": "JPY", "cny": "CNY", "inr": "INR", "sek": "SEK", "nok": "NOK",
    "dkk": "DKK", "pln": "PLN", "czk": "CZK", "brl": "BRL", "mxn": "MXN", "zar": "ZAR",
    "sgd": "SGD", "hkd": "HKD", "aed": "AED", "ils": "ILS", "huf": "HUF", "ron": "RON",
    "php": "PHP", "krw": "KRW", "ngn": "NGN", "kes": "KES", "uah": "UAH", "thb": "THB",
    "euro": "EUR", "euros": "EUR", "sterling": "GBP", "quid": "GBP", "yen": "JPY",
    "yuan": "CNY", "rmb": "CNY", "rupees": "INR", "rupee": "INR", "zloty": "PLN",
    "zlotys": "PLN", "reais": "BRL", "dirhams": "AED", "shekels": "ILS", "won": "KRW",
    "naira": "NGN", "rand": "ZAR", "€": "EUR", "₹": "INR", "₩": "KRW", "₦": "NGN",
    "₪": "ILS", "฿": "THB", "₴": "UAH",
}  # fmt: skip
SHARED: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(
        ("$", "dollar", "dollars", "bucks", "buck"),
        ("USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN"),
    ),
    **dict.fromkeys(("£", "pound", "pounds"), ("GBP", "EGP")),
    **dict.fromkeys(("¥",), ("JPY", "CNY")),
    **dict.fromkeys(
        ("kr", "krona", "kronor", "kroner", "krone", "crowns"), ("SEK", "NOK", "DKK", "CZK")
    ),
    **dict.fromkeys(("franc", "francs", "fr"), ("CHF",)),
    **dict.fromkeys(("peso", "pesos"), ("MXN", "PHP", "ARS", "CLP", "COP")),
    "rs": ("INR", "PKR"),
}
"""Signs and names that several currencies share: the question's own where it is among them."""
SCALED = {
    "lakh": 100_000, "lakhs": 100_000, "lac": 100_000, "lacs": 100_000, "lpa": 100_000,
    "crore": 10_000_000, "m": 1_000_000, "mio": 1_000_000,
}  # fmt: skip
"""What follows an amount and makes it larger, beside thousands and millions."""
INDIAN = frozenset({"lakh", "lakhs", "lac", "lacs", "lpa", "crore"})
YEARLY = frozenset({"lpa", "pa", "ote", "ctc"})
VAGUE = phrases(
    "negotiable|open to negotiation|open to discussion|market rate|market value|market standard|"
    "competitive|whatever is fair|something fair|fair|depends|it depends|flexible|"
    "open|not sure|tbd|to be discussed|as much as possible|industry standard|the going rate|"
    "whatever you pay|whatever the role pays|up to you|minimum wage|a lot|enough|"
    "similar to now|same as now|more than now|more than i make now|a living wage"
)
MEANT = (
    r"\b(?:hop(?:e|es|ed|ing)|wish|want|wanted|wanting|would like|i'd like|id like|'d like|"
    r"would love|"
    r"looking (?:for|at)|look for|expect\w*|ask(?:ing)?(?: for)?|prefer\w*|aim\w*|target\w*|"
    r"ideal\w*|"
    r"happy|fine|okay|ok|comfortable|enough|accept|take|settle|do it|live with|consider|"
    r"need|needs|require|must|should be|desired?|goal|range|thinking|i think|i guess|worth|"
    r"deserve|reasonable|fair|work for|switch|change for|move for|negotiab\w*|start at|see|"
    r"minimum|min|at least|please|would (?:be|do|work|suit|cover)|'d be|(?<!used )to (?:make|"
    r"earn|get|be at)|"
    r"be paid|get paid|bare minimum|lowest|floor|dream|anything|something|somewhere|"
    r"good for me|good with|works for me|cover my|cover the|my number|salary of|raise to)\b"
)
"""Beside an amount, what makes it the one that is hoped for."""
TOLD = (
    r"\braise (?:on|over|from)\b|\bon (?:top of )?my\b|\bthan (?:my|what i|i)\b|"
    r"\b(?:that's|that is|which is|this is) (?:what i (?:get|make|earn|have)|my (?:current|"
    r"present))\b|"
    r"\b(?:i (?:currently |now |already |only |just |still |used to )?(?:make|earn|get|got|made|"
    r"earned|have|had|was|saw|heard|read)|i'm (?:currently |now )?(?:making|earning|getting|at|on)|"
    r"im (?:currently |now )?(?:making|earning|getting|at|on)|i've|currently|right now|making|"
    r"at the moment|present(?:ly)?|last (?:job|place|year|position|role|employer|company)|"
    r"my (?:current|last|old|former|previous|present)|"
    r"used to|previous(?:ly)?|former(?:ly)?|was|were|had|"
    r"(?<!get )(?<!be )(?<!getting )(?<!being )(?:paid|payed)"
    r"(?! (?:holiday|vacation|time|leave|sick|break|day|over))|pays|pay me|pay now|earned|"
    r"(?:firms|companies|places|employers|jobs|shops|they|others|people|everyone|most|many|"
    r"hospitals|"
    r"stores|schools) (?:around |here |there |usually |normally |often |only |in town |"
    r"near here )*pay|"
    r"gets|makes|earns|agenc\w+|glassdoor|indeed|linkedin|average|market (?:rate|value|is|says)|"
    r"ads?|"
    r"adverts?|posting|offered|offers|others|friend|sister|brother|cousin|"
    r"rent|mortgage|bills|loan|daycare|childcare|insurance (?:is|costs)|says|said|told|"
    r"told me|heard|seen|now|minimum wage is|before taxes i|came to|comes to|bonus (?:is|was|of)|"
    r"should (?:ask|get|earn|make|be making|be getting)(?: for)?|overtime|deposit|commission|"
    r"tips|gas|commute costs?|costs?|used to|current ctc)\b"
)
"""Beside an amount, what only tells of it: what is earned now, what others get, what is paid."""
FIRST_THEN = (
    r"\b(?:to start|to begin|starting|at first|first (?:year|months?|weeks?|\d)|at the start|"
    r"in the beginning|beginning|training|probation|trial)\b"
)
"""After an amount, what makes it the first of two."""
CONCEDED = (
    r"\b(?:but|if|for|could|i'd take|id take|i would take|would accept|live with|settle|go down|"
    r"as low as|lowest|without|remote|nights|weekends|days|later|after)\b"
)
"""Before another amount, what makes both of them right."""
STAGED = (
    r"\b(?:to start|to begin|starting (?:out|with|pay)|at first|first (?:year|months?|weeks?)|"
    r"in the beginning|beginning|training|probation|trial|weekends?|weekdays?|nights?|sundays?|"
    r"saturdays?|holidays|after (?:\w+ ){0,3}(?:months?|years?|weeks?|probation|training|raise|"
    r"review|trial)|if|unless|without|remote|on.?site|overtime|part.?time|full.?time|"
    r"live with|could do|would take|i'd take|id take|would accept|settle|go (?:down|as low)|"
    r"as low as|lowest|negotiate|depending|maximum|max|minimum|min|at least|but)\b"
)
"""Between two amounts, what makes both of them right: now and later, days and nights."""
THE_SAME = (
    r"\b(?:the same|same (?:pay|as|amount)|that much|like that|match (?:that|it|this)|"
    r"keep (?:that|it|"
    r"my|this)|that would (?:be|do)|that'd be|that is (?:fine|ok|okay|enough|good|what i)|"
    r"that's (?:fine|ok|okay|enough|good|what i)|stay there|stay at that)\b"
)
"""After an amount that is only told of, what makes it the one that is hoped for."""
LESS_IS_NO = (
    r"\b(?:not|never|no|nothing|none|don't|dont|won't|wont|wouldn't|wouldnt|can't|cant|cannot|"
    r"couldn't|doesn't|doesnt|isn't|isnt|refuse|hardly|impossible|makes no sense|too little)\b"
)
"""Beside "less than", what makes an amount the least."""
COUNTED = frozenset(
    "% percent hours hrs hour hr h years yrs yr year months month mos weeks week wks days day "
    "people person persons times minutes mins min old am pm o'clock figures figure digits digit "
    "kids kid "
    "children child dependents certs cert certificates certificate certifications clients client "
    "patients shifts shift nights miles mile km ads ad jobs job employees users tickets raises "
    "raise dogs cats adults persons agencies companies others employers interviews "
    "references sisters brothers x star stars days' weeks' months' years' bedroom".split()
)
"""What a bare number counts that is no money."""
