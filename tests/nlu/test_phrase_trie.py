"""Finding listed phrases; the module runs inside Rasa but is plain Python."""

import importlib.util
import sys
from pathlib import Path

import pytest

_FILE = Path(__file__).parents[2] / "nlu" / "components" / "phrase_trie.py"
_SPEC = importlib.util.spec_from_file_location("phrase_trie", _FILE)
assert _SPEC
assert _SPEC.loader
phrase_trie = importlib.util.module_from_spec(_SPEC)
sys.modules["phrase_trie"] = phrase_trie
_SPEC.loader.exec_module(phrase_trie)

ROWS = [
    ("C", "C"), ("C++", "C++"), (".NET", ".NET"), ("word", "Word"), ("word of mouth", "~"),
    ("IT", "information technology"), ("cloud", "cloud"), ("cloud hosting", "hosting"),
    ("associate's", "associate"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("C++, C and .NET", ["C++", "C", ".NET"]),
        ("c++", ["C++"]),
        ("ASP.NET", []),
        ("(C++)", ["C++"]),
        ("cloud hosting", ["hosting"]),
        ("Cloud, hosting", ["cloud"]),
        ("by word of mouth", []),
        ("Word!", ["Word"]),
        ("words", []),
        ("password", []),
        ("it was IT", ["information technology"]),
        ("my associate's", ["associate"]),
        ("İ cloud", ["cloud"]),
    ],
)
def test_phrases_are_found_whole_and_longest_first(text: str, found: list[str]) -> None:
    trie = phrase_trie.PhraseTrie(ROWS)
    assert [match.value for match in trie.find(phrase_trie.prepared(text))] == found


def test_positions_are_those_of_the_text() -> None:
    text = "İİ we sold Cloud Hosting."
    (match,) = phrase_trie.PhraseTrie(ROWS).find(phrase_trie.prepared(text))
    assert text[match.start : match.end] == "Cloud Hosting"
