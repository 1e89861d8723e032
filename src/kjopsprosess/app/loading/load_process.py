"""Loads processes for a command: reads the files and checks them.

`CommandContext` imports this with the first file it needs: it loads Pydantic, YAML and the models, 70 milliseconds that
help, completion and a list of unchanged deals do without.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NoReturn, TypeVar

from pydantic import BaseModel

from kjopsprosess.app.errors import ExitCode
from kjopsprosess.model.findings import Finding, errors
from kjopsprosess.model.process import Process
from kjopsprosess.validation.process import check_process
from kjopsprosess.yamlfiles.reading.document import Document
from kjopsprosess.yamlfiles.reading.model_of_tree import LoadedFile, parse_model

if TYPE_CHECKING:
    from kjopsprosess.app.workspace_context import WorkspaceContext
    from kjopsprosess.validation.law import LawExcerpt

NamedModel = TypeVar("NamedModel", bound=BaseModel)


class ProcessLoader:
    """Loads processes for one call. A file that cannot be used stops the command."""

    def __init__(self, context: WorkspaceContext) -> None:
        self._context = context
        self._read_already: dict[str, LoadedFile[Process]] = {}
        """By id: many deals follow the same process, so each is read once."""
        self._loaded: dict[str, Process] = {}
        """Those in which nothing is wrong, by id, so that each is checked once."""

    def read(self, process_id: str) -> LoadedFile[Process]:
        """The file of a process, whatever it holds."""
        if process_id not in self._read_already:
            self._read_already[process_id] = self._context.workspace.read_process(process_id)
        return self._read_already[process_id]

    def load(self, process_id: str) -> Process:
        """A process by its id."""
        if process_id not in self._loaded:
            self._loaded[process_id] = self._load(process_id)
        process = self._loaded[process_id]
        self._context.process_language = self._context.process_language or process.language.value
        return process

    def _load(self, process_id: str) -> Process:
        context, loaded_file = self._context, self.read(process_id)
        if any(finding.code == "no-process" for finding in loaded_file.findings):
            context.resolve_id(process_id, context.workspace.process_ids(), context.messages.errors.no_process)
        return self.checked(loaded_file, check_process)

    def load_document(self, document: Document) -> Process:
        """The process in a document, inside the workspace or not."""
        process, findings = parse_model(document, Process)
        return self.checked(LoadedFile(process, findings, document), check_process)

    def law(self, process_id: str, step: str | None) -> tuple[LawExcerpt, ...]:
        """The values of the law that matter in a process, or in one of its steps."""
        from kjopsprosess.validation.law import law_excerpt  # 4 ms, for the handbook of a process alone

        found = []
        for loaded_file in self._context.workspace.read_laws():
            if loaded_file.model is None:
                self.fail(loaded_file.document, loaded_file.findings)
            found.append(law_excerpt(loaded_file.model, process_id, self._context.today, step))
        return tuple(law for law in found if law)

    def checked(
        self, loaded_file: LoadedFile[NamedModel], check: Callable[[NamedModel], tuple[Finding, ...]]
    ) -> NamedModel:
        """The model of a file in which nothing is wrong."""
        if loaded_file.model is None:
            self.fail(loaded_file.document, loaded_file.findings)
        if wrong := errors(check(loaded_file.model)):
            self.fail(loaded_file.document, wrong)
        return loaded_file.model

    def fail(
        self, document: Document, findings: Sequence[Finding], exit_code: ExitCode = ExitCode.BROKEN_FILE
    ) -> NoReturn:
        """Stop the command: a file cannot be used."""
        from .broken_file import broken_file_error  # 4 ms, for a command that stops anyway

        raise broken_file_error(document, findings, self._context.messages, exit_code)
