"""Answers that leave the terminal: as text, Markdown, HTML, JSON or CSV, or saved in a new file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from kjopsprosess.page.drawing.spreadsheet import Table, table_csv
from kjopsprosess.page.message import message_page
from kjopsprosess.page.page import Page
from kjopsprosess.yamlfiles.writing.atomic_write import create_file
from kjopsprosess.yamlfiles.writing.errors import FileAlreadyExistsError

from .errors import ExitCode, UserError
from .file_errors import report_write_errors
from .output import require_form, show, show_answer, show_file, show_lines, to_save

if TYPE_CHECKING:
    from .context import CommandContext


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


def give_csv(context: CommandContext, form: str, output: Path | None, table: Table) -> None:
    """Print the table as CSV, or save it in a new file."""
    output = to_save(output)
    if output is not None and (context.as_json or form not in ("text", "csv")):
        context.fail(ExitCode.USAGE, "only-csv", context.messages.spreadsheet.only_csv)
    lines = table_csv(table, context.messages)
    if output is None:
        show_lines(lines)
        return
    shown = output.as_posix()
    with report_write_errors(context, shown):
        try:
            create_file(output.parent, output, "".join(lines).encode())
        except FileAlreadyExistsError:
            said = context.messages.spreadsheet.exists.format(file=shown)
            context.fail(ExitCode.REFUSED, "file-exists", said, file=shown)
    show(message_page(context.messages.spreadsheet.saved(len(table.rows), file=shown)))
