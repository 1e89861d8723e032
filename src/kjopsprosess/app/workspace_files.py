"""Creates the files and folders of a workspace that are missing. Existing ones are not changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from kjopsprosess.yamlfiles.writing.atomic_write import create_file
from kjopsprosess.yamlfiles.writing.drafts import DRAFT_PATTERN
from kjopsprosess.yamlfiles.writing.errors import FileAlreadyExistsError, NotWritableError, reason

GITIGNORE_LINES = (".kp/", DRAFT_PATTERN)
"""What git ignores: the lock, files that can be made again, and leftovers of an interrupted write."""
GITATTRIBUTES_LINES = ("*.yaml text eol=lf", "deals/*.yaml merge=kp", "processes/*.yaml diff=kp")
"""The same line ends on every machine, so that an added line is the only difference; and the merge and diff drivers for
deals and processes. Without the drivers set up, git behaves as usual."""


def create_missing_files(root: Path, files: Mapping[str, str], folders: Iterable[str] = ()) -> tuple[str, ...]:
    """Create the missing files and folders under `root` and return their paths. Raises `WriteError`.

    After an `UnconfirmedSaveError` the rest is not created; calling again creates it.
    """
    made = []
    for path, content in files.items():
        try:
            create_file(root, root / path, content.encode())
        except FileAlreadyExistsError:
            continue
        made.append(path)
    for folder in folders:
        try:
            (root / folder).mkdir()
        except FileExistsError:
            continue
        except OSError as problem:
            raise NotWritableError(file=folder, reason=reason(problem)) from problem
        made.append(f"{folder}/")
    return tuple(made)


def missing_lines(path: Path, lines: Iterable[str]) -> tuple[str, ...]:
    """The lines that are missing in a file; all of them when it cannot be read."""
    try:
        there = {line.strip() for line in path.read_text("utf-8", errors="replace").splitlines()}
    except OSError:
        there = set()
    return tuple(line for line in lines if line not in there)


GIT_CONFIG_COMMANDS = (
    'git config merge.kp.name "kp merge-driver"',
    'git config merge.kp.driver "kp merge-driver %O %A %B %P"',
    'git config diff.kp.command "kp process diff"',
)
"""The git settings that make git use `kp` for files with `merge=kp` and `diff=kp`. A clone does not include them."""


def has_merge_driver(git: Path) -> bool:
    """Whether git is set up here to let kp merge deals: read from its settings, without running it."""
    common = git.parents[1] if git.parent.name == "worktrees" else git
    for path in (common / "config", git / "config.worktree", Path("~/.gitconfig"), Path("~/.config/git/config")):
        try:
            lines = path.expanduser().read_text("utf-8", errors="replace").splitlines()
        except (OSError, RuntimeError):
            continue
        section = ""
        for line in map(str.strip, lines):
            if line.startswith("["):
                section = line.replace(" ", "").replace('"', ".").lower()
            elif section == "[merge.kp.]" and line.lower().startswith("driver"):
                return True
    return False
