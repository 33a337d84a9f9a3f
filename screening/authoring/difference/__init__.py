"""What changes from one version of a flow to the next, in words."""

from screening.authoring.difference.sections import Difference, Section, difference

__all__ = ["Difference", "Section", "difference"]
