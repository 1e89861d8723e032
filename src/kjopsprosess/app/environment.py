"""The clock, the environment and the streams. Everything that depends on the machine is read here."""

from __future__ import annotations

import gc
import locale
import os
import shutil
import sys
from datetime import date
from pathlib import Path
from typing import TextIO

STANDARD_WIDTH = 80
MIN_WIDTH = 40


class DrawingOptions:
    """How this call wants its pages, by `--plain` and `--color`."""

    plain = False
    """No colour, and nothing left out so that a page fits: as into a pipe."""
    colour: bool | None = None
    """In colour or not; None where the stream decides."""


def draw_as(*, plain: bool, colour: bool | None) -> None:
    """Set how pages are drawn from now on. `ACCESSIBLE` asks for plain ones."""
    DrawingOptions.plain, DrawingOptions.colour = plain or is_read_aloud(), colour


def is_read_aloud() -> bool:
    """Whether a screen reader reads: its users set `ACCESSIBLE`. Nothing then stands in columns."""
    return bool(os.environ.get("ACCESSIBLE"))


def today() -> date:
    """The local civil date. Commands take `--today` and `KP_TODAY` before it."""
    return date.today()  # noqa: DTZ011 - a seller's day is the day on the wall


def env_today() -> str | None:
    """The value of `KP_TODAY`, not parsed; None when it is not set."""
    return os.environ.get("KP_TODAY") or None


def env_workspace() -> Path | None:
    """The value of `KP_HOME`; None when it is not set."""
    home = os.environ.get("KP_HOME")
    return Path(home) if home else None


def env_language() -> str | None:
    """The value of `KP_LANG`; None when it is not set."""
    return os.environ.get("KP_LANG")


def env_author() -> str | None:
    """The value of `KP_AUTHOR`, who of us writes; None when it is not set."""
    return os.environ.get("KP_AUTHOR") or None


def system_language() -> str:
    """The language of the machine, by the order gettext uses, then by the system's own settings."""
    from kjopsprosess.messages.languages import choose  # 7 ms that `--version` does without

    named = [os.environ.get(name) for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")]
    return choose([*((each or "").split(":")[0] for each in named), locale.getlocale()[0]]).value


def words_before_completion() -> list[str] | None:
    """The words before the one that a shell wants completed, or None; the scripts of Typer tell them so.

    In bash they come one a line, each as it was typed, with the place of the one to complete.
    """
    if "_KP_COMPLETE" not in os.environ:
        return None
    typed, place = os.environ.get("COMP_WORDS"), os.environ.get("COMP_CWORD", "")
    if typed and place.isdecimal():
        return typed.split("\n" if "\n" in typed else " ")[: int(place)]
    return os.environ.get("_TYPER_COMPLETE_ARGS", "").rpartition(" ")[0].split()


def lang_option(arguments: list[str]) -> str | None:
    """The value of `--lang`, read before the options are parsed, so that help and usage errors can use it."""
    return _option(arguments, ("--lang",))


def folder_option(arguments: list[str]) -> Path | None:
    """The value of `-C`, read before the options are parsed."""
    found = _option(arguments, ("-C", "--dir"))
    return Path(found) if found else None


def wants_json(arguments: list[str]) -> bool:
    """Whether a program is to read the answer."""
    return "--json" in arguments or _option(arguments, ("--format",)) == "json"


def _option(arguments: list[str], names: tuple[str, ...]) -> str | None:
    for place, argument in enumerate(arguments):
        if argument in names and place + 1 < len(arguments):
            return arguments[place + 1]
        name, _, value = argument.partition("=")
        if value and name in names:
            return value
    return None


def configure_streams() -> None:
    """Set the streams to UTF-8, and to print a replacement for characters that they cannot encode."""
    # Without a console Windows gives none, and printing would fail.
    if sys.stdout is None:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123 - open to the end
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123 - likewise
    if hasattr(sys.stdin, "reconfigure"):
        # Bytes that are no UTF-8 are refused with a sentence where they are used, and not here with a traceback.
        sys.stdin.reconfigure(errors="surrogateescape")
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            # Into a pipe Windows writes an old code page, which nobody chose; elsewhere the encoding is the user's.
            legacy = (stream.encoding or "").lower().startswith("cp") and os.name == "nt"
            stream.reconfigure(encoding="utf-8" if legacy else None, errors="replace")


def leave_out_plugins() -> None:
    """Keep Pydantic from searching the installed packages for plug-ins.

    It would read all their metadata, and let any of them take part in reading files.
    """
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"


def expect_many_deals() -> None:
    """Let Python look for cycles more often: reading a deal leaves some, and ten thousand deals too many of them.

    Every process of a cold list would hold 100 MB more; it takes three hundredths of the time.
    """
    gc.set_threshold(100_000, 10, 10)


def needs_ascii(stream: TextIO) -> bool:
    """Whether glyphs must be replaced by ASCII: `KP_ASCII` is set, or the stream cannot encode them."""
    if os.environ.get("KP_ASCII"):
        return True
    try:
        "✓│·–…«»“”─■□◆×".encode(stream.encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return True
    return False


def width(stream: TextIO) -> int:
    """Columns to draw in: the terminal's, or `COLUMNS`, or 80."""
    if not stream.isatty() and "COLUMNS" not in os.environ:
        return STANDARD_WIDTH
    return max(MIN_WIDTH, shutil.get_terminal_size((STANDARD_WIDTH, 24)).columns)


def rows(stream: TextIO) -> int | None:
    """Rows a screen may take: one less than the terminal has, for the prompt below; None where nothing limits it."""
    if DrawingOptions.plain:
        return None
    return shutil.get_terminal_size((STANDARD_WIDTH, 24)).lines - 1 if stream.isatty() else None


def wants_colour(stream: TextIO) -> bool:
    """Whether to colour: on a terminal that is not dumb, unless `NO_COLOR`; with `FORCE_COLOR` anywhere.

    `--color` and `--plain` go before them.
    """
    if DrawingOptions.colour is not None or DrawingOptions.plain:
        return bool(DrawingOptions.colour)
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return is_live_terminal(stream)


def is_live_terminal(stream: TextIO) -> bool:
    """Whether a line can be redrawn on a stream: a terminal that is not dumb."""
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def wants_traceback() -> bool:
    """Whether an unexpected error prints its traceback: `KP_DEBUG`, for developers."""
    return bool(os.environ.get("KP_DEBUG"))


def interactive() -> bool:
    """Whether questions can be asked: stdin and stderr are terminals."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def called_by_git() -> bool:
    """Whether git runs `kp` to show a difference; git sets a variable for that."""
    return "GIT_DIFF_PATH_TOTAL" in os.environ
