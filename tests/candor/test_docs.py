"""Docs that can't fall behind: every setting and every command is told."""

import re
from pathlib import Path

import typer.main

from candor.main import app
from candor.settings import Settings

DOCS = Path(__file__).parents[2] / "docs"


def test_every_setting_is_documented() -> None:
    told = (DOCS / "settings.md").read_text()
    names = {
        field.validation_alias or f"CANDOR_{name.upper()}"
        for name, field in Settings.model_fields.items()
    }
    assert [name for name in names if f"`{name}`" not in told] == []


def test_every_command_is_documented() -> None:
    told = (DOCS / "commands.md").read_text()
    root = typer.main.get_command(app)
    commands = [
        f"{name} {sub}".strip()
        for name, command in root.commands.items()  # type: ignore[attr-defined]
        for sub in getattr(command, "commands", {"": None})
    ]
    assert [command for command in commands if f"`candor {command}" not in told] == []


def test_every_dependency_is_explained() -> None:
    told = (DOCS / "dependencies.md").read_text()
    wanted = (DOCS.parent / "pyproject.toml").read_text().split("dependencies = [")[1].split("]")[0]
    names = [line.strip().strip('",').split(">")[0] for line in wanted.splitlines() if line.strip()]
    assert [name for name in names if name not in told] == []


def test_every_benchmark_is_told_by_its_command() -> None:
    told = (DOCS / "benchmarks.md").read_text()
    files = (DOCS.parent / "benchmarks").glob("*.py")
    runnable = {file.stem for file in files if "__main__" in file.read_text()}
    assert set(re.findall(r"`python -m benchmarks\.(\w+)`", told)) == runnable


def test_every_flow_whose_routes_are_timed_has_its_figures() -> None:
    told = (DOCS / "benchmarks.md").read_text().split("## Routes of a flow")[1].split("\n## ")[0]
    rows = [line for line in told.splitlines() if line.startswith("| ")][1:]
    timed = (DOCS.parent / "benchmarks" / "flow_routes.py").read_text()
    # The three counts of branches are measured in one loop.
    assert len(rows) == timed.count("    measure(") + 2


def test_the_readme_names_only_files_that_are_there() -> None:
    readme = (DOCS.parent / "README.md").read_text()
    links = re.findall(r"\]\((?!https?:)([^)#]+)\)", readme)
    assert [link for link in links if not (DOCS.parent / link).exists()] == []
