"""Moves deals to a newer version: the effect is shown first, then the digits of the pin are replaced."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from collections.abc import Sequence as Row
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

import typer

from kjopsprosess.app.all_deals import every_deal
from kjopsprosess.app.errors import Exit
from kjopsprosess.app.file_errors import saving
from kjopsprosess.app.help import usage_mishap
from kjopsprosess.app.newest import on_newest
from kjopsprosess.app.output import show, show_json
from kjopsprosess.deal_state.overview import Unreadable
from kjopsprosess.model.deal import Deal
from kjopsprosess.model.fields import Pin
from kjopsprosess.page.findings import told_with_place
from kjopsprosess.page.message import message_page
from kjopsprosess.page.page import Page
from kjopsprosess.yamlfiles.reading.document import Document, read_bytes
from kjopsprosess.yamlfiles.reading.record import read_record
from kjopsprosess.yamlfiles.reading.tree import Scalar, Sequence
from kjopsprosess.yamlfiles.writing.atomic_write import replace_file
from kjopsprosess.yamlfiles.writing.insertion import Edit, edited

from .upgrade import Upgrade, newest_pins, plan_upgrade
from .upgrade_page import upgrade_page, upgrades_json

if TYPE_CHECKING:
    from kjopsprosess.app.context import Desk, OpenDeal


_VERSION = re.compile(r"@([0-9]+)")


class CannotPin(Exception):  # noqa: N818 - it says that a file is written in an unusual way
    """The pin is written so that its digits cannot be found."""


def repinned(document: Document, pins: Row[Pin]) -> str:
    """The deal's text with these pins, in the order they stand. Raises `CannotPin`; nothing is written."""
    assert document.root is not None, "a deal was read from it"
    node = document.root.get("process")
    nodes = list(node.items) if isinstance(node, Sequence) else [node]
    text = edited(document.text, (_edit(document.text, each, pin) for each, pin in zip(nodes, pins, strict=True)))
    deal, changed = _deal(document), _deal(read_bytes(document.encoded(text), document.shown))
    if deal is None or changed != deal.model_copy(update={"process": tuple(pins)}):
        raise CannotPin
    return text


def _edit(text: str, node: object, pin: Pin) -> Edit:
    if not isinstance(node, Scalar):
        raise CannotPin
    found = [*_VERSION.finditer(text, node.start, node.end)]
    if len(found) != 1:
        raise CannotPin
    return Edit(*found[0].span(1), str(pin.version))


def _deal(document: Document) -> Deal | None:
    return read_record(document, Deal)[0]


class Wished(NamedTuple):
    """What `kp process upgrade` was told."""

    deals: tuple[str, ...]
    """As typed; empty with `everything`."""
    everything: bool
    """Every deal that is still going on and follows a lower version."""
    process: str | None
    to: int | None
    dry_run: bool


@dataclass
class _Told:
    """What has been told so far, for the last lines and for programs."""

    upgrades: list[tuple[Upgrade, bool]] = field(default_factory=list)
    """With whether the new pins are in the file."""
    newest_already: list[str] = field(default_factory=list)
    unreadable: list[Unreadable] = field(default_factory=list)

    @property
    def exit_code(self) -> Exit:
        """Broken files weigh more than deals that were left as they are."""
        if self.unreadable:
            return Exit.BROKEN_FILE
        return Exit.REFUSED if any(upgrade.obstacles for upgrade, _ in self.upgrades) else Exit.OK


def upgrade_deals(desk: Desk, wished: Wished, *, as_json: bool) -> None:
    """Show what changes for each deal, and write its new pins."""
    if bool(wished.deals) == wished.everything:
        raise usage_mishap(desk.words.versions.upgrade.which, "kp process upgrade")
    if wished.process is not None:
        among = desk.workspace.process_ids()
        wished = wished._replace(process=desk.pick(wished.process, among, desk.words.errors.no_process))
    told = _Told()
    for opened in _wanted(desk, wished, told):
        _upgrade(desk, opened, wished, told, quiet=as_json)
    if as_json:
        places = [each.place for each in told.unreadable]
        show_json(upgrades_json(told.upgrades, told.newest_already, places, desk.today))
    else:
        _last_lines(desk, wished, told)
    if told.exit_code:
        raise typer.Exit(told.exit_code)


def _wanted(desk: Desk, wished: Wished, told: _Told) -> Iterator[OpenDeal]:
    """The deals to move. Those that were named are all opened before the first is written."""
    if wished.deals:
        named = {opened.id: opened for opened in map(desk.deal, wished.deals)}
        for opened in named.values():
            _refuse_what_cannot_be(desk, opened, wished)
        yield from named.values()
        return
    for found in every_deal(desk):
        if isinstance(found, Unreadable):
            told.unreadable.append(found)
        elif found.situation.going_on and _new_pins(found, wished) != found.deal.process:
            _refuse_what_cannot_be(desk, found, wished)
            yield found


def _new_pins(opened: OpenDeal, wished: Wished) -> tuple[Pin, ...]:
    return newest_pins(opened.deal, opened.processes, wished.process, wished.to)


def _refuse_what_cannot_be(desk: Desk, opened: OpenDeal, wished: Wished) -> None:
    """A version the process does not have, one below the deal's, or a process that the deal does not follow."""
    said = desk.words.versions.upgrade
    pins = [pin for pin in opened.deal.process if wished.process in (None, pin.process)]
    if not pins:
        process = wished.process or ""
        sentence = said.not_followed.format(deal=opened.id, process=process)
        desk.refuse(Exit.REFUSED, "not-followed", sentence, deal=opened.id, process=process)
    if wished.to is None:
        return
    pin = pins[0]
    newest = opened.processes[pin.process].version
    if wished.to > newest:
        sentence = said.no_such_version.format(process=pin.process, version=newest)
        desk.refuse(Exit.NOT_FOUND, "no-such-version", sentence, process=pin.process, version=newest)
    if wished.to < pin.version:
        file = opened.document.shown
        sentence = said.only_upwards.format(deal=opened.id, process=pin.process, pinned=pin.version, file=file)
        desk.refuse(Exit.REFUSED, "only-upwards", sentence, deal=opened.id, pinned=pin.version)


def _upgrade(desk: Desk, opened: OpenDeal, wished: Wished, told: _Told, *, quiet: bool) -> None:
    shown = None

    def move(deal: OpenDeal) -> tuple[Upgrade, bool] | None:
        """What changes for the deal, and whether that is written; None when it has nothing to gain (any more)."""
        nonlocal shown
        if deal is not opened:
            _refuse_what_cannot_be(desk, deal, wished)
        pins = _new_pins(deal, wished)
        if pins == deal.deal.process or (wished.everything and not deal.situation.going_on):
            return None
        upgrade = plan_upgrade(deal.situation, deal.processes, pins)
        page = upgrade_page(upgrade, desk.words)
        if not quiet and page != shown:
            between = message_page("").sections if told.upgrades or shown else ()
            with suppress(BrokenPipeError):  # the wish stands, also where nobody reads what it changes
                show(Page((*between, *page.sections)))
            shown = page
        if upgrade.obstacles or wished.dry_run:
            return upgrade, False
        _write(desk, deal, pins)
        return upgrade, True

    with saving(desk, opened.document.shown):
        moved = on_newest(desk, opened, move)
    if moved is None:
        told.newest_already.append(opened.id)
        return
    upgrade, saved = moved
    if upgrade.obstacles:
        why = [told_with_place(opened.document, finding, desk.words) for finding in upgrade.obstacles]
        show(message_page(desk.words.versions.upgrade.obstacle.format(deal=opened.id), *why), sys.stderr)
    elif saved and not quiet:
        show(message_page(desk.words.advance.saved_in.format(file=opened.document.shown)), sys.stderr)
    told.upgrades.append((upgrade, saved))


def _write(desk: Desk, opened: OpenDeal, pins: tuple[Pin, ...]) -> None:
    document = opened.document
    try:
        new = document.encoded(repinned(document, pins))
    except CannotPin:
        written = ", ".join(map(str, pins))
        shown = written if len(pins) == 1 else f"[{written}]"
        sentence = desk.words.versions.upgrade.cannot.format(file=document.shown, pins=shown)
        desk.refuse(Exit.REFUSED, "cannot-pin", sentence, file=document.shown)
    with saving(desk, document.shown, or_again=True):
        replace_file(desk.workspace.root, desk.workspace.deal_path(opened.id), document.data, new)


def _last_lines(desk: Desk, wished: Wished, told: _Told) -> None:
    """What else there is to say, away from the answer."""
    said = desk.words.versions.upgrade
    lines = [
        said.newest_already.format(deal=deal)
        if wished.to is None
        else said.at_already.format(deal=deal, version=wished.to)
        for deal in told.newest_already
    ]
    if wished.everything:
        moved = sum(1 for upgrade, _ in told.upgrades if not upgrade.obstacles)
        count = said.would if wished.dry_run else said.done
        lines.append(count(moved) if told.upgrades else said.nothing_to_do)
    if wished.dry_run and told.upgrades:
        lines.append(said.not_written)
    unreadable = desk.words.next.unreadable
    lines += [unreadable.format(deal=each.id, place=each.place) for each in told.unreadable]
    if lines:
        show(message_page(*lines), sys.stderr)
