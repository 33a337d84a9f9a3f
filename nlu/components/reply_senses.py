"""Tells what a reply means as an answer to a question with a closed set of answers."""

from __future__ import annotations

import hashlib
import json
from typing import Any, Dict, List, Text, Tuple, Type

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from components.heads import Head, Heads, seen
from components.marks import Rarity
from components.phrase_matcher import ARROW
from components.sentence_encoder import SentenceEncoder, encoder
from components.vectors import sentence_vector

MEANS = "means:"
"""The lookup tables of this component: `means:FLOW.QUESTION`, or `means:KIND` for any of a kind."""
MEANT = "meant"
MARKS, ANSWERS, WEIGHTS = "marks.json", "answers.json", "weights.npz"

Row = Tuple[Text, Text]
"""A reply, and the answer that it means."""


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=True)
class ReplySenses(GraphComponent):
    """Says of every question with taught replies how likely the text means each of its answers.

    Which question was asked is known to the core alone, which picks the one it needs. The message
    gets `meant`: for each question the likelier answers, with their shares of one.
    """

    @classmethod
    def required_components(cls) -> List[Type]:
        return [SentenceEncoder]

    @staticmethod
    def get_default_config() -> Dict[Text, Any]:
        """`vectors`, `marks`: how loud each speaks; `rounds`: of learning; `least`: share to tell."""
        return {"vectors": 6.0, "marks": 10.0, "rounds": 40, "least": 0.05, "precision": "int8"}

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
    ) -> ReplySenses:
        return cls(config, model_storage, resource, Rarity({}), {})

    @classmethod
    def load(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> ReplySenses:
        with model_storage.read_from(resource) as folder:
            rarity = Rarity(json.loads((folder / MARKS).read_text(encoding="utf-8")))
            answers = json.loads((folder / ANSWERS).read_text(encoding="utf-8"))
            with np.load(folder / WEIGHTS) as kept:
                heads = {about: Head(names, kept[about]) for about, names in answers.items()}
        return cls(config, model_storage, resource, rarity, heads)

    def __init__(
        self,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        rarity: Rarity,
        heads: Dict[Text, Head],
    ) -> None:
        self._config = config
        self._model_storage = model_storage
        self._resource = resource
        self._rarity = rarity
        self._heads = Heads(heads)

    def train(self, training_data: TrainingData) -> Resource:
        tables = _tables(training_data)
        texts = [said for rows in tables.values() for said, _ in rows]
        self._rarity = Rarity.of(texts, 1)
        heads = {
            about: self._taught(rows)
            for about, rows in sorted(tables.items())
            if len({meant for _, meant in rows}) > 1
        }
        self._heads = Heads(heads)
        with self._model_storage.write_to(self._resource) as folder:
            answers = {about: head.answers for about, head in heads.items()}
            (folder / MARKS).write_text(json.dumps(self._rarity.by_mark), encoding="utf-8")
            (folder / ANSWERS).write_text(json.dumps(answers), encoding="utf-8")
            np.savez(folder / WEIGHTS, **{a: head.weights for a, head in heads.items()})
        return self._resource

    def _taught(self, rows: List[Row]) -> Head:
        said = [each for each, _ in rows]
        vectors = encoder(self._config["precision"]).taught(said) * self._config["vectors"]
        marks = self._rarity.rows(said, self._config["marks"])
        return Head.taught([meant for _, meant in rows], vectors, marks, self._config["rounds"])

    def process(self, messages: List[Message]) -> List[Message]:
        for message in messages:
            vector = sentence_vector(message)
            if vector is not None and vector.any():
                message.set(MEANT, self._meant(message.get(TEXT), vector), add_to_output=True)
        return messages

    def _meant(self, text: Text, vector: np.ndarray) -> Dict[Text, Dict[Text, float]]:
        how = self._config
        text_seen = seen(text, vector * how["vectors"], self._rarity, how["marks"])
        return {
            about: {a: round(share, 4) for a, share in shares.items() if share >= how["least"]}
            for about, shares in self._heads.shares(text_seen)
        }


def _tables(training_data: TrainingData) -> Dict[Text, List[Row]]:
    tables: Dict[Text, List[Row]] = {}
    for table in training_data.lookup_tables:
        if table["name"].startswith(MEANS):
            rows = [tuple(line.rsplit(ARROW, 1)) for line in table["elements"]]
            tables.setdefault(table["name"][len(MEANS) :], []).extend(rows)
    return tables
