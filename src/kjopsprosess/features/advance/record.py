"""Recording an entry: judge it, show it, write it, and say what came of it. What a person wrote is never lost."""

from __future__ import annotations

import secrets
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from kjopsprosess.app import environment
from kjopsprosess.app.errors import Exit, Mishap, stop_in
from kjopsprosess.app.lookup import named_day, refuse_future
from kjopsprosess.app.output import show, show_json
from kjopsprosess.deal_state.names import ENTRY_LETTERS, new_entry_id
from kjopsprosess.deal_state.situation import read_situation
from kjopsprosess.model.deal import Entry
from kjopsprosess.model.findings import Finding
from kjopsprosess.page.findings import in_a_line
from kjopsprosess.page.message import message_page
from kjopsprosess.page.page import Line, Page, Section, text
from kjopsprosess.yamlfiles.writing.emit import entry_lines
from kjopsprosess.yamlfiles.writing.errors import FileChanged, Locked, WriteFault
from kjopsprosess.yamlfiles.writing.insertion import CannotInsert, insert_entry

from .entry_builder import Teller
from .facts import Outcome, outcome_of, refusals, remarks, with_entry
from .options import Flags
from .page import outcome_page, reasons_page, refusal_page, remarks_page

if TYPE_CHECKING:
    from kjopsprosess.app.context import Desk, OpenDeal


def record(
    desk: Desk, opened: OpenDeal, flags: Flags, *, confirm: bool, dry_run: bool, future: bool, as_json: bool
) -> None:
    """Turn what was told into an entry and save it; with `confirm`, show it and ask first."""

    def told(deal: OpenDeal) -> Entry:
        return tell(desk, deal, flags, future=future)

    entry = told(opened)
    judge(desk, opened, entry)
    retell = told
    if confirm and not dry_run:
        from .dialogue import confirmed

        entry = confirmed(desk, opened, entry)
        retell = partial(_as_confirmed, entry, told)
    saved = save(desk, opened, entry, retell, dry_run=dry_run)
    if saved is None:
        return
    entry, outcome = saved
    with already_saved(desk, opened):
        if as_json:
            from .json import advance_json

            show_json(advance_json(outcome, opened.document.shown))
            return
        said = desk.words.advance
        lines = [said.saved if confirm else said.saved_in.format(file=opened.document.shown)]
        if entry.how and flags.how is None:
            names = desk.words.join([outcome.situation.people[each].name for each in entry.with_])
            how = desk.words.terms.how[entry.how]
            lines.append(said.as_booked.format(how=how, names=names) if names else said.as_booked_alone.format(how=how))
        show(message_page(*lines, ""), sys.stderr)
        show(outcome_page(outcome, desk.words))


def _as_confirmed(confirmed: Entry, told: Callable[[OpenDeal], Entry], deal: OpenDeal) -> Entry:
    """The entry told once more of a deal that has changed. One that would say something else was never confirmed."""
    again = told(deal).model_copy(update={"note": confirmed.note})
    if _without_ids(again) != _without_ids(confirmed):
        raise FileChanged(file=deal.document.shown)
    return again


def _without_ids(entry: Entry) -> Entry:
    promised = tuple(each.model_copy(update={"id": ""}) for each in entry.promised)
    return entry.model_copy(update={"id": None, "promised": promised})


def tell(desk: Desk, opened: OpenDeal, flags: Flags, *, future: bool) -> Entry:
    """The entry that flags or answers tell."""
    if flags.empty:
        desk.refuse(Exit.REFUSED, "nothing-told", desk.words.advance.nothing_told)
    day = named_day(desk, flags.date, past=True) if flags.date else desk.today
    refuse_future(desk, day, future=future)
    entry = Teller(desk, opened, flags).entry(fresh_id(opened, day), day)
    if flags.outcome and not any(done.outcome for done in entry.done):
        desk.refuse(Exit.REFUSED, "outcome-of-nothing", desk.words.advance.outcome_of_nothing)
    if not any(value for name, value in entry if name not in ("id", "date")):
        desk.refuse(Exit.REFUSED, "nothing-told", desk.words.advance.nothing_told)
    return entry


def fresh_id(opened: OpenDeal, day: date) -> str:
    """An id for a new entry: its date and four characters no other entry of the day has."""
    taken = {entry.id for entry in opened.deal.log if entry.id}
    return new_entry_id(day, taken, lambda: "".join(secrets.choice(ENTRY_LETTERS) for _ in range(4)))


def judge(desk: Desk, opened: OpenDeal, entry: Entry) -> None:
    """Stop when the entry may not be added, with every reason and with what was written."""
    if found := refusals(opened.situation, opened.processes, entry):
        page = refusal_page([_reason(each, desk) for each in found], desk.words)
        raise Mishap(Exit.REFUSED, _with_entry_to_paste(page, desk, opened, entry), found[0].code)


def _told_again(desk: Desk, now: OpenDeal, retell: Callable[[OpenDeal], Entry]) -> Entry:
    """The entry for what the file holds now. Stops, with the reasons alone, when it does not fit any more."""
    entry = retell(now)
    if found := refusals(now.situation, now.processes, entry):
        raise Mishap(Exit.REFUSED, reasons_page([_reason(each, desk) for each in found]), found[0].code)
    return entry


def _no_longer_fits(desk: Desk, opened: OpenDeal, entry: Entry, mishap: Mishap) -> Mishap:
    """What is said when an entry that was good cannot be added to what the file holds now."""
    if mishap.exit_code == Exit.OK:  # somebody else has written the very same
        return mishap
    head = message_page(desk.words.advance.no_longer_fits.format(file=opened.document.shown))
    page = _with_entry_to_paste(Page((*head.sections, *mishap.page.sections)), desk, opened, entry)
    code = Exit.BROKEN_FILE if mishap.exit_code == Exit.BROKEN_FILE else Exit.REFUSED
    return Mishap(code, page, mishap.code, mishap.facts, mishap.placed)


def _reason(finding: Finding, desk: Desk) -> str:
    """Why an entry is refused; where a file would need a key, a flag is what helps here."""
    if finding.code == "choice-without-outcome":
        return desk.words.advance.choice_needs_outcome
    return in_a_line(finding, desk.words)


def _remark(finding: Finding, desk: Desk, entry: Entry) -> str:
    """What is worth a look in a new entry; one who has just typed a day needs it in words, not as the file has it."""
    if finding.code == "date-after-today":
        return desk.words.advance.not_yet.format(day=desk.words.calendar.day(entry.date, desk.today))
    return in_a_line(finding, desk.words)


def save(
    desk: Desk, opened: OpenDeal, entry: Entry, retell: Callable[[OpenDeal], Entry], *, dry_run: bool
) -> tuple[Entry, Outcome] | None:
    """Write the entry into the deal's file, or show the lines it would add; then the entry, and what came of it.

    Where somebody has changed the file since it was read, `retell` makes the entry anew for what the file holds now. It
    is judged again, and saved if it still fits.
    """
    try:
        if dry_run:
            insert_entry(opened.document, entry)
            show(message_page(desk.words.advance.would_add.format(file=opened.document.shown)), sys.stderr)
            show(_lines_page(entry_lines(entry)))
            return None
        from kjopsprosess.app.newest import on_newest
        from kjopsprosess.yamlfiles.writing.atomic_write import replace_file

        def write(deal: OpenDeal) -> None:
            nonlocal opened, entry
            if deal is not opened:
                entry = _told_again(desk, deal, retell)
                opened = deal
            new_text = insert_entry(deal.document, entry)
            path = desk.workspace.deal_path(deal.id)
            replace_file(desk.workspace.root, path, deal.document.data, deal.document.encoded(new_text))

        on_newest(desk, opened, write)
    except CannotInsert as problem:
        from kjopsprosess.page.findings import told_with_place

        page = refusal_page([told_with_place(opened.document, problem.finding, desk.words)], desk.words)
        raise Mishap(Exit.REFUSED, _with_entry_to_paste(page, desk, opened, entry), problem.finding.code) from None
    except Mishap as mishap:
        raise _no_longer_fits(desk, opened, entry, mishap) from None
    except WriteFault as fault:
        _write_fault(desk, opened, entry, fault)
    with already_saved(desk, opened):
        return entry, _came_of(desk, opened, entry)


@contextmanager
def already_saved(desk: Desk, opened: OpenDeal) -> Iterator[None]:
    """A fault of ours after the entry is written must not look as if it were not: nobody shall write it twice."""
    try:
        yield
    except BrokenPipeError:
        raise
    except Exception as problem:
        if environment.wants_traceback() or stop_in(problem):
            raise
        saved = desk.words.advance.saved_in.format(file=opened.document.shown)
        page = message_page(saved, f"{type(problem).__name__}: {problem}")
        raise Mishap(Exit.OK, page, "saved") from None


def _came_of(desk: Desk, opened: OpenDeal, entry: Entry) -> Outcome:
    after = read_situation(opened.id, with_entry(opened.deal, entry), opened.processes, desk.today)
    if found := remarks(after, opened.processes):
        show(remarks_page([_remark(each, desk, entry) for each in found]), sys.stderr)
    return outcome_of(opened.situation, after)


def _write_fault(desk: Desk, opened: OpenDeal, entry: Entry, fault: WriteFault) -> None:
    facts = {"file": opened.document.shown, **fault.facts}
    said = desk.words.errors.writing[fault.code].format(**facts)
    if fault.new_file_in_place:
        show(message_page(said), sys.stderr)
        return
    code = Exit.CONFLICT if isinstance(fault, FileChanged | Locked) else Exit.REFUSED
    raise Mishap(code, _with_entry_to_paste(message_page(said), desk, opened, entry), fault.code) from None


def _with_entry_to_paste(page: Page, desk: Desk, opened: OpenDeal, entry: Entry) -> Page:
    said = desk.words.advance.ready_to_paste.format(file=opened.document.shown)
    return Page((*page.sections, *message_page(said).sections, *_lines_page(entry_lines(entry)).sections))


def _lines_page(lines: str) -> Page:
    rows = tuple(Line(text(line), indent=0, keep=True) for line in lines.splitlines())
    return Page((Section(items=rows, gap=False),))
