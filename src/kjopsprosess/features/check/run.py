"""Checks a workspace: reads the files and gathers all findings."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from kjopsprosess.app.context import CommandContext
from kjopsprosess.app.loading.cached_facts import DatedFacts, ValidDays
from kjopsprosess.app.loading.other_deals import deals_with_leavers, people_left_elsewhere
from kjopsprosess.deal_state.make_situation import make_situation
from kjopsprosess.deal_state.names import match_id
from kjopsprosess.deal_state.references import people_entries
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.model.deal import Deal
from kjopsprosess.model.fields import Pin
from kjopsprosess.model.findings import Finding, KeyPath, Severity, errors
from kjopsprosess.model.law import Law
from kjopsprosess.model.process import Process
from kjopsprosess.page.findings import LocatedFinding, locate_finding
from kjopsprosess.process_changes.against_earlier import (
    UNKNOWN_STEP_CODES,
    UnknownReference,
    check_against,
    check_unknown_references,
)
from kjopsprosess.validation.between import check_deal_and_processes, pin_path
from kjopsprosess.validation.deal import check_deal
from kjopsprosess.validation.law import check_law
from kjopsprosess.validation.lengths import long_texts
from kjopsprosess.validation.process import check_process
from kjopsprosess.yamlfiles.reading.document import Document
from kjopsprosess.yamlfiles.reading.finding_codes import MAX_FINDINGS, truncate_findings
from kjopsprosess.yamlfiles.reading.model_of_tree import LoadedFile
from kjopsprosess.yamlfiles.workspace import Workspace
from kjopsprosess.yamlfiles.workspace_files import SETTINGS_FILE

from .cached import CheckedDeal, cached_findings, cached_references, checked_deal, days_of_check, depend_on_others
from .lint.lint import lint_own_steps, lint_process


def workspace_to_check(context: CommandContext, files: Sequence[Path]) -> Workspace:
    """The workspace; without one, files that are named are checked as if the current folder were one."""
    if files and context.workspace_or_none is None:
        return Workspace(Path.cwd())
    return context.workspace_or_none or context.workspace  # `workspace` stops where there is none


def check_workspace(
    workspace: Workspace,
    files: Sequence[Path],
    today: date,
    against: Process | None = None,
    kept: Callable[[], Sequence[CheckedDeal]] | None = None,
) -> tuple[LocatedFinding, ...]:
    """Findings for the files named, or for all files of the workspace, in the order of files and lines.

    A named process is checked with all deals that use it. `against` is an earlier edition of the processes named, whose
    published versions must be unchanged. `kept` finds what is known of all deals, so that few need be read.
    """
    run = _CheckRun(workspace, today, against, kept=kept)
    if files:
        for path in files:
            run.check_named(path)
    else:
        run.check_all()
    run.check_unknown_references()
    return tuple(sorted(run.found, key=lambda located: (located.file, located.line, located.column)))


def deal_checker(context: CommandContext) -> Callable[[str, LoadedFile[Deal]], DatedFacts[CheckedDeal]]:
    """What checks a deal apart from what stands in other deals."""
    workspace, today = context.workspace_ignoring_settings, context.today
    processes: dict[str, LoadedFile[Process]] = {}

    def check(deal_id: str, loaded_file: LoadedFile[Deal]) -> DatedFacts[CheckedDeal]:
        run = _CheckRun(workspace, today, processes=processes, leavers={})
        run.check(loaded_file)
        deal = loaded_file.model
        checked = checked_deal(deal_id, deal, run.found, run.unknown_references)
        # What it suggests depends on the names of all processes: such a deal is checked each time.
        suggests = any(each.finding.code == "no-process" for each in run.found)
        return DatedFacts(checked, ValidDays(today, today) if suggests else days_of_check(deal, today))

    return check


@dataclass
class _CheckRun:
    workspace: Workspace
    today: date
    against: Process | None = None
    kept: Callable[[], Sequence[CheckedDeal]] | None = None
    found: list[LocatedFinding] = field(default_factory=list)
    checked: set[str] = field(default_factory=set)
    """Files already checked, by the path shown."""
    processes: dict[str, LoadedFile[Process]] = field(default_factory=dict)
    followed: set[str] = field(default_factory=set)
    """The processes that the checked deals follow."""
    unknown_references: dict[str, list[UnknownReference]] = field(default_factory=dict)
    """References that the process lacks, by process."""
    leavers: Mapping[str, Deal] | None = None
    """The deals in which somebody has left, where they are known."""

    def check_all(self) -> None:
        """Check settings, deals and the workspace's own processes; the shipped ones are tested with `kp`."""
        self._settings()
        for shown, finding in self.workspace.misnamed_files():
            self._add_file_name_finding(shown, finding)
        self._check_deals()
        for process in self.workspace.process_ids():
            if self.workspace.is_own_process(process):
                self.check(self._read_process(process))
        self._check_laws()

    def _check_deals(self, process: str | None = None) -> list[str]:
        """Check all deals, or those that follow a process, and find the ids of these.

        Of those whose findings are known only the ones to which another deal can add are checked anew.
        """
        following: list[str] = []
        if self.kept is None:
            for deal_id in self.workspace.deal_ids():
                loaded_file = self.workspace.read_deal(deal_id)
                if process is None or (loaded_file.model and process in _processes_of(loaded_file.model)):
                    following.append(deal_id)
                    self.check(loaded_file)
            return following
        kept = self.kept()
        anew, leavers = depend_on_others(kept)
        self.leavers = {each: deal for each in sorted(leavers) if (deal := self.workspace.read_deal(each).model)}
        for checked in kept:
            processes = checked.processes.split()
            if process is not None and process not in processes:
                continue
            following.append(checked.id)
            if checked.id in anew:
                self.check(self.workspace.read_deal(checked.id))
                continue
            if (shown := f"deals/{checked.id}.yaml") in self.checked:
                continue
            self.checked.add(shown)
            self.followed.update(processes)
            self.found += cached_findings(checked)
            for missing_in, reference in cached_references(checked):
                self.unknown_references.setdefault(missing_in, []).append(reference)
        return following

    def _read_deals(self, ids: Iterable[str]) -> Iterator[tuple[str, Deal]]:
        """Deals by id, one at a time; those that cannot be read are left out."""
        for deal_id in ids:
            if deal := self.workspace.read_deal(deal_id).model:
                yield deal_id, deal

    def check_named(self, path: Path) -> None:
        """One file, given by its path, or by the name of a deal or process."""
        path = self._named(path)
        if path.parent.resolve() / path.name == self.workspace.root / SETTINGS_FILE:
            self._settings()
            return
        loaded_file = self.workspace.read_file(path)
        for shown, finding in self.workspace.misnamed_files():
            if shown == loaded_file.document.display_path:
                self._add_file_name_finding(shown, finding)
        self.check(loaded_file)
        if loaded_file.document.display_path == f"processes/{path.name}":
            following = self._check_deals(path.stem)
            if isinstance(loaded_file.model, Process) and self.against:
                self._add(
                    loaded_file.document,
                    check_against(self.against, loaded_file.model, self._read_deals(following)),
                )

    def check_unknown_references(self) -> None:
        """Findings for names that several deals use and a process of the workspace lacks: then the process is wrong."""
        told = {step.id for step in self.against.steps} if self.against else set()
        for process, unknown_references in self.unknown_references.items():
            if self.workspace.is_own_process(process):
                untold = [each for each in unknown_references if each.step not in told]
                self._add(self._read_process(process).document, check_unknown_references(untold))

    def _named(self, path: Path) -> Path:
        """The file of a deal or process that was named; else the path as it is."""
        # `Path.exists` raises where a name is too long.
        if os.path.exists(path) or path.suffix or len(path.parts) != 1:  # noqa: PTH110
            return path
        if deal := match_id(path.name, self.workspace.deal_ids()).found:
            return self.workspace.deal_path(deal)
        process = match_id(path.name, self.workspace.process_ids()).found
        return self.workspace.process_path(process) if process else path

    def _check_laws(self) -> None:
        """Findings for values of the law that deals show and whose review is overdue, and for invalid files."""
        for loaded_file in self.workspace.read_laws():
            overdue = check_law(loaded_file.model, self.today, self.followed) if loaded_file.model else ()
            self._add_once(loaded_file.document, (*loaded_file.findings, *overdue))

    def _settings(self) -> None:
        settings = self.workspace.settings
        long = long_texts(settings.model) if settings.model else ()
        self._add_once(settings.document, (*settings.findings, *long))

    def _add_file_name_finding(self, shown: str, finding: Finding) -> None:
        self.found.append(LocatedFinding(shown, 0, 0, 1, "", finding))

    def check(self, loaded_file: LoadedFile[Deal] | LoadedFile[Process] | LoadedFile[Law]) -> None:
        """Check a file that has been read, once."""
        match loaded_file.model:
            case Deal() as deal:
                found = tuple(self._check_deal(Path(loaded_file.document.display_path).stem, deal))
            case Process() as process:
                found = _check_process(process)
            case Law() as law:
                found = tuple(check_law(law, self.today))
            case _:
                found = ()
        long = long_texts(loaded_file.model) if loaded_file.model else ()
        self._add_once(loaded_file.document, (*loaded_file.findings, *found, *long))

    def _add_once(self, document: Document, findings: Sequence[Finding]) -> None:
        if document.display_path not in self.checked:
            self.checked.add(document.display_path)
            self._add(document, findings)

    def _add(self, document: Document, findings: Sequence[Finding]) -> None:
        self.found += [locate_finding(document, finding) for finding in truncate_findings(findings)]

    def _check_deal(self, deal_id: str, deal: Deal) -> Iterator[Finding]:
        """Findings inside a deal, and between it and those of its processes that can be used."""
        for pin in deal.process:
            self.followed.add(pin.process)
        inside = check_deal(deal, self.today)
        yield from inside
        if len(errors(inside)) >= MAX_FINDINGS:
            return  # no more of this file is shown: a deal as full of errors as a file may be takes a second to replay
        processes: dict[str, Process] = {}
        for index, pin in enumerate(deal.process):
            loaded_file = self._read_process(pin.process)
            if loaded_file.model and not errors(check_process(loaded_file.model)):
                processes[pin.process] = loaded_file.model
            else:
                yield _unusable_process_finding(pin, loaded_file, pin_path(deal, index))
        if len(processes) == len({pin.process for pin in deal.process}):
            situation = make_situation(deal_id, deal, processes, self.today, team=self._team())
            found = check_deal_and_processes(deal, processes, situation)
            for finding in found:
                if finding.code in UNKNOWN_STEP_CODES:
                    process = str(finding.facts.get("process", deal.process[0].process))
                    unknown = UnknownReference(finding.code, str(finding.facts["step"]), deal_id, finding.facts)
                    self.unknown_references.setdefault(process, []).append(unknown)
            yield from found
            yield from self._left_elsewhere(situation)
            if not errors(inside):
                yield from lint_own_steps(deal, processes)

    def _left_elsewhere(self, situation: Situation) -> Iterator[Finding]:
        """Somebody who takes part here has left in another deal of the same customer."""
        if situation.ended:
            return
        if self.leavers is None:
            self.leavers = deals_with_leavers(self.workspace)
        for person, deals in people_left_elsewhere(situation, self.leavers).items():
            name = situation.people[person].name
            where = next(path for path, each in people_entries(situation.deal) if each.id == person)
            facts = {"person": person, "name": name, "deals": ", ".join(deals)}
            yield Finding("left-in-another-deal", (*where, "id"), facts, Severity.WARNING)

    def _team(self) -> dict[str, str]:
        """Our own names by id."""
        settings = self.workspace.settings.model
        return {each.id: each.name for each in settings.team} if settings else {}

    def _read_process(self, process: str) -> LoadedFile[Process]:
        if process not in self.processes:
            self.processes[process] = self.workspace.read_process(process)
        return self.processes[process]


def _processes_of(deal: Deal) -> set[str]:
    return {pin.process for pin in deal.process}


def _check_process(process: Process) -> tuple[Finding, ...]:
    """Findings inside a process; wording is only checked in a usable one."""
    found = check_process(process)
    return found if errors(found) else (*found, *lint_process(process))


def _unusable_process_finding(pin: Pin, loaded_file: LoadedFile[Process], where: KeyPath) -> Finding:
    """The finding for a deal whose process cannot be used: one, at the pin."""
    absent = next((finding for finding in loaded_file.findings if finding.code == "no-process"), None)
    if absent is None:
        facts: dict[str, str | int] = {"process": pin.process, "file": loaded_file.document.display_path}
        return Finding("process-not-usable", where, facts, Severity.MISMATCH)
    near = {"near": f"{absent.facts['near']}@{pin.version}"} if "near" in absent.facts else {}
    return Finding("no-process", where, {"process": pin.process, **near}, Severity.MISMATCH)
