"""YAML as this program writes it: blocks, small conditions and lists on one line, texts folded."""

from collections.abc import Iterable
from unicodedata import category

import yaml

WIDTH = 90
"""Where lines are folded, after the word that passes it."""
_LONG_TEXT = 70
_ONE_LINE = 72
_RESOLVER = yaml.resolver.Resolver()
# Blanks and signs that nobody sees, and line ends that YAML would turn into others.
_UNSEEN = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp"})

Pairs = Iterable[tuple[yaml.Node, yaml.Node]]


class _Dumper(yaml.SafeDumper):
    """Indents the items of a list, as people do."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002
        super().increase_indent(flow, False)


def serialize(node: yaml.Node) -> str:
    """The text of a node."""
    text = yaml.serialize(node, Dumper=_Dumper, allow_unicode=True, width=WIDTH)
    return str(text)


def word(written: str) -> yaml.ScalarNode:
    """Something that YAML may take for what it is: a number, a date, yes or no."""
    tag = _RESOLVER.resolve(yaml.ScalarNode, written, (True, False))  # type: ignore[no-untyped-call]
    return yaml.ScalarNode(tag, written)


def text(written: str) -> yaml.ScalarNode:
    """Words of the author: in quotes where YAML would misread them, folded where long."""
    return yaml.ScalarNode("tag:yaml.org,2002:str", written, style=_style(written))


def mapping(pairs: Pairs, *, one_line: bool = False) -> yaml.MappingNode:
    """Keys with their values; on one line where that is wanted and there is room."""
    content = list(pairs)
    flow = one_line and _fits([node for pair in content for node in pair])
    return yaml.MappingNode("tag:yaml.org,2002:map", content, flow_style=flow)


def sequence(items: Iterable[yaml.Node], *, one_line: bool = False) -> yaml.SequenceNode:
    """A list; on one line where that is wanted and there is room."""
    content = list(items)
    flow = one_line and _fits(content)
    return yaml.SequenceNode("tag:yaml.org,2002:seq", content, flow_style=flow)


def _style(written: str) -> str | None:
    if any(category(sign) in _UNSEEN and sign not in " \n" for sign in written):
        return '"'
    if "\n" in written:
        lines = written.removesuffix("\n").split("\n")
        return "|" if all(line and line == line.strip() for line in lines) else '"'
    if written.startswith("-"):
        # It would look like an item whose space was forgotten.
        return "'"
    is_long = len(written) > _LONG_TEXT
    return ">" if is_long and written == " ".join(written.split()) else None


def _fits(nodes: list[yaml.Node]) -> bool:
    return sum(_length(node) for node in nodes) <= _ONE_LINE


def _length(node: yaml.Node) -> int:
    if isinstance(node, yaml.ScalarNode):
        return len(node.value) + 2 if node.style is None else WIDTH
    if isinstance(node, yaml.CollectionNode) and not node.flow_style:
        return WIDTH
    if isinstance(node, yaml.MappingNode):
        return 2 + sum(_length(part) for pair in node.value for part in pair)
    return 2 + sum(_length(item) for item in node.value)
