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
from kjopsprosess.app.context import CommandContext, LoadedDeal
from kjopsprosess.app.errors import ExitCode, UserError, stop_in
from kjopsprosess.app.file_errors import report_write_errors
from kjopsprosess.app.lookup import fail_if_future, resolve_day
from kjopsprosess.app.newest import on_newest
from kjopsprosess.app.output import show, show_json
from kjopsprosess.deal_state.names import ENTRY_LETTERS, new_entry_id
from kjopsprosess.deal_state.references import told_step_names
from kjopsprosess.deal_state.situation import make_situation
from kjopsprosess.model.deal import Entry
from kjopsprosess.model.findings import Finding
from kjopsprosess.page.findings import told_with_place
from kjopsprosess.page.message import message_page
from kjopsprosess.page.page import Line, Page, Section, text
from kjopsprosess.yamlfiles.writing.atomic_write import replace_file
from kjopsprosess.yamlfiles.writing.emit import entry_lines
from kjopsprosess.yamlfiles.writing.errors import FileChangedError
from kjopsprosess.yamlfiles.writing.insertion import InsertError, insert_entry

from .entry_builder import EntryBuilder
from .facts import EntryResult, entry_refusals, entry_result, entry_warnings, with_entry
from .json import advance_json
from .options import AdvanceOptions
from .page import reasons_page, refusal_page, result_page, warnings_page
from .promise_filing import promise_echo
from .promise_page import promise_sections
from .refusals import refusal_text
from .told.make_facts import told_facts
from .told.page import ring_sentence, told_sections
from .told.ring import find_ring

if TYPE_CHECKING:
    from .dialogue import Dialogue


def record_entry(
    context: CommandContext,
    loaded: LoadedDeal,
    options: AdvanceOptions,
    dialogue: Dialogue | None = None,
    *,
    dry_run: bool,
    future: bool,
) -> None:
    """Turn what was told into an entry and save it; what a dialogue told is shown first, and saved if that is right."""

    def told(deal: LoadedDeal) -> Entry:
        return build_entry(context, deal, options, future=future, asked=dialogue is not None)

    def allowed() -> Entry:
        entry = told(loaded)
        fail_if_refused(context, loaded, entry, asked=dialogue is not None)
        return entry

    entry = allowed()
    retell = told
    if dialogue and not dry_run:
        while not dialogue.confirmed(entry):
            entry = allowed()
        retell = partial(_as_confirmed, entry, told)
    saved = save_entry(context, loaded, entry, retell, dry_run=dry_run)
    if saved is None:
        _show_told(context, loaded, entry)
        return
    entry, result = saved
    with report_errors_after_saving(context, loaded):
        if context.as_json:
            show_json(advance_json(result, loaded.document.display_path))
            return
        said = context.messages.advance
        lines = [said.saved if dialogue else said.saved_in.format(file=loaded.document.display_path)]
        if entry.how and options.how is None:
            names = context.messages.join([result.situation.people[each].name for each in entry.with_])
            how = context.messages.terms.how[entry.how]
            lines.append(said.as_booked.format(how=how, names=names) if names else said.as_booked_alone.format(how=how))
        notices, context.notices = context.notices, []
        show(message_page(*lines, *notices, ""), sys.stderr)
        show(result_page(result, context.messages))
        _show_clone_hint(context)


def _show_clone_hint(context: CommandContext) -> None:
    from kjopsprosess.app.clone_hint import clone_hint  # after the answer: nobody waits for it

    if hint := clone_hint(context):
        show(message_page("", *hint), sys.stderr)


def _show_told(context: CommandContext, loaded: LoadedDeal, entry: Entry) -> None:
    """How kp has read what was told, below the lines of a dry run."""
    after = make_situation(loaded.id, with_entry(loaded.deal, entry), loaded.processes, context.today, context.holidays)
    echo = promise_sections(promise_echo(loaded.situation, after, entry), after, context.messages)
    if sections := (*echo, *told_sections(told_facts(loaded.situation, after, entry), after, context.messages)):
        show(message_page(""), sys.stderr)
        show(Page(sections), sys.stderr)


def _as_confirmed(confirmed: Entry, told: Callable[[LoadedDeal], Entry], deal: LoadedDeal) -> Entry:
    """The entry told once more of a deal that has changed. One that would say something else was never confirmed."""
    again = told(deal)
    if _without_ids(again) != _without_ids(confirmed):
        raise FileChangedError(file=deal.document.display_path)
    return again


def _without_ids(entry: Entry) -> Entry:
    promised = tuple(each.model_copy(update={"id": ""}) for each in entry.promised)
    return entry.model_copy(update={"id": None, "promised": promised})


def build_entry(
    context: CommandContext, loaded: LoadedDeal, options: AdvanceOptions, *, future: bool, asked: bool = False
) -> Entry:
    """The entry that flags or answers tell; `asked`: the dialogue has asked of what flags leave open."""
    if options.empty:
        context.fail(ExitCode.REFUSED, "nothing-told", context.messages.advance.nothing_told)
    day = resolve_day(context, options.date, past=True) if options.date else context.today
    fail_if_future(context, day, future=future)
    entry = EntryBuilder(context, loaded, options, asked=asked).build(unused_entry_id(loaded, day), day)
    if options.outcome and not any(done.outcome for done in entry.done):
        context.fail(ExitCode.REFUSED, "outcome-of-nothing", context.messages.advance.outcome_of_nothing)
    said = context.messages.advance
    when = ("id", "date", "how") if asked else ("id", "date")  # the dialogue always knows how
    if not any(value for name, value in entry if name not in when):
        context.fail(ExitCode.REFUSED, "nothing-told", said.dialogue.nothing_told if asked else said.nothing_told)
    return entry


def unused_entry_id(loaded: LoadedDeal, day: date) -> str:
    """An id for a new entry: its date and four characters no other entry of the day has."""
    taken = {entry.id for entry in loaded.deal.log if entry.id}
    return new_entry_id(day, taken, lambda: "".join(secrets.choice(ENTRY_LETTERS) for _ in range(4)))


def fail_if_refused(context: CommandContext, loaded: LoadedDeal, entry: Entry, *, asked: bool = False) -> None:
    """Stop when the entry may not be added, with every reason and with what was written. `asked`: in the dialogue."""
    if found := entry_refusals(loaded.situation, loaded.processes, entry):
        reasons = [refusal_text(context, loaded, entry, each, asked=asked) for each in found]
        page = refusal_page(reasons, context.messages)
        raise UserError(ExitCode.REFUSED, _with_entry_to_paste(page, context, loaded, entry), found[0].code)
    if wrong := _ring_text(context, loaded, entry):
        page = _with_entry_to_paste(refusal_page([wrong], context.messages), context, loaded, entry)
        raise UserError(ExitCode.REFUSED, page, "steps-in-ring")


def _told_again(context: CommandContext, now: LoadedDeal, retell: Callable[[LoadedDeal], Entry]) -> Entry:
    """The entry for what the file holds now. Stops, with the reasons alone, when it does not fit any more."""
    entry = retell(now)
    if found := entry_refusals(now.situation, now.processes, entry):
        reasons = [refusal_text(context, now, entry, each) for each in found]
        raise UserError(ExitCode.REFUSED, reasons_page(reasons), found[0].code)
    if wrong := _ring_text(context, now, entry):
        raise UserError(ExitCode.REFUSED, reasons_page([wrong]), "steps-in-ring")
    return entry


def _ring_text(context: CommandContext, loaded: LoadedDeal, entry: Entry) -> str | None:
    """Why the order that an entry tells of cannot be, if steps would wait for each other by it."""
    ring = find_ring(loaded.situation, entry.heard)
    names = told_step_names(with_entry(loaded.deal, entry))
    names |= {step.id: step.short or step.name for step in loaded.situation.map.steps}
    return ring_sentence(ring, names, context.messages) if ring else None


def _no_longer_fits(context: CommandContext, loaded: LoadedDeal, entry: Entry, error: UserError) -> UserError:
    """What is said when an entry that was good cannot be added to what the file holds now."""
    if error.exit_code == ExitCode.OK:  # somebody else has written the very same
        return error
    head = message_page(context.messages.advance.no_longer_fits.format(file=loaded.document.display_path))
    page = _with_entry_to_paste(Page((*head.sections, *error.page.sections)), context, loaded, entry)
    code = ExitCode.BROKEN_FILE if error.exit_code == ExitCode.BROKEN_FILE else ExitCode.REFUSED
    return UserError(code, page, error.code, error.facts, error.findings)


def _warning_text(context: CommandContext, loaded: LoadedDeal, entry: Entry, finding: Finding) -> str:
    """What is worth a look in a new entry; one who has just typed a day needs it in words, not as the file has it."""
    if finding.code == "date-after-today":
        return context.messages.advance.not_yet.format(day=context.messages.calendar.day(entry.date, context.today))
    return refusal_text(context, loaded, entry, finding)


def save_entry(
    context: CommandContext, loaded: LoadedDeal, entry: Entry, retell: Callable[[LoadedDeal], Entry], *, dry_run: bool
) -> tuple[Entry, EntryResult] | None:
    """Write the entry into the deal's file, or show the lines it would add; then the entry, and what came of it.

    Where somebody has changed the file since it was read, `retell` makes the entry anew for what the file holds now. It
    is judged again, and saved if it still fits.
    """
    new_text = ""

    def write(deal: LoadedDeal) -> None:
        nonlocal loaded, entry, new_text
        if deal is not loaded:
            entry = _told_again(context, deal, retell)
            loaded = deal
        new_text = insert_entry(deal.document, entry)
        path = context.workspace.deal_path(deal.id)
        replace_file(context.workspace.root, path, deal.document.content, deal.document.encoded(new_text))

    with report_write_errors(context, extend=lambda page: _with_entry_to_paste(page, context, loaded, entry)):
        try:
            if dry_run:
                insert_entry(loaded.document, entry)
                said = context.messages.advance.would_add.format(file=loaded.document.display_path)
                show(message_page(said), sys.stderr)
                show(lines_page(entry_lines(entry)))
                return None
            on_newest(context, loaded, write)
        except InsertError as problem:
            page = refusal_page([told_with_place(loaded.document, problem.finding, context.messages)], context.messages)
            page = _with_entry_to_paste(page, context, loaded, entry)
            raise UserError(ExitCode.REFUSED, page, problem.finding.code) from None
        except UserError as error:
            raise _no_longer_fits(context, loaded, entry, error) from None
    with report_errors_after_saving(context, loaded):
        _remember_for_undo(context, loaded, entry, new_text)
        return entry, _result_of(context, loaded, entry)


def _remember_for_undo(context: CommandContext, loaded: LoadedDeal, entry: Entry, new_text: str) -> None:
    from kjopsprosess.yamlfiles.undo_records import remember_entry  # these two only where something was saved
    from kjopsprosess.yamlfiles.writing.removal import written_entry  # see above

    written = written_entry(loaded.document.text, new_text, entry.id or "")
    remember_entry(context.workspace.root, loaded.id, written)


@contextmanager
def report_errors_after_saving(context: CommandContext, loaded: LoadedDeal) -> Iterator[None]:
    """A fault of ours after the entry is written must not look as if it were not: nobody shall write it twice."""
    try:
        yield
    except BrokenPipeError:
        raise
    except Exception as problem:
        if environment.wants_traceback() or stop_in(problem):
            raise
        saved = context.messages.advance.saved_in.format(file=loaded.document.display_path)
        page = message_page(saved, f"{type(problem).__name__}: {problem}")
        raise UserError(ExitCode.OK, page, "saved") from None


def _result_of(context: CommandContext, loaded: LoadedDeal, entry: Entry) -> EntryResult:
    after = make_situation(loaded.id, with_entry(loaded.deal, entry), loaded.processes, context.today, context.holidays)
    if found := entry_warnings(after, loaded.processes):
        show(warnings_page([_warning_text(context, loaded, entry, each) for each in found]), sys.stderr)
    return entry_result(loaded.situation, after)


def _with_entry_to_paste(page: Page, context: CommandContext, loaded: LoadedDeal, entry: Entry) -> Page:
    said = context.messages.advance.ready_to_paste.format(file=loaded.document.display_path)
    return Page((*page.sections, *message_page(said).sections, *lines_page(entry_lines(entry)).sections))


def lines_page(lines: str) -> Page:
    """Lines of a file as they stand in it."""
    rows = tuple(Line(text(line), indent=0, keep=True) for line in lines.splitlines())
    return Page((Section(items=rows, gap=False),))
