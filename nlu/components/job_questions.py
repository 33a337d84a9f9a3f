"""Tells which of a flow's questions is asked, once it is clear that the job is asked about."""

from __future__ import annotations

import json
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

GENERAL = "ask_job"
ASKS = "asks:"


@DefaultV1Recipe.register(
    DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True
)
class JobQuestions(IntentClassifier, GraphComponent):
    """Shares out what all questions about the job have, by the nearest example of each flow.

    An author writes two or three examples of a question and we ship a hundred general ones: a
    classifier alone would nearly always say "general". Each flow is judged by itself, because a
    conversation knows only its own flow's questions.
    """

    @classmethod
    def required_components(cls) -> List[Type]:
        return []  # a trainable component can't ask for an intent classifier before it

    @staticmethod
    def get_default_config() -> Dict[Text, Any]:
        """`even_at`: the similarity at which a question is as likely meant as not."""
        return {"even_at": 0.55, "steepness": 20.0}

    @classmethod
    def create(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> JobQuestions:
        return cls(config, model_storage, resource, [], np.zeros((0, 1), np.float32))

    @classmethod
    def load(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> JobQuestions:
        with model_storage.read_from(resource) as folder:
            names = json.loads((folder / "names.json").read_text(encoding="utf-8"))
            return cls(config, model_storage, resource, names, np.load(folder / "examples.npy"))

    def __init__(
        self,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        names: List[Text],
        examples: np.ndarray,
    ) -> None:
        self._config = config
        self._model_storage = model_storage
        self._resource = resource
        self._names = names
        self._examples = examples

    def train(self, training_data: TrainingData) -> Resource:
        asked = [m for m in training_data.intent_examples if m.get(INTENT).startswith(ASKS)]
        self._names = [message.get(INTENT) for message in asked]
        self._examples = np.array([sentence_vector(message) for message in asked], np.float32)
        with self._model_storage.write_to(self._resource) as folder:
            (folder / "names.json").write_text(json.dumps(self._names), encoding="utf-8")
            np.save(folder / "examples.npy", self._examples)
        return self._resource

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        return training_data

    def process(self, messages: List[Message]) -> List[Message]:
        for message in messages if self._names else []:
            vector = sentence_vector(message)
            if vector is not None and message.get(INTENT_RANKING_KEY):
                self._share_out(message, self._best_of_each_flow(vector))
        return messages

    def _best_of_each_flow(self, vector: np.ndarray) -> Dict[Text, float]:
        """How likely each flow's nearest question is the one that is asked."""
        best: Dict[Text, tuple] = {}
        for name, likeness in zip(self._names, self._examples @ vector):
            flow = name.split(".")[0]
            best[flow] = max(best.get(flow, (-1.0, "")), (float(likeness), name))
        steep, even = self._config["steepness"], self._config["even_at"]
        return {name: sigmoid(steep * (likeness - even)) for likeness, name in best.values()}

    def _share_out(self, message: Message, shares: Dict[Text, float]) -> None:
        ranking = message.get(INTENT_RANKING_KEY)
        others = [entry for entry in ranking if not _about_job(entry["name"])]
        whole = sum(float(entry["confidence"]) for entry in ranking if _about_job(entry["name"]))
        others += [{"name": n, "confidence": whole * share} for n, share in shares.items()]
        general = whole * (1 - max(shares.values()))
        others.append({"name": GENERAL, "confidence": general})
        others.sort(key=lambda entry: -entry["confidence"])
        message.set(INTENT, others[0], add_to_output=True)
        message.set(INTENT_RANKING_KEY, others, add_to_output=True)


def _about_job(name: Text) -> bool:
    return name == GENERAL or name.startswith(ASKS)
