"""`kp questions DEAL`: the sheet for a talk about how they buy."""

from typing import TYPE_CHECKING, Annotated

import typer

from kjopsprosess.app.answers.answer import show_answer
from kjopsprosess.app.completion.values import complete_person
from kjopsprosess.app.options import DealArgument, FormatOption, command

if TYPE_CHECKING:
    from kjopsprosess.app.context import CommandContext


@command
def show_questions(
    context: "CommandContext",
    deal: DealArgument,
    with_: Annotated[str | None, typer.Option("--with", metavar="NAMES", autocompletion=complete_person)] = None,
    form: FormatOption = "text",
) -> None:
    """Show step by step what we believe, on whose word, and what to ask each person."""
    from kjopsprosess.app.typed.people_lookup import resolve_people

    from .facts import make_question_sheet
    from .json import questions_json
    from .page import questions_page

    loaded = context.load_deal(deal)
    facts = make_question_sheet(loaded.situation, resolve_people(context, loaded, with_) or ())
    show_answer(context, form, lambda: questions_json(facts), lambda: questions_page(facts, context.messages))
