"""The skill that tells an agent, a program that works in the folder for a person, how to use kp.

It names its version and a checksum of its own text. So a file that kp wrote can be told from one that somebody has
changed, in every clone, whichever version wrote it.
"""

from __future__ import annotations

import hashlib
import re
from enum import Enum
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

SKILL_FILE = ".agents/skills/kp/SKILL.md"
"""Where agents look for it, below the top of a workspace."""
_VERSION = re.compile(r'^  version: "(\d{1,9})"\n', re.MULTILINE)
_CHECKSUM = re.compile(r'^  checksum: "([0-9a-f]{16})"\n', re.MULTILINE)


class SkillState(Enum):
    """How the skill in a workspace stands to the one of this kp; the values are what `kp doctor` calls it."""

    MISSING = "skill-missing"
    CURRENT = "skill-current"
    OLDER = "skill-older"
    """Written by an earlier kp, and unchanged since."""
    NEWER = "skill-newer"
    """Written by a later kp, and unchanged since."""
    CHANGED = "skill-changed"
    """Somebody has changed it since this version wrote it, or wrote it themselves."""
    CHANGED_OLDER = "skill-changed-older"
    """Somebody has changed what an earlier kp wrote."""


class Skill(NamedTuple):
    """The skill of a workspace."""

    state: SkillState
    content: bytes = b""
    """What the file holds, if it can be read."""


def skill_text() -> str:
    """The skill of this kp, with its checksum."""
    plain = files(__package__).joinpath("SKILL.md").read_text("utf-8")
    found = _VERSION.search(plain)
    end = found.end() if found else 0
    return f'{plain[:end]}  checksum: "{_checksum(plain)}"\n{plain[end:]}'


def skill_version(text: str) -> int:
    """The version that a skill says it is; 0 where it says none."""
    found = _VERSION.search(text)
    return int(found[1]) if found else 0


def read_skill(root: Path) -> Skill:
    """The skill of the workspace `root`, held to the one of this kp. A file that cannot be read counts as changed."""
    path = root / SKILL_FILE
    try:
        content = path.read_bytes()
        # git may have changed the line ends when it laid the file down.
        text = content.decode("utf-8").replace("\r\n", "\n")
    except FileNotFoundError:
        return Skill(SkillState.MISSING)
    except (OSError, RuntimeError, UnicodeDecodeError):
        return Skill(SkillState.CHANGED)
    ours = skill_text()
    if text == ours:
        return Skill(SkillState.CURRENT, content)
    there, newest = skill_version(text), skill_version(ours)
    if not _is_unchanged(text):
        return Skill(SkillState.CHANGED_OLDER if 0 < there < newest else SkillState.CHANGED, content)
    return Skill(SkillState.NEWER if there > newest else SkillState.OLDER, content)


def _is_unchanged(text: str) -> bool:
    found = _CHECKSUM.search(text)
    return found is not None and found[1] == _checksum(text[: found.start()] + text[found.end() :])


def _checksum(plain: str) -> str:
    return hashlib.sha256(plain.encode()).hexdigest()[:16]
