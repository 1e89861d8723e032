"""Values of the law that matter in a process: as a section of its page, and as facts for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .common import sentence
from .page import Columns, Ink, Item, Line, Row, Section, text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kjopsprosess.insight.checks_law import LawShown
    from kjopsprosess.messages.messages import Messages
    from kjopsprosess.model.law import LawValue

LAW = Columns("law")


def law_section(law: LawShown, words: Messages) -> Section:
    """The confirmed values with the day they were checked, what is not confirmed, and that this is no legal advice."""
    said = words.law
    items: list[Item] = [Row(LAW, (_amount(each, words), _name(each, words))) for each in law.facts]
    if law.facts:
        oldest = words.calendar.full_day(min(each.checked for each in law.facts))
        sources = "; ".join(dict.fromkeys(each.source for each in law.facts))
        items.append(Line(text(f"{sentence(said.as_of.format(day=oldest))}: {sources}.", ink=Ink.QUIET)))
    if law.unconfirmed:
        values = "; ".join(_name(each, words) for each in law.unconfirmed)
        items.append(Line(text(said.unconfirmed.format(values=values, look_up=law.look_up))))
    items.append(Line(text(said.no_advice)))
    return Section(text(said.heading, ink=Ink.HEADING), tuple(items), gap=False)


def law_json(laws: Sequence[LawShown]) -> dict[str, Any]:
    """The same as facts; of what is not confirmed only the names, so that no program can take a number for one."""
    return {
        "facts": [each.model_dump(mode="json") for law in laws for each in law.facts],
        "unconfirmed": [
            {"id": each.id, "nb": each.nb, "en": each.en, "look_up": law.look_up}
            for law in laws
            for each in law.unconfirmed
        ],
    }


def _name(value: LawValue, words: Messages) -> str:
    return value.nb if words.code == "nb" else value.en


def _amount(value: LawValue, words: Messages) -> str:
    said = words.law
    number = f"{value.value:,}".replace(",", said.thousands)
    return said.units[value.unit].replace(" ", "\N{NO-BREAK SPACE}").format(n=number)
