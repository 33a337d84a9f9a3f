"""Sentence vectors from all-MiniLM-L6-v2, as a dense featurizer of Rasa."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from typing import Any, Dict, List, Text, Type

import numpy as np
import onnxruntime
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.featurizers.dense_featurizer.dense_featurizer import DenseFeaturizer
from rasa.shared.nlu.constants import FEATURE_TYPE_SENTENCE, FEATURE_TYPE_SEQUENCE, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from tokenizers import Tokenizer

from components import encoder_export
from components.known_vectors import known_vectors
from components.parts import parts

SCALE = 10.0  # unscaled, a logistic regression on these vectors is right but unsure
MOST_TOKENS = 256  # what the encoder was trained to read at once
DIMENSIONS = 384
UNREADABLE = {"[CLS]", "[SEP]", "[UNK]"}
"""Of pieces like these alone a text says nothing: its vector is all noughts, unlike any other."""
PARTS = "parts"  # of a message: where each part stands, with its vector


def fingerprint(precision: str) -> str:
    """What tells one encoder's vectors from another's."""
    known = encoder_export.WEIGHTS_SHA256 + encoder_export.TOKENIZER_SHA256
    known += f"{MOST_TOKENS} {precision} each alone, or noughts"
    return hashlib.sha256(known.encode()).hexdigest()


class Encoder:
    """Texts in, one row of 384 numbers each out: mean-pooled, of length one.

    Each text is encoded by itself: whole numbers are scaled by the widest of all that is encoded at
    once, so that in a batch a text's vector would hang on its neighbours; and it is faster, too.
    """

    def __init__(self, precision: str = "int8") -> None:
        self._precision = precision
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1  # beyond one thread, short texts only wait for each other
        self._session = onnxruntime.InferenceSession(
            str(encoder_export.encoder_file(precision)),
            options,
            providers=["CPUExecutionProvider"],
        )
        self._tokenizer = Tokenizer.from_file(str(encoder_export.tokenizer_file()))
        self._tokenizer.enable_truncation(MOST_TOKENS)
        self._tokenizer.no_padding()  # its file asks for 128 pieces, whatever the text

    def taught(self, texts: List[str]) -> np.ndarray:
        """The same, for sentences to learn from, which come again with the next training."""
        folder = encoder_export.encoder_file(self._precision).parent
        known = fingerprint(self._precision)
        return known_vectors(texts, folder, known, self.vectors)

    def vectors(self, texts: List[str]) -> np.ndarray:
        return np.array([self._vector(text) for text in texts])

    def _vector(self, text: str) -> np.ndarray:
        encoded = self._tokenizer.encode(text)
        if set(encoded.tokens) <= UNREADABLE:
            return np.zeros(DIMENSIONS, np.float32)
        ids, mask = (np.array([row], np.int32) for row in (encoded.ids, encoded.attention_mask))
        (states,) = self._session.run(None, {"ids": ids, "mask": mask})
        pooled = states[0].sum(axis=0)
        return pooled / max(float(np.linalg.norm(pooled)), 1e-12)


@lru_cache(maxsize=None)
def encoder(precision: str) -> Encoder:
    """The encoder of this precision, loaded once for all components."""
    return Encoder(precision)


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class SentenceEncoder(DenseFeaturizer, GraphComponent):
    """Gives every message the vector of its whole text."""

    @classmethod
    def required_components(cls) -> List[Type]:
        return []

    @staticmethod
    def required_packages() -> List[Text]:
        return ["onnxruntime", "tokenizers"]

    @staticmethod
    def get_default_config() -> Dict[Text, Any]:
        """`precision`: "int8", or "fp32" for the unrounded weights, which benchmarks compare."""
        return {**DenseFeaturizer.get_default_config(), "scale": SCALE, "precision": "int8"}

    @classmethod
    def validate_config(cls, config: Dict[Text, Any]) -> None:
        """Any scale will do."""

    @classmethod
    def fingerprint_addon(cls, config: Dict[Text, Any]) -> Text:
        """Without it Rasa would restore vectors made by another encoder."""
        return fingerprint(config.get("precision", "int8"))

    @classmethod
    def create(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> SentenceEncoder:
        return cls(execution_context.node_name, config)

    def __init__(self, name: Text, config: Dict[Text, Any]) -> None:
        super().__init__(name, config)
        self._encoder = encoder(config["precision"])

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        examples = training_data.training_examples
        spoken = [message for message in examples if (message.get(TEXT) or "").strip()]
        vectors = self._encoder.taught([message.get(TEXT) for message in spoken])
        for message, vector in zip(spoken, vectors):
            self._add(message, vector)
        return training_data

    def process(self, messages: List[Message]) -> List[Message]:
        for message in messages:
            text = message.get(TEXT) or ""
            if text.strip():
                self._add_whole_and_parts(message, text)
        return messages

    def _add_whole_and_parts(self, message: Message, text: Text) -> None:
        places = parts(text)
        pieces = [text[start:end] for start, end in places] if len(places) > 1 else []
        vectors = self._encoder.vectors([text, *pieces])
        self._add(message, vectors[0])
        told = vectors[1:] if pieces else vectors
        message.set(PARTS, list(zip(places if pieces else [(0, len(text))], told)))

    def _add(self, message: Message, vector: np.ndarray) -> None:
        row = (vector * self._config["scale"]).reshape(1, -1).astype(np.float32)
        self.add_features_to_message(row, row, TEXT, message)
