"""What a visitor sees of what is kept, and what their browser tells of their time."""

from bot.browser.visitor import chat_of
from screening.dialogue.heard import PersonTookOver, PersonWrote
from screening.dialogue.tracker import fold
from storage import conversations, erasure, inbox, turns


def place_of(site, visitor):
    (token,) = visitor.cookies.values()
    return conversations.find(site.database, "browser", bot="web", chat=chat_of(token))


def tracker_of(site, visitor):
    loaded = turns.load(site.database, place_of(site, visitor).id)
    return fold(event for _, event in loaded.events)


def begun(visitor):
    visitor.begin()
    visitor.press("I agree")
    visitor.send(text="Priya Raman")


def test_all_that_is_kept_comes_as_a_file_to_its_own_visitor_only(site, visitor):
    begun(visitor)
    visitor.send(text="yes <b>sure</b>")
    visitor.send(text="/data")
    assert f'href="{visitor.path}/my-data"' in visitor.html
    file = visitor.request("GET", f"{visitor.path}/my-data")
    assert file.status_code == 200
    assert file.headers["content-disposition"] == 'attachment; filename="my-data.txt"'
    assert file.headers["cache-control"] == "no-store"
    assert "You: yes <b>sure</b>" in file.text
    assert "- Name: Priya Raman" in file.text
    assert site.visitor().request("GET", f"{visitor.path}/my-data").status_code == 404


def test_nothing_is_left_of_the_file_once_everything_was_deleted(site, visitor):
    begun(visitor)
    visitor.send(text="/delete")
    visitor.press("Delete everything")
    assert "deleted" in visitor.text
    gone = erasure.due(site.database, site.clock.now().replace(hour=13))
    assert len(gone) == 1
    assert visitor.request("GET", f"{visitor.path}/my-data").status_code == 404
    assert "You are talking to a program" in visitor.open().text


def test_the_browsers_time_zone_is_minded_and_nonsense_is_not(site, visitor):
    begun(visitor)
    visitor.send(text="yes", zone="Asia/Kathmandu")
    assert tracker_of(site, visitor).zone == "Asia/Kathmandu"
    visitor.send(text="3 years", zone="<script>")
    visitor.send(text="20 calls a day", zone="Mars/Phobos")
    assert tracker_of(site, visitor).zone == "Asia/Kathmandu"


def test_a_persons_words_bear_their_name(site, visitor):
    begun(visitor)
    at = site.clock.now()
    place = place_of(site, visitor).id
    inbox.put(site.database, place, PersonTookOver(id="o", at=at, person="Ann <Lee>"))
    inbox.put(site.database, place, PersonWrote(id="w", at=at, person="Ann <Lee>", text="Hello"))
    site.work()
    visitor.open()
    assert '<b class="who">Ann &lt;Lee&gt;</b>' in visitor.html
    assert "Not sure" not in visitor.html
