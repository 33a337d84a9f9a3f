"""What a text means out of a closed set of answers, learnt from replies to one question."""

from __future__ import annotations

from typing import Dict, Iterator, List, NamedTuple, Text, Tuple

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.linear_model import LogisticRegression

from components.marks import Rarity


class Seen(NamedTuple):
    """A text as a head sees it: its scaled vector, and the columns and weights of its marks."""

    vector: np.ndarray
    columns: List[int]
    weights: List[float]


def seen(text: Text, vector: np.ndarray, rarity: Rarity, loud: float) -> Seen:
    """A text with its vector as heads see it; `loud`: how loud its marks speak."""
    columns, weights = rarity.weighed(text)
    return Seen(vector, columns, [weight * loud for weight in weights])


class Head:
    """Scores for each answer: so much by the vector, so much by each mark."""

    def __init__(self, answers: List[Text], weights: np.ndarray) -> None:
        self.answers = answers
        self.weights = weights

    @classmethod
    def taught(
        cls, answers: List[Text], vectors: np.ndarray, marks: csr_matrix, rounds: int
    ) -> Head:
        """Learns which row means which answer; each answer counts alike, however many rows it has."""
        model = LogisticRegression(max_iter=rounds, class_weight="balanced")
        model.fit(hstack([csr_matrix(vectors), marks]).tocsr(), answers)
        weights = np.hstack([model.intercept_[:, None], model.coef_])
        if len(model.classes_) == 2:
            weights = np.vstack([np.zeros_like(weights), weights])
        return cls([str(name) for name in model.classes_], weights.astype(np.float32))

    def shares(self, seen: Seen) -> Dict[Text, float]:
        """How likely each answer is meant; together one."""
        return _shares(self.answers, _scores(self.weights, seen))


class Heads:
    """Several heads that look at the same text, in one go."""

    def __init__(self, heads: Dict[Text, Head]) -> None:
        self._answers = {about: head.answers for about, head in heads.items()}
        self._weights = np.vstack([head.weights for head in heads.values()]) if heads else None

    def shares(self, seen: Seen) -> Iterator[Tuple[Text, Dict[Text, float]]]:
        """For each head how likely each of its answers is meant."""
        if self._weights is None:
            return
        scores = _scores(self._weights, seen)
        at = 0
        for about, answers in self._answers.items():
            yield about, _shares(answers, scores[at : at + len(answers)])
            at += len(answers)


def _scores(weights: np.ndarray, seen: Seen) -> np.ndarray:
    width = 1 + len(seen.vector)
    scores = weights[:, 0] + weights[:, 1:width] @ seen.vector
    if not seen.columns:
        return scores
    columns = [width + column for column in seen.columns]
    return scores + weights[:, columns] @ np.array(seen.weights)


def _shares(answers: List[Text], scores: np.ndarray) -> Dict[Text, float]:
    likely = np.exp(scores - scores.max())
    return dict(zip(answers, (likely / likely.sum()).tolist()))
