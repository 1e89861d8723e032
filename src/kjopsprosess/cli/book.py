"""`kp book DEAL DATE`: the next contact, noted so that `kp brief` can prepare it."""

from typing import Annotated

import typer

from .options import AsJson, DealName, Folder, Lang, Today


def book(
    deal: DealName,
    date: Annotated[str, typer.Argument(metavar="DATE")],
    with_: Annotated[str | None, typer.Option("--with", metavar="NAMES")] = None,
    how: Annotated[str | None, typer.Option("--how", metavar="WAY")] = None,
    step: Annotated[str | None, typer.Option("--step", metavar="STEP")] = None,
    called_off: Annotated[bool, typer.Option("--called-off")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run")] = False,
    folder: Folder = None,
    lang: Lang = None,
    today: Today = None,
    as_json: AsJson = False,
) -> None:
    """Note when the next contact is, and with whom."""
    from .booking import Wished, note_booking
    from .desk import Desk

    desk = Desk(folder, lang, today)
    opened = desk.deal(deal)
    wished = Wished(date, with_, how, step, called_off)
    note_booking(desk, opened, wished, dry_run=dry_run, as_json=as_json)
