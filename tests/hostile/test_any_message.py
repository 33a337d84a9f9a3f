"""10,000 messages of any Unicode, at random places: no error, no stuck chat, every one kept.

The seed is fixed; ANY_MESSAGES_SEED sets another, and a failure names it.
"""

import random
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from bot.terminal import hear
from bot.worker import Worker
from screening.dialogue.heard import Edited, Said
from screening.dialogue.interpretation import Interpretation
from screening.dialogue.tracker import fold
from screening.flow.loading import load_flow
from screening.flow.model import Flow
from storage import flows, inbox, outbox, turns
from storage.database import Database
from tests.hostile.any_words import SEED, any_text
from tests.hostile.plain_words import replies_to
from tests.hostile.test_any_talk import EVERY_KIND
from tests.hostile.to_the_end import answer_as_asked, lead_to_the_end
from tests.screening.talk import BEGAN, FLOWS, Talk, beside, reads, shipped, source

MESSAGES = 10_000
EACH = 20
"""Messages into one conversation."""
PARTS = 10
STORED = 600
ACTS = (
    "inform affirm deny unsure ask_why ask_meaning correct contest skip decline_to_say back greet "
    "repeat progress out_of_scope nlu_fallback abuse human help pause my_data status answers"
).split()


@cache
def all_flows() -> tuple[Flow, ...]:
    shipped_flows = tuple(
        load_flow(source(FLOWS / f"{name}.yml"), beside)
        for name in ("account_manager", "care_assistant", "support_engineer")
    )
    return (EVERY_KIND, *shipped_flows)


def at_random_place(chance: random.Random) -> Talk:
    """A conversation that went on for a while, perhaps up to its end."""
    talk = Talk(flow=chance.choice(all_flows())).begin()
    for _ in range(chance.randrange(len(talk.flow.questions) + 4)):
        if talk.tracker.phase in ("handed_in", "closed"):
            break
        answer_as_asked(talk)
    return talk


@pytest.mark.parametrize("part", range(PARTS))
def test_any_message_at_any_place_is_kept_and_the_talk_goes_on(part: int) -> None:
    chance = random.Random(SEED + part)
    for number in range(MESSAGES // PARTS // EACH):
        where = f"ANY_MESSAGES_SEED={SEED}, part {part}, conversation {number}"
        talk = at_random_place(chance)
        sent = [send(talk, any_text(chance), chance) for _ in range(EACH)]
        heard = {
            (event.heard.id, event.heard.text)
            for event in talk.events
            if event.kind == "message_heard" and isinstance(event.heard, Said | Edited)
        }
        assert set(sent) <= heard, where
        assert fold(talk.events) == talk.tracker, where
        lead_to_the_end(talk)
        assert talk.tracker.phase in ("handed_in", "closed"), where


def send(talk: Talk, text: str, chance: random.Random) -> tuple[str, str]:
    """Say it, or edit what was said to it; an answer comes, but after the end."""
    own = [name for name, message in talk.tracker.messages.items() if message.versions[-1]]
    if own and chance.random() < 0.1 and talk.tracker.messages[own[-1]].versions[-1] != text:
        talk.edits(own[-1], text)
    else:
        certainty = chance.choice((0.3, 0.6, 0.9, 0.99))
        talk.says(text, chance.choice(ACTS), certainty=certainty)
        assert talk.last or talk.tracker.phase == "closed"
    assert all(reply.text.strip() for reply in talk.last)
    return f"m{talk.heard}", text


class StandIn:
    """A model that takes any text for any act, always the same for the same text."""

    def interpret(self, text: str, *, flow: str | None = None) -> Interpretation:
        chance = random.Random(f"{SEED}{text}")
        return reads(text, chance.choice(ACTS), chance.choice((0.3, 0.9)))

    def available(self) -> bool:
        return True


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = Database.open(
        f"sqlite:///{tmp_path}/candor.sqlite",
        keys_url=f"sqlite:///{tmp_path}/keys.sqlite",
        master_key=tmp_path / "key",
    )
    flows.publish_one(opened, shipped(), at=BEGAN, by="test")
    yield opened
    opened.dispose()


def test_any_message_is_kept_by_the_storage_and_stops_no_worker(database: Database) -> None:
    chance = random.Random(SEED)
    worker = Worker(database, StandIn(), {"terminal": hear}, owner="test")
    plain = [replies_to(question)[:1] for question in shipped().questions]
    sent: dict[int, list[str]] = {}
    for number in range(STORED // EACH):
        begun = [reply.text for replies in plain[: chance.randrange(8)] for reply in replies]
        texts = ["/start", "I agree", *begun, *(any_text(chance) for _ in range(EACH))]
        for place, text in enumerate(texts):
            said = Said(id=f"{number}-{place}", at=BEGAN, text=text).model_dump_json()
            for _ in range(1 + (place % 5 == 0)):
                received = inbox.receive(
                    database,
                    "terminal",
                    bot="local",
                    chat=f"chat {number}",
                    key=f"{number}-{place}",
                    raw=said,
                    at=BEGAN,
                )
        sent[received.conversation_id] = texts
    while worker.work():
        pass
    assert not inbox.failed(database), f"ANY_MESSAGES_SEED={SEED}"
    for conversation, texts in sent.items():
        events = [event for _, event in turns.load(database, conversation).events]
        heard = [e.heard for e in events if e.kind == "message_heard"]
        kept = [each.text for each in heard if isinstance(each, Said)]
        assert kept == texts[-len(kept) :], f"ANY_MESSAGES_SEED={SEED}"
        assert outbox.since(database, conversation)
