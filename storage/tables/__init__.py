"""The tables, one module a part; importing this knows them all."""

from storage.tables import applications, audit, chats, files, flows, people
from storage.tables.base import metadata

__all__ = ["applications", "audit", "chats", "files", "flows", "metadata", "people"]
