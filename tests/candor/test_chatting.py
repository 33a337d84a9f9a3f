"""Whom `candor chat` lets in."""

from pathlib import Path

import pytest

from candor.chatting import chat
from candor.parts import CantStart
from candor.settings import Settings
from tests.screening.talk import FLOWS


def test_a_job_that_is_not_there_is_answered_with_near_names(tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path, master_key_file=tmp_path / "master.key", flows_dir=FLOWS)
    with pytest.raises(CantStart, match=r"no job 'acount_manager'.*'account_manager'"):
        chat(settings, "acount_manager", as_json=True)
