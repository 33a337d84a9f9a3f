"""Texts that are written and say nothing, where something has to be said."""

import pytest

from tests.screening.flow.marked import (
    CATALOGUE,
    SOLD,
    catalogue_problems,
    changed,
    flow_of,
    marked,
    problems,
    spots,
)

CHOICE = "id: a, answer: choice, in_summary: '{value}'"

EMPTY = {
    "the job's title": changed("title: Sales", 'title: «""'),
    "blanks for the employer": changed("employer: EQ", 'employer: «"  "'),
    "the notice": changed("notice: I am a program.", 'notice: «""'),
    "what is agreed to": changed("May I read what you write?", '«""'),
    "a closing": changed("declined: Well.", 'declined: «""'),
    "a level in words": changed("10: All", '10: «""'),
    "a question's title": flow_of(f'id: a, title: «"", {SOLD}'),
    "what is asked": flow_of(f'id: a, ask: «"", {SOLD}'),
    "one of two wordings": flow_of(f'id: a, ask: [And this?, «""], {SOLD}'),
    "an option": flow_of(f'{CHOICE}, options: {{it: IT, web: «""}}'),
    "an option written out": flow_of(f'{CHOICE}, options: {{it: IT, web: {{label: «""}}}}'),
    "another name of an option": flow_of(
        f'{CHOICE}, options: {{it: IT, web: {{label: Web, also: [«""]}}}}'
    ),
    "a unit": flow_of("id: a, answer: number, in_summary: '{value}', unit: «''"),
    "a summary": flow_of('id: a, answer: yes_no, in_summary: «""'),
    "a summary of one answer": flow_of('id: a, answer: yes_no, in_summary: {yes: «"", no: not}'),
    "what is answered to candidates": changed(
        "questions:", 'candidate_questions: {pay: {asks: [pay], answer: «""}}\nquestions:'
    ),
}
RIGHT = {
    "keys that may be left out": changed(
        "title: Sales", 'title: Sales\nwelcome: ""', f'id: a, help: "", probe: "", {SOLD}'
    ),
}


@pytest.mark.parametrize("what", EMPTY)
def test_an_empty_text_is_found_where_words_are_needed(what: str) -> None:
    assert spots(problems(EMPTY[what])) == marked(EMPTY[what], "F013")


@pytest.mark.parametrize("what", RIGHT)
def test_what_may_be_left_out_may_be_empty(what: str) -> None:
    assert problems(RIGHT[what]) == []


def test_an_empty_sentence_of_the_catalogue_is_found() -> None:
    assert 'skip: "Skip this"' in CATALOGUE
    text = CATALOGUE.replace('skip: "Skip this"', 'skip: «""')
    assert spots(catalogue_problems(text)) == marked(text, "F013")
