"""Our pipeline beside Rasa's usual one: `python -m benchmarks.nlu_pipelines --data DIR`.

DIR holds clinc150/ with the training file of 30 intents and the test rows. What is compared is
trained and served in one run; where times are compared, the servers take turns.
"""

import argparse
import json
import statistics
import tempfile
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, NamedTuple

import httpx
import yaml

from benchmarks.nlu_speed import resident
from candor import flow_files
from nlu.corpus import corpus
from nlu.places import CONFIG
from nlu.server import ModelServer
from nlu.training import MODEL, run_rasa

USUAL = Path(__file__).parent / "nlu" / "pipelines" / "sparse_diet.yml"
TRAINED_ON = "nlu_clinc30_10shot_seed7.yml"
TESTED_ON = "test_clinc30_with_oos.json"
OUT_OF_SCOPE = "OOS"
LOSS = 0.05
ROUNDS = 400
CLIENTS = (1, 4, 16)
FEW_EPOCHS = 5
"""How long DIET learns changes what it answers, not how long an answer takes."""
FALLBACK = "nlu_fallback"
REPLIES = [
    "yes",
    "about three and a half years",
    "I sold managed services and some insurance to small firms",
    "word and outlook well, excel not so much",
    "before I answer that, can you tell me what the job pays?",
    "I called the office manager of a law firm, asked what their old printers cost them, and she "
    "gave me twenty minutes the week after; in the end they signed for a year",
]


class Served(NamedTuple):
    """A pipeline that answers, how long it took to train and to start."""

    name: str
    server: ModelServer
    client: httpx.Client
    trained: float
    started: float

    def parse(self, text: str) -> dict[str, Any]:
        """What the server answers."""
        answer: dict[str, Any] = self.client.post("/model/parse", json={"text": text}).json()
        return answer


def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--data", type=Path, help="the folder that holds clinc150/")
    arguments.add_argument("--work", type=Path, default=Path("data/benchmark"))
    given = arguments.parse_args()
    if given.data:
        understanding(given.data / "clinc150", given.work)
    speed(given.work)


def understanding(data: Path, work: Path) -> None:
    """Accuracy, and how much that is out of scope is found at 5% loss of what is in scope."""
    ours = yaml.safe_load(CONFIG.read_text("utf-8"))
    unrounded = yaml.safe_load(CONFIG.read_text("utf-8"))
    unrounded["pipeline"][0]["precision"] = "fp32"
    usual = yaml.safe_load(USUAL.read_text("utf-8"))
    files = {"nlu.yml": (data / TRAINED_ON).read_text("utf-8")}
    rows = json.loads((data / TESTED_ON).read_text("utf-8"))
    pipelines = {"ours, int8": ours, "ours, fp32": unrounded, "sparse DIET": usual}
    for name, config in pipelines.items():
        with served(name, config, files, work) as one:
            accuracy, found = judged(one, rows)
            print(
                f"{name}: trained in {one.trained:.0f} s; accuracy {accuracy:.1%}; "
                f"out of scope found at {LOSS:.0%} loss: {found:.1%}",
                flush=True,
            )


def judged(one: Served, rows: Sequence[tuple[str, str]]) -> tuple[float, float]:
    """The share of the in-scope rows that is right, and of the others that is told from them."""
    right, inside, outside = 0, [], []
    for text, intent in rows:
        answer = one.parse(text)
        ranking = {each["name"]: each["confidence"] for each in answer["intent_ranking"]}
        # How unlike anything taught; a pipeline without a word for it is unsure instead.
        strange = ranking.pop(FALLBACK, None)
        best = max(ranking, key=ranking.__getitem__)
        strange = 1 - ranking[best] if strange is None else strange
        if intent == OUT_OF_SCOPE:
            outside.append(strange)
        else:
            right += best == intent
            inside.append(strange)
    limit = sorted(inside)[int(len(inside) * (1 - LOSS))]
    return right / len(inside), sum(each > limit for each in outside) / len(outside)


def speed(work: Path) -> None:
    """Times of two servers that take turns, taught the same sentences with the things in them."""
    flows = [flow_files.vocabulary(flow) for flow in flow_files.check(Path("flows")).flows]
    files = corpus(flows)
    usual = yaml.safe_load(USUAL.read_text("utf-8"))
    for component in usual["pipeline"]:
        if "epochs" in component:
            component["epochs"] = FEW_EPOCHS
    ours = yaml.safe_load(CONFIG.read_text("utf-8"))
    with ExitStack() as stack:
        both = [
            stack.enter_context(served(name, config, files, work))
            for name, config in (("ours", ours), ("sparse DIET", usual))
        ]
        times = in_turns(both)
        for one in both:
            own = sorted(times[one.name])
            a_second = [f"{clients}: {under_load(one, clients):.0f}" for clients in CLIENTS]
            print(
                f"{one.name}: p50 {statistics.median(own) * 1000:.1f} ms, "
                f"p99 {own[int(len(own) * 0.99)] * 1000:.1f} ms; requests a second with clients "
                f"{', '.join(a_second)}; {resident(one.server.pid)} MB; "
                f"start to first answer {one.started:.1f} s; trained in {one.trained:.0f} s",
                flush=True,
            )
        ratio = statistics.median(times["ours"]) / statistics.median(times["sparse DIET"])
        print(f"p50, ours to sparse DIET: {ratio:.2f}")


def in_turns(both: Sequence[Served]) -> dict[str, list[float]]:
    """Each reply to each server in turn, so that whatever else the machine does hits both."""
    times: dict[str, list[float]] = {one.name: [] for one in both}
    for number in range(ROUNDS):
        for one in both:
            began = time.perf_counter()
            one.parse(REPLIES[number % len(REPLIES)])
            times[one.name].append(time.perf_counter() - began)
    return times


def under_load(one: Served, clients: int) -> float:
    """Requests a second while so many clients ask without a pause."""
    texts = [REPLIES[number % len(REPLIES)] for number in range(ROUNDS)]
    began = time.perf_counter()
    with ThreadPoolExecutor(clients) as pool:
        list(pool.map(one.parse, texts))
    return len(texts) / (time.perf_counter() - began)


@contextmanager
def served(
    name: str, config: dict[str, Any], files: dict[str, str], work: Path
) -> Iterator[Served]:
    """Train a pipeline on these files and serve it."""
    work.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=work) as room:
        folder = Path(room)
        (folder / "data").mkdir()
        for file, text in files.items():
            (folder / "data" / file).write_text(text, "utf-8")
        (folder / "config.yml").write_text(yaml.safe_dump(config, sort_keys=False), "utf-8")
        began = time.perf_counter()
        run_rasa(folder, folder, lambda _: None)
        trained, began = time.perf_counter() - began, time.perf_counter()
        with ModelServer(folder / MODEL, data_dir=folder, timeout=60) as server:
            server.wait_until_ready()
            started = time.perf_counter() - began
            limits = httpx.Limits(max_connections=max(CLIENTS))
            query = {"token": server.token}
            with httpx.Client(
                base_url=server.url, params=query, timeout=60, limits=limits, trust_env=False
            ) as client:
                yield Served(name, server, client, trained, started)


if __name__ == "__main__":
    main()
