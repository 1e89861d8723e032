"""Files that kp keeps for itself, wherever it is stopped while it reads them."""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING, Any

import pytest

from kjopsprosess.yamlfiles import private_files
from kjopsprosess.yamlfiles.private_files import read_private_file, read_regular_file
from kjopsprosess.yamlfiles.writing.opened_folder import opened_folder

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from types import FrameType


def read_by_path(folder: Path) -> bytes:
    return read_regular_file(folder / "file")


def read_in_folder(folder: Path) -> bytes:
    with opened_folder(folder) as opened:
        return read_private_file(opened, "file")


@pytest.mark.parametrize("read", [read_by_path, read_in_folder])
def test_python_tells_of_no_file_left_open_at_whichever_line_we_are_stopped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, read: Callable[[Path], bytes]
) -> None:
    (tmp_path / "file").write_bytes(b"kept")
    (tmp_path / "file").chmod(0o600)
    at, passed, told = -1, 0, list[str]()

    def line(frame: FrameType, event: str, _given: Any) -> Callable[..., Any] | None:
        nonlocal passed
        if frame.f_code.co_filename != private_files.__file__:
            return None
        if event == "line":
            passed += 1
            if passed == at:
                raise KeyboardInterrupt
        return line

    monkeypatch.setattr(sys, "unraisablehook", lambda about: told.append(str(about.exc_value)))
    before = sys.gettrace()
    sys.settrace(line)
    assert read(tmp_path) == b"kept"
    for number in range(1, passed + 1):
        at, passed = number, 0
        sys.settrace(line)  # what it raises ends it
        with pytest.raises(KeyboardInterrupt):
            read(tmp_path)
        gc.collect(1)  # what was just made; all that other tests have left would take seconds
    sys.settrace(before)

    assert at > 5
    assert told == []
