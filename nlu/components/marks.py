"""The words of a text beside its vector: they tell "did" from "didn't", a question from none."""

from __future__ import annotations

import math
import re
from collections import Counter
from typing import Dict, List, Text, Tuple

import numpy as np
from scipy.sparse import csr_matrix

_MARK = re.compile(r"[\w']+|\?")


def marks(text: Text) -> List[Text]:
    """The words, the question marks, and each with its neighbour."""
    words = _MARK.findall(text.lower())
    return words + [f"{one} {next_}" for one, next_ in zip(words, words[1:])]


class Rarity:
    """How rare each known mark is, from 1 for what stands in every text; rare ones weigh more."""

    def __init__(self, rarity: Dict[Text, float]) -> None:
        self.by_mark = rarity
        self._column = {mark: at for at, mark in enumerate(rarity)}

    @classmethod
    def of(cls, texts: List[Text], fewest: int) -> Rarity:
        """That of the marks that stand in at least so many of these texts."""
        seen = Counter(mark for text in texts for mark in set(marks(text)))
        return cls(
            {
                mark: math.log((1 + len(texts)) / (1 + count)) + 1
                for mark, count in sorted(seen.items())
                if count >= fewest
            }
        )

    def weighed(self, text: Text) -> Tuple[List[int], List[float]]:
        """The columns of a text's known marks, and their weights, to a length of one."""
        known = Counter(mark for mark in marks(text) if mark in self._column)
        weights = {m: (1 + math.log(n)) * self.by_mark[m] for m, n in known.items()}
        length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
        return [self._column[m] for m in weights], [w / length for w in weights.values()]

    def rows(self, texts: List[Text], scale: float) -> csr_matrix:
        """One row for each text, as wide as there are known marks."""
        weighed = [self.weighed(text) for text in texts]
        ends = np.cumsum([0, *(len(columns) for columns, _ in weighed)])
        columns = [column for columns, _ in weighed for column in columns]
        values = [weight * scale for _, weights in weighed for weight in weights]
        return csr_matrix((values, columns, ends), shape=(len(texts), max(1, len(self._column))))
