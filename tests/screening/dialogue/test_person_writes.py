"""What a recruiter writes goes out under their name, word for word."""

from screening.dialogue.events import Replied
from screening.dialogue.heard import PersonGaveBack, PersonTookOver, PersonWrote
from screening.dialogue.reply import Reply, Span
from tests.screening.talk import Talk


def replies(talk: Talk) -> list[Reply]:
    return [event.reply for event in talk.events if isinstance(event, Replied)]


def test_a_persons_words_bear_their_name_and_are_nobodys_markup() -> None:
    talk = Talk().consent()
    talk.hears(PersonTookOver(id="p1", at=talk._at(), person="Ann Lee (EQ)"))
    talk.hears(PersonWrote(id="p2", at=talk._at(), person="Ann Lee (EQ)", text="Hi {employer}!"))
    said = replies(talk)[-1]
    assert (said.kind, said.person) == ("person", "Ann Lee (EQ)")
    assert said.spans == (Span(text="Hi {employer}!", trusted=False),)


def test_the_program_never_speaks_under_a_persons_name() -> None:
    talk = Talk().consent()
    talk.hears(PersonTookOver(id="p1", at=talk._at(), person="Ann Lee (EQ)"))
    talk.hears(PersonGaveBack(id="p2", at=talk._at(), person="Ann Lee (EQ)"))
    assert [said.person for said in replies(talk)] == [None] * len(replies(talk))
