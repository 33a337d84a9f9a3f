"""Quantities in a candidate's words: how long, and how many."""

from screening.dialogue.reading.durations import read_duration
from screening.dialogue.reading.numbers import read_number

__all__ = ["read_duration", "read_number"]
