"""A link of a candidate's own, by which they come back in any browser."""

import re

from sqlalchemy import text

from storage import erasure


def begun(visitor):
    visitor.begin()
    visitor.press("I agree")
    visitor.send(text="Priya Raman")
    return visitor


def link_of(visitor):
    made = visitor.request("POST", f"{visitor.path}/my-link")
    assert made.status_code == 200
    return re.search(r'readonly value="([^"]+)"', made.text)[1].removeprefix("http://testserver")


def come_back(site, link):
    other = site.visitor()
    assert "Your conversation is where you left it" in other.request("GET", link).text
    other._shown(other.request("POST", link))
    return other


def test_another_browser_goes_on_where_the_first_one_was(site, visitor):
    begun(visitor)
    other = come_back(site, link_of(visitor))
    assert "Priya Raman" in other.bubbles
    other.send(text="yes, I am")
    visitor.open()
    assert visitor.bubbles[-1] == "yes, I am"


def test_looking_at_a_link_sets_no_cookie_and_uses_nothing_up(site, visitor):
    link = link_of(begun(visitor))
    other = site.visitor()
    for _ in range(2):
        seen = other.request("GET", link)
        assert seen.status_code == 200
        assert "set-cookie" not in seen.headers
        assert "Priya" not in seen.text
    assert other.open().text.count("Nothing is kept before you begin") == 1


def test_only_the_hash_of_a_link_is_kept(site, visitor):
    token = link_of(begun(visitor)).rsplit("/", 1)[1]
    assert len(token) == 43
    with site.database.read() as connection:
        tables = connection.execute(
            text("select name from sqlite_master where type = 'table'")
        ).scalars()
        for table in tables.all():
            rows = connection.execute(text(f'select * from "{table}"')).all()
            assert token not in repr(rows)


def test_a_newer_link_closes_the_older_and_who_came_by_it(site, visitor):
    begun(visitor)
    older = link_of(visitor)
    other = come_back(site, older)
    newer = link_of(visitor)
    assert newer != older
    gone = site.visitor().request("GET", older)
    assert gone.status_code == 404
    assert "leads nowhere now" in gone.text
    assert site.visitor().request("POST", older).status_code == 404
    assert "no longer here" in other.open().text
    assert not other.cookies
    assert "Priya Raman" in come_back(site, newer).bubbles
    visitor.open()
    assert "Priya Raman" in visitor.bubbles


def test_who_came_by_a_link_and_makes_another_stays_inside(site, visitor):
    other = come_back(site, link_of(begun(visitor)))
    link_of(other)
    other.open()
    assert "Priya Raman" in other.bubbles


def test_an_old_link_never_leads_into_what_was_begun_later_in_its_browser(site, visitor):
    begun(visitor)
    older = link_of(visitor)
    other = come_back(site, older)
    page = other.html
    link_of(visitor)
    nonce = re.findall(r'name="nonce" value="([^"]+)"', page)[0]
    other.request("POST", other.path, data={"nonce": nonce, "begin": "1"})
    (token,) = other.cookies.values()
    assert token != older.rsplit("/", 1)[1]


def test_whoever_is_not_inside_makes_no_link(site, visitor):
    begun(visitor)
    stranger = site.visitor()
    for method in ("GET", "POST"):
        assert stranger.request(method, f"{visitor.path}/my-link").status_code == 404


def test_guesses_and_nonsense_lead_nowhere(site, visitor):
    begun(visitor)
    (token,) = visitor.cookies.values()
    for guess in ("x", "A" * 43, "%00", "a" * 5000, token):
        found = site.visitor().request("GET", f"{visitor.path}/return/{guess}")
        assert found.status_code == 404


def test_a_link_leads_nowhere_once_all_was_deleted(site, visitor):
    link = link_of(begun(visitor))
    visitor.send(text="/delete")
    visitor.press("Delete everything")
    assert erasure.due(site.database, site.clock.now().replace(hour=13))
    assert site.visitor().request("GET", link).status_code == 404
    assert "no longer here" in visitor.open().text
    assert "no longer here" not in visitor.open().text


def test_a_browser_with_another_conversation_is_told_before_it_leaves_it(site, visitor):
    link = link_of(begun(visitor))
    other = begun(site.visitor())
    assert "holds another conversation" in other.request("GET", link).text
    assert visitor.request("GET", link, follow=False).status_code == 303


def test_the_page_says_what_can_be_said(visitor):
    begun(visitor)
    assert "<dt>/human</dt><dd>Ask for a person</dd>" in visitor.html
