"""Reads the files of a workspace as models.

`Workspace` imports this with the first file it reads: it loads Pydantic, YAML and the models, 70 milliseconds that
help, completion and a list of unchanged deals do without.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from kjopsprosess.deal_state.names import suggest
from kjopsprosess.model.findings import Finding
from kjopsprosess.model.process import Process
from kjopsprosess.model.settings import Settings
from kjopsprosess.model.values import id_error_code

from .reading.document import Document, read_document
from .reading.record import LoadedFile, Model, parse_model
from .workspace import LAW, Workspace

if TYPE_CHECKING:
    from kjopsprosess.model.deal import Deal
    from kjopsprosess.model.law import Law


class WorkspaceReader:
    """Reads files of one workspace. Nothing here raises for what a file holds: see `LoadedFile.findings`."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def settings(self) -> LoadedFile[Settings]:
        """The settings; the defaults for an empty or invalid file, whose findings say what is wrong."""
        path = self._workspace.settings_path
        document = read_document(path, root=self._workspace.root, shown=path.name)
        if any(finding.code == "empty-file" for finding in document.findings):
            return LoadedFile(Settings(), (), document)
        model, findings = parse_model(document, Settings)
        return LoadedFile(model or Settings(), findings, document)

    def deal(self, deal: str) -> LoadedFile[Deal]:
        """A deal; without one of that id, a finding that suggests another."""
        if id_error_code(deal):
            return _absent("no-deal", "deal", deal, self._workspace.deal_ids())
        from kjopsprosess.model.deal import Deal  # 8 ms, which a command about a process does without

        loaded_file = self._read(self._workspace.deal_path(deal), Deal)
        missing = any(finding.code == "no-file" for finding in loaded_file.findings)
        return _absent("no-deal", "deal", deal, self._workspace.deal_ids()) if missing else loaded_file

    def process(self, process: str) -> LoadedFile[Process]:
        """A process; without one of that id, a finding that suggests another."""
        if id_error_code(process):
            return _absent("no-process", "process", process, self._workspace.process_ids())
        loaded_file = self._read(self._workspace.process_path(process), Process)
        missing = any(finding.code == "no-file" for finding in loaded_file.findings)
        return _absent("no-process", "process", process, self._workspace.process_ids()) if missing else loaded_file

    def law(self, path: Path) -> LoadedFile[Law]:
        """A file with values of the law."""
        from kjopsprosess.model.law import Law  # 3 ms, for the handbook and the check of a process alone

        return self._read(path, Law)

    def file(self, path: Path) -> LoadedFile[Deal] | LoadedFile[Process] | LoadedFile[Law]:
        """Any file given by its path: a process in `processes/`, values in `processes/law/`, elsewhere a deal."""
        from kjopsprosess.model.deal import Deal  # 8 ms, as above

        path = path.parent.resolve() / path.name
        if path.parent.name == LAW and path.parent.parent.name == "processes":
            return self.law(path)
        return self._read(path, Process) if path.parent.name == "processes" else self._read(path, Deal)

    def _read(self, path: Path, model: type[Model]) -> LoadedFile[Model]:
        root = None if self._workspace.is_shipped(path) else self._workspace.root
        document = read_document(path, root=root, shown=self._workspace.display_path(path))
        found, findings = parse_model(document, model)
        return LoadedFile(found, findings, document)


def _absent(code: str, kind: str, name: str, known: Iterable[str]) -> LoadedFile[Model]:
    near = suggest(name, known)
    findings = (Finding(code, facts={kind: name, **({"near": near} if near else {})}),)
    return LoadedFile(None, findings, Document(name, findings=findings))
