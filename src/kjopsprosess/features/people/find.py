"""Finds every place where a person's name is, for somebody who asks what we hold about them."""

from __future__ import annotations

import json
import sys

import typer

from kjopsprosess.app.context import CommandContext
from kjopsprosess.app.errors import ExitCode
from kjopsprosess.app.loading.parallel import map_parallel, with_progress
from kjopsprosess.app.output import show, show_json
from kjopsprosess.yamlfiles.reading.document import Document

from .privacy.name_matches_page import Elsewhere, found_page, name_matches_json, name_matches_page
from .privacy.other_files import Searched, search_files
from .privacy.search import NameMatch, all_files, clearly_without, document_of, name_matches, parts_of


def show_name_matches(context: CommandContext, name: str, deal: str | None) -> None:
    """Show all places in the workspace, or in one deal. Exit code 1 when there is none."""
    only = (
        f"deals/{context.resolve_id(deal, context.workspace.deal_ids(), context.messages.errors.no_deal)}.yaml"
        if deal
        else None
    )
    places, unsearched = search_name(context, name, only)
    known = {place.file for place in places}
    searched = Searched((), ()) if only else search_files(context.workspace.root, (name,), known)
    files = {*searched.files, *(place.file for place in places)}
    missed = {*unsearched, *searched.unsearched} - files
    found = Elsewhere(tuple(places), tuple(sorted(files)), (), tuple(sorted(missed)))
    if context.as_json:
        show_json(name_matches_json(name, found, context.today))
    else:
        show(name_matches_page(found))
        show(found_page(name, found, context.messages), sys.stderr)
    if not files:
        raise typer.Exit(ExitCode.REFUSED)


def search_name(context: CommandContext, name: str, only: str | None = None) -> tuple[list[NameMatch], list[str]]:
    """The places of a name in all files or in the one named, and the files that could not be read.

    Files are read on all cores. Of those that clearly do not have the name only the bytes are looked at.
    """
    root = context.workspace.root
    files = {paths[0].relative_to(root).as_posix(): paths for paths in all_files(root)} if only is None else {only: ()}

    def search(shown: str) -> str:
        if files[shown] and all(clearly_without(path, name) for path in files[shown]):
            return ""
        document = document_of(root, shown)
        return json.dumps([_unread(document), name_matches(document, name)])

    places: list[NameMatch] = []
    unsearched: list[str] = []
    answers = map_parallel([*files], search)
    for answer in with_progress(answers, len(files), context.messages.list.reading):
        missed, found = json.loads(answer) if answer else ((), ())
        unsearched += missed
        places += map(NameMatch._make, found)
    return places, unsearched


def _unread(document: Document) -> list[str]:
    """The files that could not be read, of a deal's two."""
    return [
        part.display_path
        for part in parts_of(document)
        if not part.text and any(finding.code != "empty-file" for finding in part.findings)
    ]
