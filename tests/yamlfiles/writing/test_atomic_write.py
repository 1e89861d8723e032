"""After any mishap the file is the old or the new one, and nobody's change is written over."""

from __future__ import annotations

import os
import stat
import time
from typing import TYPE_CHECKING

import pytest
from written_deal import NEW, OLD

from kjopsprosess.yamlfiles.writing.atomic_write import replace_file
from kjopsprosess.yamlfiles.writing.errors import (
    FileChangedError,
    HardLinkedError,
    OutsideWorkspaceError,
    ReadOnlyFileError,
)
from kjopsprosess.yamlfiles.writing.saved_files import files_in_place

if TYPE_CHECKING:
    from pathlib import Path
from written_files import leftovers, root_of


def test_the_new_file_is_there_with_the_old_mode(deal: Path) -> None:
    deal.chmod(0o640)

    replace_file(root_of(deal), deal, OLD, NEW)

    assert (deal.read_bytes(), stat.S_IMODE(deal.stat().st_mode), leftovers(deal)) == (NEW, 0o640, [])


def test_a_file_is_still_said_to_be_in_place_when_somebody_else_has_gone_on_from_it(deal: Path) -> None:
    began = time.monotonic_ns()
    replace_file(root_of(deal), deal, OLD, NEW)
    beside = deal.with_name("beside")
    beside.write_bytes(NEW + b"# and more\n")
    beside.replace(deal)

    assert files_in_place(began) == ("deals/nordvik.yaml",)
    assert files_in_place(time.monotonic_ns()) == ()


def test_a_change_made_since_reading_is_kept(deal: Path) -> None:
    before = deal.stat()
    deal.write_bytes(b"customer: Sorvik!\n")
    os.utime(deal, ns=(before.st_atime_ns, before.st_mtime_ns))  # an editor may keep the time, and the size is the same

    with pytest.raises(FileChangedError) as fault:
        replace_file(root_of(deal), deal, OLD, NEW)

    assert (deal.read_bytes(), leftovers(deal)) == (b"customer: Sorvik!\n", [])
    assert (fault.value.new_file_in_place, fault.value.facts) == (False, {"file": "nordvik.yaml"})


def test_a_file_removed_since_reading_is_not_made_again(deal: Path) -> None:
    deal.unlink()

    with pytest.raises(FileChangedError):
        replace_file(root_of(deal), deal, OLD, NEW)

    assert not deal.exists()


def test_a_read_only_file_is_left_alone(deal: Path) -> None:
    deal.chmod(0o444)

    with pytest.raises(ReadOnlyFileError):
        replace_file(root_of(deal), deal, OLD, NEW)

    assert deal.read_bytes() == OLD


def test_a_link_inside_the_workspace_is_followed(deal: Path) -> None:
    link = deal.with_name("link.yaml")
    link.symlink_to(deal)

    replace_file(root_of(deal), link, OLD, NEW)

    assert (link.is_symlink(), deal.read_bytes()) == (True, NEW)


def test_a_link_out_of_the_workspace_is_refused(deal: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = tmp_path_factory.mktemp("outside") / "x.yaml"
    outside.write_bytes(OLD)
    link = deal.with_name("link.yaml")
    link.symlink_to(outside)

    with pytest.raises(OutsideWorkspaceError):
        replace_file(root_of(deal), link, OLD, NEW)

    assert outside.read_bytes() == OLD


def test_a_file_with_two_names_is_refused(deal: Path) -> None:
    os.link(deal, deal.with_name("second.yaml"))

    with pytest.raises(HardLinkedError) as fault:
        replace_file(root_of(deal), deal, OLD, NEW)

    assert (fault.value.facts["links"], deal.read_bytes()) == (2, OLD)


def test_what_a_killed_run_left_is_swept_when_it_is_old(deal: Path) -> None:
    old, young = deal.with_name(".kp-1-aa.tmp"), deal.with_name(".kp-2-bb.tmp")
    for leftover in (old, young):
        leftover.write_bytes(b"half")
    os.utime(old, (0, 0))

    replace_file(root_of(deal), deal, OLD, NEW)

    assert leftovers(deal) == [".kp-2-bb.tmp"]
