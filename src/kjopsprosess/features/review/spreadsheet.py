"""The review as rows of a spreadsheet: one for each step of each process, over its deals."""

from __future__ import annotations

from kjopsprosess.messages.messages import Messages
from kjopsprosess.page.drawing.spreadsheet import CellValue, Table

from .extract import TraversalState
from .facts import ProcessReview, Review
from .steps import StepReview


def review_table(review: Review, messages: Messages) -> Table:
    """Quartiles are empty where fewer deals are behind them than anything is said of together."""
    rows = [_step(step, process) for process in review.processes for step in process.steps]
    return Table(messages.spreadsheet.review, rows)


def _step(each: StepReview, process: ProcessReview) -> list[CellValue]:
    usual = each.step.usual_days
    return [
        process.id,
        process.process.version,
        each.step.id,
        each.step.name,
        each.current,
        each.deals,
        each.reached,
        *(each.counts[place] for place in TraversalState),
        each.reopened,
        each.through,
        *(each.quartiles or (None, None, None)),
        *(usual or (None, None)),
    ]
