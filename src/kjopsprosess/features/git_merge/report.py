"""Telling why two versions of a deal were not merged for good, and what is left to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kjopsprosess.messages.messages import Messages
from kjopsprosess.page.findings import in_a_line
from kjopsprosess.page.message import message_page
from kjopsprosess.page.page import Page

if TYPE_CHECKING:
    from .merge import Merged, Obstacle


def what_remains(merged: Merged, file: str, words: Messages) -> Page:
    """Why a person must look at a merged file, and how."""
    said, obstacle = words.git_merge, merged.obstacle
    assert obstacle is not None, "a file merged for good needs no words"
    facts = {**obstacle.facts, "side": said.side.get(obstacle.facts.get("side", ""), "")}
    found = [_told(obstacle, file, words)] if obstacle.finding else []
    why = said.not_merged.format(file=file, why=said.why[obstacle.code].format(**facts))
    return message_page(why, *found, said.marked if merged.has_markers else said.unmarked)


def _told(obstacle: Obstacle, file: str, words: Messages) -> str:
    """What is wrong with a side, at its place. What would be wrong with the merged file stands in no file."""
    assert obstacle.finding is not None
    told, facts = in_a_line(obstacle.finding, words), obstacle.finding.facts
    return f"{file}:{facts['line']}:{facts['column']}: {told}" if "line" in facts else told
