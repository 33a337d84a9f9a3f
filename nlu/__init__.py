"""From words to meaning: the Rasa model's data and components, and the client of the running model."""
