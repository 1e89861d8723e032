"""Makes a new deal's file, with comments on what else it may hold."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import NoReturn

from kjopsprosess.app.context import CommandContext
from kjopsprosess.app.errors import ExitCode, UserError
from kjopsprosess.app.file_errors import command_row, report_write_errors
from kjopsprosess.app.loading.process_library import load_library
from kjopsprosess.app.output import show, show_json
from kjopsprosess.app.typed.deal_facts import resolve_seller, resolve_value
from kjopsprosess.app.typed.examples import shell_word
from kjopsprosess.app.typed.lookup import resolve_day
from kjopsprosess.app.typed.values import told_person
from kjopsprosess.deal_state.names import make_slug, slug_of_customer, unused_id
from kjopsprosess.deal_state.people.person_names import NameablePerson
from kjopsprosess.deal_state.steps.asking import KnownRoles
from kjopsprosess.model.deal import Person, Value
from kjopsprosess.model.fields import Pin
from kjopsprosess.model.process import Process
from kjopsprosess.model.values import Part, id_error_code
from kjopsprosess.page.findings import finding_sentence
from kjopsprosess.page.message import message_page
from kjopsprosess.page.page import Line, Page, Section, Verbatim, text
from kjopsprosess.validation.lengths import long_texts
from kjopsprosess.yamlfiles.workspace_files import is_in_the_cloud
from kjopsprosess.yamlfiles.writing.atomic_write import create_file
from kjopsprosess.yamlfiles.writing.emit import yaml_scalar

MODELINE = "# yaml-language-server: $schema=../.kp/schema/deal.json"
COMMENT_COLUMN = 35
"""The column, from 0, at which comments begin if the line before them is shorter."""


@dataclass(frozen=True)
class FileComments:
    """The comments in a new deal's file."""

    file: str
    trigger: str
    deadline: str
    without: str
    people: str
    person: str
    """The comment above the example of a person."""
    example: tuple[str, str, str, str]
    """An invented person: id, name, title and a role of the process."""


@dataclass(frozen=True)
class NewDeal:
    """What is known of a deal when it begins."""

    customer: str
    pins: Sequence[Pin]
    trigger: str | None = None
    deadline: date | None = None
    people: Sequence[Person] = ()
    seller: str | None = None
    value: Value | None = None
    competitors: Sequence[str] = ()
    crm_id: str | None = None
    """What another program calls the deal."""


def new_deal_text(draft: NewDeal, remarks: FileComments) -> str:
    """The text of the file. Every value reads back as given; unknown ones are an empty key with a comment."""
    pins = ", ".join(str(pin) for pin in draft.pins)
    trigger = yaml_scalar(draft.trigger) if draft.trigger else ""
    deadline = draft.deadline.isoformat() if draft.deadline else ""
    lines = [
        MODELINE,
        f"# {remarks.file}",
        f"customer: {yaml_scalar(draft.customer)}",
        f"process: {pins if len(draft.pins) == 1 else f'[{pins}]'}",
        _with_comment(f"trigger: {trigger}", remarks.trigger),
        _with_comment(f"deadline: {deadline}", remarks.deadline),
        _with_comment("without: []", remarks.without),
        *_facts(draft),
        "",
        _with_comment("people:", remarks.people),
        *(line for person in draft.people for line in _person(person)),
        *([] if draft.people else _example(remarks)),
        "",
        "log:",
    ]
    return "\n".join(lines) + "\n"


def _facts(draft: NewDeal) -> Iterator[str]:
    """Who has the deal, what it is worth and who else the customer looks at; only what is known."""
    if draft.crm_id:
        yield f"x-crm: {yaml_scalar(draft.crm_id)}"
    if draft.seller:
        yield f"seller: {draft.seller}"
    if draft.value:
        yield f"value: {{amount: {draft.value.amount}, currency: {draft.value.currency}}}"
    if draft.competitors:
        yield "competitors:"
        yield from (f"  - {yaml_scalar(each)}" for each in draft.competitors)


def _with_comment(line: str, remark: str) -> str:
    return f"{line.rstrip():<{COMMENT_COLUMN - 1}} # {remark}"


def _person(person: Person) -> Iterator[str]:
    """A person as a block map, in which a comma or a colon in a name needs no quotes."""
    yield f"  - id: {person.id}"
    texts = {"name": person.name, "title": person.title}
    yield from (f"    {key}: {yaml_scalar(text)}" for key, text in texts.items() if text)
    if person.roles:
        yield f"    roles: [{', '.join(person.roles)}]"
    if person.attitude:
        yield f"    attitude: {person.attitude.value}"
    if person.needs:
        yield f"    needs: {yaml_scalar(person.needs)}"
    if person.kind:
        yield f"    kind: {person.kind.value}"
    if person.left is not None:
        left = person.left
        yield f"    left: {left.isoformat() if isinstance(left, date) else str(left).lower()}"
    if person.replaces:
        yield f"    replaces: {person.replaces}"
    contact = {"phone": person.phone, "email": person.email, "through": person.through}
    yield from (f"    {key}: {yaml_scalar(text)}" for key, text in contact.items() if text)


def _example(remarks: FileComments) -> Iterator[str]:
    person_id, name, title, role = remarks.example
    yield f"#  - id: {person_id}"
    yield f"#    name: {name}"
    yield f"#    title: {title}"
    yield _with_comment(f"#    roles: [{role}]", remarks.person)


@dataclass(frozen=True)
class NewDealOptions:
    """What `kp new` was told, as typed."""

    customer: str
    processes: list[str]
    id: str | None
    trigger: str | None
    deadline: str | None
    people: list[str]
    seller: str | None = None
    value: str | None = None
    competitors: Sequence[str] = ()


def create_deal(context: CommandContext, options: NewDealOptions, *, dry_run: bool) -> None:
    """Make the deal's file and say what to do next. A file that is there is never touched."""
    workspace = context.workspace
    deal_id = _deal_id(context, options)
    processes = {each: context.load_process(each) for each in pick_processes(context, options.processes)}
    pins = tuple(Pin(each, process.version) for each, process in processes.items())
    deadline = resolve_day(context, options.deadline, past=False) if options.deadline else None
    roles = {role.id: role for process in processes.values() for role in process.roles}
    known: dict[str, NameablePerson] = {}
    known_roles = KnownRoles(roles, [step for process in processes.values() for step in process.at(process.version)])
    people = tuple(told_person(context, known_roles, known, text, context.today) for text in options.people)
    if twice := _first_repeated([person.id for person in people]):
        context.fail(ExitCode.USAGE, "person-twice", context.messages.setup.person_twice.format(id=twice))
    draft = NewDeal(options.customer.strip(), pins, options.trigger, deadline, people)
    draft = replace(
        draft,
        seller=resolve_seller(context, options.seller),
        value=resolve_value(context, options.value),
        competitors=options.competitors,
    )
    _fail_for_long_text(context, draft)
    path = workspace.deal_path(deal_id)
    shown = workspace.display_path(path)
    if (options.id is None and path.exists()) or is_in_the_cloud(path):
        _fail_for_id(context, options.customer, shown, unused_id(deal_id, workspace.deal_ids()))
    content = new_deal_text(draft, file_comments(context, processes))
    if not dry_run:
        with report_write_errors(context, shown):
            create_file(workspace.root, path, content.encode())
    if context.as_json:
        facts = {"schema": "kp.new/1", "today": context.today.isoformat(), "deal": deal_id, "file": shown}
        show_json({**facts, "process": [str(pin) for pin in pins], "saved": not dry_run})
        return
    if dry_run:
        show(message_page(context.messages.setup.would_make.format(files=shown)), sys.stderr)
        show(Page((Section(items=(Verbatim(tuple(content.splitlines())),), gap=False),)))
        return
    said = context.messages.setup
    date = context.messages.help.metavars["DATE"]
    made = [Line(text(said.made_deal.format(file=shown)), indent=0)]
    if not options.processes:
        names = context.messages.join([context.messages.quote(process.name) for process in processes.values()])
        made.append(Line(text(said.took_own.format(name=names)), indent=0))
    if draft.value:
        amount = f"{draft.value.amount:,}".replace(",", "\N{NO-BREAK SPACE}")
        made.append(
            Line(text(context.messages.advance.recorded.value.format(value=f"{amount} {draft.value.currency}")))
        )
    commands = (
        command_row(f"kp brief {deal_id}", said.brief_gives),
        command_row(f"kp book {deal_id} {date}", said.book_gives),
    )
    show(Page((Section(items=(*made, *commands)),)))


def _first_repeated(ids: Sequence[str]) -> str | None:
    """The first id that stands a second time."""
    return next((each for place, each in enumerate(ids) if each in ids[:place]), None)


def _fail_for_long_text(context: CommandContext, draft: NewDeal) -> None:
    """Stop because a text is longer than a file of kp's should hold."""
    told = {"customer": draft.customer, "trigger": draft.trigger, "competitors": tuple(draft.competitors)}
    if found := [*long_texts({**told, "people": tuple(draft.people)})]:
        sentences = [finding_sentence(each, context.messages) for each in found]
        context.fail(ExitCode.REFUSED, found[0].code, *sentences)


def _fail_for_id(context: CommandContext, customer: str, shown: str, free: str) -> NoReturn:
    """Stop because the id made of the customer's name is taken: by another deal of theirs, or by a like name."""
    there = context.messages.errors.writing["file-exists"].format(file=shown)
    command = f"    kp new {shell_word(customer.strip())} --id {free}"
    context.fail(ExitCode.REFUSED, "file-exists", there, context.messages.setup.another_id, command, file=shown)


def _deal_id(context: CommandContext, options: NewDealOptions) -> str:
    near = slug_of_customer(options.customer)
    if options.id is None:
        return near
    if id_error_code(options.id):
        near = make_slug(options.id, fallback=near)
        context.fail(ExitCode.USAGE, "not-an-id", context.messages.setup.bad_id.format(id=options.id, near=near))
    return options.id


def pick_processes(context: CommandContext, named: list[str]) -> tuple[str, ...]:
    """The processes named; else the workspace's only own process that can be used alone; else the command stops."""
    ids = context.workspace.process_ids()
    if named:
        return tuple(dict.fromkeys(context.resolve_id(name, ids, context.messages.errors.no_process) for name in named))
    alone = [(each, each.process) for each in load_library(context) if each.process and not each.process.replaces]
    own = tuple(each.id for each, _ in alone if each.own)
    if len(own) == 1:
        return own
    head = Line(text(context.messages.setup.which_process), indent=0)
    rows = (command_row(f"--process {each.id}", process.name) for each, process in alone)
    raise UserError(ExitCode.USAGE, Page((Section(items=(head, *rows)),)), "which-process")


def file_comments(context: CommandContext, processes: dict[str, Process]) -> FileComments:
    """The remarks of a new deal's file, in the language of the screen."""
    said = context.messages.setup
    first = next(iter(processes.values()))
    takers = [each.role for step in first.steps for each in step.who if each.part is Part.DOES]
    roles = [role.id for role in first.roles]
    return FileComments(
        file=said.deal_remark,
        trigger=said.trigger_remark,
        deadline=said.deadline_remark,
        without=said.without_remark.format(role=(roles or [""])[-1]),
        people=said.people_remark,
        person=said.people_unknown,
        example=(*said.person_example, (takers or roles or [""])[0]),
    )
