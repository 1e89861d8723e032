"""A new deal: its name, its process, and its file with comments on what else can stand there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from kjopsprosess.app.context import Desk
from kjopsprosess.app.errors import Exit, Mishap
from kjopsprosess.app.file_errors import command_row, saving
from kjopsprosess.app.lookup import named_day
from kjopsprosess.app.output import show, show_json
from kjopsprosess.app.process_library import shelf
from kjopsprosess.app.typed_values import told_person
from kjopsprosess.deal_state.names import make_slug, slug_of_customer
from kjopsprosess.model.deal import Person
from kjopsprosess.model.fields import Pin
from kjopsprosess.model.process import Process
from kjopsprosess.model.values import Part, id_fault
from kjopsprosess.page.page import Line, Page, Section, text
from kjopsprosess.yamlfiles.writing.atomic_write import create_file
from kjopsprosess.yamlfiles.writing.emit import written

MODELINE = "# yaml-language-server: $schema=../.kp/schema/deal.json"
REMARK_COLUMN = 35
"""Remarks begin here, from 0, where the line before them is shorter."""


@dataclass(frozen=True)
class Remarks:
    """What the remarks in a new deal's file say."""

    file: str
    trigger: str
    deadline: str
    without: str
    people: str
    person: str
    """Over the example of a person."""
    example: tuple[str, str, str, str]
    """An invented person: id, name, title and a role of the process."""


@dataclass(frozen=True)
class Draft:
    """What is known of a deal when it begins."""

    customer: str
    pins: Sequence[Pin]
    trigger: str | None = None
    deadline: date | None = None
    people: Sequence[Person] = ()


def draft_text(draft: Draft, remarks: Remarks) -> str:
    """The whole file. Every value reads back as it was given; what is unknown is an empty key with a remark."""
    pins = ", ".join(str(pin) for pin in draft.pins)
    trigger = written(draft.trigger) if draft.trigger else ""
    deadline = draft.deadline.isoformat() if draft.deadline else ""
    lines = [
        MODELINE,
        f"# {remarks.file}",
        f"customer: {written(draft.customer)}",
        f"process: {pins if len(draft.pins) == 1 else f'[{pins}]'}",
        _remarked(f"trigger: {trigger}", remarks.trigger),
        _remarked(f"deadline: {deadline}", remarks.deadline),
        _remarked("without: []", remarks.without),
        "",
        _remarked("people:", remarks.people),
        *(line for person in draft.people for line in _person(person)),
        *([] if draft.people else _example(remarks)),
        "",
        "log:",
    ]
    return "\n".join(lines) + "\n"


def _remarked(line: str, remark: str) -> str:
    return f"{line.rstrip():<{REMARK_COLUMN - 1}} # {remark}"


def _person(person: Person) -> Iterator[str]:
    """A person in block form: there a comma or a colon in a name or a need does no harm."""
    yield f"  - id: {person.id}"
    texts = {"name": person.name, "title": person.title}
    yield from (f"    {key}: {written(text)}" for key, text in texts.items() if text)
    if person.roles:
        yield f"    roles: [{', '.join(person.roles)}]"
    if person.attitude:
        yield f"    attitude: {person.attitude.value}"
    if person.needs:
        yield f"    needs: {written(person.needs)}"
    if person.kind:
        yield f"    kind: {person.kind.value}"


def _example(remarks: Remarks) -> Iterator[str]:
    person_id, name, title, role = remarks.example
    yield f"#  - id: {person_id}"
    yield f"#    name: {name}"
    yield f"#    title: {title}"
    yield _remarked(f"#    roles: [{role}]", remarks.person)


@dataclass(frozen=True)
class Beginning:
    """What `kp new` was told, as typed."""

    customer: str
    processes: list[str]
    id: str | None
    trigger: str | None
    deadline: str | None
    people: list[str]


def begin(desk: Desk, wanted: Beginning, *, as_json: bool) -> None:
    """Make the deal's file and say what to do next. A file that is there is never touched."""
    workspace = desk.workspace
    deal_id = _deal_id(desk, wanted)
    processes = {each: desk.process(each) for each in _processes(desk, wanted.processes)}
    pins = tuple(Pin(each, process.version) for each, process in processes.items())
    deadline = named_day(desk, wanted.deadline, past=False) if wanted.deadline else None
    roles = {role.id: role for process in processes.values() for role in process.roles}
    names: dict[str, str] = {}
    people = tuple(told_person(desk, roles, names, text) for text in wanted.people)
    draft = Draft(wanted.customer.strip(), pins, wanted.trigger, deadline, people)
    path = workspace.deal_path(deal_id)
    shown = workspace.shown(path)
    with saving(desk, shown):
        create_file(workspace.root, path, draft_text(draft, _remarks(desk, processes)).encode())
    if as_json:
        facts = {"schema": "kp.new/1", "today": desk.today.isoformat(), "deal": deal_id, "file": shown}
        show_json({**facts, "process": [str(pin) for pin in pins]})
        return
    said = desk.words.setup
    date = desk.words.help.metavars["DATE"]
    made = Line(text(said.made_deal.format(file=shown)), indent=0)
    commands = (
        command_row(f"kp brief {deal_id}", said.brief_gives),
        command_row(f"kp book {deal_id} {date}", said.book_gives),
    )
    show(Page((Section(items=(made, *commands)),)))


def _deal_id(desk: Desk, wanted: Beginning) -> str:
    near = slug_of_customer(wanted.customer)
    if wanted.id is None:
        return near
    if id_fault(wanted.id):
        near = make_slug(wanted.id, fallback=near)
        desk.refuse(Exit.USAGE, "not-an-id", desk.words.setup.bad_id.format(id=wanted.id, near=near))
    return wanted.id


def _processes(desk: Desk, named: list[str]) -> tuple[str, ...]:
    """Those named; else the workspace's only own process that stands by itself; else the user is asked to choose."""
    ids = desk.workspace.process_ids()
    if named:
        return tuple(dict.fromkeys(desk.pick(name, ids, desk.words.errors.no_process) for name in named))
    alone = [(each, each.process) for each in shelf(desk) if each.process and not each.process.replaces]
    own = tuple(each.id for each, _ in alone if each.own)
    if len(own) == 1:
        return own
    head = Line(text(desk.words.setup.which_process), indent=0)
    rows = (command_row(f"--process {each.id}", process.name) for each, process in alone)
    raise Mishap(Exit.USAGE, Page((Section(items=(head, *rows)),)), "which-process")


def _remarks(desk: Desk, processes: dict[str, Process]) -> Remarks:
    said = desk.words.setup
    first = next(iter(processes.values()))
    takers = [each.role for step in first.steps for each in step.who if each.part is Part.DOES]
    roles = [role.id for role in first.roles]
    return Remarks(
        file=said.deal_remark,
        trigger=said.trigger_remark,
        deadline=said.deadline_remark,
        without=said.without_remark.format(role=(roles or [""])[-1]),
        people=said.people_remark,
        person=said.people_unknown,
        example=(*said.person_example, (takers or roles or [""])[0]),
    )
