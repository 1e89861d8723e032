"""What is said of entries that were moved, and of those that undo looks for."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from test_archive_move import OLDER, OWN, workspace
from workspace_at_hand import kp

if TYPE_CHECKING:
    from pathlib import Path


def test_undo_takes_out_what_is_left_and_says_where_an_entry_went(tmp_path: Path) -> None:
    root = workspace(tmp_path, "  - {id: 2026-01-02-aaaa, date: 2026-01-02}\n")
    for text in ("en", "to"):
        assert kp("advance", "nordvik", "--note", text, "-C", str(root), "--today", "2026-03-01").code == 0
    assert kp("archive", "nordvik", "--until", "2026-02-01", "-C", str(root)).code == 0
    assert kp("undo", "nordvik", "-C", str(root)).code == 0
    assert kp("archive", "nordvik", "--until", "2026-03-01", "-C", str(root)).code == 0
    said = json.loads(kp("undo", "nordvik", "-C", str(root), "--json").err)
    assert said["problems"][0]["code"] == "undo-archived"
    told = " ".join(kp("undo", "nordvik", "-C", str(root)).all.split())
    assert f"{OLDER}:" in told


def test_how_many_entries_of_which_days_are_said(tmp_path: Path) -> None:
    root = workspace(
        tmp_path, "  - {id: a, date: 2026-01-02}\n  - {id: b, date: 2026-02-03}\n  - {id: c, date: 2026-05-02}\n"
    )
    said = " ".join(kp("archive", "nordvik", "--until", "2026-03-01", "-C", str(root), "--lang", "en").all.split())
    assert "Moved 2 entries, 2 January 2026 to 3 February 2026" in said
    assert f"from {OWN} to {OLDER}" in said
    assert "1 entry is left" in said
