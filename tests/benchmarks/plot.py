"""A plot of growth as SVG, both axes by powers of ten: what grows as its input goes as far up as across."""

from __future__ import annotations

from html import escape
from itertools import cycle
from math import log10
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

WIDTH, HEIGHT, LEFT, BOTTOM, TOP, RIGHT = 740, 420, 60, 50, 20, 210
COLOURS = (
    "#0b5cad", "#b3460b", "#2b7a2b", "#7a2b7a", "#555555", "#a08000", "#b00060", "#006d6d", "#5a8fd0", "#8a5a2b",
    "#7fae3f", "#a070c0",
)  # fmt: skip
"""Given out again from the first when there are more curves; each has its name at its end."""


def plot(curves: Mapping[str, Sequence[tuple[float, float]]], across: str, up: str) -> str:
    """The curves, each by its name; `across` and `up` say what the axes are."""
    points = [point for curve in curves.values() for point in curve]
    ends = [_decades(values) for values in zip(*points, strict=True)]
    (least_x, most_x), (least_y, most_y) = ends

    def at(x: float, y: float) -> tuple[float, float]:
        return (
            LEFT + (log10(x) - least_x) / (most_x - least_x) * (WIDTH - LEFT - RIGHT),
            HEIGHT - BOTTOM - (log10(y) - least_y) / (most_y - least_y) * (HEIGHT - BOTTOM - TOP),
        )

    opening = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img"'
    parts = [
        f'{opening} font-family="sans-serif" font-size="13"><title>{escape(up)} by {escape(across)}</title>',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>',
    ]
    for power in range(least_x, most_x + 1):
        x, bottom = at(10.0**power, 10.0**least_y)
        parts += [_line((x, TOP), (x, bottom), "#dddddd"), _words(x, bottom + 18, f"{10**power:,}", "middle")]
    for power in range(least_y, most_y + 1):
        left, y = at(10.0**least_x, 10.0**power)
        parts += [_line((left, y), (WIDTH - RIGHT, y), "#dddddd"), _words(left - 8, y + 4, f"{10.0**power:g}", "end")]
    parts += [
        _words((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 10, across, "middle"),
        _words(14, TOP + 110, up, "middle", turned=True),
    ]
    labels: list[float] = []
    for colour, (name, curve) in zip(cycle(COLOURS), sorted(curves.items(), key=_last, reverse=True), strict=False):
        drawn = " ".join(f"{x:.1f},{y:.1f}" for x, y in (at(*point) for point in curve))
        parts.append(f'<polyline points="{drawn}" fill="none" stroke="{colour}" stroke-width="2"/>')
        x, y = at(*curve[-1])
        labels.append(max(y + 4, labels[-1] + 16) if labels else y + 4)
        parts.append(_words(max(x, WIDTH - RIGHT) + 8, labels[-1], name, "start", colour))
    return "\n".join([*parts, "</svg>", ""])


def _last(curve: tuple[str, Sequence[tuple[float, float]]]) -> float:
    return curve[1][-1][1]


def _decades(values: Iterable[float]) -> tuple[int, int]:
    """The powers of ten between which the values are."""
    powers = [log10(each) for each in values]
    return int(min(powers) // 1), int(-(-max(powers) // 1))


def _line(start: tuple[float, float], end: tuple[float, float], colour: str) -> str:
    (x1, y1), (x2, y2) = start, end
    return f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="{colour}"/>'


def _words(x: float, y: float, said: str, anchor: str, colour: str = "#222222", *, turned: bool = False) -> str:
    turn = f' transform="rotate(-90 {x:.1f} {y:.1f})"' if turned else ""
    return f'<text x="{x:.1f}" y="{y:.1f}" fill="{colour}" text-anchor="{anchor}"{turn}>{escape(said)}</text>'
