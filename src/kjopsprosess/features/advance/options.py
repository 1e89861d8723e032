"""What `kp advance` was told, before anything of it is understood."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Flags:
    """What `kp advance` was told, as typed, each in the grammar `WHO: STEP = WORDS @ DATE`."""

    done: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    promise: list[str] = field(default_factory=list)
    heard: list[str] = field(default_factory=list)
    against: str | None = None
    reopen: list[str] = field(default_factory=list)
    skip: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    moved: list[str] = field(default_factory=list)
    dropped: list[str] = field(default_factory=list)
    did: list[str] = field(default_factory=list)
    person: list[str] = field(default_factory=list)
    book: list[str] = field(default_factory=list)
    stop: str | None = None
    outcome: str | None = None
    with_: str | None = None
    how: str | None = None
    date: str | None = None
    note: str | None = None

    @property
    def empty(self) -> bool:
        """Whether nothing was told."""
        return not any(vars(self).values())
