"""`kp advance DEAL` and `kp book DEAL DATE`: the commands."""

from typing import Annotated

import typer

from kjopsprosess.app.options import AsJson, DealName, Folder, Lang, Today


def advance(
    deal: DealName,
    done: Annotated[list[str] | None, typer.Option("--done", metavar="TEXT")] = None,
    told: Annotated[list[str] | None, typer.Option("--told", metavar="TEXT")] = None,
    promise: Annotated[list[str] | None, typer.Option("--promise", metavar="TEXT")] = None,
    heard: Annotated[list[str] | None, typer.Option("--heard", metavar="TEXT")] = None,
    against: Annotated[str | None, typer.Option("--against", metavar="NAME")] = None,
    reopen: Annotated[list[str] | None, typer.Option("--reopen", metavar="TEXT")] = None,
    skip: Annotated[list[str] | None, typer.Option("--skip", metavar="TEXT")] = None,
    kept: Annotated[list[str] | None, typer.Option("--kept", metavar="PROMISE")] = None,
    moved: Annotated[list[str] | None, typer.Option("--moved", metavar="TEXT")] = None,
    dropped: Annotated[list[str] | None, typer.Option("--dropped", metavar="PROMISE")] = None,
    did: Annotated[list[str] | None, typer.Option("--did", metavar="TEXT")] = None,
    person: Annotated[list[str] | None, typer.Option("--person", metavar="TEXT")] = None,
    book: Annotated[list[str] | None, typer.Option("--book", metavar="TEXT")] = None,
    stop: Annotated[str | None, typer.Option("--stop", metavar="TEXT")] = None,
    outcome: Annotated[str | None, typer.Option("--outcome", metavar="OUTCOME")] = None,
    with_: Annotated[str | None, typer.Option("--with", metavar="NAMES")] = None,
    how: Annotated[str | None, typer.Option("--how", metavar="WAY")] = None,
    date: Annotated[str | None, typer.Option("--date", metavar="DATE")] = None,
    note: Annotated[str | None, typer.Option("--note", metavar="TEXT")] = None,
    no_input: Annotated[bool, typer.Option("--no-input")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run")] = False,
    future: Annotated[bool, typer.Option("--future")] = False,
    folder: Folder = None,
    lang: Lang = None,
    today: Today = None,
    as_json: AsJson = False,
) -> None:
    """Record what the customer did and promised, and show the verdict and the new next step."""
    from kjopsprosess.app.context import Desk

    from .options import Flags
    from .record import record

    flags = Flags(
        done=done or [],
        told=told or [],
        promise=promise or [],
        heard=heard or [],
        against=against,
        reopen=reopen or [],
        skip=skip or [],
        kept=kept or [],
        moved=moved or [],
        dropped=dropped or [],
        did=did or [],
        person=person or [],
        book=book or [],
        stop=stop,
        outcome=outcome,
        with_=with_,
        how=how,
        date=date,
        note=note,
    )
    desk = Desk(folder, lang, today)
    opened = desk.deal(deal)
    asks = flags.empty
    if asks:
        from .dialogue import ask_what_happened

        ask_what_happened(desk, opened, flags, no_input=no_input, future=future)
    record(desk, opened, flags, confirm=asks, dry_run=dry_run, future=future, as_json=as_json)


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
    from kjopsprosess.app.context import Desk

    from .booking import Wished, note_booking

    desk = Desk(folder, lang, today)
    opened = desk.deal(deal)
    wished = Wished(date, with_, how, step, called_off)
    note_booking(desk, opened, wished, dry_run=dry_run, as_json=as_json)
