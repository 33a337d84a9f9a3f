"""Reading the sentence vector that the encoder left on a message."""

from __future__ import annotations

import math

import numpy as np
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message


def sentence_vector(message: Message) -> np.ndarray | None:
    """The message's vector at length one, so that a product of two is their similarity."""
    _, sentence = message.get_dense_features(attribute=TEXT)
    if sentence is None:
        return None
    row = np.asarray(sentence.features, np.float32)[0]
    return row / max(float(np.linalg.norm(row)), 1e-12)


def sigmoid(value: float) -> float:
    return 1 / (1 + math.exp(-max(-60.0, min(60.0, value))))
