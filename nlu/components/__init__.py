"""What runs inside Rasa, on Python 3.10: found by PYTHONPATH, never imported by the program itself."""
