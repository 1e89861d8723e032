"""Checking a workspace: which files to read, and everything that is wrong with each."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from kjopsprosess.deal_state.names import pick
from kjopsprosess.deal_state.situation import read_situation
from kjopsprosess.model.deal import Deal
from kjopsprosess.model.fields import Pin
from kjopsprosess.model.findings import Finding, Severity, Where, errors
from kjopsprosess.model.law import Law
from kjopsprosess.model.process import Process
from kjopsprosess.page.findings import PlacedFinding, placed_finding
from kjopsprosess.process_changes.against_earlier import NOT_IN_PROCESS, Spoken, check_against, check_in_use
from kjopsprosess.validation.between import check_between, pin_place
from kjopsprosess.validation.deal import check_deal
from kjopsprosess.validation.law import check_law
from kjopsprosess.validation.process import check_process
from kjopsprosess.yamlfiles.reading.document import Document
from kjopsprosess.yamlfiles.reading.finding_codes import first_of
from kjopsprosess.yamlfiles.workspace import SETTINGS_FILE, Workspace

from .lint import lint_own_steps, lint_process

if TYPE_CHECKING:
    from kjopsprosess.yamlfiles.reading.record import Loaded


def check_workspace(
    workspace: Workspace, files: Sequence[Path], today: date, against: Process | None = None
) -> tuple[PlacedFinding, ...]:
    """Everything wrong in the files named, or in all files of the workspace; in the order of files and lines.

    A process that is named is checked with all deals that use it. `against` is an earlier edition of the processes
    named, which must not have been rewritten.
    """
    run = _Run(workspace, today, against)
    if files:
        for path in files:
            run.check_named(path)
    else:
        run.check_all()
    run.check_in_use()
    return tuple(sorted(run.found, key=lambda placed: (placed.file, placed.line, placed.column)))


@dataclass
class _Run:
    workspace: Workspace
    today: date
    against: Process | None = None
    found: list[PlacedFinding] = field(default_factory=list)
    checked: set[str] = field(default_factory=set)
    """Files checked already, as shown."""
    processes: dict[str, Loaded[Process]] = field(default_factory=dict)
    followed: dict[str, dict[str, Deal]] = field(default_factory=dict)
    """The deals checked, by id, under each process that they follow."""
    spoken: dict[str, list[Spoken]] = field(default_factory=dict)
    """What deals say that their process does not know, by process."""

    def check_all(self) -> None:
        """Settings, deals and the workspace's own processes; the shipped ones are known to be good."""
        self._settings()
        for shown, finding in self.workspace.misnamed():
            self._about_name(shown, finding)
        for deal in self.workspace.deal_ids():
            self._check(self.workspace.read_deal(deal))
        for process in self.workspace.process_ids():
            if self.workspace.is_own_process(process):
                self._check(self._read_process(process))
        self._check_laws()

    def check_named(self, path: Path) -> None:
        """One file, given by its path, or by the name of a deal or process."""
        path = self._named(path)
        if path.parent.resolve() / path.name == self.workspace.root / SETTINGS_FILE:
            self._settings()
            return
        loaded = self.workspace.read_file(path)
        for shown, finding in self.workspace.misnamed():
            if shown == loaded.document.shown:
                self._about_name(shown, finding)
        self._check(loaded)
        if loaded.document.shown == f"processes/{path.name}":
            for deal in self.workspace.deal_ids():
                using = self.workspace.read_deal(deal)
                if using.model and any(pin.process == path.stem for pin in using.model.process):
                    self._check(using)
            if isinstance(loaded.model, Process) and self.against:
                self._place(
                    loaded.document, check_against(self.against, loaded.model, self.followed.get(path.stem, {}))
                )

    def check_in_use(self) -> None:
        """Where several deals say what a process of the workspace does not know, it is the process that is wrong."""
        told = {step.id for step in self.against.steps} if self.against else set()
        for process, spoken in self.spoken.items():
            if self.workspace.is_own_process(process):
                untold = [each for each in spoken if each.step not in told]
                self._place(self._read_process(process).document, check_in_use(untold))

    def _named(self, path: Path) -> Path:
        """The file of a deal or process that was named; else the path as it is."""
        # `Path.exists` raises where a name is too long.
        if os.path.exists(path) or path.suffix or len(path.parts) != 1:  # noqa: PTH110
            return path
        if deal := pick(path.name, self.workspace.deal_ids()).found:
            return self.workspace.deal_path(deal)
        process = pick(path.name, self.workspace.process_ids()).found
        return self.workspace.process_path(process) if process else path

    def _check_laws(self) -> None:
        """Values of the law that deals are shown and nobody has looked at lately; a file that is broken in any case."""
        for loaded in self.workspace.read_laws():
            overdue = check_law(loaded.model, self.today, self.followed) if loaded.model else ()
            self._note(loaded.document, (*loaded.findings, *overdue))

    def _settings(self) -> None:
        settings = self.workspace.settings
        self._note(settings.document, settings.findings)

    def _about_name(self, shown: str, finding: Finding) -> None:
        self.found.append(PlacedFinding(shown, 0, 0, 1, "", finding))

    def _check(self, loaded: Loaded[Deal] | Loaded[Process] | Loaded[Law]) -> None:
        match loaded.model:
            case Deal() as deal:
                found = tuple(self._about_deal(Path(loaded.document.shown).stem, deal))
            case Process() as process:
                found = _about_process(process)
            case Law() as law:
                found = tuple(check_law(law, self.today))
            case _:
                found = ()
        self._note(loaded.document, (*loaded.findings, *found))

    def _note(self, document: Document, findings: Sequence[Finding]) -> None:
        if document.shown not in self.checked:
            self.checked.add(document.shown)
            self._place(document, findings)

    def _place(self, document: Document, findings: Sequence[Finding]) -> None:
        self.found += [placed_finding(document, finding) for finding in first_of(findings)]

    def _about_deal(self, deal_id: str, deal: Deal) -> Iterator[Finding]:
        """What is wrong inside it, and as far as its processes can be used, between it and them."""
        for pin in deal.process:
            self.followed.setdefault(pin.process, {})[deal_id] = deal
        inside = check_deal(deal, self.today)
        yield from inside
        processes: dict[str, Process] = {}
        for index, pin in enumerate(deal.process):
            loaded = self._read_process(pin.process)
            if loaded.model and not errors(check_process(loaded.model)):
                processes[pin.process] = loaded.model
            else:
                yield _unusable(pin, loaded, pin_place(deal, index))
        if len(processes) == len({pin.process for pin in deal.process}):
            found = check_between(deal, processes, read_situation(deal_id, deal, processes, self.today))
            for finding in found:
                if finding.code in NOT_IN_PROCESS:
                    process = str(finding.facts.get("process", deal.process[0].process))
                    spoken = Spoken(finding.code, str(finding.facts["step"]), deal_id, finding.facts)
                    self.spoken.setdefault(process, []).append(spoken)
            yield from found
            if not errors(inside):
                yield from lint_own_steps(deal, processes)

    def _read_process(self, process: str) -> Loaded[Process]:
        if process not in self.processes:
            self.processes[process] = self.workspace.read_process(process)
        return self.processes[process]


def _about_process(process: Process) -> tuple[Finding, ...]:
    """What is wrong inside it; a process that cannot be used is not read for its wording."""
    found = check_process(process)
    return found if errors(found) else (*found, *lint_process(process))


def _unusable(pin: Pin, loaded: Loaded[Process], where: Where) -> Finding:
    """Without its process a deal cannot be read further; said once, at the pin."""
    absent = next((finding for finding in loaded.findings if finding.code == "no-process"), None)
    if absent is None:
        facts: dict[str, str | int] = {"process": pin.process, "file": loaded.document.shown}
        return Finding("process-not-usable", where, facts, Severity.BETWEEN)
    near = {"near": f"{absent.facts['near']}@{pin.version}"} if "near" in absent.facts else {}
    return Finding("no-process", where, {"process": pin.process, **near}, Severity.BETWEEN)
