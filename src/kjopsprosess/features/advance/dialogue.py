"""The dialogue after a contact: eight questions, the entry shown, and a last chance to say no."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from kjopsprosess.app import environment
from kjopsprosess.app.errors import Exit, Mishap, Stopped
from kjopsprosess.app.prompts import hear, say
from kjopsprosess.model.deal import Entry
from kjopsprosess.page.clean import clean
from kjopsprosess.page.message import message_page
from kjopsprosess.yamlfiles.writing.emit import entry_lines

from .prompter import Talk
from .questions import QUESTIONS

if TYPE_CHECKING:
    from kjopsprosess.app.context import Desk, OpenDeal

    from .options import Flags


def ask_what_happened(desk: Desk, opened: OpenDeal, flags: Flags, *, no_input: bool, future: bool) -> None:
    """Ask the eight questions and fill in the flags. Where nobody can answer, name the flags to use and stop."""
    if no_input or not environment.interactive():
        said = desk.words.advance
        example = f"kp advance {opened.id} {said.flag_examples['--done']}"
        desk.refuse(Exit.REFUSED, "nothing-told", said.needs_terminal, f"    {example}")
    asking = desk.words.advance.dialogue
    say(asking.head.format(customer=clean(opened.deal.customer)))
    say(asking.how_to)
    talk = Talk(desk, opened, flags, future=future)
    with _on_a_line_of_its_own():
        for ask in QUESTIONS:
            ask(talk)
    say()


def confirmed(desk: Desk, opened: OpenDeal, entry: Entry) -> Entry:
    """Show the entry and ask whether to save it; a note may be added first."""
    asking = desk.words.advance.dialogue
    with _on_a_line_of_its_own():
        shown = None
        while True:
            if entry is not shown:
                say(entry_lines(entry).rstrip("\n"), lines=True)
                say(asking.save.format(file=opened.document.shown))
                shown = entry
            answer = hear().casefold()
            if answer in asking.no:
                raise Mishap(Exit.REFUSED, message_page(desk.words.advance.not_saved), "not-saved")
            if answer == asking.note_key:
                say(asking.note)
                entry = entry.model_copy(update={"note": hear() or entry.note})
            elif answer in asking.yes:
                return entry
            else:
                say(f"    {asking.save_answers}")


@contextmanager
def _on_a_line_of_its_own() -> Iterator[None]:
    """What stops the questions stands in the midst of a line; what is said then does not."""
    try:
        yield
    except (KeyboardInterrupt, Stopped):
        say()
        raise
