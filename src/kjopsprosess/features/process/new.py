"""`kp process new`: a process file from a commented example, or as a copy."""

from __future__ import annotations

from typing import Any, NamedTuple

from kjopsprosess.app.context import Desk
from kjopsprosess.app.errors import Exit
from kjopsprosess.app.file_errors import command_row, saving
from kjopsprosess.app.output import show, show_json
from kjopsprosess.deal_state.names import make_slug
from kjopsprosess.model.findings import Finding, errors
from kjopsprosess.model.process import Process
from kjopsprosess.model.values import id_fault
from kjopsprosess.page.page import Line, Page, Section, text
from kjopsprosess.validation.process import check_process
from kjopsprosess.yamlfiles.reading.document import Document, read_bytes
from kjopsprosess.yamlfiles.reading.record import read_record
from kjopsprosess.yamlfiles.reading.tree import Mapping, Node, Sequence, data
from kjopsprosess.yamlfiles.writing.atomic_write import create_file
from kjopsprosess.yamlfiles.writing.emit import written
from kjopsprosess.yamlfiles.writing.insertion import CannotInsert, last_leaf, next_line, replace_scalar

HISTORY = ("since", "retired")


def copied_process(document: Document, process: Process, name: str) -> str:
    """The text of the copy: the steps of the newest version. Raises `CannotInsert`; nothing is written.

    Only a file with a history loses lines: its retired steps, and what says since when the others are there.
    """
    text = _without_history(document, process)
    document = read_bytes(document.encoded(text), document.shown)
    text = replace_scalar(document, ("name",), name)
    if process.version == 1:
        return text
    root = read_bytes(document.encoded(text), document.shown).root
    version = root.get("version") if root else None
    assert version is not None, "a process above version 1 says so"
    return f"{text[: version.start]}1{text[version.end :]}"


def _without_history(document: Document, process: Process) -> str:
    assert document.root is not None, "a file that cannot be read is not copied"
    steps = document.root.get("steps")
    assert isinstance(steps, Sequence), "a process has steps"
    spans: list[tuple[int, int]] = []
    for step, node in zip(process.steps, steps.items, strict=True):
        if not step.in_version(process.version):
            spans.append(_lines_of(document.text, node, node))
        elif isinstance(node, Mapping):
            spans += [_lines_of(document.text, key, value) for key, value in node.pairs if key.text in HISTORY]
    text = document.text
    for start, end in sorted(spans, reverse=True):
        text = text[:start] + text[end:]
    changed = read_bytes(document.encoded(text), document.shown)
    if changed.root is None or data(changed.root) != _expected(data(document.root), process):
        raise CannotInsert(Finding("not-one-line", ("steps",)), "")
    return text


def _lines_of(text: str, first: Node, last: Node) -> tuple[int, int]:
    """The whole lines from one node to another; comments below stay."""
    return text.rfind("\n", 0, first.start) + 1, next_line(text, last_leaf(last).end)


def _expected(content: dict[str, Any], process: Process) -> dict[str, Any]:
    kept = [
        {key: value for key, value in plain.items() if key not in HISTORY}
        for step, plain in zip(process.steps, content["steps"], strict=True)
        if step.in_version(process.version)
    ]
    return {**content, "steps": kept}


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
