"""What a process says of a step, a role and the law, as rows that its pages and the handbook share."""

from __future__ import annotations

from collections.abc import Sequence

from kjopsprosess.messages.messages import Messages
from kjopsprosess.model.law import LawValue
from kjopsprosess.model.process import Role, Step
from kjopsprosess.model.values import ContactRule, RoleKind, StepKind, TaskCondition, Timing
from kjopsprosess.page.deal.deal_parts import SEPARATOR, channel_name, role_in_text
from kjopsprosess.page.page import Columns, Item, Labelled, Line, Row, Section, Style, text
from kjopsprosess.validation.law import LawExcerpt

from .facts import usual_time


def usual_phrase(step: Step, messages: Messages, *, short: bool = False) -> str:
    """The usual time in the unit people would use; empty when the process gives none."""
    if step.usual_days is None:
        return ""
    time, said = usual_time(step.usual_days), messages.process
    before = "" if time.least == time.most else f"{time.least or said.half}–"
    if short:
        return before + said.time_short[time.unit.value].format(n=time.most)
    return before + said.time[time.unit.value](time.most)


def meaning_rows(step: Step, messages: Messages) -> list[Item]:
    """The special meanings of a step: the choice, the standstill, the order, an approval."""
    said = messages.process
    kinds = {
        StepKind.CHOICE: said.choice_here,
        StepKind.STANDSTILL: said.standstill_here,
        StepKind.ORDER: said.order_here,
    }
    meanings = [*([kinds[step.kind]] if step.kind else []), *([said.gate_here] if step.gate else [])]
    if step.topic:
        meanings.append(said.topic_here.format(topic=messages.quote(messages.terms.topics[step.topic])))
    return [Labelled("" if place else said.meaning, text(each)) for place, each in enumerate(meanings)]


def contact_rule(step: Step, messages: Messages) -> str:
    """What we may do while the step is open, with its note."""
    said = messages.process
    if step.contact is None:
        return said.contact_free
    if step.contact.says:
        rule = step.contact.says
    elif step.contact.rule is ContactRule.EQUAL:
        rule = said.contact_equal
    else:
        rule = messages.terms.only_in.format(channel=channel_name(step.contact, messages))
    return f"{rule}{SEPARATOR}{step.contact.note}" if step.contact.note else rule


def about_role(role: Role, messages: Messages) -> str:
    """What a role answers for, and whether it is a body or not found at every customer."""
    said = messages.process
    marks = [*([said.body] if role.kind is RoleKind.BODY else []), *([said.optional] if role.optional else [])]
    return SEPARATOR.join([*([role.about] if role.about else []), *marks])


def agree_heading(step: Step, messages: Messages) -> str:
    """The heading above what to agree: asked for in the tool where nothing may be agreed elsewhere."""
    if step.contact and step.contact.portal_only:
        return messages.brief.agree["portal"].format(channel=channel_name(step.contact, messages))
    return messages.process.agree


def agree_rows(step: Step, messages: Messages) -> list[Item]:
    """The commitment to agree: the best, and the least that moves the customer."""
    said = messages.brief
    return [
        Labelled(said.best, text(step.commitment.best or said.best_generic)),
        Labelled(said.least, text(step.commitment.least or said.least_generic)),
    ]


def our_part(step: Step, messages: Messages, *, always_when: bool = False) -> list[Item]:
    """Our tasks: those of any case in the order of time, then those of one outcome only.

    With `always_when` the latter, too, say when they belong, not only if that is after the step.
    """
    conditions = (None, *TaskCondition)
    actions = sorted(step.seller_actions, key=lambda each: (conditions.index(each.if_), list(Timing).index(each.when)))
    rows: list[Item] = []
    for action in actions:
        when = _when(action.when, step, messages)
        if action.if_ is None:
            rows.append(Labelled(when, text(action.do)))
        else:
            told = [role_in_text(when)] if always_when or action.when is Timing.AFTER else []
            condition = messages.process.conditions[action.if_]
            rows.append(Labelled(condition, text(SEPARATOR.join([action.do, *told]))))
    return rows


def _when(when: Timing, step: Step, messages: Messages) -> str:
    if when is Timing.AFTER:
        return messages.process.once_done
    during = "portal" if step.contact and step.contact.portal_only else "meeting"
    label = messages.brief.timing[during if when is Timing.DURING else when.value]
    return label.format(channel=channel_name(step.contact, messages)) if step.contact else label


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
