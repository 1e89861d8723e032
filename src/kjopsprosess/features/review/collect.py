"""Gathers the deals of a workspace for a review, by process."""

from __future__ import annotations

from kjopsprosess.app.all_deals import load_all_deals
from kjopsprosess.app.context import CommandContext
from kjopsprosess.app.typed.deal_facts import resolve_seller
from kjopsprosess.app.typed.lookup import resolve_since
from kjopsprosess.deal_state.situation import Situation

from .facts import ProcessReview, Review, happened_since, review_process
from .process_edits import Patch, make_patch


def review_workspace(context: CommandContext, process: str | None, since: str | None, seller: str | None) -> Review:
    """The process that was asked for, with or without deals; else every one with deals, the most deals first.

    With `seller`, an id or a name of the team, only from the deals that this one of us has.
    """
    said = context.messages.errors.no_process
    wanted = context.resolve_id(process, context.workspace.process_ids(), said) if process is not None else None
    day = resolve_since(context, since) if since is not None else None
    whose = resolve_seller(context, seller)
    deals = load_all_deals(context)
    following: dict[str, list[Situation]] = {wanted: []} if wanted else {}
    for deal in deals.loaded:
        if whose not in (None, deal.situation.seller) or not happened_since(deal.situation, day):
            continue
        for pin in deal.deal.process:
            if wanted in (None, pin.process):
                following.setdefault(pin.process, []).append(deal.situation)
    reviews = [
        review_process(each, context.load_process(each), situations, own=context.workspace.is_own_process(each))
        for each, situations in following.items()
    ]
    return Review(
        today=context.today,
        since=day,
        deals=len(deals.loaded) + len(deals.unreadable),
        processes=tuple(sorted(reviews, key=lambda each: (-len(each.deals), each.id))),
        unreadable=deals.unreadable,
    )


def patches_for(context: CommandContext, review: ProcessReview) -> tuple[Patch, ...]:
    """The lines that each proposal would change in the file of its process."""
    document = context.workspace.read_process(review.id).document
    return tuple(make_patch(document, review.process, each) for each in review.proposals)
