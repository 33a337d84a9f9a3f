"""Where things lie: Rasa's project in the checkout, and what it may write in the data folder."""

import os
from pathlib import Path

NLU = Path(__file__).resolve().parent
CONFIG = NLU.parent / "config.yml"
PASSED_ON = ("PATH", "TMPDIR", "LANG", "LC_ALL", "SYSTEMROOT", "LD_LIBRARY_PATH")


def python() -> Path:
    """The interpreter of Rasa's environment."""
    return NLU / ".venv" / "bin" / "python"


def models(data_dir: Path) -> Path:
    """The folder of trained models, each named by its hash."""
    return data_dir.resolve() / "models"


def work(data_dir: Path) -> Path:
    """The folder that Rasa writes into: its home, its cache, its logs."""
    return data_dir.resolve() / "nlu"


def rasa_environment(data_dir: Path) -> dict[str, str]:
    """What Rasa's processes see: none of our secrets, and a home in the data folder."""
    room = work(data_dir)
    (room / "home").mkdir(parents=True, exist_ok=True)
    return {name: os.environ[name] for name in PASSED_ON if name in os.environ} | {
        "HOME": str(room / "home"),
        "PYTHONPATH": str(NLU),
        "PYTHONNOUSERSITE": "1",
        "PYTHONWARNINGS": "ignore",
        "PYTHONUNBUFFERED": "1",
        "CANDOR_ENCODER_DIR": str(room / "encoder"),
        "RASA_CACHE_DIRECTORY": str(room / "cache"),
        "RASA_TELEMETRY_ENABLED": "false",
        "LOG_LEVEL": "INFO",  # below it, Rasa logs what candidates say
        "OMP_NUM_THREADS": "1",  # on one sentence, several threads only wait for each other
        "OPENBLAS_NUM_THREADS": "1",
        "TF_CPP_MIN_LOG_LEVEL": "3",
        "TF_ENABLE_ONEDNN_OPTS": "0",
    }
