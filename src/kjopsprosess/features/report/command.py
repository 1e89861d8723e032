"""`kp report`: what customers have done since a day, over all deals."""

from typing import TYPE_CHECKING, Annotated

import typer

from kjopsprosess.app.errors import ExitCode
from kjopsprosess.app.options import DocumentForm, MemberOption, Output, command

if TYPE_CHECKING:
    from kjopsprosess.app.context import CommandContext
    from kjopsprosess.deal_state.overview import Unreadable


@command
def show_report(
    context: "CommandContext",
    since: Annotated[str, typer.Option("--since", metavar="DATE")] = "7d",
    seller: Annotated[str | None, MemberOption("--seller")] = None,
    output: Output = None,
    form: DocumentForm = None,
) -> None:
    """Show what customers have done, promises kept and broken, dates ahead, and one question a deal."""
    from kjopsprosess.app.command_table import LENT
    from kjopsprosess.app.commands import load
    from kjopsprosess.app.documents import Destination, answer_or_save
    from kjopsprosess.app.typed.deal_facts import resolve_seller, seller_names
    from kjopsprosess.app.typed.lookup import resolve_since
    from kjopsprosess.page.drawing.wrapping import plain_text

    from .facts import make_report
    from .json import report_json
    from .kept import reported_deals
    from .page import ReportWords, report_page

    wanted, day = resolve_seller(context, seller), resolve_since(context, since)
    unreadable: list[Unreadable] = []
    situations = reported_deals(context, day, wanted, unreadable)
    report = make_report(situations, unreadable, context.today, day)
    ask = load(LENT["first-question"])
    questions = {each.situation.id: ask(each.situation, context.messages) for each in report.deals if not each.over}
    words = ReportWords(seller_names(context), wanted, questions)
    answer_or_save(
        context,
        "kp report",
        Destination(form, output),
        lambda: report_json(report, {each: plain_text(asked) for each, asked in questions.items()}, wanted),
        lambda: report_page(report, words, context.messages),
    )
    if report.unreadable:
        raise typer.Exit(ExitCode.BROKEN_FILE)
