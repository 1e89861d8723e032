"""A page: the content of a screen, independent of width and colour."""

from enum import StrEnum
from typing import NamedTuple

GLYPH_COLUMN = 2
"""Columns that a glyph stands before its text."""


class Style(StrEnum):
    """What a piece of text is, so that a terminal can colour it. Colour never carries information alone."""

    TEXT = "text"
    ACT = "act"
    """The customer's act: the only bold on a page."""
    HEADING = "heading"
    LATE = "late"
    RULE = "rule"
    """A contact rule in force."""
    ASK = "ask"
    DONE = "done"
    QUIET = "quiet"


class Span(NamedTuple):
    """A run of text in one style. A no-break space (U+00A0) keeps a number together with its unit."""

    text: str
    style: Style = Style.TEXT


Text = tuple[Span, ...]


def text(*parts: str | Span | Text, style: Style = Style.TEXT) -> Text:
    """Make a text of spans and strings; strings get `style`."""
    if len(parts) == 1 and isinstance(parts[0], str):
        return (Span(parts[0], style),) if parts[0] else ()
    spans: list[Span] = []
    for part in parts:
        if isinstance(part, str):
            if part:
                spans.append(Span(part, style))
        elif not isinstance(part, Span):
            spans += part
        elif part.text:
            spans.append(part)
    return tuple(spans)


class Line(NamedTuple):
    """A line of running text: at column 1, or at column 5 with a glyph in column 3. Wrapped text hangs under itself."""

    body: Text
    glyph: str = ""
    indent: int = 4
    """Columns before the text; 0 for the head and for headings within a section."""
    keep: bool = False
    """Never wrapped: a place in a file, or a line of the user's own file."""
    continues: bool = False
    """Continues the line above: a row of its own on a screen, but not in Markdown."""
    spare: int = 0
    """Where a terminal has too few rows, items with the highest number are left out first; 0: never."""
    leads_to: str = ""
    """The heading that a line of a contents list stands for: a link in Markdown."""


class Labelled(NamedTuple):
    """A label and its text. All labels of a page share one column: the widest label and two blanks."""

    label: str
    body: Text
    glyph: str = ""
    spare: int = 0


class Cell(NamedTuple):
    """One cell of a row, in up to four forms. A plain string is a text in the ordinary style, and takes less memory."""

    body: Text | str
    wide: Text | str | None = None
    """Used instead where the screen has 100 columns or more, and where there are no columns, as in Markdown."""
    short: Text | str | None = None
    """Used instead, in the whole table, when rows are too wide."""
    narrow: Text | str | None = None
    """Used instead where no column has a name above it: a row has become two, or, without `wide`, in Markdown."""


class Columns(NamedTuple):
    """The columns of a table; rows with the same name share them, wherever they are on the page."""

    name: str
    least: tuple[int, ...] = ()
    """Least width of each column, which is otherwise as wide as its widest cell. A row's last cell may spill over."""
    right: frozenset[int] = frozenset()
    """Columns set flush right."""
    first_row: int = 1
    """On a narrow screen a row becomes two: so many cells on the first, the rest below, joined with ` · `."""
    wide_first: bool = True
    """Whether a wide form is worth the short forms of the other cells."""


class Row(NamedTuple):
    """A row of a table."""

    columns: Columns
    cells: tuple[Cell | str, ...]
    """A plain string is a cell in one form and in the ordinary style."""
    glyph: str = ""
    indent: int = 4
    heading: bool = False
    """A row of column names: left out on a narrow screen, where the columns are gone."""
    spare: int = 0


class Verbatim(NamedTuple):
    """Lines of a file, ready to be pasted: in their own columns, never wrapped, and never taken for markup."""

    lines: tuple[str, ...]


class Mark(StrEnum):
    """How a step is drawn. A sign and a word say the same as the colour."""

    PLAIN = "plain"
    """Of a process, where nothing has happened."""
    DONE = "done"
    NEXT = "next"
    """The customer's next step: where the customer is."""
    OPEN = "open"
    WAITING = "waiting"
    SKIPPED = "skipped"
    ASK = "ask"
    """Something is to be asked about it: whether it was done, or how it is."""


class DrawnStep(NamedTuple):
    """A step in a picture."""

    number: int
    """From 1, in the order of the list."""
    name: str
    after: tuple[int, ...]
    """Numbers of the steps it comes directly after."""
    mark: Mark
    state: str = ""
    """The word for the mark."""
    notes: tuple[str, ...] = ()
    """Short lines below the name: the day that rules it, or how long it takes."""
    late: bool = False
    """Whether something of it is past its day; a note says so."""


class Picture(NamedTuple):
    """The steps of a deal or a process: columns by order, beside each other what runs side by side. HTML draws it.

    Elsewhere `strip` stands for it, a line of one sign a step, if there is one.
    """

    title: str
    steps: tuple[DrawnStep, ...]
    after: str
    """How «after 2 and 3» is said, with the field {numbers}; what joins the numbers is `and_`."""
    and_: str
    strip: str = ""
    small: bool = False
    """Only signs, without names."""
    spare: int = 0


Item = Line | Labelled | Row | Verbatim | Picture


class Section(NamedTuple):
    """A heading in column 1 and what stands under it."""

    heading: Text = ()
    items: tuple[Item, ...] = ()
    gap: bool = True
    """Whether a blank line stands before it."""
    beside: bool = False
    """Whether the first item is on the heading's own row, three spaces after it."""
    level: int = 2
    """How deep the heading stands in Markdown: 2 for `##`."""


class Page(NamedTuple):
    """A whole screen. The first line says what matters most."""

    sections: tuple[Section, ...]
