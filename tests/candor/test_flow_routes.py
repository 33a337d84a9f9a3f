"""`candor flows check --routes` shows every route of a flow, also where its routes are wrong."""

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from candor.flow_commands import route_table
from candor.main import app
from tests.screening.authoring.routes.drawn import flow
from tests.screening.talk import FLOWS

SHIPPED = FLOWS / "account_manager.yml"
ANYWHERE = b"may_miss: [strong, promising]"


@pytest.fixture(autouse=True)
def _wide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "100")


def check(path: Path, *options: str) -> tuple[int, str]:
    result = CliRunner().invoke(app, ["flows", "check", str(path), "--routes", *options])
    return result.exit_code, result.output


def shown(capsys: pytest.CaptureFixture[str], *questions: dict[str, Any]) -> str:
    route_table.show([flow(list(questions))])
    return capsys.readouterr().out


def test_every_route_is_shown_with_its_questions() -> None:
    code, output = check(SHIPPED)
    assert code == 0
    assert "account_manager: 16 routes" in output
    assert "16: name, prospecting, sold, accounts, team, education" in output
    assert "prospecting: no or not sure" in output
    assert "24.4–100" in output
    assert max(map(len, output.splitlines())) <= 100


def test_the_same_facts_as_json() -> None:
    _, output = check(SHIPPED, "--json")
    told = json.loads(output)
    assert told["problems"] == []
    (facts,) = told["routes"]
    assert (facts["flow"], facts["count"], facts["exact"]) == ("account_manager", 16, True)
    shortest = facts["routes"][-1]
    assert shortest["greatest"] == {"share": 22.2, "points": 20.0, "of": 90.0, "is_bound": False}
    assert shortest["choices"][0] == {
        "question": "prospecting",
        "title": "Opened doors from a cold start",
        "answers": "no or not sure",
    }


def test_routes_are_shown_of_a_flow_whose_routes_are_wrong(tmp_path: Path) -> None:
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "en.yml").write_bytes((FLOWS / "texts" / "en.yml").read_bytes())
    wrong = tmp_path / SHIPPED.name
    wrong.write_bytes(SHIPPED.read_bytes().replace(ANYWHERE, b"may_miss: []"))
    code, output = check(wrong)
    assert code == 1
    assert "16 routes" in output
    assert "F042 nobody can be 'strong' on 10 of 16 routes" in output


def test_groups_say_that_they_are_groups(capsys: pytest.CaptureFixture[str]) -> None:
    asked: list[dict[str, Any]] = []
    for at in range(40):
        asked += [
            {"id": f"q{at}", "answer": "yes_no", "criterion": "one", "points": {"yes": 1}},
            {"id": f"f{at}", "answer": "yes_no", "only_if": {f"q{at}": "yes"}},
        ]
    output = shown(capsys, *asked)
    assert (
        "1,099,511,627,776 routes, shown in 64 groups; least and greatest are proven bounds"
        in output.replace("\n", " ")
    )
    assert "on some of them f6" in output


def test_a_route_that_a_knockout_ends_has_no_band(capsys: pytest.CaptureFixture[str]) -> None:
    output = shown(capsys, {"id": "may_work", "answer": "yes_no", "knockout": "no"})
    assert "none: ended by may_work" in output


def test_brackets_in_labels_are_shown_as_they_are(capsys: pytest.CaptureFixture[str]) -> None:
    options = {"a": "[red]", "b": "Blue"}
    colour = {"id": "colour", "answer": "choice", "options": options}
    output = shown(capsys, colour, {"id": "why", "answer": "story", "only_if": {"colour": "a"}})
    assert "colour: [red]" in output
