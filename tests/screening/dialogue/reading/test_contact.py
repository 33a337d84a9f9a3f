"""Names, e-mail addresses and phone numbers."""

from screening.dialogue.reading.contact import read_email, read_name, read_phone
from tests.screening.dialogue.reading.shown import shown

NAMES = {
    "my name is Maria Alvarez": "Maria Alvarez",
    "I'm Maria": "Maria",
    "Maria Alvarez": "Maria Alvarez",
    "call me Mo": "Mo",
    "My name is José O'Brien-Smith and I live here": "José O'Brien-Smith",
    "Hi, I am Jean-Luc de la Cruz.": "Jean-Luc de la Cruz",
    "李小龙": "李小龙",
    "it's maria": "maria?",
    "Dr. Anne Petersen": "Dr. Anne Petersen",
    "hiya, Kim Poe": "Kim Poe",
    "good day, my name is Tunde Bello": "Tunde Bello",
    "hello I'm Priya Nair": "Priya Nair",
    "Hola, mi nombre es Luz Vega": "Luz Vega",
    "Je m'appelle Chloé Petit": "Chloé Petit",
    "Ana María 🙂🙂": "Ana María",
    "Lin Wu 👋🏽": "Lin Wu",
    "Capt. Rita Moss (USN)": "Capt. Rita Moss",
    "Joy Park (she/her)": "Joy Park",
    "my name is Sgt. Omar Haddad": "Sgt. Omar Haddad",
    "My name is Early": "Early",
    "Lena Vogt but people say Leni": "Lena Vogt",
    "Good evening, Omar Diallo here, pleased to write to you": "Omar Diallo",
    "Nora Quinn, nice to meet you": "Nora Quinn",
    "thanks! Nora Quinn": "Nora Quinn",
    "Jon, sorry, John Bauer": "John Bauer",
    "last name Sato, first name Yuki": "Yuki Sato",
    "given name: Ada, family name: Obi": "Ada Obi",
    "I'm Grant Best": "Grant Best",
    "my name is Ida Lund but everyone calls me Lu": "Ida Lund",
    "Poe, Kim Poe": "Kim Poe",
    'Rita "Ri" Moss': 'Rita "Ri" Moss',
    "Rita Moss, LPN": "Rita Moss",
    "Ana Lucía de los Santos del Río": "Ana Lucía de los Santos del Río",
    "Nora Quinn, can I ask something?": "Nora Quinn",
}
NO_NAMES = (
    "what's your name?",
    "I'm looking for a job",
    "no",
    "I'd rather not say",
    "good morning",
    "my name is not important",
    "I'm good thanks",
    "hi there 😊",
    "my name is so long",
    "👍",
    "",
    "yes",
)
EMAILS = {
    "bob@x.com and +1 (555) 123-4567": "bob@x.com",
    "mail me at bob.smith+x@mail.example.co.uk.": "bob.smith+x@mail.example.co.uk",
    "Ann_Lee@Example.org": "Ann_Lee@Example.org",
    "maria at gmail dot com": "maria@gmail.com",
    "luis dot vega at mail dot org": "luis.vega@mail.org",
    "it's kim underscore poe at yahoo dot com": "kim_poe@yahoo.com",
    "my mail is ana ruiz in one word at proton dot me": "anaruiz@proton.me",
    "tara (at) mail [dot] co [dot] uk": "tara@mail.co.uk",
    "pia @ mail.com": "pia@mail.com",
    "ann smith at mail dot com": "smith@mail.com?",
    "a@x.org, sorry, b@y.org": "b@y.org",
    "my old one is a@x.org, use b@y.org": "b@y.org",
    "a@x.org or b@y.org": "a@x.org",
    "jo@mail.comm": "jo@mail.comm?",
    "lee@gmial.com": "lee@gmial.com?",
    "no mail": "-",
    "me @ home": "-",
}
PHONES = {
    "bob@x.com and +1 (555) 123-4567": "+15551234567",
    "555-1234": "5551234",
    "2015-2019": "-",
    "0044 20 7946 0958": "+442079460958",
    "call 555.123.4567 ext 12": "5551234567 ext 12",
    "+49 (0)30 901820": "+49030901820",
    "12": "-",
    "five five five two oh one double three four six": "5552013346",
    "312 555 0148, no wait, 312 555 0149": "3125550149",
    "312 555 0148, no, 0149": "3125550148?",
    "312 555 0148 or 312 555 0149": "3125550148",
    "bob1234567@x.com": "-",
}


def test_a_name_is_taken_as_it_is_written() -> None:
    assert {said: shown(read_name(said)) for said in NAMES} == NAMES


def test_questions_and_sentences_are_no_names() -> None:
    assert [said for said in NO_NAMES if shown(read_name(said)) != "-"] == []


def test_an_address_is_found_in_any_text() -> None:
    assert {said: shown(read_email(said)) for said in EMAILS} == EMAILS


def test_a_phone_number_is_found_in_any_text() -> None:
    assert {said: shown(read_phone(said)) for said in PHONES} == PHONES
