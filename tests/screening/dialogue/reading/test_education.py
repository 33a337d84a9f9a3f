"""Schooling: levels, fields, whether finished, and look-alikes."""

from screening.dialogue.reading.education import read_education
from tests.screening.dialogue.reading.shown import shown

SAID = {
    "BA in History": "bachelor in History",
    "B.Sc": "bachelor",
    "bachelors": "bachelor",
    "batchelor in finance": "bachelor in finance",
    "some college, never finished": "some_college stopped",
    "finishing up my MBA this spring": "master in business administration in_progress",
    "associates in accounting": "associate in accounting",
    "AAS": "associate",
    "GED": "high_school",
    "HS diploma": "high_school",
    "no degree": "none?",
    "MBA and a BSc in CS": "master in business administration, bachelor in computer science",
    "Abitur": "high_school",
    "Licenciatura en Administración": "bachelor in administration",
    "HND": "associate",
    "BTech": "bachelor",
    "A-levels": "high_school",
    "Vordiplom": "some_college stopped",
    "Bac+3": "bachelor",
    "two years of college": "some_college stopped",
    "master of arts in history": "master in history",
    "PhD in physics, expected 2027": "doctorate in physics in_progress 2027",
    "Bachelor of Science in Computer Science from State": "bachelor in Computer Science",
    "ms in data science": "master in data science",
    "BS Marketing": "bachelor in Marketing",
    "started a bachelor in finance but never finished": "bachelor in finance stopped",
    "dropped out of high school": "high_school stopped",
    "I don't have a bachelor's, only an associate's": "associate",
    "Bachelor's in economics, now working on my MBA, graduating in 2026": (
        "master in business administration in_progress 2026, bachelor in economics"
    ),
    "No college, just high school": "high_school",
    "two courses left on my MBA": "master in business administration in_progress",
    "90 units towards a BS in biology": "bachelor in biology in_progress",
    "I'll finish my associate's in 2027": "associate in_progress 2027",
    "a thesis away from my master's": "master in_progress",
    "one exam short of a BSc": "bachelor in_progress",
    "12 credit hours remaining for my bachelor's in marketing": (
        "bachelor in marketing in_progress"
    ),
    "BA, with 30 credits toward an MBA": "master in business administration in_progress, bachelor",
    "Bachelor's in physics, almost complete": "bachelor in physics in_progress",
    "my BA took me 5 years to complete": "bachelor",
    "three terms of art school, no degree": "some_college in art stopped",
    "1 semester of law school but no degree": "doctorate in law stopped?",
    "12 years of school, no degree": "none?",
}
ASKED_ABOUT = {
    "I have a degree": "bachelor?",
    "dropped out": "some_college stopped?",
    "none": "none",
    "I went to college": "some_college stopped?",
    "college": "vague",
    "currently studying": "vague",
}
NO_SCHOOLING = (
    "I mastered Excel",
    "worked as a BA",
    "business analyst for a bank",
    "I was a sales associate",
    "MS Office",
    "scrum master",
    "",
    "as in the past",
)


def test_schooling_is_taken_from_plain_words() -> None:
    assert {said: shown(read_education(said)) for said in SAID} == SAID


def test_schooling_that_leaves_its_level_open_is_asked_about() -> None:
    assert {said: shown(read_education(said)) for said in ASKED_ABOUT} == ASKED_ABOUT


def test_words_that_look_like_degrees_are_none() -> None:
    assert [said for said in NO_SCHOOLING if shown(read_education(said)) != "-"] == []
