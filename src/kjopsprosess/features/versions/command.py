"""`kp process diff` and `kp process upgrade`: the commands."""

from typing import TYPE_CHECKING, Annotated

import typer

from kjopsprosess.app.options import FormatOption, command, complete_deal, complete_process

if TYPE_CHECKING:
    from kjopsprosess.app.context import CommandContext


@command
def diff(
    context: "CommandContext",
    editions: Annotated[list[str], typer.Argument(metavar="OLD NEW", autocompletion=complete_process)],
    form: FormatOption = "text",
) -> None:
    """Tell what differs between two editions of a process, and which open deals it touches."""
    from .compare import show_comparison

    show_comparison(context, editions, form)


@command
def upgrade(
    context: "CommandContext",
    deals: Annotated[list[str] | None, typer.Argument(metavar="DEAL", autocompletion=complete_deal)] = None,
    everything: Annotated[bool, typer.Option("--all")] = False,
    to: Annotated[int | None, typer.Option("--to", metavar="VERSION", min=1)] = None,
    process: Annotated[
        str | None, typer.Option("--process", metavar="PROCESS", autocompletion=complete_process)
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run")] = False,
) -> None:
    """Move deals to a newer version of their process."""
    from .run_upgrade import UpgradeRequest, upgrade_deals

    request = UpgradeRequest(tuple(deals or ()), everything, process, to, dry_run)
    upgrade_deals(context, request)
