"""What a candidate sees; the server itself judges whether Telegram would take it."""

import html

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from telegram import ReplyKeyboardMarkup, ReplyKeyboardRemove

from bot.telegram.keyboard import TICK, keyboard, without_tick
from bot.telegram.rendering import LONGEST, neutral, render, split
from screening.dialogue.reply import Button, Reply, ReplyKind, Span
from tests.fake_telegram.candidate import FakeTelegram
from tests.fake_telegram.text import read_html, units


def reply(
    *spans: Span | str, buttons: tuple[Button, ...] = (), kind: ReplyKind = "prompt"
) -> Reply:
    whole = tuple(Span(text=span) if isinstance(span, str) else span for span in spans)
    return Reply(kind=kind, spans=whole, buttons=buttons, prompt_id="p1")


def theirs(text: str) -> Span:
    return Span(text=text, trusted=False)


def rows(*labels: str) -> list[list[str]]:
    made = keyboard([Button(id=label, label=label) for label in labels])
    return [[key.text for key in row] for row in made.keyboard]


def test_nobodys_words_become_markup() -> None:
    (message,) = render(reply("Is <b>this</b> right: ", theirs("<a href='x'>me</a> & co")))
    plain, entities = read_html(message.text)
    assert plain == "Is <b>this</b> right: <a href='x'>me</a> & co"
    assert entities == []


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("evil\u202egnp.exe", "evilgnp.exe"),
        ("a\u2066b\u2069c\u200fd", "abcd"),
        ("bell\x07 and \x1b[31mred", "bell and [31mred"),
        ("zero\u200bwidth\ufeff", "zerowidth"),
        ("tab\there", "tab here"),
        ("line\nline", "line\nline"),
        ("\U0001f469\u200d\U0001f4bb", "\U0001f469\u200d\U0001f4bb"),
        ("half \ud83d", "half \N{REPLACEMENT CHARACTER}"),
    ],
)
def test_what_could_steer_the_display_is_taken_out(written: str, shown: str) -> None:
    assert neutral(written) == shown


def test_right_to_left_words_do_not_turn_those_around_them() -> None:
    assert neutral("שלום") == "\u2068שלום\u2069"


def test_a_reply_without_words_can_not_be_sent() -> None:
    with pytest.raises(ValueError, match="without words"):
        render(reply(" \n"))


def test_a_long_text_is_parted_between_paragraphs() -> None:
    first, second = "a" * 3000, "b" * 3000
    messages = render(reply(f"{first}\n\n{second}", buttons=(Button(id="yes", label="Yes"),)))
    assert [message.text for message in messages] == [first, second]


def test_only_the_last_part_has_the_buttons() -> None:
    first, last = render(reply("word " * 1000, buttons=(Button(id="yes", label="Yes"),)))
    assert first.markup is None
    assert isinstance(last.markup, ReplyKeyboardMarkup)


def test_a_paragraph_that_is_too_long_is_parted_between_words() -> None:
    parts = split("word " * 2000)
    assert all(part.split() == ["word"] * len(part.split()) for part in parts)


def test_a_word_that_is_too_long_is_cut() -> None:
    assert [units(part) for part in split("😀" * 3000)] == [4096, 1904]


@given(st.text(alphabet="ab 😀\n<&", max_size=300), st.integers(2, 50))
def test_no_word_is_lost_and_no_part_is_too_long(text: str, longest: int) -> None:
    parts = split(text, longest)
    assert "".join("".join(parts).split()) == "".join(text.split())
    assert all(0 < units(part) <= longest for part in parts)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(text=st.text(min_size=1).map(lambda text: f"{text}!"), long=st.booleans())
def test_telegram_takes_whatever_we_render(telegram: FakeTelegram, text: str, long: bool) -> None:
    telegram.candidate(5001).says("/start")
    for message in render(reply(theirs(text * (1000 if long else 1)))):
        sent = {"chat_id": 5001, "text": message.text, "parse_mode": "HTML"}
        answer = telegram.call("sendMessage", **sent)
        assert answer["ok"], answer
        assert answer["result"]["text"] == html.unescape(message.text).strip()


def test_buttons_are_a_keyboard_that_stays_and_fits() -> None:
    (message,) = render(reply("Well?", buttons=(Button(id="y", label="Yes", style="go"),)))
    assert isinstance(message.markup, ReplyKeyboardMarkup)
    assert message.markup.resize_keyboard is True
    assert message.markup.one_time_keyboard is False
    assert message.markup.is_persistent is False
    assert message.markup.keyboard[0][0].style == "success"


def test_a_chosen_button_is_ticked_and_read_back_without() -> None:
    made = keyboard([Button(id="excel", label="Excel", chosen=True)])
    assert made.keyboard[0][0].text == f"{TICK}Excel"
    assert without_tick(made.keyboard[0][0].text) == "Excel"


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        (("Yes", "No"), [["Yes", "No"]]),
        (("1", "2", "3", "4", "5"), [["1", "2", "3"], ["4", "5"]]),
        (
            ("Bachelor's degree", "Master's degree", "Other"),
            [["Bachelor's degree"], ["Master's degree"], ["Other"]],
        ),
        (("More than three years",), [["More than three years"]]),
    ],
)
def test_rows_depend_on_how_long_the_labels_are(
    labels: tuple[str, ...], expected: list[list[str]]
) -> None:
    assert rows(*labels) == expected


def test_what_goes_on_stands_apart_from_the_choices() -> None:
    choices = [Button(id="a", label="A"), Button(id="b", label="B")]
    made = keyboard([*choices, Button(id="done", label="That's all", style="go")])
    assert [[key.text for key in row] for row in made.keyboard] == [["A", "B"], ["That's all"]]


@given(st.lists(st.text(min_size=1, max_size=40), min_size=1, max_size=30))
def test_no_button_is_lost_and_their_order_is_kept(labels: list[str]) -> None:
    made = rows(*labels)
    assert [label for row in made for label in row] == labels
    assert all(1 <= len(row) <= 4 for row in made)


def test_a_prompt_without_buttons_takes_the_keyboard_away() -> None:
    (message,) = render(reply("How many?"))
    assert isinstance(message.markup, ReplyKeyboardRemove)


@pytest.mark.parametrize("kind", ["said_back", "answer", "help", "person", "notice"])
def test_what_asks_nothing_leaves_the_keyboard_alone(kind: ReplyKind) -> None:
    (message,) = render(reply("By the way", kind=kind))
    assert message.markup is None


def test_the_longest_text_is_one_message() -> None:
    assert len(render(reply("a" * LONGEST))) == 1
    assert len(render(reply("a" * (LONGEST + 1)))) == 2


def from_a_person(name: str, text: str) -> Reply:
    return Reply(kind="person", spans=(theirs(text),), person=name)


def test_a_persons_words_stand_under_their_name_in_bold() -> None:
    (message,) = render(from_a_person("Ann Lee (EQ)", "Hi!\nCan we <talk>?"))
    plain, entities = read_html(message.text)
    assert plain == "Ann Lee (EQ)\nHi!\nCan we <talk>?"
    assert entities == [{"type": "bold", "offset": 0, "length": len("Ann Lee (EQ)")}]


def test_a_name_is_nobodys_markup() -> None:
    (message,) = render(from_a_person("<i>A</i>\u202e &\nB", "Hi"))
    plain, entities = read_html(message.text)
    assert plain == "<i>A</i> & B\nHi"
    assert [entity["type"] for entity in entities] == ["bold"]


def test_nobody_else_can_write_a_bold_line() -> None:
    (message,) = render(Reply(kind="answer", spans=(theirs("<b>Ann Lee (EQ)</b>\nHi"),)))
    assert read_html(message.text) == ("<b>Ann Lee (EQ)</b>\nHi", [])


@pytest.mark.parametrize("letter", ["x", "😀"])
def test_a_long_message_of_a_persons_fits_with_the_name(letter: str) -> None:
    messages = render(from_a_person("Ann 😀 Lee", letter * 5000))
    assert all(units(read_html(message.text)[0]) <= LONGEST for message in messages)
    assert messages[0].text.startswith("<b>Ann 😀 Lee</b>\n")
    assert not any("<b>" in message.text for message in messages[1:])
