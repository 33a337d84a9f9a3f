"""Words that tell what one number is to another: more of it, a total, the usual, a slip."""

from screening.dialogue.reading.lists import names

STOPS = frozenset(".;!?\n")
CORRECTS = frozenset(names("wait sorry mean meant correction scratch oops actually rather"))
TOTALS = frozenset(names("total totals altogether overall combined together makes = roughly"))
CONCLUDES = frozenset(names("so thus hence therefore truth reality comes means makes"))
USUAL = frozenset(
    names(
        "normally normal typical typically usually usual average averages averaging avg generally "
        "regular mostly mainly ordinary standard otherwise realistic "
        "realistically"
    )
)
RARE = frozenset(
    names("once record remember maximum peak highest worst ever exceptionally crazy best most")
)
OTHER_TIMES = frozenset(
    names(
        "sometimes depending depends occasionally maybe slow good busy bad quiet calm "
        "when if winter summer season monday mondays friday fridays weekend weekends holidays "
        "term peak easy hard rainy light heavy first second last campaign morning afternoons "
        "earlier later breaks semester ok okay also but closed open possible could can or times"
    )
)
MINE = frozenset(names("me myself mine"))
NOW = frozenset(names("now nowadays currently lately today since anymore these"))
MORE = frozenset(names("another plus + & additional further extra"))
CHANNELS = {
    **dict.fromkeys(names("phone phones call calls telephone"), "phone"),
    **dict.fromkeys(names("email emails mail mails e-mail"), "mail"),
    **dict.fromkeys(names("chat chats teams slack"), "chat"),
    **dict.fromkeys(names("whatsapp text texts sms dm dms message messages linkedin"), "text"),
    **dict.fromkeys(names("person desk walk walkins door doors visits"), "person"),
}
PARTS_OF_DAY = frozenset(
    names(
        "morning mornings afternoon afternoons lunch evening evenings noon night before after am pm"
    )
)
