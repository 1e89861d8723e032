"""Writes the proposals of a review into the workspace's own process, after showing the change."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import NamedTuple

from kjopsprosess.app.context import CommandContext
from kjopsprosess.app.errors import ExitCode
from kjopsprosess.app.file_errors import report_write_errors
from kjopsprosess.app.output import show, show_json
from kjopsprosess.app.prompts import confirm_change
from kjopsprosess.features.review.facts import ProcessReview, Review
from kjopsprosess.features.review.json import applied_json
from kjopsprosess.page.findings import diff_lines
from kjopsprosess.page.message import message_page
from kjopsprosess.page.page import Line, Page, Section, text
from kjopsprosess.yamlfiles.reading.document import Document
from kjopsprosess.yamlfiles.writing.atomic_write import replace_file

from .process_edits import Patch, ProcessRevision, revise_process
from .step_edits import RevisionError


class ApplyOptions(NamedTuple):
    """The options of `kp review --apply`."""

    only: str | None
    """Numbers of proposals, as typed; None: all of them."""
    yes: bool
    dry_run: bool


def apply_proposals(
    context: CommandContext,
    review: Review,
    patches: Callable[[ProcessReview], Sequence[Patch]],
    options: ApplyOptions,
) -> None:
    """Show the change, and make it with `--yes` or when the user confirms."""
    reviewed = _only_process(context, review)
    chosen = _selected_patches(context, patches(reviewed), options.only)
    if not chosen:
        said = context.messages.review.propose.nothing.format(process=reviewed.id)
        context.fail(ExitCode.REFUSED, "nothing-to-change", said, process=reviewed.id)
    document = context.workspace.read_process(reviewed.id).document
    revision = _revision(context, document, reviewed, chosen)
    if not context.as_json:
        with suppress(BrokenPipeError):  # the wish stands, also where nobody reads what it changes
            show(_change_page(context, document, revision))
    saved = not options.dry_run and (
        options.yes or (not context.as_json and confirm_change(context, document.display_path))
    )
    if saved:
        path = context.workspace.process_path(reviewed.id)
        with report_write_errors(context, document.display_path):
            replace_file(context.workspace.root, path, document.content, revision.document.content)
    if context.as_json:
        show_json(applied_json(reviewed, chosen, revision.process.version, review.today, saved=saved))
    else:
        show(_result_page(context, reviewed, revision, saved=saved), sys.stderr)


def _only_process(context: CommandContext, review: Review) -> ProcessReview:
    """The one process to change. Stops the command for several, and for a shipped one."""
    said = context.messages.review.propose
    if len(review.processes) != 1:
        names = context.messages.either([each.id for each in review.processes])
        context.fail(ExitCode.USAGE, "which-process", said.needs_process.format(processes=names).rstrip())
    (only,) = review.processes
    if not only.own:
        command = f"kp process new {only.id} --like {only.id}"
        context.fail(
            ExitCode.REFUSED, "shipped", said.shipped.format(process=only.id), f"    {command}", process=only.id
        )
    return only


def _selected_patches(context: CommandContext, patches: Sequence[Patch], only: str | None) -> Sequence[Patch]:
    """The proposals with the numbers that were typed; all of them when none were."""
    if only is None:
        return patches
    numbers = re.findall(r"[^,\s]+", only)
    if wrong := [each for each in numbers if not each.isdecimal() or not 0 < int(each) <= len(patches)]:
        said, messages = context.messages.errors, context.messages
        allowed = messages.either([str(number) for number in range(1, len(patches) + 1)])
        unknown = said.unknown_value.format(text=messages.quote(wrong[0]))
        context.fail(ExitCode.USAGE, "not-allowed", f"{unknown} {said.choose.format(allowed=allowed)}")
    return [each for number, each in enumerate(patches, 1) if str(number) in numbers]


def _revision(
    context: CommandContext, document: Document, reviewed: ProcessReview, chosen: Sequence[Patch]
) -> ProcessRevision:
    try:
        return revise_process(document, reviewed.process, [each.proposal for each in chosen])
    except RevisionError:
        file = document.display_path
        context.fail(
            ExitCode.REFUSED, "cannot-revise", context.messages.review.propose.cannot.format(file=file), file=file
        )


def _change_page(context: CommandContext, document: Document, revision: ProcessRevision) -> Page:
    head = Line(text(context.messages.review.propose.change.format(file=document.display_path)), indent=0)
    return Page((Section(items=(head, *diff_lines(document.text, revision.document.text))),))


def _result_page(context: CommandContext, reviewed: ProcessReview, revision: ProcessRevision, *, saved: bool) -> Page:
    said = context.messages.review.propose
    if not saved:
        return message_page("", said.only_shown)
    raised = revision.process.version > reviewed.process.version
    news = [said.new_version.format(version=revision.process.version)] if raised else []
    return message_page("", said.saved.format(file=revision.document.display_path), *news)
