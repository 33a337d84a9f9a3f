"""What in a message is no answer: a question, a wish, small talk; and whether anything is left."""

from collections import defaultdict

from screening.dialogue.interpretation import Clause
from screening.record import Record

Span = tuple[int, int]

TURN_ASIDE = 0.6
"""How sure the model must be that a clause is no answer but something else."""
STOP_FOR = 0.8
"""The same for what would cost the candidate something if it were misheard."""
PLAINLY = 0.7
"""How sure it must be of every clause before a text that could be anything counts as no answer."""
SURELY = 0.9
"""The same where something in the words could be read as an answer."""
LIKELY = 0.5
HALF_A_QUESTION = 0.4
"""The same of a question, where a question mark says so too."""
SHORT = 12
"""Characters."""
FEW = 3
"""Words; a clause of so few ("Wait.", "Oh, sorry.") only leads to what follows."""

ANSWERS = {"affirm", "deny", "unsure", "conditional", "inform", "unfamiliar"}
TELLING = ANSWERS - {"unfamiliar"}
COSTLY = {"stop", "delete", "skip", "decline_to_say", "back", "pause", "contest"}
LIGHT = {"greet", "thank", "chat", "out_of_scope"}
"""What is said around something else: whatever else there is counts for more."""
POLITE = {"greet", "thank"}
ASKS_BACK = {"repeat", "ask_why", "ask_meaning", "is_bot", "progress", "status", "my_data"}
LEAVES = {"decline_to_say", "skip"}
UNANSWERED = {"repeat", *LEAVES}
"""Whoever says these has not answered, however their reasons may be read."""
WISHES = {*UNANSWERED, "back", "pause", "stop", "delete", "human"}


class Aside(Record):
    """One clause's act, with its place, and how sure the model is of it."""

    act: str
    span: Span
    certainty: float


def main_aside(clauses: tuple[Clause, ...], text: str = "") -> Aside | None:
    """What in a message is most likely meant to be heard and is no answer."""
    found = [aside for aside in map(_aside, clauses) if aside and is_heard(aside)]
    if not found and text.rstrip().endswith("?"):
        found = [asked for asked in map(_asked, clauses[-1:]) if asked]
    return max(found, key=lambda one: (_weight(one), one.certainty), default=None)


def _asked(clause: Clause) -> Aside | None:
    """What is likely asked in a clause that ends in a question mark, though it may be an answer."""
    asks = [act for act in clause.acts if is_asked_about(act.name)]
    certainty = sum(act.certainty for act in asks)
    if certainty < HALF_A_QUESTION:
        return None
    return Aside(act=asks[0].name, span=(clause.start, clause.end), certainty=min(1.0, certainty))


def may_answer(clauses: tuple[Clause, ...], aside: Aside | None) -> bool:
    """Whether some clause may be an answer; a text that is all something else means none."""
    return aside is None or any(not _aside(clause) for clause in clauses)


def _weight(aside: Aside) -> int:
    # "Wait." before something else only leads to it.
    start, end = aside.span
    if aside.act == "pause" and end - start <= SHORT:
        return 1
    return 0 if aside.act in LIGHT else 2


def is_heard(aside: Aside) -> bool:
    """Whether the model is sure enough for this act."""
    return aside.certainty >= (STOP_FOR if aside.act in COSTLY else TURN_ASIDE)


def is_all(clauses: tuple[Clause, ...], least: float, *, leading: str = "") -> bool:
    """Whether nothing but asides is said, each at least so surely.

    Args:
        leading: the text, where a clause of a few words may lead to what follows.
    """
    asides = [_aside(clause) for clause in clauses]
    sure = [aside is not None and aside.certainty >= least for aside in asides]
    pairs = zip(sure, clauses, strict=True)
    return any(sure) and all(is_one or _only_leads(clause, leading) for is_one, clause in pairs)


def tells_nothing(clauses: tuple[Clause, ...]) -> bool:
    """Whether no clause says something that could be an answer, however little the others say."""
    firsts = [clause.acts[0] for clause in clauses if clause.acts]
    return not any(act.name in TELLING and act.certainty >= LIKELY for act in firsts)


def is_asked_about(act: str) -> bool:
    """Whether an act is a question of the candidate's own."""
    return act in ASKS_BACK or act.startswith("ask")


def _only_leads(clause: Clause, text: str) -> bool:
    words = len(text[clause.start : clause.end].split())
    if not 0 < words <= FEW or not clause.acts:
        return False
    return clause.acts[0].name not in {"inform", "deny"}


def _aside(clause: Clause) -> Aside | None:
    # However a question is meant, it is one: of the job, of the chat, or of the words. And "not
    # that one" leaves the question, whether for want of an answer or of the wish to give one.
    shares: dict[str, float] = defaultdict(float)
    for act in clause.acts:
        shares[_family(act.name)] += act.certainty
    family = max(shares, key=shares.__getitem__, default="unfamiliar")
    if family in ANSWERS:
        return None
    name = next(act.name for act in clause.acts if _family(act.name) == family)
    return Aside(act=name, span=(clause.start, clause.end), certainty=min(1.0, shares[family]))


def _family(act: str) -> str:
    if is_asked_about(act):
        return "asks"
    return "leaves" if act in LEAVES else act
