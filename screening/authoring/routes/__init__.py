"""Every route through a flow, with what it asks, how long it takes and what it can score."""
