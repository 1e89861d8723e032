"""Taking somebody's name out of a deal: the change shown first, then made, then what it does not reach."""

from __future__ import annotations

import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from kjopsprosess.render.message_page import message_page
from kjopsprosess.render.page import Line, Page, Section, text
from kjopsprosess.render.places_page import changes, redaction_json, with_heading
from kjopsprosess.storage.index import forget
from kjopsprosess.storage.redaction import CannotRedact, is_redacted, redact
from kjopsprosess.storage.writing import replace_file

from . import surroundings
from .finding import search
from .making import saving
from .mishap import Exit, Mishap
from .naming import named_person
from .newest import on_newest
from .screen import show, show_json
from .talk import hear, say

if TYPE_CHECKING:
    from kjopsprosess.storage.redaction import Redaction
    from kjopsprosess.storage.searching import NamePlace

    from .desk import Desk, OpenDeal


def redact_person(desk: Desk, deal: str, name: str, *, yes: bool, as_json: bool) -> None:
    """Show what would change; change it with `yes`, or when somebody at a terminal says so."""
    opened = desk.deal(deal)
    person = named_person(desk, opened, name)
    redaction = _redaction(desk, opened, person)
    if not as_json:
        with suppress(BrokenPipeError):  # the wish stands, also where nobody reads what it changes
            show(_change_page(desk, opened, person, redaction))
    saved = yes or (not as_json and _agreed(desk, opened))
    if saved:

        def write(deal: OpenDeal) -> None:
            nonlocal redaction
            if deal is not opened:
                redaction = _redaction(desk, deal, person)
            path = desk.workspace.deal_path(deal.id)
            with saving(desk, deal.document.shown, or_again=yes):  # an answer was to the change that was shown
                replace_file(desk.workspace.root, path, deal.document.data, redaction.document.data)

        with saving(desk, opened.document.shown):
            on_newest(desk, opened, write)
        forget(desk.workspace.root)
    others = _elsewhere(desk, opened, redaction)
    if as_json:
        show_json(redaction_json(person, redaction, others, desk.today, saved=saved))
    else:
        said = desk.words.sharing.redact
        facts = {"person": person, "pseudonym": redaction.pseudonym, "file": opened.document.shown}
        done = message_page("", said.done.format(**facts) if saved else said.only_shown)
        rest = (with_heading(said.other_files, others), *message_page(said.copies).sections)
        show(Page((*done.sections, *rest)), sys.stderr)


def _redaction(desk: Desk, opened: OpenDeal, person: str) -> Redaction:
    said = desk.words.sharing.redact
    if is_redacted(opened.deal, person, said.name):
        desk.refuse(Exit.REFUSED, "already-redacted", said.already.format(person=person), person=person)
    try:
        return redact(opened.document, opened.deal, person, said.name)
    except CannotRedact:
        file = opened.document.shown
        desk.refuse(Exit.REFUSED, "cannot-redact", said.cannot.format(file=file), file=file)


def _change_page(desk: Desk, opened: OpenDeal, person: str, redaction: Redaction) -> Page:
    said, file = desk.words.sharing.redact, opened.document.shown
    head = Line(text(said.head.format(person=person, pseudonym=redaction.pseudonym, file=file)), indent=0)
    diff = changes(opened.document.text, redaction.document.text)
    return Page((Section(items=(head, *diff)), with_heading(said.look, redaction.left)))


def _agreed(desk: Desk, opened: OpenDeal) -> bool:
    """Whether somebody at a terminal wants the change. Enter is no: it cannot be undone by us."""
    if not surroundings.interactive():
        return False
    said = desk.words.sharing.redact
    say()
    say(said.ask.format(file=opened.document.shown))
    if hear().casefold() in said.yes:
        return True
    raise Mishap(Exit.REFUSED, message_page(desk.words.advance.not_saved), "not-saved")


def _elsewhere(desk: Desk, opened: OpenDeal, redaction: Redaction) -> list[NamePlace]:
    """Lines of other files where the names stand."""
    found = {place for name in redaction.names for place in search(desk, name)[0]}
    return sorted(place for place in found if place.file != opened.document.shown)
