"""HR changes a question, sees what that does, and saves it in the file: that, and nothing else."""

import re
from html import unescape

import pytest

from recruiter.flows.desk import stamp
from storage import flows
from tests.screening.talk import FLOWS

JOB = "account_manager"
SHIPPED = (FLOWS / "account_manager.yml").read_bytes()
QUESTION = f"/flows/{JOB}/questions/prospecting"
WORDS = "Have you won customers from scratch?"


def fields(html):
    """What a browser would send of the form, if nothing was typed."""
    form = html[html.index('<form method="post" action="#does"') :]
    form = form[: form.index("</form>")]
    found = {}
    for tag, text in re.findall(r"(<(?:input|textarea)[^>]*>)(?:\n?([^<]*)</textarea>)?", form):
        name = re.search(r' name="([^"]*)"', tag)
        value = re.search(r'value="([^"]*)"', tag)
        found[unescape(name[1])] = unescape(value[1] if value else text)
    return found


def filled(browser, path=QUESTION, **typed):
    """The form's fields with something typed; `__` stands for the `/` of a name."""
    browser.get(path)
    return fields(browser.html) | {name.replace("__", "/"): text for name, text in typed.items()}


def send(browser, do, sent, path=QUESTION):
    return browser.post(path, do=do, **sent)


@pytest.fixture
def browser(office):
    return office.at_desk(role="hr")


def test_each_question_leads_to_a_form_with_what_the_file_says(browser):
    browser.get(f"/flows/{JOB}")
    assert f'href="/recruiter/flows/{JOB}/questions/prospecting"' in browser.html
    found = filled(browser)
    assert found["ask"].startswith("Have you opened doors from a cold start")
    assert found["points/yes"] == "5"
    assert found["probe"] == ""
    assert "Points count to “Prospecting and appointment setting”" in browser.text
    assert f'href="/recruiter/flows/{JOB}/criteria/prospecting"' in browser.html
    browser.get(f"/flows/{JOB}/questions/prospecting_years")
    assert "Asked only if “Opened doors from a cold start” is yes. Answer: length" in browser.text


def test_looking_tells_what_would_change_and_writes_nothing(office, browser, desk):
    sent = filled(browser, ask=WORDS, points__yes="3")
    assert send(browser, "look", sent).status_code == 200
    assert "“yes” is worth 3 points instead of 5" in browser.text
    assert WORDS in browser.text
    assert "can be scored instead of" in browser.text
    assert fields(browser.html)["points/yes"] == "3"
    assert desk.texts[JOB] == SHIPPED
    assert office.audited("flow_saved") == []


def test_saving_changes_the_words_and_the_points_in_the_file_and_not_a_byte_else(
    office, browser, desk
):
    send(browser, "save", filled(browser, ask=WORDS, points__yes="3"))
    before = '"Have you opened doors from a cold start: found prospects and set appointments'
    expected = SHIPPED.decode().replace(f'{before} yourself?"', f'"{WORDS}"', 1)
    expected = expected.replace(
        "points: {yes: 5, unsure: 0, no: 0}", "points: {yes: 3, unsure: 0, no: 0}", 1
    )
    assert desk.texts[JOB].decode() == expected
    assert (
        "The file has changes that are not published. Candidates talk to version 1" in browser.text
    )
    assert WORDS in browser.text
    [row] = office.audited("flow_saved")
    assert (row.subject, row.details) == (JOB, {"hash": stamp(desk.texts[JOB])})
    assert len(flows.history(office.database, JOB)) == 1


def test_a_text_that_was_empty_is_added_and_an_emptied_one_taken_out(browser, desk):
    send(browser, "save", filled(browser, probe="Where was that?", help=""))
    question = desk.files[JOB].flow.question("prospecting")
    assert (question.probe, question.help) == ("Where was that?", "")
    assert b"A cold start means" not in desk.texts[JOB]


@pytest.mark.parametrize(
    "text",
    [
        "Say \"yes\" or 'no': # {first_name|you}, [a] \\n?",
        "- Is it so?",
        "Zwei Sätze. Und 你好?",
        "<script>alert(1)</script>&amp;",
        "First?\n\nSecond: one?",
        "yes",
        "  Have you done that?  ",
    ],
)
def test_whatever_is_typed_is_read_back_as_that(browser, desk, text):
    send(browser, "save", filled(browser, ask=text))
    assert desk.files[JOB].flow.question("prospecting").ask == (text.strip(),)
    assert "<script>alert" not in browser.html
    assert filled(browser)["ask"] == text.strip()


def test_a_problem_is_told_at_its_field_and_nothing_is_written(browser, desk):
    sent = filled(browser, ask="Are you {nmae}?", points__yes="a lot")
    for do, status in {"look": 200, "save": 422}.items():
        assert send(browser, do, sent).status_code == status
        assert "A number belongs here, not 'a lot'" in unescape(_at(browser.html, "points-yes"))
        assert fields(browser.html)["points/yes"] == "a lot"
    sent["points/yes"] = "4"
    send(browser, "save", sent)
    assert "'{nmae}' can't be filled in" in unescape(_at(browser.html, "ask"))
    assert fields(browser.html)["ask"] == "Are you {nmae}?"
    assert desk.texts[JOB] == SHIPPED


def test_what_has_to_be_there_can_not_be_emptied(browser, desk):
    assert send(browser, "save", filled(browser, title=" ", points__no="")).status_code == 422
    assert "Write something here" in _at(browser.html, "title")
    assert "Write a number here" in _at(browser.html, "points-no")
    assert desk.texts[JOB] == SHIPPED


def test_a_problem_of_no_single_field_is_told_beside_the_form(browser, desk):
    assert send(browser, "save", filled(browser, points__yes="0")).status_code == 422
    assert "gives 0 points, so they tell nobody apart" in browser.text
    assert desk.texts[JOB] == SHIPPED


def test_points_can_not_bring_more_of_yaml_with_them(browser, desk):
    send(browser, "save", filled(browser, points__yes="5, no: 9}"))
    assert "A number belongs here" in browser.text
    assert desk.texts[JOB] == SHIPPED


def test_a_file_that_somebody_else_changed_is_not_overwritten(browser, desk):
    sent = filled(browser, ask=WORDS)
    desk.put(SHIPPED.replace(b"points: {yes: 5,", b"points: {yes: 4,", 1))
    theirs = desk.texts[JOB]
    assert send(browser, "save", sent).status_code == 409
    assert "Somebody else changed the file while you wrote. Nothing was saved" in browser.text
    assert desk.texts[JOB] == theirs
    assert "In the file by now: “4”" in unescape(_at(browser.html, "points-yes"))
    again = fields(browser.html)
    assert again["ask"] == WORDS
    assert send(browser, "save", again | {"points/yes": "4"}).status_code == 200
    assert desk.files[JOB].flow.question("prospecting").points == {"yes": 4, "unsure": 0, "no": 0}
    assert desk.files[JOB].flow.question("prospecting").ask == (WORDS,)


def test_a_question_that_moved_meanwhile_keeps_what_was_typed_for_it(browser, desk):
    sent = filled(browser, ask=WORDS)
    first = SHIPPED[SHIPPED.index(b"  - id: name") : SHIPPED.index(b"  - id: prospecting\n")]
    moved = SHIPPED.replace(first, b"", 1)
    moved = moved.replace(b"  - id: contact\n", first + b"  - id: contact\n", 1)
    desk.put(moved)
    assert send(browser, "save", sent).status_code == 409
    send(browser, "save", fields(browser.html))
    assert desk.files[JOB].flow.questions[0].ask == (WORDS,)


def test_a_folder_that_can_not_be_written_to_is_told(office, browser, desk):
    desk.is_locked = True
    assert send(browser, "save", filled(browser, ask=WORDS)).status_code == 503
    assert "account_manager.yml can't be written" in browser.text
    assert fields(browser.html)["ask"] == WORDS
    assert office.audited("flow_saved") == []


def test_what_is_saved_unchanged_is_not_written(office, browser, desk):
    desk.is_locked = True
    assert send(browser, "save", filled(browser)).status_code == 200
    assert office.audited("flow_saved") == []


INCLUDED = b"""\
questions:
  - {id: tool, title: Tools, ask: "Which tools?", answer: text, sensitive: true}
"""


def test_a_question_of_a_shared_file_names_it_and_is_left_alone(browser, desk):
    desk.others["shared/tools.yml"] = INCLUDED
    include = b"  - include: shared/tools.yml\n  - id: contact\n"
    desk.put(SHIPPED.replace(b"  - id: contact\n", include, 1))
    text = desk.texts[JOB]
    path = f"/flows/{JOB}/questions/tool"
    browser.get(path)
    assert (
        "This question stands in shared/tools.yml, which other flows may include too"
        in browser.text
    )
    assert "<textarea" not in browser.html
    send(browser, "save", {"seen": stamp(text), "ask": "Other?"}, path)
    assert desk.texts[JOB] == text


def test_the_questions_of_a_broken_file_wait_until_it_is_mended(browser, desk):
    desk.put(SHIPPED.replace(b"criterion: degree", b"criterium: degree"))
    browser.get(QUESTION)
    assert "when these are mended, in the whole text" in browser.text
    assert "'criterium' is not known here" in browser.text


@pytest.mark.parametrize("name", ["appointment_story", "sold", "education", "office", "why_you"])
def test_every_kind_of_rule_has_its_points_in_fields(browser, desk, name):
    sent = filled(browser, f"/flows/{JOB}/questions/{name}")
    points = {key: text for key, text in sent.items() if key.startswith("points")}
    expected = {"appointment_story": 4, "sold": 5, "education": 7, "office": 12, "why_you": 0}
    assert len(points) == expected[name]
    for key, text in points.items():
        label = _label(browser.html, key)
        assert (label == "at most together") == key.endswith("at_most")
        assert text


def test_points_by_level_stand_beside_their_own_level(browser, desk):
    text = SHIPPED.replace(b"{none: 0, high_school: 0, some_college: 4, associate: 10,", b"{")
    text = text.replace(b"doctorate: 10}", b"doctorate: 10, some_college: 4, none: 1}")
    desk.put(text)
    sent = filled(browser, f"/flows/{JOB}/questions/education")
    assert _label(browser.html, "points/none") == "no degree"
    assert sent["points/none"] == "1"
    assert _label(browser.html, "points/some_college") == "some college"


def test_a_level_and_a_weight_are_changed_in_words(browser, desk):
    path = f"/flows/{JOB}/criteria/prospecting"
    sent = filled(browser, path, weight="30", levels__5="Has tried it once or twice")
    assert _label(browser.html, "levels/5") == "From 5 points on"
    send(browser, "look", sent, path)
    assert "weighs 30 instead of 25" in browser.text
    assert "Has tried it once or twice" in browser.text
    send(browser, "save", sent, path)
    criterion = desk.files[JOB].flow.criteria["prospecting"]
    assert criterion.weight == 30
    assert criterion.levels[5] == "Has tried it once or twice"


def test_what_candidates_read_and_the_bands_are_changed(browser, desk):
    path = f"/flows/{JOB}/texts"
    sent = filled(browser, path, bands__strong="75", closing__handed_in="Thank you.", welcome="Hi.")
    send(browser, "save", sent, path)
    flow = desk.files[JOB].flow
    assert (flow.bands["strong"], flow.closing.handed_in, flow.welcome) == (75, "Thank you.", "Hi.")
    assert b"  handed_in: >-\n    Thank you.\n  knocked_out" in desk.texts[JOB]


def test_what_there_is_not_is_not_found(browser):
    for path in ("questions/nothing", "criteria/nothing"):
        assert browser.get(f"/flows/{JOB}/{path}").status_code == 404
    assert browser.get("/flows/nothing/text").status_code == 404


PATHS = ["questions/prospecting", "criteria/degree", "texts", "text"]


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("role", ["recruiter", "reviewer"])
def test_whoever_is_not_hr_changes_nothing(office, desk, role, path):
    browser = office.at_desk(role=role)
    browser.get(f"/flows/{JOB}")
    assert "Change</a>" not in browser.html
    assert "The whole text" not in browser.html
    assert browser.get(f"/flows/{JOB}/{path}").status_code == 403
    sent = {"seen": stamp(SHIPPED), "do": "save", "ask": WORDS, "text": "id: x"}
    assert browser.post(f"/flows/{JOB}/{path}", **sent).status_code == 403
    assert desk.texts[JOB] == SHIPPED


@pytest.mark.parametrize("path", PATHS)
def test_a_job_that_one_does_not_see_is_not_there_to_change(office, desk, path):
    browser = office.at_desk(role="hr", jobs={"other"})
    assert browser.get(f"/flows/{JOB}/{path}").status_code == 404
    sent = {"seen": stamp(SHIPPED), "do": "save", "ask": WORDS, "text": "id: x"}
    assert browser.post(f"/flows/{JOB}/{path}", **sent).status_code == 404
    assert desk.texts[JOB] == SHIPPED


TEXT = f"/flows/{JOB}/text"


def test_the_whole_text_comes_back_as_it_was(browser, desk):
    assert filled(browser, TEXT)["text"].encode() == SHIPPED
    for source in (b"\xef\xbb\xbf" + SHIPPED, SHIPPED.replace(b"\n", b"\r\n")):
        desk.put(source)
        send(browser, "save", filled(browser, TEXT), TEXT)
        assert desk.texts[JOB] == source


def test_a_whole_text_keeps_its_line_ends_when_it_is_changed(browser, desk):
    desk.put(SHIPPED.replace(b"\n", b"\r\n"))
    sent = filled(browser, TEXT)
    sent["text"] = sent["text"].replace("employer: EQ", "employer: EQ Ltd")
    send(browser, "save", sent, TEXT)
    expected = SHIPPED.replace(b"employer: EQ", b"employer: EQ Ltd").replace(b"\n", b"\r\n")
    assert desk.texts[JOB] == expected


def test_the_whole_text_tells_its_problems_by_line_and_is_kept_in_the_form(browser, desk):
    sent = filled(browser, TEXT)
    sent["text"] = sent["text"].replace("criterion: degree", "criterium: degree")
    assert send(browser, "save", sent, TEXT).status_code == 422
    line = sent["text"].split("criterium")[0].count("\n") + 1
    assert f"Line {line} F010 'criterium' is not known here" in browser.text
    assert fields(browser.html)["text"] == sent["text"]
    assert desk.texts[JOB] == SHIPPED


def test_a_broken_file_is_mended_in_the_whole_text(browser, desk):
    desk.put(SHIPPED.replace(b"criterion: degree", b"criterium: degree"))
    sent = filled(browser, TEXT)
    sent["text"] = sent["text"].replace("criterium", "criterion")
    send(browser, "look", sent, TEXT)
    assert "no problems any more; it says the same as what is published" in browser.text
    send(browser, "save", sent, TEXT)
    assert desk.texts[JOB] == SHIPPED


def test_the_id_of_a_job_stays(browser, desk):
    sent = filled(browser, TEXT)
    sent["text"] = sent["text"].replace("id: account_manager", "id: another", 1)
    assert send(browser, "save", sent, TEXT).status_code == 422
    assert "put “id: account_manager” back" in browser.text
    assert desk.texts[JOB] == SHIPPED


def test_a_whole_text_that_somebody_else_changed_is_not_overwritten(browser, desk):
    sent = filled(browser, TEXT)
    desk.put(SHIPPED.replace(b"employer: EQ", b"employer: EQ Ltd"))
    theirs = desk.texts[JOB]
    sent["text"] = sent["text"].replace("employer: EQ", "employer: Ours")
    assert send(browser, "save", sent, TEXT).status_code == 409
    assert desk.texts[JOB] == theirs
    assert "employer: Ours" in fields(browser.html)["text"]


@pytest.mark.parametrize(
    ("source", "says"),
    [
        (SHIPPED.replace(b"\n", b"\r\n", 3), "its lines end now in one way, now in another"),
        (SHIPPED.replace(b"EQ", b"\xe9Q"), "the file is not UTF-8"),
        (SHIPPED + b"# filler\n" * 20_000, "too large for this page"),
    ],
)
def test_a_file_that_a_form_can_not_carry_is_left_to_an_editor(browser, desk, source, says):
    desk.put(source)
    browser.get(TEXT)
    assert says in browser.text
    assert "file editor" in browser.text
    assert "<textarea" not in browser.html
    browser.post(TEXT, do="save", seen=stamp(source), text="id: x")
    assert desk.texts[JOB] == source


def test_it_is_said_that_candidates_talk_to_the_published_version(browser):
    for path in PATHS:
        browser.get(f"/flows/{JOB}/{path}")
        assert "Candidates talk to version 1 until the file is published" in browser.text


def _at(html, name):
    """What is said below a field."""
    start = html.index(f'<div id="{name}-says">')
    return html[start : html.index("</div>", start)]


def _label(html, name):
    found = re.search(rf'<label for="{re.sub(r"[^a-z0-9_]", "-", name)}">([^<]*)</label>', html)
    return unescape(found[1])
