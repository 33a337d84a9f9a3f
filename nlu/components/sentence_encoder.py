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

SCALE = 10.0  # unscaled, a logistic regression on these vectors is right but unsure
MOST_TOKENS = 256  # what the encoder was trained to read at once
BATCH = 32


class Encoder:
    """Texts in, one row of 384 numbers each out: mean-pooled, of length one."""

    def __init__(self, precision: str = "int8") -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1  # beyond one thread, short texts only wait for each other
        self._session = onnxruntime.InferenceSession(
            str(encoder_export.encoder_file(precision)),
            options,
            providers=["CPUExecutionProvider"],
        )
        self._tokenizer = Tokenizer.from_file(str(encoder_export.tokenizer_file()))
        self._tokenizer.enable_truncation(MOST_TOKENS)
        self._tokenizer.enable_padding()

    def vectors(self, texts: List[str]) -> np.ndarray:
        batches = [texts[at : at + BATCH] for at in range(0, len(texts), BATCH)]
        return np.concatenate([self._batch(batch) for batch in batches])

    def _batch(self, texts: List[str]) -> np.ndarray:
        encoded = self._tokenizer.encode_batch(texts)
        ids = np.array([row.ids for row in encoded], np.int32)
        mask = np.array([row.attention_mask for row in encoded], np.int32)
        (states,) = self._session.run(None, {"ids": ids, "mask": mask})
        sums = (states * mask[:, :, None]).sum(axis=1)
        return sums / np.maximum(np.linalg.norm(sums, axis=1, keepdims=True), 1e-12)


@lru_cache(maxsize=None)
def encoder(precision: str) -> Encoder:
    """The encoder of this precision, loaded once for all components."""
    return Encoder(precision)


@DefaultV1Recipe.register(
    DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False
)
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
        known = encoder_export.WEIGHTS_SHA256 + encoder_export.TOKENIZER_SHA256
        known += f"{MOST_TOKENS} {config.get('precision', 'int8')}"
        return hashlib.sha256(known.encode()).hexdigest()

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
        self.process(training_data.training_examples)
        return training_data

    def process(self, messages: List[Message]) -> List[Message]:
        spoken = [message for message in messages if (message.get(TEXT) or "").strip()]
        if spoken:
            vectors = self._encoder.vectors([message.get(TEXT) for message in spoken])
            for message, vector in zip(spoken, vectors * self._config["scale"]):
                self._add(message, vector)
        return messages

    def _add(self, message: Message, vector: np.ndarray) -> None:
        row = vector.reshape(1, -1).astype(np.float32)
        self.add_features_to_message(row, row, TEXT, message)
