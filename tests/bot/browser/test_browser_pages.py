"""The pages over HTTP, without scripts, with real storage and the real worker."""


def test_nothing_begins_before_the_button_is_pressed(site, visitor):
    page = visitor.open()
    assert page.status_code == 200
    assert "Begin" in page.text
    assert "You are talking to a program" in page.text
    assert "set-cookie" not in page.headers
    assert site.rings == 0


def test_begin_leads_to_the_notice_and_the_consent(visitor):
    visitor.begin()
    assert "I am a program" in visitor.text
    assert visitor.button("I agree")
    assert visitor.button("No, thank you")
    assert visitor.bubbles == []


def test_conversation(visitor):
    visitor.agreed()
    assert "What is your name?" in visitor.text
    visitor.send(text="Jordan Lee")
    assert visitor.bubbles == ["I agree", "Jordan Lee"]
    assert "noted: Jordan Lee" in visitor.text
    visitor.press("Yes")
    assert "noted: yes" in visitor.text
    print(visitor.text)
