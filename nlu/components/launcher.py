"""Starts Rasa with what may not stand on a command line, and ends it when its parent is gone."""

import ctypes
import os
import signal
import sys
import threading

TOKEN = "CANDOR_NLU_TOKEN"
PARENT = "CANDOR_NLU_PARENT"
_PR_SET_PDEATHSIG = 1


def _die_with_parent() -> None:
    """Nobody is left to stop this server if the program that started it was killed."""
    parent = int(os.environ.pop(PARENT, "0"))
    if not parent:
        return
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:  # it died before the line above
            os._exit(1)
    else:
        threading.Thread(target=_watch, args=(parent,), daemon=True).start()


def _watch(parent: int) -> None:
    pause = threading.Event()
    while os.getppid() == parent:
        pause.wait(1)
    os._exit(1)


def main() -> None:
    _die_with_parent()
    token = os.environ.pop(TOKEN, "")
    sys.argv = ["rasa", *sys.argv[1:], *(["--auth-token", token] if token else [])]
    from rasa.__main__ import main as rasa

    rasa()


if __name__ == "__main__":
    main()
