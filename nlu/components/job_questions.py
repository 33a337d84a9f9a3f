"""Tells which of a flow's questions is asked, once it is clear that the job is asked about."""

from __future__ import annotations

import json
from typing import Any, Dict, List, NamedTuple, Text, Tuple, Type

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
LEAST = 0.01
"""Of so little there is nothing to share out."""


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class JobQuestions(IntentClassifier, GraphComponent):
    """Shares out what all questions about the job have, by the nearest example of each flow.

    An author writes two or three examples of a question and we ship a hundred general ones: a
    classifier alone would nearly always say "general". So ours that mean the same are lent to it. Each flow is judged by itself, because a
    conversation knows only its own flow's questions.
    """

    @classmethod
    def required_components(cls) -> List[Type]:
        return []  # a trainable component can't ask for an intent classifier before it

    @staticmethod
    def get_default_config() -> Dict[Text, Any]:
        """Similarities: from `lend_at` our examples of a subject count for a flow's question;
        at `even_at` a question is as likely meant as not.
        """
        return {"lend_at": 0.6, "even_at": 0.5, "steepness": 20.0}

    @classmethod
    def create(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> JobQuestions:
        return cls(config, model_storage, resource, {}, np.zeros((0, 1), np.float32))

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
            meant = json.loads((folder / "meant.json").read_text(encoding="utf-8"))
            return cls(config, model_storage, resource, meant, np.load(folder / "examples.npy"))

    def __init__(
        self,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        meant: Dict[Text, List[Text]],
        examples: np.ndarray,
    ) -> None:
        self._config = config
        self._model_storage = model_storage
        self._resource = resource
        self._meant = meant
        self._examples = examples
        self._places = _places(meant)

    def train(self, training_data: TrainingData) -> Resource:
        asked = [m for m in training_data.intent_examples if m.get(INTENT) == GENERAL]
        self._examples = np.array([sentence_vector(message) for message in asked], np.float32)
        subjects = [_subject(message) for message in asked]
        flows = sorted({_flow(subject) for subject in subjects if subject.startswith(ASKS)})
        self._meant = {flow: self._seen_by(flow, subjects) for flow in flows}
        self._places = _places(self._meant)
        with self._model_storage.write_to(self._resource) as folder:
            (folder / "meant.json").write_text(json.dumps(self._meant), encoding="utf-8")
            np.save(folder / "examples.npy", self._examples)
        return self._resource

    def _seen_by(self, flow: Text, subjects: List[Text]) -> List[Text]:
        """What each example means to a flow: one of its questions, or a general one, or nothing."""
        lent = self._lent(flow, subjects)
        return [
            subject
            if _flow(subject) == flow
            else ""
            if subject.startswith(ASKS)
            else lent.get(subject, GENERAL)
            for subject in subjects
        ]

    def _lent(self, flow: Text, subjects: List[Text]) -> Dict[Text, Text]:
        """Our subjects that are the same as one of the flow's, with its name."""
        rows: Dict[Text, List[int]] = {}
        for at, subject in enumerate(subjects):
            rows.setdefault(subject, []).append(at)
        topics = [subject for subject in rows if _flow(subject) == flow]
        lent = {}
        for subject in rows:
            if not subject.startswith(ASKS):
                near = {t: self._likeness(rows[t], rows[subject]) for t in topics}
                best = max(near, key=near.__getitem__)
                if near[best] >= self._config["lend_at"]:
                    lent[subject] = best
        return lent

    def _likeness(self, taught: List[int], ours: List[int]) -> float:
        """How near, on average, a topic's examples come to the nearest of ours."""
        return float((self._examples[taught] @ self._examples[ours].T).max(axis=1).mean())

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        return training_data

    def process(self, messages: List[Message]) -> List[Message]:
        for message in messages if self._meant else []:
            vector = sentence_vector(message)
            ranking = message.get(INTENT_RANKING_KEY)
            if vector is not None and ranking and _whole(ranking) >= LEAST:
                likeness = self._examples @ vector
                shares = [self._share(places, likeness) for places in self._places]
                self._share_out(message, dict(shares))
        return messages

    def _share(self, places: Places, likeness: np.ndarray) -> Tuple[Text, float]:
        """The flow's nearest question, and how likely it rather than any other is asked."""
        nearest = np.maximum.reduceat(likeness[places.order], places.begins).tolist()
        best = dict(zip(places.names, nearest))
        best.pop("", None)
        rival = max(best.pop(GENERAL, -1.0), self._config["even_at"])
        name = max(best, key=best.__getitem__)
        return name, sigmoid(self._config["steepness"] * (best[name] - rival))

    def _share_out(self, message: Message, shares: Dict[Text, float]) -> None:
        ranking = message.get(INTENT_RANKING_KEY)
        others = [entry for entry in ranking if entry["name"] != GENERAL]
        whole = _whole(ranking)
        others += [{"name": n, "confidence": whole * share} for n, share in shares.items()]
        others.append({"name": GENERAL, "confidence": whole * (1 - max(shares.values()))})
        others.sort(key=lambda entry: -entry["confidence"])
        message.set(INTENT, others[0], add_to_output=True)
        message.set(INTENT_RANKING_KEY, others, add_to_output=True)


class Places(NamedTuple):
    """Where the examples of each thing stand: `order` puts those of one name side by side."""

    names: List[Text]
    order: np.ndarray
    begins: np.ndarray


def _places(meant: Dict[Text, List[Text]]) -> List[Places]:
    found = []
    for subjects in meant.values():
        names, first = np.unique(sorted(subjects), return_index=True)
        order = np.argsort(np.array(subjects), kind="stable")
        found.append(Places(names.tolist(), order, first))
    return found


def _whole(ranking: List[Dict[Text, Any]]) -> float:
    """What all questions about the job have together."""
    return sum(float(entry["confidence"]) for entry in ranking if entry["name"] == GENERAL)


def _subject(message: Message) -> Text:
    return (message.get("metadata") or {}).get("intent", {}).get("subject", "")


def _flow(subject: Text) -> Text:
    return subject.split(".")[0]
