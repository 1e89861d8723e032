"""`kp doctor`: the command."""

from typing import TYPE_CHECKING

import typer

from kjopsprosess.app.answers.answer import show_answer
from kjopsprosess.app.errors import ExitCode
from kjopsprosess.app.options import FormatOption, command

if TYPE_CHECKING:
    from kjopsprosess.app.context import CommandContext


@command
def doctor(context: "CommandContext", form: FormatOption = "text") -> None:
    """Look at this machine and at the workspace, and say what would help."""
    from .examine import examine
    from .json import doctor_json
    from .page import doctor_page

    found = examine(context)
    show_answer(context, form, lambda: doctor_json(found), lambda: doctor_page(found, context.messages))
    if any(each.needs_help for each in found):
        raise typer.Exit(ExitCode.REFUSED)
