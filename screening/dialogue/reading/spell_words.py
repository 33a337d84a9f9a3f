"""Words that tell what one length of time is to another: more of it, all of it, a break, a slip."""

from screening.dialogue.reading.lists import names

TOTAL_BEFORE = frozenset(
    names(
        "total totals totaling totalling altogether overall combined makes make making sum equals "
        "adds add comes = all together summed"
    )
)
TOTAL_AFTER = frozenset(names("total altogether overall combined together"))
CONCLUDES = frozenset(names("so thus hence therefore"))
CORRECTS = frozenset(
    names("wait sorry oops correction scratch rather actually mean meant nvm typo edit oh hang")
)
REALLY = frozenset(
    names(
        "really truly truth reality realistically honestly strictly properly actually effectively "
        "only just count counting seriously actual proper real"
    )
)
"""After a "but", these say that what follows is what counts."""
PAUSES = frozenset(
    names(
        "nothing break breaks gap gaps unemployed jobless maternity parental leave sabbatical "
        "prison jail sick looking hiatus pause paused stopped raising retired "
        "studying studied without laid nowhere"
    )
)
TAKES_AWAY = frozenset(names("minus except excluding subtract deduct subtracting"))
WITHIN = frozenset(names("including incl whereof during within among"))
NEXT = frozenset(
    names(
        "then after afterwards afterward later before previously prior another more plus "
        "additional additionally further followed next first second third fourth last now again "
        "b4 earlier + & since also finally currently before second 1st 2nd 3rd 4th thereafter"
    )
)
"""Between two lengths of time, these put one after the other."""
APART = frozenset(names("and , ; . ( ) / \n : !"))
MINGLES = frozenset(
    names("or while during same simultaneously meanwhile parallel alongside if though although")
)
"""Between two lengths of time, these leave open whether they add up."""
ENDS = frozenset(
    ". , ; : ! ? \n ) ( and but then so because when until till since where which".split(" ")
)
PLACES = frozenset(
    names(
        "at with in as for doing selling w working running on under by during @ from using of "
        "where there"
    )
)
ADDS = frozenset(names("and , then plus another & + ; further : ( after before that = or with ."))
MORE = frozenset(names("plus then + & by"))
WAYS = frozenset(
    names("part full freelance freelancing unpaid paid volunteer self remote remotely")
)
STARTS = frozenset(
    names("since started start starting began begun begin joined hired got get went first")
)
STOPS = frozenset(
    names(
        "until till til left quit stopped stop ended died fired retired finished closed moved "
        "passed lost laid"
    )
)
