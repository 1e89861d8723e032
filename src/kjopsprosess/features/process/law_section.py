"""The values of the law that matter in a process, as a section of its page."""

from __future__ import annotations

from collections.abc import Sequence

from kjopsprosess.messages.messages import Messages
from kjopsprosess.model.law import LawValue
from kjopsprosess.page.page import Columns, Item, Line, Row, Section, Style, text
from kjopsprosess.validation.law import LawExcerpt

LAW = Columns("law")
NO_NUMBER = "–"


def law_section(law: LawExcerpt, messages: Messages) -> Section:
    """Confirmed values, those reported by practitioners, the rest by name, and a note that this is not legal advice.

    Confirmed and reported values have the day of their last review and their sources.
    """
    said = messages.law
    items: list[Item] = []
    if law.facts:
        items += [*_rows(law.facts, messages), _sources(said.checked, law.facts, messages)]
    if law.reported:
        items.append(Line(text(said.reported, style=Style.RULE), glyph="!"))
        items += [*_rows(law.reported, messages), _sources(said.as_of, law.reported, messages)]
    if law.unconfirmed:
        values = "; ".join(_name(each, messages) for each in law.unconfirmed)
        items.append(Line(text(said.unconfirmed.format(values=values, look_up=law.look_up))))
    items.append(Line(text(said.no_advice)))
    return Section(text(said.heading, style=Style.HEADING), tuple(items), gap=False)


def _rows(values: Sequence[LawValue], messages: Messages) -> list[Item]:
    return [Row(LAW, (_amount(each, messages), _name(each, messages))) for each in values]


def _sources(phrase: str, values: Sequence[LawValue], messages: Messages) -> Line:
    oldest = messages.calendar.full_day(min(each.checked for each in values))
    sources = "; ".join(dict.fromkeys(each.source for each in values))
    return Line(text(f"{phrase.format(day=oldest)}: {sources}.", style=Style.QUIET))


def _name(value: LawValue, messages: Messages) -> str:
    return value.nb if messages.code == "nb" else value.en


def _amount(value: LawValue, messages: Messages) -> str:
    said = messages.law
    if value.value is None or value.unit is None:
        told = value.in_words
        return NO_NUMBER if told is None else told.nb if messages.code == "nb" else told.en
    number = f"{value.value:,}".replace(",", said.thousands)
    return said.units[value.unit].replace(" ", "\N{NO-BREAK SPACE}").format(n=number)
