"""A process as pages: the library, the handbook, one step in depth, and the rules that matter in it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from kjopsprosess.messages.messages import Messages
from kjopsprosess.model.process import Step
from kjopsprosess.model.values import ContactRule, StepKind, Timing
from kjopsprosess.page.deal_parts import SEPARATOR, channel, sentence, step_cell
from kjopsprosess.page.page import Cell, Columns, Ink, Item, Labelled, Line, Page, Row, Section, text

from .facts import Follows, Handbook, HandbookStep, usual_weeks

if TYPE_CHECKING:
    from kjopsprosess.app.process_library import Shelved
    from kjopsprosess.model.law import LawValue
    from kjopsprosess.validation.law import LawShown


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


def _name(value: LawValue, words: Messages) -> str:
    return value.nb if words.code == "nb" else value.en


def _amount(value: LawValue, words: Messages) -> str:
    said = words.law
    number = f"{value.value:,}".replace(",", said.thousands)
    return said.units[value.unit].replace(" ", "\N{NO-BREAK SPACE}").format(n=number)


SHELF = Columns("shelf", first_row=1)
STEPS = Columns("steps", least=(2,), right=frozenset({0}), first_row=2)
TURN = Columns("turn")
WHO = Columns("who", first_row=2)
NAMED_BESIDE = 2
"""So many of the steps side by side with a step are named, the rest counted."""
NAMED_DEALS = 3
"""So many of the deals that follow a process are named, the rest counted."""


def library_page(shelf: Sequence[Shelved], words: Messages) -> Page:
    """`kp process list`: every process there is, and who follows it."""
    rows: list[Item] = [Line(text(words.process.processes(len(shelf))), indent=0)]
    for each in shelf:
        name = each.process.name if each.process else ""
        rows.append(Row(SHELF, (each.id, name)))
        rows.append(Line(text(SEPARATOR.join(_about(each, words)), ink=Ink.QUIET), indent=6))
    return Page((Section(items=tuple(rows)),))


def handbook_page(handbook: Handbook, words: Messages, laws: Sequence[LawShown] = ()) -> Page:
    """`kp process show ID`: the whole process, step by step, and the values of the law that matter in it."""
    said = words.process
    process = handbook.process
    head = [process.name, said.steps(len(handbook.steps)), said.version.format(version=process.version)]
    rows: list[Item] = [Line(text(SEPARATOR.join(head)), indent=0)]
    above: HandbookStep | None = None
    for each in handbook.steps:
        rows.extend(_heading(above, each, words))
        rows.append(_step_row(each, handbook, words))
        above = each
    ends = [
        (said.choice_in, handbook.choices),
        (said.order_after, handbook.orders),
    ]
    foot = [sentence.format(numbers=words.join([str(n) for n in numbers])) for sentence, numbers in ends if numbers]
    if foot:
        rows.append(Line(text(" ".join(foot)), indent=0))
    return Page((Section(items=tuple(rows)), *(law_section(law, words) for law in laws)))


def step_page(handbook: Handbook, shown: HandbookStep, words: Messages, laws: Sequence[LawShown] = ()) -> Page:
    """`kp process show ID STEP`: everything the process says of one step."""
    said, step = words.process, shown.step
    where = said.step_of.format(number=shown.number, of=len(handbook.steps))
    head: list[Item] = [Line(text(text(step.name, ink=Ink.ACT), SEPARATOR, where), indent=0)]
    sections = [
        Section(items=(*head, *_facts(handbook, shown, words))),
        _section(words.brief.who, _who(handbook, step, words)),
        _section(_agree_heading(step, words), _agree(step, words)),
        _section(words.brief.we_must, _we_must(step, words)),
        _section(said.ask, (Line(text(words.quote(each.ask))) for each in step.questions)),
        _section(said.stalls, [Line(text(SEPARATOR.join(step.stalls)))] if step.stalls else []),
        *(law_section(law, words) for law in laws),
    ]
    return Page(tuple(section for section in sections if section.items))


def _section(heading: str, items: Iterable[Item]) -> Section:
    return Section(text(heading, ink=Ink.HEADING), tuple(items), gap=False)


def _about(shelved: Shelved, words: Messages) -> list[str]:
    said = words.process
    home = said.own if shelved.own else said.shipped
    if shelved.process is None:
        return [home, said.unusable.format(file=f"processes/{shelved.id}.yaml")]
    process = shelved.process
    steps = len(process.at(process.version))
    parts = [said.steps(steps), said.version.format(version=process.version), process.language.value, home]
    named = [*shelved.deals[:NAMED_DEALS]]
    if more := len(shelved.deals) - len(named):
        named.append(words.terms.more.format(n=more))
    return [*parts, said.used_by.format(deals=words.join(named)) if named else said.not_used]


def _heading(above: HandbookStep | None, each: HandbookStep, words: Messages) -> list[Item]:
    """What stands over a row where steps begin or cease to run side by side.

    That they cease is said as a row of column names is: not in Markdown, where the list itself shows it.
    """
    said = words.process
    if above is not None and above.number in each.beside:
        return []
    ended = above is not None and bool(above.beside)
    if each.beside:
        return [Line(text(said.then_side_by_side if ended else said.side_by_side, ink=Ink.QUIET))]
    return [Row(TURN, (Cell(text(said.after_that, ink=Ink.QUIET)),), heading=True)] if ended else []


def _step_row(each: HandbookStep, handbook: Handbook, words: Messages) -> Row:
    step = each.step
    who = ""
    if step.who:
        who = f"{handbook.roles[step.who[0].role].name} {words.terms.part[step.who[0].part]}"
    cells = (
        str(each.number),
        step_cell(step.name, step.short),
        Cell(text(_usual(step, words)), short=text(_usual(step, words, short=True))),
        who,
        Cell(text(_after(each, words), ink=Ink.QUIET)),
    )
    return Row(STEPS, cells, glyph="│" if each.beside else "")


def _after(each: HandbookStep, words: Messages) -> str:
    """What a step comes after besides, or instead of, the row above it."""
    said = words.process
    phrases = {
        Follows.ROW_ABOVE: "",
        Follows.ALSO_OTHERS: said.and_after,
        Follows.OTHERS: said.after,
        Follows.START: said.from_start,
    }
    return phrases[each.follows].format(numbers=" ".join(map(str, each.others)))


def _usual(step: Step, words: Messages, *, short: bool = False) -> str:
    """The usual time in weeks, or in days where it is less than one; empty when the process gives none."""
    if step.usual_days is None:
        return ""
    weeks = usual_weeks(step.usual_days)
    least, most = weeks or step.usual_days
    before = "" if least == most else f"{least}–"
    if weeks and short:
        return before + words.process.weeks_short.format(n=most)
    return before + (words.terms.weeks if weeks else words.terms.days)(most)


def _facts(handbook: Handbook, shown: HandbookStep, words: Messages) -> list[Item]:
    said, step = words.process, shown.step
    after = [handbook.numbered(number).step.name for number in shown.after]
    rows: list[Item] = [
        Labelled(words.brief.done_when, text(step.done_when)),
        Labelled(said.after_label, text(SEPARATOR.join(after) or said.from_start)),
    ]
    if shown.beside:
        rows.append(Labelled(words.brief.also_open, text(_named_beside(handbook, shown, words))))
    if usual := _usual(step, words):
        rows.append(Labelled(said.usual_time, text(usual)))
    rows.append(Labelled(said.contact, text(_contact(step, words))))
    if step.kind is not None:
        rows.append(Labelled(said.meaning, text(said.choice_here if step.kind is StepKind.CHOICE else said.order_here)))
    return rows


def _named_beside(handbook: Handbook, shown: HandbookStep, words: Messages) -> str:
    steps = [handbook.numbered(number).step for number in shown.beside]
    named = [step.short or step.name for step in steps[:NAMED_BESIDE]]
    if more := len(steps) - len(named):
        named.append(words.terms.more.format(n=more))
    return SEPARATOR.join(named)


def _contact(step: Step, words: Messages) -> str:
    said = words.process
    if step.contact is None:
        return said.contact_free
    if step.contact.rule is ContactRule.EQUAL:
        rule = said.contact_equal
    else:
        rule = words.terms.only_in.format(channel=channel(step.contact, words))
    return f"{rule}{SEPARATOR}{step.contact.note}" if step.contact.note else rule


def _who(handbook: Handbook, step: Step, words: Messages) -> list[Item]:
    found: list[Item] = []
    for each in step.who:
        role = handbook.roles[each.role]
        cells = (role.name, words.terms.part[each.part], role.about or "")
        found.append(Row(WHO, tuple(cells)))
    return found


def _portal_only(step: Step) -> bool:
    return step.contact is not None and step.contact.rule is ContactRule.PORTAL_ONLY


def _agree_heading(step: Step, words: Messages) -> str:
    if step.contact is not None and _portal_only(step):
        return words.brief.agree["portal"].format(channel=channel(step.contact, words))
    return words.process.agree


def _agree(step: Step, words: Messages) -> list[Item]:
    said = words.brief
    return [
        Labelled(said.best, text(step.commitment.best or said.best_generic)),
        Labelled(said.least, text(step.commitment.least or said.least_generic)),
    ]


def _we_must(step: Step, words: Messages) -> list[Item]:
    rows: list[Item] = []
    for action in sorted(step.seller_actions, key=lambda each: list(Timing).index(each.when)):
        during = "portal" if _portal_only(step) else "meeting"
        label = words.brief.timing[during if action.when is Timing.DURING else action.when.value]
        if step.contact is not None:
            label = label.format(channel=channel(step.contact, words))
        rows.append(Labelled(label, text(action.do)))
    return rows
