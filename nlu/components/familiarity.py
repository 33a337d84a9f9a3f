"""Says how likely a text is unlike anything the model was taught, by what lies nearest of it."""

from __future__ import annotations

from typing import Any, Dict, List, Sequence, Text, Type

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from sklearn.cluster import KMeans

from components.vectors import sentence_vector, sigmoid

FALLBACK = "nlu_fallback"
EXAMPLES, SIZES = "examples.npy", "sizes.npy"
GROUPS_LOOKED_AT = 40
"""The nearest examples are looked for in so many of the groups whose middles lie nearest."""
SEED = 7


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class Familiarity(IntentClassifier, GraphComponent):
    """Weighs every intent by how near the text lies to what was taught, the fallback by the rest.

    Near is the mean of two: the likeness to the nearest examples, and to the nearest centre of a
    group of an intent's examples, which a single odd example can't draw near. The certainties
    still sum to one: P(unknown) + P(known) x P(intent).
    """

    @classmethod
    def required_components(cls) -> List[Type]:
        return []  # a trainable component can't ask for an intent classifier before it

    @staticmethod
    def get_default_config() -> Dict[Text, Any]:
        """`even_at`: the likeness at which known and unknown are equally likely."""
        return {"neighbours": 3, "group": 10, "even_at": 0.4, "steepness": 25.0}

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
            examples, sizes = (np.load(folder / name) for name in (EXAMPLES, SIZES))
            return cls(config, model_storage, resource, np.split(examples, np.cumsum(sizes)[:-1]))

    def __init__(
        self,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        groups: Sequence[np.ndarray] = (),
    ) -> None:
        self._config = config
        self._model_storage = model_storage
        self._resource = resource
        if groups:
            self._know(groups)

    def _know(self, groups: Sequence[np.ndarray]) -> None:
        self._groups = groups
        middles = np.array([group.sum(axis=0) for group in groups])
        self._centres = middles / np.linalg.norm(middles, axis=1, keepdims=True)

    def train(self, training_data: TrainingData) -> Resource:
        taught: Dict[Text, List[np.ndarray]] = {}
        for message in training_data.intent_examples:
            vector = sentence_vector(message)
            if vector is not None:
                taught.setdefault(message.get(INTENT), []).append(vector)
        groups = [
            group
            for intent in sorted(taught)
            for group in _groups(np.array(taught[intent], np.float32), self._config["group"])
        ]
        self._know(groups)
        with self._model_storage.write_to(self._resource) as folder:
            np.save(folder / EXAMPLES, np.concatenate(groups))
            np.save(folder / SIZES, [len(group) for group in groups])
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
        near = self._centres @ vector
        looked_at = np.argsort(near)[-GROUPS_LOOKED_AT:]
        examples = np.concatenate([self._groups[at] @ vector for at in looked_at])
        nearest = np.sort(examples)[-self._config["neighbours"] :].mean()
        likeness = float(nearest + near.max()) / 2
        return sigmoid(self._config["steepness"] * (self._config["even_at"] - likeness))

    def _weigh(self, message: Message, unknown: float) -> None:
        ranking = [
            {"name": entry["name"], "confidence": float(entry["confidence"]) * (1 - unknown)}
            for entry in message.get(INTENT_RANKING_KEY)
        ]
        ranking.append({"name": FALLBACK, "confidence": unknown})
        ranking.sort(key=lambda entry: -entry["confidence"])
        message.set(INTENT, ranking[0], add_to_output=True)
        message.set(INTENT_RANKING_KEY, ranking, add_to_output=True)


def _groups(examples: np.ndarray, size: int) -> List[np.ndarray]:
    """An intent's examples in groups of about so many that lie close together."""
    groups = max(1, round(len(examples) / size))
    of = KMeans(groups, n_init=1, random_state=SEED).fit_predict(examples)
    return [examples[of == group] for group in range(groups) if (of == group).any()]
