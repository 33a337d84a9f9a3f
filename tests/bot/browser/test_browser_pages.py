"""The pages over HTTP, without scripts, with real storage and the real worker."""

import re

import pytest

from bot.browser import pages as pages_module
from bot.browser.visitor import chat_of
from screening.dialogue.events import MessageHeard
from screening.dialogue.heard import Said
from screening.dialogue.reply import Reply, Span
from storage import conversations, flows, leases, outbox, turns


def events_of(site, visitor):
    (token,) = visitor.cookies.values()
    found = conversations.find(site.database, "browser", bot="web", chat=chat_of(token))
    assert found is not None
    return [event for _, event in turns.load(site.database, found.id).events]


def heard_texts(site, visitor):
    heard = [event.heard for event in events_of(site, visitor) if isinstance(event, MessageHeard)]
    return [each.text for each in heard if isinstance(each, Said)]


# Beginning


def test_nothing_begins_before_the_button_is_pressed(site, visitor):
    page = visitor.open()
    assert page.status_code == 200
    assert "Account Manager" in visitor.html
    assert "You are talking to a program" in visitor.html
    assert "set-cookie" not in page.headers
    assert site.rings == 0


def test_begin_leads_to_the_notice_and_the_consent(visitor):
    visitor.begin()
    assert "I am a program" in visitor.text
    assert visitor.button("I agree")
    assert visitor.button("No, thank you")
    assert visitor.bubbles == []


def test_the_cookie_is_for_this_chat_only_and_no_script_can_read_it(visitor):
    visitor.open()
    nonce = re.findall(r'name="nonce" value="([^"]+)"', visitor.html)[0]
    posted = visitor.request(
        "POST", visitor.path, follow=False, data={"nonce": nonce, "begin": "1"}
    )
    assert posted.status_code == 303
    cookie = posted.headers["set-cookie"].lower()
    assert cookie.startswith("candor_chat_account_manager=")
    for attribute in ("httponly", "samesite=lax", "path=/apply", "max-age=7776000"):
        assert attribute in cookie
    assert "secure" not in cookie


def test_over_https_the_cookie_stays_there(site):
    visitor = site.visitor(base_url="https://testserver")
    visitor.open()
    nonce = re.findall(r'name="nonce" value="([^"]+)"', visitor.html)[0]
    posted = visitor.request(
        "POST", visitor.path, follow=False, data={"nonce": nonce, "begin": "1"}
    )
    assert "secure" in posted.headers["set-cookie"].lower()


def test_the_token_itself_is_not_stored(site, visitor, tmp_path):
    visitor.begin()
    (token,) = visitor.cookies.values()
    stored = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    assert token.encode() not in stored
    assert chat_of(token).encode() in stored


def test_two_browsers_have_two_conversations(site):
    one, other = site.visitor().agreed(), site.visitor().agreed()
    one.send(text="Jordan Lee")
    other.open()
    assert "Jordan" not in other.html


def test_a_made_up_cookie_finds_nothing(visitor):
    visitor.cookies.set("candor_chat_account_manager", "x" * 43, domain="testserver.local")
    assert visitor.open().status_code == 200
    assert 'name="begin"' in visitor.html


def test_words_without_a_conversation_begin_none(site, visitor):
    posted = visitor.request("POST", visitor.path, data={"nonce": "n" * 20, "text": "Hello"})
    assert 'name="begin"' in posted.text
    assert site.rings == 0


# Jobs


def test_an_unknown_job_is_refused_kindly(visitor):
    visitor.job = "astronaut"
    page = visitor.open()
    assert page.status_code == 404
    assert "isn’t open here" in page.text
    assert page.headers["cache-control"] == "no-store"


def test_a_closed_job_is_refused_but_those_inside_go_on(site, visitor):
    visitor.agreed()
    flows.close(site.database, visitor.job, at=site.clock.now(), by="test")
    visitor.send(text="Jordan Lee")
    assert "noted: Jordan Lee" in visitor.text
    assert site.visitor().open().status_code == 404


def test_the_only_open_job_is_led_on_to(visitor):
    page = visitor.request("GET", "/apply/", follow=False)
    assert (page.status_code, page.headers["location"]) == (303, "/apply/account_manager")


def test_several_open_jobs_are_listed(site, visitor, flow):
    other = flow.model_copy(update={"id": "second_job", "title": "Second <job>"})
    flows.publish_one(site.database, other, at=site.clock.now(), by="test")
    page = visitor.request("GET", "/apply/")
    assert 'href="/apply/second_job"' in page.text
    assert "Second &lt;job&gt;" in page.text


def test_no_open_job_is_said(site, visitor):
    flows.close(site.database, visitor.job, at=site.clock.now(), by="test")
    assert "No job is open" in visitor.request("GET", "/apply/").text


# Talking


def test_taps_and_words_are_answered_and_noted(visitor):
    visitor.agreed()
    visitor.send(text="Jordan Lee")
    assert visitor.bubbles == ["I agree", "Jordan Lee"]
    assert "noted: Jordan Lee not what I meant" in visitor.text
    visitor.press("Yes")
    assert visitor.bubbles[-1] == "Yes"
    assert "noted: yes not what I meant" in visitor.text


def test_the_same_form_twice_is_one_message(site, visitor):
    visitor.agreed()
    form = visitor.fields("say") | {"text": "Jordan Lee"}
    for _ in range(2):
        visitor.request("POST", visitor.path, data=form)
    assert heard_texts(site, visitor).count("Jordan Lee") == 1


def test_a_page_sent_again_with_other_words_says_more(site, visitor):
    visitor.agreed()
    form = visitor.fields("say")
    for text in ("Jordan Lee", "Jordan Li, sorry"):
        visitor.request("POST", visitor.path, data=form | {"text": text})
    assert heard_texts(site, visitor)[-2:] == ["Jordan Lee", "Jordan Li, sorry"]


def test_the_same_tap_twice_is_one_tap(site, visitor):
    visitor.begin()
    form = visitor.fields("taps") | {"press": visitor.button("I agree")}
    for _ in range(2):
        visitor.request("POST", visitor.path, data=form)
    heard = [event for event in events_of(site, visitor) if isinstance(event, MessageHeard)]
    assert len(heard) == 2


def test_a_chosen_option_is_ticked(visitor):
    visitor.agreed()
    visitor.send(text="Jordan Lee")
    visitor.press("No")
    assert "Which of these have you sold" in visitor.text
    visitor.press("IT solutions")
    assert re.search(r'aria-pressed="true"><span[^>]*>✓ </span>IT solutions', visitor.html)
    assert visitor.html.count("aria-pressed") == 1


@pytest.mark.parametrize("press", ["p1|launch", "p99|yes", "|yes", "yes", "p1|"])
def test_a_button_that_was_never_shown_presses_nothing(site, visitor, press):
    visitor.begin()
    rings = site.rings
    assert visitor.send("taps", press=press).status_code == 200
    assert site.rings == rings


def test_what_was_misread_can_be_contested(visitor):
    visitor.agreed()
    visitor.send(text="Jordan Lee")
    visitor.press("Yes")
    visitor.send("taps", contest="prospecting")
    assert "not what I meant: Opened doors from a cold start" in visitor.bubbles
    assert "I've marked that line as misread" in visitor.text
    assert 'value="prospecting"' not in visitor.html


def test_nothing_but_a_standing_note_can_be_contested(site, visitor):
    visitor.agreed()
    rings = site.rings
    visitor.send("taps", contest="education")
    assert site.rings == rings


def test_the_prompt_in_view_is_told(site, visitor):
    visitor.agreed()
    visitor.send(text="Jordan Lee")
    (said,) = (
        event.heard
        for event in events_of(site, visitor)
        if isinstance(event, MessageHeard) and getattr(event.heard, "text", "") == "Jordan Lee"
    )
    assert said.after == "p2"


def test_a_prompt_that_never_was_is_not_told(site, visitor):
    visitor.agreed()
    visitor.send(text="Jordan Lee", after="p77")
    heard = [event.heard for event in events_of(site, visitor) if isinstance(event, MessageHeard)]
    assert heard[-1].after != "p77"


def test_markup_in_words_stays_words(visitor):
    visitor.agreed()
    visitor.send(text="<script>alert('x')</script> \u202eeel")
    assert "<script>alert" not in visitor.html
    assert "&lt;script&gt;" in visitor.html
    assert "\u202e" not in visitor.html


def test_line_ends_come_as_they_were_typed(site, visitor):
    visitor.agreed()
    visitor.send(text="Jordan\r\nLee")
    assert "Jordan\nLee" in heard_texts(site, visitor)


def test_a_long_message_is_kept_whole(site, visitor):
    visitor.agreed()
    long = "word " * 3999 + "end."
    visitor.send(text=long)
    assert long in heard_texts(site, visitor)


def test_a_message_that_is_too_long_is_given_back(site, visitor):
    visitor.agreed()
    long = "é" * 20_001
    page = visitor.send(text=long)
    assert page.status_code == 422
    assert "1 characters too long" in page.text
    assert long in page.text
    assert long not in heard_texts(site, visitor)


def test_a_form_beyond_all_measure_is_refused(visitor):
    visitor.agreed()
    assert visitor.send(text="x" * 600_000).status_code == 413


def test_an_empty_message_is_none(site, visitor):
    visitor.agreed()
    rings = site.rings
    visitor.send(text="  \n ")
    assert site.rings == rings


@pytest.mark.parametrize("body", [b"", b"nonce=%00&text=hi", b"text=hi", b"\xff\xfe", b"a=1&" * 50])
def test_a_form_that_is_none_of_ours_does_nothing(site, visitor, body):
    visitor.agreed()
    rings = site.rings
    headers = {"content-type": "application/x-www-form-urlencoded"}
    page = visitor.request("POST", visitor.path, content=body, headers=headers)
    assert page.status_code == 200
    assert site.rings == rings


# Waiting, and being away


def test_what_nobody_has_worked_on_is_being_sent(site, visitor):
    visitor.agreed()
    site.worker_sleeps = True
    visitor.send(text="Jordan Lee")
    assert "Jordan Lee sending…" in visitor.text
    assert "The program is reading" in visitor.text
    assert "Look for new messages" in visitor.html
    site.work()
    visitor.open()
    assert "sending…" not in visitor.text
    assert visitor.bubbles.count("Jordan Lee") == 1


def test_a_beginning_that_waits_has_a_page(site, visitor):
    site.worker_sleeps = True
    assert visitor.begin().status_code == 200
    assert "The program is reading" in visitor.text
    assert visitor.bubbles == []
    site.work()
    visitor.open()
    assert visitor.button("I agree")


def test_a_press_that_waits_is_shown_by_its_label(site, visitor):
    visitor.begin()
    site.worker_sleeps = True
    visitor.press("I agree")
    assert visitor.bubbles == ["I agree"]


def test_words_kept_while_the_model_is_away_say_so(site, visitor):
    visitor.agreed()
    site.model.away = True
    visitor.send(text="people call me jordan, mostly")
    assert "kept, will be read" in visitor.text


def test_a_message_that_could_not_be_worked_on_is_told(site, visitor):
    visitor.agreed()
    site.worker_sleeps = True
    visitor.send(text="Jordan Lee")
    claim = leases.claim(site.database, "test")
    (row,) = turns.pending(site.database, claim)
    turns.fail(site.database, claim, row.id, "it broke", final=True)
    visitor.open()
    assert "could not be worked on" in visitor.text


def test_words_that_could_not_be_kept_are_given_back(site, visitor, monkeypatch):
    visitor.agreed()

    def broken(*_args, **_more):
        raise OSError("the disk is full of Jordan Lee")

    monkeypatch.setattr(pages_module.inbox, "receive", broken)
    form = visitor.fields("say")
    page = visitor.send(text="Jordan <b>Lee")
    assert page.status_code == 503
    assert "Jordan &lt;b&gt;Lee</textarea>" in page.text
    assert form["nonce"] in page.text
    assert "disk" not in page.text


def test_a_page_that_breaks_says_what_to_do(visitor, monkeypatch):
    visitor.agreed()
    monkeypatch.setattr(pages_module, "stored", lambda *_, **__: 1 / 0)
    page = visitor.open()
    assert page.status_code == 500
    assert "Wait a moment" in page.text


# Looking again


def test_an_unchanged_thread_is_not_sent_again(site, visitor):
    visitor.agreed()
    tag = visitor.open().headers["etag"]
    again = visitor.request("GET", visitor.path, headers={"if-none-match": tag})
    assert (again.status_code, again.content) == (304, b"")
    visitor.send(text="Jordan Lee")
    changed = visitor.request("GET", visitor.path, headers={"if-none-match": tag})
    assert changed.status_code == 200


def test_a_message_that_is_no_event_is_shown_and_noted_as_shown(site, visitor):
    visitor.agreed()
    tag = visitor.open().headers["etag"]
    (token,) = visitor.cookies.values()
    found = conversations.find(site.database, "browser", bot="web", chat=chat_of(token))
    reply = Reply(kind="person", spans=(Span(text="We would like to meet you"),))
    with site.database.write() as connection:
        outbox.add(connection, found.id, found.application, found.candidate, reply)
    page = visitor.request("GET", visitor.path, headers={"if-none-match": tag})
    assert "We would like to meet you" in page.text
    assert outbox.waiting_for(site.database, found.id) == 0


def test_pages_are_kept_by_nobody(visitor):
    visitor.agreed()
    page = visitor.open()
    assert page.headers["cache-control"] == "no-store"
    assert not re.search(r"<script>|<style|\sstyle=|\son\w+=", page.text)


def test_the_files_of_the_page_are_served(visitor):
    for name in ("chat.css", "chat.js"):
        assert visitor.request("GET", f"/apply/-/{name}").status_code == 200


# The end


def test_a_declined_consent_ends_it_and_leaves_no_words(site, visitor):
    visitor.begin()
    visitor.press("No, thank you")
    assert "kept nothing" in visitor.text
    assert "This conversation has ended" in visitor.text
    assert 'id="say"' not in visitor.html
    visitor.send("taps", begin="1")
    assert visitor.button("I agree")
    assert visitor.text.count("I am a program") == 1


def test_withdrawing_ends_it(visitor):
    visitor.agreed()
    visitor.send(text="/stop")
    visitor.press("Withdraw my application")
    assert "Your application is withdrawn" in visitor.text
    assert "Begin again" in visitor.html


def test_a_closed_job_cannot_be_begun_again(site, visitor):
    visitor.begin()
    visitor.press("No, thank you")
    flows.close(site.database, visitor.job, at=site.clock.now(), by="test")
    visitor.open()
    assert "This conversation has ended" in visitor.text
    assert "Begin again" not in visitor.html


def test_handing_in_says_so_and_leaves_the_field(visitor):
    hand_in(visitor)
    assert "Your application is handed in" in visitor.text
    assert "You can close this page" in visitor.text
    assert "not what I meant" not in visitor.text
    visitor.send(text="When do I hear from you?")
    assert "I've kept your message" in visitor.text


def test_the_review_stands_line_by_line(visitor):
    review(visitor)
    assert visitor.html.count('<span class="line">') >= 8
    assert re.search(r'aria-label="About (\d+) of \1 questions done"', visitor.html)


def review(visitor):
    """Say no to what can be, up to the review."""
    visitor.agreed()
    visitor.send(text="Jordan Lee")
    answers = {
        "Which of these": ("press", "None of these"),
        "highest level of education": ("text", "associate's degree in marketing"),
        "Word, Excel and Outlook": ("text", "all three very well"),
        "in a few sentences": ("text", "I listen well."),
        "How can we reach you": ("text", "jordan@example.com"),
    }
    for _ in range(20):
        asked = visitor.text.rpartition("Program:")[2]
        if "hand it in" in asked:
            return
        found = [how for words, how in answers.items() if words in asked]
        kind, answer = found[0] if found else ("press", "No")
        visitor.press(answer) if kind == "press" else visitor.send(text=answer)
    raise AssertionError(f"no review yet: {visitor.text[-300:]}")


def hand_in(visitor):
    review(visitor)
    visitor.press("Hand in")
