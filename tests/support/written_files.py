"""Files being replaced, for tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def root_of(deal: Path) -> Path:
    return deal.parent.parent


def leftovers(deal: Path) -> list[str]:
    return [path.name for path in deal.parent.iterdir() if path != deal]
