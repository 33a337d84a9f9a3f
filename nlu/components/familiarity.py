"""Says how likely a text is unlike anything the model was taught, by its nearest examples."""

from __future__ import annotations

from typing import Any, Dict, List, Text, Type

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from components.vectors import sentence_vector, sigmoid

FALLBACK = "nlu_fallback"


@DefaultV1Recipe.register(
    DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True
)
class Familiarity(IntentClassifier, GraphComponent):
    """Weighs every intent by how near the text lies to the examples, and the fallback by the rest.

    The certainties still sum to one: P(unknown) + P(known) x P(intent).
    """

    @classmethod
    def required_components(cls) -> List[Type]:
        return []  # a trainable component can't ask for an intent classifier before it

    @staticmethod
    def get_default_config() -> Dict[Text, Any]:
        """`even_at`: the similarity at which known and unknown are equally likely."""
        return {"neighbours": 3, "even_at": 0.4, "steepness": 25.0}

    @classmethod
    def create(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> Familiarity:
        return cls(config, model_storage, resource)

    @classmethod
    def load(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> Familiarity:
        with model_storage.read_from(resource) as folder:
            return cls(config, model_storage, resource, np.load(folder / "examples.npy"))

    def __init__(
        self,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        examples: np.ndarray | None = None,
    ) -> None:
        self._config = config
        self._model_storage = model_storage
        self._resource = resource
        self._examples = examples

    def train(self, training_data: TrainingData) -> Resource:
        rows = [sentence_vector(message) for message in training_data.intent_examples]
        self._examples = np.array([row for row in rows if row is not None], np.float32)
        with self._model_storage.write_to(self._resource) as folder:
            np.save(folder / "examples.npy", self._examples)
        return self._resource

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        return training_data

    def process(self, messages: List[Message]) -> List[Message]:
        for message in messages:
            vector = sentence_vector(message)
            if vector is not None and message.get(INTENT_RANKING_KEY):
                self._weigh(message, self._unknown(vector))
        return messages

    def _unknown(self, vector: np.ndarray) -> float:
        """How likely the text is unlike the examples, from 0 to 1."""
        nearest = np.sort(self._examples @ vector)[-self._config["neighbours"] :]
        distance = self._config["even_at"] - float(nearest.mean())
        return sigmoid(self._config["steepness"] * distance)

    def _weigh(self, message: Message, unknown: float) -> None:
        ranking = [
            {"name": entry["name"], "confidence": float(entry["confidence"]) * (1 - unknown)}
            for entry in message.get(INTENT_RANKING_KEY)
        ]
        ranking.append({"name": FALLBACK, "confidence": unknown})
        ranking.sort(key=lambda entry: -entry["confidence"])
        message.set(INTENT, ranking[0], add_to_output=True)
        message.set(INTENT_RANKING_KEY, ranking, add_to_output=True)

