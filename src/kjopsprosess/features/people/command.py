"""`kp people [DEAL]`: who takes part, and roles not named yet; or where somebody's name stands, and taking it out."""

from typing import TYPE_CHECKING, Annotated

import typer

from kjopsprosess.app.answers.answer import show_answer
from kjopsprosess.app.completion.values import complete_person
from kjopsprosess.app.options import CsvFileOption, CsvFormatOption, command, complete_deal

if TYPE_CHECKING:
    from kjopsprosess.app.context import CommandContext
    from kjopsprosess.page.drawing.spreadsheet import Table


@command
def show_people(
    context: "CommandContext",
    deal: Annotated[str | None, typer.Argument(metavar="DEAL", autocompletion=complete_deal)] = None,
    by_step: Annotated[bool, typer.Option("--by-step")] = False,
    find: Annotated[str | None, typer.Option("--find", metavar="NAME")] = None,
    redact: Annotated[str | None, typer.Option("--redact", metavar="ID", autocompletion=complete_person)] = None,
    yes: Annotated[bool, typer.Option("--yes")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run")] = False,
    form: CsvFormatOption = "text",
    output: CsvFileOption = None,
) -> None:
    """Show everybody who takes part, with the three marks, and the roles not named yet; find or take out a name."""
    if output is not None and (by_step or find is not None or redact is not None):
        raise context.usage_error(context.messages.spreadsheet.people_alone, "kp people")
    if find is not None:
        from .find import show_name_matches

        show_name_matches(context, find, deal)
        return
    if deal is None:
        name = context.messages.help.metavars["DEAL"]
        raise context.usage_error(context.messages.errors.missing_argument.format(name=name), "kp people")
    if redact is not None:
        from .privacy.redact import redact_person

        redact_person(context, deal, redact, yes=yes, dry_run=dry_run)
        return

    situation = context.load_deal(deal).situation
    if by_step:
        from .by_step import people_by_step
        from .by_step_page import people_by_step_page
        from .json import people_by_step_json

        steps = people_by_step(situation)
        show_answer(
            context, form, lambda: people_by_step_json(steps), lambda: people_by_step_page(steps, context.messages)
        )
        return

    from kjopsprosess.app.loading.other_deals import deals_with_leavers, people_left_elsewhere

    from .facts import people_view
    from .json import people_json
    from .page import people_page

    facts = people_view(situation, people_left_elsewhere(situation, deals_with_leavers(context.workspace)))

    def table() -> "Table":
        from .spreadsheet import people_table

        return people_table(facts, context.messages)

    show_answer(
        context,
        form,
        lambda: people_json(facts),
        lambda: people_page(facts, context.messages),
        table=table,
        output=output,
    )
