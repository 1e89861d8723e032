"""Founding a workspace: its files, and what to do next."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from kjopsprosess.app.file_errors import command_row, folder_name, saving, typed_folder
from kjopsprosess.app.output import show, show_json
from kjopsprosess.app.workspace_files import ATTRIBUTES, DRIVER, IGNORED, lacking, lay_files
from kjopsprosess.model.schema import FileKind, json_schema
from kjopsprosess.page.page import Item, Line, Page, Section, text
from kjopsprosess.yamlfiles.kp_folder import kp_folder

if TYPE_CHECKING:
    from kjopsprosess.app.context import Desk

FOLDERS = ("deals", "processes")
FOR_GIT = {".gitignore": IGNORED, ".gitattributes": ATTRIBUTES}
LANGUAGE_COLUMN = 35


def lay_schemas(target: Path) -> None:
    """Put the editor schemas where the first line of every file points; they can be made again at any time."""
    kp_folder(target)
    schemas = {f".kp/schema/{kind}.json": json.dumps(json_schema(kind), indent=2) + "\n" for kind in FileKind}
    for path in schemas:
        if (target / path).parent.resolve().is_relative_to(target.resolve()):  # `schema` may be a link to anywhere
            (target / path).unlink(missing_ok=True)
    lay_files(target, schemas)


def found_workspace(desk: Desk, target: Path, *, as_json: bool) -> None:
    """Make what is missing of a workspace, and say what to do next."""
    words = desk.words
    said = words.setup
    language = f"{f'language: {words.code}':<{LANGUAGE_COLUMN}}# {said.settings_language}"
    files = {
        "kp.yaml": f"# {said.settings_remark}\n{language}\n",
        **{name: "".join(f"{line}\n" for line in lines) for name, lines in FOR_GIT.items()},
    }
    made: tuple[str, ...] = ()
    with saving(desk):
        made = lay_files(target, files, FOLDERS)
        lay_schemas(target)
    if as_json:
        facts = {"schema": "kp.init/1", "today": desk.today.isoformat(), "folder": str(target.resolve())}
        show_json({**facts, "made": list(made)})
        return
    folder = typed_folder(target)
    lines = (
        [said.made.format(files=words.join(made)), said.private]
        if made
        else [said.all_there.format(folder=folder_name(target))]
    )
    for name, wanted in FOR_GIT.items():
        if missing := lacking(target / name, wanted):
            lines.append(said.add_to.format(file=name, lines=words.join(missing)))
    customer = words.help.metavars["CUSTOMER"]
    items: list[Item] = [Line(text(line), indent=0) for line in [*lines, said.then]]
    if folder != ".":
        items.append(Line(text(f"cd {folder}"), keep=True))
    items.append(command_row(f"kp new {customer}", said.new_gives))
    items.append(command_row("kp process list", said.list_gives))
    driver = (Line(text(command), keep=True) for command in DRIVER)
    for_git = Section(items=(Line(text(words.git_merge.set_up), indent=0), *driver))
    show(Page((Section(items=tuple(items)), for_git)))
