"""`kp process show ID --handbook`: the document on the screen, or saved in a new file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kjopsprosess.app.errors import UserError
from kjopsprosess.app.file_errors import report_write_errors
from kjopsprosess.app.output import require_form, show, show_answer
from kjopsprosess.app.process_library import load_library
from kjopsprosess.page.layout import draw_plain
from kjopsprosess.page.markdown import draw_markdown
from kjopsprosess.page.message import message_page
from kjopsprosess.page.page import Page
from kjopsprosess.yamlfiles.writing.atomic_write import create_file
from kjopsprosess.yamlfiles.writing.errors import FileAlreadyExistsError

from .document import handbook_document
from .facts import Handbook
from .json import process_json

if TYPE_CHECKING:
    from kjopsprosess.app.context import CommandContext

MARKDOWN_ENDINGS = (".md", ".markdown")
COLUMNS = 80
"""The width of a text that is saved."""


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
    if options.output is None:
        show_answer(
            context,
            options.form or "text",
            lambda: process_json(handbook, handbook.steps, context.today, laws),
            lambda: handbook_document(handbook, context.messages, laws, _replaced(context, handbook)),
        )
        return
    form = options.form or ("md" if options.output.suffix.lower() in MARKDOWN_ENDINGS else "text")
    require_form(context, form)
    if context.as_json:
        raise context.usage_error(said.no_json_file, "kp process show")
    page = handbook_document(handbook, context.messages, laws, _replaced(context, handbook))
    content = draw_markdown(page) if form == "md" else draw_plain(page, COLUMNS)
    _save(context, options.output, content.encode())
    show(message_page(said.saved[form].format(file=options.output.as_posix())))


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


def _save(context: CommandContext, path: Path, content: bytes) -> None:
    """Save a new file. Where one is there already, the error also says what to do instead."""
    try:
        with report_write_errors(context, path.as_posix()):
            create_file(path.parent, path, content)
    except UserError as error:
        if error.code == FileAlreadyExistsError.code:
            (way_out,) = message_page(context.messages.process.handbook.another_file).sections
            error.page = Page((*error.page.sections, way_out._replace(gap=False)))
        raise
