"""Prints pages and JSON: the answer to stdout, everything else to stderr, in colour only on a terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum
from itertools import islice
from typing import TYPE_CHECKING, Any, NoReturn, TextIO, TypeVar

from kjopsprosess.page.message import message_page
from kjopsprosess.page.page import Line, Page, text

from . import environment
from .errors import ExitCode

if TYPE_CHECKING:
    from pathlib import Path

    from kjopsprosess.messages.messages import Messages
    from kjopsprosess.page.drawing.spreadsheet import Table

    from .context import CommandContext


STANDARD_OUTPUT = "-"
"""The name for standard output in place of a file's."""


def show(page: Page, stream: TextIO | None = None) -> None:
    """Print a page, to stdout unless another stream is given."""
    stream = stream or sys.stdout
    _write(_lines(page, stream), stream)
    stream.flush()


def draw_page(page: Page, stream: TextIO) -> str:
    """A page as text for a stream: as wide as the stream, in colour if it is a terminal."""
    return "".join(_lines(page, stream))


def _write(pieces: Iterable[str], stream: TextIO) -> None:
    """Write what is made meanwhile, some thousand pieces at a time."""
    made = iter(pieces)
    while part := "".join(islice(made, PIECES)):
        stream.write(part)


def _lines(page: Page, stream: TextIO) -> Iterable[str]:
    width, ascii_only = environment.width(stream), environment.needs_ascii(stream)
    if environment.wants_colour(stream):
        from kjopsprosess.page.drawing.terminal import draw_terminal  # 20 ms: it loads Rich

        return [draw_terminal(page, width, ascii_only=ascii_only)]
    from kjopsprosess.page.drawing.layout import plain_lines  # 5 ms that completion and JSON do without

    return plain_lines(page, width, ascii_only=ascii_only, beside=not environment.is_read_aloud())


def show_markdown(page: Page) -> None:
    """Print a page as Markdown."""
    from kjopsprosess.page.drawing.markdown import draw_markdown  # 1 ms, and layout

    sys.stdout.write(draw_markdown(page))


def show_json(facts: Any, stream: TextIO | None = None) -> None:  # noqa: ANN401 - any plain data
    """Print facts for programs: one JSON object, in ASCII; what is in an `EachMade` is made as it is printed."""
    import json  # 1 ms that a page does without

    stream = stream or sys.stdout
    _write(json.JSONEncoder(indent=2).iterencode(facts), stream)
    stream.write("\n")


def show_jsonl(rows: Iterable[Any]) -> None:
    """Print facts for programs, one JSON object a line."""
    import json  # likewise

    sys.stdout.writelines(json.dumps(row) + "\n" for row in rows)


PIECES = 4096
"""So many pieces of JSON are written at a time."""
FORMATS = ("text", "md", "json")
Choice = TypeVar("Choice", bound=StrEnum)


def parse_choice(context: CommandContext, text: str | None, kind: type[Choice]) -> Choice | None:
    """The member that a word names, None when no word was given. Any other word is a usage error that lists them."""
    if text is None or text in list(kind):
        return None if text is None else kind(text)
    context.fail(ExitCode.USAGE, "not-allowed", _unknown_value(context, text, [*kind]))


def fail_broken_text(context: CommandContext, text: str) -> NoReturn:
    """A usage error: a text was typed in another encoding than UTF-8, and would be written as something else."""
    said = context.messages.errors.not_utf_8.format(text=context.messages.quote(text))
    context.fail(ExitCode.USAGE, "broken-text", said)


def _unknown_value(context: CommandContext, text: str, allowed: Sequence[str]) -> str:
    from .typed.choices import word_error  # nobody waits for it who has typed what there is

    words = {each: each for each in allowed}
    return word_error(context.messages, text, words, words, context.messages.errors.unknown_value)


def show_file(contents: str) -> None:
    """Print what is to become a file: in UTF-8 and with its own line ends, whatever the system's are."""
    show_lines([contents])


def show_lines(lines: Iterable[str]) -> None:
    """Print what is to become a file, as `show_file` does, line by line as they are made."""
    stream = getattr(sys.stdout, "buffer", None)
    if stream is None:
        sys.stdout.writelines(lines)
        return
    sys.stdout.flush()
    stream.writelines(line.encode() for line in lines)
    stream.flush()


def to_save(output: Path | None) -> Path | None:
    """The file that `-o` names; None where the answer is to be printed, as it is with `-` for standard output."""
    return None if str(output) == STANDARD_OUTPUT else output


def show_answer(
    context: CommandContext,
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
        from .documents import give_csv  # 5 ms: the writer, for a table that is asked for

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


def require_form(context: CommandContext, form: str, also: tuple[str, ...] = ()) -> None:
    """Stop the command at a form that it does not have."""
    if form not in FORMATS:
        context.fail(ExitCode.USAGE, "not-allowed", _unknown_value(context, form, (*FORMATS, *also)))


def require_colour(context: CommandContext, colour: str, allowed: Sequence[str]) -> None:
    """Stop the command at a value of `--color` that there is not."""
    if colour not in allowed:
        context.fail(ExitCode.USAGE, "not-allowed", _unknown_value(context, colour, allowed))


def _fitted(
    page: Page, see_all: str | None, left_out: Callable[[Sequence[int]], Line | None] | None, context: CommandContext
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


def _show_whole(page: Page, context: CommandContext) -> None:
    """Print a page that is read as a whole; below one that a terminal has no room for, how to see its beginning."""
    drawn = draw_page(page, sys.stdout)
    sys.stdout.write(drawn + from_the_top(drawn, context.messages))
    sys.stdout.flush()


def from_the_top(drawn: str, messages: Messages) -> str:
    """The line below what is longer than the terminal: how to read it from the top. Empty where there is room."""
    rows = environment.rows(sys.stdout)
    lines = drawn.rstrip("\n").count("\n") + 1
    if rows is None or lines <= rows:
        return ""
    return draw_page(message_page(messages.terms.from_the_top(lines)), sys.stdout)


def _with_notices(page: Page, context: CommandContext) -> Page:
    """The page, with the command's notices about the files it read above it."""
    notices, context.notices = context.notices, []
    return Page((*message_page(*notices).sections, *page.sections)) if notices else page


def show_notices(context: CommandContext) -> None:
    """Print the remaining notices to stderr, when the answer was not a page."""
    if context.notices:
        show(message_page(*context.notices), sys.stderr)
