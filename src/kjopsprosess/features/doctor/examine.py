"""Looking at the machine, the workspace and git, without running any program."""

from __future__ import annotations

import os
import platform
import re
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from kjopsprosess import __version__
from kjopsprosess.app import environment
from kjopsprosess.app.context import CommandContext
from kjopsprosess.app.workspace.agent_skill import SKILL_FILE, SkillState, read_skill
from kjopsprosess.app.workspace.files import (
    GIT_CONFIG_COMMANDS,
    GITATTRIBUTES_LINES,
    GITIGNORE_LINES,
    has_merge_driver,
    missing_lines,
)
from kjopsprosess.yamlfiles.workspace import Workspace
from kjopsprosess.yamlfiles.workspace_files import COPIES, COUNTED_COPIES
from kjopsprosess.yamlfiles.writing.errors import WriteError
from kjopsprosess.yamlfiles.writing.lock import workspace_lock
from kjopsprosess.yamlfiles.writing.running_git import git_folder

from .facts import Found

LOCK_PATIENCE = 0.5
"""Seconds to wait for somebody who writes."""
_OF_AN_EDITOR = re.compile(r"\..+\.ya?ml\.sw[a-p]|\.?#.+\.ya?ml#?|\.~lock\..+\.ya?ml#|~\$.+\.ya?ml")
"""The names that Vim, Emacs, LibreOffice and Microsoft Office give them."""


def examine(context: CommandContext) -> tuple[Found, ...]:
    """Everything that was looked at, in the order a person would look."""
    return (*_machine(context), *_workspace(context))


def _machine(context: CommandContext) -> Iterator[Found]:
    yield Found("program", {"version": __version__, "python": platform.python_version()})
    facts: dict[str, str | int] = {"columns": environment.width(sys.stdout), "encoding": sys.stdout.encoding or "ascii"}
    ascii_only = environment.needs_ascii(sys.stdout)
    yield Found("terminal-ascii" if ascii_only else "terminal", facts)
    yield Found("language", {"language": context.messages.code})


def _workspace(context: CommandContext) -> Iterator[Found]:
    workspace = context.workspace_or_none
    if workspace is None:
        yield Found("no-workspace", {}, needs_help=True, commands=("kp init", "kp demo"))
        return
    yield Found(
        "workspace",
        {"folder": str(workspace.root), "deals": len(workspace.deal_ids()), "processes": len(workspace.process_ids())},
    )
    misnamed = workspace.misnamed_files()
    if skipped := [file for file, finding in misnamed if finding.code not in COUNTED_COPIES]:
        yield Found("skipped-files", {"files": ", ".join(skipped)}, needs_help=True, commands=("kp check",))
    if copies := [file for file, finding in misnamed if finding.code in COPIES]:
        yield Found("conflict-copies", {"files": ", ".join(copies)}, needs_help=True)
    if left := _left_by_editors(workspace.root):
        yield Found("open-in-editor", {"files": ", ".join(left)}, needs_help=True)
    if not (workspace.root / ".kp" / "schema" / "deal.json").is_file():
        yield Found("no-schema", {}, needs_help=True, commands=("kp init",))
    yield _skill(workspace.root)
    try:
        with workspace_lock(workspace.root, LOCK_PATIENCE):
            yield Found("can-write", {})
    except WriteError as fault:
        why = context.messages.errors.writing[fault.code].format(**{"file": "", **fault.facts})
        yield Found("cannot-write", {"why": why}, needs_help=True)
    yield from _git(workspace)


def _left_by_editors(root: Path) -> list[str]:
    """Files that an editor lays beside one that is open in it, or leaves there when it crashes."""
    found = []
    for folder in ("deals", "processes"):
        with suppress(OSError):
            names = sorted(os.listdir(root / folder))  # noqa: PTH208 - only names are looked at
            found += [f"{folder}/{name}" for name in names if _OF_AN_EDITOR.fullmatch(name)]
    return found


def _skill(root: Path) -> Found:
    """How the skill for agents stands to the one of this kp."""
    state = read_skill(root).state
    commands = {
        SkillState.OLDER: ("kp init",),
        SkillState.MISSING: ("kp init",),
        SkillState.CHANGED_OLDER: ("kp skill",),
    }
    needs_help = state in (SkillState.OLDER, SkillState.NEWER, SkillState.CHANGED_OLDER)
    return Found(state.value, {"file": SKILL_FILE}, needs_help=needs_help, commands=commands.get(state, ()))


def _git(workspace: Workspace) -> Iterator[Found]:
    git = git_folder(workspace.root)
    if git is None:
        yield Found("no-git", {}, commands=("git init",))
        return
    for name, wanted in ((".gitignore", GITIGNORE_LINES), (".gitattributes", GITATTRIBUTES_LINES)):
        if lines := missing_lines(workspace.root / name, wanted):
            yield Found("git-file-lacks", {"file": name}, needs_help=True, commands=lines)
    if has_merge_driver(git):
        yield Found("merge-driver", {})
    else:
        yield Found("no-merge-driver", {}, needs_help=True, commands=GIT_CONFIG_COMMANDS)
    if _index_locked(git):
        yield Found("git-busy", {}, needs_help=True)


def _index_locked(git: Path) -> bool:
    return (git / "index.lock").exists()
