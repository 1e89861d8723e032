"""Reports why two versions of a deal were not merged with certainty, and what is left to do."""

from __future__ import annotations

from kjopsprosess.messages.messages import Messages
from kjopsprosess.page.drawing.clean import clean
from kjopsprosess.page.findings import finding_sentence
from kjopsprosess.page.message import message_page
from kjopsprosess.page.page import Page

from .merge import MergeObstacle, MergeResult


def merge_obstacle_page(merged: MergeResult, file: str, messages: Messages) -> Page:
    """Why a person must review a merged file, and how."""
    said, obstacle = messages.git_merge, merged.obstacle
    assert obstacle is not None, "a file merged for good needs no words"
    facts = {key: clean(each) for key, each in obstacle.facts.items()}
    facts["side"] = said.side.get(facts.get("side", ""), "")
    found = [_told(obstacle, file, messages)] if obstacle.finding else []
    why = said.not_merged.format(file=file, why=said.why[obstacle.code].format(**facts))
    return message_page(why, *found, said.marked if merged.has_markers else said.unmarked)


def _told(obstacle: MergeObstacle, file: str, messages: Messages) -> str:
    """The error in one side, with its place. An error of the merged file has no place in a file."""
    assert obstacle.finding is not None
    told, facts = finding_sentence(obstacle.finding, messages), obstacle.finding.facts
    if "line" in facts:
        return f"{file}:{facts['line']}:{facts['column']}: {told}"
    if obstacle.finding.code == "duplicate-id":  # what to do about it names a line
        return messages.git_merge.twice.format(id=facts["id"])
    return told
