import importlib
import inspect
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import storage

PAGE = (Path(__file__).parents[2] / "docs" / "storage.md").read_text()


def offered() -> Iterator[tuple[str, str]]:
    """What other rooms may call: the functions that take the open database."""
    for module in pkgutil.iter_modules(storage.__path__):
        if not module.ispkg:
            code = importlib.import_module(f"storage.{module.name}")
            for name, function in inspect.getmembers(code, inspect.isfunction):
                first = next(iter(inspect.signature(function).parameters), None)
                ours = function.__module__ == code.__name__ and not name.startswith("_")
                if ours and first == "database":
                    yield module.name, name


@pytest.mark.parametrize(("module", "function"), list(offered()))
def test_every_function_is_documented(module: str, function: str) -> None:
    assert f"`{module}" in PAGE
    assert re.search(rf"\b{function}\(db", PAGE)
