"""Which topics and things the model finds: `python -m benchmarks.nlu_understanding`."""

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import yaml

from nlu.client import Interpreter
from nlu.server import ModelServer
from nlu.training import train
from nlu.vocabulary import FlowVocabulary
from screening.dialogue.interpretation import Act

KEPT_APART = Path(__file__).parent / "nlu"


def main() -> None:
    data_dir = Path(sys.argv[1] if len(sys.argv) > 1 else "data/benchmark")
    topics = yaml.safe_load((KEPT_APART / "topics.yml").read_text("utf-8"))
    taught = {topic: tuple(said["taught"]) for topic, said in topics.items() if "taught" in said}
    model = train([FlowVocabulary(flow="trial", questions=taught)], data_dir=data_dir)
    with ModelServer(model, data_dir=data_dir) as server:
        server.wait_until_ready()
        judge_topics(server.interpreter, topics)
        judge_things(server.interpreter)


def judge_topics(interpreter: Interpreter, topics: dict[str, dict[str, list[str]]]) -> None:
    right, rows = 0, [(t, text) for t, said in topics.items() for text in said["asked"]]
    for topic, text in rows:
        best = _best(interpreter, text)
        wanted = "ask_job" if topic == "none" else f"asks:trial/{topic}"
        right += best.name == wanted
        if best.name != wanted:
            print(f"  {wanted:20} {best.name:20} {best.certainty:.2f}  {text}")
    print(f"topics: {right} of {len(rows)} right")


def judge_things(interpreter: Interpreter) -> None:
    things = yaml.safe_load((KEPT_APART / "things.yml").read_text("utf-8"))
    missed = extra = total = 0
    for text, wanted in things.items():
        found = Counter(_found(interpreter, text))
        missed += (Counter(wanted) - found).total()
        extra += (found - Counter(wanted)).total()
        total += len(wanted)
        if found != Counter(wanted):
            print(f"  {text}: wanted {sorted(wanted)}, found {sorted(found.elements())}")
    print(f"things: {total - missed} of {total} found, {extra} found that are none")


def _best(interpreter: Interpreter, text: str) -> Act:
    """The likeliest act of the longest clause."""
    read = interpreter.interpret(text)
    return max(read.clauses, key=lambda clause: clause.end - clause.start).acts[0]


def _general(act: Act) -> Act:
    return act.model_copy(update={"name": "ask_job"}) if act.name.startswith("asks:") else act


def _found(interpreter: Interpreter, text: str) -> Iterator[str]:
    for clause in interpreter.interpret(text).clauses:
        for entity in clause.entities:
            yield f"{entity.name}={entity.value}"


if __name__ == "__main__":
    main()
