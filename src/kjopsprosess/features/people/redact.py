"""Taking somebody's name out of a deal: the change shown first, then made, then what it does not reach."""

from __future__ import annotations

import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from kjopsprosess.app import environment
from kjopsprosess.app.errors import Exit, Mishap
from kjopsprosess.app.file_errors import saving
from kjopsprosess.app.lookup import named_person
from kjopsprosess.app.newest import on_newest
from kjopsprosess.app.output import show, show_json
from kjopsprosess.app.prompts import hear, say
from kjopsprosess.page.findings import changes
from kjopsprosess.page.message import message_page
from kjopsprosess.page.page import Line, Page, Section, text
from kjopsprosess.yamlfiles.own_files import erase_own_files, own_files
from kjopsprosess.yamlfiles.writing.atomic_write import replace_file
from kjopsprosess.yamlfiles.writing.errors import WriteFault

from .find import search
from .name_matches_page import Elsewhere, elsewhere_page, redaction_json, with_heading
from .other_files import search_files
from .redaction import CannotRedact, Redaction, is_redacted, redact

if TYPE_CHECKING:
    from kjopsprosess.app.context import Desk, OpenDeal


def redact_person(desk: Desk, deal: str, name: str, *, yes: bool, dry_run: bool, as_json: bool) -> None:
    """Show what would change; change it with consent, or when somebody at a terminal says so."""
    opened = desk.deal(deal)
    person = named_person(desk, opened, name)
    _refuse_without_name(desk, opened, person, erase=yes and not dry_run)
    redaction = _redaction(desk, opened, person)
    if not as_json:
        with suppress(BrokenPipeError):  # the wish stands, also where nobody reads what it changes
            show(_change_page(desk, opened, person, redaction))
    saved = not dry_run and (yes or (not as_json and _agreed(desk, opened)))
    fault = None
    if saved:
        redaction = _save(desk, opened, person, redaction, may_change=yes)  # an answer was to the change that was shown
        fault = erase_own_files(desk.workspace.root)
    others = _elsewhere(desk, opened, redaction, person, saved=saved)
    if as_json:
        show_json(redaction_json(person, redaction, others, desk.today, saved=saved))
    else:
        said = desk.words.privacy.redact
        facts = {"person": person, "pseudonym": redaction.pseudonym, "file": opened.document.shown}
        done = message_page("", said.done.format(**facts) if saved else said.only_shown)
        show(Page((*done.sections, *elsewhere_page(others, desk.words).sections)), sys.stderr)
    if fault:
        show(message_page(_under_way(desk, fault)), sys.stderr)


def _save(desk: Desk, opened: OpenDeal, person: str, redaction: Redaction, *, may_change: bool) -> Redaction:
    """Put the changed file in place. Where it has changed since it was read, `may_change` redacts what it holds now."""

    def write(deal: OpenDeal) -> Redaction:
        found = redaction if deal is opened else _redaction(desk, deal, person)
        path = desk.workspace.deal_path(deal.id)
        with saving(desk, deal.document.shown, or_again=may_change):
            replace_file(desk.workspace.root, path, deal.document.data, found.document.data)
        return found

    with saving(desk, opened.document.shown):
        return on_newest(desk, opened, write)


def _under_way(desk: Desk, fault: WriteFault) -> str:
    why = desk.words.errors.writing[fault.code].format(**{"file": "", **fault.facts})
    return desk.words.privacy.redact.under_way.format(why=why)


def _refuse_without_name(desk: Desk, opened: OpenDeal, person: str, *, erase: bool) -> None:
    """Somebody whose name is gone already. If that run was cut off, what kp keeps itself may still have it."""
    said = desk.words.privacy.redact
    if is_redacted(opened.deal, person, said.name):
        if erase:
            erase_own_files(desk.workspace.root)
        desk.refuse(Exit.REFUSED, "already-redacted", said.already.format(person=person), person=person)


def _redaction(desk: Desk, opened: OpenDeal, person: str) -> Redaction:
    said = desk.words.privacy.redact
    try:
        return redact(opened.document, opened.deal, person, said.name)
    except CannotRedact:
        file = opened.document.shown
        desk.refuse(Exit.REFUSED, "cannot-redact", said.cannot.format(file=file), file=file)


def _change_page(desk: Desk, opened: OpenDeal, person: str, redaction: Redaction) -> Page:
    said, file = desk.words.privacy.redact, opened.document.shown
    head = Line(text(said.head.format(person=person, pseudonym=redaction.pseudonym, file=file)), indent=0)
    diff = changes(opened.document.text, redaction.document.text)
    return Page((Section(items=(head, *diff)), with_heading(said.look, redaction.left)))


def _agreed(desk: Desk, opened: OpenDeal) -> bool:
    """Whether somebody at a terminal wants the change. Enter is no: it cannot be undone by us."""
    if not environment.interactive():
        return False
    said = desk.words.privacy.redact
    say()
    say(said.ask.format(file=opened.document.shown))
    if hear().casefold() in said.yes:
        return True
    raise Mishap(Exit.REFUSED, message_page(desk.words.advance.not_saved), "not-saved")


def _elsewhere(desk: Desk, opened: OpenDeal, redaction: Redaction, person: str, *, saved: bool) -> Elsewhere:
    """Where the names stand besides. Of kp's own files those that will go are told apart until they have gone."""
    root = desk.workspace.root
    here = {opened.document.shown, desk.workspace.shown(desk.workspace.deal_path(opened.id).resolve())}
    names = redaction.names or (person,)
    lines = {place for name in names for place in search(desk, name)[0] if place.file not in here}
    searched, will_go = search_files(root, names), () if saved else own_files(root)
    return Elsewhere(
        lines=tuple(sorted(lines)),
        files=tuple(file for file in searched.files if file not in here and file not in will_go),
        own=tuple(file for file in searched.files if file in will_go),
        unsearched=searched.unsearched,
    )
