"""What candidates say of options in clauses of their own: others' deeds, plans, all but some."""

import pytest

from screening.dialogue.reading.options import OptionWords, read_options
from tests.screening.dialogue.reading.shown import shown

CHORES = (
    OptionWords(id="sweeping", label="Sweeping and mopping"),
    OptionWords(id="pruning", label="Pruning", synonyms=("hedges", "hedge")),
    OptionWords(id="painting", label="Painting", synonyms=("paint", "varnish")),
    OptionWords(id="watering", label="Watering", synonyms=("hose", "sprinklers")),
)
HAVE_DONE = "Which of these have you done for people?"
DONE = {
    "I swept the yard and mopped the halls": "sweeping",
    "they let me prune, and I watered the beds": "pruning+watering",
    "helped them paint": "painting",
    "everything except the hedges": "sweeping+painting+watering",
    "never touched paint, all the rest I did": "sweeping+pruning+watering",
    "no painting. Never pruned. The others, yes": "sweeping+watering",
    "watering yes, the rest no": "watering",
    "the pruning was done by the gardeners, my colleague did the painting, I mopped": "sweeping",
    "there's nothing on that sheet I haven't done": "sweeping+pruning+painting+watering",
    "mopping, but no sweeping": "sweeping",
    "them all": "sweeping+pruning+painting+watering",
    "1-3": "sweeping+pruning+painting",
    "the second and the last": "pruning+watering",
    "1 and 2, no wait, 1 and 4": "sweeping+watering",
    "I haven't done any of that": "none",
    "no, just supervised": "none",
    "nope, chimneys": "none other:chimneys",
    "watering, and chimneys": "watering other:chimneys",
    "what do you mean by pruning? I did the hose": "watering",
    "all but the heavy stuff": "sweeping+pruning+painting+watering?",
    "painting and something with tiles": "painting?",
    "she clipped her own hedges, I mopped": "sweeping+pruning?",
    "just the 2nd one": "pruning",
    "a little of each": "sweeping+pruning+painting+watering",
    "everything on your list except the hedges": "sweeping+painting+watering",
    "mopping daily, hedges perhaps twice a year": "sweeping+pruning",
    "never did any of those": "none",
    "mopping, hedges, all that": "sweeping+pruning",
    "another crew did the mopping and painting, I watered": "watering",
    "Zoltan did the hedges, I did the mopping": "sweeping",
    "the guy beside me did the hedges, I painted": "painting",
    "painting was my coworker, the mopping I did": "sweeping",
    "I was only allowed to watch the pruning, I watered": "pruning+watering?",
    "hedges once for a dare, that doesn't count, but I painted": "pruning+painting?",
    "It was a school and whatever they found they gave to me, so one day it would be a fence that "
    "wanted paint and another day the boiler or the big gate": "painting?",
}


def test_deeds_are_heard_in_everyday_sentences() -> None:
    assert {
        said: shown(
            read_options(
                said, CHORES, many=True, other=True, not_these=["chimneys"], question=HAVE_DONE
            )
        )
        for said in DONE
    } == DONE


LICENCES = (
    OptionWords(id="boat", label="Boat licence", synonyms=("sailing licence",)),
    OptionWords(id="crane", label="Crane operator", synonyms=("crane",)),
    OptionWords(id="welding", label="Welding", synonyms=("welder",)),
)


@pytest.mark.parametrize(
    ("said", "chosen"),
    [
        ("my brother has the boat licence", "none"),
        ("I began the crane course but never finished", "none"),
        ("never actually sat the welding exam", "none"),
        ("no licences", "none"),
        ("not yet", "none"),
        ("I failed welding, so no", "none"),
        ("crane is coming up. Welding I have", "welding"),
        ("learning to be a welder", "none other:learning to be a welder"),
    ],
)
def test_what_others_hold_or_was_never_finished_is_not_held(said: str, chosen: str) -> None:
    asked = "Do you hold any of these licences?"
    assert shown(read_options(said, LICENCES, many=True, other=True, question=asked)) == chosen


RIDES = (
    OptionWords(id="boat", label="My own boat", synonyms=("boat",)),
    OptionWords(id="ferry", label="By ferry", synonyms=("ferry",)),
    OptionWords(id="tunnel", label="Through the tunnel", synonyms=("tunnel",)),
)


@pytest.mark.parametrize(
    ("said", "chosen"),
    [
        ("I used to take the ferry, now it's the tunnel", "tunnel"),
        ("I sold my boat so the ferry", "ferry"),
        ("not by boat, ferry", "ferry"),
        ("mostly the tunnel, sometimes the ferry", "tunnel"),
        ("ferry, or if it storms the tunnel", "ferry"),
        ("I could row the boat but prefer the ferry", "ferry"),
        ("the middle one", "ferry"),
        ("boat and ferry", "boat?"),
        ("the ferry, I guess", "ferry"),
        ("maybe the ferry", "ferry?"),
    ],
)
def test_of_several_the_preferred_one_is_taken(said: str, chosen: str) -> None:
    asked = "How would you get to the island?"
    assert shown(read_options(said, RIDES, many=False, other=True, question=asked)) == chosen


SHIFTS = (
    OptionWords(id="gladly", label="Fine", synonyms=("yes", "fine by me", "up for it", "like it")),
    OptionWords(id="mornings", label="Mornings only", synonyms=("mornings",)),
    OptionWords(id="never", label="Not for me", synonyms=("no", "rather not", "impossible")),
)


@pytest.mark.parametrize(
    ("said", "chosen"),
    [
        ("sure", "gladly"),
        ("nope", "never"),
        ("yes but mornings only", "mornings"),
        ("would not like it", "never"),
        ("I'd rather not, but yes", "gladly"),
        ("I'd rather not, but if everybody takes a turn I might", "never?"),
        ("depends on the pay", "-"),
        ("impossible for me", "never"),
    ],
)
def test_a_yes_or_a_no_chooses_the_option_that_is_called_so(said: str, chosen: str) -> None:
    asked = "We also work on Sundays. How would that be for you?"
    assert shown(read_options(said, SHIFTS, many=False, question=asked)) == chosen


def test_of_two_names_that_stand_together_the_last_is_sold() -> None:
    goods = (
        OptionWords(id="software", label="Software"),
        OptionWords(id="insurance", label="Insurance"),
    )
    asked = "Which of these have you sold?"
    assert shown(read_options("insurance software", goods, many=True, question=asked)) == "software"
    said = "an insurance company hired me, I sold their software"
    assert shown(read_options(said, goods, many=True, question=asked)) == "software"
    mine = "my dad sold insurance, I sold software"
    assert shown(read_options(mine, goods, many=True, question=asked)) == "software"
