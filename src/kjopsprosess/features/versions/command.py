"""`kp process diff` and `kp process upgrade`: the commands."""

from typing import Annotated

import typer

from kjopsprosess.app.options import AsJson, Folder, Form, Lang, Today, complete_deal, complete_process


def diff(
    editions: Annotated[list[str], typer.Argument(metavar="OLD NEW", autocompletion=complete_process)],
    form: Form = "text",
    folder: Folder = None,
    lang: Lang = None,
    today: Today = None,
    as_json: AsJson = False,
) -> None:
    """Tell what differs between two editions of a process, and which open deals it touches."""
    from kjopsprosess.app.context import Desk

    from .compare import compare_named

    compare_named(Desk(folder, lang, today), editions, form, as_json=as_json)


def upgrade(
    deals: Annotated[list[str] | None, typer.Argument(metavar="DEAL", autocompletion=complete_deal)] = None,
    everything: Annotated[bool, typer.Option("--all")] = False,
    to: Annotated[int | None, typer.Option("--to", metavar="VERSION", min=1)] = None,
    process: Annotated[
        str | None, typer.Option("--process", metavar="PROCESS", autocompletion=complete_process)
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run")] = False,
    folder: Folder = None,
    lang: Lang = None,
    today: Today = None,
    as_json: AsJson = False,
) -> None:
    """Move deals to a newer version of their process."""
    from kjopsprosess.app.context import Desk

    from .run_upgrade import Wished, upgrade_deals

    wished = Wished(tuple(deals or ()), everything, process, to, dry_run)
    upgrade_deals(Desk(folder, lang, today), wished, as_json=as_json)
