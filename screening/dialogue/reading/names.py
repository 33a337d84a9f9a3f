"""A candidate's name among their words: never a question, never a sentence."""

import re
from unicodedata import category

from screening.dialogue.reading import reading as sure
from screening.dialogue.reading.lists import names
from screening.dialogue.reading.normal import normalise
from screening.dialogue.reading.polite_words import unaddressed
from screening.dialogue.reading.reading import Reading
from screening.flow.values import Text

_LEADS = re.compile(
    r"(?:^|[\s,.!;(-])(?:my (?:full |first |legal |real |given )?name(?:'s| is|s| would be)?:?|"
    r"the name is|(?:the )?name'?s|name ?:|(?<![^\s])(?:^|(?<=\. )|(?<=, ))am|"
    r"name is|i am called|i'm called|they call me|people call me|everyone calls me|friends call me|"
    r"(?:you can |you may |just |please |but )*call me|"
    r"(?:put|write|note)(?: me)?(?: down)?(?: as)?|"
    r"i go by|"
    r"(?:i am|i'm|im)|(?:this is|it's|it is|its)|"
    r"me llamo|mi nombre es|je m'appelle|ich hei(?:ss|ß)e|mein name ist|meu nome é|mi chiamo|"
    r"this here is|signed|full name:?)\s+"
)
_PLAIN_LEADS = (
    "name",
    "call",
    "go by",
    "signed",
    "full",
    "llamo",
    "nombre",
    "appelle",
    "heisse",
    "heiße",
    "nome",
    "chiamo",
)
_STRIP = " .,!;:-()\"'*_<>[]{}\n\t"
_CUT = re.compile(
    r"\s*(?:[,;!?()\n]|(?<!\bdr)(?<!\bmr)(?<!\bmrs)(?<!\bms)(?<!\bst)(?<!\bprof)"
    r"(?<!\bsgt)(?<!\bcapt)(?<!\bcpt)(?<!\blt)(?<!\bcol)(?<!\bmaj)(?<!\bgen)(?<!\bcpl)(?<!\brev)"
    r"(?<!\bjr)(?<!\bsr)(?<!\b[a-z])\.|"
    r"\s-\s|\b(?:and|but|from|here|nice|by|thanks|thank|i|my|you|please|speaking|or|"
    r"pleased|applying|reporting|looking|with|in|at|for|who|so|hello|hi)\b)"
)
_GREETING = re.compile(
    r"^(?:(?:hi|hiya|hello|hey|howdy|hola|greetings|"
    r"good (?:morning|afternoon|evening|day)|sure|ok|okay|yes|yep|yeah|thanks|thank you|thx|"
    r"of course|certainly|gladly|alright|all right|great|no problem|well|so|(?:nice|pleased|"
    r"good) to "
    r"meet you|hi there|my pleasure|absolutely|right)\b"
    r"(?: there| sir| madam| ma'am| all| everyone| again| so much| very much)?[\s,.!:-]*)+"
)
_TRAILING = re.compile(r"\s(?:here|speaking|on the line|at your service)[\s.!]*$")
_NOT_NAMES = frozenset(
    names(
        "a an the i you we they he she it is are am was were be been do does did have has "
        "had will would can could should not no yes yeah yep nope sure ok okay what why how "
        "when where who which whose your my me this that these those there here because if "
        "then so very really just about at in on for to from with of and or but as by job "
        "work working position role apply applying looking interested ready fine good great "
        "well happy sorry thanks thank please hello hi hey help stop start skip back next "
        "continue more less none nothing never always maybe name call called company salary "
        "pay remote years year old new tomorrow later today tonight anytime asap whenever "
        "morning afternoon evening monday tuesday wednesday thursday friday saturday sunday "
        "weekend none n/a na test tell know want need like love hate "
        "think don't dont can't i'm im it's its experienced excited available currently also "
        "too still rather prefer say private confidential anonymous candidate applicant "
        "human person bot robot sales manager account student graduate unemployed busy tired "
        "late early back done yup nah lol haha wait what's whats who's hmm um uh anything "
        "something someone nobody everyone secret important matter question again ask asking "
        "all any names agent operator glad curious confused unsure certain afraid not"
    )
)
_PARTICLES = frozenset(
    names(
        "de da do di del della van von der den la le el al bin ibn ben o mc mac san st ter "
        "ten dos das du los las y e"
    )
)


def read_name(text: str) -> Reading | None:
    """The name a candidate gives, as they write it; None where it is plainly something else."""
    normal = normalise(text)
    plain = _unasked(_bared(normal.text))
    plain = unaddressed(text, plain, normal.starts)
    if "@" in plain and len(plain.split()) == 1:
        return None
    labelled = _of_labels(text, plain, normal.starts)
    if labelled is not None:
        return labelled
    corrected = list(_CORRECTED.finditer(plain))
    if corrected and len(plain[: corrected[-1].start()].split()) <= MOST_BEFORE:
        plain = " " * corrected[-1].end() + plain[corrected[-1].end() :]
    found = [
        reading
        for lead in reversed(list(_LEADS.finditer(plain)))
        for strong in [any(word in lead.group() for word in _PLAIN_LEADS)]
        if (reading := _name(text, plain, lead.end(), normal.starts, strong))
    ]
    greeting = _GREETING.match(plain)
    bare = _bare(text, plain, greeting.end() if greeting else 0, normal.starts)
    # "Katherine Lowe, but call me Kat": the whole name rather than what it is called for short.
    # "name's Pete" is no whole name, its lead is not part of it.
    led = bare is not None and _NAMES_LEAD.match(text[bare.spans[0][0] :].lower())
    whole = [one for one in (*found, None if led else bare) if one and _is_whole(one)]
    return (found[0] if found and not whole else None) or (whole[0] if whole else bare)


def _is_whole(reading: Reading) -> bool:
    return isinstance(reading.value, Text) and len(reading.value.text.split()) > 1


def _unasked(plain: str) -> str:
    """The text with its questions blanked out in place."""
    return _QUESTION.sub(lambda match: " " * len(match.group()), plain)


def _of_labels(raw: str, plain: str, starts: tuple[int, ...]) -> Reading | None:
    """ "First name Ada, last name Lovelace", in any order."""
    first, last = _FIRST.search(plain), _LAST.search(plain)
    if first is None or last is None:
        return None
    parts = []
    for match in (first, last):
        if not _is_name(match["said"], 3):
            return None
        parts.append((starts[match.start("said")], starts[match.end("said") - 1] + 1))
    return Reading(
        value=Text(text=" ".join(raw[start:end] for start, end in parts)),
        certainty=sure.PLAIN,
        spans=tuple(sorted(parts)),
    )


def _bared(plain: str) -> str:
    """The text with signs such as smileys, and what stands in brackets, blanked out in place."""
    signless = "".join(
        " " if category(c) in ("So", "Sk", "Cn") or c in _JOINERS else c for c in plain
    )
    return _ASIDE.sub(lambda m: " " * len(m.group()), signless)


_NAMES_LEAD = re.compile(r"(?:the )?name'?s ")
_QUESTION = re.compile(r"[^.!,;\n?]{0,200}\?")
_LABEL = (
    r"(?: ?name)?(?: is|'s|:| -|,)?\s+(?P<said>[^\W\d_][\w'-]{0,30}"
    r"(?: (?!last|first|family|and|sur)[^\W\d_][\w'-]{0,30}){0,2})"
)
_FIRST = re.compile(r"\b(?:first|given|fore|christian)" + _LABEL)
_LAST = re.compile(r"\b(?:last|family|sur|second)" + _LABEL)
_CORRECTED = re.compile(
    r"[\s,.;-](?:sorry|no wait|no sorry|wait|no|i mean|i meant|correction|oops|actually|typo)\b"
    r"[\s,.:!-]*(?:it's |its |it is |i meant? |sorry |that's )?(?=\S)"
)
MOST_BEFORE = 6
"""Words; more than a name before "sorry" is no slip in one."""
_JOINERS = "\ufe0f\u200d"
_ASIDE = re.compile(r"(?<=\S\s)\([^()\d@]{1,25}\)(?=\W*$)")


def _name(
    raw: str, plain: str, start: int, starts: tuple[int, ...], strong: bool
) -> Reading | None:
    cut = _CUT.search(plain, start)
    end = cut.start() if cut and cut.start() > start else len(plain)
    span = _trimmed(plain, start, end)
    if span is None:
        return None
    written = raw[starts[span[0]] :]
    said = plain[span[0] : span[1]]
    again = _again(plain, said, end)
    if again is not None:
        span = again
        said = plain[span[0] : span[1]]
    titled = _is_titled(said, written)
    if not titled and not _is_name(said, 5) and not (strong and _is_wordlike(said, written)):
        return None
    return _reading(raw, span, starts, sure.UNMISTAKABLE if strong else sure.SAID_BACK, strong)


def _again(plain: str, said: str, end: int) -> tuple[int, int] | None:
    """ "Bond, James Bond": the second time in full."""
    rest = re.match(r"[,.]\s*([^,.;!?\n]{2,60})", plain[end:])
    if rest is None or said not in rest[1].split() or rest[1] == said:
        return None
    return (end + rest.start(1), end + rest.end(1)) if _is_name(rest[1].strip(), 4) else None


def _bare(raw: str, plain: str, start: int, starts: tuple[int, ...]) -> Reading | None:
    trailing = _TRAILING.search(plain, start)
    span = _trimmed(plain, start, trailing.start() if trailing else len(plain))
    if span is None:
        return None
    letters = _LETTERS.search(plain, span[0])
    if letters and letters.end() >= span[1]:
        span = (span[0], letters.start())
    head = re.match(r"[^,.]+", plain[span[0] : span[1]])
    again = _again(plain, head.group(), span[0] + head.end()) if head else None
    span = again or span
    titled = _is_titled(plain[span[0] : span[1]], raw[starts[span[0]] :])
    if not titled and not _is_name(plain[span[0] : span[1]], 4):
        return _headed(raw, plain, start, starts)
    words = plain[span[0] : span[1]].split()
    return _reading(raw, span, starts, sure.PLAIN if len(words) > 1 else sure.SAID_BACK, False)


_LETTERS = re.compile(r",?\s+(?:rn|lpn|cna|bsn|msn|phd|md|mba|cpa|pmp|hha|esq|lvn)\b\.?\W*$")
_PLEASANT = re.compile(
    r"\s*[,.!;-]?\s*(?:nice|pleased|but|here|speaking|hi|hello|good|glad|happy|how are|thanks|"
    r"thank you|and you|you can|everybody|everyone|people|friends|goes|at your|reporting)\b|\s*\n"
)


def _headed(raw: str, plain: str, start: int, starts: tuple[int, ...]) -> Reading | None:
    """ "Rosa Diaz, nice to meet you": a name and more."""
    cut = _CUT.search(plain, start + 1)
    if cut is None:
        return None
    span = _trimmed(plain, start, cut.start())
    if span is None:
        return None
    said, written = plain[span[0] : span[1]], raw[starts[span[0]] :]
    capital = written[:1].isupper() or not written[:1].islower()
    whole = len(said.split()) > 1 or _PLEASANT.match(plain, cut.start())
    if not capital or not whole or not (_is_name(said, 4) or _is_titled(said, written)):
        return None
    return _reading(raw, span, starts, sure.SAID_BACK, False)


def _trimmed(plain: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and plain[start] in _STRIP:
        start += 1
    while end > start and plain[end - 1] in _STRIP:
        end -= 1
    return (start, end) if end > start else None


def _is_name(said: str, most: int) -> bool:
    words = said.replace(",", " ").split()
    if not words or len(words) > most + 3 or len(said) > 60:
        return False
    if sum(word not in _PARTICLES for word in words) > most:
        return False
    return all(_is_part(w) for w in words) and any(w not in _PARTICLES for w in words)


def _is_wordlike(said: str, raw: str) -> bool:
    """ "My name is Will": an everyday word that is a name too, in a name's capital."""
    return said in _ALSO_ALONE and raw[0].isupper() and not raw[:2].isupper()


_ALSO_ALONE = frozenset(names("will so an love early happy sunday"))


def _is_titled(said: str, raw: str) -> bool:
    """ "Will Smith", "Van An": everyday words, but in a name's capitals."""
    words = said.split()
    written = raw.split()[: len(words)]
    if not 2 <= len(words) <= 4 or any(not w[0].isupper() or w.isupper() for w in written):
        return False
    everyday = [w for w in words if w in _NOT_NAMES]
    return (
        len(everyday) <= 1
        and all(w in _ALSO_NAMES for w in everyday)
        and all(_is_part(w) for w in words if w not in everyday)
    )


_ALSO_NAMES = frozenset(
    names("will can do so an my in at by you love good early back kind no la me he she will")
)


def _is_part(word: str) -> bool:
    word = word.strip('"')
    if word in _NOT_NAMES:
        return False
    return all(c.isalpha() or c in ".'-" for c in word) and any(c.isalpha() for c in word)


def _reading(
    raw: str, span: tuple[int, int], starts: tuple[int, ...], certainty: float, strong: bool
) -> Reading:
    start = starts[span[0]]
    end = starts[span[1]] if span[1] < len(starts) else len(raw)
    said = raw[start:end].rstrip()
    capital = any(c.isupper() for c in said) or not any(c.islower() for c in said)
    if not capital:
        certainty = min(certainty, sure.SAID_BACK if strong else sure.LIKELY)
    return Reading(
        value=Text(text=" ".join(said.split())),
        certainty=certainty,
        spans=((start, start + len(said)),),
    )
