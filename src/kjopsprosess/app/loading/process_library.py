"""The process library: the workspace's own processes and the shipped ones, with the deals that follow each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from kjopsprosess.app.errors import UserError
from kjopsprosess.deal_state.overview import Unreadable
from kjopsprosess.model.deal import Deal
from kjopsprosess.model.fields import Pin
from kjopsprosess.model.findings import errors
from kjopsprosess.model.process import Process
from kjopsprosess.validation.process import check_process
from kjopsprosess.yamlfiles.reading.model_of_tree import LoadedFile

from .all_deals import unreadable_deal
from .cached_facts import ALWAYS, DatedFacts, FactKind, FactSource
from .load_facts import load_facts

if TYPE_CHECKING:
    from kjopsprosess.app.context import CommandContext


class DealPins(NamedTuple):
    """The processes that a deal follows."""

    deal: str
    pins: tuple[tuple[str, int], ...]
    """Each process with the version; none where the file does not say."""
    place: str
    """Where the error is in a deal that cannot be used; empty for one that can."""

    @property
    def unreadable(self) -> Unreadable:
        """Such a deal, for those who tell of it."""
        return Unreadable(self.deal, self.place)

    def follows(self, process: str) -> bool:
        """Whether it follows a process in any version."""
        return any(each == process for each, _ in self.pins)


DEAL_PINS = FactKind("pins", DealPins, "app.loading.process_library:pins_maker", source=FactSource.FILE, packages=())


def pins_maker(context: CommandContext) -> Callable[[str, LoadedFile[Deal]], DatedFacts[DealPins]]:
    """What finds the pins in a deal's file, on whatever day."""

    def make(deal_id: str, loaded_file: LoadedFile[Deal]) -> DatedFacts[DealPins]:
        place = ""
        try:
            context.validate_deal(deal_id, loaded_file)
        except UserError as error:
            place = unreadable_deal(deal_id, error).location
        pins: tuple[Pin, ...] = loaded_file.model.process if loaded_file.model else ()
        found = DealPins(deal_id, tuple((pin.process, pin.version) for pin in pins), place)
        return DatedFacts(found, ALWAYS)

    return make


def load_pins(context: CommandContext) -> Sequence[DealPins]:
    """The processes that each deal follows, in order of the deals' ids. The settings can be read."""
    assert context.workspace
    return load_facts(context, DEAL_PINS).facts


def load_library(context: CommandContext) -> tuple[LibraryProcess, ...]:
    """Every process: the workspace's own, then those in the language of the screen, then the others.

    Deals that cannot be read are left out.
    """
    followed: dict[str, list[str]] = {}
    for each in load_pins(context):
        for process_id in dict.fromkeys(process for process, _ in each.pins):
            followed.setdefault(process_id, []).append(each.deal)
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
