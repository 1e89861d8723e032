"""`inbox.md`: lines that nobody has filed in a deal yet, each with the day it was written."""

from __future__ import annotations

import re
from datetime import date
from functools import partial
from pathlib import Path
from typing import NamedTuple

from kjopsprosess.app.context import CommandContext
from kjopsprosess.app.errors import ExitCode
from kjopsprosess.app.file_errors import report_write_errors
from kjopsprosess.features.advance.flag_refusals import lines_page
from kjopsprosess.model.values import day_error_code
from kjopsprosess.page.findings import finding_sentence
from kjopsprosess.page.message import message_page
from kjopsprosess.page.page import Page
from kjopsprosess.yamlfiles.reading.document import read_bytes
from kjopsprosess.yamlfiles.writing.atomic_write import create_file, replace_file
from kjopsprosess.yamlfiles.writing.errors import FileAlreadyExistsError, FileChangedError
from kjopsprosess.yamlfiles.writing.lock import workspace_lock
from kjopsprosess.yamlfiles.writing.running_git import wait_for_git

INBOX = "inbox.md"
"""At the top of the workspace."""
_ITEM = re.compile(r"[-*] +(?:(\d{4}-\d{2}-\d{2}) +)?(.*)", re.DOTALL)


class InboxItem(NamedTuple):
    """Something to file."""

    start: int
    """First byte in the file."""
    end: int
    """First byte after it."""
    day: date | None
    """The day it was written, where that is known."""
    text: str
    """The words, their lines joined as they were typed."""


def add_to_inbox(context: CommandContext, day: date, text: str) -> None:
    """Add an item at the end. Somebody who writes at the same time loses nothing."""
    item = f"- {day.isoformat()} " + "\n  ".join(text.split("\n")) + "\n"
    root, path = context.workspace.root, context.workspace.root / INBOX
    with report_write_errors(context, INBOX, extend=partial(_with_words, context, item)):
        wait_for_git(root)  # before the lock, which others wait for
        _append(context, root, path, item)


def _append(context: CommandContext, root: Path, path: Path, item: str) -> None:
    with workspace_lock(root):
        while True:
            old = read_inbox(context)
            try:
                if old is None:
                    create_file(root, path, item.encode())
                else:
                    replace_file(
                        root, path, old, old + (b"" if old.endswith(b"\n") or not old else b"\n") + item.encode()
                    )
            except (FileChangedError, FileAlreadyExistsError):
                continue
            return


def _with_words(context: CommandContext, item: str, page: Page) -> Page:
    """The page with the words that were not kept."""
    said = message_page(context.messages.capture.ready_to_paste.format(file=INBOX))
    return Page((*page.sections, *said.sections, *lines_page(item).sections))


def remove_from_inbox(context: CommandContext, item: InboxItem) -> None:
    """Take an item out, wherever it stands by now. One that somebody has changed meanwhile stays."""
    root, path = context.workspace.root, context.workspace.root / INBOX
    with report_write_errors(context, INBOX):
        wait_for_git(root)
        _take_out(context, root, path, item)


def _take_out(context: CommandContext, root: Path, path: Path, item: InboxItem) -> None:
    with workspace_lock(root):
        old = read_inbox(context) or b""
        same = next((each for each in inbox_items(old) if (each.day, each.text) == (item.day, item.text)), None)
        if same:
            replace_file(root, path, old, old[: same.start] + old[same.end :])


def read_inbox(context: CommandContext) -> bytes | None:
    """The bytes of the file; None where there is none."""
    root = context.workspace.root
    content = read_bytes(root / INBOX, root=root)
    if isinstance(content, bytes):
        return content
    if content.code == "no-file":
        return None
    context.fail(ExitCode.BROKEN_FILE, content.code, f"{INBOX}: {finding_sentence(content, context.messages)}")


def inbox_items(content: bytes) -> list[InboxItem]:
    """Every item: a line that is not empty and no heading, with the indented lines below it."""
    items: list[InboxItem] = []
    start = empty = 0
    open_item = False
    """Whether indented lines still belong to the last item."""
    for raw in content.splitlines(keepends=True):
        line, end = raw.decode("utf-8", "replace").rstrip("\r\n"), start + len(raw)
        if not line.strip():
            empty += 1
        elif open_item and line.startswith((" ", "\t")):
            last = items[-1]
            items[-1] = last._replace(end=end, text=last.text + "\n" * (empty + 1) + _continued(line))
            empty = 0
        else:
            open_item, empty = not line.startswith("#"), 0
            items += [_item(line, start, end)] if open_item else []
        start = end
    return items


def _continued(line: str) -> str:
    """A line below the first, without the two blanks that make it part of the item."""
    return line.removeprefix("  ") if line.startswith("  ") else line.lstrip()


def _item(line: str, start: int, end: int) -> InboxItem:
    match = _ITEM.fullmatch(line)
    written = match[1] if match else None
    day = date.fromisoformat(written) if written and not day_error_code(written) else None
    text = match[2] if match and (day or not written) else line
    return InboxItem(start, end, day, text.strip())
