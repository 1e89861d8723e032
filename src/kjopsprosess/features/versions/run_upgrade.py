"""Moves deals to a newer version: shows the effect first, then replaces the version in the pin."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from collections.abc import Sequence as Row
from contextlib import suppress
from dataclasses import dataclass, field
from typing import NamedTuple

import typer

from kjopsprosess.app.context import CommandContext
from kjopsprosess.app.errors import ExitCode
from kjopsprosess.app.file_errors import on_newest, report_write_errors
from kjopsprosess.app.loading.all_deals import load_every_deal
from kjopsprosess.app.loading.load_deal import LoadedDeal
from kjopsprosess.app.loading.process_library import DealPins, load_pins
from kjopsprosess.app.output import show, show_json
from kjopsprosess.deal_state.overview import Unreadable
from kjopsprosess.model.deal import Deal
from kjopsprosess.model.fields import Pin
from kjopsprosess.page.findings import told_with_place
from kjopsprosess.page.message import message_page
from kjopsprosess.page.page import Page
from kjopsprosess.yamlfiles.reading.document import Document
from kjopsprosess.yamlfiles.reading.model_of_tree import parse_model
from kjopsprosess.yamlfiles.reading.older import with_text
from kjopsprosess.yamlfiles.reading.tree import ScalarNode, SequenceNode
from kjopsprosess.yamlfiles.writing.atomic_write import replace_file
from kjopsprosess.yamlfiles.writing.insertion import TextEdit, apply_edits

from .upgrade import Upgrade, newest_pins, plan_upgrade
from .upgrade_page import upgrade_page, upgrades_json

_VERSION = re.compile(r"@([0-9]+)")


class RepinError(Exception):
    """The version in the pin cannot be found in the text."""


def repin(document: Document, pins: Row[Pin]) -> str:
    """The deal's text with these pins, in the order they stand. Raises `RepinError`; nothing is written."""
    assert document.root is not None, "a deal was read from it"
    node = document.root.get("process")
    nodes = list(node.items) if isinstance(node, SequenceNode) else [node]
    text = apply_edits(document.text, (_edit(document.text, each, pin) for each, pin in zip(nodes, pins, strict=True)))
    deal, changed = _deal(document), _deal(with_text(document, text))
    if deal is None or changed != deal.model_copy(update={"process": tuple(pins)}):
        raise RepinError
    return text


def _edit(text: str, node: object, pin: Pin) -> TextEdit:
    if not isinstance(node, ScalarNode):
        raise RepinError
    found = [*_VERSION.finditer(text, node.start, node.end)]
    if len(found) != 1:
        raise RepinError
    return TextEdit(*found[0].span(1), str(pin.version))


def _deal(document: Document) -> Deal | None:
    return parse_model(document, Deal)[0]


class UpgradeRequest(NamedTuple):
    """What `kp process upgrade` was told."""

    deals: tuple[str, ...]
    """As typed; empty with `everything`."""
    everything: bool
    """Every deal that is still going on and follows a lower version."""
    process: str | None
    to: int | None
    dry_run: bool


@dataclass
class _UpgradeResult:
    """The results so far, for the summary and for programs."""

    upgrades: list[tuple[Upgrade, bool]] = field(default_factory=list)
    """With whether the new pins are in the file."""
    newest_already: list[str] = field(default_factory=list)
    unreadable: list[Unreadable] = field(default_factory=list)

    @property
    def exit_code(self) -> ExitCode:
        """The exit code: unreadable files matter more than deals that were left as they are."""
        if self.unreadable:
            return ExitCode.BROKEN_FILE
        return ExitCode.REFUSED if any(upgrade.obstacles for upgrade, _ in self.upgrades) else ExitCode.OK


def upgrade_deals(context: CommandContext, request: UpgradeRequest) -> None:
    """Show what changes for each deal, and write its new pins."""
    if bool(request.deals) == request.everything:
        raise context.usage_error(context.messages.versions.upgrade.which, "kp process upgrade")
    if request.process is not None:
        among = context.workspace.process_ids()
        request = request._replace(
            process=context.resolve_id(request.process, among, context.messages.errors.no_process)
        )
    result = _UpgradeResult()
    for loaded in _deals_to_upgrade(context, request, result):
        _upgrade(context, loaded, request, result)
    if context.as_json:
        places = [each.location for each in result.unreadable]
        show_json(upgrades_json(result.upgrades, result.newest_already, places, context.today))
    else:
        _show_summary(context, request, result)
    if result.exit_code:
        raise typer.Exit(result.exit_code)


def _deals_to_upgrade(context: CommandContext, request: UpgradeRequest, result: _UpgradeResult) -> Iterator[LoadedDeal]:
    """The deals to move. Those that were named are all opened before the first is written."""
    if request.deals:
        named = {loaded.id: loaded for loaded in map(context.load_deal, request.deals)}
        for loaded in named.values():
            _fail_if_impossible(context, loaded, request)
        yield from named.values()
        return
    pins = load_pins(context)
    result.unreadable += [each.unreadable for each in pins if each.place]
    behind = [each.deal for each in pins if not each.place and _may_upgrade(context, each, request)]
    for found in load_every_deal(context, behind):
        if isinstance(found, Unreadable):
            result.unreadable.append(found)
        elif found.situation.is_open and _new_pins(found, request) != found.deal.process:
            _fail_if_impossible(context, found, request)
            yield found


def _may_upgrade(context: CommandContext, deal: DealPins, request: UpgradeRequest) -> bool:
    """Whether a deal has to be read to know what becomes of it."""
    return any(
        request.to is not None or version < context.load_process(process).version
        for process, version in deal.pins
        if request.process in (None, process)
    )


def _new_pins(loaded: LoadedDeal, request: UpgradeRequest) -> tuple[Pin, ...]:
    return newest_pins(loaded.deal, loaded.processes, request.process, request.to)


def _fail_if_impossible(context: CommandContext, loaded: LoadedDeal, request: UpgradeRequest) -> None:
    """A version the process does not have, one below the deal's, or a process that the deal does not follow."""
    said = context.messages.versions.upgrade
    pins = [pin for pin in loaded.deal.process if request.process in (None, pin.process)]
    if not pins:
        process = request.process or ""
        sentence = said.not_followed.format(deal=loaded.id, process=process)
        context.fail(ExitCode.REFUSED, "not-followed", sentence, deal=loaded.id, process=process)
    if request.to is None:
        return
    pin = pins[0]
    newest = loaded.processes[pin.process].version
    if request.to > newest:
        sentence = said.no_such_version.format(process=pin.process, version=newest)
        context.fail(ExitCode.NOT_FOUND, "no-such-version", sentence, process=pin.process, version=newest)
    if request.to < pin.version:
        file = loaded.document.display_path
        sentence = said.only_upwards.format(deal=loaded.id, process=pin.process, pinned=pin.version, file=file)
        context.fail(ExitCode.REFUSED, "only-upwards", sentence, deal=loaded.id, pinned=pin.version)


def _upgrade(context: CommandContext, loaded: LoadedDeal, request: UpgradeRequest, result: _UpgradeResult) -> None:
    shown = None

    def move(deal: LoadedDeal) -> tuple[Upgrade, bool] | None:
        """Show what changes for a deal, and write it; None when it has nothing to gain (any more)."""
        nonlocal shown
        if deal is not loaded:
            _fail_if_impossible(context, deal, request)
        pins = _new_pins(deal, request)
        if pins == deal.deal.process or (request.everything and not deal.situation.is_open):
            return None
        upgrade = plan_upgrade(deal.situation, deal.processes, pins)
        page = upgrade_page(upgrade, context.messages)
        if not context.as_json and page != shown:
            between = message_page("").sections if result.upgrades or shown else ()
            with suppress(BrokenPipeError):  # the wish stands, also where nobody reads what it changes
                show(Page((*between, *page.sections)))
            shown = page
        if upgrade.obstacles or request.dry_run:
            return upgrade, False
        _write(context, deal, pins)
        return upgrade, True

    with report_write_errors(context, loaded.document.display_path):
        moved = on_newest(context, loaded, move)
    if moved is None:
        result.newest_already.append(loaded.id)
        return
    upgrade, saved = moved
    if upgrade.obstacles:
        why = [told_with_place(loaded.document, finding, context.messages) for finding in upgrade.obstacles]
        show(message_page(context.messages.versions.upgrade.obstacle.format(deal=loaded.id), *why), sys.stderr)
    elif saved and not context.as_json:
        show(message_page(context.messages.advance.saved_in.format(file=loaded.document.display_path)), sys.stderr)
    result.upgrades.append((upgrade, saved))


def _write(context: CommandContext, loaded: LoadedDeal, pins: tuple[Pin, ...]) -> None:
    document = loaded.document
    try:
        new = document.encoded(repin(document, pins))
    except RepinError:
        written = ", ".join(map(str, pins))
        shown = written if len(pins) == 1 else f"[{written}]"
        sentence = context.messages.versions.upgrade.cannot.format(file=document.display_path, pins=shown)
        context.fail(ExitCode.REFUSED, "cannot-pin", sentence, file=document.display_path)
    with report_write_errors(context, document.display_path, or_again=True):
        replace_file(context.workspace.root, context.workspace.deal_path(loaded.id), document.content, new)


def _show_summary(context: CommandContext, request: UpgradeRequest, result: _UpgradeResult) -> None:
    """Print the summary to stderr."""
    said = context.messages.versions.upgrade
    lines = [
        said.newest_already.format(deal=deal)
        if request.to is None
        else said.at_already.format(deal=deal, version=request.to)
        for deal in result.newest_already
    ]
    if request.everything:
        moved = sum(1 for upgrade, _ in result.upgrades if not upgrade.obstacles)
        count = said.would if request.dry_run else said.done
        lines.append(count(moved) if result.upgrades else said.nothing_to_do)
    if request.dry_run and result.upgrades:
        lines.append(said.not_written)
    unreadable = context.messages.next.unreadable
    lines += [unreadable.format(deal=each.id, place=each.location) for each in result.unreadable]
    if lines:
        show(message_page(*lines), sys.stderr)
