"""Finding every place where somebody's name stands, for a person who asks what we hold about them."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import typer

from kjopsprosess.app.errors import Exit
from kjopsprosess.app.output import show, show_json

from .name_matches_page import Elsewhere, found_page, places_json, places_page
from .other_files import Searched, search_files
from .search import NamePlace, every_file, places_of

if TYPE_CHECKING:
    from kjopsprosess.app.context import Desk


def find_person(desk: Desk, name: str, deal: str | None, *, as_json: bool) -> None:
    """Show all places in the workspace, or in one deal. Exit code 1 when there is none."""
    only = f"deals/{desk.pick(deal, desk.workspace.deal_ids(), desk.words.errors.no_deal)}.yaml" if deal else None
    places, unsearched = search(desk, name, only)
    searched = Searched((), ()) if only else search_files(desk.workspace.root, (name,))
    files = {*searched.files, *(place.file for place in places)}
    missed = {*unsearched, *searched.unsearched} - files
    found = Elsewhere(tuple(places), tuple(sorted(files)), (), tuple(sorted(missed)))
    if as_json:
        show_json(places_json(name, found, desk.today))
    else:
        show(places_page(found))
        show(found_page(name, found, desk.words), sys.stderr)
    if not files:
        raise typer.Exit(Exit.REFUSED)


def search(desk: Desk, name: str, only: str | None = None) -> tuple[list[NamePlace], list[str]]:
    """Places in all files, or in the one file that is named; and files that could not be read."""
    places: list[NamePlace] = []
    unsearched = []
    for document in every_file(desk.workspace.root):
        if only in (None, document.shown):
            places += places_of(document, name)
            if not document.text and any(finding.code != "empty-file" for finding in document.findings):
                unsearched.append(document.shown)
    return places, unsearched
