"""Answers that leave the terminal: as text, Markdown, HTML or JSON, or saved in a new file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from kjopsprosess.app.errors import UserError
from kjopsprosess.app.file_errors import report_write_errors
from kjopsprosess.app.output import show, show_file, to_save
from kjopsprosess.page.message import message_page
from kjopsprosess.page.page import Page
from kjopsprosess.yamlfiles.writing.atomic_write import create_file
from kjopsprosess.yamlfiles.writing.errors import FileAlreadyExistsError

from .answer import require_form, show_answer

if TYPE_CHECKING:
    from kjopsprosess.app.context import CommandContext


HTML = "html"
ENDINGS = {".md": "md", ".markdown": "md", ".html": HTML, ".htm": HTML}
"""The form of a file by the ending of its name; any other is text."""
COLUMNS = 80
"""The width of a text that is saved."""


class Destination(NamedTuple):
    """In which form, and where to."""

    form: str | None
    """As typed with --format."""
    output: Path | None
    """The new file of -o, or `-` for standard output; None prints."""

    @property
    def form_or_default(self) -> str:
        """The form that was typed; else what the name of the file says; else text."""
        return self.form or (ENDINGS.get(self.output.suffix.lower(), "text") if self.output else "text")


def answer_or_save(
    context: CommandContext, command: str, where: Destination, facts: Callable[[], Any], page: Callable[[], Page]
) -> None:
    """Print the answer, or save it to a file that is not there yet. Only the form asked for is built.

    JSON is printed only: for a file, the command stops with a usage error. `command` is what was typed. What is to be
    said of the files that were read stands in no document that others get: it is left to be printed on stderr.
    """
    form = where.form_or_default
    if form != HTML:
        require_form(context, form, also=(HTML,))
    output = to_save(where.output)
    if output is None:
        if context.as_json or form != HTML:
            show_answer(context, form if form != HTML else "json", facts, page)
        else:
            show_file(_drawn(form, page(), context))
        return
    said = context.messages.documents
    if context.as_json:
        raise context.usage_error(said.no_json_file, command)
    save_new_file(context, output, _drawn(form, page(), context).encode(), said.another_file)
    show(message_page(said.saved[form].format(file=output.as_posix())))


def _drawn(form: str, page: Page, context: CommandContext) -> str:
    if form == HTML:
        from kjopsprosess.page.html.draw import draw_html  # 30 ms: it loads Jinja

        return draw_html(page, context.messages.code)
    if form == "md":
        from kjopsprosess.page.drawing.markdown import draw_markdown  # only the form asked for

        return draw_markdown(page)
    from kjopsprosess.page.drawing.layout import draw_plain  # only the form asked for

    return draw_plain(page, COLUMNS)


def save_new_file(context: CommandContext, path: Path, content: bytes, remedy: str) -> None:
    """Save a new file. Where one is there already, the error also says what to do instead: `remedy`."""
    try:
        with report_write_errors(context, path.as_posix()):
            create_file(path.parent, path, content)
    except UserError as error:
        if error.code == FileAlreadyExistsError.code:
            (way_out,) = message_page(remedy).sections
            error.page = Page((*error.page.sections, way_out._replace(gap=False)))
        raise
