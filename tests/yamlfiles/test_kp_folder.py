"""The folder of kp's own files: never a link, and nothing is written into what is no file there."""

import os
import sys
from pathlib import Path

import pytest

from kjopsprosess.yamlfiles.kp_folder import kp_folder
from kjopsprosess.yamlfiles.writing.errors import OutsideWorkspaceError

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="links and pipes of Unix")


def open_files() -> int:
    """How many files this process has open; 0 where the system does not tell."""
    handles = Path("/dev/fd")
    return len([*handles.iterdir()]) if sys.platform.startswith("linux") else 0


@posix_only
def test_a_folder_that_is_a_link_is_refused_and_nothing_is_laid_there(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (tmp_path / ".kp").symlink_to(elsewhere)
    with pytest.raises(OutsideWorkspaceError) as fault, kp_folder(tmp_path):
        pass
    assert (fault.value.facts, [*elsewhere.iterdir()]) == ({"file": ".kp"}, [])


@posix_only
def test_a_pipe_that_somebody_reads_gets_nothing_and_no_file_stays_open(tmp_path: Path) -> None:
    ignored = tmp_path / ".kp" / ".gitignore"
    before = open_files()
    with kp_folder(tmp_path):
        pass
    assert open_files() == before
    ignored.unlink()
    os.mkfifo(ignored)
    reader = os.open(ignored, os.O_RDONLY | os.O_NONBLOCK)
    try:
        with kp_folder(tmp_path):
            pass
        assert os.read(reader, 10) == b""
    finally:
        os.close(reader)
