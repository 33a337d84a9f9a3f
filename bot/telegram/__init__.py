"""Telegram: its updates read, our replies rendered, and both moved with nothing lost."""
