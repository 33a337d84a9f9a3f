"""Questions that several flows share: each include is filled in before the flow's shape is read."""

from collections.abc import Callable, Iterable, Iterator

from screening.flow.document import LARGEST, Absent, Document, Source
from screening.flow.filling import Room, TooMuch, fill, given_values
from screening.flow.nodes import Node, Page, Spot
from screening.flow.problems import FlowProblems, Problem, did_you_mean, nearest, shown

DEEPEST_INCLUDE = 10
MOST_INCLUDES = 200
MOST_QUESTIONS = 1_000
"""More than a hundred times what anybody answers."""

INCLUDE_KEYS = ("include", "with", "only_if")
SHARED_KEYS = ("values", "questions", "vocabulary", "candidate_questions")
_IN_THE_END = ", and in the end by "
_MERGED = {"vocabulary": "vocabulary group", "candidate_questions": "candidate question"}


Beside = Callable[[str], Source | Absent | None]
"""Gives a file by its path from the flows folder ("shared/contact.yml"), where there is one.

Where there is none, Absent names others; None names none.

Raises FlowProblems where there is one that can't be read.
"""


def expand(document: Document, beside: Beside) -> Document:
    """The document with its includes filled in, and with their problems."""
    questions = document.root.get("questions") if document.root else None
    if document.root is None or questions is None or not isinstance(questions.value, list):
        return document
    expansion = _Expansion(document, beside)
    items = expansion.run(questions.value)
    expanded = document.resolved(expansion.merged(document.root, items))
    expanded.problems += expansion.problems
    return expanded


def names_file(path: str) -> bool:
    """Whether a path leads to a file in the flows folder, whatever the system."""
    parts = path.split("/")
    is_plain = path.isprintable() and len(path) <= 200 and not set(path) & set('\\:*?"<>|')
    return is_plain and all(part.strip(" .") for part in parts)


class _Expansion:
    def __init__(self, document: Document, beside: Beside) -> None:
        self.problems: list[Problem] = []
        self._file = document.file
        self._beside = beside
        self._shared: dict[str, tuple[Source, Node] | None] = {}
        self._room = Room(LARGEST)
        self._at = Spot(Page(document.file), 1, 1)
        self._includes = 0
        self._added: dict[str, list[Node]] = {kind: [] for kind in _MERGED}

    def run(self, items: list[Node]) -> list[Node]:
        """The questions, each include replaced by what it brings."""
        found: list[Node] = []
        try:
            for question in self._questions(items, (self._file,)):
                if len(found) == MOST_QUESTIONS:
                    message = f"a flow holds at most {MOST_QUESTIONS:,} questions"
                    advice = "Nobody answers that many: split the flow up."
                    self._add(question.spot, "F018", message, advice)
                    break
                found.append(question)
        except TooMuch as error:
            self._add(self._at, "F008", str(error), "Include less, or split the flow up.")
        return found

    def merged(self, root: Node, items: list[Node]) -> Node:
        """The flow's content, with its questions and what the shared files add to it."""
        content, keys = {**(root.value if isinstance(root.value, dict) else {})}, {**root.keys}
        content["questions"] = Node(items, content["questions"].spot)
        for kind, brought in self._added.items():
            for group in brought:
                own = content.get(kind)
                if own is None or own.value is None:
                    content[kind], keys[kind] = group, group.spot
                elif isinstance(own.value, dict) and isinstance(group.value, dict):
                    content[kind] = self._joined(kind, own, group)
        return Node(content, root.spot, keys)

    def _joined(self, kind: str, own: Node, group: Node) -> Node:
        assert isinstance(own.value, dict)
        assert isinstance(group.value, dict)
        for name in own.value.keys() & group.value.keys():
            mine, theirs = own.value[name], group.value[name]
            # A file included twice brings the same again.
            if mine.spot[1:] == theirs.spot[1:] and mine.plain() == theirs.plain():
                continue
            message = f"the {_MERGED[kind]} {shown(name)} is also given in {own.keys[name].place()}"
            self._add(group.keys[name], "F020", message, "Rename one of the two, or take it out.")
        content = {**group.value, **own.value}
        return Node(content, own.spot, {**group.keys, **own.keys})

    def _questions(self, items: list[Node], chain: tuple[str, ...]) -> Iterator[Node]:
        for item in items:
            if item.get("include") is None:
                yield item
            else:
                yield from self._included(item, chain)

    def _included(self, item: Node, chain: tuple[str, ...]) -> Iterator[Node]:
        self._at = item.spot
        self._includes += 1
        if self._includes > MOST_INCLUDES:
            raise TooMuch(f"there are more than {MOST_INCLUDES} includes")
        self._refuse_keys(item, INCLUDE_KEYS)
        path = item.get("include")
        assert path is not None
        found = self._open(path)
        if found is None:
            return
        source, root = found
        if not self._ends((*chain, source.file), path.spot):
            return
        trail = _trail(item.spot)
        values = given_values(root, item, source.file, self.problems)
        self._room.take(len(source.content))
        root = fill(root, values, trail, self._room, self.problems)
        for kind in _MERGED:
            brought = root.get(kind)
            if brought is not None and brought.value is not None:
                self._added[kind].append(brought)
        questions = root.get("questions")
        items = questions.value if questions and isinstance(questions.value, list) else []
        condition = item.get("only_if")
        for question in self._questions(items, (*chain, source.file)):
            yield _only_if(question, condition) if condition and condition.value else question

    def _open(self, path: Node) -> tuple[Source, Node] | None:
        if path.value is None:
            self._add(path.spot, "F013", "'include' is empty", "Write the file's path after it.")
            return None
        if not isinstance(path.value, str):
            advice = "Write it like 'include: shared/contact.yml'."
            self._add(path.spot, "F012", "the path of a file belongs here", advice)
            return None
        if path.value not in self._shared:
            self._shared[path.value] = self._read(path.value, path.spot)
        return self._shared[path.value]

    def _read(self, path: str, spot: Spot) -> tuple[Source, Node] | None:
        if not names_file(path):
            message = f"{shown(path)} is no path inside the flows folder"
            advice = "Write it from that folder on, with '/': 'include: shared/contact.yml'."
            self._add(spot, "F007", message, advice)
            return None
        try:
            source = self._beside(path)
        except FlowProblems as error:
            self.problems += error.problems
            return None
        if not isinstance(source, Source):
            near = _near_files(path, source.others) if source else ""
            advice = near or "Write the file, or mend its name. It belongs into the flows folder."
            self._add(spot, "F007", f"there is no file {shown(path)} in the flows folder", advice)
            return None
        document = Document(source.file, source.content)
        self.problems += document.problems
        if document.root is None:
            return None
        self._refuse_shape(document.root)
        return source, document.root

    def _refuse_shape(self, root: Node) -> None:
        if not isinstance(root.value, dict):
            message = "a shared file is made of keys: questions, and values where it takes some"
            self._add(root.spot, "F012", message, "Begin it with 'questions:'.")
            return
        self._refuse_keys(root, SHARED_KEYS)
        questions = root.get("questions")
        if questions is None:
            self._add(root.spot, "F011", "'questions' is missing", "Add a line 'questions:' here.")
        elif not isinstance(questions.value, list):
            advice = "Put each question below 'questions:', beginning with '- id: '."
            self._add(questions.spot, "F012", "a list of questions belongs here", advice)
        for kind in _MERGED:
            brought = root.get(kind)
            if brought is not None and isinstance(brought.value, str | list):
                message = "a group of keys, each with its value, belongs here"
                self._add(brought.spot, "F012", message, "")

    def _ends(self, chain: tuple[str, ...], spot: Spot) -> bool:
        if chain[-1] in chain[:-1]:
            ring = " → ".join(chain[chain.index(chain[-1]) :])
            message = f"this includes itself in the end: {ring}"
            self._add(spot, "F008", message, "Take one of these includes out.")
            return False
        if len(chain) > DEEPEST_INCLUDE + 1:
            self._at = spot
            raise TooMuch(f"files include one another more than {DEEPEST_INCLUDE} deep")
        return True

    def _refuse_keys(self, node: Node, known: tuple[str, ...]) -> None:
        for key, spot in node.keys.items():
            if key not in known:
                advice = did_you_mean(key, known)
                self._add(spot, "F010", f"{shown(key)} is not known here", advice)

    def _add(self, spot: Spot, code: str, message: str, advice: str) -> None:
        self.problems.append(spot.problem(code, message, advice))


def _near_files(path: str, others: Iterable[str]) -> str:
    # Folder and ending are alike in all of them and tell nothing.
    stems = {_stem(other): other for other in others}
    near = [f"'{stems[stem]}'" for stem in nearest(_stem(path), stems)]
    return f"Did you mean {' or '.join(near)}?" if near else ""


def _stem(path: str) -> str:
    return path.rpartition("/")[2].removesuffix(".yml").removesuffix(".yaml")


def _trail(spot: Spot) -> str:
    outer = spot.page.included_by[0].split(_IN_THE_END)[-1] if spot.page.included_by else ""
    return f"{spot.page.file}:{spot.line}" + (_IN_THE_END + outer if outer else "")


def _only_if(question: Node, condition: Node) -> Node:
    """The question, asked only if the include's condition holds as well as its own."""
    if not isinstance(question.value, dict):
        return question
    own = question.get("only_if")
    both = [condition, own] if own and own.value is not None else [condition]
    spot = both[-1].spot
    joined = Node({"all_of": Node(both, spot)}, spot) if len(both) > 1 else condition
    return Node({**question.value, "only_if": joined}, question.spot, question.keys)
