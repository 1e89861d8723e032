"""`kp people [DEAL]`: who takes part, and empty chairs; or where somebody's name stands, and taking it out."""

from typing import Annotated

import typer

from kjopsprosess.app.options import AsJson, Folder, Form, Lang, Today, complete_deal


def show_people(
    deal: Annotated[str | None, typer.Argument(metavar="DEAL", autocompletion=complete_deal)] = None,
    find: Annotated[str | None, typer.Option("--find", metavar="NAME")] = None,
    redact: Annotated[str | None, typer.Option("--redact", metavar="ID")] = None,
    yes: Annotated[bool, typer.Option("--yes")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run")] = False,
    form: Form = "text",
    folder: Folder = None,
    lang: Lang = None,
    today: Today = None,
    as_json: AsJson = False,
) -> None:
    """Show everybody who takes part, with the three marks, and the empty chairs; find or take out a name."""
    from kjopsprosess.app.context import Desk

    desk = Desk(folder, lang, today)
    if find is not None:
        from .find import find_person

        find_person(desk, find, deal, as_json=as_json)
        return
    if deal is None:
        from kjopsprosess.app.help import usage_mishap

        name = desk.words.help.metavars["DEAL"]
        raise usage_mishap(desk.words.errors.missing_argument.format(name=name), "kp people")
    if redact is not None:
        from .redact import redact_person

        redact_person(desk, deal, redact, yes=yes, dry_run=dry_run, as_json=as_json)
        return
    from kjopsprosess.app.output import answer

    from .facts import people_view
    from .json import people_json
    from .page import people_page

    facts = people_view(desk.deal(deal).situation)
    answer(desk, form, lambda: people_json(facts), lambda: people_page(facts, desk.words), as_json)
