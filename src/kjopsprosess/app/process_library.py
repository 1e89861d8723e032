"""The process library: the workspace's own processes and the shipped ones, with the deals that follow each."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kjopsprosess.model.findings import errors
from kjopsprosess.model.process import Process
from kjopsprosess.validation.process import check_process

if TYPE_CHECKING:
    from .context import CommandContext


def load_library(context: CommandContext) -> tuple[LibraryProcess, ...]:
    """Every process: the workspace's own, then those in the language of the screen, then the others.

    Deals that cannot be read are left out.
    """
    followed: dict[str, list[str]] = {}
    for deal_id in context.workspace.deal_ids():
        deal = context.workspace.read_deal(deal_id).model
        for process_id in dict.fromkeys(pin.process for pin in deal.process) if deal else ():
            followed.setdefault(process_id, []).append(deal_id)
    found = []
    for process_id in context.workspace.process_ids():
        process = context.workspace.read_process(process_id).model
        usable = process if process and not errors(check_process(process)) else None
        own = context.workspace.is_own_process(process_id)
        found.append(LibraryProcess(process_id, own, usable, tuple(followed.get(process_id, ()))))

    def rank(each: LibraryProcess) -> tuple[bool, bool]:
        return not each.own, each.process is not None and each.process.language.value != context.messages.code

    return tuple(sorted(found, key=rank))


class LibraryProcess(NamedTuple):
    """A process in the library."""

    id: str
    own: bool
    process: Process | None
    """None when its file cannot be used."""
    deals: tuple[str, ...]
    """Ids of the deals that follow it."""
