"""Short messages as pages: a sentence or two, and the first screen of somebody without a workspace."""

from __future__ import annotations

from kjopsprosess.messages.messages import Messages

from .page import Columns, Line, Page, Row, Section, text

COMMAND_COLUMNS = Columns("commands", least=(10,))


def message_page(*lines: str) -> Page:
    """Sentences, one to a line."""
    return Page((Section(items=tuple(Line(text(line), indent=0) for line in lines)),))


def no_workspace_page(messages: Messages) -> Page:
    """What `kp` says where there is no workspace: what it is for, and the two ways to begin."""
    said = messages.help
    commands = (("kp demo", said.no_workspace_demo), ("kp init", said.no_workspace_init))
    rows = tuple(Row(COMMAND_COLUMNS, (command, does)) for command, does in commands)
    head = tuple(Line(text(line), indent=0) for line in (said.kp, said.no_workspace))
    return Page((Section(items=(*head, *rows)),))


FIRST_STEPS = Columns("first-steps", least=(18,))


def no_deals_page(messages: Messages) -> Page:
    """What a workspace without deals says: how to begin."""
    said = messages.list
    rows = tuple(Row(FIRST_STEPS, (command, does)) for command, does in said.first_steps)
    return Page((Section(items=(Line(text(said.no_deals), indent=0), *rows)),))
