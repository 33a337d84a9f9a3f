"""What should not be asked of candidates, and the English words by which it is asked.

Each pattern is looked for in a text in small letters with plain quotes and single blanks: for what
is asked of the candidate ("your age"), not for the word alone ("the age of your accounts").
Topics: what employers in the United States and the European Union may not base a decision on, or
must not ask for before an offer (Title VII, ADEA, ADA, GINA, the pay history laws of the states;
directives 2000/43/EC, 2000/78/EC, 2006/54/EC, (EU) 2023/970; articles 9 and 10 of the GDPR).
"""

from typing import NamedTuple


class Topic(NamedTuple):
    """A topic, why asking is risky, words anywhere in a text, titles, and pairs of options."""

    name: str
    why: str
    asked: tuple[str, ...]
    titles: tuple[str, ...] = ()
    options: tuple[str, ...] = ()


_NOT_A_REASON = "nobody may be turned down for it, and whoever is could say it was for this answer"
_A = r"(?:a |an |any |the )?"
_EVER = r"(?:ever |currently |now |already )?"
_BODY = (
    r"(?:back|spine|neck|knees?|hips?|shoulders?|joints?|wrists?|legs?|feet|heart|lungs?|eyes?"
    r"|eyesight|ears?|hearing|skin)"
)
_HOW = (
    r"(?:(?:a|an|any|some|the|or|your|other|chronic|serious|severe|major|ongoing|lower|recent"
    r"|medical|previous|regular) )*"
)
_TROUBLE = r"(?:problems?|pains?|ache|trouble|issues?|complaints?|injur(?:y|ies)|surgery)"
_YOU_HAVE = (
    r"\b(?:(?:do|did) you (?:ever |currently |now |often )?(?:have|suffer from|live with"
    r"|experience)|have you "
    + _EVER
    + r"(?:had|suffered from|experienced)|(?:are|is|were) there|tell us (?:about|of)) "
    + _HOW
)
_NO_WORK = (
    r"(?![- ](?:offices?|ends?|rooms?|catalog(?:ue)?s?|lists?|pages?|links?|orders?|as|software"
    r"|clients?|customers?|patients?|experience|products?|training|insurance|claims?|shifts?|work"
    r"|teams?|practices?|departments?|duties|placement|management|(?:on|to|for|from) (?!you)\w+))"
)

TOPICS: tuple[Topic, ...] = (
    Topic(
        name="age",
        why=_NOT_A_REASON,
        asked=(
            r"\bhow old are you\b",
            r"\byour (?:current |exact )?age\b",
            r"\b(?:date|year|day|month) of (?:your )?birth\b",
            r"\byour birth ?(?:date|day|year)\b",
            r"\bbirth ?date\b",
            r"\b(?:when|what year|which year) (?:were you|was it you were) born\b",
            r"\bage (?:group|range|bracket) (?:are you in|do you (?:belong|fall))\b",
            r"\bare you (?:over|under|above|below|older than|younger than)"
            r" (?:the age of )?(?:2[2-9]|[3-9]\d)(?= years|\?|$| or )",
        ),
        titles=("age", "your age", "birthday", "date of birth", "year of birth"),
    ),
    Topic(
        name="family, pregnancy or children",
        why=_NOT_A_REASON,
        asked=(
            r"\bare you (?:currently |now )?(?:pregnant|expecting a (?:child|baby))\b",
            r"\byour pregnancy\b",
            r"\bare you (?:married|divorced|widowed|single|in a relationship)\b(?!-)",
            r"\bare you engaged(?= ?(?:\?|$|or |to be married))",
            r"\byour (?:marital|family|parental) (?:status|situation|plans|life)\b",
            r"\bmarital status\b",
            r"\byour (?:husband|wife|spouse|fiance|fiancee|boyfriend|girlfriend|life partner)\b",
            r"\bmaiden name\b",
            r"\bdo you have (?:any |small |young |school-age )*(?:children|kids)\b",
            r"\bdo you have a family(?= ?(?:\?|$|,|and |or ))",
            r"\bhow many (?:children|kids) (?:do you have|have you got)\b",
            r"\byour (?:own )?(?:children|kids)\b(?!'|[- ](?:\w+ )?"
            r"(?:section|department|store|line|products|wear|range|brand|books|clients|customers))",
            r"\b(?:planning|plan|want|intend|hope) (?:to have|on having) (?:any |more )?"
            r"(?:children|kids|a baby|a family)\b",
            r"\bstart(?:ing)? a family\b(?! business)",
            r"\byour child ?care\b(?! (?:work|job|experience|center|clients|business|training))",
            r"\b(?:are you|plan(?:ning)?) (?:\w+ ){0,3}(?:maternity|paternity|parental) leave\b",
        ),
        titles=("marital status", "family status", "children", "pregnancy", "family"),
        options=("married", "divorced", "widowed", "single"),
    ),
    Topic(
        name="religion",
        why=_NOT_A_REASON,
        asked=(
            r"\byour (?:own )?(?:religion|faith(?! in\b)|church|mosque|synagogue|denomination)\b",
            r"\byour religious \w+",
            r"\b(?:what|which) (?:religion|faith|denomination|church) (?:are|do) you\b",
            r"\bare you (?:a |an )?(?:religious|christian|muslim|jewish|hindu|buddhist|catholic"
            r"|protestant|mormon|atheist)\b",
            r"\bdo you (?:pray|go to church|believe in god|keep the sabbath|observe (?:the sabbath"
            r"|ramadan|any religious))\b",
            r"\bdo you attend (?:a )?(?:church|mosque|synagogue|religious)\b",
        ),
        titles=("religion", "faith", "religious beliefs", "denomination"),
        options=(
            "christian",
            "muslim",
            "jewish",
            "hindu",
            "buddhist",
            "catholic",
            "protestant",
            "atheist",
        ),
    ),
    Topic(
        name="health or disability",
        why=_NOT_A_REASON + "; ask whether they can do the task",
        asked=(
            r"\byour (?:own |mental |physical |general )?health\b(?! ?care)(?! (?:insurance|club"
            r"|and safety|tech|plans?|products?|sales|systems?|sector|industry|clients?|customers?"
            r"|business|team|department|stores?|food|accounts?|work|services?))",
            r"\byour (?:disability|disabilities|illness|handicap|medications?|medical (?:history"
            r"|condition|conditions|records?))\b(?! (?:insurance|products?|claims?|polic\w+|team"
            r"|services?|software|sales|system))",
            r"\bdo you (?:currently )?(?:have|suffer from|live with) " + _A + r"(?:\w+ )?"
            r"(?:disability|disabilities|illness|illnesses|disease|diseases|handicap|impairment"
            r"|medical conditions?|health (?:problems?|issues?|conditions?|concerns?))\b"
            r"(?! (?:insurance|management|products?|claims?))",
            r"\bare you (?:currently |physically |fully )?(?:disabled|handicapped|ill|healthy"
            r"|vaccinated|sick(?! of))\b",
            r"\bvaccination status\b",
            r"\bhow (?:often|many days) (?:are|were|have) you (?:been )?(?:sick|ill)\b",
            r"\bhow many sick days\b",
            r"\bdo you (?:take|use) (?:any )?(?:medication|medications|medicine|drugs)\b",
            r"\bdo you (?:smoke|drink alcohol)\b",
            r"\b(?:how much do you weigh|how tall are you)\b",
            r"\bhave you "
            + _EVER
            + r"been (?:hospitali[sz]ed|diagnosed|treated for|operated on)\b",
            _YOU_HAVE + _BODY + " " + _TROUBLE + r"\b" + _NO_WORK,
            _YOU_HAVE + r"(?:bad|sore|weak|stiff|injured) " + _BODY + r"\b" + _NO_WORK,
            r"\bdo you have a (?:strong|healthy) back\b" + _NO_WORK,
            _YOU_HAVE
            + r"(?:problems?|pains?|trouble|issues?) (?:with|in) (?:your |the )?"
            + _BODY
            + r"(?= ?(?:[?.,;]|$|or |and ))",
            r"\byour " + _BODY + " " + _TROUBLE + r"\b" + _NO_WORK,
            r"\bhow(?: is|'s| are| has) your "
            + _BODY
            + r"(?= ?(?:[?.,;]|$|(?:been|today|now|doing|holding|feeling|these days|at the moment"
            r"|(?:and|or) your)\b))",
            r"\b(?:is|are|does|do) your "
            + _BODY
            + r" (?:ok|okay|all right|healthy|hurt|ache|painful|in good (?:shape|health))\b",
            r"\bhave you " + _EVER + r"(?:had|needed|undergone) " + _HOW + r"(?:\w+ )?"
            r"(?:surgery|surgeries)\b" + _NO_WORK,
            r"\bhave you " + _EVER + r"(?:had|needed|undergone) " + _HOW + r"operations?"
            r"(?= ?(?:[?.,;]|$|or ))",
            r"\b(?:do|will) you need (?:any )?surgery\b" + _NO_WORK,
            _YOU_HAVE + r"(?:diabetes|epilepsy|asthma|cancer|hiv|depression|allerg(?:y|ies)"
            r"|hernias?|slipped dis[ck]s?|heart attacks?|strokes?(?! of)|burn-?out)\b" + _NO_WORK,
            _YOU_HAVE + r"(?:\w+ )?injur(?:y|ies)(?= ?(?:[?.,;]|$|or |that |at work))",
            r"\b(?:filed?|claimed?|received?) (?:for )?" + _A + r"workers'? comp(?:ensation)?\b",
        ),
        titles=("health", "disability", "disabilities", "medical history", "state of health"),
    ),
    Topic(
        name="what they earned before",
        why=(
            "in many places it is against the law, and it carries an old employer's unfairness on; "
            "ask what pay they look for"
        ),
        asked=(
            r"\bsalary history\b|\bpay history\b(?! (?:software|system|tool))",
            r"\byour (?:current|previous|last|past|present|former|prior|most recent)"
            r" (?:\w+ )?(?:salary|pay|wages?|earnings|income)\b"
            r"(?! (?:expectation|wish|requirement))",
            r"\b(?:current|previous|last|present|former|prior) (?:salary|wage)\b"
            r"(?! (?:expectation|wish|requirement))",
            r"\b(?:how much|what) (?:do|did) you (?:currently |now )?(?:earn|get paid)\b"
            r"(?! (?:for|from) (?:your|the) (?:company|employer|firm|team|business|customers))",
            r"\bhow much money (?:do|did) you make\b",
            r"\bwhat (?:is|was) your (?:base )?(?:salary|pay|income)\b"
            r"(?! (?:expectation|wish|requirement|goal|range))",
            r"\bhow much (?:are|were) you (?:being )?paid\b",
            r"\byour (?:pay ?stubs?|pay ?slips?|w-2)\b",
        ),
        titles=(
            "salary history",
            "pay history",
            "current salary",
            "current pay",
            "last salary",
            "previous salary",
        ),
    ),
    Topic(
        name="origin, ethnicity or citizenship",
        why=_NOT_A_REASON + "; ask whether they are authorized to work in the country",
        asked=(
            r"\bwhere are you (?:originally )?from(?= ?(?:\?|$|,|and |or |originally))",
            r"\bwhere do you come from(?= ?(?:\?|$|,|and |or ))",
            r"\bwhere (?:were you|were your parents|was your family) born\b",
            r"\b(?:your )?(?:place|country) of birth\b|\byour birthplace\b",
            r"\byour (?:nationality|citizenship|ethnicity|ethnic \w+|skin colou?r|ancestry"
            r"|mother tongue|native language|national origin|country of origin"
            r"|immigration status)\b",
            r"\byour race\b(?! (?:against|for|to|car|team))",
            r"\b(?:what|which) (?:race|ethnicity|ethnic group|nationality) (?:are|do) you\b",
            r"\bwhat is your (?:heritage|accent)\b",
            r"\bare you " + _A + r"(?:[\w.]+ )?(?:citizen|immigrant|foreigner|native speaker)\b",
            r"\bare you " + _A + r"native (?:english |german |spanish |french )?speaker\b",
            r"\bdo you (?:have|hold) " + _A + r"(?:\w+ )?(?:citizenship|green card)\b",
            r"\bcitizenship status\b|\bdual citizenship\b",
        ),
        titles=(
            "nationality",
            "citizenship",
            "ethnicity",
            "race",
            "national origin",
            "country of birth",
            "place of birth",
            "country of origin",
        ),
    ),
    Topic(
        name="sex, gender or sexual orientation",
        why=_NOT_A_REASON,
        asked=(
            r"\byour (?:gender|sex|sexuality|sexual \w+)\b",
            r"\bgender identity\b|\bsexual (?:orientation|preference|identity)\b",
            r"\bare you (?:a )?(?:male|female|gay|lesbian|bisexual|homosexual|heterosexual"
            r"|transgender|queer|non-binary)\b",
            r"\bare you (?:a )?(?:man|woman)\b(?! of)",
            r"\b(?:what|which) gender (?:are|do) you\b",
        ),
        titles=("sex", "gender", "sexual orientation", "gender identity"),
        options=("male", "female", "man", "woman", "non-binary", "diverse"),
    ),
    Topic(
        name="politics or union membership",
        why=_NOT_A_REASON,
        asked=(
            r"\byour (?:political \w+|politics)\b",
            r"\b(?:political|party) affiliation\b|\bwhich (?:political )?party do you\b",
            r"\bwho(?:m)? (?:did|do|will|would) you vote\b",
            r"\bdid you vote (?:for|in)\b",
            r"\bare you " + _A + r"(?:republican|democrat|socialist|communist|union member)\b",
            r"\bmember of " + _A + r"political part(?:y|ies)\b",
            r"\bunion membership\b",
            r"\b(?:you|ever) (?:\w+ )?(?:belong to|join|joined|a member of|active in) "
            + _A
            + r"(?:your )?(?:trade |labou?r |workers'? )?union\b(?! of)",
            r"\bare you (?:in|a member of|part of) "
            + _A
            + r"(?:trade |labou?r |workers'? )?union\b(?! of)",
        ),
        titles=("politics", "political views", "union membership", "trade union"),
    ),
    Topic(
        name="arrests or criminal record",
        why="in many places it may only be asked after an offer, and for few jobs",
        asked=(
            r"\b(?:your|you have|have you|with) " + _A + r"(?:criminal|arrest|police)"
            r" (?:record|history|background)s?\b",
            r"\b(?:have|were|are) you " + _EVER + r"(?:been )?(?:arrested|convicted|imprisoned"
            r"|in (?:jail|prison)|sent to (?:jail|prison)|sentenced)\b",
            r"\bhave you "
            + _EVER
            + r"been charged with "
            + _A
            + r"(?:crime|offen[cs]e|felony|misdemeanou?r)\b",
            r"\b(?:criminal convictions?|prior convictions?|felony convictions?)\b",
            r"\bhave you " + _EVER + r"committed " + _A + r"(?:crime|offen[cs]e|felony)\b",
        ),
        titles=("criminal record", "criminal history", "convictions", "arrest record"),
    ),
    Topic(
        name="genes",
        why=_NOT_A_REASON,
        asked=(
            r"\byour (?:genetic \w+|genes|dna)\b",
            r"\bhave you " + _EVER + r"(?:had|done|taken) " + _A + r"(?:genetic|dna|gene) tests?\b",
            r"\bfamily medical history\b|\bmedical history of your family\b",
            r"\brun(?:s)? in your family\b(?! business)",
        ),
        titles=("genetic information", "family medical history"),
    ),
    Topic(
        name="a photo",
        why="it shows age, sex and origin, which nobody may be turned down for",
        asked=(
            r"\b(?:photo|photograph|picture|selfie|headshot|portrait)s? of (?:you|yourself)\b"
            r"(?! (?:work|sell|present))",
            r"\byour (?:own )?(?:photo|photograph|selfie|headshot|portrait|profile picture)\b"
            r"(?! (?:portfolio|editing|equipment|studio|business|gear|work|skills))",
            r"\b(?:send|upload|attach|add|share) (?:us |me )?"
            r"(?:a |an )?(?:recent |current |passport )*"
            r"(?:photo|photograph|selfie|headshot)\b(?! of (?!you\b|yourself\b))(?! (?:you|that))",
        ),
        titles=("photo", "your photo", "photograph", "headshot"),
    ),
)
