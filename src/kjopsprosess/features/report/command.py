"""`kp report`: what customers have done since a day, over all deals."""

from typing import TYPE_CHECKING, Annotated

import typer

from kjopsprosess.app.errors import ExitCode
from kjopsprosess.app.options import DocumentForm, MemberOption, Output, command

if TYPE_CHECKING:
    from kjopsprosess.app.context import CommandContext
    from kjopsprosess.deal_state.overview import Unreadable
    from kjopsprosess.page.deal.json_references import Json
    from kjopsprosess.page.page import Page


@command
def show_report(
    context: "CommandContext",
    since: Annotated[str, typer.Option("--since", metavar="DATE")] = "7d",
    seller: Annotated[str | None, MemberOption("--seller")] = None,
    output: Output = None,
    form: DocumentForm = None,
) -> None:
    """Show what customers have done, promises kept and broken, dates ahead, and one question a deal."""
    from kjopsprosess.app.answers.documents import Destination, answer_or_save
    from kjopsprosess.app.typed.lookup import resolve_since

    from .cached import report_in_json, report_on_page
    from .json import report_json
    from .page import ReportWords, report_page

    wanted, day = None, resolve_since(context, since)
    if seller is not None:
        from kjopsprosess.app.typed.deal_facts import resolve_seller  # it loads the models, for one seller's alone

        wanted = resolve_seller(context, seller)
    unreadable: list[Unreadable] = []

    def facts() -> "Json":
        report, told = report_in_json(context, day, wanted)
        unreadable.extend(report.unreadable)
        return report_json(report, told, wanted)

    def page() -> "Page":
        report, told = report_on_page(context, day, wanted)
        unreadable.extend(report.unreadable)
        named = wanted is not None or any(each.seller for each in told.values())
        words = ReportWords(_seller_names(context) if named else {}, wanted)
        return report_page(report, told, words, context.messages)

    answer_or_save(context, "kp report", Destination(form, output), facts, page)
    if unreadable:
        raise typer.Exit(ExitCode.BROKEN_FILE)


def _seller_names(context: "CommandContext") -> dict[str, str]:
    """Our names by id."""
    from kjopsprosess.app.typed.deal_facts import seller_names  # likewise

    return seller_names(context)
