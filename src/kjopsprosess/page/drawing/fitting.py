"""Makes a page fit the rows there are: what can best be spared is left out, and the last row says how much that is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import chain

from kjopsprosess.page.page import Item, Line, Page, Section, Verbatim

from .layout import draw_plain


def fit(
    page: Page,
    rows: int,
    width: int,
    more: Callable[[int], Line],
    *,
    also: Callable[[Sequence[int]], Line | None] | None = None,
    ascii_only: bool = False,
) -> Page:
    """The page in at most so many rows, as far as its items can be spared.

    Items are left out one by one: those of the highest `spare` first, among equals the last of the page. A heading goes
    with the last of its items, and a line that continues another with that one. `more` makes the last line, of how many
    rows with text are missing; `also`, of the `spare` of everything that is left out, what must be said of it besides.
    """

    def drawn(shown: Page) -> list[str]:
        return draw_plain(shown, width, ascii_only=ascii_only).splitlines()

    whole = drawn(page)
    if len(whole) <= rows:
        return page
    order = _order(page)

    def without(count: int) -> Page:
        gone = frozenset(chain.from_iterable(order[:count]))
        shorter = _without(page, gone)
        missing = sum(map(bool, whole)) - sum(map(bool, drawn(shorter)))
        named = also([_spare_of(page, place) for place in gone]) if also else None
        last = (more(missing), named) if named else (more(missing),)
        return Page((*shorter.sections, Section(items=last, gap=False)))

    # How many have to go is found by halving, since each try draws the page.
    least, most = 1, len(order)
    while least < most:
        middle = (least + most) // 2
        if len(drawn(without(middle))) <= rows:
            most = middle
        else:
            least = middle + 1
    return without(least) if order else page


def sparing_the_end(page: Page) -> Page:
    """The page, in the order of what matters: all but its first item can be spared, the end first."""
    first, *others = page.sections
    kept = first._replace(items=(*first.items[:1], *map(_spared, first.items[1:])))
    return Page((kept, *(section._replace(items=tuple(map(_spared, section.items))) for section in others)))


def _spared(item: Item) -> Item:
    return item if isinstance(item, Verbatim) else item._replace(spare=1)


Place = tuple[int, int]


def _order(page: Page) -> list[list[Place]]:
    """What can be spared, as the places of its items by section and item, the first to be left out first."""
    found: list[tuple[int, list[Place]]] = []
    for place, section in enumerate(page.sections):
        for index, item in enumerate(section.items):
            if isinstance(item, Verbatim) or not item.spare:
                continue
            if isinstance(item, Line) and item.continues and found and found[-1][1][-1] == (place, index - 1):
                found[-1][1].append((place, index))
            else:
                found.append((item.spare, [(place, index)]))
    return [places for _, places in sorted(found, reverse=True)]


def _spare_of(page: Page, place: Place) -> int:
    item = page.sections[place[0]].items[place[1]]
    return 0 if isinstance(item, Verbatim) else item.spare


def _without(page: Page, gone: frozenset[Place]) -> Page:
    sections = []
    for place, section in enumerate(page.sections):
        left = tuple(item for index, item in enumerate(section.items) if (place, index) not in gone)
        if left or not section.items:
            sections.append(section._replace(items=left))
    return Page(tuple(sections))
