"""From bytes to plain nodes that know their place. The only module that reads YAML.

Every scalar stays the text that was written: `no` is "no" and `1.10` is "1.10".
"""

from typing import Any

import yaml

from screening.flow.problems import CATALOGUE, Place, Problem

LARGEST = 2_000_000
"""Bytes; a flow is read by people, and none that is comes near."""
DEEPEST = 40

Path = tuple[str | int, ...]
# libyaml's, where it was built in, is ten times as fast.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Document:
    """A file's content as dicts, lists and texts, and the place of each path in it."""

    def __init__(self, file: str, source: bytes) -> None:
        self.file = file
        self.content: Any = None
        self.problems: list[Problem] = []
        self._lines: list[str] = []
        self._places: dict[Path, yaml.Mark] = {}
        self._keys: dict[Path, yaml.Mark] = {}
        self._seen: set[int] = set()
        self._read(source)

    def place(self, path: Path, *, key: bool = False) -> Place:
        """Where a path stands: its value, or its key; a missing one, where its parent stands."""
        if key and path in self._keys:
            return self._place(self._keys[path])
        while path and path not in self._places:
            path = path[:-1]
        mark = self._places.get(path)
        return self._place(mark) if mark else Place(file=self.file, line=1, column=1)

    def knows(self, path: Path) -> bool:
        """Whether something is written at this path."""
        return path in self._places

    def _read(self, source: bytes) -> None:
        if len(source) > LARGEST:
            self._problem("F004", None, "Split it up, or take out what is not a question.")
            return
        try:
            text = source.decode("utf-8-sig")
        except UnicodeDecodeError:
            self._problem("F005", None, "Save the file as UTF-8.")
            return
        self._lines = text.splitlines()
        try:
            node = yaml.compose(text, Loader=_LOADER)
        except yaml.MarkedYAMLError as error:
            what = error.problem or "the structure is broken"
            self._problem("F001", error.problem_mark, _yaml_advice(what), what)
        except (yaml.YAMLError, RecursionError) as error:
            self._problem("F001", None, "Take out the characters that are not text.", str(error))
        else:
            self.content = self._plain(node, ()) if node is not None else {}

    def _plain(self, node: yaml.Node, path: Path) -> Any:
        # An alias is the very node it stands for: it is met again.
        if id(node) in self._seen or len(path) > DEEPEST:
            self._problem("F003", node.start_mark, "Write it out where it is needed.")
            return None
        self._seen.add(id(node))
        self._places[path] = node.start_mark
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            return [self._plain(item, (*path, at)) for at, item in enumerate(node.value)]
        return None if node.tag == "tag:yaml.org,2002:null" and not node.value else node.value

    def _mapping(self, node: yaml.MappingNode, path: Path) -> dict[str, Any]:
        content: dict[str, Any] = {}
        for key, value in node.value:
            name = key.value if isinstance(key, yaml.ScalarNode) else None
            if name is None:
                self._problem("F012", key.start_mark, "A key is a word.", "this can't be a key")
                continue
            if name in content:
                first = self._keys[(*path, name)].line + 1
                message = f"'{name}' is given twice, first on line {first}"
                self._problem("F002", key.start_mark, "Keep one of them.", message)
                continue
            self._keys[(*path, name)] = key.start_mark
            content[name] = self._plain(value, (*path, name))
        return content

    def _place(self, mark: yaml.Mark) -> Place:
        source = self._lines[mark.line] if mark.line < len(self._lines) else ""
        return Place(file=self.file, line=mark.line + 1, column=mark.column + 1, source=source)

    def _problem(
        self, code: str, mark: yaml.Mark | None, advice: str, message: str | None = None
    ) -> None:
        place = self._place(mark) if mark else Place(file=self.file, line=1, column=1)
        self.problems.append(
            Problem(code=code, place=place, message=message or CATALOGUE[code], advice=advice)
        )


def _yaml_advice(what: str) -> str:
    if "\\t" in what or "'\t'" in what:
        return "Indent with spaces; YAML takes no tabs."
    if "mapping values are not allowed" in what:
        return "Put the text in quotes: it holds a colon; or check the indentation."
    return "Check the indentation and the quotes on this line and the one above."
