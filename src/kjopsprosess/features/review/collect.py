"""Gathers the deals of a workspace for a review, by process."""

from __future__ import annotations

from functools import partial

from kjopsprosess.app.context import CommandContext
from kjopsprosess.app.errors import UserError
from kjopsprosess.app.loading.load_facts import load_facts
from kjopsprosess.app.typed.deal_facts import resolve_seller
from kjopsprosess.app.typed.lookup import resolve_since
from kjopsprosess.deal_state.steps.step_map import StepMap

from .changes.process_edits import Patch, make_patch
from .extract import DEAL_EXTRACTS, DealExtract
from .facts import Deals, ProcessReview, Review, happened_since, review_process


def review_workspace(context: CommandContext, process: str | None, since: str | None, seller: str | None) -> Review:
    """The process that was asked for, with or without deals; else every one with deals, the most deals first.

    With `seller`, an id or a name of the team, only from the deals that this one of us has.
    """
    said = context.messages.errors.no_process
    wanted = context.resolve_id(process, context.workspace.process_ids(), said) if process is not None else None
    day = resolve_since(context, since) if since is not None else None
    whose = resolve_seller(context, seller)
    deals = load_facts(context, DEAL_EXTRACTS)
    following: dict[str, list[DealExtract]] = {wanted: []} if wanted else {}
    for deal in deals.facts:
        if whose in (None, deal.seller) and happened_since(deal, day):
            for each in deal.processes.split():
                if wanted in (None, each):
                    following.setdefault(each, []).append(deal)
    read = partial(_read_map, context)
    reviews = [
        review_process(
            each,
            context.load_process(each),
            Deals(context.today, tuple(found), read),
            own=context.workspace.is_own_process(each),
        )
        for each, found in following.items()
    ]
    return Review(
        today=context.today,
        since=day,
        deals=len(deals.facts) + len(deals.unreadable),
        processes=tuple(sorted(reviews, key=lambda each: (-len(each.deals), each.id))),
        unreadable=tuple(deals.unreadable),
    )


def _read_map(context: CommandContext, deal: str) -> StepMap | None:
    language = context.process_language
    try:
        return context.load_deal_by_id(deal).situation.map
    except UserError:  # it was changed since it was looked at
        return None
    finally:
        context.process_language = language  # reading the deal set it to that of its process


def patches_for(context: CommandContext, review: ProcessReview) -> tuple[Patch, ...]:
    """The lines that each proposal would change in the file of its process."""
    document = context.workspace.read_process(review.id).document
    return tuple(make_patch(document, review.process, each) for each in review.proposals)
