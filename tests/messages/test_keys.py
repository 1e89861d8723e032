"""Texts by key have every key that the code asks for, and no other."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import pytest
from every_message import messages

from kjopsprosess import messages as package
from kjopsprosess.deal_state.history import Verdict
from kjopsprosess.deal_state.people.people import PersonProgress
from kjopsprosess.deal_state.promises.states import PromiseStatus
from kjopsprosess.deal_state.steps.step_states import StepState
from kjopsprosess.features.check.explain_page import GROUPS
from kjopsprosess.features.list.rows import Group
from kjopsprosess.messages.say import SayBy
from kjopsprosess.model.findings import Severity
from kjopsprosess.model.law import LawUnit
from kjopsprosess.model.values import Attitude, ContactRule, How, Outcome, Part, StepKind, Timing
from kjopsprosess.process_changes.diff import Aspect, ChangeKind
from kjopsprosess.process_changes.order import OrderChangeKind
from kjopsprosess.yamlfiles.folders import OwnershipDoubt
from kjopsprosess.yamlfiles.writing.errors import WriteError

if TYPE_CHECKING:
    from collections.abc import Iterable

MESSAGES = Path(package.__file__).parent
BY_KEY = {path: message for path, message in messages() if isinstance(message, SayBy)}
WAYS = {*How, "none"}
KEYS: dict[str, Iterable[str]] = {
    "terms.part": Part,
    "terms.who_question": Part,
    "terms.attitude": Attitude,
    "terms.marks": PersonProgress,
    "terms.how": How,
    "terms.states": {*StepState, "reopened"},
    "terms.verdicts": Verdict,
    "terms.outcomes": Outcome,
    "brief.agree": WAYS,
    "brief.not_there": WAYS,
    "brief.timing": {*WAYS, *Timing} - {"during"},
    "list.groups": Group,
    "list.counted": {group for group in Group if not group.needs_attention},
    "log.fates": PromiseStatus,
    "law.units": LawUnit,
    "check.severity": {*Severity} - {"between"},
    "check.groups": GROUPS,
    "versions.diff.labels": Aspect,
    "versions.diff.ways": ChangeKind,
    "versions.diff.order_of": {*OrderChangeKind, "listed_first"},
    "versions.diff.kinds": StepKind,
    "versions.diff.rules": {*ContactRule, "free"},
    "versions.diff.timing": Timing,
    "errors.writing": {error.code for error in WriteError.__subclasses__()},
    "errors.not_ours": get_args(OwnershipDoubt),
}
"""What the keys are, where the code has a list of them."""


def words_of_the_code() -> set[str]:
    """Every text and every name in the program's own files, the messages apart; what reads typed days has none."""
    found = set()
    for path in MESSAGES.parent.rglob("*.py"):
        if not path.is_relative_to(MESSAGES) or path.is_relative_to(MESSAGES / "typed_dates"):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    found.add(node.value)
                elif isinstance(node, ast.arg):
                    found.add(node.arg)
    return found


@pytest.mark.parametrize("path", KEYS)
def test_a_text_stands_under_each_key_that_the_code_can_ask_for(path: str) -> None:
    assert set(BY_KEY[path].nb) == set(KEYS[path])


@pytest.mark.slow
def test_no_text_stands_under_a_key_that_the_code_does_not_know() -> None:
    known = words_of_the_code() | {"help"}  # an option that the parser has of itself
    unknown = {f"{path}: {key}" for path, message in BY_KEY.items() for key in message.nb if str(key) not in known}
    assert unknown == set()
