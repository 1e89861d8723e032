"""Writing the proposals of a review into the workspace's own process: the change shown first, then made."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from kjopsprosess.render.message_page import message_page
from kjopsprosess.render.page import Line, Page, Section, text
from kjopsprosess.render.places_page import changes
from kjopsprosess.render.review_json import applied_json
from kjopsprosess.storage.process_edits import CannotRevise, revise
from kjopsprosess.storage.writing import replace_file

from . import surroundings
from .making import saving
from .mishap import Exit, Mishap
from .screen import show, show_json
from .talk import hear, say

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kjopsprosess.insight.review import ProcessReview, Review
    from kjopsprosess.storage.process_edits import Patch, Revision

    from .desk import Desk


def apply_proposals(
    desk: Desk, review: Review, patches: Mapping[str, Sequence[Patch]], *, yes: bool, dry_run: bool, as_json: bool
) -> None:
    """Show what would change; change it with `yes`, or when somebody at a terminal says so."""
    only = _the_process(desk, review)
    own = patches[only.id]
    if not own:
        desk.refuse(Exit.REFUSED, "nothing-to-change", desk.words.review.propose.nothing.format(process=only.id))
    revision = _revision(desk, only)
    document = desk.workspace.read_process(only.id).document
    if not as_json:
        show(_change_page(desk, document.shown, document.text, revision.document.text))
    saved = not dry_run and (yes or (not as_json and _agreed(desk, document.shown)))
    if saved:
        path = desk.workspace.process_path(only.id)
        with saving(desk, document.shown):
            replace_file(desk.workspace.root, path, document.data, revision.document.data)
    if as_json:
        show_json(applied_json(only, own, revision.process.version, review.today, saved=saved))
    else:
        show(_outcome_page(desk, only, revision, document.shown, saved=saved), sys.stderr)


def _the_process(desk: Desk, review: Review) -> ProcessReview:
    """The one process to change. Several are never changed at once, and a shipped one never."""
    said = desk.words.review.propose
    if len(review.processes) != 1:
        names = desk.words.either([each.id for each in review.processes])
        desk.refuse(Exit.USAGE, "which-process", said.needs_process.format(processes=names).rstrip())
    (only,) = review.processes
    if not only.own:
        command = f"kp process new {only.id} --from {only.id}"
        desk.refuse(Exit.REFUSED, "shipped", said.shipped.format(process=only.id), f"    {command}", process=only.id)
    return only


def _revision(desk: Desk, only: ProcessReview) -> Revision:
    document = desk.workspace.read_process(only.id).document
    try:
        return revise(document, only.process, only.proposals)
    except CannotRevise:
        file = document.shown
        desk.refuse(Exit.REFUSED, "cannot-revise", desk.words.review.propose.cannot.format(file=file), file=file)


def _change_page(desk: Desk, file: str, old: str, new: str) -> Page:
    head = Line(text(desk.words.review.propose.change.format(file=file)), indent=0)
    return Page((Section(items=(head, *changes(old, new))),))


def _agreed(desk: Desk, file: str) -> bool:
    """Whether somebody at a terminal wants the change. Enter is no."""
    if not surroundings.interactive():
        return False
    said = desk.words.review.propose
    say()
    say(said.ask.format(file=file))
    if hear().casefold() in said.yes:
        return True
    raise Mishap(Exit.REFUSED, message_page(desk.words.advance.not_saved), "not-saved")


def _outcome_page(desk: Desk, only: ProcessReview, revision: Revision, file: str, *, saved: bool) -> Page:
    said = desk.words.review.propose
    if not saved:
        return message_page("", said.only_shown)
    raised = revision.process.version > only.process.version
    news = [said.new_version.format(version=revision.process.version)] if raised else []
    return message_page("", said.saved.format(file=file), *news)
