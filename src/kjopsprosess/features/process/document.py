"""A whole process as one document: the handbook that a new seller reads on paper or on a wiki."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kjopsprosess.messages.messages import Messages
from kjopsprosess.model.process import Question, Step
from kjopsprosess.page.deal.deal_parts import SEPARATOR, capitalized
from kjopsprosess.page.page import (
    Cell,
    Columns,
    DrawnStep,
    Item,
    Labelled,
    Line,
    Mark,
    Page,
    Picture,
    Row,
    Section,
    Style,
    text,
)
from kjopsprosess.validation.law import LawExcerpt

from .facts import Handbook, HandbookStep
from .page import marked_steps, step_rows
from .step_parts import (
    about_role,
    agree_heading,
    agree_rows,
    contact_rule,
    law_section,
    meaning_rows,
    our_part,
    usual_phrase,
)

ROLES = Columns("roles")
TAKE_PART = Columns("take part")
STEP_LEVEL, PART_LEVEL = 3, 4


def handbook_document(
    handbook: Handbook, messages: Messages, laws: Sequence[LawExcerpt] = (), replaced: Sequence[tuple[str, str]] = ()
) -> Page:
    """The process from its purpose to its figures. `replaced`: steps it stands in for, each with its process's name."""
    said = messages.process.handbook
    overview = (_picture(handbook, messages), *step_rows(handbook, messages))
    steps = [Section(text(said.steps, style=Style.HEADING), overview)]
    for each in handbook.steps:
        steps += _step(handbook, each, messages)
    sections = [
        Section(text(said.purpose, style=Style.HEADING), tuple(_purpose(handbook, messages, replaced))),
        Section(text(said.who, style=Style.HEADING), tuple(_roles(handbook, messages))),
        *steps,
        *(law_section(law, messages)._replace(gap=True) for law in laws),
        Section(text(said.earlier, style=Style.HEADING), tuple(_earlier(handbook, messages))),
    ]
    sections = [section for section in sections if section.items]
    title = Section(items=(Line(text(handbook.process.name, style=Style.ACT), indent=0),))
    return Page((title, _contents(sections, messages), *sections))


def _picture(handbook: Handbook, messages: Messages) -> Picture:
    """What runs beside what, with how long each step usually takes."""
    said, documents = messages.process.handbook, messages.documents
    steps = [
        DrawnStep(
            each.number,
            each.step.name,
            each.after,
            Mark.PLAIN,
            state=said.kinds[each.step.kind or ("gate" if each.step.gate else "")],
            notes=(usual,) if (usual := usual_phrase(each.step, messages)) else (),
        )
        for each in handbook.steps
    ]
    title = documents.of_process.format(name=handbook.process.name)
    return Picture(title, tuple(steps), documents.after, messages.and_)


def _contents(sections: Sequence[Section], messages: Messages) -> Section:
    """A line for each heading but those within a step, which are the same in every step."""
    rows: list[Item] = []
    for section in sections:
        heading = "".join(span.text for span in section.heading)
        if section.level < PART_LEVEL:
            indent = 4 if section.level < STEP_LEVEL else 6
            rows.append(Line(text(heading), indent=indent, leads_to=heading))
    return Section(text(messages.process.handbook.contents, style=Style.HEADING), tuple(rows))


def _purpose(handbook: Handbook, messages: Messages, replaced: Sequence[tuple[str, str]]) -> Iterator[Item]:
    """When it fits, its version and where it comes from, and the steps with a meaning of their own."""
    said, process = messages.process.handbook, handbook.process
    if process.about:
        yield Line(text(process.about), indent=0)
    if process.replaces:
        yield Line(text(said.on_top), indent=0)
    yield Labelled(said.name, text(handbook.id))
    home = messages.process.own if handbook.own else messages.process.shipped
    yield Labelled(said.version, text(SEPARATOR.join([str(process.version), home])))
    places = [said.step_in.format(step=messages.quote(step), process=name) for step, name in replaced]
    for place, each in enumerate(places or [messages.quote(step) for step in process.replaces]):
        yield Labelled("" if place else said.replaces, text(each))
    if any(each.step.usual_days for each in handbook.steps):
        yield Labelled(messages.process.usual_time, text(capitalized(said.rules_of_thumb)))
    for place, source in enumerate(process.sources):
        yield Labelled("" if place else said.sources, text(source))
    for place, sentence in enumerate(marked_steps(handbook, messages)):
        yield Labelled("" if place else said.marked, text(sentence))


def _roles(handbook: Handbook, messages: Messages) -> Iterator[Item]:
    for role in handbook.roles_now:
        numbers = handbook.steps_of_role(role.id)
        where = messages.process.handbook.role_steps(len(numbers), numbers=messages.join([str(n) for n in numbers]))
        about = [about_role(role, messages), *([where] if numbers else [])]
        yield Row(ROLES, (role.name, SEPARATOR.join(each for each in about if each)))


def _step(handbook: Handbook, shown: HandbookStep, messages: Messages) -> Iterator[Section]:
    said, step = messages.process, shown.step
    heading = said.handbook.step_heading.format(number=shown.number, name=step.name)
    rows = tuple(_facts(handbook, shown, messages))
    yield Section(text(heading, style=Style.HEADING), rows, level=STEP_LEVEL)
    parts: list[tuple[str, list[Item]]] = [
        (messages.brief.who, [*_who(handbook, step, messages)]),
        (agree_heading(step, messages), agree_rows(step, messages)),
        (messages.brief.we_must, our_part(step, messages, always_when=True)),
        (said.ask, [_question(handbook, each, messages) for each in step.questions]),
        (said.stalls, [Line(text(each)) for each in step.stalls]),
    ]
    for name, items in parts:
        if items:
            yield Section(text(name, style=Style.HEADING), tuple(items), gap=False, level=PART_LEVEL)


def _facts(handbook: Handbook, shown: HandbookStep, messages: Messages) -> Iterator[Item]:
    said, step = messages.process, shown.step
    yield Labelled(messages.brief.done_when, text(step.done_when))
    first = said.handbook.where_replaced if handbook.takes_over(step) else capitalized(said.from_start)
    yield Labelled(said.after_label, text(_named(handbook, shown.after, messages) or first))
    if shown.parallel:
        yield Labelled(messages.brief.also_open, text(_named(handbook, shown.parallel, messages)))
    if usual := usual_phrase(step, messages):
        yield Labelled(said.usual_time, text(usual))
    yield Labelled(said.contact, text(capitalized(contact_rule(step, messages))))
    if step.date is not None:
        yield Labelled(said.ruled_by, text(step.date.what))
        if step.date.ask:
            yield Labelled("", text(messages.quote(step.date.ask)))
    yield from meaning_rows(step, messages)


def _named(handbook: Handbook, numbers: Sequence[int], messages: Messages) -> str:
    """Steps by number and short name, as they stand in the overview."""
    steps = [handbook.step_number(number).step for number in numbers]
    name = messages.process.handbook.step_heading
    named = zip(numbers, steps, strict=True)
    return SEPARATOR.join(name.format(number=number, name=step.short or step.name) for number, step in named)


def _who(handbook: Handbook, step: Step, messages: Messages) -> Iterator[Item]:
    for each in step.who:
        role = handbook.roles[each.role]
        optional = Cell(text(messages.process.optional, style=Style.QUIET)) if role.optional else ""
        yield Row(TAKE_PART, (role.name, messages.terms.part[each.part], optional))


def _question(handbook: Handbook, question: Question, messages: Messages) -> Line:
    words = messages.quote(question.ask)
    if question.to is None:
        return Line(text(words))
    role = handbook.roles.get(question.to)
    name = role.name if role else capitalized(messages.terms.partner)
    return Line(text(messages.questions.ask.format(name=name, question=words)))


def _earlier(handbook: Handbook, messages: Messages) -> Iterator[Item]:
    """What each version brought, so that a seller with an older deal knows why its steps differ."""
    said = messages.process.handbook
    for change in handbook.versions:
        came, went = (SEPARATOR.join(step.name for step in steps) for steps in (change.came, change.went))
        rows = [
            *([said.new_steps(len(change.came), steps=came)] if came else []),
            *([said.gone_steps(len(change.went), steps=went)] if went else []),
        ]
        for place, each in enumerate(rows):
            label = "" if place else said.in_version.format(version=change.version)
            yield Labelled(label, text(capitalized(each)))
    if any(step.retired or (step.since or 1) > 1 for step in handbook.process.steps):
        yield Line(text(said.older_deals), indent=0)
