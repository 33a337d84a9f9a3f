"""Fields of study that no list knows, right behind "in": "a bachelor in puppetry"."""

from screening.dialogue.reading.fields import Field
from screening.dialogue.reading.lists import names
from screening.dialogue.reading.words import Words

_OWN_ENDS = frozenset(
    names(
        "from at in but and with which that i my by didn't never not while when or who where "
        "because then plus currently expected graduating graduated this next last so is was for "
        "to about after before since, also though tho lol now here there via through it's that's "
        "two three four one a the progress process total fact all order addition general may "
        "june july january february march april august september october november december "
        "spring summer fall winter school college university some no any both each hand between "
        "under over dont don't finished done completed unfinished stopped dropped us usa uk our "
        "his her person class half part time india china mexico canada germany france spain "
        "italy brazil poland ukraine russia japan korea nigeria kenya ghana egypt turkey "
        "pakistan bangladesh nepal vietnam philippines indonesia malaysia singapore thailand "
        "australia second third fourth fifth final prison jail army navy military abroad england "
        "scotland ireland wales europe africa asia america latin argentina colombia venezuela "
        "peru chile cuba haiti jamaica portugal greece romania hungary sweden norway denmark "
        "finland netherlands belgium switzerland austria iran iraq syria lebanon israel jordan "
        "morocco ethiopia ohio texas florida california york boston chicago london paris berlin "
        "madrid manila lagos mumbai delhi tokyo dubai moscow cairo toronto ontario online miami "
        "atlanta houston dallas seattle denver"
    )
)


def own_words(raw: str, words: Words, stage: tuple[int, int], stop: int) -> Field | None:
    """A field that no list knows, right behind "in": "a bachelor in puppetry"."""
    place = stage[1]
    while place < stop and words[place].text in ("degree", "degrees", "hons", "honours", "(", ")"):
        place += 1
    course = place < stop and words[place - 1].text in ("program", "programme", "course")
    if place >= stop or words[place].text not in (("in", "en", "for") if course else ("in", "en")):
        return None
    first = end = place + 1
    while end < min(stop, first + 4) and words[end].is_word and words[end].text not in _OWN_ENDS:
        end += 1
    if end == first:
        return None
    return Field(" ".join(raw[words[first].start : words[end - 1].end].split()), first, end)
