"""Saves an entry, and says what came of it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from kjopsprosess.app import environment
from kjopsprosess.app.context import CommandContext
from kjopsprosess.app.errors import ExitCode, UserError, stop_in
from kjopsprosess.app.file_errors import on_newest, report_write_errors
from kjopsprosess.app.loading.load_deal import LoadedDeal
from kjopsprosess.app.output import give_up_output, show, show_json
from kjopsprosess.deal_state.make_situation import remade
from kjopsprosess.deal_state.people.people import people_on
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.messages.calendar_words import end_sentence
from kjopsprosess.model.deal import Entry
from kjopsprosess.model.values import How
from kjopsprosess.page.findings import told_with_place
from kjopsprosess.page.message import message_page
from kjopsprosess.page.page import Page
from kjopsprosess.yamlfiles.writing.atomic_write import replace_file
from kjopsprosess.yamlfiles.writing.emit import entry_lines
from kjopsprosess.yamlfiles.writing.insertion import InsertError, insert_entry

from .facts import EntryResult, entry_result, entry_warnings, with_entry
from .flag_refusals import lines_page, no_longer_fits, told_again, warning_text, with_entry_to_paste
from .json import advance_json
from .page import recorded_sections, refusal_page, result_page, warnings_page
from .recorded_page import contact_line, recorded_before


def save_and_show(
    context: CommandContext,
    loaded: LoadedDeal,
    entry: Entry,
    retell: Callable[[LoadedDeal], Entry],
    *,
    dry_run: bool,
    asked: bool = False,
    as_booked: bool = False,
) -> None:
    """Save the entry and say what came of it, or show what would be saved.

    `asked`: the user has said yes to it; `as_booked`: who and how are those of the booking of the day. `retell` as in
    `save_entry`.
    """
    saved = save_entry(context, loaded, entry, retell, dry_run=dry_run)
    if saved is None:
        if context.as_json:
            result = entry_result(loaded.situation, situation_after(loaded, entry))
            show_json({**advance_json(result, loaded.document.display_path), **written_facts(entry, saved=False)})
            return
        if twice := list(_same_contact_before(context, loaded, entry)):
            show(message_page("", *twice), sys.stderr)
        show_told(context, loaded, entry)
        return
    entry, result = saved
    with report_errors_after_saving(context, loaded):
        if context.as_json:
            show_json({**advance_json(result, loaded.document.display_path), **written_facts(entry, saved=True)})
            return
        said = context.messages.advance
        lines = [said.saved if asked else said.saved_in.format(file=loaded.document.display_path)]
        if entry.how and as_booked:
            names = context.messages.join([result.situation.people[each].name for each in entry.with_])
            how = context.messages.terms.how[entry.how]
            lines.append(said.as_booked.format(how=how, names=names) if names else said.as_booked_alone.format(how=how))
        elif contact := contact_line(result, context.messages):
            lines.append(contact)
        if not asked:  # the dialogue has named it before the second question
            lines += _same_contact_before(context, loaded, entry, saved=True)
        notices, context.notices = context.notices, []
        show(message_page(*lines, *notices, ""), sys.stderr)
        show(result_page(result, context.messages))
        _show_clone_hint(context)


_TALKS = {How.MEETING, How.CALL}
"""Ways of contact that may be told as each other: a call of half an hour was a meeting."""


def _same_contact_before(
    context: CommandContext, loaded: LoadedDeal, entry: Entry, *, saved: bool = False
) -> Iterator[str]:
    """The entries of the same contact, by its day and people, that are in the log already, and what to do."""
    same = [
        each
        for each in loaded.deal.log
        if each.how
        and (each.how == entry.how or {each.how, entry.how} <= _TALKS)
        and each.date == entry.date
        and each.id != entry.id
        and entry.with_
        and {*each.with_} == {*entry.with_}
    ]
    yield from recorded_before(
        same, people_on(loaded.situation.history.people, entry.date), context.messages, context.today
    )
    if same:
        said = context.messages.advance.recorded
        twice = said.stands_twice if saved else said.would_stand_twice
        yield twice.format(deal=loaded.id, day=entry.date.isoformat())


def written_facts(entry: Entry, *, saved: bool) -> dict[str, Any]:
    """For JSON: whether the entry is in the file, and the lines it is or would be written as."""
    return {"saved": saved, "lines": entry_lines(entry)}


def _show_clone_hint(context: CommandContext) -> None:
    from kjopsprosess.app.workspace.files import clone_hint  # after the answer: nobody waits for it

    if hint := clone_hint(context):
        show(message_page("", *hint), sys.stderr)


def show_told(context: CommandContext, loaded: LoadedDeal, entry: Entry) -> None:
    """How kp has read what is told, before it is saved."""
    result = entry_result(loaded.situation, situation_after(loaded, entry))
    if sections := [each for each in recorded_sections(result, context.messages) if each.items]:
        show(message_page(""), sys.stderr)
        show(Page(tuple(sections)), sys.stderr)


def situation_after(loaded: LoadedDeal, entry: Entry) -> Situation:
    """Where the deal stands with an entry."""
    return remade(loaded.situation, with_entry(loaded.deal, entry), loaded.processes)


def save_entry(
    context: CommandContext, loaded: LoadedDeal, entry: Entry, retell: Callable[[LoadedDeal], Entry], *, dry_run: bool
) -> tuple[Entry, EntryResult] | None:
    """Write the entry into the deal's file; then the entry, and what came of it. A dry run shows lines, but for JSON.

    Where somebody has changed the file since it was read, `retell` makes the entry anew for what the file holds now. It
    is judged again, and saved if it still fits.
    """
    new_text = ""

    def write(deal: LoadedDeal) -> None:
        nonlocal loaded, entry, new_text
        if deal is not loaded:
            entry = told_again(context, deal, retell)
            loaded = deal
        new_text = insert_entry(deal.document, entry)
        path = context.workspace.deal_path(deal.id)
        replace_file(context.workspace.root, path, deal.document.content, deal.document.encoded(new_text))

    with report_write_errors(context, extend=lambda page: with_entry_to_paste(page, context, loaded, entry)):
        try:
            context.notices += [*_who_left(context, loaded, entry), *_who_leaves(context, loaded, entry)]
            if dry_run:
                insert_entry(loaded.document, entry)
                if not context.as_json:
                    said = context.messages.advance.would_add.format(file=loaded.document.display_path)
                    show(message_page(said), sys.stderr)
                    show(lines_page(entry_lines(entry)))
                return None
            on_newest(context, loaded, write)
        except InsertError as problem:
            page = refusal_page([told_with_place(loaded.document, problem.finding, context.messages)], context.messages)
            page = with_entry_to_paste(page, context, loaded, entry)
            raise UserError(ExitCode.REFUSED, page, problem.finding.code) from None
        except UserError as error:
            raise no_longer_fits(context, loaded, entry, error) from None
    with report_errors_after_saving(context, loaded):
        _remember_for_undo(context, loaded, entry, new_text)
        return entry, _result_of(context, loaded, entry)


def _who_left(context: CommandContext, loaded: LoadedDeal, entry: Entry) -> list[str]:
    """The ids of those who are named in the entry but had left the customer before its day."""
    people = people_on(loaded.situation.history.people, entry.date)
    told = {person.id for person in entry.people if person.left is not None}
    later = {person.id for each in loaded.deal.log if each.date > entry.date for person in each.people if person.left}
    named = [*entry.with_, *(by for each in entry.promised for by in each.by)]
    named += [each for booking in entry.booked if not booking.called_off for each in booking.with_]
    gone = [each for each in dict.fromkeys(named) if each in people and people[each].left and each not in told | later]
    said = context.messages.advance.has_left
    return [said.format(name=people[each].name, deal=loaded.id, id=each) for each in gone]


def _who_leaves(context: CommandContext, loaded: LoadedDeal, entry: Entry) -> Iterator[str]:
    """Those who will have left by the day of a meeting that is booked with them."""
    calendar, deal = context.messages.calendar, with_entry(loaded.deal, entry)
    people = remade(loaded.situation, deal, loaded.processes, entry.date).people
    for booking in entry.booked:
        for person in () if booking.called_off else (people[each] for each in booking.with_ if each in people):
            if person.leaves and not person.left and person.leaves <= booking.date.day:
                said = context.messages.advance.leaves_before_meeting.format(
                    name=person.name,
                    day=calendar.day(person.leaves, context.today),
                    booked=calendar.day(booking.date.day, context.today),
                )
                yield end_sentence(said)


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
        file = loaded.document.display_path
        if why := give_up_output(problem):
            page = message_page(context.messages.errors.not_printed_saved.format(reason=why, files=file))
        else:
            saved = context.messages.advance.saved_in.format(file=file)
            page = message_page(saved, f"{type(problem).__name__}: {problem}")
        raise UserError(ExitCode.OK, page, "saved") from None


def _result_of(context: CommandContext, loaded: LoadedDeal, entry: Entry) -> EntryResult:
    after = situation_after(loaded, entry)
    if found := entry_warnings(after, loaded.processes):
        show(warnings_page([warning_text(context, loaded, entry, each) for each in found]), sys.stderr)
    return entry_result(loaded.situation, after)
