"""Where each step of a picture stands, in pixels: a wide drawing for screens and paper, a tall one for telephones."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kjopsprosess.page.deal.signs import SIGNS, after_phrase, columns_of, described
from kjopsprosess.page.page import DrawnStep, Mark, Picture

WIDE, TALL = 792, 336
"""The width of either drawing: a page of paper, and a telephone of 360 pixels."""
BOXES_ACROSS, BOXES_BELOW = 5, 3
"""Boxes of a wide drawing beside each other, before it goes on below; and below each other, in one column."""
GAP, ARROW = 10, 23
"""Between two boxes side by side, and between two columns, where an arrow stands."""
BELOW = 18
"""Below the boxes of a row of columns, before the next row of columns."""
HIGH = 800
"""From this height on a picture that is printed as a third of a sheet has letters too small to read."""
PAD = 9
NAME_SIZE, SMALL_SIZE = 13, 11
NAME_LINE, SMALL_LINE = 17, 15
WIDE_LETTER, LETTER, NARROW_LETTER = 1.05, 0.62, 0.36
"""Widths of letters in parts of the size, rather too wide than too narrow: each reader's font is another."""
BOLD = 1.1
"""How much wider the bold name of the next step is."""
NARROW = frozenset("iljtfr.,:;'’!|()[]- ")
DOT, DOT_GAP, COLUMN_GAP = 16, 3, 7
DOTS_ACROSS = 14
"""A square of a small picture, the gap below it, and the gap to the next column."""


class PlacedText(NamedTuple):
    """A line of text in a box, at its place."""

    x: float
    y: float
    text: str
    kind: str
    """Its class: state, name, note or late."""


class Box(NamedTuple):
    """A step as it is drawn."""

    x: float
    y: float
    width: float
    height: float
    mark: Mark
    late: bool
    words: tuple[PlacedText, ...]


class Drawing(NamedTuple):
    """A picture with everything at its place."""

    shape: str
    """wide, tall or small."""
    width: float
    height: float
    boxes: tuple[Box, ...]
    arrows: tuple[tuple[float, float], ...]
    """Where an arrow's middle is."""
    title: str
    described: str

    @property
    def high(self) -> bool:
        """Whether it can be read on paper only if it has most of a sheet to itself."""
        return self.height > HIGH


class Placed(NamedTuple):
    """A step with its column and the lines in its box."""

    step: DrawnStep
    lines: tuple[tuple[str, str], ...]
    """Each line with its kind."""
    height: float


def draw_picture(picture: Picture) -> list[Drawing]:
    """The drawings of a picture, of which a reader sees the one that fits: a small one fits everywhere."""
    if not picture.steps:
        return []
    if picture.small:
        return [_small(picture)]
    return [_wide(picture), _tall(picture)]


def _wide(picture: Picture) -> Drawing:
    """Columns from left to right, five boxes across, then on below. A high column is two, without an arrow between."""
    columns = columns_of(picture.steps)
    width = WIDE / BOXES_ACROSS - ARROW
    boxes: list[Box] = []
    arrows: list[tuple[float, float]] = []
    across, top, bottom, widest = 0, 1.0, 1.0, 0
    for number in range(len(columns)):
        placed = [*_placed(picture, columns, number, width)]
        parts = [placed[first : first + BOXES_BELOW] for first in range(0, len(placed), BOXES_BELOW)]
        if across and across + len(parts) > BOXES_ACROSS:
            across, top = 0, bottom + BELOW
        for part in parts:
            if across == BOXES_ACROSS:
                across, top = 0, bottom + GAP
            x, y = across * (width + ARROW), top
            for each in part:
                boxes.append(_box(each, x, y, width, each.height))
                y += each.height + GAP
            across, bottom = across + 1, max(bottom, y)
        widest = max(widest, across)
        if number < len(columns) - 1:
            # As high as the first lines of the boxes beside it.
            arrows.append((across * (width + ARROW) - ARROW / 2, top + 22))
    # An arrow may stand to the right of the last column.
    edge = 0 if any(x > widest * (width + ARROW) - ARROW for x, _ in arrows) else ARROW
    return _drawing(picture, "wide", widest * (width + ARROW) - edge, bottom - GAP + 1, boxes, arrows)


def _tall(picture: Picture) -> Drawing:
    """Columns from top to bottom; two steps that run side by side stand beside each other."""
    columns = columns_of(picture.steps)
    boxes: list[Box] = []
    arrows: list[tuple[float, float]] = []
    y = 1.0
    for number, column in enumerate(columns):
        width = TALL if len(column) == 1 else (TALL - GAP) / 2
        placed = [*_placed(picture, columns, number, width)]
        for first in range(0, len(placed), 2):
            row = placed[first : first + 2]
            height = max(each.height for each in row)
            for place, each in enumerate(row):
                boxes.append(_box(each, place * (width + GAP), y, width, height))
            y += height + GAP
        if number < len(columns) - 1:
            arrows.append((TALL / 2, y - GAP + ARROW / 2))
            y += ARROW - GAP
    return _drawing(picture, "tall", TALL, y - GAP + 1, boxes, arrows)


def _small(picture: Picture) -> Drawing:
    """A square for each step, with its sign; on below where a telephone ends."""
    columns = columns_of(picture.steps)
    boxes: list[Box] = []
    top = 1
    for first in range(0, len(columns), DOTS_ACROSS):
        band = columns[first : first + DOTS_ACROSS]
        for place, column in enumerate(band):
            for row, step in enumerate(column):
                x, y = place * (DOT + COLUMN_GAP) + 1, top + row * (DOT + DOT_GAP)
                sign = PlacedText(x + DOT / 2, y + DOT * 0.75, SIGNS[step.mark], "sign")
                boxes.append(Box(x, y, DOT, DOT, step.mark, step.late, (sign,)))
        top += max(map(len, band)) * (DOT + DOT_GAP) + COLUMN_GAP
    width = min(len(columns), DOTS_ACROSS) * (DOT + COLUMN_GAP) - COLUMN_GAP + 2
    return _drawing(picture, "small", width, top - COLUMN_GAP - DOT_GAP + 1, boxes, [])


def _drawing(
    picture: Picture,
    shape: str,
    width: float,
    height: float,
    boxes: Sequence[Box],
    arrows: Sequence[tuple[float, float]],
) -> Drawing:
    return Drawing(
        shape,
        width,
        height,
        tuple(boxes),
        tuple(arrows),
        picture.title,
        " ".join(f"{one}." for one in described(picture)),
    )


def _placed(picture: Picture, columns: Sequence[Sequence[DrawnStep]], number: int, width: float) -> Iterator[Placed]:
    """The steps of a column with their texts broken to the width of a box."""
    before = [step.number for step in columns[number - 1]] if number else []
    room = width - 2 * PAD
    for step in columns[number]:
        sign = SIGNS[step.mark]
        head = f"{step.number} {sign} {step.state}" if sign else f"{step.number} {step.state}".rstrip()
        after = after_phrase(picture, step, before)
        lines = [("state", line) for line in broken(head, room, SMALL_SIZE)]
        size = NAME_SIZE * BOLD if step.mark is Mark.NEXT else NAME_SIZE
        lines += [("name", line) for line in broken(step.name, room, size)]
        lines += [("note", line) for line in (broken(after, room, SMALL_SIZE) if after else ())]
        kind = "late" if step.late else "note"
        lines += [(kind, line) for note in step.notes for line in broken(note, room, SMALL_SIZE)]
        height = 2 * PAD + sum(_line_height(kind) for kind, _ in lines) - 2
        yield Placed(step, tuple(lines), height)


def _box(placed: Placed, x: float, y: float, width: float, height: float) -> Box:
    words: list[PlacedText] = []
    # A baseline is where letters stand, not where their line ends.
    at = y + PAD - 4
    for kind, line in placed.lines:
        at += _line_height(kind)
        words.append(PlacedText(x + PAD, at, line, kind))
    return Box(x + 1, y, width - 2, height, placed.step.mark, placed.step.late, tuple(words))


def _line_height(kind: str) -> int:
    return NAME_LINE if kind == "name" else SMALL_LINE


def broken(text: str, room: float, size: float) -> list[str]:
    """A text in lines that fit the room, broken at blanks; a word wider than the room where the room ends."""
    lines: list[str] = []
    line = ""
    for word in text.split():
        wanted = f"{line} {word}" if line else word
        if width_of(wanted, size) <= room:
            line = wanted
            continue
        if line:
            lines.append(line)
        *whole, line = _cut(word, room, size)
        lines += whole
    return [*lines, line] if line else lines


def _cut(word: str, room: float, size: float) -> list[str]:
    """A word in pieces that fit, each but the last with a hyphen."""
    pieces = [""]
    for letter in word:
        if pieces[-1] and width_of(f"{pieces[-1]}{letter}-", size) > room:
            pieces[-1] += "-"
            pieces.append("")
        pieces[-1] += letter
    return pieces if width_of(word, size) > room else [word]


def width_of(text: str, size: float) -> float:
    """About how wide a text is drawn, in pixels."""
    return size * sum(map(_letter, text))


def _letter(letter: str) -> float:
    if letter in NARROW:
        return NARROW_LETTER
    wide = letter in "mwMW@%" or unicodedata.east_asian_width(letter) in "WF"
    return WIDE_LETTER if wide else 0 if unicodedata.combining(letter) else LETTER
