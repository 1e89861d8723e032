"""The proposals of a review: each in a sentence, with the lines to paste and their place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kjopsprosess.features.review.facts import ProcessReview
from kjopsprosess.messages.messages import Messages
from kjopsprosess.model.process import Step
from kjopsprosess.page.deal.deal_parts import role_in_text
from kjopsprosess.page.message import COMMAND_COLUMNS
from kjopsprosess.page.page import Item, Line, Row, Section, Style, Verbatim, text

from .own_steps import AddStep
from .process_edits import Hunk, Patch
from .proposals import ChangeDays, ChangeDecider, Proposal, RetireStep

INDENT = 5
"""Columns before what stands under a proposal: those of its sentence."""


def proposals_section(review: ProcessReview, patches: Sequence[Patch], messages: Messages) -> Section:
    """Every proposal, then the command that writes them, or that makes the process the workspace's own."""
    said = messages.review.propose
    items: list[Item] = []
    for number, each in enumerate(patches, 1):
        items.append(Line(text(proposal_text(each.proposal, messages)), glyph=f"{number}."))
        items += _remarks(each, messages)
        items += _lines(each, messages)
    if not patches:
        through = any(step.quartiles for step in review.steps)
        items.append(Line(text(said.none if through else said.too_few)))
    elif review.own:
        items.append(_command(f"kp review --process {review.id} --apply", said.apply))
    else:
        items.append(Line(text(said.shipped.format(process=review.id)), indent=0))
        items.append(_command(f"kp process new {review.id} --like {review.id}", ""))
    return Section(text(said.heading, style=Style.HEADING), tuple(items))


def proposal_text(proposal: Proposal, messages: Messages) -> str:
    """What to change, and what in the deals speaks for it."""
    said, step = messages.review.propose, messages.quote(_short(proposal.step))
    match proposal:
        case ChangeDays(step=proposed, median=half, deals=deals):
            counted = messages.review.plain_deals(deals)
            if proposed.usual_days is None:
                return said.missing.format(step=step, half=half, deals=counted)
            least, most = proposed.usual_days
            phrase = said.longer if half > most else said.shorter
            return phrase.format(step=step, half=half, deals=counted, least=least, most=most)
        case RetireStep(skipped=skipped, overtaken=overtaken, settled=settled):
            kind = "both" if skipped and overtaken else "said" if skipped else "overtaken"
            why = said.went_without[kind].format(said=skipped, overtaken=overtaken)
            return said.retire.format(step=step, n=skipped + overtaken, of=settled, why=why)
        case AddStep(deals=deals):
            counted = messages.review.plain_deals(len(deals))
            return said.add.format(step=step, deals=counted, names=messages.join([deal.id for deal in deals]))
        case ChangeDecider(role=role, instead=instead, deals=n, of=of):
            return said.decider.format(
                step=step, role=role_in_text(role.name), instead=role_in_text(instead.name), n=n, of=of
            )


def _short(step: Step) -> str:
    return step.short or step.name


def _command(command: str, gives: str) -> Row:
    return Row(COMMAND_COLUMNS, (command, gives))


def _remarks(patch: Patch, messages: Messages) -> Iterator[Line]:
    said, proposal = messages.review.propose, patch.proposal
    if isinstance(proposal, AddStep) and proposal.other_ids:
        ids = ", ".join(f"{deal.id} ({step_id})" for deal, step_id in proposal.other_ids)
        yield Line(text(said.other_ids.format(ids=ids), style=Style.QUIET), indent=INDENT)
    if patch.unlinked_steps:
        step = messages.quote(_short(proposal.step))
        yield Line(text(said.not_held_up.format(steps=messages.join(patch.unlinked_steps), step=step)), indent=INDENT)


def _lines(patch: Patch, messages: Messages) -> Iterator[Item]:
    """The very lines of the file, ready to be pasted; they are never wrapped."""
    said = messages.review.propose
    if not patch.hunks:
        yield Line(text(said.by_hand.format(file=patch.file)), indent=INDENT)
    for hunk in patch.hunks:
        phrase = said.at if hunk.replaced else said.below
        yield Line(text(phrase.format(place=f"{patch.file}:{hunk.line}"), style=Style.QUIET), indent=INDENT)
        yield Verbatim(_trimmed(hunk))


def _trimmed(hunk: Hunk) -> tuple[str, ...]:
    """The lines without blank ones around them, which only set them off in the file."""
    lines = [*hunk.lines]
    while lines and not lines[0].strip():
        lines.pop(0)
    while lines and not lines[-1].strip():
        lines.pop()
    return tuple(lines)
