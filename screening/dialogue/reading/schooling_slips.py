"""Puts words of schooling right that are often misspelt: "batchlers", "assosiates", "collage"."""

from functools import lru_cache

from screening.dialogue.reading.lists import names
from screening.dialogue.reading.typos import near
from screening.dialogue.reading.words import Words

_RIGHT = names(
    "bachelors bachelor associates associate masters doctorate diploma degree university "
    "universities college highschool graduated graduate graduation graduating certificate "
    "semester semesters sophomore freshman finished finishing completed dropped studied studying "
    "community vocational technical secondary equivalency undergraduate postgraduate polytechnic "
    "licenciatura ausbildung baccalaureate bootcamp apprenticeship"
)
_LEFT_ALONE = frozenset(
    names(
        "associated associating association master mastered matters masses minsters muster "
        "misters diplom diplomat diplomas degrees agree decree graduates gradual colleges "
        "colleague colleagues universe universal universally bachelorette licenciado licenciada "
        "cottage universidad universitat universite universitaire universitario universitaria "
        "certificates certified certificat technically technician studies study student students "
        "completes finishes finisher dropping undergraduates graduado graduada masters "
        "polytechnics community's communities technique seminar seminars college's diplome "
        "finish stopped equivalent equivalence mastery mother mothers waters mister lasers "
        "makers bachiller vocation vocationally bachelor bachelors associate associates master's"
    )
)
_SHORT = {
    "bach": "bachelor",
    "bachs": "bachelors",
    "bachelours": "bachelors",
    "bsc": "bsc",
    "collage": "college",
    "collages": "college",
    "colage": "college",
    "collg": "college",
    "clg": "college",
    "univ": "university",
    "unversity": "university",
    "varsity": "university",
    "assoc": "associate",
    "assocs": "associates",
    "grad": "grad",
    "hi": "hi",
    "dgree": "degree",
    "degre": "degree",
    "degee": "degree",
    "shcool": "school",
    "scool": "school",
    "schol": "school",
    "schhol": "school",
    "skool": "school",
    "skul": "school",
    "sckool": "school",
    "schoool": "school",
    "hgih": "high",
    "hihg": "high",
    "higj": "high",
    "hight": "high",
    "masers": "masters",
    "maters": "masters",
    "mastes": "masters",
    "mastors": "masters",
    "msters": "masters",
    "soph": "sophomore",
    "mastersdegree": "masters",
    "dropt": "dropped",
    "droped": "dropped",
    "stoped": "stopped",
    "stopt": "stopped",
    "stoppd": "stopped",
    "quited": "quit",
    "abandonned": "abandoned",
    "abandonded": "abandoned",
    "diplomma": "diploma",
    "finsh": "finish",
    "finsihed": "finished",
    "comunity": "community",
    "currenty": "currently",
    "curently": "currently",
    "currentley": "currently",
    "yrs": "years",
    "yr": "year",
    "yrz": "years",
    "sem": "semester",
    "sems": "semesters",
    "didnt": "didn't",
    "dident": "didn't",
    "couldnt": "couldn't",
    "havent": "haven't",
    "dont": "don't",
    "im": "i'm",
    "ive": "i've",
    "ill": "i'll",
    "wasnt": "wasn't",
    "hasnt": "hasn't",
}


def mended(words: Words) -> Words:
    """The words, those of schooling in their right spelling; places stay."""
    return tuple(w._replace(text=_mended(w.text)) if w.is_word else w for w in words)


@lru_cache(maxsize=4096)
def _mended(word: str) -> str:
    if word in _SHORT:
        return _SHORT[word]
    if len(word) < 6 or word in _LEFT_ALONE or word in _RIGHT:
        return word
    for right in _RIGHT:
        if right[0] == word[0] and near(right, word, 2 if len(right) >= 8 else 1):
            return right
    if _skeleton(word) in _SKELETONS:
        return _SKELETONS[_skeleton(word)]
    return word


def _skeleton(word: str) -> str:
    """A word without vowels, signs and doubled letters, as it sounds: "batchlers", "
    ""bachelors"."""
    kept = ""
    for letter in word.replace("tch", "ch").replace("'", ""):
        if letter not in "aeiouy" and not kept.endswith(letter):
            kept += letter
    return word[0] + kept[1:] if kept.startswith(word[0]) else word


_SKELETONS = {
    _skeleton(word): word
    for word in names("bachelors bachelor associates associate university highschool doctorate")
}
