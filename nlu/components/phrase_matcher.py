"""Rasa's side of the phrase lists: finds the named things of the lookup tables in a message."""

from __future__ import annotations

import json
from typing import Any, Dict, List, Text, Type

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.extractors.extractor import EntityExtractorMixin
from rasa.shared.nlu.constants import ENTITIES, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from components.phrase_trie import PhraseTrie, prepared

ARROW = " => "
FILE = "phrases.json"
SENTENCES = ("tells:", "means:")
"""Such a table holds whole sentences, which another component learns from."""


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=True)
class PhraseMatcher(GraphComponent, EntityExtractorMixin):
    """Matches lookup tables whose rows read `what is said => canonical name`.

    Rasa's own synonyms are one list for all entities; here the same words may mean one thing as
    a product and another as a field of study.
    """

    @classmethod
    def required_components(cls) -> List[Type]:
        return []

    @staticmethod
    def get_default_config() -> Dict[Text, Any]:
        return {}

    @classmethod
    def create(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> PhraseMatcher:
        return cls(model_storage, resource, {})

    @classmethod
    def load(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> PhraseMatcher:
        with model_storage.read_from(resource) as folder:
            rows = json.loads((folder / FILE).read_text(encoding="utf-8"))
        return cls(model_storage, resource, rows)

    def __init__(
        self, model_storage: ModelStorage, resource: Resource, rows: Dict[Text, List]
    ) -> None:
        self._model_storage = model_storage
        self._resource = resource
        self._tries = {name: PhraseTrie(phrases) for name, phrases in rows.items()}

    def train(self, training_data: TrainingData) -> Resource:
        rows: Dict[Text, List] = {}
        for table in training_data.lookup_tables:
            if table["name"].startswith(SENTENCES):
                continue
            rows.setdefault(table["name"], []).extend(_row(line) for line in table["elements"])
        with self._model_storage.write_to(self._resource) as folder:
            (folder / FILE).write_text(json.dumps(rows, ensure_ascii=False), encoding="utf-8")
        self._tries = {name: PhraseTrie(phrases) for name, phrases in rows.items()}
        return self._resource

    def process(self, messages: List[Message]) -> List[Message]:
        for message in messages:
            found = self._found(message.get(TEXT) or "")
            entities = message.get(ENTITIES, []) + self.add_extractor_name(found)
            message.set(ENTITIES, entities, add_to_output=True)
        return messages

    def _found(self, text: Text) -> List[Dict[Text, Any]]:
        ready = prepared(text)
        found = [
            {"entity": name, "start": match.start, "end": match.end, "value": match.value}
            for name, trie in self._tries.items()
            for match in trie.find(ready)
        ]
        return sorted(found, key=lambda entity: (entity["start"], entity["entity"]))


def _row(line: Text) -> List[Text]:
    said, _, canonical = line.partition(ARROW)
    return [said, canonical or said]
