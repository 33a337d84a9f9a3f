"""A Bot API server for tests: real HTTP, in a process of its own, with Telegram's own rules.

`python -m tests.fake_telegram --port 0` prints its address as one line of JSON and serves. Bots
reach it by base URL; tests play the candidate by its control door (`candidate.py`).
"""
