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
    assert failure.said == "said “four years”"
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
    assert failure.said == "sent the file “cv.exe”"
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
