"""The dialogue after a contact: eight questions, the entry shown, and a last chance to say no."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from kjopsprosess.app import environment
from kjopsprosess.app.context import CommandContext, LoadedDeal
from kjopsprosess.app.errors import ExitCode, Stopped, UserError
from kjopsprosess.app.examples import flag_example
from kjopsprosess.app.prompts import read_line, show_line
from kjopsprosess.model.deal import Entry
from kjopsprosess.page.clean import clean
from kjopsprosess.page.message import message_page
from kjopsprosess.yamlfiles.writing.emit import entry_lines

from .options import AdvanceOptions
from .prompter import Prompter
from .questions import QUESTIONS


def run_dialogue(
    context: CommandContext, loaded: LoadedDeal, options: AdvanceOptions, *, no_input: bool, future: bool
) -> None:
    """Ask the eight questions and fill in the flags. Where nobody can answer, name the flags to use and stop."""
    if no_input or not environment.interactive():
        said = context.messages.advance
        example = f"kp advance {loaded.id} {flag_example(context, '--done', loaded.situation)}"
        context.fail(ExitCode.REFUSED, "nothing-told", said.needs_terminal, f"    {example}")
    asking = context.messages.advance.dialogue
    show_line(asking.head.format(customer=clean(loaded.deal.customer)))
    show_line(asking.how_to)
    prompter = Prompter(context, loaded, options, future=future)
    with _on_a_line_of_its_own():
        for ask in QUESTIONS:
            ask(prompter)
    show_line()


def confirm_entry(context: CommandContext, loaded: LoadedDeal, entry: Entry) -> Entry:
    """Show the entry and ask whether to save it; a note may be added first."""
    asking = context.messages.advance.dialogue
    with _on_a_line_of_its_own():
        shown = None
        while True:
            if entry is not shown:
                show_line(entry_lines(entry).rstrip("\n"), lines=True)
                show_line(asking.save.format(file=loaded.document.display_path))
                shown = entry
            answer = read_line().casefold()
            if answer in asking.no:
                raise UserError(ExitCode.REFUSED, message_page(context.messages.advance.not_saved), "not-saved")
            if answer == asking.note_key:
                show_line(asking.note)
                entry = entry.model_copy(update={"note": read_line() or entry.note})
            elif answer in asking.yes:
                return entry
            else:
                show_line(f"    {asking.save_answers}")


@contextmanager
def _on_a_line_of_its_own() -> Iterator[None]:
    """What stops the questions stands in the midst of a line; what is said then does not."""
    try:
        yield
    except (KeyboardInterrupt, Stopped):
        show_line()
        raise
