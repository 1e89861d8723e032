"""What every command is given: workspace, language and day, and how to load deals and processes."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from kjopsprosess.deal_state.names import match_id, slug_of_customer

from .workspace_context import WorkspaceContext

if TYPE_CHECKING:
    from kjopsprosess.model.deal import Deal
    from kjopsprosess.model.process import Process
    from kjopsprosess.validation.law import LawExcerpt
    from kjopsprosess.yamlfiles.reading.document import Document
    from kjopsprosess.yamlfiles.reading.model_of_tree import LoadedFile

    from .loading.load_deal import DealLoader, LoadedDeal
    from .loading.load_process import ProcessLoader


class CommandContext(WorkspaceContext):
    """The workspace, language and day of one call, with its deals and processes, each process read once."""

    def at(self, folder: Path) -> CommandContext:
        """The same call in another folder."""
        return CommandContext(folder, self._lang, self._today, as_json=self.as_json)

    def load_deal(self, name: str) -> LoadedDeal:
        """Read a deal by its name or its customer's; a file that cannot be used stops the command."""
        return self._deals.load_named(self.deal_id(name))

    def deal_id(self, name: str) -> str:
        """The id of a deal from its name or its customer's; the command stops where there is none."""
        # Mostly the id or the whole name of the customer is typed, and then no folder need be listed.
        of_customer = slug_of_customer(name)
        if self.workspace.has_deal(of_customer):
            return of_customer
        matched = match_id(name, self.workspace.deal_ids())
        if not matched.found and not matched.ambiguous:
            from .typed.match_customer import match_customer  # only for a name that no deal has

            matched = match_customer(self.workspace, name) or matched
        return self.require_match(name, matched, self.messages.errors.no_deal)

    def load_deal_by_id(self, deal_id: str) -> LoadedDeal:
        """Read the deal with this id; a file that cannot be used stops the command."""
        return self._deals.load_file(deal_id, self.workspace.read_deal(deal_id))

    def validate_deal(self, deal_id: str, loaded_file: LoadedFile[Deal]) -> LoadedDeal:
        """Check and replay a deal whose file has been read; one that cannot be used stops the command."""
        return self._deals.load_file(deal_id, loaded_file)

    def load_process(self, process_id: str) -> Process:
        """Open a process by its id."""
        return self._processes.load(process_id)

    def process_document(self, process_id: str) -> Document:
        """The file that `load_process` opened, as it was read then."""
        return self._processes.read(process_id).document

    def process_from_document(self, document: Document) -> Process:
        """A process in any document, be it in the workspace or not; one that cannot be used stops the command."""
        return self._processes.load_document(document)

    def law_for_process(self, process_id: str, step: str | None = None) -> tuple[LawExcerpt, ...]:
        """The values of the law that matter in a process, or in one of its steps."""
        return self._processes.law(process_id, step)

    @cached_property
    def _processes(self) -> ProcessLoader:
        from .loading.load_process import ProcessLoader  # 70 ms: see there

        return ProcessLoader(self)

    @cached_property
    def _deals(self) -> DealLoader:
        from .loading.load_deal import DealLoader  # 20 ms: see there

        return DealLoader(self, self._processes)
