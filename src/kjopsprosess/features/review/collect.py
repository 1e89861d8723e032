"""Gathering the deals of a workspace for a review, process by process."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kjopsprosess.app.all_deals import every_deal
from kjopsprosess.app.lookup import named_day
from kjopsprosess.deal_state.overview import Unreadable
from kjopsprosess.deal_state.situation import Situation

from .facts import ProcessReview, Review, happened_since, review_process
from .process_edits import Patch, patch

if TYPE_CHECKING:
    from kjopsprosess.app.context import Desk


def gather(desk: Desk, process: str | None, since: str | None) -> Review:
    """The process that was asked for, with or without deals; else every one with deals, the most deals first."""
    said = desk.words.errors.no_process
    wanted = desk.pick(process, desk.workspace.process_ids(), said) if process is not None else None
    day = named_day(desk, since, past=True) if since is not None else None
    deals = [*every_deal(desk)]
    following: dict[str, list[Situation]] = {wanted: []} if wanted else {}
    for deal in deals:
        if isinstance(deal, Unreadable) or not happened_since(deal.situation, day):
            continue
        for pin in deal.deal.process:
            if wanted in (None, pin.process):
                following.setdefault(pin.process, []).append(deal.situation)
    reviews = [
        review_process(each, desk.process(each), situations, own=desk.workspace.is_own_process(each))
        for each, situations in following.items()
    ]
    return Review(
        today=desk.today,
        since=day,
        deals=len(deals),
        processes=tuple(sorted(reviews, key=lambda each: (-len(each.deals), each.id))),
        unreadable=tuple(deal for deal in deals if isinstance(deal, Unreadable)),
    )


def patches_of(desk: Desk, review: ProcessReview) -> tuple[Patch, ...]:
    """The lines that each proposal would change in the file of its process."""
    document = desk.workspace.read_process(review.id).document
    return tuple(patch(document, review.process, each) for each in review.proposals)
