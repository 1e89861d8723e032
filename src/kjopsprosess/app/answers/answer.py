"""The answer of a command in the form asked for, and the words that name a form."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

from kjopsprosess.app import environment
from kjopsprosess.app.errors import ExitCode
from kjopsprosess.app.output import draw_page, from_the_top, show, show_json, show_markdown, to_save
from kjopsprosess.page.message import message_page
from kjopsprosess.page.page import Line, Page, text

if TYPE_CHECKING:
    from pathlib import Path

    from kjopsprosess.app.workspace_context import WorkspaceContext
    from kjopsprosess.page.drawing.spreadsheet import Table


FORMATS = ("text", "md", "json")
Choice = TypeVar("Choice", bound=StrEnum)


def parse_choice(context: WorkspaceContext, text: str | None, kind: type[Choice]) -> Choice | None:
    """The member that a word names, None when no word was given. Any other word is a usage error that lists them."""
    if text is None or text in list(kind):
        return None if text is None else kind(text)
    context.fail(ExitCode.USAGE, "not-allowed", _unknown_value(context, text, [*kind]))


def fail_broken_text(context: WorkspaceContext, text: str) -> NoReturn:
    """A usage error: a text was typed in another encoding than UTF-8, and would be written as something else."""
    said = context.messages.errors.not_utf_8.format(text=context.messages.quote(text))
    context.fail(ExitCode.USAGE, "broken-text", said)


def _unknown_value(context: WorkspaceContext, text: str, allowed: Sequence[str]) -> str:
    from kjopsprosess.app.typed.choices import word_error  # nobody waits for it who has typed what there is

    words = {each: each for each in allowed}
    return word_error(context.messages, text, words, words, context.messages.errors.unknown_value)


def show_answer(
    context: WorkspaceContext,
    form: str,
    facts: Callable[[], Any],
    page: Callable[[], Page],
    also: tuple[str, ...] = (),
    see_all: str | None = None,
    left_out: Callable[[Sequence[int]], Line | None] | None = None,
    from_top: bool = False,
    table: Callable[[], Table] | None = None,
    output: Path | None = None,
) -> None:
    """Print the answer as JSON or as a page. Only the form asked for is built. `also`: more forms the command has.

    With `table` it may be CSV, too, which a file to save (`output`) asks for as `--format csv` does; so does `-` for
    standard output, where no other form was typed.
    With `see_all`, the line to type for all of it, a page on a terminal is made to fit its rows; `left_out` says what
    must be said of what is left out, known by its `spare`. So is one that begins with what matters, `from_top`, whose
    end is left out. Any other is shown whole, and says how to page it where it is longer than the terminal.
    """
    if to_save(output) is None and (context.as_json or form != "text"):
        output = None
    if table is not None and (output is not None or (form == "csv" and not context.as_json)):
        from .csv_answer import give_csv  # 5 ms: the writer, for a table that is asked for

        give_csv(context, form, output, table())
        return
    require_form(context, form, also if table is None else (*also, "csv"))
    if context.as_json:
        show_json(facts())
    elif form == "md":
        show_markdown(_with_notices(page(), context))
    else:
        whole = _with_notices(page(), context)
        if see_all or from_top:
            show(_fitted(whole, see_all, left_out, context))
        else:
            _show_whole(whole, context)


def require_form(context: WorkspaceContext, form: str, also: tuple[str, ...] = ()) -> None:
    """Stop the command at a form that it does not have."""
    if form not in FORMATS:
        context.fail(ExitCode.USAGE, "not-allowed", _unknown_value(context, form, (*FORMATS, *also)))


def require_colour(context: WorkspaceContext, colour: str, allowed: Sequence[str]) -> None:
    """Stop the command at a value of `--color` that there is not."""
    if colour not in allowed:
        context.fail(ExitCode.USAGE, "not-allowed", _unknown_value(context, colour, allowed))


def _fitted(
    page: Page, see_all: str | None, left_out: Callable[[Sequence[int]], Line | None] | None, context: WorkspaceContext
) -> Page:
    """The page for the rows there are. Without `see_all` its end is left out."""
    rows = environment.rows(sys.stdout)
    if rows is None:
        return page
    from kjopsprosess.page.drawing.fitting import fit, sparing_the_end  # 1 ms, and layout; what is piped is never cut

    terms = context.messages.terms

    def more(missing: int) -> Line:
        said = terms.more_lines(missing, command=see_all) if see_all else terms.more_lines_below(missing)
        return Line(text(said), indent=0)

    width, ascii_only = environment.width(sys.stdout), environment.needs_ascii(sys.stdout)
    return fit(page if see_all else sparing_the_end(page), rows, width, more, also=left_out, ascii_only=ascii_only)


def _show_whole(page: Page, context: WorkspaceContext) -> None:
    """Print a page that is read as a whole; below one that a terminal has no room for, how to see its beginning."""
    drawn = draw_page(page, sys.stdout)
    sys.stdout.write(drawn + from_the_top(drawn, context.messages))
    sys.stdout.flush()


def _with_notices(page: Page, context: WorkspaceContext) -> Page:
    """The page, with the command's notices about the files it read above it."""
    # Taken out, so that `show_notices` does not print them again.
    notices, context.notices = context.notices, []
    return Page((*message_page(*notices).sections, *page.sections)) if notices else page


def show_notices(context: WorkspaceContext) -> None:
    """Print the remaining notices to stderr, when the answer was not a page."""
    if context.notices:
        show(message_page(*context.notices), sys.stderr)
