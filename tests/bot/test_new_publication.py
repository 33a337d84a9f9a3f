"""A flow is published anew while people talk: who has begun stays with what they began on."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.terminal import Exchange, Terminal, hear, on_offer
from bot.worker import Worker
from screening.dialogue.heard import Said
from screening.dialogue.interpretation import Interpretation
from screening.flow.loading import load_flow
from screening.flow.model import Flow
from screening.flow.pinned import canonical, flow_hash
from storage import applications, flows, inbox, outbox
from storage.application_records import ApplicationRecord
from storage.database import Database
from tests.screening.talk import FLOWS, STRONG, Source, beside, reads, shipped

AT = datetime(2026, 11, 23, tzinfo=UTC)
DAY = timedelta(days=1)
OLD_WORDS = "What was your part in it, and how did you keep each other up to date?"
NEW_WORDS = "What did you do in that team, and how did you all stay in touch?"


class Pretended:
    """Takes every text for telling something."""

    def interpret(self, text: str, *, flow: str | None = None) -> Interpretation:
        return reads(text)

    def available(self) -> bool:
        return True


def revised() -> Flow:
    """The shipped flow, asking one thing in other words and giving a degree no points."""
    text = (FLOWS / "account_manager.yml").read_text()
    text = text.replace(OLD_WORDS, NEW_WORDS)
    text = text.replace(
        "some_college: 4, associate: 10, bachelor: 10", "some_college: 0, associate: 0, bachelor: 0"
    )
    return load_flow(Source("account_manager.yml", text.encode()), beside)


class Candidate:
    """Answers line by line; `asked` is all they were asked so far."""

    def __init__(self, database: Database, worker: Worker, session: str, text: str = "") -> None:
        self._database = database
        self._terminal = Terminal(
            database, worker, shipped(), session=session, now=lambda: AT, text=text
        )
        self.asked = self._words(self._terminal.begin())

    def say(self, *lines: str) -> None:
        for line in lines:
            self.asked += self._words(self._terminal.say(line))

    def handed_in(self) -> ApplicationRecord:
        """What a recruiter gets to read."""
        application = self._terminal.application()
        assert application is not None
        record = applications.one(self._database, application)
        assert record is not None
        assert record.row.outcome == "handed_in"
        return record

    def _words(self, exchange: Exchange) -> str:
        return "\n".join(reply.text for reply in exchange.replies)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = Database.open(
        f"sqlite:///{tmp_path}/candor.sqlite",
        keys_url=f"sqlite:///{tmp_path}/keys.sqlite",
        master_key=tmp_path / "key",
    )
    flows.publish_one(opened, shipped(), at=AT, by="test")
    yield opened
    opened.dispose()


@pytest.fixture
def worker(database: Database) -> Worker:
    return Worker(
        database,
        Pretended(),
        {"terminal": hear},
        owner="test",
        on_offer={"terminal": on_offer},
    )


def degree_points(record: ApplicationRecord) -> float:
    assert record.scorecard is not None
    return next(each.points for each in record.scorecard.criteria if each.id == "degree")


def test_a_conversation_finishes_and_scores_on_the_text_it_began_on(
    database: Database, worker: Worker
) -> None:
    early = Candidate(database, worker, "early")
    early.say("I agree", STRONG[0])
    flows.publish_one(database, revised(), at=AT, by="hr")
    late = Candidate(database, worker, "late")
    early.say(*STRONG[1:], "hand it in")
    late.say("I agree", *STRONG, "hand it in")
    assert (OLD_WORDS in early.asked, NEW_WORDS in early.asked) == (True, False)
    assert (OLD_WORDS in late.asked, NEW_WORDS in late.asked) == (False, True)
    assert early.handed_in().flow_hash == flow_hash(canonical(shipped()))
    assert late.handed_in().flow_hash == flow_hash(canonical(revised()))
    assert degree_points(early.handed_in()) == 10
    assert degree_points(late.handed_in()) == 0


def test_a_text_that_is_not_published_can_be_tried_in_the_terminal(
    database: Database, worker: Worker
) -> None:
    text = flows.keep_flow(database, revised(), at=AT)
    trial = Candidate(database, worker, "trial", text)
    trial.say("I agree", *STRONG, "hand it in")
    assert NEW_WORDS in trial.asked
    assert trial.handed_in().flow_hash == text
    published = {shipped().id: flow_hash(canonical(shipped()))}
    assert flows.published(database) == published
    assert len(flows.history(database, shipped().id)) == 1


def test_a_trial_that_was_closed_begins_again_on_the_same_text(
    database: Database, worker: Worker
) -> None:
    text = flows.keep_flow(database, revised().model_copy(update={"title": "Tried"}), at=AT)
    trial = Candidate(database, worker, "trial", text)
    trial.say("No, thank you", "hello again", "I agree", *STRONG, "hand it in")
    assert trial.handed_in().flow_hash == text


def test_a_version_taken_back_is_still_finished_on_and_no_longer_begun_on(
    database: Database, worker: Worker
) -> None:
    new = flows.publish_one(database, revised(), at=AT, by="hr")
    early = Candidate(database, worker, "early")
    early.say("I agree", STRONG[0])
    flows.take_back(database, shipped().id, expected=new.open_hash, at=AT, by="hr")
    late = Candidate(database, worker, "late")
    early.say(*STRONG[1:], "hand it in")
    late.say("I agree", *STRONG, "hand it in")
    assert NEW_WORDS in early.asked
    assert OLD_WORDS in late.asked
    assert early.handed_in().flow_hash == flow_hash(canonical(revised()))
    assert late.handed_in().flow_hash == flow_hash(canonical(shipped()))


def test_taking_back_the_only_version_lets_nobody_begin(database: Database, worker: Worker) -> None:
    only = flow_hash(canonical(shipped()))
    flows.take_back(database, shipped().id, expected=only, at=AT, by="hr")
    assert "No job is open" in Candidate(database, worker, "late").asked


def test_a_job_that_candidates_are_not_offered_can_be_tried_in_the_terminal(
    database: Database, worker: Worker
) -> None:
    closed = shipped().model_copy(update={"open": False, "open_until": AT.date() - DAY})
    flows.publish_one(database, closed, at=AT, by="hr")
    trying = Candidate(database, worker, "trying")
    trying.say("I agree", *STRONG, "hand it in")
    assert trying.handed_in().flow_hash == flow_hash(canonical(closed))


def test_a_job_that_candidates_are_not_offered_cannot_be_begun_in_another_channel(
    database: Database,
) -> None:
    worker = Worker(database, Pretended(), {"browser": hear}, owner="test")
    flows.publish_one(database, shipped().model_copy(update={"open": False}), at=AT, by="hr")
    raw = Said(id="1", at=AT, text=f"/start {shipped().id}").model_dump_json()
    came = inbox.receive(database, "browser", bot="web", chat="one", key="1", raw=raw, at=AT)
    worker.work()
    (told,) = outbox.since(database, came.conversation_id)
    assert "No job is open" in told.reply.text
