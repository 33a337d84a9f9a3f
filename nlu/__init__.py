"""From words to meaning: the Rasa model's data and components, and the running model's client."""
