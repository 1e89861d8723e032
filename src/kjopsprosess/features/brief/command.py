"""`kp brief DEAL`: the one screen before a contact."""

from typing import TYPE_CHECKING, Annotated

import typer

from kjopsprosess.app.answers.answer import show_answer
from kjopsprosess.app.completion.values import complete_open_step, complete_person
from kjopsprosess.app.options import DealArgument, FormatOption, command

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kjopsprosess.app.context import CommandContext
    from kjopsprosess.app.loading.load_deal import LoadedDeal
    from kjopsprosess.model.deal import Booking
    from kjopsprosess.page.deal.json_references import Json
    from kjopsprosess.page.page import Page

NARROW = 60
"""The width of a brief in a calendar."""


@command
def brief(
    context: "CommandContext",
    deal: DealArgument,
    step: Annotated[str | None, typer.Option("--step", metavar="STEP", autocompletion=complete_open_step)] = None,
    with_: Annotated[str | None, typer.Option("--with", metavar="NAMES", autocompletion=complete_person)] = None,
    date: Annotated[str | None, typer.Option("--date", metavar="DATE")] = None,
    short: Annotated[bool, typer.Option("--short")] = False,
    full: Annotated[bool, typer.Option("--full")] = False,
    form: FormatOption = "text",
) -> None:
    """Show the customer's next step, who takes part and what we must do."""
    from kjopsprosess.deal_state.meetings.bookings import planned_contact

    from .cutting import left_out
    from .facts import make_brief

    loaded = context.load_deal(deal)
    people = moment = prepared = None
    if with_ is not None:
        from kjopsprosess.app.typed.people_lookup import resolve_people

        people = resolve_people(context, loaded, with_)
    if date is not None or step is not None:
        from kjopsprosess.app.typed.lookup import resolve_moment, resolve_open_step

        moment = resolve_moment(context, date).moment if date is not None else None
        prepared = resolve_open_step(context, loaded, step)
    contact = planned_contact(loaded.situation, people, moment)
    facts = make_brief(loaded.situation, contact, prepared_step=prepared, problems=loaded.problems)

    def as_json() -> "Json":
        from .json import brief_json

        return brief_json(facts)

    def as_page() -> "Page":
        from .page import brief_page, short_page

        return (short_page if short else brief_page)(facts, context.messages)

    show_answer(
        context,
        form,
        as_json,
        as_page,
        see_all=None if full else _line_for_all(facts.situation.id, {"--step": step, "--with": with_, "--date": date}),
        left_out=lambda spares: left_out(facts.situation.id, context.messages, spares),
    )


def brief_of_booking(context: "CommandContext", loaded: "LoadedDeal", booking: "Booking") -> str:
    """The whole brief of one booking as plain text, for a calendar."""
    from kjopsprosess.deal_state.meetings.bookings import PlannedContact
    from kjopsprosess.page.drawing.layout import draw_plain

    from .facts import make_brief
    from .page import brief_page

    people = tuple(each for each in booking.with_ if each in loaded.situation.people)
    contact = PlannedContact(booking.date, booking.how, people, booking.step, booking.aim)
    facts = make_brief(loaded.situation, contact, problems=loaded.problems)
    return draw_plain(brief_page(facts, context.messages), NARROW).rstrip()


def _line_for_all(deal: str, options: "Mapping[str, str | None]") -> str:
    """What to type for the whole brief: with what was typed, since that may make it another brief."""
    import shlex

    typed = (f" {name} {shlex.quote(value)}" for name, value in options.items() if value is not None)
    return f"kp brief {shlex.quote(deal)}{''.join(typed)} --full"
