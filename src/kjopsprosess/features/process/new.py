"""`kp process new`: a process file from a commented example, or as a copy."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Any, NamedTuple

from kjopsprosess.app.context import CommandContext
from kjopsprosess.app.errors import ExitCode
from kjopsprosess.app.file_errors import command_row, report_write_errors
from kjopsprosess.app.output import show, show_file, show_json
from kjopsprosess.deal_state.names import make_slug
from kjopsprosess.messages.messages import Messages
from kjopsprosess.model.findings import Finding, errors
from kjopsprosess.model.process import Process
from kjopsprosess.model.values import id_error_code
from kjopsprosess.page.page import Line, Page, Section, text
from kjopsprosess.validation.process import check_process
from kjopsprosess.yamlfiles.reading.document import Document, parse_document
from kjopsprosess.yamlfiles.reading.model_of_tree import parse_model
from kjopsprosess.yamlfiles.reading.older import with_text
from kjopsprosess.yamlfiles.reading.tree import MappingNode, Node, SequenceNode, plain_data
from kjopsprosess.yamlfiles.writing.atomic_write import create_file
from kjopsprosess.yamlfiles.writing.emit import yaml_scalar
from kjopsprosess.yamlfiles.writing.errors import FileAlreadyExistsError
from kjopsprosess.yamlfiles.writing.insertion import InsertError, last_leaf, next_line_start, replace_scalar

from .pick_source import TypedAnswers, find_answers
from .picking import Pick, pick_process

HISTORY = ("since", "retired")


def copy_process_text(document: Document, process: Process, name: str) -> str:
    """The text of the copy: the steps of the newest version. Raises `InsertError`; nothing is written.

    Only a file with a history loses lines: its retired steps, and what says since when the others are there.
    """
    text = _without_history(document, process)
    document = with_text(document, text)
    text = replace_scalar(document, ("name",), name)
    if process.version == 1:
        return text
    root = with_text(document, text).root
    version = root.get("version") if root else None
    assert version is not None, "a process above version 1 says so"
    return f"{text[: version.start]}1{text[version.end :]}"


def _without_history(document: Document, process: Process) -> str:
    assert document.root is not None, "a file that cannot be read is not copied"
    steps = document.root.get("steps")
    assert isinstance(steps, SequenceNode), "a process has steps"
    spans: list[tuple[int, int]] = []
    for step, node in zip(process.steps, steps.items, strict=True):
        if not step.in_version(process.version):
            spans.append(_lines_of(document.text, node, node))
        elif isinstance(node, MappingNode):
            spans += [_lines_of(document.text, key, value) for key, value in node.pairs if key.text in HISTORY]
    text = document.text
    for start, end in sorted(spans, reverse=True):
        text = text[:start] + text[end:]
    changed = with_text(document, text)
    if changed.root is None or plain_data(changed.root) != _expected(plain_data(document.root), process):
        raise InsertError(Finding("not-one-line", ("steps",)), "")
    return text


def _lines_of(text: str, first: Node, last: Node) -> tuple[int, int]:
    """The whole lines from one node to another; comments below stay."""
    return text.rfind("\n", 0, first.start) + 1, next_line_start(text, last_leaf(last).end)


def _expected(content: dict[str, Any], process: Process) -> dict[str, Any]:
    kept = [
        {key: value for key, value in plain.items() if key not in HISTORY}
        for step, plain in zip(process.steps, content["steps"], strict=True)
        if step.in_version(process.version)
    ]
    return {**content, "steps": kept}


class NewProcessOptions(NamedTuple):
    """What `kp process new` was told, as typed."""

    id: str
    source: str | None
    """The process to copy, as `--like` names it."""
    name: str | None


def create_process(context: CommandContext, options: NewProcessOptions, typed: TypedAnswers, *, dry_run: bool) -> None:
    """Make the file, say what it was made from and why, and what to do next. An existing file is never touched.

    A dry run shows its text.
    """
    workspace, messages = context.workspace, context.messages  # what is copied may be in another language
    _fail_if_bad_id(context, options.id)
    path = workspace.root / "processes" / f"{options.id}.yaml"
    shown = workspace.display_path(path)
    with report_write_errors(context, shown):  # before anything is asked
        if path.exists():
            raise FileAlreadyExistsError(file=shown)
    copied = _process_to_copy(context, options, typed)
    _fail_if_shipped(context, options.id, copied)
    answers = None if copied else find_answers(context, typed)
    pick = pick_process(answers, messages.language) if answers else None
    source = pick.process if pick else copied
    content = _copy_content(context, options, source) if source else _example(context, options)
    if not dry_run:
        with report_write_errors(context, shown):
            create_file(workspace.root, path, content)
    if context.as_json:
        facts = {"schema": "kp.process-new/1", "today": context.today.isoformat(), "process": options.id}
        why = {"from": source, "answers": answers._asdict() if answers else None}
        show_json({**facts, "file": shown, **why, "saved": not dry_run})
        return
    said, customer = messages.setup, messages.help.metavars["CUSTOMER"]
    made = Line(text(said.made_deal.format(file=shown)), indent=0)
    on_top = f" --process {pick.on_top}" if pick and pick.on_top else ""
    sentences = tuple(Line(text(sentence), indent=0) for sentence in _why(context, messages, options, source, pick))
    if dry_run:
        would = Line(text(said.would_make.format(files=shown)), indent=0)
        show(Page((Section(items=(would, *sentences)),)), sys.stderr)
        show_file(content.decode())
        return
    commands = (
        command_row(f"kp process show {options.id}", said.show_gives),
        command_row(f"kp check {shown}", said.check_gives),
        command_row(f"kp new {customer} --process {options.id}{on_top}", said.new_gives),
    )
    show(Page((Section(items=(made, *sentences, *commands)),)))


def _process_to_copy(context: CommandContext, options: NewProcessOptions, typed: TypedAnswers) -> str | None:
    """The process that `--like` names, if it is given."""
    if not options.source:
        return None
    if typed.given:
        context.fail(ExitCode.USAGE, "like-or-answers", context.messages.process.new.like_or_answers)
    among = context.workspace.process_ids()
    return context.resolve_id(options.source, among, context.messages.errors.no_process)


def _why(
    context: CommandContext, messages: Messages, options: NewProcessOptions, source: str | None, pick: Pick | None
) -> Iterator[str]:
    """What the file was made from, and why."""
    said = messages.process.new
    if source is None:
        yield said.none_is_like_it if pick else said.example
        if pick is None:
            yield f"    kp process new {options.id} --like {messages.help.metavars['PROCESS']}"
        return
    name = messages.quote(context.load_process(source).name)
    if pick is None:
        yield said.copied.format(process=source, name=name)
        return
    reasons = messages.join([said.reasons[each.value] for each in pick.reasons])
    yield said.picked.format(process=source, name=name, reasons=reasons)
    if pick.other_language:
        yield said.only_norwegian
    if pick.on_top:
        yield said.on_top.format(process=pick.on_top)
    yield said.another


def _fail_if_bad_id(context: CommandContext, process_id: str) -> None:
    if id_error_code(process_id):
        near = make_slug(process_id, fallback="process")
        said = context.messages.setup.bad_process_id.format(id=process_id, near=near)
        context.fail(ExitCode.USAGE, "not-an-id", said)


def _fail_if_shipped(context: CommandContext, process_id: str, source: str | None) -> None:
    """A shipped process may only be taken over by a copy of itself: deals that follow it would lose their steps."""
    shipped = process_id in context.workspace.process_ids() and not context.workspace.is_own_process(process_id)
    if shipped and source != process_id:
        said = context.messages.setup.shipped_id.format(id=process_id)
        command = f"kp process new {process_id} --like {process_id}"
        context.fail(ExitCode.REFUSED, "shipped", said, command, process=process_id)


def _example(context: CommandContext, options: NewProcessOptions) -> bytes:
    return context.messages.first_process.format(id=options.id, name=yaml_scalar(_name(options))).encode()


def _copy_content(context: CommandContext, options: NewProcessOptions, source: str) -> bytes:
    """A copy under another id gets a name of its own and begins at version 1; deals pin a shipped one taken over."""
    process, document = context.load_process(source), context.process_document(source)
    try:
        if source != options.id:
            text_of_copy = copy_process_text(document, process, _name(options))
        else:
            text_of_copy = replace_scalar(document, ("name",), options.name) if options.name else document.text
        content = document.encoded(text_of_copy)
    except InsertError:
        content = b""
    model, _ = parse_model(parse_document(content, document.display_path), Process)
    if model is None or errors(check_process(model)):
        said = context.messages.setup.cannot_copy.format(file=document.display_path)
        context.fail(ExitCode.REFUSED, "cannot-copy", said, process=source)
    return content


def _name(options: NewProcessOptions) -> str:
    """The name given, or else one made from the id."""
    spelt = options.id.replace("-", " ")
    return (options.name or "").strip() or spelt[:1].upper() + spelt[1:]
