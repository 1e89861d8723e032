"""An answer as CSV: printed, or saved in a new file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kjopsprosess.app.errors import ExitCode
from kjopsprosess.app.file_errors import report_write_errors
from kjopsprosess.app.output import show, show_lines, to_save
from kjopsprosess.page.drawing.spreadsheet import Table, table_csv
from kjopsprosess.page.message import message_page
from kjopsprosess.yamlfiles.writing.atomic_write import create_file
from kjopsprosess.yamlfiles.writing.errors import FileAlreadyExistsError

if TYPE_CHECKING:
    from kjopsprosess.app.workspace_context import WorkspaceContext


def give_csv(context: WorkspaceContext, form: str, output: Path | None, table: Table) -> None:
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
