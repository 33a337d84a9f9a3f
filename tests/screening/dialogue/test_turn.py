"""A whole screening by the core alone."""

from datetime import UTC, datetime

import pytest

from screening.dialogue.events import Ended, MessageKept, QuestionPut, WordsErased
from screening.dialogue.heard import Said
from screening.dialogue.tracker import fold
from screening.flow.values import Choices, Duration, Education, Number, Text, YesNo
from tests.screening.talk import STRONG, WEAK, Talk, reads, screened


def test_the_first_words_say_that_this_is_a_program_and_that_a_person_decides() -> None:
    talk = Talk().begin()
    assert "I am a program" in talk.last[0].text
    assert "a person decides" in talk.last[0].text
    assert talk.labels == ["I agree", "No, thank you"]


def test_a_strong_candidate_ends_strong_with_a_reason_for_every_point() -> None:
    card = screened(STRONG).says("hand it in", "affirm").card()
    assert card.band == "strong"
    for criterion in card.criteria:
        if criterion.points:
            assert criterion.evidence
            assert criterion.reason


def test_a_weak_candidate_ends_weak_and_is_not_turned_away() -> None:
    talk = screened(WEAK).says("yes looks good", "affirm")
    assert talk.card().band == "weak"
    assert talk.tracker.outcome == "handed_in"


def test_closing_words_are_the_same_whatever_the_points() -> None:
    strong = screened(STRONG).says("hand it in", "affirm").last[-1].text
    weak = screened(WEAK).says("hand it in", "affirm").last[-1].text
    assert strong.replace("Maria", "Lee") == weak


def test_the_same_inputs_give_the_same_turn() -> None:
    assert screened(STRONG).events == screened(STRONG).events


@pytest.mark.parametrize("words", ["ok sure", "yes", "I consent", "Agreed!", "👍", "go ahead"])
def test_consent_can_be_given_in_plain_words(words: str) -> None:
    assert Talk().begin().says(words).asked == "name"


@pytest.mark.parametrize(
    "words", ["no never did that, all leads were walk-ins", "why?", "is this a robot", ""]
)
def test_what_is_no_answer_to_the_consent_neither_gives_nor_declines_it(words: str) -> None:
    talk = Talk().begin().says(words)
    assert talk.tracker.phase == "consent"


def test_declining_erases_the_words_and_leaves_a_count() -> None:
    talk = Talk().begin().says("what is this").says("No, thank you")
    assert talk.tracker.outcome == "declined"
    assert talk.tracker.messages == {}
    assert [event.count for event in talk.events if isinstance(event, WordsErased)] == [3]


def test_before_consent_nothing_is_interpreted() -> None:
    talk = Talk().begin()
    talk.hears(Said(id="x", at=datetime(2026, 1, 1, tzinfo=UTC), text="6 years of cold calls"))
    assert talk.tracker.answers == {}


def test_what_was_said_along_with_an_answer_is_not_asked_again() -> None:
    talk = Talk().consent().says("Maria Alvarez").says("Yes, for about six years")
    assert talk.value("prospecting_years") == Duration(least=72, most=72)
    assert talk.asked == "calls_per_day"
    assert "You already said" in talk.said_back


def test_a_no_skips_the_questions_that_hang_on_a_yes() -> None:
    assert Talk().consent().says("Maria Alvarez").says("no").asked == "sold"


def test_a_corrected_answer_reopens_the_skipped_branch() -> None:
    talk = screened(WEAK).says("2")
    assert talk.asked == "prospecting"
    assert talk.says("yes").asked == "prospecting_years"


def test_an_answer_off_the_route_stays_in_the_record_and_is_not_scored() -> None:
    talk = screened(STRONG).says("2").says("no")
    assert "prospecting_years" in talk.tracker.answers
    prospecting = talk.card().criteria[0]
    assert [line.question for line in prospecting.lines] == ["prospecting"]
    assert prospecting.points == 0


def test_a_correction_in_plain_words_is_taken_at_the_review() -> None:
    talk = screened(STRONG).says("sorry, my degree is an associate's", "correct")
    value = talk.value("education")
    assert isinstance(value, Education)
    assert value.degrees[0].level == "associate"
    assert talk.tracker.phase == "review"


def test_a_review_shows_every_answer_before_anything_is_handed_in() -> None:
    talk = screened(STRONG)
    assert talk.tracker.phase == "review"
    assert "60 calls or messages a day" in talk.said_back
    assert talk.labels == ["Hand in", "Change something"]


def test_a_question_of_the_candidates_is_answered_and_leads_back() -> None:
    talk = Talk().consent().says("Maria Alvarez")
    talk.says("is there a base salary?", "asks:account_manager/pay")
    assert "doesn't name a salary" in talk.said_back
    assert talk.asked == "prospecting"
    assert talk.tracker.attempts.get("prospecting", 0) == 0


def test_a_question_that_the_flow_cannot_answer_is_passed_on_and_said_so() -> None:
    talk = Talk().consent().says("Maria Alvarez").says("do you have a gym?", "ask_job")
    assert any(isinstance(event, QuestionPut) and event.topic is None for event in talk.events)
    assert "noted your question" in talk.said_back


def test_why_and_what_are_explained_in_the_flows_words() -> None:
    talk = Talk().consent().says("Maria Alvarez")
    assert "customers are won that way" in talk.says("why do you ask?", "ask_why").said_back
    assert "nobody introduced you" in talk.says("what do you mean?", "ask_meaning").said_back


def test_the_repair_ladder_rewords_explains_offers_buttons_and_leaves_it_to_a_person() -> None:
    talk = Talk().consent().says("Maria Alvarez").says("yes")
    heard = [talk.says("purple monkey", "out_of_scope", certainty=0.3).said_back for _ in range(4)]
    assert "didn't get an answer" in heard[0]
    assert "A rough length of time is fine" in heard[1]
    assert "easier to tap" in heard[2]
    assert "a person will read them" in heard[3]
    assert talk.answer("prospecting_years").state == "set_aside"
    assert talk.asked == "calls_per_day"
    assert len(set(heard)) == 4


def test_a_button_offered_late_gives_an_answer() -> None:
    talk = Talk().consent().says("Maria Alvarez").says("yes")
    for _ in range(3):
        talk.says("purple monkey", "out_of_scope", certainty=0.3)
    talk.says("3 years or more")
    assert talk.value("prospecting_years") == Duration(least=36, most=None)


def test_a_no_that_is_only_implied_is_confirmed_and_cites_both_messages() -> None:
    talk = Talk().consent().says("Maria Alvarez").says("most of it was inbound to be honest")
    assert "Did I get that right" in talk.said_back
    talk.says("yes, that's right")
    assert talk.value("prospecting") == YesNo(answer="no")
    assert [evidence.message for evidence in talk.answer("prospecting").evidence] == ["m4", "m5"]


def test_a_no_that_only_the_model_heard_is_confirmed_first() -> None:
    talk = Talk().consent().says("Maria Alvarez").says("that was somebody else's thing", "deny")
    assert "prospecting" not in talk.tracker.answers
    assert talk.asked == "prospecting"


def test_choices_are_tapped_one_by_one_and_closed() -> None:
    talk = Talk().consent().says("Maria Alvarez").says("no")
    talk.says("Insurance").says("Finance").says("Insurance").says("That's all")
    assert talk.value("sold") == Choices(options=("finance",))


def test_whoever_goes_on_talking_is_done_choosing() -> None:
    talk = Talk().consent().says("Maria Alvarez").says("no").says("Insurance").says("3 years")
    assert talk.value("sold") == Choices(options=("insurance",))
    assert talk.value("sold_years") == Duration(least=36, most=36)


def test_none_of_the_options_in_ones_own_words_is_said_back_first() -> None:
    talk = Talk().consent().says("Maria Alvarez").says("no").says("garden gnomes in a shop")
    assert "garden gnomes in a shop" in talk.said_back
    assert talk.says("yes").value("sold") == Choices(other="garden gnomes in a shop")


def test_what_is_known_to_be_none_of_the_options_is_taken_and_said_back() -> None:
    talk = Talk().consent().says("Maria Alvarez").says("no").says("furniture in a store")
    assert "furniture in a store" in talk.said_back
    assert talk.value("sold") == Choices(other="furniture in a store")


def test_what_is_said_while_the_model_is_away_is_kept_and_read_when_it_is_back() -> None:
    talk = Talk().consent().says("Maria Alvarez")
    said = talk.says_unread("absolutely, for about four years")
    assert any(isinstance(event, MessageKept) for event in talk.events)
    assert talk.asked == "sold"
    talk.hears(said, reads(said.text))
    assert talk.value("prospecting") == YesNo(answer="yes")
    assert talk.value("prospecting_years") == Duration(least=48, most=48)
    assert talk.asked == "calls_per_day"


def test_buttons_work_while_the_model_is_away() -> None:
    talk = Talk().consent().says("Maria Alvarez")
    talk.says_unread("Yes")
    assert talk.value("prospecting") == YesNo(answer="yes")


def test_a_newer_answer_wins_over_a_kept_one() -> None:
    talk = Talk().consent().says("Maria Alvarez")
    said = talk.says_unread("absolutely, for years")
    talk.says("/back")
    talk.says_unread("No")
    talk.hears(said, reads(said.text))
    assert talk.value("prospecting") == YesNo(answer="no")


def test_nothing_is_handed_in_before_everything_kept_is_read() -> None:
    talk = Talk().consent()
    for line in STRONG[:-1]:
        talk.says(line)
    assert talk.asked == "contact"
    talk.says("/back")
    said = talk.says_unread("because I never give up on a client")
    talk.says_unread("maria@example.com")
    assert talk.tracker.phase == "questions"
    talk.hears(said, reads(said.text))
    assert talk.tracker.phase == "review"


def test_an_edited_message_revises_its_answer_and_keeps_both_versions() -> None:
    talk = Talk().consent().says("Maria Alvarez").says("yes").says("2 years")
    talk.edits("m5", "5 years")
    assert talk.value("prospecting_years") == Duration(least=60, most=60)
    assert talk.tracker.messages["m5"].versions == ("2 years", "5 years")
    assert talk.answer("prospecting_years").evidence[0].version == 1


def test_an_edit_that_no_longer_answers_reopens_the_question() -> None:
    talk = Talk().consent().says("Maria Alvarez").says("yes").says("2 years")
    talk.edits("m5", "hm let me think")
    assert talk.asked == "prospecting_years"


def test_an_edit_after_handing_in_is_kept_and_not_scored() -> None:
    talk = screened(STRONG).says("hand it in", "affirm")
    before = talk.card()
    talk.edits("m4", "2 years")
    assert talk.card() == before
    assert talk.tracker.messages["m4"].versions[-1] == "2 years"


def test_a_contested_line_keeps_our_reading_and_is_not_scored() -> None:
    talk = screened(STRONG).contests("education")
    answer = talk.answer("education")
    assert answer.state == "contested"
    assert answer.readings
    degree = next(c for c in talk.card().criteria if c.id == "degree")
    assert (degree.state, degree.of) == ("contested", 0)


def test_a_reply_to_an_old_question_corrects_that_one() -> None:
    talk = Talk().consent().says("Maria Alvarez").says("yes")
    old = talk.tracker.prompt
    assert old is not None
    talk.says("2 years").says("4 years, I mean", reply_to=old.prompt_id)
    assert talk.value("prospecting_years") == Duration(least=48, most=48)
    assert talk.asked == "calls_per_day"


def test_a_button_of_an_old_prompt_changes_nothing() -> None:
    talk = Talk().consent().says("Maria Alvarez")
    old = talk.tracker.prompt
    assert old is not None
    talk.says("yes").presses("no", old.prompt_id)
    assert talk.value("prospecting") == YesNo(answer="yes")
    assert talk.asked == "prospecting_years"


def test_two_messages_at_once_are_both_heard() -> None:
    talk = Talk().consent().says("Maria Alvarez").says("no")
    first = talk.tracker.prompt
    assert first is not None
    talk.says("insurance mostly").says("and some cloud software", after=first.prompt_id)
    assert talk.value("sold") == Choices(options=("insurance", "it"))


@pytest.mark.parametrize("then", ["no wait, two and a half", "I mean 2.5"])
def test_a_second_message_is_read_on_from_the_first(then: str) -> None:
    talk = Talk().consent().says("Maria Alvarez").says("yes")
    first = talk.tracker.prompt
    assert first is not None
    talk.says("about two years").says(then, after=first.prompt_id)
    assert talk.value("prospecting_years") == Duration(least=30, most=30)
    assert talk.asked == "calls_per_day"
    cited = talk.answer("prospecting_years").evidence[-1]
    assert then[cited.start : cited.end]
    assert cited.message == list(talk.tracker.messages)[-1]


def test_rather_not_say_costs_nothing_of_the_rest() -> None:
    talk = Talk().consent().says("Maria Alvarez").says("I'd rather not say", "decline_to_say")
    assert talk.answer("prospecting").state == "declined"
    assert talk.asked == "sold"


@pytest.mark.parametrize("kind", ["sticker", "photo", "voice", "video", "document"])
def test_what_cannot_be_read_is_answered_kindly_and_the_question_stands(kind: str) -> None:
    talk = Talk().consent().says("Maria Alvarez").says("", attachment=kind)
    assert "only read text" in talk.said_back
    assert talk.asked == "prospecting"


@pytest.mark.parametrize("text", ["", "   ", "\n"])
def test_an_empty_message_is_asked_for_in_words(text: str) -> None:
    assert "came through empty" in Talk().consent().says(text).said_back


def test_withdrawing_is_asked_once_and_done() -> None:
    talk = Talk().consent().says("/stop")
    assert talk.labels == ["Stay and go on", "Withdraw my application"]
    talk.says("Withdraw my application")
    assert talk.tracker.outcome == "withdrew"


def test_staying_goes_on_where_it_was() -> None:
    assert Talk().consent().says("Maria Alvarez").says("/stop").says("no").asked == "prospecting"


def test_progress_never_runs_backward() -> None:
    talk = screened(STRONG)
    done = [r.reply.progress[0] for r in talk.events if r.kind == "replied" and r.reply.progress]
    assert done == sorted(done)


def test_markup_in_an_answer_is_never_trusted() -> None:
    talk = Talk().consent().says("no").says("<b>Ma</b>")
    assert all(
        "<b>" not in span.text for reply in talk.last for span in reply.spans if span.trusted
    )


def test_after_handing_in_a_message_is_kept_for_a_person() -> None:
    talk = screened(STRONG).says("hand it in", "affirm").says("one more thing")
    assert talk.tracker.put == 1
    assert sum(isinstance(event, Ended) for event in talk.events) == 1


def test_a_tracker_is_the_fold_of_its_events_wherever_it_is_cut() -> None:
    talk = screened(STRONG)
    half = len(talk.events) // 2
    resumed = fold(talk.events[:half])
    for event in talk.events[half:]:
        resumed = resumed.after(event)
    assert resumed == talk.tracker


def test_a_number_is_in_the_questions_unit() -> None:
    talk = Talk().consent().says("Maria Alvarez").says("yes").says("2 years").says("around 40")
    assert talk.value("calls_per_day") == Number(least=40, most=40, unit="calls or messages")


def test_a_name_in_small_letters_is_said_back_and_not_asked_again() -> None:
    talk = Talk().consent().says("maria alvarez")
    assert talk.value("name") == Text(text="Maria Alvarez")
    assert talk.asked == "prospecting"


def test_a_plain_no_to_a_choice_chooses_nothing() -> None:
    talk = Talk().consent().says("Maria Alvarez").says("no").says("no")
    assert talk.value("sold") == Choices()


def test_a_plain_yes_to_a_choice_is_asked_which() -> None:
    talk = Talk().consent().says("Maria Alvarez").says("no").says("yes I have", "affirm")
    assert "Which of them?" in talk.said_back
    assert talk.asked == "sold"


def test_a_button_that_the_open_prompt_does_not_have_changes_nothing() -> None:
    talk = Talk().consent().says("Maria Alvarez").presses("hand_in")
    assert talk.asked == "prospecting"
    assert "earlier question" in talk.said_back


@pytest.mark.parametrize(
    "words", ["I refuse", "I dont agree", "I do not consent", "no thanks", "never", "stop"]
)
def test_consent_can_be_refused_in_plain_words(words: str) -> None:
    assert Talk().begin().says(words).tracker.outcome == "declined"


@pytest.mark.parametrize("words", ["ok but who sees it", "hmm ok i guess so", "what for?"])
def test_a_hedge_or_a_question_is_no_consent(words: str) -> None:
    assert Talk().begin().says(words).tracker.phase == "consent"


@pytest.mark.parametrize(
    "words",
    [
        "please don't hand it in yet",
        "no, that is not all correct",
        "is everything all right now?",
        "before I submit it I have to fix one thing",
        "yes but the phone is wrong",
        "what if I hand it in",
    ],
)
def test_nothing_is_handed_in_by_a_doubt_a_question_or_a_refusal(words: str) -> None:
    assert screened(STRONG).says(words, "affirm").tracker.phase != "handed_in"


@pytest.mark.parametrize("words", ["good to go", "yes", "yep looks good", "done", "submit it"])
def test_it_is_handed_in_by_plain_words(words: str) -> None:
    assert screened(STRONG).says(words, "affirm").tracker.phase == "handed_in"


@pytest.mark.parametrize(
    ("words", "question"),
    [
        ("change number 4", "calls_per_day"),
        ("line 12 is wrong", "education"),
        ("my education is wrong", "education"),
        ("the email is not right", "contact"),
    ],
)
def test_a_line_is_changed_by_naming_it(words: str, question: str) -> None:
    talk = screened(STRONG).says(words, "correct")
    assert talk.asked == question
    assert talk.value("calls_per_day") == Number(least=60, most=60, unit="calls or messages")


def test_a_line_and_its_new_value_are_taken_together() -> None:
    talk = screened(STRONG).says("line 4 should be 75 calls", "correct")
    assert talk.value("calls_per_day") == Number(least=75, most=75, unit="calls or messages")


def test_a_correction_in_the_middle_takes_the_value_and_goes_on() -> None:
    talk = Talk().consent().says("Maria Alvarez").says("yes").says("4 years")
    talk.says("wait, the time spent prospecting was 3 years not 4", "correct")
    assert talk.value("prospecting_years") == Duration(least=36, most=36)
    assert talk.asked == "calls_per_day"


@pytest.mark.parametrize(
    ("words", "act"),
    [
        ("I never quit and I don't stop before the deal is done", "stop"),
        ("talk to me because I am a human being who really listens to people", "human"),
    ],
)
def test_a_story_is_not_cut_short_by_a_word_that_sounds_like_a_wish(words: str, act: str) -> None:
    talk = Talk().consent()
    for line in STRONG[:11]:
        talk.says(line)
    assert talk.asked == "why_you"
    talk.says(words, act)
    assert talk.asked == "contact"


@pytest.mark.parametrize("words", ["thats all", "no that's it", "nothing else", "done"])
def test_choosing_is_ended_in_ones_own_words(words: str) -> None:
    talk = Talk().consent().says("Maria Alvarez").says("no").says("Insurance").says(words)
    assert talk.value("sold") == Choices(options=("insurance",))
    assert talk.asked == "sold_years"


def test_a_yes_while_choosing_is_not_spent_on_the_next_question() -> None:
    talk = Talk().consent().says("Maria Alvarez").says("no").says("Insurance").says("yes")
    assert talk.asked == "sold"
    assert "accounts" not in talk.tracker.answers


def test_a_number_said_of_something_else_is_not_offered() -> None:
    talk = Talk().consent().says("Maria Alvarez").says("yes")
    talk.says("ten years, six or seven of them in telecom")
    assert talk.asked in ("calls_per_day", "prospecting_years")
    assert "calls_per_day" not in talk.tracker.answers


def test_a_title_is_no_first_name() -> None:
    card = Talk().consent().says("Ms. Grace Lin")
    assert "Grace" in screened(("Ms. Grace Lin", *STRONG[1:])).says("hand in").said_back
    assert card.value("name") == Text(text="Ms. Grace Lin")


def test_what_has_no_buttons_offers_none_and_is_left_to_a_person() -> None:
    talk = Talk().consent()
    for line in STRONG[:12]:
        talk.says(line)
    assert talk.asked == "contact"
    for _ in range(3):
        talk.says("123")
    assert talk.answer("contact").state == "set_aside"
