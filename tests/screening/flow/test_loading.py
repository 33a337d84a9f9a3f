"""Flows are read whole, or refused with every problem and its place."""

import re
from pathlib import Path

import pytest

from screening.flow.loading import Source, load_flow
from screening.flow.pinned import canonical, flow_hash, resolve
from screening.flow.problems import CATALOGUE, MOST_SHOWN, FlowProblems, Problem
from tests.screening.flow.marked import MARK, marked, spots
from tests.screening.talk import FLOWS, beside, shipped

WRITTEN = (FLOWS / "account_manager.yml").read_text()


def problems(text: str | bytes) -> list[Problem]:
    """What is wrong with a flow, marks taken out."""
    content = text.replace(MARK, "").encode() if isinstance(text, str) else text
    try:
        load_flow(Source("flow.yml", content), beside)
    except FlowProblems as error:
        return list(error.problems)
    return []


def changed(before: str, after: str) -> str:
    assert WRITTEN.count(before) >= 1
    return WRITTEN.replace(before, after, 1)


def question(text: str) -> str:
    """The shipped flow with another question in it."""
    return changed("  - id: education\n", text + "  - id: education\n")


PICKED = "  - {id: picked, title: T, ask: A?, criterion: degree, "
NAMED = "options: {a: A, b: B}, answer: "
ASK = '    ask: "What is your name?"\n'

# By code: what is written, with a mark where the problem stands.
BROKEN = {
    "F001": [
        changed("bands:\n  strong", "bands:\n«\tstrong"),
        changed("bands:\n  strong", "bands:\n  «\tstrong"),
        changed("  promising: 40", "«\tpromising: 40"),
        changed("employer: EQ", "employer: EQ«: the best"),
        changed("employer: EQ\n", "employer: EQ\n  «city: Berlin\n"),
        changed("  promising: 40", "   «promising: 40"),
        changed("  promising: 40", " «promising: 40"),
        changed("    title: Name\n", "   «title: Name\n"),
        changed("    title: Name\n", "      «title: Name\n"),
        changed("bands:\n", "bands:\n  - good\n"),
        changed("employer: EQ", "employer: «@EQ"),
        changed("employer: EQ", "employer: «`EQ`"),
        changed("employer: EQ", "employer: «%EQ"),
        changed("employer: EQ", "employer: «& EQ"),
        changed("employer: EQ", "employer: «*EQ*"),
        changed("employer: EQ", "employer: «> EQ"),
        changed("employer: EQ", "employer: «| EQ"),
        changed("employer: EQ", "employer: «? EQ"),
        changed("employer: EQ", "employer: «- EQ"),
        changed("employer: EQ", "employer: «{first_name}, hello"),
        changed("employer: EQ", "employer: «[Great] EQ"),
        changed("employer: EQ", "employer: «[EQ"),
        changed("points: {yes: 5, unsure", "points: «{yes: 5 unsure"),
        changed("employer: EQ", 'employer: «"EQ'),
        changed("    title: Name\n", "    title: «'Name\n"),
        changed("employer: EQ", "employer: 'EQ'«s best'"),
        changed("employer: EQ", 'employer: "EQ "«hi" best"'),
        changed("employer: EQ", 'employer: "C:«\\EQ"'),
        changed("employer: EQ", "«employer\nother: EQ"),
        changed("employer: EQ", "employer: EQ«\x00"),
        changed("  promising: 40", "«\u00a0\u00a0promising: 40"),
        changed("    title: Name\n", "  «\u00a0 title: Name\n"),
        changed("employer: EQ", "«\u3000employer: EQ"),
        changed("employer: EQ", "employer: EQ«\x1b[31m"),
        changed("employer: EQ", "employer:«\u00a0EQ"),
        changed("employer: EQ", "employer«\u00a0: EQ"),
        changed("employer: EQ", "employer:«\u202fEQ: the best"),
        changed("points: {yes: 5, unsure", "points: {yes:«\u00a05, unsure"),
        changed("only_if: {prospecting: yes}", "only«\u00a0if: {prospecting: yes}"),
        changed("only_if: {prospecting: yes}", "only_if: prospecting«: yes"),
        changed("  - id: name\n", "    «id: name\n"),
    ],
    "F002": [
        changed("employer: EQ", "employer: EQ\n«employer: Other"),
        changed("  - id: education\n", "    «id: education\n"),
    ],
    "F003": [
        changed("employer: EQ", "employer: «&eq EQ"),
        changed("employer: EQ", "employer: «*eq"),
        changed("employer: EQ", "employer: «!!str EQ"),
        changed("employer: EQ", "employer: " + "[" * 39 + "«["),
    ],
    "F010": [
        changed("    criterion: degree", "    «criterium: degree"),
        changed("employer: EQ", "employer: EQ\n«color: red"),
        changed("employer: EQ", "«employr: EQ"),
        changed("only_if: {prospecting: yes}", "only_if: {«not: {prospecting: yes}}"),
        changed("only_if: {prospecting: yes}", "only_if: {«not: [{prospecting: yes}]}"),
        changed("only_if: {prospecting: yes}", "only_if: {prospecting: {«not: yes}}"),
    ],
    "F011": [
        changed("employer: EQ\n", "").replace("id: acc", "«id: acc", 1),
        changed("  - id: name\n    title: Name\n", "  - «id: name\n"),
        changed("id: name\n    title: Name\n", "«id: name\n    title: Name\n").replace(
            "    answer: name\n", "", 1
        ),
        changed("id: name\n", "«id: name\n").replace("    answer: name\n", "    anwser: name\n", 1),
        question(f"{PICKED}answer: duration, points: «{{1 year: 3, 3 years: 5}}}}\n"),
        question(f"{PICKED}{NAMED}choice, points: «{{a: 3, b: 5}}}}\n"),
        question(f"{PICKED}answer: story, listen_for: [team_part], points: «{{team_part: 3}}}}\n"),
        question(f"{PICKED}answer: text, points: «{{a: 3}}}}\n"),
    ],
    "F012": [
        changed("    weight: 25", "    weight: «many"),
        changed("    weight: 25", "    weight: «-1"),
        changed("    weight: 25", "    weight: «[25]"),
        changed("employer: EQ", "employer: «[EQ]"),
        changed("employer: EQ", "employer: «{EQ}"),
        changed("employer: EQ", "employer: EQ\nopen_until: «tomorrow"),
        changed("    rated_by: person", "    rated_by: «persn"),
        changed("    answer: yes_no", "    answer: «yesno"),
        changed("    answer: yes_no", "    answer: yes_no\n    optional: «maybe"),
        changed("id: name\n", "id: «Name\n"),
        changed("points: {yes: 5, unsure: 0, no: 0}", "points: {yes: 5, «noo: 0}"),
        changed("points: {yes: 5, unsure: 0, no: 0}", "points: «5"),
        changed("at_least: {6 months: 3,", "at_least: {«6 moons: 3,"),
        changed("listen_for: [team_part, keeping_in_touch]", "listen_for: «team_part"),
        changed(ASK, "    ask:\n      - «So: what is your name?\n"),
        changed('"sold accounts more: {value}"', "«[sold]"),
        changed("points: {yes: 5, unsure: 0, no: 0}", "points: {yes: «2,5, no: 0}"),
        changed("only_if: {prospecting: yes}", "only_if: {prospecting: «yes, unsure}"),
        changed("only_if: {prospecting: yes}", "only_if: {«at_least: 3 years}"),
        question(
            f"{PICKED}{NAMED}choice, options: {{a: {{label: A, also: «C, D}}, b: B}}}}\n"
        ).replace("options: {a: A, b: B}, answer", "answer"),
        question(f"{PICKED}options: {{a: «A, C, b: B}}, answer: choice}}\n"),
        question(f"{PICKED}answer: «[file, text]}}\n"),
        changed("employer: EQ", "employer: EQ\n«{a: b}: c"),
        "«- id: sales\n",
    ],
    "F013": [
        changed("employer: EQ", "«employer:"),
        changed("employer: EQ", "«employer: #EQ"),
        changed("only_if: {prospecting: yes}", "«only_if:"),
        changed("    rated_by: person", "    «rated_by:"),
        changed(
            "listen_for: [team_part, keeping_in_touch]",
            "listen_for:\n      -«\n      - team_part\n      - keeping_in_touch",
        ),
        changed("id: name\n", "«id:\n"),
        "«",
        "«# only a note\n",
    ],
    "F014": [
        changed("employer: EQ", "employer«:EQ"),
        changed("id: name\n", "id«:name\n"),
        changed("    title: Name\n", "    title«:Name\n"),
        changed("  - id: prospecting\n", "  «-id: prospecting\n"),
        changed("points: {yes: 5, unsure", "points: {yes«:5, unsure"),
        changed("listen_for: [team_part, keeping_in_touch]", "listen_for:\n      «-team_part"),
        "title«:Sales",
    ],
    "F015": [changed(ASK, "    ask: «“What is your name?”\n"), changed("EQ", "«“EQ: the best”")],
    "F016": [changed("bands:", "«---\nbands:")],
    "F017": [
        changed("language: en", "language: «de"),
        changed("language: en", "language: «English"),
        changed("language: en", "language: «../../en"),
    ],
    "F020": [changed("  - id: team\n", "  - id: «accounts\n")],
    "F021": [changed("only_if: {prospecting: yes}", "only_if: {«prospektion: yes}")],
}
REFERENCES = {
    "F022": changed("only_if: {prospecting: yes}", "only_if: {accounts: yes}"),
    "F023": changed("only_if: {prospecting: yes}", "only_if: {prospecting: maybe}"),
    "F024": changed("    criterion: degree", "    criterion: degrees"),
    "F025": changed("    criterion: degree\n", ""),
    "F026": changed("also: [insurances,", "also: [banking, insurances,"),
    "F027": changed("at {employer}. I am", "at {company}. I am"),
    "F028": changed("listen_for: [team_part,", "listen_for: [team_parts,"),
    "F029": changed("    criterion: communication\n", ""),
    "F030": changed("label: Insurance", f"label: {'Insurance ' * 10}"),
}
# The mistakes that may not be told twice, or as another besides.
ALONE = {"F001", "F003", "F010", "F011", "F012", "F013", "F014", "F015", "F016", "F017"}
CASES = [(code, text) for code, texts in BROKEN.items() for text in texts]


def test_the_shipped_flow_has_no_problems() -> None:
    assert problems(WRITTEN) == []


@pytest.mark.parametrize(("code", "text"), CASES)
def test_each_mistake_is_found_by_its_code_and_place(code: str, text: str) -> None:
    assert set(marked(text, code)) <= set(spots(problems(text)))


@pytest.mark.parametrize("code", REFERENCES)
def test_what_refers_to_nothing_or_does_not_fit_together_is_found(code: str) -> None:
    assert code in [problem.code for problem in problems(REFERENCES[code])]


@pytest.mark.parametrize(("code", "text"), [case for case in CASES if case[0] in ALONE])
def test_one_mistake_in_a_shape_is_one_problem(code: str, text: str) -> None:
    assert len(problems(text)) == 1
    assert problems(text)[0].advice or code == "F012"


@pytest.mark.parametrize(
    "text",
    [
        changed("employer: EQ", "employer: '@EQ: a'"),
        changed("employer: EQ", "employer: EQ (https://eq.example)"),
        changed("employer: EQ", 'employer: "“EQ”"'),
        changed("employer: EQ", "employer: “EQ” or “QE”"),
        changed("employer: EQ", "employer: 24/7, 10:30"),
        changed("employer: EQ", "employer:\tEQ"),
        changed("employer: EQ", "employer: E\u00a0Q"),
        changed("employer: EQ", "employer: It's EQ"),
        "---\n" + WRITTEN,
        "\ufeff" + WRITTEN,
        WRITTEN.replace("\n", "\r\n"),
        changed("id: account_manager", "# yaml-language-server: x\nid: account_manager"),
        changed("language: en\n", ""),
    ],
)
def test_what_only_looks_like_a_mistake_is_none(text: str) -> None:
    assert problems(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (changed("    criterion: degree", "    criterium: degree"), "'criterion'"),
        (changed("    criterion: degree", "    weight: degree"), "belongs elsewhere"),
        (changed("    rated_by: person", "    rated_by: persn"), "'person'"),
        (changed("    answer: yes_no", "    answer: yesno"), "'yes_no'"),
        (changed("    answer: yes_no", "    anwser: yes_no"), "'anwser'"),
        (changed("only_if: {prospecting: yes}", "only_if: {prospektion: yes}"), "'prospecting'"),
        (
            changed("only_if: {prospecting: yes}", "only_if: {prospecting: {at_most: 3}}"),
            "at_least",
        ),
        (changed("language: en", "language: English"), "'en'"),
        (changed("  - id: name\n", "  - id: My Name\n"), "my_name"),
        (changed("only_if: {prospecting: yes}", "only_if: prospecting"), "only_if: {"),
        (changed("points: {yes: 5, unsure: 0, no: 0}", "points: five"), "points: {yes: 5, no: 0}"),
        (changed("    weight: 25", "    weight: many"), "such as 5 or 2.5"),
        (changed("language: en", "language: de"), "texts/de.yml"),
        (
            question(
                f"{PICKED}answer: duration, "
                "points_if: [{if: {at_least: 3 years, prospecting: yes}, give: 2}]}\n"
            ),
            "by its id: {picked: {at_least: 3 years}}",
        ),
        (
            changed("only_if: {prospecting: yes}", "only_if: prospecting: yes"),
            "only_if: {prospecting: yes}",
        ),
        (
            changed("only_if: {prospecting: yes}", "only_if: prospecting: at_least: 3"),
            "only_if: {prospecting: {at_least: 3}}",
        ),
        (
            question(f"{PICKED}answer: duration, must_be: {{between: 12, 30}}}}\n"),
            "between: [12, 30]",
        ),
        (
            question(f"{PICKED}options: {{a: A, C, b: B}}, answer: choice}}\n"),
            'a: "A, C"',
        ),
        (
            changed(
                "listen_for: [team_part, keeping_in_touch]",
                "listen_for: team_part, keeping_in_touch",
            ),
            "listen_for: [team_part, keeping_in_touch]",
        ),
        (changed("points: {yes: 5, unsure: 0, no: 0}", "points: {yes: 2,5, no: 0}"), "2.5"),
        (changed("    weight: 25", "    weight: 2,5"), "2.5"),
        (
            changed("only_if: {prospecting: yes}", "only_if: {not: {prospecting: yes}}"),
            "none_of: [{prospecting: yes}]",
        ),
        (
            changed("only_if: {prospecting: yes}", "only_if: {prospecting: {not: yes}}"),
            "none_of: [{prospecting: yes}]",
        ),
        (changed("only_if: {prospecting: yes}", "only_if: {not: yes}"), "none_of: ["),
        (
            question(f"{PICKED}answer: duration, points: {{1 year: 3, 3 years: 5}}}}\n"),
            "points: {at_least: {1 year: 3, 3 years: 5}}",
        ),
        (question(f"{PICKED}{NAMED}choice, points: {{a: 3}}}}\n"), "points: {each: {a: 3}}"),
        (changed("  - id: education\n", "    id: education\n"), "'- id: …'"),
    ],
)
def test_a_near_name_is_offered(text: str, words: str) -> None:
    (problem, *_) = problems(text)
    assert words in problem.advice


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (changed("    weight: 25", "    weight: many"), "a number belongs here, not 'many'"),
        (
            changed("    weight: 25", "    weight: 0"),
            "a number greater than 0 belongs here, not '0'",
        ),
        (changed("employer: EQ", "employer: [EQ]"), "a text belongs here, not a list"),
        (changed("employer: EQ", "employer:"), "'employer' is empty"),
        (
            changed("  - id: name\n", "  - id: Name\n"),
            "an id is small letters, digits and '_', and begins with a letter, not 'Name'",
        ),
        (
            changed("    rated_by: person", "    rated_by: people"),
            "one of points or person belongs here, not 'people'",
        ),
        (
            changed("    asks:\n", "    asks: []\n    also:\n"),
            "at least one is needed here, and none is given",
        ),
        (
            changed('"sold accounts more: {value}"', "[sold]"),
            "a text, or a group of keys, each with its value, belongs here, not a list",
        ),
    ],
)
def test_a_value_that_does_not_fit_is_told_in_plain_words(text: str, message: str) -> None:
    assert message in [problem.message for problem in problems(text)]


@pytest.mark.parametrize("word", ["labels", "greet", "thank", "skip"])
def test_the_programs_own_sentences_are_no_keys_of_a_flow(word: str) -> None:
    (problem,) = problems(changed("employer: EQ", f"employer: EQ\n{word}: x"))
    assert f"'{word}'" not in problem.advice


def test_all_tabs_of_a_file_are_told_in_one_run() -> None:
    text = changed("bands:\n  strong", "bands:\n«\tstrong")
    text = text.replace("  promising: 40", "«\tpromising: 40").replace("  weak: 0", "  «\tweak: 0")
    assert len(marked(text, "F001")) == 3
    assert spots(problems(text)) == marked(text, "F001")


def test_a_tab_within_a_line_is_not_told_with_those_that_begin_one() -> None:
    text = changed("bands:\n  strong", "bands:\n«\tstrong").replace("  weak: 0", "  weak:\t0")
    assert spots(problems(text)) == marked(text, "F001")


def test_lists_are_named_where_a_kind_of_answer_belongs() -> None:
    (problem,) = problems(question(f"{PICKED}answer: [file, text]}}\n"))
    assert problem.message == "one kind of answer belongs here, not a list"


def test_a_problem_shows_its_line_with_a_mark_below() -> None:
    (problem,) = problems(changed("employer: EQ", "employer: EQ: the best"))
    told = str(problem).split("\n")
    line = WRITTEN.split("\n").index("employer: EQ") + 1
    assert told[0].startswith(f"flow.yml:{line}:13: F001 ")
    assert told[1:3] == ["    employer: EQ: the best", "    " + " " * 12 + "^"]


def test_a_very_long_line_is_cut_around_its_problem() -> None:
    (problem,) = problems("{" + ", ".join(f"a{at}: b" for at in range(9_000)) + ", c: @}")
    line, caret = str(problem).split("\n")[1:3]
    assert len(line) < 200
    assert line[len(caret) - 1] == "@"
    assert problem.place.column > 70_000


def test_all_problems_of_a_file_are_told_in_one_run() -> None:
    text = changed("    criterion: degree", "    criterion: degrees").replace(
        "at {employer}. I am", "at {company}. I am"
    )
    assert {problem.code for problem in problems(text)} >= {"F024", "F027"}


def test_what_is_given_twice_hides_no_other_mistake() -> None:
    text = changed("employer: EQ", "employer: EQ\nemployer: Other").replace(
        "weight: 25", "weight: x"
    )
    assert [problem.code for problem in problems(text)] == ["F002", "F012"]


def test_of_thousands_of_problems_the_first_are_told_and_how_many_more_there_are() -> None:
    found = problems(WRITTEN + "".join(f"key_{number}: x\n" for number in range(5_000)))
    assert [problem.code for problem in found] == ["F010"] * MOST_SHOWN + ["F019"]
    assert "4,800 more" in found[-1].message


def test_of_thousands_of_wrong_names_the_first_are_told() -> None:
    wrong = ", ".join(f"wrong_{number}: yes" for number in range(20_000))
    found = problems(changed("only_if: {prospecting: yes}", f"only_if: {{{wrong}}}"))
    assert [problem.code for problem in found] == ["F021"] * MOST_SHOWN + ["F019"]


@pytest.mark.parametrize("key", ["grammar: 3", "texts: {language: en}"])
def test_what_the_program_fills_in_by_itself_is_not_written(key: str) -> None:
    text = changed("language: en", f"language: en\n«{key}")
    assert spots(problems(text)) == marked(text, "F010")
    assert problems(text)[0].advice


def test_sentences_that_a_catalogue_lacks_are_told_as_one_problem() -> None:
    sentences = (FLOWS / "texts" / "en.yml").read_text()
    kept = re.sub(r"^(greet|thank):\n(  - .*\n)+", "", sentences, flags=re.MULTILINE)
    kept = kept.replace('  skip: "Skip this"\n', "")
    assert len(kept) < len(sentences) - 40
    with pytest.raises(FlowProblems) as caught:
        load_flow(Source("flow.yml", WRITTEN.encode()), lambda path: Source(path, kept.encode()))
    (problem,) = caught.value.problems
    assert (problem.code, problem.place.file) == ("F011", "texts/en.yml")
    assert "3 sentences" in problem.message
    assert "greet, thank, labels: skip" in problem.message
    assert "texts/en.yml" in problem.advice


@pytest.mark.parametrize(
    ("content", "words", "line", "column"),
    [
        (b"id: a\ntitle: caf\xe9\n", "Windows-1252, where this is 'é'", 2, 11),
        (b"\xef\xbb\xbfid: a\xff\n", "Windows-1252", 1, 6),
        (b"id: \x81\n", "not UTF-8", 1, 5),
        (WRITTEN.encode("utf-16"), "UTF-16", 1, 1),
        (WRITTEN.encode("utf-16-le"), "UTF-16", 1, 1),
        (WRITTEN.encode("utf-16-be"), "UTF-16", 1, 1),
        (WRITTEN.encode("utf-32"), "UTF-16", 1, 1),
        (b"\xff\xfe\x00id", "UTF-16", 1, 1),
    ],
)
def test_another_encoding_is_told_by_what_it_looks_like(
    content: bytes, words: str, line: int, column: int
) -> None:
    (problem,) = problems(content)
    assert (problem.code, problem.place.line, problem.place.column) == ("F005", line, column)
    assert words in problem.message
    assert "UTF-8" in problem.advice


@pytest.mark.parametrize("count", [1_000_001, 50_000_000])
def test_a_huge_file_is_refused_unread(count: int) -> None:
    assert [problem.code for problem in problems(b"a" * count)] == ["F004"]


@pytest.mark.parametrize("opening", ["[", "{", "- ", "? ", "{a: ", "[\n", "{? ", "[[], "])
def test_deep_nesting_is_a_problem_and_takes_nothing_down(opening: str) -> None:
    (problem,) = problems(opening * (900_000 // len(opening)))
    assert problem.code == "F003"
    assert "40 levels" in problem.message


def test_an_alias_that_explodes_is_refused() -> None:
    bomb = "a: &a [x, x]\n" + "".join(
        f"{chr(98 + n)}: &{chr(98 + n)} [*{chr(97 + n)}, *{chr(97 + n)}]\n" for n in range(20)
    )
    assert {problem.code for problem in problems(bomb)} >= {"F003"}


def test_ten_thousand_questions_are_refused_at_the_first_that_is_too_many() -> None:
    one = "- {id: q, title: T, ask: A, answer: yes_no}\n"
    found = problems("questions:\n" + one * 10_000)
    (problem,) = [problem for problem in found if problem.code == "F018"]
    assert problem.place.line == 1_002


def test_a_thousand_mistakes_with_near_names_are_told_soon() -> None:
    ids = ", ".join(f"prospectin{number}: yes" for number in range(20_000))
    found = problems(changed("only_if: {prospecting: yes}", f"only_if: {{{ids}}}"))
    assert len(found) == MOST_SHOWN + 1


def test_yes_and_no_stay_words_and_numbers_stay_as_written() -> None:
    text = changed("employer: EQ", "employer: 1.10")
    flow = load_flow(Source("f.yml", text.encode()), beside)
    assert flow.employer == "1.10"
    assert flow.question("prospecting_years").only_if is not None


def test_yes_is_no_id() -> None:
    text = question("  - {id: «yes, title: T, ask: A, answer: text}\n")
    assert set(marked(text, "F020")) <= set(spots(problems(text)))


def test_a_broken_catalogue_hides_no_mistake_of_the_flow() -> None:
    def broken(path: str) -> Source:
        return Source(path, b"language: en\nlabels: [yes]\n")

    with pytest.raises(FlowProblems) as caught:
        load_flow(Source("flow.yml", changed("weight: 25", "weight: x").encode()), broken)
    files = [(problem.place.file, problem.code) for problem in caught.value.problems]
    assert ("texts/en.yml", "F012") in files
    assert ("flow.yml", "F012") in files


def test_a_flow_is_spoken_in_the_catalogue_of_its_language() -> None:
    german = (FLOWS / "texts" / "en.yml").read_text().replace('yes: "Yes"', 'yes: "Ja"')

    def folder(path: str) -> Source | None:
        return Source(path, german.encode()) if path == "texts/de.yml" else None

    flow = load_flow(Source("f.yml", changed("language: en", "language: de").encode()), folder)
    assert flow.texts.labels.yes == "Ja"


def test_a_pinned_flow_reads_back_the_same() -> None:
    document = canonical(shipped())
    assert resolve(document) == shipped()
    assert flow_hash(canonical(resolve(document))) == flow_hash(document)


def test_a_flow_of_a_newer_grammar_is_refused() -> None:
    document = canonical(shipped()).replace('"grammar":3', '"grammar":99')
    with pytest.raises(ValueError, match="update the program"):
        resolve(document)


def test_every_code_is_explained_in_the_docs_and_no_other() -> None:
    explained = (FLOWS.parent / "docs" / "flow-problems.md").read_text()
    assert re.findall(r"^## (F\d{3})$", explained, re.MULTILINE) == sorted(CATALOGUE)


@pytest.mark.parametrize("pinned", sorted((Path(__file__).parent / "pinned").glob("*.json")))
def test_a_conversation_pinned_by_an_earlier_release_can_still_be_read(pinned: Path) -> None:
    # Never rewritten: a key added later has a default, or comes with a new grammar.
    assert resolve(pinned.read_text()).questions
