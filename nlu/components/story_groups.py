"""Tells which groups of a flow's vocabulary a clause, or a part of it, tells of."""

from __future__ import annotations

import hashlib
import json
from typing import Any, Dict, Iterator, List, Text, Tuple, Type

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.extractors.extractor import EntityExtractorMixin
from rasa.shared.nlu.constants import ENTITIES
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from sklearn.linear_model import LogisticRegression

from components.parts import Part
from components.phrase_matcher import ARROW
from components.sentence_encoder import PARTS, SentenceEncoder, encoder

TELLS = "tells:"
"""The lookup tables of this component: `tells:FLOW`, and `tells:` alone for what tells nothing."""
NOTHING = ""
CLASSES, WEIGHTS = "classes.json", "weights.npz"

Entity = Dict[Text, Any]
Row = Tuple[Text, Text]
"""A sentence, and what it tells of: `GROUP/THING`, or nothing."""


class Teller:
    """One flow's groups, told apart by the sentences that its author gave for each thing."""

    def __init__(self, tells: List[Text], weights: np.ndarray) -> None:
        self.tells = tells
        self.weights = weights
        self._groups = sorted({name.split("/", 1)[0] for name in tells} - {NOTHING})

    @classmethod
    def taught(cls, rows: List[Row], vectors: np.ndarray, strength: float) -> Teller:
        """Learns from sentences; each thing counts alike, however many it was given."""
        model = LogisticRegression(C=strength, max_iter=1000, class_weight="balanced")
        model.fit(vectors, [tells for _, tells in rows])
        weights = np.hstack([model.coef_, model.intercept_[:, None]])
        if len(model.classes_) == 2:
            weights = np.vstack([np.zeros_like(weights), weights])
        return cls([str(name) for name in model.classes_], weights.astype(np.float32))

    def told(self, vectors: np.ndarray) -> List[Dict[Text, Tuple[Text, float]]]:
        """For each vector every group with its likeliest thing, and how likely the group is."""
        scores = vectors @ self.weights[:, :-1].T + self.weights[:, -1]
        shares = np.exp(scores - scores.max(axis=1, keepdims=True))
        shares /= shares.sum(axis=1, keepdims=True)
        return [self._by_group(row) for row in shares.tolist()]

    def _by_group(self, shares: List[float]) -> Dict[Text, Tuple[Text, float]]:
        found = {}
        for group in self._groups:
            own = [(s, n) for s, n in zip(shares, self.tells) if n.split("/", 1)[0] == group]
            found[group] = (max(own)[1].split("/", 1)[1], sum(share for share, _ in own))
        return found


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=True)
class StoryGroups(GraphComponent, EntityExtractorMixin):
    """Finds what a story tells of by the sense of its clauses, where no listed word stands.

    Each flow is judged by itself. Its entities are called `tells:FLOW.GROUP` and cover the part
    of the clause that tells it; their certainties over a flow's groups are shares of one.
    """

    @classmethod
    def required_components(cls) -> List[Type]:
        return [SentenceEncoder]

    @staticmethod
    def get_default_config() -> Dict[Text, Any]:
        """`strength`: how closely the examples are followed; `least`: the share worth telling."""
        return {"strength": 2.0, "scale": 10.0, "least": 0.05, "precision": "int8"}

    @classmethod
    def fingerprint_addon(cls, config: Dict[Text, Any]) -> Text:
        """Without it Rasa would restore weights made of another encoder's vectors."""
        known = SentenceEncoder.fingerprint_addon(config)
        return hashlib.sha256(known.encode()).hexdigest()

    @classmethod
    def create(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> StoryGroups:
        return cls(config, model_storage, resource, {})

    @classmethod
    def load(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> StoryGroups:
        with model_storage.read_from(resource) as folder:
            tells = json.loads((folder / CLASSES).read_text(encoding="utf-8"))
            with np.load(folder / WEIGHTS) as kept:
                tellers = {flow: Teller(names, kept[flow]) for flow, names in tells.items()}
        return cls(config, model_storage, resource, tellers)

    def __init__(
        self,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        tellers: Dict[Text, Teller],
    ) -> None:
        self._config = config
        self._model_storage = model_storage
        self._resource = resource
        self._tellers = tellers

    def train(self, training_data: TrainingData) -> Resource:
        tables = _tables(training_data)
        nothing = tables.pop(NOTHING, [])
        self._tellers = {
            flow: Teller.taught(
                rows + nothing, self._vectors(rows + nothing), self._config["strength"]
            )
            for flow, rows in sorted(tables.items())
            if nothing or len({tells for _, tells in rows}) > 1
        }
        with self._model_storage.write_to(self._resource) as folder:
            tells = {flow: teller.tells for flow, teller in self._tellers.items()}
            (folder / CLASSES).write_text(json.dumps(tells), encoding="utf-8")
            np.savez(folder / WEIGHTS, **{f: t.weights for f, t in self._tellers.items()})
        return self._resource

    def _vectors(self, rows: List[Row]) -> np.ndarray:
        said = encoder(self._config["precision"]).taught([sentence for sentence, _ in rows])
        return said * self._config["scale"]

    def process(self, messages: List[Message]) -> List[Message]:
        for message in messages if self._tellers else []:
            looked_at = message.get(PARTS)
            if looked_at:
                told = self.add_extractor_name(list(self._told(looked_at)))
                message.set(ENTITIES, message.get(ENTITIES, []) + told, add_to_output=True)
        return messages

    def _told(self, looked_at: List[Tuple[Part, np.ndarray]]) -> Iterator[Entity]:
        vectors = np.array([vector for _, vector in looked_at]) * self._config["scale"]
        for flow, teller in self._tellers.items():
            for ((start, end), _), groups in zip(looked_at, teller.told(vectors)):
                for group, (thing, share) in groups.items():
                    if share >= self._config["least"]:
                        yield {
                            "entity": f"{TELLS}{flow}.{group}",
                            "value": thing or group,
                            "start": start,
                            "end": end,
                            "confidence_entity": min(1.0, share),
                        }


def _tables(training_data: TrainingData) -> Dict[Text, List[Row]]:
    tables: Dict[Text, List[Row]] = {}
    for table in training_data.lookup_tables:
        if table["name"].startswith(TELLS):
            rows = [_row(line) for line in table["elements"]]
            tables.setdefault(table["name"][len(TELLS) :], []).extend(rows)
    return tables


def _row(line: Text) -> Row:
    sentence, arrow, tells = line.rpartition(ARROW)
    return (sentence, tells) if arrow else (tells, NOTHING)
