"""What candidates read: words that stand for two things, placeholders, lengths, and hard texts."""

import ast
from pathlib import Path

import pytest

import screening.dialogue
from screening.flow.checking import check
from screening.flow.checks.grade import reading_grade, sentences, words
from screening.flow.checks.shown import EVERYWHERE, NAMES
from screening.flow.document import Document
from screening.flow.model import Flow
from screening.flow.texts import Texts
from tests.screening.flow.marked import (
    CATALOGUE,
    catalogue_problems,
    changed,
    flow_of,
    marked,
    problems,
    spots,
)

TOLD = "in_summary: '{value}'"
OPTIONS = f"id: a, answer: choices, {TOLD}, options:"
SKILLS = f"id: a, answer: skills, {TOLD}, skills:"
STORY = f"id: a, answer: story, listen_for: [calls], {TOLD}"
TEXT = f"id: a, answer: text, {TOLD}"
HARD = (
    "Notwithstanding considerable organisational responsibilities, representatives independently "
    "demonstrate extraordinary entrepreneurial accountability throughout international territories."
)
RATHER_HARD = (
    "You often call potential customers about complicated services in several regions or towns."
)
FACE = "\N{GRINNING FACE}"

TWICE = {
    "a label of two options": flow_of(f"{OPTIONS} {{it: IT, tech: «it}}"),
    "a label with other blanks and accents": flow_of(
        f"{OPTIONS} {{up: {{label: Up-selling}}, more: {{label: «Úp selling}}}}"
    ),
    "another name of two options": flow_of(
        f"{OPTIONS} {{it: {{label: IT, also: [web]}}, net: {{label: Net, also: [www, «Web]}}}}"
    ),
    "another name that is a label": flow_of(
        f"{OPTIONS} {{it: {{label: IT, also: [«web]}}, web: Web}}"
    ),
    "a button of the program": flow_of(f"{OPTIONS} {{it: IT, neither: «None of these}}"),
    "the button to skip": flow_of(f"optional: yes, {OPTIONS} {{it: IT, pass: «Skip this}}"),
    "two steps": flow_of(f"id: a, answer: scale, {TOLD}, steps: {{1: good, 2: «Good}}"),
    "two skills": flow_of(f"{SKILLS} {{word: {{label: Word, also: [«Office]}}, all: Office}}"),
    "a sign of two skills": flow_of(
        f"{SKILLS} {{excel: {{label: Excel, signs: {{good: [charts]}}}}, "
        "slides: {label: Slides, signs: {good: [«charts]}}}"
    ),
    "a sign of two levels": flow_of(
        f"{SKILLS} {{excel: {{label: Excel, signs: {{good: [pivots], expert: [«Pivots]}}}}}}"
    ),
    "agreeing and declining": flow_of("id: a, answer: consent, agree: OK, decline: «ok"),
    "two things in a group": changed(
        "questions:",
        "vocabulary: {calls: {words: {phone: [called], mail: [wrote, «Called]}}}\nquestions:",
        STORY,
    ),
    "two topics": changed(
        "questions:",
        "candidate_questions: {pay: {asks: [what is it], answer: A.}, "
        "job: {asks: [«What is it?], answer: B.}}\nquestions:",
    ),
}

UNFILLED = {
    "an unknown name": changed("notice: I am", "notice: «I am {company}'s"),
    "a name with a blank": changed("notice: I am", "notice: «I am {First Name|a}"),
    "a first name without words for none": changed("Thank you.", "«'Thank you, {first_name}.'"),
    "a value in a question": flow_of(f"ask: «'What is {{value}}?', {TEXT}"),
    "one of two wordings": flow_of(f"ask: [What?, «'What is {{valu}}?'], {TEXT}"),
    "a brace that stands alone": flow_of(f"because: «'So {{ far', {TEXT}"),
    "a placeholder in a fallback": flow_of(f"help: «'{{first_name|{{employer}}', {TEXT}"),
    "a label": flow_of(f"{OPTIONS} {{it: «'IT at {{employer}}', web: Web}}"),
    "a title": flow_of(f"title: «'With {{employer}}', {TEXT}"),
    "who takes over": changed("hand_over_to: the team", "hand_over_to: «the team at {employer}"),
    "who hires": changed("employer: EQ", "employer: «'{brand}'"),
    "the job's title": changed("title: Sales\n", "title: «Sales at {employer}\n"),
    "a name with a single brace": changed("employer: EQ", "employer: «EQ }"),
    "the summary": flow_of("id: a, answer: text, in_summary: «'works for {employer}'"),
    "one answer's summary": flow_of("id: a, answer: yes_no, in_summary: {yes: «'has {valu}'}"),
    "what isn't accepted": flow_of(f"not_accepted: «'{{done}} is too much', {TEXT}"),
    "what is said again": flow_of(f"not_understood: [Hm., «'{{value}}?'], {TEXT}"),
    "a follow-up": flow_of(f"probe: «'How long, {{first_name}}?', {TEXT}"),
    "an answer to candidates": changed(
        "questions:",
        "candidate_questions: {pay: {asks: [pay], answer: «'Ask {person}.'}}\nquestions:",
    ),
}

TOO_LONG = {
    "a text": changed("notice: I am a program.", f"notice: «{'word. ' * 600}"),
    "a text of emoji": changed("notice: I am a program.", f"notice: «{FACE * 1751}"),
    "a label": flow_of(f"{OPTIONS} {{it: «{'I' * 61}, web: Web}}"),
    "a label of emoji": flow_of(f"{OPTIONS} {{it: «{FACE * 31}, web: Web}}"),
    "a step": flow_of(f"id: a, answer: scale, {TOLD}, steps: {{1: low, 2: «{'h' * 61}}}"),
    "agreeing": changed("{ask: May I", f"{{agree: «{'y' * 61}, ask: May I"),
    "a title": flow_of(f"title: «{'t' * 56}, {TEXT}"),
    "options": flow_of(
        f"id: a, answer: choices, {TOLD}, "
        f"«options: {{{', '.join(f'o{n}: Option {n}' for n in range(13))}}}"
    ),
    "help with its example": flow_of(f"help: «{'h' * 1800}, example: {'e' * 1800}, {TEXT}"),
}

HARD_TO_READ = {
    "a notice": changed("notice: I am", f"notice: «{HARD} I am"),
    "a question": flow_of(f"ask: «'{HARD}', {TEXT}"),
    "a help": flow_of(f"help: «'{HARD}', {TEXT}"),
    "an answer": changed(
        "questions:",
        f"candidate_questions: {{pay: {{asks: [pay], answer: «'{HARD}'}}}}\nquestions:",
    ),
}

BY_DOCK = """\
  - id: dock
    title: Dock
    ask: Which dock?
    help: HELP
    answer: choice
    options:
      a: A label
      b: B
    in_summary: x"""

OF_POINTS = {
    "a score": changed("Thank you.", "«Your score was good."),
    "points": changed("Well.", "«You reached 40 points."),
    "scored": changed("Thanks.", "«You scored well."),
}

CUT_OFF = {
    "a help": changed("questions:", "questions:\n" + BY_DOCK.replace("HELP", "«Ask at dock #4 ok")),
    "a notice": changed("notice: I am a program.", "notice: «I am #1."),
    "a label": changed("questions:", "questions:\n" + BY_DOCK.replace("A label", "«Dock #4")),
    "the job's title": changed("title: Sales\n", "title: «Sales #2 in Berlin\n"),
}

WRONG = {
    **{name: ("F026", text) for name, text in TWICE.items()},
    **{f"in {name}": ("F027", text) for name, text in UNFILLED.items()},
    **{f"too long: {name}": ("F030", text) for name, text in TOO_LONG.items()},
    **{f"too hard: {name}": ("F050", text) for name, text in HARD_TO_READ.items()},
    **{f"cut off: {name}": ("F053", text) for name, text in CUT_OFF.items()},
    **{f"in the closing: {name}": ("F052", text) for name, text in OF_POINTS.items()},
}

RIGHT = {
    "a note after a text": changed("notice: I am a program.", "notice: I am a program. # 1 note"),
    "a sign in a text": changed("notice: I am a program.", "notice: I know C# and F#4."),
    "a sign in quotes": changed("notice: I am a program.", "notice: 'I am #1.'  #1"),
    "one name twice for one option": flow_of(
        f"{OPTIONS} {{it: {{label: IT, also: [it, I-T]}}, web: Web}}"
    ),
    "names that signs tell apart": flow_of(f"{OPTIONS} {{c: C, cpp: C++, cs: 'C#'}}"),
    "a word in two groups": changed(
        "questions:",
        "vocabulary: {calls: {words: {phone: [rang]}}, more: {words: {bell: [rang]}}}\nquestions:",
        STORY,
    ),
    "a sign that is the skill's own name": flow_of(
        f"{SKILLS} {{excel: {{label: Excel, also: [sheets], signs: {{good: [sheets]}}}}}}"
    ),
    "names that can be filled in": flow_of(
        "ask: '{first_name|Well}, what of {employer}, {title}, {hand_over_to}?', "
        f"not_accepted: '{{value}}? {{help}} {{example}}', {TEXT}"
    ),
    "a fallback of no words": changed("Thank you.", "'Thank you{first_name|}.'"),
    "just as long as fits": flow_of(
        f"{OPTIONS} {{it: {'I' * 60}, web: Web}}",
        f"title: {'t' * 55}, help: {'h' * 3500}, {TEXT[7:]}, id: b",
    ),
    "twelve options": flow_of(f"{OPTIONS} {{{', '.join(f'o{n}: Option {n}' for n in range(12))}}}"),
    "a hard text of few words": flow_of(f"help: '{' '.join(HARD.split()[:11])}', {TEXT}"),
    "a hard text, allowed": changed(
        "title: Sales", "reading_grade: 20\ntitle: Sales", f"help: '{RATHER_HARD}', {TEXT}"
    ),
    "a hard text in German": changed(
        "id: sales", "id: sales\nlanguage: de", f"help: '{HARD}', {TEXT}"
    ),
    "closings that go by the outcome": changed("Thank you.", "At this point you are done."),
}

SENTENCES = {
    "an unknown name": ("F027", "Noted: {value}.", "«Noted: {valeu}."),
    "a name of another sentence": ("F027", "Sorry, I didn't", "«{done} Sorry, I didn't"),
    "a name on a button": ("F027", "Hand in", "«Hand in {value}"),
    "a name in a part of a line": ("F027", 'you would rather not say"', '«{value}"'),
    "a line of the review": ("F027", "{number}. {title}", "«{nummer}. {title}"),
    "a brace in the line of the review": ("F027", "{number}. {title}", "«{number}. {title}}"),
    "a fallback in the line of the review": ("F027", "{number}. {title}", "«{number|1}. {title}"),
    "a long button": ("F030", "None of these", "«None " + "of these " * 8),
    "a button like another": ("F026", "Withdraw my application", "«stay and go on!"),
    "a hard sentence": ("F050", "Skipped.", f"«{HARD}"),
}


@pytest.mark.parametrize("what", WRONG)
def test_a_text_that_is_wrong_is_found_where_it_begins(what: str) -> None:
    code, text = WRONG[what]
    assert spots(problems(text)) == marked(text, code)


@pytest.mark.parametrize("what", RIGHT)
def test_a_text_that_is_right_is_left_alone(what: str) -> None:
    assert problems(RIGHT[what]) == []


@pytest.mark.parametrize("what", SENTENCES)
def test_a_sentence_of_the_catalogue_that_is_wrong_is_found(what: str) -> None:
    code, before, after = SENTENCES[what]
    # In the catalogue every text stands in quotes, which begin one column earlier.
    before, after = f'"{before}', f'«"{after.replace("«", "")}'
    assert CATALOGUE.count(before) == 1
    text = CATALOGUE.replace(before, after)
    assert spots(catalogue_problems(text)) == marked(text, code)


def test_the_shipped_sentences_have_no_problems() -> None:
    assert catalogue_problems(CATALOGUE) == []


def test_a_flow_is_checked_though_its_catalogue_is_broken() -> None:
    text = flow_of(f"{OPTIONS} {{it: IT, tech: it}}")
    document = Document("flow.yml", text.encode())
    flow = Flow.model_validate({"texts": Texts.model_construct(), **document.content})
    assert [problem.code for problem in check(flow, document)] == ["F026"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("hand_over_to: the team", "hand_over_to: the team at {employer}"),
        ("employer: EQ", "employer: EQ {title}"),
        ("title: Sales\n", "title: Sales at {employer}\n"),
    ],
)
def test_a_name_that_is_filled_in_elsewhere_is_written_out_itself(before: str, after: str) -> None:
    (problem,) = problems(changed(before, after))
    assert problem.advice == "Write the name itself here."


def test_near_names_are_offered_for_a_placeholder() -> None:
    (problem,) = problems(changed("notice: I am", "notice: I am {employr}'s"))
    assert problem.advice == "Did you mean 'employer'?"


def test_the_hardest_sentence_is_quoted() -> None:
    easy = "I ask a few things. It does not take long. You can stop."
    (problem,) = problems(changed("notice: I am", f"notice: {easy} {HARD} I am"))
    assert "“Notwithstanding considerable" in problem.advice


def test_the_measure_counts_letters_words_and_sentences() -> None:
    text = "The cat sat. The dog ran: home!"
    assert (len(words(text)), len(sentences(text))) == (7, 3)
    assert reading_grade(text) == pytest.approx(4.71 * 22 / 7 + 0.5 * 7 / 3 - 21.43)
    assert reading_grade("") == 0


def test_whatever_the_dialogue_fills_into_a_sentence_may_stand_there() -> None:
    folder = Path(screening.dialogue.__file__).parent
    told = [each for path in folder.glob("*.py") for each in _told(ast.parse(path.read_text()))]
    assert ("noted", "value") in told
    assert [(s, n) for s, n in told if n not in (*EVERYWHERE, *NAMES.get(s, ()))] == []


def _told(module: ast.Module) -> list[tuple[str, str]]:
    """Each sentence that is told by its own name, with each name that is filled in."""
    calls = [node for node in ast.walk(module) if isinstance(node, ast.Call)]
    return [
        (call.args[1].value, keyword.arg)
        for call in calls
        if isinstance(call.func, ast.Attribute) and call.func.attr == "tell" and len(call.args) > 1
        if isinstance(call.args[1], ast.Constant)
        for keyword in call.keywords
        if keyword.arg
    ]
