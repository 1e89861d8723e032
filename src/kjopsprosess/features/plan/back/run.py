"""`kp plan DEAL --back FILE --by PERSON`: the edited plan read, shown, and saved as one entry after a yes."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple, NoReturn

import typer

from kjopsprosess.app import environment
from kjopsprosess.app.command_table import LENT
from kjopsprosess.app.commands import load
from kjopsprosess.app.context import CommandContext
from kjopsprosess.app.errors import ExitCode
from kjopsprosess.app.loading.load_deal import LoadedDeal
from kjopsprosess.app.offered_entry import Offer
from kjopsprosess.app.output import show, show_json
from kjopsprosess.app.typed.deal_facts import with_author
from kjopsprosess.app.typed.people_lookup import resolve_person
from kjopsprosess.features.plan.facts import make_plan
from kjopsprosess.features.plan.lines import plan_lines
from kjopsprosess.model.deal import Entry
from kjopsprosess.model.findings import Finding
from kjopsprosess.model.values import How, PersonKind
from kjopsprosess.page.findings import finding_sentence
from kjopsprosess.yamlfiles.reading.document import read_bytes
from kjopsprosess.yamlfiles.writing.errors import FileChangedError

from .base import find_base, likeliest
from .changes import ChangeOutcome, Compared, RowChange, entry_with
from .json import plan_back_json
from .page import plan_back_page
from .proposal import Proposed, propose
from .questions import PlanAnswers, answered, ask
from .reader import CellReader
from .sheet import Sheet, SheetError, read_sheets

STDIN = "-"
"""Stands for a file that comes from standard input."""


NOTHING_ASKED = PlanAnswers()


class BackRequest(NamedTuple):
    """What was typed beside the deal."""

    file: str
    by: str
    yes: bool = False
    dry_run: bool = False


def take_back(context: CommandContext, loaded: LoadedDeal, request: BackRequest) -> None:
    """Read the file, show what was changed in it and what becomes of that, and save it after a yes."""
    by = _person(context, loaded, request.by)
    sheets = _sheets(context, loaded, request.file)
    found = _proposed(context, loaded, sheets, by, request.file)
    answers = NOTHING_ASKED
    if environment.interactive() and not (context.as_json or request.yes or request.dry_run):
        answers = ask(found.changes, found.lines, context.messages)
        found = _proposed(context, loaded, sheets, by, request.file, answers)

    def told(deal: LoadedDeal) -> Entry:
        again = _proposed(context, deal, sheets, by, request.file, answers)
        if [each.facts for each in again.changes] != [each.facts for each in found.changes]:
            raise FileChangedError(file=deal.document.display_path)  # nobody has said yes to what it would be now
        return _complete(context, deal, again.entry)

    saved = [each for each in found.changes if each.sort in (ChangeOutcome.TAKEN, ChangeOutcome.DIFFERS)]
    offer = Offer(_complete(context, loaded, found.entry), told, len(saved), yes=request.yes, dry_run=request.dry_run)
    if context.as_json:
        outcome = load(LENT["offer-to-programs"])(context, loaded, offer)
        show_json(plan_back_json(found, context.messages, context.today, outcome))
        if not outcome["saved"] and not request.dry_run:
            raise typer.Exit(ExitCode.REFUSED)
        return
    show(plan_back_page(found, context.messages, context.today))
    load(LENT["offer-on-screen"])(context, loaded, offer)


def _complete(context: CommandContext, deal: LoadedDeal, entry: Entry) -> Entry:
    """The entry with an id, and with who of us writes it."""
    made: Entry = load(LENT["with-id"])(deal, entry)
    return with_author(context, made)


def _person(context: CommandContext, loaded: LoadedDeal, name: str) -> str:
    """Whoever sends the plan back: somebody who is there, and no document."""
    found = resolve_person(context, loaded, name)
    person = loaded.situation.people[found]
    if person.left or person.kind in (PersonKind.DOCUMENT, PersonKind.BODY):
        said = context.messages.plan_back.not_them.format(name=person.name)
        context.fail(ExitCode.REFUSED, "not-them", said, name=person.name)
    return found


def _sheets(context: CommandContext, loaded: LoadedDeal, name: str) -> tuple[Sheet, ...]:
    content: bytes | Finding = sys.stdin.buffer.read() if name == STDIN else read_bytes(Path(name))
    if not isinstance(content, bytes):
        code = ExitCode.NOT_FOUND if content.code == "no-file" else ExitCode.BROKEN_FILE
        context.fail(code, content.code, f"{name}: {finding_sentence(content, context.messages)}", file=name)
    try:
        return read_sheets(content)
    except SheetError as problem:
        _fail(context, loaded, name, problem.code)


def _fail(context: CommandContext, loaded: LoadedDeal, name: str, code: str) -> NoReturn:
    customer = loaded.deal.customer
    said = context.messages.plan_back.not_read[code].format(file=name, deal=loaded.id, customer=customer)
    context.fail(ExitCode.BROKEN_FILE, f"plan-{code}", said, file=name)


def _proposed(
    context: CommandContext,
    loaded: LoadedDeal,
    sheets: Sequence[Sheet],
    by: str,
    name: str,
    answers: PlanAnswers = NOTHING_ASKED,
) -> Proposed:
    """What the file says of the deal as it is now."""
    base = find_base(loaded, sheets[0].hash)
    if base is None:
        _fail(context, loaded, name, "other-plan")
    sheet = likeliest(sheets, base.plan)
    now = make_plan(loaded.situation, guesses=True)
    lines, lines_now = ({line.key: line for line in plan_lines(plan)} for plan in (base.plan, now))
    compared = Compared(base.plan, now, base.sure, lines, lines_now)
    changes = answered(propose(CellReader(loaded.situation, compared, sheet, by, context.messages)), answers)
    blank = Entry(date=context.today, how=How.MAIL, with_=(by,))
    allowed = _allowed(changes, blank, lambda entry: load(LENT["refusals"])(context, loaded, entry))
    entry = entry_with(blank, [each for each in allowed if each.sort in (ChangeOutcome.TAKEN, ChangeOutcome.DIFFERS)])
    by_name = loaded.situation.people[by].name
    return Proposed(loaded.id, by, by_name, base.day, base.sure, tuple(allowed), entry, lines)


def _allowed(changes: list[RowChange], blank: Entry, refusals: Callable[[Entry], Sequence[str]]) -> list[RowChange]:
    """The changes, where one that may not be recorded is refused with the reason, and the others stand."""
    wanted = [each for each in changes if each.part]
    if not refusals(entry_with(blank, wanted)):
        return changes
    taken: list[int] = []
    reasons: dict[int, Sequence[str]] = {}
    waiting = [place for place, each in enumerate(changes) if each.part]
    before = -1
    while before != len(taken):  # one that is refused alone may stand on another, such as a new step
        before = len(taken)
        for place in [each for each in waiting if each not in taken]:
            reasons[place] = refusals(entry_with(blank, [changes[each] for each in sorted([*taken, place])]))
            taken += [] if reasons[place] else [place]
    return [
        RowChange(ChangeOutcome.REFUSED, "rules", each.row, each.line, {"why": " ".join(reasons[place])})
        if reasons.get(place)
        else each
        for place, each in enumerate(changes)
    ]
