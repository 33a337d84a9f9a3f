"""Which bands lie between two shares."""

from screening.flow.model import Flow
from screening.scoring.score import bands_between


def bands(flow: Flow, least: float, greatest: float) -> tuple[str, ...]:
    """Best first; a share below all bands belongs to the lowest, as on a scorecard."""
    reached = bands_between(flow, least, greatest)
    lowest = min(flow.bands, key=lambda band: flow.bands[band])
    if least < flow.bands[lowest] and lowest not in reached:
        return (*reached, lowest)
    return reached
