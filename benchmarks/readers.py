"""How long each reader takes over 4,000 characters of the worst kinds.

python -m benchmarks.readers
"""

import time

from tests.hostile.test_any_text import READERS
from tests.hostile.test_long_texts import LONG


def main() -> None:
    """Print milliseconds of processor time, the worst of the kinds and which it is."""
    for name, read in READERS.items():
        spent = {}
        for kind, piece in LONG.items():
            text = (piece * 4000)[:4000]
            began = time.process_time()
            read(text)
            spent[kind] = 1000 * (time.process_time() - began)
        worst = max(spent, key=lambda kind: spent[kind])
        print(f"{name:10} {spent[worst]:7.1f} ms  ({worst})")


if __name__ == "__main__":
    main()
