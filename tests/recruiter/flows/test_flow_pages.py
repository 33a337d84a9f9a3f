"""HR reads a flow, tries it, sees what it changes, publishes it and takes it back."""

import json
import re

import pytest

from recruiter.flows.desk import Draft
from screening.flow.problems import Place, Problem
from storage import flows
from tests.recruiter.flows.conftest import reworded
from tests.screening.talk import shipped

JOB = "account_manager"
SAID = ["I agree", "Maria Alvarez", "yes, for six years", "about 60 a day"]


def hidden(html: str, name: str) -> str:
    found = re.search(rf'name="{name}" value="([^"]*)"', html)
    assert found, name
    return found[1]


def test_every_job_stands_in_the_list_with_what_candidates_talk_to(office):
    browser = office.at_desk(role="hr")
    browser.get("/flows")
    assert "Account Manager | Inside Sales Associate" in browser.text
    assert "Version 1, as in the file" in browser.text


def test_a_flow_is_read_as_on_paper(office):
    browser = office.at_desk(role="hr")
    browser.get(f"/flows/{JOB}")
    assert "For how long have you done that, all jobs together?" in browser.text
    assert "Only if “Opened doors from a cold start” is yes" in browser.text
    assert "3 years or more 10" in browser.text
    assert "Has done it through more than one sales cycle" in browser.text


def test_a_trial_shows_what_was_understood_and_what_it_is_worth(office):
    browser = office.at_desk(role="hr")
    browser.get(f"/flows/{JOB}/try")
    for line in SAID:
        browser.post(f"/flows/{JOB}/try", said=_said(browser.html), line=line)
    assert "noted: Time spent prospecting: 6 years" in browser.text
    assert "Time spent prospecting: 6 years: 3 years or more 10 of 10" in browser.text


def test_nothing_of_a_trial_is_kept(office):
    browser = office.at_desk(role="hr")
    browser.post(f"/flows/{JOB}/try", said=json.dumps(SAID), line="no thanks")
    browser.get("/?show=all")
    assert "Maria" not in browser.text


def test_the_same_lines_are_held_against_the_published_version(office, desk):
    desk.lay(reworded(shipped()))
    browser = office.at_desk(role="hr")
    browser.post(f"/flows/{JOB}/try", said=json.dumps(SAID), line="I called a clinic, they bought")
    assert "The same lines on version 1:" in browser.text


def test_lines_that_can_not_be_read_begin_the_trial_anew(office):
    browser = office.at_desk(role="hr")
    for said in ("{", '{"a": 1}', "[1, 2]", "[[]]", "null", "[" * 5000, r'["\ud800"]'):
        browser.post(f"/flows/{JOB}/try", said=said)
        assert "May I ask my questions" in browser.text


def test_what_is_said_in_a_trial_is_escaped(office):
    browser = office.at_desk(role="hr")
    browser.post(f"/flows/{JOB}/try", said=json.dumps(["I agree"]), line="<script>x</script>")
    assert "<script>x" not in browser.html


def test_the_changes_are_told_in_words_before_they_are_published(office, desk):
    desk.lay(reworded(shipped()))
    browser = office.at_desk(role="hr")
    browser.get(f"/flows/{JOB}/changes")
    assert "Have you ever won customers on your own?" in browser.text
    assert "What publishing the file would change, against version 1" in browser.text


def test_a_published_file_is_what_new_conversations_begin_on(office, desk):
    desk.lay(reworded(shipped()))
    browser = office.at_desk(role="hr")
    browser.get(f"/flows/{JOB}")
    fields = {name: hidden(browser.html, name) for name in ("text", "seen")}
    browser.post(f"/flows/{JOB}/publish", note="Plainer words", **fields)
    assert "Version 2, as in the file" in browser.text
    assert "Dana published version 2" in browser.text
    assert "Plainer words" in browser.text
    assert desk.lessons == 1
    assert [row.subject for row in office.audited("flow_published")] == [JOB]


def test_a_file_that_changed_after_it_was_read_is_not_published(office, desk):
    desk.lay(reworded(shipped()))
    browser = office.at_desk(role="hr")
    browser.get(f"/flows/{JOB}")
    fields = {name: hidden(browser.html, name) for name in ("text", "seen")}
    desk.lay(reworded(shipped(), "Something else?"))
    answer = browser.post(f"/flows/{JOB}/publish", **fields)
    assert answer.status_code == 409
    assert "The file was changed after you looked at it" in browser.text
    assert len(flows.history(office.database, JOB)) == 1


def test_a_version_is_taken_back_to_the_one_before(office, desk):
    first = flows.published(office.database)[JOB]
    flows.publish_one(
        office.database, reworded(shipped()), at=office.clock.now(), by="command line"
    )
    browser = office.at_desk(role="administrator")
    browser.get(f"/flows/{JOB}")
    form = browser.html[browser.html.index("/take-back") :]
    browser.post(f"/flows/{JOB}/take-back", seen=hidden(form, "seen"))
    assert flows.published(office.database)[JOB] == first
    assert "Dana took version 2 back; candidates talk to version 1" in browser.text


def test_two_who_take_back_at_once_take_back_once(office):
    flows.publish_one(office.database, reworded(shipped()), at=office.clock.now(), by="start")
    browser = office.at_desk(role="hr")
    browser.get(f"/flows/{JOB}")
    form = browser.html[browser.html.index("/take-back") :]
    seen = hidden(form, "seen")
    browser.post(f"/flows/{JOB}/take-back", seen=seen)
    answer = browser.post(f"/flows/{JOB}/take-back", seen=seen)
    assert answer.status_code == 409
    assert len(flows.history(office.database, JOB)) == 3


@pytest.mark.parametrize(
    ("lesson", "told"), [("going on", "is learning"), ("failed", "could not learn"), ("none", "")]
)
def test_it_is_told_how_far_the_model_is_with_new_words(office, desk, lesson, told):
    desk.at_lesson = lesson
    browser = office.at_desk(role="hr")
    browser.get(f"/flows/{JOB}")
    assert ("The language model" in browser.text) == bool(told)
    assert told in browser.text


@pytest.mark.parametrize("role", ["recruiter", "reviewer"])
def test_whoever_is_not_hr_reads_and_tries_but_does_not_publish(office, desk, role):
    desk.lay(reworded(shipped()))
    browser = office.at_desk(role=role)
    browser.get(f"/flows/{JOB}")
    assert "Publish" not in browser.text
    assert browser.post(f"/flows/{JOB}/publish", text="x", seen="y").status_code == 403
    assert browser.post(f"/flows/{JOB}/take-back", seen="y").status_code == 403
    assert browser.get(f"/flows/{JOB}/try").status_code == 200


def test_a_job_that_one_does_not_see_is_not_there(office):
    browser = office.at_desk(role="hr", jobs={"other"})
    for path in ("", "/try", "/changes", "/routes"):
        assert browser.get(f"/flows/{JOB}{path}").status_code == 404
    browser.get("/flows")
    assert "Account Manager" not in browser.text


def test_a_file_with_problems_shows_them_and_the_published_version(office, desk):
    place = Place(file="account_manager.yml", line=14, column=9, source="    criterium: degree")
    problem = Problem(
        code="F010", place=place, message="'criterium' is not known here", advice="Did you mean …"
    )
    desk.files[JOB] = Draft(job=JOB, file="account_manager.yml", problems=(problem,))
    browser = office.at_desk(role="hr")
    browser.get(f"/flows/{JOB}")
    assert "Line 14" in browser.text
    assert "'criterium' is not known here" in browser.text
    assert "Candidates talk to version 1" in browser.text
    assert "What is your name?" in browser.text


def test_a_flow_that_was_never_published_can_be_tried(office, desk):
    desk.lay(shipped().model_copy(update={"id": "second_job"}))
    browser = office.at_desk(role="hr")
    browser.get("/flows/second_job")
    assert "Nothing is published" in browser.text
    assert browser.get("/flows/second_job/try").status_code == 200
    assert browser.get("/flows/second_job/changes").status_code == 200


def _said(html: str) -> str:
    from html import unescape

    return unescape(hidden(html, "said"))


def test_a_note_is_one_line_of_what_can_be_read(office, desk):
    desk.lay(reworded(shipped()))
    browser = office.at_desk(role="hr")
    browser.get(f"/flows/{JOB}")
    seen, text = hidden(browser.html, "seen"), hidden(browser.html, "text")
    note = "<b>new\x00 words</b>\r\nfor\x1b two"
    browser.post(f"/flows/{JOB}/publish", text=text, seen=seen, note=note)
    (act, *_) = flows.history(office.database, JOB)
    assert act.note == "<b>new  words</b> for  two"
    assert "<b>new" not in browser.html


def test_a_version_of_endless_digits_is_none_at_all(office):
    browser = office.at_desk(role="hr")
    answer = browser.get(f"/flows/{JOB}/changes?version={'9' * 5000}")
    assert answer.status_code == 200
