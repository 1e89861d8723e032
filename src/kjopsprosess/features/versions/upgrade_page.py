"""What a newer version changes for a deal: the steps that come and go, and the next step before and after."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from kjopsprosess.messages.messages import Messages
from kjopsprosess.page.deal_parts import SEPARATOR, step_cell
from kjopsprosess.page.json_references import Json, iso, step_ref
from kjopsprosess.page.page import Cell, Columns, Ink, Item, Labelled, Line, Page, Row, Section, Span, Text, text

if TYPE_CHECKING:
    from kjopsprosess.deal_state.step_map import MapStep
    from kjopsprosess.deal_state.step_states import State
    from kjopsprosess.model.process import Step

    from .upgrade import GoneStep, NewStep, Upgrade

STEPS = Columns("steps", least=(0, 24), first_row=2)


def upgrade_page(upgrade: Upgrade, words: Messages) -> Page:
    """One deal: what comes, what goes, what stands differently, and the customer's next step."""
    said = words.versions.upgrade
    sections = [
        Section(items=(_head(upgrade, words),), gap=True),
        _section(said.new_steps, (_coming(each, words) for each in upgrade.coming)),
        _section(said.gone_steps, (_going(each, words) for each in upgrade.going)),
        _section(said.other_steps, _restated(upgrade, words)),
        _next_step(upgrade, words),
    ]
    return Page(tuple(section for section in sections if section.items))


def _head(upgrade: Upgrade, words: Messages) -> Line:
    said = words.versions.upgrade
    moves = [said.move.format(process=m.old.process, old=m.old.version, new=m.new.version) for m in upgrade.moved]
    return Line(text(SEPARATOR.join([upgrade.before.deal.customer, *moves])), indent=0)


def _section(heading: str, items: Iterable[Item]) -> Section:
    return Section(text(heading, ink=Ink.HEADING), tuple(items), gap=False)


def _row(state: State, step: Step, more: Text, words: Messages, *, glyph: str = "") -> Row:
    return Row(STEPS, (words.terms.states[state], step_cell(step.name, step.short), Cell(more)), glyph=glyph)


def _coming(new: NewStep, words: Messages) -> Row:
    said = words.versions.upgrade
    if new.was_own:
        more = text(said.was_own)
    elif new.overtaken:
        more = text(said.overtaken)
    elif new.state.taken:
        more = text(said.in_log)
    elif new.behind:
        more = text(said.behind, ink=Ink.ASK)
    else:
        more = text(said.ahead)
    return _row(new.state, new.step.step, more, words, glyph="?" if new.behind and not new.was_own else "")


def _going(gone: GoneStep, words: Messages) -> Row:
    said = words.versions.upgrade
    more = text(said.evidence_stays) if gone.spoken_of else text(said.nothing_said, ink=Ink.QUIET)
    return _row(gone.state, gone.step, more, words)


def _restated(upgrade: Upgrade, words: Messages) -> Iterable[Item]:
    said, states = words.versions.upgrade, words.terms.states
    for each in upgrade.restated:
        yield _row(each.now, each.step.step, text(said.was.format(before=states[each.before])), words)
    if not (upgrade.coming or upgrade.going or upgrade.restated):
        yield Line(text(said.no_change))


def _next_step(upgrade: Upgrade, words: Messages) -> Section:
    said, before, after = words.versions.upgrade, upgrade.next_before, upgrade.next_after
    if before is None and after is None:
        return Section()
    if before is not None and after is not None and before.id == after.id:
        same: tuple[Item, ...] = (Line(text(Span(after.step.name, Ink.ACT), SEPARATOR, said.as_before)),)
        return Section(text(words.brief.next_step, ink=Ink.HEADING), same, gap=False)
    rows = (
        Labelled(said.before, text(_name(before, words))),
        Labelled(said.now, text(_name(after, words), ink=Ink.ACT if after else Ink.TEXT)),
    )
    return Section(text(words.brief.next_step, ink=Ink.HEADING), rows, gap=False)


def _name(step: MapStep | None, words: Messages) -> str:
    return step.step.name if step else words.versions.upgrade.no_next_step


def upgrades_json(
    upgrades: Sequence[tuple[Upgrade, bool]], newest_already: Sequence[str], unreadable: Sequence[str], today: date
) -> Json:
    """`kp.upgrade/1`: each deal with whether its new pins were written, and the deals left as they were."""
    return {
        "schema": "kp.upgrade/1",
        "today": iso(today),
        "deals": [_facts(upgrade, saved=saved) for upgrade, saved in upgrades],
        "newest_already": list(newest_already),
        "unreadable": list(unreadable),
    }


def _facts(upgrade: Upgrade, *, saved: bool) -> Json:
    return {
        "id": upgrade.before.id,
        "customer": upgrade.before.deal.customer,
        "saved": saved,
        "pins": [
            {"process": move.old.process, "from": move.old.version, "to": move.new.version} for move in upgrade.moved
        ],
        "coming": [
            {
                **_step(new.step.step),
                "state": new.state.value,
                "behind": new.behind,
                "was_own": new.was_own,
                "overtaken": new.overtaken,
            }
            for new in upgrade.coming
        ],
        "going": [
            {**_step(gone.step), "state": gone.state.value, "spoken_of": gone.spoken_of} for gone in upgrade.going
        ],
        "changed": [
            {**_step(each.step.step), "before": each.before.value, "now": each.now.value} for each in upgrade.restated
        ],
        "next_step_before": step_ref(upgrade.next_before),
        "next_step": step_ref(upgrade.next_after),
        "obstacles": [finding.code for finding in upgrade.obstacles],
    }


def _step(step: Step) -> Json:
    return {"id": step.id, "name": step.name, "short": step.short}
