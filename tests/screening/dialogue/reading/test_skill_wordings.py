"""How people say how well they know several things, by the class of wording."""

import pytest

from screening.dialogue.reading.skills import read_skills
from screening.dialogue.reading.vocabulary import OptionWords
from tests.screening.dialogue.reading.shown import shown

STORE = (
    OptionWords(id="forklift", label="Forklift", synonyms=("fork truck",)),
    OptionWords(id="scanner", label="Scanner", synonyms=("RF gun",)),
    OptionWords(
        id="sap", label="SAP", signs={"expert": ("batch input",), "good": ("goods receipt",)}
    ),
)
BY_CLASS = {
    "each with its own level": {
        "forklift well, a little scanner, no SAP": "forklift:good scanner:basic sap:no",
        "Forklift (very well), scanner (well), SAP (none)": "forklift:expert scanner:good sap:no",
        "very well: forklift. Well: scanner": "forklift:expert scanner:good",
        "I am good with the scanner but SAP I don't know": "scanner:good sap:no",
        "forklift and scanner: very well; SAP: some": "forklift:expert scanner:expert sap:basic",
    },
    "ratings": {
        "forklift 9/10, scanner 6/10, sap 2/10": "forklift:expert scanner:good sap:basic",
        "5 out of 5 on the forklift and 2 out of 5 in SAP": "forklift:expert sap:basic",
        "Forklift 95%, SAP 30%": "forklift:expert sap:basic",
        "scanner 8, SAP 4, forklift 10": "forklift:expert scanner:good sap:basic",
        "four stars for forklift": "forklift:good",
        "forklift 3, scanner 4, SAP 2": "forklift:good scanner:good sap:basic?",
        "forklift for 6 years, never SAP": "forklift:yes sap:no",
    },
    "in the question's order": {
        "expert, well, not at all": "forklift:expert scanner:good sap:no",
        "a little / a little / well": "forklift:basic scanner:basic sap:good",
        "9, 7, 0": "forklift:expert scanner:good sap:no",
        "the first one very well, the other two a little": (
            "forklift:expert scanner:basic sap:basic"
        ),
        "well, a little": "-",
    },
    "by a letter or half a name": {
        "f: expert, s: no": "-",
        "fork - well, scan - very well": "forklift:good scanner:expert",
        "forklft great, scaner fine": "forklift:good scanner:good",
    },
    "all, the rest, and exceptions": {
        "all very well": "forklift:expert scanner:expert sap:expert",
        "SAP no, everything else well": "forklift:good scanner:good sap:no",
        "everything well except SAP": "forklift:good scanner:good",
        "all of it a little except forklift, that I know very well": (
            "forklift:expert scanner:basic sap:basic"
        ),
        "none except the scanner": "forklift:no scanner:yes sap:no",
        "forklift very well, nothing else": "forklift:expert scanner:no sap:no",
        "not at all except forklift, that one well": "forklift:good scanner:no sap:no",
        "forklift, scanner both well": "forklift:good scanner:good",
    },
    "how often is no level": {
        "forklift every day, scanner well": "forklift:yes scanner:good",
        "I use the scanner daily": "scanner:yes",
        "Well I have two years of forklift": "forklift:yes?",
    },
    "no trouble, and being taught": {
        "never had trouble with SAP, forklift well": "forklift:good sap:good",
        "they taught us the scanner, nothing else": "forklift:no scanner:yes sap:no",
        "I was a picker for nine years, so very well": (
            "forklift:expert scanner:expert sap:expert"
        ),
    },
    "one scale for all numbers": {
        "9/10 forklift, 7/10 scanner, perhaps 3 on SAP": "forklift:expert scanner:good sap:basic",
        "forklift 92 percent, SAP 61": "forklift:expert sap:good",
    },
    "said of some, not of others": {
        "forklift+scanner good": "forklift:good scanner:good",
        "all but SAP I know well": "forklift:good scanner:good",
        "scanner not at all, the first and third well": "forklift:good scanner:no sap:good",
        "all good except SAP": "forklift:good scanner:good",
        "forklift I know, SAP I don't": "forklift:yes sap:no",
        "scanner well because I use it a lot, SAP a little": "scanner:good sap:basic",
        "the first one well, the second and third a little": (
            "forklift:good scanner:basic sap:basic"
        ),
        "SAP I have only heard of, forklift well": "forklift:good sap:no",
    },
    "others' skills": {
        "My cousin is the SAP guy, he does batch input. I only know the scanner well": (
            "scanner:good"
        ),
    },
    "words that were not understood": {
        "forklift: expert. SAP: I can tell which end to hold": "forklift:expert sap:yes?",
        "scanner well, SAP they didn't show us": "scanner:good sap:no?",
        "all of it well, forklift best": "forklift:good scanner:good sap:good?",
    },
    "denials and what they leave": {
        "I don't drive a forklift well": "forklift:basic",
        "haven't touched the scanner in years": "scanner:basic?",
        "not an expert on the scanner": "scanner:good?",
        "I can use the scanner but not set it up": "scanner:basic",
        "I don't have much experience with SAP": "sap:basic",
        "I want to learn SAP": "sap:no?",
        "never worked with any of these": "forklift:no scanner:no sap:no",
        "none of these very well": "forklift:no scanner:no sap:no?",
    },
    "put right": {
        "SAP a little, scanner well. Correction: SAP expert": "scanner:good sap:expert",
        "forklift expert. hmm strike that, forklift well. SAP little": "forklift:good sap:basic",
        "forklift expert, no wait, make that good": "forklift:good",
        "SAP well... I only know two screens, so a little": "sap:basic",
    },
    "left over": {
        "forklift well, scanner well, but hand me the SAP and the whole shift laughs": (
            "forklift:good scanner:good sap:yes?"
        ),
        "at the dock everything is SAP, and I know it well": "sap:good",
    },
    "limits and blanks": {
        "scanner: nothing fancy, forklift well": "forklift:good scanner:basic",
        "forklift n/a, SAP well": "forklift:no sap:good",
        "SAP I forgot nearly everything, scanner fine": "scanner:good sap:basic",
        "you'd have to train me on SAP, forklift expert": "forklift:expert sap:no",
        "all three but SAP only a little": "forklift:yes scanner:yes sap:basic",
        "forklift wel, scanner wel": "forklift:good scanner:good",
    },
    "of all, with no name": {
        "7, 3 and 0, in that order": "forklift:good scanner:basic sap:no",
        "well, well, none": "forklift:good scanner:good sap:no",
        "yes, I use them every day here": "forklift:yes scanner:yes sap:yes",
        "I could do it, I can teach all three": "forklift:expert scanner:expert sap:expert",
    },
    "as another": {
        "forklift very well, scanner too": "forklift:expert scanner:expert",
        "scanner well, same for SAP": "scanner:good sap:good",
    },
    "a little of it": {
        "SAP only bookings": "sap:basic",
        "I use SAP at work": "sap:yes?",
    },
    "nothing but names": {
        "forklift": "forklift:yes?",
        "yes to all": "forklift:yes scanner:yes sap:yes?",
        "forklift yes, SAP no": "forklift:yes sap:no",
    },
    "signs": {
        "SAP with goods receipt, scanner well": "scanner:good sap:good",
        "batch input, but SAP only a little": "sap:basic",
        "no batch input, SAP well": "sap:good",
    },
    "words that only open a sentence": {
        "Well, I know the scanner a little": "scanner:basic",
        "Ok so forklift well": "forklift:good",
        "what level do you need? SAP I know well": "sap:good",
    },
}


@pytest.mark.parametrize("wording", BY_CLASS)
def test_a_class_of_wording_is_understood(wording: str) -> None:
    told = {said: shown(read_skills(said, STORE)) for said in BY_CLASS[wording]}
    assert told == BY_CLASS[wording]
