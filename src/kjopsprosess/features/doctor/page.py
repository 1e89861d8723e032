"""What the doctor found, as a page."""

from __future__ import annotations

from collections.abc import Sequence

from kjopsprosess.messages.messages import Messages
from kjopsprosess.page.page import Item, Line, Page, Section, Style, text

from .facts import Found


def doctor_page(found: Sequence[Found], messages: Messages) -> Page:
    """Each thing on a line; below what needs help, what to type."""
    said = messages.doctor
    items: list[Item] = []
    for each in found:
        glyph, style = ("!", Style.LATE) if each.needs_help else ("✓", Style.TEXT)
        items.append(Line(text(said.found[each.code].format(**each.facts), style=style), glyph=glyph))
        items += [Line(text(line), indent=6, keep=True) for line in each.commands]
    needy = sum(each.needs_help for each in found)
    head = said.needs_help(needy) if needy else said.all_well
    return Page((Section(items=(Line(text(head), indent=0), *items)),))
