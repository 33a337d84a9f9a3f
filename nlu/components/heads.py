"""What a text means out of a closed set of answers, learnt from replies to one question."""

from __future__ import annotations

from typing import Dict, List, NamedTuple, Text

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
        width = 1 + len(seen.vector)
        scores = self.weights[:, 0] + self.weights[:, 1:width] @ seen.vector
        if seen.columns:
            scores = scores + self.weights[:, width:][:, seen.columns] @ np.array(seen.weights)
        likely = np.exp(scores - scores.max())
        return dict(zip(self.answers, (likely / likely.sum()).tolist()))
