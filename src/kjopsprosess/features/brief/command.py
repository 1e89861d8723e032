"""`kp brief DEAL`: the one screen before a contact."""

from typing import TYPE_CHECKING, Annotated

import typer

from kjopsprosess.app.options import DealName, Form, command

if TYPE_CHECKING:
    from kjopsprosess.app.context import Desk


@command
def brief(
    desk: "Desk",
    deal: DealName,
    step: Annotated[str | None, typer.Option("--step", metavar="STEP")] = None,
    with_: Annotated[str | None, typer.Option("--with", metavar="NAMES")] = None,
    date: Annotated[str | None, typer.Option("--date", metavar="DATE")] = None,
    short: Annotated[bool, typer.Option("--short")] = False,
    form: Form = "text",
) -> None:
    """Show the customer's next step, who takes part and what we must do."""
    from kjopsprosess.app.lookup import named_moment, named_people, open_step
    from kjopsprosess.app.output import answer
    from kjopsprosess.deal_state.bookings import coming

    from .facts import make_brief
    from .json import brief_json
    from .page import brief_page, short_page

    opened = desk.deal(deal)
    contact = coming(opened.situation, named_people(desk, opened, with_), named_moment(desk, date))
    facts = make_brief(opened.situation, contact, put_first=open_step(desk, opened, step), problems=opened.problems)
    answer(desk, form, lambda: brief_json(facts), lambda: (short_page if short else brief_page)(facts, desk.words))
