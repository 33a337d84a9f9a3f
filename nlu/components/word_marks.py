"""The words of a message beside its vector: they tell "did" from "didn't", a question from none."""

from __future__ import annotations

import json
import math
import re
from collections import Counter
from typing import Any, Dict, List, Text, Type

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.featurizers.sparse_featurizer.sparse_featurizer import SparseFeaturizer
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from scipy.sparse import csr_matrix

FILE = "marks.json"
_MARK = re.compile(r"[\w']+|\?")


def marks(text: Text) -> List[Text]:
    """The words, the question marks, and each with its neighbour."""
    words = _MARK.findall(text.lower())
    return words + [f"{one} {next_}" for one, next_ in zip(words, words[1:])]


@DefaultV1Recipe.register(
    DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=True
)
class WordMarks(SparseFeaturizer, GraphComponent):
    """Weighs rare words above common ones, to one length for every text (TF-IDF)."""

    @classmethod
    def required_components(cls) -> List[Type]:
        return []

    @staticmethod
    def get_default_config() -> Dict[Text, Any]:
        """`scale` is how loud words speak beside vectors; `fewest`: in how many examples at least."""
        return {**SparseFeaturizer.get_default_config(), "scale": 5.0, "fewest": 2}

    @classmethod
    def validate_config(cls, config: Dict[Text, Any]) -> None:
        """Any scale will do."""

    @classmethod
    def create(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> WordMarks:
        return cls(config, execution_context.node_name, model_storage, resource, {})

    @classmethod
    def load(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> WordMarks:
        with model_storage.read_from(resource) as folder:
            rarity = json.loads((folder / FILE).read_text(encoding="utf-8"))
        return cls(config, execution_context.node_name, model_storage, resource, rarity)

    def __init__(
        self,
        config: Dict[Text, Any],
        name: Text,
        model_storage: ModelStorage,
        resource: Resource,
        rarity: Dict[Text, float],
    ) -> None:
        super().__init__(name, config)
        self._model_storage = model_storage
        self._resource = resource
        self._know(rarity)

    def _know(self, rarity: Dict[Text, float]) -> None:
        self._rarity = rarity
        self._column = {mark: at for at, mark in enumerate(rarity)}

    def train(self, training_data: TrainingData) -> Resource:
        texts = [message.get(TEXT) for message in training_data.intent_examples]
        seen = Counter(mark for text in texts for mark in set(marks(text)))
        self._know(
            {
                mark: math.log((1 + len(texts)) / (1 + count)) + 1
                for mark, count in sorted(seen.items())
                if count >= self._config["fewest"]
            }
        )
        with self._model_storage.write_to(self._resource) as folder:
            (folder / FILE).write_text(json.dumps(self._rarity), encoding="utf-8")
        return self._resource

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        self.process(training_data.training_examples)
        return training_data

    def process(self, messages: List[Message]) -> List[Message]:
        for message in messages:
            if (message.get(TEXT) or "").strip():
                row = self._row(message.get(TEXT))
                self.add_features_to_message(row, row, TEXT, message)
        return messages

    def _row(self, text: Text) -> csr_matrix:
        known = Counter(mark for mark in marks(text) if mark in self._column)
        weights = {m: (1 + math.log(n)) * self._rarity[m] for m, n in known.items()}
        length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
        columns = [self._column[mark] for mark in weights]
        values = [weight / length * self._config["scale"] for weight in weights.values()]
        shape = (1, max(1, len(self._column)))
        return csr_matrix((values, ([0] * len(values), columns)), shape=shape)
