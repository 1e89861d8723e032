"""Redacts a person's name in a deal: shows the change, makes it, and lists what it does not reach."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from kjopsprosess.app.context import CommandContext
from kjopsprosess.app.errors import ExitCode
from kjopsprosess.app.file_errors import on_newest, report_write_errors
from kjopsprosess.app.loading.load_deal import LoadedDeal
from kjopsprosess.app.output import show, show_json
from kjopsprosess.app.prompts import confirm_change
from kjopsprosess.app.typed.people_lookup import resolve_person
from kjopsprosess.features.people.find import search_name
from kjopsprosess.page.findings import diff_lines
from kjopsprosess.page.message import message_page
from kjopsprosess.page.page import Line, Page, Section, text
from kjopsprosess.yamlfiles.copies import OLDER
from kjopsprosess.yamlfiles.own_files import erase_own_files, own_files
from kjopsprosess.yamlfiles.reading.document import Document
from kjopsprosess.yamlfiles.writing.atomic_write import replace_file
from kjopsprosess.yamlfiles.writing.errors import WriteError
from kjopsprosess.yamlfiles.writing.insertion import TextEdit, apply_edits
from kjopsprosess.yamlfiles.writing.lock import locked_already_or_now

from .name_matches import Names
from .name_matches_page import Elsewhere, elsewhere_page, redaction_json, with_heading
from .other_files import content_says, path_says, search_files
from .redaction import RedactError, Redaction, is_redacted, redact
from .search import parts_of


def redact_person(context: CommandContext, deal: str, name: str, *, yes: bool, dry_run: bool) -> None:
    """Show the change, and make it with `--yes` or when the user confirms."""
    loaded = context.load_deal(deal)
    person = resolve_person(context, loaded, name, may_add=False)
    _refuse_without_name(context, loaded, person, erase=yes and not dry_run)
    redaction = _redaction(context, loaded, person)
    if not context.as_json:
        with suppress(BrokenPipeError):  # the wish stands, also where nobody reads what it changes
            show(_change_page(context, loaded, person, redaction))
    saved = not dry_run and (yes or (not context.as_json and confirm_change(context, loaded.document.display_path)))
    error = None
    if saved:
        redaction = _save(
            context, loaded, person, redaction, may_change=yes
        )  # an answer was to the change that was shown
        error = erase_own_files(context.workspace.root)
    others = _matches_in_other_files(context, loaded, redaction, person, saved=saved)
    if context.as_json:
        show_json(redaction_json(person, redaction, others, context.today, saved=saved))
    else:
        said = context.messages.privacy.redact
        done = message_page(
            "", said.done.format(**_shown(context, loaded, person, redaction)) if saved else said.only_shown
        )
        show(Page((*done.sections, *elsewhere_page(others, context.messages).sections)), sys.stderr)
    if error:
        show(message_page(_under_way(context, error)), sys.stderr)


def _save(
    context: CommandContext, loaded: LoadedDeal, person: str, redaction: Redaction, *, may_change: bool
) -> Redaction:
    """Write the changed file. If it has changed since it was read, `may_change` redacts the new contents."""

    def write(deal: LoadedDeal) -> Redaction:
        found = redaction if deal is loaded else _redaction(context, deal, person)
        path = context.workspace.deal_path(deal.id)
        with report_write_errors(context, deal.document.display_path, or_again=may_change):
            _write_both(context, path, deal.document, found.document)
        return found

    with report_write_errors(context, loaded.document.display_path):
        return on_newest(context, loaded, write)


def _write_both(context: CommandContext, path: Path, before: Document, after: Document) -> None:
    """Replace the deal's file, and its older one first. If the deal's cannot be replaced, the older one is put back."""
    root = context.workspace.root
    if before.older is None or after.older is None or before.older.document.content == after.older.document.content:
        replace_file(root, path, before.content, after.content)
        return
    older, was, becomes = path.with_name(f"{path.stem}{OLDER}.yaml"), before.older.document, after.older.document
    with locked_already_or_now(root):
        replace_file(root, older, was.content, becomes.content)
        try:
            replace_file(root, path, before.content, after.content)
        except WriteError as fault:
            if not fault.new_file_in_place:
                replace_file(root, older, becomes.content, was.content)
            raise


def _under_way(context: CommandContext, error: WriteError) -> str:
    why = context.messages.errors.writing[error.code].format(**{"file": "", **error.facts})
    return context.messages.privacy.redact.under_way.format(why=why)


def _refuse_without_name(context: CommandContext, loaded: LoadedDeal, person: str, *, erase: bool) -> None:
    """Stop the command for a person who is redacted already.

    If that run was cut off, the cache may still hold the name.
    """
    said = context.messages.privacy.redact
    if is_redacted(loaded.deal, person, said.name):
        if erase:
            erase_own_files(context.workspace.root)
        name = loaded.situation.people[person].name
        context.fail(ExitCode.REFUSED, "already-redacted", said.already.format(person=name), person=person)


def _redaction(context: CommandContext, loaded: LoadedDeal, person: str) -> Redaction:
    said = context.messages.privacy.redact
    try:
        return redact(loaded.document, loaded.deal, person, said.name)
    except RedactError:
        file = loaded.document.display_path
        context.fail(ExitCode.REFUSED, "cannot-redact", said.cannot.format(file=file), file=file)


def _shown(context: CommandContext, loaded: LoadedDeal, person: str, redaction: Redaction) -> dict[str, str]:
    """The person, what stands for them from now on, and the file, as a sentence names them."""
    number = redaction.pseudonym.rpartition("-")[2]
    return {
        "person": loaded.situation.people[person].name,
        "pseudonym": context.messages.privacy.redact.name.format(n=number),
        "file": loaded.document.display_path,
    }


def _change_page(context: CommandContext, loaded: LoadedDeal, person: str, redaction: Redaction) -> Page:
    said = context.messages.privacy.redact
    head = Line(text(said.head.format(**_shown(context, loaded, person, redaction))), indent=0)
    parts = zip(parts_of(loaded.document), parts_of(redaction.document), strict=True)
    diff: list[Line] = []
    for before, after in parts:
        if before is not loaded.document and before.text != after.text:
            diff.append(Line(text(before.display_path), indent=0))
        diff += diff_lines(before.text, after.text)
    return Page((Section(items=(head, *diff)), with_heading(said.look, redaction.remaining)))


def _still_saying(changed: Document, names: Sequence[str]) -> set[str]:
    """The deal's own files that have a name also after the change: in their path, or in an address as `K%C3%A5re`."""
    plain = Names(names)

    def says(part: Document) -> bool:
        others = [TextEdit(*hit, "") for hit in plain.find(part.text)]  # what stands plainly is somebody else's name
        return content_says(apply_edits(part.text, others).encode(), names)

    parts = parts_of(changed)
    return {part.display_path for part in parts if path_says(part.display_path, names) or says(part)}


def _matches_in_other_files(
    context: CommandContext, loaded: LoadedDeal, redaction: Redaction, person: str, *, saved: bool
) -> Elsewhere:
    """Other places of the names. `kp`'s own files are listed apart, because they are deleted."""
    root = context.workspace.root
    here = {loaded.document.display_path}
    for path in context.workspace.deal_files(loaded.id):
        with suppress(OSError, RuntimeError):  # a folder that was swapped for a link, or links in a ring
            here.add(context.workspace.display_path(path.resolve()))
    names = redaction.names or (person,)
    lines = {place for name in names for place in search_name(context, name)[0] if place.file not in here}
    here -= _still_saying(redaction.document, names)
    searched, will_go = search_files(root, names), () if saved else own_files(root)
    return Elsewhere(
        lines=tuple(sorted(lines)),
        files=tuple(file for file in searched.files if file not in here and file not in will_go),
        own=tuple(file for file in searched.files if file in will_go),
        unsearched=searched.unsearched,
    )
