"""Copies the rights of a replaced file to the new one: owner, group, mode, access lists."""

from __future__ import annotations

import os
import stat
from contextlib import suppress

_GROUP_BITS = stat.S_IRWXG | stat.S_ISGID


def copy_rights(handle: int, like: int) -> int:
    """Give an open file the owner, group and extended attributes of another, as far as the system allows.

    Access lists are among the attributes. Returns the mode to set when this is done.
    """
    facts = os.fstat(like)
    mode = stat.S_IMODE(facts.st_mode)
    if hasattr(os, "fchown") and not _give(handle, facts):
        # Another group now, and its members were anybody until now: they get no more rights than anybody has.
        mode = (mode & ~_GROUP_BITS) | (mode & (mode & stat.S_IRWXO) << 3)
    if hasattr(os, "listxattr"):
        _copy_attributes(handle, like)
    return mode


def _give(handle: int, facts: os.stat_result) -> bool:
    """Set owner and group, and return whether the group is right. It can often be set where the owner cannot."""
    mine = os.fstat(handle)
    if (mine.st_uid, mine.st_gid) == (facts.st_uid, facts.st_gid):
        return True
    for owner in (facts.st_uid, -1):
        with suppress(OSError):
            os.fchown(handle, owner, facts.st_gid)
            return True
    return mine.st_gid == facts.st_gid


def _copy_attributes(handle: int, like: int) -> None:
    """Copy the attributes of the old file and remove all others: a folder may give access lists to new files."""
    with suppress(OSError):
        wanted = os.listxattr(like)
        for name in {*os.listxattr(handle)} - {*wanted}:
            with suppress(OSError):
                os.removexattr(handle, name)
        for name in wanted:
            with suppress(OSError):
                os.setxattr(handle, name, os.getxattr(like, name))
