"""A process to be edited, and proposals for it."""

from __future__ import annotations

from collections.abc import Callable
from difflib import SequenceMatcher

from kjopsprosess.deal_state.steps.step_map import direct_predecessors
from kjopsprosess.features.review.changes.own_steps import AddStep
from kjopsprosess.features.review.changes.process_edits import revise_process
from kjopsprosess.features.review.changes.proposals import ChangeDays, ChangeDecider, Proposal, RetireStep
from kjopsprosess.model.findings import errors
from kjopsprosess.model.process import Process, Step
from kjopsprosess.validation.process import check_process
from kjopsprosess.yamlfiles.reading.document import Document, parse_document
from kjopsprosess.yamlfiles.reading.model_of_tree import parse_model

Make = Callable[[Process], Proposal]
TIDY = """\
# A remark.
name: Purchase
version: 3   # raised now and then
language: en
roles:
  - {id: owner, name: Owner}
  - {id: board, name: "Board"}
steps:
  - id: need
    name: Need
    done_when: D
    usual_days: [1, 2]  # days
    # a remark at the end

  - id: choice
    name: Choose
    done_when: >
      A long
      sentence.
    kind: choice
    who:
      - {role: owner, part: decides}
    usual_days:
      - 3
      - 4

  - {id: order, name: Order, done_when: D, kind: order, after: [choice], usual_days: 5}
  - id: use
    name: Use
    after: [order]
    done_when: |
      It is in use.
"""


def read(text: str) -> tuple[Document, Process]:
    document = parse_document(text.encode(), "processes/p.yaml")
    process, findings = parse_model(document, Process)
    assert process is not None, findings
    assert not errors(check_process(process))
    return document, process


def step(process: Process, step_id: str) -> Step:
    return next(each for each in process.steps if each.id == step_id)


def change(text: str, *makes: Make) -> tuple[str, Process]:
    """The text and the process after proposals, each a function of the process."""
    document, process = read(text)
    proposals = [make(process) for make in makes]
    revision = revise_process(document, process, proposals)
    assert revision.document.content.startswith(document.content[:3])
    return revision.document.content.decode("utf-8-sig"), revision.process


def days(step_id: str, least: int = 7, most: int = 9) -> Make:
    return lambda process: ChangeDays(step(process, step_id), (least, most), 8, 8)


def retire(step_id: str) -> Make:
    return lambda process: RetireStep(step(process, step_id), 8, 0, 8)


def decider(step_id: str, role: str, instead: str) -> Make:
    def make(process: Process) -> Proposal:
        roles = {each.id: each for each in process.roles}
        return ChangeDecider(step(process, step_id), roles[role], roles[instead], 8, 8)

    return make


def add(step_id: str, after: tuple[str, ...], before: tuple[str, ...] = (), **more: object) -> Make:
    def make(process: Process) -> Proposal:
        content = {"id": step_id, "name": "New: step", "done_when": "D", "since": process.version + 1, **more}
        new = Step.model_validate({**content, "after": after})
        return AddStep(new, before, (), ())

    return make


def differing(old: str, new: str) -> list[tuple[str, list[str], list[str]]]:
    before, after = old.splitlines(), new.splitlines()
    found = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    return [(kind, before[a:b], after[c:d]) for kind, a, b, c, d in found if kind != "equal"]


def waits(process: Process, version: int) -> dict[str, tuple[str, ...]]:
    return {each.id: direct_predecessors(process, each, version) for each in process.at(version)}
