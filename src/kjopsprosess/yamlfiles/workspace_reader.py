"""Reads the files of a workspace as models.

`Workspace` imports this with the first file it reads: it loads Pydantic, YAML and the models, 70 milliseconds that
help, completion and a list of unchanged deals do without.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from kjopsprosess.deal_state.names import suggest
from kjopsprosess.model.findings import Finding
from kjopsprosess.model.process import Process
from kjopsprosess.model.settings import Settings
from kjopsprosess.model.values import id_error_code

from .copies import deal_of_older
from .reading.document import MAX_BYTES, MAX_OLDER_BYTES, Document, read_document
from .reading.model_of_tree import LoadedFile, Model, parse_model
from .workspace_files import LAW, WorkspaceFiles, is_in_the_cloud

if TYPE_CHECKING:
    from kjopsprosess.model.deal import Deal
    from kjopsprosess.model.law import Law


OLDER_TIMES = MAX_OLDER_BYTES // MAX_BYTES
"""By how much a deal's older file may be larger than other files: some 45,000 entries."""
TOO_LARGE = frozenset({"too-big", "too-crowded"})
"""Errors of a deal with a log that is too long for one file."""


class WorkspaceReader:
    """Reads files of one workspace. Nothing here raises for what a file holds: see `LoadedFile.findings`."""

    def __init__(self, files: WorkspaceFiles) -> None:
        self._files = files

    def settings(self) -> LoadedFile[Settings]:
        """The settings; the defaults for an empty or invalid file, whose findings say what is wrong."""
        path = self._files.settings_path
        document = read_document(path, root=self._files.root, shown=path.name)
        if any(finding.code == "empty-file" for finding in document.findings):
            return LoadedFile(Settings(), (), document)
        model, findings = parse_model(document, Settings)
        return LoadedFile(model or Settings(), findings, document)

    def deal(self, deal: str) -> LoadedFile[Deal]:
        """A deal; without one of that id, a finding that suggests another."""
        if id_error_code(deal):
            return _absent("no-deal", "deal", deal, self._files.deal_ids())
        from kjopsprosess.model.deal import Deal  # 8 ms, which a command about a process does without

        loaded_file = self._deal(deal, Deal)
        missing = any(finding.code == "no-file" for finding in loaded_file.findings)
        return _absent("no-deal", "deal", deal, self._files.deal_ids()) if missing else loaded_file

    def process(self, process: str) -> LoadedFile[Process]:
        """A process; without one of that id, a finding that suggests another."""
        if id_error_code(process):
            return _absent("no-process", "process", process, self._files.process_ids())
        loaded_file = self._read(self._files.process_path(process), Process)
        missing = any(finding.code == "no-file" for finding in loaded_file.findings)
        return _absent("no-process", "process", process, self._files.process_ids()) if missing else loaded_file

    def law(self, path: Path) -> LoadedFile[Law]:
        """A file with values of the law."""
        from kjopsprosess.model.law import Law  # 3 ms, for the handbook and the check of a process alone

        return self._read(path, Law)

    def file(self, path: Path) -> LoadedFile[Deal] | LoadedFile[Process] | LoadedFile[Law]:
        """Any file given by its path: a process in `processes/`, values in `processes/law/`, elsewhere a deal."""
        from kjopsprosess.model.deal import Deal  # 8 ms, as above

        # Of the folder alone: where the file itself leads is judged when it is read.
        path = path.parent.resolve() / path.name
        if path.parent == self._files.root / "deals" and path.suffix == ".yaml":
            deal = deal_of_older(path.stem) or path.stem
            if id_error_code(deal) is None and self._files.has_deal(deal):
                return self._deal(deal, Deal)
            if deal != path.stem:
                document = self._document(path, OLDER_TIMES)
                return LoadedFile(None, document.findings, document)
        if path.parent.name == LAW and path.parent.parent.name == "processes":
            return self.law(path)
        return self._read(path, Process) if path.parent.name == "processes" else self._read(path, Deal)

    def deal_document(self, deal: str, times: int = 1) -> Document:
        """A deal's file with its older one, if there is one. `times`: by how much it may be larger than others."""
        path, older = self._files.deal_path(deal), self._files.older_path(deal)
        if away := next((each for each in (path, older) if is_in_the_cloud(each)), None):
            shown = self._files.display_path(away)
            return Document(shown, findings=(Finding("not-downloaded", facts={"file": away.name}),))
        document = self._document(path, times)
        if any(finding.code in TOO_LARGE for finding in document.findings):
            findings = tuple(each._replace(facts={**each.facts, "near": deal}) for each in document.findings)
            document = document._replace(findings=findings)
        if not os.path.lexists(older):
            return document
        from .reading.older import with_older  # for the few deals that have an older file

        return with_older(document, self._document(older, OLDER_TIMES))

    def _deal(self, deal: str, model: type[Deal]) -> LoadedFile[Deal]:
        document = self.deal_document(deal)
        found, findings = parse_model(document, model)
        return LoadedFile(found, findings, document)

    def _document(self, path: Path, times: int = 1) -> Document:
        root = None if self._files.is_shipped(path) else self._files.root
        return read_document(path, root=root, shown=self._files.display_path(path), times=times)

    def _read(self, path: Path, model: type[Model]) -> LoadedFile[Model]:
        document = self._document(path)
        found, findings = parse_model(document, model)
        return LoadedFile(found, findings, document)


def _absent(code: str, kind: str, name: str, known: Iterable[str]) -> LoadedFile[Model]:
    near = suggest(name, known)
    findings = (Finding(code, facts={kind: name, **({"near": near} if near else {})}),)
    return LoadedFile(None, findings, Document(name, findings=findings))
