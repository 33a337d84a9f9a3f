"""Start, memory and parse times of the served model: `python -m benchmarks.nlu_speed`."""

import statistics
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from nlu.client import Interpreter
from nlu.server import ModelServer
from nlu.training import train

REPLY = "I sold managed services for about five years"
LONG = "We called forty firms a day and wrote down what each of them said. " * 60


def main() -> None:
    data_dir = Path(sys.argv[1] if len(sys.argv) > 1 else "data/benchmark")
    train([], data_dir=data_dir)
    began = time.perf_counter()
    model = train([], data_dir=data_dir)
    print(f"unchanged: {(time.perf_counter() - began) * 1000:.0f} ms")
    with tempfile.TemporaryDirectory() as fresh:
        began = time.perf_counter()
        train([], data_dir=Path(fresh), progress=lambda _: None)
        print(f"training: {time.perf_counter() - began:.1f} s")
    began = time.perf_counter()
    with ModelServer(model, data_dir=data_dir) as server:
        server.wait_until_ready()
        print(f"start to first answer: {time.perf_counter() - began:.1f} s")
        measure(server.interpreter)
        print(f"resident: {resident(server.pid)} MB")


def measure(interpreter: Interpreter) -> None:
    times = sorted(timed(interpreter, REPLY) for _ in range(500))
    p50, p99 = statistics.median(times), times[int(len(times) * 0.99)]
    print(f"one clause: p50 {p50 * 1000:.1f} ms, p99 {p99 * 1000:.1f} ms")
    print(f"{len(LONG):,} characters, 16 clauses: {timed(interpreter, LONG) * 1000:.0f} ms")
    began = time.perf_counter()
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(interpreter.interpret, [REPLY] * 1_000))
    print(f"8 clients at once: {1_000 / (time.perf_counter() - began):.0f} clauses a second")


def timed(interpreter: Interpreter, text: str) -> float:
    began = time.perf_counter()
    interpreter.interpret(text)
    return time.perf_counter() - began


def resident(pid: int | None) -> int:
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) // 1024 for line in lines if line.startswith("VmRSS"))


if __name__ == "__main__":
    main()
