"""`kp process show ID --handbook`: the document on the screen, or saved in a new file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kjopsprosess.app.answers.documents import Destination, answer_or_save
from kjopsprosess.app.loading.process_library import load_library

from .document import handbook_document
from .facts import Handbook
from .json import process_json

if TYPE_CHECKING:
    from kjopsprosess.app.context import CommandContext


class HandbookOptions(NamedTuple):
    """What was typed beside the process."""

    step: str | None
    form: str | None
    output: Path | None
    asked: bool
    """Whether --handbook was typed."""


def show_handbook(context: CommandContext, handbook: Handbook, options: HandbookOptions) -> None:
    """Print the handbook, or save it to a file that is not there yet."""
    said = context.messages.process.handbook
    if not options.asked:
        raise context.usage_error(said.output_only, "kp process show")
    if options.step is not None:
        raise context.usage_error(said.whole_only.format(step=options.step), "kp process show")
    laws = context.law_for_process(handbook.id)
    answer_or_save(
        context,
        "kp process show",
        Destination(options.form, options.output),
        lambda: process_json(handbook, handbook.steps, context.today, laws),
        lambda: handbook_document(handbook, context.messages, laws, _replaced(context, handbook)),
    )


def _replaced(context: CommandContext, handbook: Handbook) -> list[tuple[str, str]]:
    """The steps of other processes that an overlay stands in for, by name, each with its process's name."""
    wanted = handbook.process.replaces
    library = load_library(context) if wanted else ()
    others = [each.process for each in library if each.process and each.id != handbook.id]
    return [
        (step.name, process.name)
        for process in others
        if process.language is handbook.process.language
        for step in process.at(process.version)
        if step.id in wanted
    ]
