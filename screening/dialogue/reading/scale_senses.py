"""Other words for a step: where a step says "now and then", "every so often" means it as well."""

from functools import lru_cache

from screening.dialogue.reading.lists import phrases
from screening.dialogue.reading.phrases import Mention, Phrasebook
from screening.dialogue.reading.scale_numbers import StepWords
from screening.dialogue.reading.whose import is_denied
from screening.dialogue.reading.words import Words, words_of

_SENSES: dict[str, str] = {
    "never": (
        "never used|never used it|not used it|haven't used it|haven't used|have not used it|"
        "have not used|did not use|didn't use|never tried|never tried it|never touched|"
        "never touched it|never opened|never seen|never seen one|never heard of it|never did|"
        "never did it|never done|never done it|never had to|not me|me no|no experience|"
        "zero experience|no knowledge|no idea|no clue|not at all|never in my life|never ever|"
        "what's that|what is that|not even once|not once|never once|don't know it|"
        "don't know how|dont know how|do not know how|haven't tried|havent tried|not yet|"
        "never worked with it|never needed it|by accident|nothing at all|don't use it|"
        "dont use it|do not use it|zero|none|never"
    ),
    "refuse": (
        "not for me|isn't for me|is not for me|not my thing|not my cup of tea|no way|no thanks|"
        "no thank you|can't do that|cannot do that|could not do that|couldn't do that|"
        "couldn't do it|could not do it|can't do it|i couldn't|could never|can't see myself|"
        "don't want to|do not want to|wouldn't want to|won't do|wouldn't do|will not do|"
        "i would refuse|makes me sick|make me sick|make me gag|disgusting|disgusts me|gross|"
        "eww|yuck|not comfortable|not comfortable with that|wouldn't be comfortable|"
        "would not be comfortable|can't handle|couldn't handle|not happening|hard pass|"
        "hell no|god no|nope|absolutely not|deal breaker|dealbreaker|"
        "hoping for something else|i'd skip it|"
        "too much for me|out of the question|that's a no|never could"
    ),
    "unsure": (
        "unsure|a bit unsure|not sure|bit unsure|not so sure|not completely sure|nervous|shy|"
        "scared|a bit scared|scares me|frightens me|worries me|makes me nervous|no experience|"
        "a little scared|afraid|anxious|hesitant|awkward|weird|strange|"
        "embarrassed|embarrassing|uncomfortable at first|uneasy|would learn|i would learn|"
        "i'd learn|id learn|could learn|can learn|will learn|willing to learn|want to learn|"
        "have to learn|need to learn|everyone learns|i am willing|i'm willing|willing to try|"
        "would try|i'd try|i'll try|will try|could try|can try|give it a try|give it a go|"
        "get used to|get used to it|getting used to|getting used to it|take some time|"
        "need some time|need time|takes time|needs time|a little time|someone can show me|"
        "somebody can show me|if someone shows me|if somebody shows me|if you show me|"
        "show me how|shows me how|teach me|train me|with training|with some training|"
        "with guidance|with help|never done it|not done it before|never did it before|"
        "haven't done it before|new to me|new for me|hard at first|difficult at first|"
        "strange at first|at first"
    ),
    "follow": (
        "copy|copying|copied|paste|pasting|copy paste|copy and paste|copy n paste|copypaste|"
        "follow a guide|follow guides|follow the guide|follow instructions|following guides|"
        "follow the instructions|follow a tutorial|follow tutorials|tutorial|tutorials|guides|"
        "step by step|google it|i google|googling|google the|look it up|look up|looking up|"
        "stackoverflow|stack overflow|chatgpt|chat gpt|youtube|cheat sheet|cheatsheet|"
        "someone sends|somebody sends|send me|sends me|gives me|gave me|told me to type|"
        "tell me to type|tells me to type|tells me what|told what to|tell me what|from a list|"
        "from the manual|from a manual|from the internet|with instructions|with a guide|"
        "written down|by the book|recipes"
    ),
    "sometimes": (
        "now and then|now and again|every now and then|every now and again|sometimes|"
        "some times|somtimes|occasionally|on occasion|occasional|once in a while|"
        "every once in a while|from time to time|time to time|every so often|here and there|"
        "on and off|off and on|when i have to|when i need to|when i must|when needed|"
        "when necessary|if needed|if necessary|if i have to|if i must|if i need to|"
        "when it's needed|when required|when there is no other way|every few days|few times a week|"
        "a few times a week|once a week|once or twice a week|twice a week|couple times a week|"
        "a couple of times a week|weekly|every week|most weeks|a few times a month|"
        "once a month|monthly|every other day|not every day|ab and zu|regularly"
    ),
    "often": (
        "often|frequently|regularly|quite often|very often|most days|most of the time|usually|"
        "a lot|several times a week|almost daily|nearly every day|almost every day"
    ),
    "always": (
        "all the time|always|constantly|every day|everyday|daily|all day|all day long|"
        "every single day|day in day out|day in and day out|all day every day|every shift|"
        "all shift|all shift long|each day|each shift|24/7|on a daily basis|non stop|nonstop|"
        "my whole day|my daily bread|daily bread|every morning|every night|several times a day|"
        "many times a day|live in it|live in the terminal|almost always|at every job"
    ),
    "fine": (
        "fine|fine with it|ok with it|okay with it|ok with that|okay with that|its ok|it's ok|"
        "it's okay|it is ok|it is okay|that's ok|that's okay|thats ok|that is okay|okay for me|"
        "ok for me|no problem|not a problem|no problems|isn't a problem|wouldn't be a problem|"
        "no issue|no issues|not an issue|no trouble|no worries|no big deal|"
        "not a big deal|no biggie|"
        ""
        "don't mind|dont mind|do not mind|wouldn't mind|would not mind|doesn't bother me|"
        "doesnt bother me|does not bother me|wouldn't bother me|not bothered|not bothered by|"
        "all good|that's cool|cool with that|cool with it|comfortable|totally fine|"
        "nothing shocks me|nothing bothers me|nothing scares me|doesn't scare me|no objection|"
        "no objections|happy to|happy to do|happy to help|i can do that|i can do it|"
        "can handle it|can handle that|natural|it's natural|human|part of life|acceptable|"
        "good with that|good with it|am good with|up for it|nothing wrong with|not squeamish|"
        "no qualms|alright with|i'm alright"
    ),
    "routine": (
        "used to it|i'm used to it|am used to|i'm used to|normal to me|normal for me|"
        "it is normal|it's normal|second nature|part of the job|part of my job|my job|"
        "it's my job|old hat|bread and butter|piece of cake|done it for years|"
        "did it for years|doing it for years|done this for years|doing this for years|"
        "done it many times|done it a thousand times|done that many times|"
        "done it a million times|routine|nothing new|nothing new to me|do it already|"
        "already do it|already do this|already do that|what i do|that's what i do|"
        "i do this|i do that|did that for|did it for|did this for|do this for a living|"
        "been doing it|been doing this|been doing that|my current job|current job|"
        "in my sleep|with my eyes closed|like breathing|very comfortable|no stranger to"
    ),
    "prefer": (
        "prefer it|i prefer|prefer the|prefer using|i like it better|like it better|"
        "like it more|favorite|favourite|my favorite|my favourite|first choice|"
        "over the mouse|over a mouse|better than the mouse|better than a mouse|"
        "faster than|quicker than|easier than|more comfortable than|nicer than|love it|"
        "i love|live in it|live in the|right at home|very at home|totally at home|"
        "completely at home|at home there|rather than the mouse|rather than a mouse|"
        "instead of the mouse|hate the mouse|hate mice|don't need a mouse|who needs a mouse|"
        "no mouse needed|mouse collects dust|wouldn't want it any other way|second home|"
        "live there|i live there|live on it"
    ),
}
"""What means much the same, where a step of a scale says one of it."""
_BOOK = Phrasebook(
    ((p, sense) for sense, written in _SENSES.items() for p in phrases(written)), typos=True
)
_PHRASES = {sense: frozenset(phrases(written)) for sense, written in _SENSES.items()}
_ALONE = frozenset(("never", "zero", "none"))
"""Too short to count among other words."""


def senses_in(words: Words, steps: StepWords) -> list[Mention]:
    """What is said in other words of a step, tagged with the step's number."""
    owners = _owners(steps)
    found: list[Mention] = []
    for mention in _BOOK.find(words):
        step = owners.get(_sense_of(words, mention, owners))
        if step is None or _is_turned(words, mention):
            continue
        found.append(mention._replace(tag=str(step)))
    return found


def _sense_of(words: Words, mention: Mention, owners: dict[str, int]) -> str:
    """The sense; a phrase that stands in two belongs to the one that the scale knows."""
    said = " ".join(w.text for w in words[mention.first : mention.end])
    if mention.tag in owners or mention.typos:
        return mention.tag
    return next((s for s, own in _PHRASES.items() if s in owners and said in own), mention.tag)


def _is_turned(words: Words, mention: Mention) -> bool:
    alone = mention.end - mention.first == 1 and words[mention.first].text in _ALONE
    if alone and sum(w.is_word for w in words) > _FEW_WORDS:
        return True
    return mention.tag not in ("never", "refuse") and is_denied(words, mention.first)


_FEW_WORDS = 3


@lru_cache(maxsize=256)
def _owners(steps: StepWords) -> dict[str, int]:
    """For each sense the step that has it, where only one does."""
    having: dict[str, set[int]] = {}
    for number, own in steps:
        counted = [_senses_of(name) for name in own]
        for sense in set().union(*counted):
            # The label says it, or at least two of the step's other names.
            if sense in counted[0] or sum(sense in senses for senses in counted) > 1:
                having.setdefault(sense, set()).add(number)
    return {sense: next(iter(own)) for sense, own in having.items() if len(own) == 1}


def _senses_of(name: str) -> set[str]:
    words = words_of(name)
    whole = " ".join(w.text for w in words)
    return {m.tag for m in _BOOK.find(words)} | {s for s, own in _PHRASES.items() if whole in own}
