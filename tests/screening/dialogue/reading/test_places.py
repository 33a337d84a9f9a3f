"""A place out of a sentence, as it was written."""

import pytest

from screening.dialogue.reading.places import read_place
from tests.screening.dialogue.reading.shown import shown

PLACES = {
    "I live in Tampa, Florida": "Tampa, Florida",
    "near Berlin": "near Berlin",
    "tampa florida": "Tampa Florida",
    "I'm based in London right now": "London",
    "Well, I live in New York but I can relocate": "New York",
    "my home is in St. Petersburg, FL": "St. Petersburg, FL",
    "I currently reside in Austin TX 78701": "Austin TX 78701",
    "we moved to Lisbon last year": "Lisbon",
    "just outside of Leeds": "just outside of Leeds",
    "from Paris": "Paris",
    "rio de janeiro": "Rio de Janeiro",
    "São Paulo": "São Paulo",
    "33602": "33602",
    "I live with my parents in Ohio": "Ohio",
    "I was born in Ghana and live in Accra": "Accra",
    "originally from Peru, now in Madrid": "Madrid",
    "New Delhi :)": "New Delhi",
    "south side chicago": "South Side Chicago",
    "west loop": "West Loop",
    "south of tulsa": "south of Tulsa",
    "I am out in Naperville, Illinois": "Naperville, Illinois",
    "we're over in oak park": "Oak Park",
    "im in aurora": "Aurora",
    "Im living in joliet": "Joliet",
    "im on the south side": "the South Side",
    "i'll be in elgin": "Elgin",
    "Frankfurt am Main": "Frankfurt am Main",
    "it's called Old Mill": "Old Mill",
    "my neighborhood is Eastwood": "Eastwood",
    "I'd be setting out from Ames most mornings": "Ames",
    "usually I drive from Ames": "Ames",
    "I stay at my aunt's house in Ames": "Ames",
    "in ames": "Ames",
    "Eastwood, it's north of the river": "Eastwood",
    "Ames or so": "Ames",
}
NO_PLACES = {
    "yes": "-",
    "no": "-",
    "": "-",
    "...": "-",
    "anywhere": "vague",
    "from home": "vague",
    "my place": "vague",
    "12": "-",
}


@pytest.mark.parametrize(("said", "right"), [*PLACES.items(), *NO_PLACES.items()])
def test_a_place_is_heard(said: str, right: str) -> None:
    assert shown(read_place(said)) == right


@pytest.mark.parametrize("said", ["why do you need that", "I would rather not tell you"])
def test_a_sentence_is_no_place(said: str) -> None:
    reading = read_place(said)
    assert reading is None or reading.certainty < 0.4
