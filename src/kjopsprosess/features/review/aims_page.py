"""How far we came with our aims, in words."""

from __future__ import annotations

from kjopsprosess.messages.messages import Messages
from kjopsprosess.page.page import Line, Section, Style, text

from .aims import AimReview


def aims_section(aims: AimReview, messages: Messages) -> Section:
    """One line with the counts; nothing where no meeting had an aim."""
    said = messages.review.aims
    if not (aims.answered or aims.unanswered):
        return Section()
    counts = said.counts.format(best=aims.best, least=aims.least, neither=aims.neither)
    lines = [Line(text(said.answered(aims.answered, counts=counts)))] if aims.answered else []
    if aims.unanswered:
        lines.append(Line(text(said.unanswered(aims.unanswered), style=Style.QUIET)))
    return Section(text(said.heading, style=Style.HEADING), tuple(lines))
