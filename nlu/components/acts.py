"""Tells which act a text is, by its vector and its words."""

from __future__ import annotations

import json
from typing import Any, Dict, List, Text, Type

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from components.heads import Head, seen
from components.marks import Rarity
from components.sentence_encoder import SentenceEncoder
from components.vectors import sentence_vector

MARKS, ACTS, WEIGHTS = "marks.json", "acts.json", "weights.npy"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class Acts(IntentClassifier, GraphComponent):
    """A logistic regression, like Rasa's own, without the matrices that Rasa builds for each text."""

    @classmethod
    def required_components(cls) -> List[Type]:
        return [SentenceEncoder]

    @staticmethod
    def get_default_config() -> Dict[Text, Any]:
        """`vectors`, `marks`: how loud each speaks; a mark counts from `fewest` examples on."""
        return {"vectors": 10.0, "marks": 5.0, "fewest": 2, "rounds": 100}

    @classmethod
    def create(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> Acts:
        return cls(config, model_storage, resource, Rarity({}), None)

    @classmethod
    def load(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> Acts:
        with model_storage.read_from(resource) as folder:
            rarity = Rarity(json.loads((folder / MARKS).read_text(encoding="utf-8")))
            acts = json.loads((folder / ACTS).read_text(encoding="utf-8"))
            head = Head(acts, np.load(folder / WEIGHTS))
        return cls(config, model_storage, resource, rarity, head)

    def __init__(
        self,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        rarity: Rarity,
        head: Head | None,
    ) -> None:
        self._config = config
        self._model_storage = model_storage
        self._resource = resource
        self._rarity = rarity
        self._head = head

    def train(self, training_data: TrainingData) -> Resource:
        taught = [(m, sentence_vector(m)) for m in training_data.intent_examples]
        said = [(m.get(TEXT), m.get(INTENT), v) for m, v in taught if v is not None]
        texts, acts = [text for text, _, _ in said], [act for _, act, _ in said]
        self._rarity = Rarity.of(texts, self._config["fewest"])
        vectors = np.array([vector for _, _, vector in said]) * self._config["vectors"]
        marks = self._rarity.rows(texts, self._config["marks"])
        head = Head.taught(acts, vectors, marks, self._config["rounds"])
        self._head = head
        with self._model_storage.write_to(self._resource) as folder:
            (folder / MARKS).write_text(json.dumps(self._rarity.by_mark), encoding="utf-8")
            (folder / ACTS).write_text(json.dumps(head.answers), encoding="utf-8")
            np.save(folder / WEIGHTS, head.weights)
        return self._resource

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        return training_data

    def process(self, messages: List[Message]) -> List[Message]:
        for message in messages:
            vector = sentence_vector(message)
            if vector is not None and self._head is not None:
                self._rank(message, self._head, vector * self._config["vectors"])
        return messages

    def _rank(self, message: Message, head: Head, vector: np.ndarray) -> None:
        text_seen = seen(message.get(TEXT), vector, self._rarity, self._config["marks"])
        likely = sorted(head.shares(text_seen).items(), key=lambda each: -each[1])
        ranking = [{"name": name, "confidence": share} for name, share in likely]
        message.set(INTENT, ranking[0], add_to_output=True)
        message.set(INTENT_RANKING_KEY, ranking, add_to_output=True)
