"""Beginning a process of one's own: from a commented example, or as a copy of one there is."""

from typing import NamedTuple

from kjopsprosess.insight.checks_process import check_process
from kjopsprosess.insight.naming import make_slug
from kjopsprosess.model.findings import errors
from kjopsprosess.model.process import Process
from kjopsprosess.model.values import id_fault
from kjopsprosess.render.page import Line, Page, Section, text
from kjopsprosess.storage.copying import copied_process
from kjopsprosess.storage.document import read_bytes
from kjopsprosess.storage.emit import written
from kjopsprosess.storage.insertion import CannotInsert, replace_scalar
from kjopsprosess.storage.reading import read_record
from kjopsprosess.storage.writing import create_file

from .desk import Desk
from .making import command_row, saving
from .mishap import Exit
from .screen import show, show_json


class NewProcess(NamedTuple):
    """What `kp process new` was told, as typed."""

    id: str
    source: str | None
    """The process to copy."""
    name: str | None


def begin_process(desk: Desk, wanted: NewProcess, *, as_json: bool) -> None:
    """Make the file and say what to do next. A file that is there is never touched."""
    workspace = desk.workspace
    source = desk.pick(wanted.source, workspace.process_ids(), desk.words.errors.no_process) if wanted.source else None
    _refuse_bad_id(desk, wanted.id, source)
    content = _copied(desk, wanted, source) if source else _example(desk, wanted)
    path = workspace.root / "processes" / f"{wanted.id}.yaml"
    shown = workspace.shown(path)
    with saving(desk, shown):
        create_file(workspace.root, path, content)
    if as_json:
        facts = {"schema": "kp.process-new/1", "today": desk.today.isoformat(), "process": wanted.id}
        show_json({**facts, "file": shown, "from": source})
        return
    said, customer = desk.words.setup, desk.words.help.metavars["CUSTOMER"]
    made = Line(text(said.made_deal.format(file=shown)), indent=0)
    commands = (
        command_row(f"kp process show {wanted.id}", said.show_gives),
        command_row(f"kp check {shown}", said.check_gives),
        command_row(f"kp new {customer} --process {wanted.id}", said.new_gives),
    )
    show(Page((Section(items=(made, *commands)),)))


def _refuse_bad_id(desk: Desk, process_id: str, source: str | None) -> None:
    """A shipped process may only be taken over by a copy of itself: deals that follow it would lose their steps."""
    said = desk.words.setup
    if id_fault(process_id):
        near = make_slug(process_id, fallback="process")
        desk.refuse(Exit.USAGE, "not-an-id", said.bad_process_id.format(id=process_id, near=near))
    shipped = process_id in desk.workspace.process_ids() and not desk.workspace.is_own_process(process_id)
    if shipped and source != process_id:
        command = f"kp process new {process_id} --from {process_id}"
        desk.refuse(Exit.REFUSED, "shipped", said.shipped_id.format(id=process_id), command, process=process_id)


def _example(desk: Desk, wanted: NewProcess) -> bytes:
    return desk.words.first_process.format(id=wanted.id, name=written(_name(wanted))).encode()


def _copied(desk: Desk, wanted: NewProcess, source: str) -> bytes:
    """A copy under another id gets a name of its own and begins at version 1; deals pin a shipped one taken over."""
    process, document = desk.process(source), desk.workspace.read_process(source).document
    try:
        if source != wanted.id:
            text_of_copy = copied_process(document, process, _name(wanted))
        else:
            text_of_copy = replace_scalar(document, ("name",), wanted.name) if wanted.name else document.text
        content = document.encoded(text_of_copy)
    except CannotInsert:
        content = b""
    model, _ = read_record(read_bytes(content, document.shown), Process)
    if model is None or errors(check_process(model)):
        said = desk.words.setup.cannot_copy.format(file=document.shown)
        desk.refuse(Exit.REFUSED, "cannot-copy", said, process=source)
    return content


def _name(wanted: NewProcess) -> str:
    """The name given, or else one made from the id."""
    spelt = wanted.id.replace("-", " ")
    return (wanted.name or "").strip() or spelt[:1].upper() + spelt[1:]
