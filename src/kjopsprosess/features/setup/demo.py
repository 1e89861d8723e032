"""Lays the invented workspace, and shows the brief of one of its deals."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from kjopsprosess.app.context import CommandContext
from kjopsprosess.app.errors import ExitCode
from kjopsprosess.app.file_errors import folder_name, relative_folder, report_write_errors
from kjopsprosess.app.output import show, show_json
from kjopsprosess.app.workspace.demo_files import demo_files
from kjopsprosess.app.workspace.files import GITATTRIBUTES_LINES, GITIGNORE_LINES, create_missing_files
from kjopsprosess.model.values import Language
from kjopsprosess.page.message import message_page
from kjopsprosess.page.page import Line, Page, Section, text

from .init import write_schemas

SHOWN_DEAL = "nordvik"
"""The deal whose brief is shown."""


def create_demo(context: CommandContext, target: Path, *, dry_run: bool) -> None:
    """Write the invented workspace to a new or empty folder, or say so. A folder with contents is never touched."""
    said, folder = context.messages.setup, folder_name(target)
    if _is_not_empty(target):
        if not _is_demo(target):
            sentence = said.not_empty.format(
                folder=folder, command=f"kp demo {context.messages.help.metavars.get('DIR', 'DIR')}"
            )
            context.fail(ExitCode.REFUSED, "not-empty", sentence, folder=folder)
        show(message_page(said.demo_kept.format(folder=folder), ""), sys.stderr)
        return
    for_git = {".gitignore": GITIGNORE_LINES, ".gitattributes": GITATTRIBUTES_LINES}
    files = {name: "".join(f"{line}\n" for line in lines) for name, lines in for_git.items()}
    files = {**demo_files(Language(context.messages.code), context.today), **files}
    if dry_run and context.as_json:
        facts = {"schema": "kp.init/1", "today": context.today.isoformat(), "folder": str(target.resolve())}
        show_json({**facts, "made": [*files], "renewed": [], "saved": False})
        return
    if dry_run:
        shown = context.messages.join([f"{folder}/", *files])
        show(message_page(said.would_make.format(files=shown)))
        return
    with report_write_errors(context):
        create_missing_files(target, files, ("processes",))
        write_schemas(target)


def show_what_to_try(context: CommandContext, target: Path) -> None:
    """Below the brief of an invented deal: that it is invented, and what to try."""
    folder = relative_folder(target)
    tries = [*([f"cd {folder}"] if folder != "." else []), f"kp advance {SHOWN_DEAL}", "kp list"]
    invented = Line(text(context.messages.setup.invented.format(folder=folder_name(target))), indent=0)
    show(message_page(""))
    show(Page((Section(items=(invented, *(Line(text(each), keep=True) for each in tries))),)))


def _is_not_empty(target: Path) -> bool:
    there = os.path.exists(target)  # noqa: PTH110 - a name may be too long for Path
    return there and (not target.is_dir() or any(target.iterdir()))


def _is_demo(target: Path) -> bool:
    return (target / "kp.yaml").is_file() and (target / "deals" / f"{SHOWN_DEAL}.yaml").is_file()
