"""Printing a table as CSV, or saving it in a new file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kjopsprosess.page.message import message_page
from kjopsprosess.page.spreadsheet import Table, table_csv
from kjopsprosess.yamlfiles.writing.atomic_write import create_file
from kjopsprosess.yamlfiles.writing.errors import FileAlreadyExistsError

from .errors import ExitCode
from .file_errors import report_write_errors
from .output import show, show_file

if TYPE_CHECKING:
    from .context import CommandContext


def give_csv(context: CommandContext, form: str, output: Path | None, table: Table) -> None:
    """Print the table as CSV, or save it in a new file."""
    if output is not None and (context.as_json or form not in ("text", "csv")):
        context.fail(ExitCode.USAGE, "only-csv", context.messages.spreadsheet.only_csv)
    content = table_csv(table, context.messages)
    if output is None:
        show_file(content)
        return
    shown = output.as_posix()
    with report_write_errors(context, shown):
        try:
            create_file(output.parent, output, content.encode())
        except FileAlreadyExistsError:
            said = context.messages.spreadsheet.exists.format(file=shown)
            context.fail(ExitCode.REFUSED, "file-exists", said, file=shown)
    show(message_page(context.messages.spreadsheet.saved(len(table.rows), file=shown)))
