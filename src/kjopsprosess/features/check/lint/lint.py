"""Checks the wording and structure of a process: valid, but seldom meant."""

from __future__ import annotations

from collections.abc import Mapping

from kjopsprosess.model.deal import Deal
from kjopsprosess.model.findings import Finding
from kjopsprosess.model.process import Process
from kjopsprosess.validation.process import is_accepted

from .combinations import lint_combinations
from .language import lint_language
from .public import lint_public
from .structure import lint_structure
from .wording import lint_wording


def lint_process(process: Process) -> tuple[Finding, ...]:
    """Warnings about the newest version of a process, without those that its file accepts.

    They rest on wording or structure and never keep a process from being used, so only `kp check` looks for them.
    """
    found = (finding for check in CHECKS for finding in check(process))
    return tuple(finding for finding in found if not is_accepted(process, finding))


def lint_own_steps(deal: Deal, processes: Mapping[str, Process]) -> tuple[Finding, ...]:
    """Warnings about the wording of a deal's own steps, in the language of the deal's process."""
    if not deal.steps:
        return ()
    first = processes[deal.process[0].process]
    roles = tuple(role for process in processes.values() for role in process.roles)
    own = first.model_copy(update={"steps": deal.steps, "roles": roles, "accept": {}})
    # The rest of the process is checked with its own file, and its words must not be told of here.
    alone = own.model_copy(update={"name": "", "about": None, "roles": ()})
    found = (*lint_wording(own), *lint_language(alone))
    return tuple(finding for finding in found if not is_accepted(own, finding))


CHECKS = (lint_wording, lint_structure, lint_combinations, lint_public, lint_language)
