"""A conversation test is played, and what was expected is held against what came."""

from datetime import date

import pytest

from screening.authoring.conversations.failure import Failure
from screening.authoring.conversations.performance import Run
from tests.screening.authoring.conversation_files import one_run, runs
from tests.screening.small_flows import flow_with

WHOLE = """
    talk:
      - says: Jo Park
        understood: {name: Jo Park}
        asks: sold
      - taps: "Yes"
        understood: {sold: yes}
        asks: years
      - says: "four years"
        understood: {years: {at_least: 3 years, less_than: 5 years}}
        asks: licence
      - says: "yes"
        asks: review
    ends: handed_in
    scorecard:
      band: strong
      share: 100
      total: 30
      criteria: {it_sales: {between: [19, 20]}, degree: 10}
      knocked_out_by: none
"""


def only_failure(played: Run) -> Failure:
    (failure,) = played.failures
    return failure


def test_a_talk_that_goes_as_expected_passes() -> None:
    assert one_run(WHOLE).failures == ()


@pytest.mark.parametrize(
    ("right", "wrong", "key"),
    [
        ("name: Jo Park}", "name: Jo Parker}", ("talk", 0, "understood")),
        ("asks: sold", "asks: years", ("talk", 0, "asks")),
        ("asks: years", "confirms: years", ("talk", 1, "confirms")),
        ("sold: yes", "sold: no", ("talk", 1, "understood")),
        ('taps: "Yes"', 'taps: "Yes, I have"', ("talk", 1, "taps")),
        ("at_least: 3 years", "at_least: 4 years 6 months", ("talk", 2, "understood")),
        ("asks: review", "asks: withdraw", ("talk", 3, "asks")),
        ("ends: handed_in", "ends: knocked_out", ("ends",)),
        ("band: strong", "band: weak", ("scorecard", "band")),
        ("share: 100", "share: {less_than: 100}", ("scorecard", "share")),
        ("total: 30", "total: 29.9", ("scorecard", "total")),
        ("degree: 10", "degree: {at_least: 10.1}", ("scorecard", "criteria", "degree")),
        ("by: none", "by: licence", ("scorecard", "knocked_out_by")),
    ],
)
def test_each_expectation_can_fail_and_is_placed(
    right: str, wrong: str, key: tuple[str | int, ...]
) -> None:
    assert WHOLE.count(right) == 1
    failures = one_run(WHOLE.replace(right, wrong)).failures
    assert failures[0].path == ("tests", 0, *key)


def test_a_failure_tells_what_was_said_expected_and_understood_in_words() -> None:
    failure = only_failure(one_run(WHOLE.replace("at_least: 3 years,", "at_least: 50 months,")))
    assert failure.said == "the candidate said “four years”"
    assert failure.expected.startswith("understood that “Years of it” is at least 4 years 2 months")
    assert failure.instead == "understood “Years of it”: 4 years"
    assert "change this line" in failure.advice


def test_a_button_that_is_not_there_is_told_with_those_that_are() -> None:
    failure = only_failure(one_run('talk: [{says: Jo Park}, {taps: "Perhaps"}]'))
    assert failure.expected == "a button “Perhaps”"
    assert "it asks “Sold before”" in failure.instead
    assert "“Yes”, “No” and “Not sure”" in failure.instead


def test_only_the_first_step_that_misses_something_is_told() -> None:
    broken = WHOLE.replace("asks: sold", "asks: years").replace("sold: yes", "sold: no")
    assert only_failure(one_run(broken)).path == ("tests", 0, "talk", 0, "asks")


def test_a_value_counts_in_the_words_that_the_bot_uses_for_it() -> None:
    assert not one_run(WHOLE.replace("{at_least: 3 years, less_than: 5 years}", "4 YEARS")).failures
    failure = only_failure(
        one_run(WHOLE.replace("{at_least: 3 years, less_than: 5 years}", "3 years"))
    )
    assert failure.instead == "understood “Years of it”: 4 years"


@pytest.mark.parametrize(
    ("fine", "missed"),
    [
        ("{any_of: [{sold: no}, {sold: yes}]}", "{any_of: [{sold: no}, {answered: years}]}"),
        ("{all_of: [{sold: yes}]}", "{all_of: [{sold: no}]}"),
        ("{none_of: [{sold: no}]}", "{none_of: [{sold: yes}]}"),
        ("{answered: sold}", "{skipped: sold}"),
    ],
)
def test_what_is_understood_can_be_told_in_every_way_of_a_condition(fine: str, missed: str) -> None:
    talk = "talk: [{says: Jo Park}, {taps: 'Yes', understood: %s}]"
    assert one_run(talk % fine).failures == ()
    failure = only_failure(one_run(talk % missed))
    assert "“Sold before”" in failure.expected
    assert failure.instead.startswith("understood “Sold before”: yes")


def test_a_reading_in_doubt_is_expected_with_confirms() -> None:
    talk = "talk: [{says: Jo Park}, {says: kind of, %s}]"
    assert one_run(talk % "confirms: sold").failures == ()
    failure = only_failure(one_run(talk % "asks: years"))
    assert "it read “Sold before” right as" in failure.instead
    assert "confirms: sold" in failure.advice
    assert only_failure(one_run(talk % "asks: sold")).path[-1] == "asks"
    failure = only_failure(one_run(talk % "understood: {sold: yes}"))
    assert "it is asked whether that is right" in failure.instead


def test_the_follow_up_to_a_vague_answer_is_expected_with_probes() -> None:
    story = {"answer": "story", "probe": "And what came of it?", "criterion": "degree"}
    flow = flow_with(story, {"answer": "yes_no"})
    talk = "talk: [{says: I sold a lot, %s}, {says: and they signed, asks: it_2}]"
    assert one_run(talk % "probes: it", flow).failures == ()
    failure = only_failure(one_run(talk % "asks: it_2", flow))
    assert failure.instead == "it asks the follow-up to “It”"
    assert "probes: it" in failure.advice
    failure = only_failure(
        one_run("talk: [{says: yes, probes: it}]", flow_with({"answer": "yes_no", "probe": "?"}))
    )
    assert failure.expected == "it asks the follow-up to “It”"


def test_a_file_is_sent_by_its_name() -> None:
    flow = flow_with({"id": "cv", "answer": "file"}, {"answer": "yes_no"})
    assert (
        one_run("talk: [{sends: cv.pdf, understood: {cv: cv.pdf}, asks: it_2}]", flow).failures
        == ()
    )
    large = "talk: [{sends: {name: cv.pdf, megabytes: 30}, %s, asks: cv}]"
    assert one_run(large % 'replies: "too large"', flow).failures == ()
    failure = only_failure(one_run("talk: [{sends: cv.exe, asks: it_2}]", flow))
    assert failure.said == "the candidate sent the file “cv.exe”"
    assert failure.instead == "it asks “Cv”"


def test_what_was_offered_before_it_was_asked_is_not_yet_understood() -> None:
    failure = only_failure(one_run('talk: [{says: "Jo Park", understood: {answered: sold}}]'))
    assert failure.expected == "understood that “Sold before” was answered"
    assert failure.instead == "understood “Sold before”: nothing yet"


def test_the_words_said_back_are_found_whatever_their_case_and_breaks() -> None:
    talk = 'talk: [{says: Jo Park}, {says: "/help", replies: ["%s", "a Button,"]}]'
    assert one_run(talk % "answer IN your\n own words").failures == ()
    failure = only_failure(one_run(talk % "I don't know"))
    assert failure.expected == "it says “I don't know”"
    assert "answer in your own words" in failure.instead


def test_the_program_consents_unless_something_is_said_to_the_consent() -> None:
    declining = """
        consent:
          - says: "what for?"
            replies: "only once you agree"
            asks: consent
          - taps: "No, thank you"
            replies: "kept nothing"
        ends: declined
    """
    assert one_run(declining).failures == ()
    failure = only_failure(one_run(declining.replace("asks: consent", "asks: name")))
    assert failure.path == ("tests", 0, "consent", 0, "asks")


def test_steps_after_a_consent_that_is_spelt_out_belong_to_the_talk() -> None:
    played = one_run('consent: [{says: "ok"}]\ntalk: [{says: Jo Park, asks: sold}]')
    assert played.failures == ()
    assert played.answers["name"]


def test_it_is_handed_in_at_the_review_unless_it_should_stay_open() -> None:
    assert one_run(WHOLE.replace("    ends: handed_in\n", "")).tracker.outcome == "handed_in"
    stays = one_run(WHOLE.replace("ends: handed_in", "ends: open"))
    assert (stays.failures, stays.tracker.phase) == ((), "review")


def test_a_talk_that_stops_halfway_is_scored_as_it_stands() -> None:
    played = one_run("talk: [{says: Jo Park}]\nends: handed_in")
    failure = only_failure(played)
    assert failure.instead == "it asks “Sold before”"
    assert one_run("talk: [{says: Jo Park}]\nends: open").failures == ()


def test_a_knockout_is_expected_by_its_question() -> None:
    played = one_run("""
        talk: [{says: Jo Park}, {taps: "No"}, {taps: "No", asks: review}]
        ends: knocked_out
        scorecard: {knocked_out_by: licence, band: none}
    """)
    assert played.failures == ()


def test_a_criterion_without_points_fails_with_the_reason() -> None:
    failure = only_failure(one_run("talk: [{says: Jo Park}]\nscorecard: {criteria: {it_sales: 0}}"))
    assert failure.expected == "0 points for “Selling IT or similar services”"
    assert failure.instead == "no points: not asked"


def test_what_waits_for_a_person_is_told() -> None:
    flow = flow_with({"id": "why", "answer": "story", "criterion": "communication"})
    talk = 'talk: [{says: "I keep my promises and I write so that people answer."}]\n'
    waits = "scorecard: {waits_for_person: %s}"
    assert one_run(talk + waits % "communication", flow).failures == ()
    assert only_failure(one_run(talk + waits % "degree", flow)).instead.endswith("communication")


@pytest.mark.parametrize(("day", "years"), [(None, 6), (date(2026, 11, 23), 6), ("2030-11-23", 10)])
def test_lengths_of_time_are_reckoned_from_the_day_of_the_talk(
    day: date | str | None, years: int
) -> None:
    when = f"day: {day}\n" if day else ""
    since = f'{{says: "since November 2020", understood: {{years: {{at_least: {years} years}}}}}}'
    played = one_run(f'{when}talk: [{{says: Jo Park}}, {{taps: "Yes"}}, {since}]')
    assert played.failures == ()


def test_the_same_file_gives_the_same_runs() -> None:
    tests = "- name: a\n  talk: [{says: Jo Park}]\n- name: b\n  talk: [{says: Lee Brandt}]\n"
    assert runs(tests) == runs(tests)


def test_several_messages_in_a_row_are_one_answer_until_the_next_question_was_seen() -> None:
    row = 'talk: [{says: Jo Park}, {taps: "Yes"}, {says: ["three years", "I mean four years"], %s}]'
    assert one_run(row % 'understood: {years: "4 years"}, asks: licence').failures == ()
    assert only_failure(one_run(row % 'understood: {years: "3 years"}')).path[-1] == "understood"
    said = only_failure(one_run(row % "asks: review")).said
    assert said == "the candidate said “three years” and “I mean four years”"


def test_a_message_can_be_edited() -> None:
    edit = """
        talk:
          - says: Jo Park
          - taps: "Yes"
          - says: "3 years"
          - {edits: "3 years", into: "5 years", %s}
    """
    assert one_run(edit % 'understood: {years: "5 years"}, asks: licence').failures == ()
    failure = only_failure(one_run(edit % 'understood: {years: "3 years"}'))
    assert failure.said == "the candidate edited “3 years” into “5 years”"
    assert failure.instead == "understood “Years of it”: 5 years"


def test_time_can_pass_and_what_comes_of_it_alone_is_expected() -> None:
    wait = "talk: [{says: Jo Park}, {waits: %s, %s}]"
    assert one_run(wait % ("23 hours", "silent: true")).failures == ()
    assert one_run(wait % ("1 day", "replies: still open, asks: sold")).failures == ()
    failure = only_failure(one_run(wait % ("1 day", "silent: true")))
    assert failure.said == "nobody wrote for 1 day"
    assert failure.expected == "it says nothing"
    assert "still open" in failure.instead
    assert one_run("talk: [{says: Jo Park}, {waits: 21 days}]\nends: expired").failures == ()
    failure = only_failure(one_run("talk: [{says: Jo Park}, {waits: 20 days}]\nends: expired"))
    assert failure.path[-1] == "ends"


PERSON = """
    talk:
      - says: Jo Park
      - person_does: takes_over
        replies: Hanna has joined
      - says: "can I call you?"
        silent: true
      - person_says: "Any time."
        replies: "Any time."
      - person_does: gives_back
        asks: sold
"""


@pytest.mark.parametrize(
    ("right", "wrong", "said"),
    [
        ("Hanna has joined", "Hanna has left", "Hanna took the chat over"),
        ("silent: true", "asks: years", "the candidate said “can I call you?”"),
        ('replies: "Any time."', "silent: true", "Hanna wrote “Any time.”"),
        ("asks: sold", "asks: years", "Hanna gave the chat back"),
    ],
)
def test_a_person_can_take_the_chat_over(right: str, wrong: str, said: str) -> None:
    assert one_run(PERSON).failures == ()
    assert PERSON.count(right) == 1
    assert only_failure(one_run(PERSON.replace(right, wrong))).said == said


def test_a_person_reads_and_decides_and_takes_it_back() -> None:
    for does, status, said in (
        ("reads", "Nothing is decided yet", "Hanna read the application"),
        ("decides", "decided on", "Hanna decided"),
        ("takes_back", "No person has read it yet", "Hanna took the decision back"),
    ):
        handed_in = 'talk: [{says: Jo Park}, {taps: "No"}, {taps: "No"}, {taps: "Hand in"}, %s]'
        told = f'{{person_does: {does}}}, {{says: "/status", replies: "{status}"}}'
        assert one_run(handed_in % told).failures == ()
        missed = f"{{person_does: {does}, asks: sold}}"
        assert only_failure(one_run(handed_in % missed)).said == said


def test_something_that_is_no_text_can_be_sent() -> None:
    for what in ("voice", "video", "sticker", "photo", "location"):
        talk = f"talk: [{{sends: {what}, replies: in words, asks: name}}]"
        assert one_run(talk).failures == ()
        failure = only_failure(one_run(talk.replace("asks: name", "asks: sold")))
        assert failure.said == f"the candidate sent a {what}"


def test_a_number_can_be_shared() -> None:
    flow = flow_with({"id": "phone", "answer": "phone"}, {"answer": "yes_no"})
    talk = 'talk: [{shares_number: "+1 312 555 0147", %s}]'
    assert one_run(talk % "understood: {answered: phone}, asks: it_2", flow).failures == ()
    failure = only_failure(one_run(talk % "asks: phone", flow))
    assert failure.said == "the candidate shared the number +1 312 555 0147"


def test_what_is_never_to_be_said_is_told_where_it_is() -> None:
    talk = 'talk: [{says: Jo Park}, {says: "/help", never_says: ["%s", "salary"]}]'
    assert one_run(talk % "points").failures == ()
    failure = only_failure(one_run(talk % "in your OWN words"))
    assert failure.expected == "it doesn't say “in your OWN words”"
    assert "in your own words" in failure.instead


def test_how_far_along_it_is_can_be_expected() -> None:
    talk = "talk: [{says: Jo Park, %s}]"
    assert one_run(talk % 'progress: "1 of 4"').failures == ()
    failure = only_failure(one_run(talk % 'progress: "2 of 4"'))
    assert failure.instead == "it shows 1 of 4"
    failure = only_failure(one_run('talk: [{says: Jo Park}, {waits: 1 hour, progress: "2 of 4"}]'))
    assert failure.instead == "it shows nothing of how far along it is"
