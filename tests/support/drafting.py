"""Holding a draft to a transcript, in the small workspace."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workspace_at_hand import kp

if TYPE_CHECKING:
    from workspace_at_hand import Said

DAY = "2026-11-26"
TEAM = "language: nb\nteam: [{id: per, name: Per Hansen}]\n"
"""A `kp.yaml` that says who we are."""


def hold(call: str, *options: str, **keys: Any) -> Said:
    """Run `kp advance nordvik` with a draft of these keys and a transcript."""
    draft = {"date": DAY, "how": "meeting", "with": ["kari", "siv"], **keys}
    Path("draft.json").write_text(json.dumps({key: value for key, value in draft.items() if value}), "utf-8")
    Path("call.txt").write_text(call, "utf-8")
    return kp("advance", "nordvik", "--from", "draft.json", "--transcript", "call.txt", *options)


def answer(call: str, *options: str, **keys: Any) -> dict[str, Any]:
    """The answer for programs; nothing is saved unless `--yes` is among the options."""
    said = hold(call, "--json", *(options or ("--dry-run",)), **keys)
    assert said.out, said
    return dict(json.loads(said.out))


def sorts(found: dict[str, Any]) -> dict[str, list[str]]:
    """The keys of the entry by what becomes of their items; what is refused with its code."""
    kept = {sort: [each["kind"] for each in found[sort]] for sort in ("taken", "known", "differs")}
    refused = [f"{each['kind']} {each['code']}" for each in found["refused"]]
    return {sort: each for sort, each in {**kept, "refused": refused}.items() if each}
