"""Wrong, huge, hostile or late: a clear answer, and nothing lost."""

import socket
import sqlite3
import subprocess
from pathlib import Path

import httpx
import pytest

from tests.acceptance.program import CANDOR, ROOT, Program
from tests.acceptance.test_every_channel import is_to_answer
from tests.fake_telegram.candidate import FakeTelegram
from tests.real_nlu import RunningModel

pytestmark = [pytest.mark.rasa, pytest.mark.process]


def test_odd_messages_are_answered_and_all_are_kept(
    folder: Path, model: RunningModel, telegram: FakeTelegram
) -> None:
    with Program(folder, model, telegram) as program:
        person = telegram.candidate(5001)
        for text in ("/start account_manager", "I agree", "Ada Byron"):
            person.says(text)
            person.hears(is_to_answer)
        for kind in ("sticker", "photo", "voice"):
            person.sends(kind)
            assert "only read text" in person.hears(is_to_answer)[0].text
        for text in ("🙂🙂", "<script>alert(1)</script>"):
            person.says(text)
            person.hears(is_to_answer)
        long = "I called and called. " * 190 + "So yes, for six years."
        person.says(long)
        person.hears(is_to_answer)
        (row,) = program.applications()
        shown = program.shown(row["id"])
    texts = [line["text"] for line in shown["transcript"] if line["who"] == "you"]
    assert long in texts
    assert "<script>alert(1)</script>" in texts
    assert len(texts) == 3 + 3 + 2 + 1


def test_edits_late_replies_and_two_at_once_are_heard_over_telegram(
    folder: Path, model: RunningModel, telegram: FakeTelegram
) -> None:
    with Program(folder, model, telegram) as program:
        person = telegram.candidate(5001)
        for text in ("/start account_manager", "I agree", "Ada Byron", "Yes"):
            person.says(text)
            asked = person.hears(is_to_answer)[-1]
        years = person.says("2 years")
        person.hears(is_to_answer)
        person.edits(years, "5 years")
        person.hears(is_to_answer)
        person.says("4 years, I mean", reply_to=asked.id)
        person.hears(is_to_answer)
        person.says("about fifty")
        person.says("maybe sixty on a good day")
        person.hears(2)
        (row,) = program.applications()
        shown = program.shown(row["id"])
    assert shown["answers"]["prospecting_years"]["value"] == {"least": 48, "most": 48}
    texts = [line["text"] for line in shown["transcript"] if line["who"] == "you"]
    assert texts[4:] == [
        "2 years",
        "5 years",
        "4 years, I mean",
        "about fifty",
        "maybe sixty on a good day",
    ]


def test_a_wrong_token_is_said_and_the_pages_go_on(folder: Path, model: RunningModel) -> None:
    with FakeTelegram() as telegram:
        wrong = "7000000002:" + "wrong" * 7
        settings = {"TELEGRAM_BOT_TOKEN": wrong, "TELEGRAM_API_URL": telegram.url}
        with Program(folder, model, None, **settings) as program:
            said = program.logs_until("Telegram refuses this bot token")
            page = httpx.get(f"{program.url}/apply/account_manager")
    assert "@BotFather" in said
    assert page.status_code == 200
    assert wrong not in program.log


def test_a_token_that_can_be_none_stops_the_start_with_advice(
    folder: Path, model: RunningModel
) -> None:
    program = Program(folder, model, None, TELEGRAM_BOT_TOKEN="nonsense")
    done = program.command("run")
    assert done.returncode == 1
    assert "@BotFather" in done.stderr
    assert "nonsense" not in done.stderr


def test_a_port_in_use_is_named_with_what_to_do(folder: Path, model: RunningModel) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = Program(folder, model, None, CANDOR_PORT=str(port)).command("run")
    assert done.returncode == 1
    assert "CANDOR_PORT" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_database_from_a_newer_version_is_refused(folder: Path, model: RunningModel) -> None:
    program = Program(folder, model)
    assert program.command("applications", "list").returncode == 0
    with sqlite3.connect(folder / "data" / "candor.sqlite") as database:
        database.execute("UPDATE alembic_version SET version_num = '9999'")
    database.close()
    done = program.command("run")
    assert done.returncode == 1
    assert "a newer one" in done.stderr


def test_a_flow_with_a_mistake_is_refused_with_its_place_and_the_last_version_serves_on(
    folder: Path, model: RunningModel
) -> None:
    flows = folder / "flows"
    (flows / "texts").mkdir(parents=True)
    for name in ("account_manager.yml", "texts/en.yml"):
        (flows / name).write_text((ROOT / "flows" / name).read_text())
    program = Program(folder, model, None, CANDOR_FLOWS_DIR=str(flows))
    assert program.command("flows", "publish", str(flows)).returncode == 0
    file = flows / "account_manager.yml"
    file.write_text(file.read_text().replace("criterion: degree", "criterium: degree", 1))
    done = program.command("flows", "publish", str(flows))
    assert done.returncode == 1
    assert "account_manager.yml:" in done.stderr
    assert "F010" in done.stderr
    assert "last published version serves on" in done.stderr
    said = program.command("chat", "account_manager", "--json", given="I agree\n").stdout
    assert "What is your name" in said


def test_an_unknown_command_is_used_wrongly() -> None:
    done = subprocess.run([CANDOR, "dance"], cwd=ROOT, capture_output=True, check=False)
    assert done.returncode == 2
