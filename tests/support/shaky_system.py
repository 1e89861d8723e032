"""The calls to the system that writing makes, of which any can be made to fail, once."""

from __future__ import annotations

import os
from functools import partial
from typing import TYPE_CHECKING, Any

from kjopsprosess.yamlfiles.writing import atomic_write, lock, opened_folder

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest

    Strike = Callable[[str, Callable[..., Any], tuple[Any, ...]], Any]

CALLS = frozenset(
    {
        "open", "write", "read", "close", "fsync", "fchmod", "replace", "link", "rename", "unlink", "stat",
        "ftruncate", "lseek", "mkdir", "listdir",
    }
)  # fmt: skip


class ShakySystem:
    """Stands for the module `os`. Some calls go to `strike` instead, with name, real call and arguments.

    That is call number `at` (from 0), or the first `times` calls of a `name`.
    """

    def __init__(self, at: int = -1, strike: Strike | None = None, *, name: str = "", times: int = 0) -> None:
        self.at, self.strike = at, strike
        self.name, self.times = name, times
        self.made: list[str] = []
        """The names of the calls made so far."""

    def __getattr__(self, name: str) -> Any:
        real = getattr(os, name)
        if name not in CALLS:
            return real

        def call(*given: Any, **named: Any) -> Any:
            self.made.append(name)
            struck = len(self.made) - 1 == self.at or (name == self.name and self.made.count(name) <= self.times)
            if struck and self.strike is not None:
                return self.strike(name, partial(real, **named), given)
            return real(*given, **named)

        return call


def use(patch: pytest.MonkeyPatch, system: object, *, by_handle: bool = True) -> None:
    """Let what writes make its calls through `system`; by paths alone, as on Windows, if not by handles."""
    for module in (atomic_write, lock, opened_folder):
        patch.setattr(module, "os", system)
    patch.setattr(opened_folder, "BY_HANDLE", by_handle and opened_folder.BY_HANDLE)


def instead(error: BaseException) -> Strike:
    """The call is not made; but a handle is closed also where closing fails."""

    def strike(name: str, real: Callable[..., Any], given: tuple[Any, ...]) -> Any:
        if name == "close":
            real(*given)
        raise error

    return strike


def afterwards(error: BaseException) -> Strike:
    """The call is made, and then it seems as if it had not been."""

    def strike(_name: str, real: Callable[..., Any], given: tuple[Any, ...]) -> Any:
        real(*given)
        raise error

    return strike


def half_written(name: str, real: Callable[..., Any], given: tuple[Any, ...]) -> Any:
    """Only half of the bytes are taken, and the system says so."""
    return real(given[0], bytes(given[1])[: len(given[1]) // 2]) if name == "write" else real(*given)


def half_lost(name: str, real: Callable[..., Any], given: tuple[Any, ...]) -> Any:
    """Only half of the bytes are taken, and the system says that all were."""
    if name != "write":
        return real(*given)
    real(given[0], bytes(given[1])[: len(given[1]) // 2])
    return len(given[1])
