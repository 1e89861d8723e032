"""Makes a workspace: its files, and what to do next."""

from __future__ import annotations

import json
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from kjopsprosess.app.context import CommandContext
from kjopsprosess.app.file_errors import command_row, folder_name, relative_folder, report_write_errors
from kjopsprosess.app.output import show, show_json
from kjopsprosess.app.workspace.agent_skill import SKILL_FILE, SkillState, read_skill, skill_text
from kjopsprosess.app.workspace.files import (
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
from kjopsprosess.yamlfiles.writing.atomic_write import replace_file
from kjopsprosess.yamlfiles.writing.errors import NotWritableError, reason

FOLDERS = ("deals", "processes")
GIT_FILES = {".gitignore": GITIGNORE_LINES, ".gitattributes": GITATTRIBUTES_LINES}
LANGUAGE_COLUMN = 35


def write_schemas(target: Path) -> None:
    """Write the editor schemas to the path that the first line of every file names, replacing old ones."""
    names = {kind: f"{kind}.json" for kind in FileKind}
    with kp_folder(target) as own:
        try:
            with suppress(FileNotFoundError), own.folder("schema") as folder:
                for name in filter(folder.has, names.values()):
                    folder.remove(name)
        except OSError as problem:
            raise NotWritableError(file=".kp/schema", reason=reason(problem)) from problem
    schemas = {f".kp/schema/{name}": json.dumps(json_schema(kind), indent=2) + "\n" for kind, name in names.items()}
    create_missing_files(target, schemas)


def init_workspace(context: CommandContext, target: Path, *, with_skill: bool, dry_run: bool) -> None:
    """Make what is missing of a workspace, renew the skill that an earlier kp wrote, and say what to do next."""
    messages = context.messages
    said = messages.setup
    language = f"{f'language: {messages.code}':<{LANGUAGE_COLUMN}}# {said.settings_language}"
    files = {
        "kp.yaml": f"# {said.settings_remark}\n{language}\n",
        **{name: "".join(f"{line}\n" for line in lines) for name, lines in GIT_FILES.items()},
    }
    skill = read_skill(target)
    renews = with_skill and skill.state is SkillState.OLDER
    for_agents = {SKILL_FILE: skill_text()} if with_skill else {}
    if dry_run:
        paths = (*files, *(f"{name}/" for name in FOLDERS), *for_agents)
        made = tuple(path for path in paths if not (target / path).exists())
        if not context.as_json:
            would = [said.would_make.format(files=messages.join(made))] if made else []
            would += [said.would_renew.format(file=SKILL_FILE)] if renews else []
            show(message_page(*(would or [said.all_there.format(folder=folder_name(target))])))
            return
    else:
        with report_write_errors(context):
            made = create_missing_files(target, files, FOLDERS)
            write_schemas(target)
            made += create_missing_files(target, for_agents)
            if renews:
                replace_file(target, target / SKILL_FILE, skill.content, skill_text().encode())
    if context.as_json:
        _show_json(context, target, made, renewed=[SKILL_FILE] if renews else [], saved=not dry_run)
        return
    lines = [said.made.format(files=messages.join(made)), said.private] if made else []
    lines += [said.renewed.format(file=SKILL_FILE)] if renews else []
    lines += [said.for_agents.format(file=SKILL_FILE)] if SKILL_FILE in made else []
    if not lines:
        lines.append(said.all_there.format(folder=folder_name(target)))
    if with_skill and skill.state is SkillState.CHANGED_OLDER:
        lines.append(said.changed_skill.format(file=SKILL_FILE))
    for name, wanted in GIT_FILES.items():
        if missing := missing_lines(target / name, wanted):
            lines.append(said.add_to.format(file=name, lines=messages.join(missing)))
    _show_what_to_do_next(context, target, lines)


def _show_what_to_do_next(context: CommandContext, target: Path, lines: Sequence[str]) -> None:
    messages = context.messages
    said = messages.setup
    folder = relative_folder(target)
    customer = messages.help.metavars["CUSTOMER"]
    items: list[Item] = [Line(text(line), indent=0) for line in [*lines, said.then]]
    if folder != ".":
        items.append(Line(text(f"cd {folder}"), keep=True))
    items.append(command_row(f"kp new {customer}", said.new_gives))
    items.append(command_row("kp process list", said.list_gives))
    driver = (Line(text(command), keep=True) for command in GIT_CONFIG_COMMANDS)
    for_git = Section(items=(Line(text(messages.git_merge.set_up), indent=0), *driver))
    show(Page((Section(items=tuple(items)), for_git)))


def _show_json(
    context: CommandContext, target: Path, made: Sequence[str], *, renewed: Sequence[str], saved: bool
) -> None:
    """`kp.init/1`: the folder, and the files and folders that were made or renewed, or would be."""
    facts = {"schema": "kp.init/1", "today": context.today.isoformat(), "folder": str(target.resolve())}
    show_json({**facts, "made": list(made), "renewed": list(renewed), "saved": saved})
