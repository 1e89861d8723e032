"""Writing the proposals of a review into the workspace's own process: the change shown first, then made."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from kjopsprosess.app import environment
from kjopsprosess.app.errors import Exit, Mishap
from kjopsprosess.app.file_errors import saving
from kjopsprosess.app.output import show, show_json
from kjopsprosess.app.prompts import hear, say
from kjopsprosess.page.findings import changes
from kjopsprosess.page.message import message_page
from kjopsprosess.page.page import Line, Page, Section, text
from kjopsprosess.yamlfiles.reading.document import Document
from kjopsprosess.yamlfiles.writing.atomic_write import replace_file

from .facts import ProcessReview, Review
from .json import applied_json
from .process_edits import Patch, Revision, revise
from .step_edits import CannotRevise

if TYPE_CHECKING:
    from kjopsprosess.app.context import Desk


class Consent(NamedTuple):
    """What somebody agreed to when they typed the command."""

    only: str | None
    """Numbers of proposals, as typed; None: all of them."""
    yes: bool
    dry_run: bool


def apply_proposals(
    desk: Desk, review: Review, patches: Mapping[str, Sequence[Patch]], consent: Consent, *, as_json: bool
) -> None:
    """Show what would change; change it with consent, or when somebody at a terminal says so."""
    reviewed = _the_process(desk, review)
    chosen = _chosen(desk, patches[reviewed.id], consent.only)
    if not chosen:
        said = desk.words.review.propose.nothing.format(process=reviewed.id)
        desk.refuse(Exit.REFUSED, "nothing-to-change", said, process=reviewed.id)
    document = desk.workspace.read_process(reviewed.id).document
    revision = _revision(desk, document, reviewed, chosen)
    if not as_json:
        with suppress(BrokenPipeError):  # the wish stands, also where nobody reads what it changes
            show(_change_page(desk, document, revision))
    saved = not consent.dry_run and (consent.yes or (not as_json and _agreed(desk, document.shown)))
    if saved:
        path = desk.workspace.process_path(reviewed.id)
        with saving(desk, document.shown):
            replace_file(desk.workspace.root, path, document.data, revision.document.data)
    if as_json:
        show_json(applied_json(reviewed, chosen, revision.process.version, review.today, saved=saved))
    else:
        show(_outcome_page(desk, reviewed, revision, saved=saved), sys.stderr)


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


def _chosen(desk: Desk, patches: Sequence[Patch], only: str | None) -> Sequence[Patch]:
    """The proposals with the numbers that were typed; all of them when none were."""
    if only is None:
        return patches
    numbers = re.findall(r"[^,\s]+", only)
    if wrong := [each for each in numbers if not each.isdecimal() or not 0 < int(each) <= len(patches)]:
        allowed = ", ".join(str(number) for number in range(1, len(patches) + 1))
        said = desk.words.errors.not_allowed.format(value=wrong[0], allowed=allowed)
        desk.refuse(Exit.USAGE, "not-allowed", said)
    return [each for number, each in enumerate(patches, 1) if str(number) in numbers]


def _revision(desk: Desk, document: Document, reviewed: ProcessReview, chosen: Sequence[Patch]) -> Revision:
    try:
        return revise(document, reviewed.process, [each.proposal for each in chosen])
    except CannotRevise:
        file = document.shown
        desk.refuse(Exit.REFUSED, "cannot-revise", desk.words.review.propose.cannot.format(file=file), file=file)


def _change_page(desk: Desk, document: Document, revision: Revision) -> Page:
    head = Line(text(desk.words.review.propose.change.format(file=document.shown)), indent=0)
    return Page((Section(items=(head, *changes(document.text, revision.document.text))),))


def _agreed(desk: Desk, file: str) -> bool:
    """Whether somebody at a terminal wants the change. Enter is no."""
    if not environment.interactive():
        return False
    said = desk.words.review.propose
    say()
    say(said.ask.format(file=file))
    if hear().casefold() in said.yes:
        return True
    raise Mishap(Exit.REFUSED, message_page(desk.words.advance.not_saved), "not-saved")


def _outcome_page(desk: Desk, reviewed: ProcessReview, revision: Revision, *, saved: bool) -> Page:
    said = desk.words.review.propose
    if not saved:
        return message_page("", said.only_shown)
    raised = revision.process.version > reviewed.process.version
    news = [said.new_version.format(version=revision.process.version)] if raised else []
    return message_page("", said.saved.format(file=revision.document.shown), *news)
