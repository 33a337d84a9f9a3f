"""The guide to conversation tests names every key, and its example can be read."""

from pathlib import Path

from screening.authoring.conversations import script, step
from screening.authoring.conversations.reading import read_tests
from screening.flow.document import Source
from tests.screening.talk import shipped

GUIDE = (Path(__file__).parents[3] / "docs" / "conversation-tests.md").read_text()


def test_every_key_and_every_place_is_explained() -> None:
    keys = {name for shape in script.SHAPES for name in shape.model_fields} - {"exactly"}
    named = {key for key in keys if f"`{key}`" in GUIDE or f"{{{key}:" in GUIDE}
    assert keys - named == {"tests"}
    assert [place for place in step.PLACES if f"`{place}`" not in GUIDE] == []


def test_the_example_is_a_file_of_tests_for_the_shipped_flow() -> None:
    example = GUIDE.partition("```yaml\n")[2].partition("```")[0]
    tests, _ = read_tests(Source("docs/conversation-tests.md", example.encode()), shipped())
    assert len(tests.tests) == 1
