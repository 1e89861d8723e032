"""Makes a workspace: its files, and what to do next."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from kjopsprosess.app.context import CommandContext
from kjopsprosess.app.file_errors import command_row, folder_name, relative_folder, report_write_errors
from kjopsprosess.app.output import show, show_json
from kjopsprosess.app.workspace_files import (
    GIT_CONFIG_COMMANDS,
    GITATTRIBUTES_LINES,
    GITIGNORE_LINES,
    create_missing_files,
    missing_lines,
)
from kjopsprosess.model.schema import FileKind, json_schema
from kjopsprosess.page.message import message_page
from kjopsprosess.page.page import Item, Line, Page, Section, text
from kjopsprosess.yamlfiles.kp_folder import kp_folder

FOLDERS = ("deals", "processes")
GIT_FILES = {".gitignore": GITIGNORE_LINES, ".gitattributes": GITATTRIBUTES_LINES}
LANGUAGE_COLUMN = 35


def write_schemas(target: Path) -> None:
    """Write the editor schemas to the path that the first line of every file names, replacing old ones."""
    kp_folder(target)
    schemas = {f".kp/schema/{kind}.json": json.dumps(json_schema(kind), indent=2) + "\n" for kind in FileKind}
    for path in schemas:
        if (target / path).parent.resolve().is_relative_to(target.resolve()):  # `schema` may be a link to anywhere
            (target / path).unlink(missing_ok=True)
    create_missing_files(target, schemas)


def init_workspace(context: CommandContext, target: Path, *, dry_run: bool) -> None:
    """Make what is missing of a workspace, and say what to do next."""
    messages = context.messages
    said = messages.setup
    language = f"{f'language: {messages.code}':<{LANGUAGE_COLUMN}}# {said.settings_language}"
    files = {
        "kp.yaml": f"# {said.settings_remark}\n{language}\n",
        **{name: "".join(f"{line}\n" for line in lines) for name, lines in GIT_FILES.items()},
    }
    if dry_run:
        paths = (*files, *(f"{name}/" for name in FOLDERS))
        unmade = [path for path in paths if not (target / path).exists()]
        if context.as_json:
            _show_json(context, target, unmade, saved=False)
            return
        nothing = said.all_there.format(folder=folder_name(target))
        show(message_page(said.would_make.format(files=messages.join(unmade)) if unmade else nothing))
        return
    made: tuple[str, ...] = ()
    with report_write_errors(context):
        made = create_missing_files(target, files, FOLDERS)
        write_schemas(target)
    if context.as_json:
        _show_json(context, target, made, saved=True)
        return
    folder = relative_folder(target)
    lines = (
        [said.made.format(files=messages.join(made)), said.private]
        if made
        else [said.all_there.format(folder=folder_name(target))]
    )
    for name, wanted in GIT_FILES.items():
        if missing := missing_lines(target / name, wanted):
            lines.append(said.add_to.format(file=name, lines=messages.join(missing)))
    customer = messages.help.metavars["CUSTOMER"]
    items: list[Item] = [Line(text(line), indent=0) for line in [*lines, said.then]]
    if folder != ".":
        items.append(Line(text(f"cd {folder}"), keep=True))
    items.append(command_row(f"kp new {customer}", said.new_gives))
    items.append(command_row("kp process list", said.list_gives))
    driver = (Line(text(command), keep=True) for command in GIT_CONFIG_COMMANDS)
    for_git = Section(items=(Line(text(messages.git_merge.set_up), indent=0), *driver))
    show(Page((Section(items=tuple(items)), for_git)))


def _show_json(context: CommandContext, target: Path, made: Sequence[str], *, saved: bool) -> None:
    """`kp.init/1`: the folder, and the files and folders that were made, or would be."""
    facts = {"schema": "kp.init/1", "today": context.today.isoformat(), "folder": str(target.resolve())}
    show_json({**facts, "made": list(made), "saved": saved})
