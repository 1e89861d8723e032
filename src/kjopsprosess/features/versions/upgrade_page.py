"""What a newer version changes for a deal: the steps that come and go, and the next step before and after."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from kjopsprosess.deal_state.steps.step_map import MapStep
from kjopsprosess.deal_state.steps.step_states import StepState
from kjopsprosess.messages.messages import Messages
from kjopsprosess.model.process import Step
from kjopsprosess.page.deal.deal_parts import SEPARATOR, step_cell
from kjopsprosess.page.deal.json_references import Json, iso, step_ref
from kjopsprosess.page.page import Cell, Columns, Item, Labelled, Line, Page, Row, Section, Span, Style, Text, text

from .upgrade import GainedStep, LostStep, Upgrade

STEPS = Columns("steps", least=(0, 24), first_row=2)


def upgrade_page(upgrade: Upgrade, messages: Messages) -> Page:
    """One deal: what comes, what goes, what stands differently, and the customer's next step."""
    said = messages.versions.upgrade
    sections = [
        Section(items=(_head(upgrade, messages),), gap=True),
        _section(said.new_steps, (_coming(each, messages) for each in upgrade.gained)),
        _section(said.gone_steps, (_going(each, messages) for each in upgrade.lost)),
        _section(said.other_steps, _restated(upgrade, messages)),
        _next_step(upgrade, messages),
    ]
    return Page(tuple(section for section in sections if section.items))


def _head(upgrade: Upgrade, messages: Messages) -> Line:
    said = messages.versions.upgrade
    moves = [said.move.format(process=m.old.process, old=m.old.version, new=m.new.version) for m in upgrade.pin_changes]
    return Line(text(SEPARATOR.join([upgrade.before.deal.customer, *moves])), indent=0)


def _section(heading: str, items: Iterable[Item]) -> Section:
    return Section(text(heading, style=Style.HEADING), tuple(items), gap=False)


def _row(state: StepState, step: Step, more: Text, messages: Messages, *, glyph: str = "") -> Row:
    return Row(STEPS, (messages.terms.states[state], step_cell(step.name, step.short), Cell(more)), glyph=glyph)


def _coming(new: GainedStep, messages: Messages) -> Row:
    said = messages.versions.upgrade
    if new.was_own:
        more = text(said.was_own)
    elif new.overtaken:
        more = text(said.overtaken)
    elif new.state.taken:
        more = text(said.in_log)
    elif new.behind:
        more = text(said.behind, style=Style.ASK)
    else:
        more = text(said.ahead)
    return _row(new.state, new.step.step, more, messages, glyph="?" if new.behind and not new.was_own else "")


def _going(gone: LostStep, messages: Messages) -> Row:
    said = messages.versions.upgrade
    more = text(said.evidence_stays) if gone.mentioned else text(said.nothing_said, style=Style.QUIET)
    return _row(gone.state, gone.step, more, messages)


def _restated(upgrade: Upgrade, messages: Messages) -> Iterable[Item]:
    said, states = messages.versions.upgrade, messages.terms.states
    for each in upgrade.state_changes:
        yield _row(each.now, each.step.step, text(said.was.format(before=states[each.before])), messages)
    if not (upgrade.gained or upgrade.lost or upgrade.state_changes):
        yield Line(text(said.no_change))


def _next_step(upgrade: Upgrade, messages: Messages) -> Section:
    said, before, after = messages.versions.upgrade, upgrade.next_before, upgrade.next_after
    if before is None and after is None:
        return Section()
    if before is not None and after is not None and before.id == after.id:
        same: tuple[Item, ...] = (Line(text(Span(after.step.name, Style.ACT), SEPARATOR, said.as_before)),)
        return Section(text(messages.brief.next_step, style=Style.HEADING), same, gap=False)
    rows = (
        Labelled(said.before, text(_name(before, messages))),
        Labelled(said.now, text(_name(after, messages), style=Style.ACT if after else Style.TEXT)),
    )
    return Section(text(messages.brief.next_step, style=Style.HEADING), rows, gap=False)


def _name(step: MapStep | None, messages: Messages) -> str:
    return step.step.name if step else messages.versions.upgrade.no_next_step


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
            {"process": move.old.process, "from": move.old.version, "to": move.new.version}
            for move in upgrade.pin_changes
        ],
        "coming": [
            {
                **step_ref(new.step),
                "state": new.state.value,
                "behind": new.behind,
                "was_own": new.was_own,
                "overtaken": new.overtaken,
            }
            for new in upgrade.gained
        ],
        "going": [
            {**step_ref(gone.step), "state": gone.state.value, "spoken_of": gone.mentioned} for gone in upgrade.lost
        ],
        "changed": [
            {**step_ref(each.step), "before": each.before.value, "now": each.now.value}
            for each in upgrade.state_changes
        ],
        "next_step_before": step_ref(upgrade.next_before),
        "next_step": step_ref(upgrade.next_after),
        "obstacles": [finding.code for finding in upgrade.obstacles],
    }
