"""`kp next`: the contacts coming up."""

import typer

from kjopsprosess.app.options import AsJson, Folder, Form, Lang, Today


def next_contacts(
    form: Form = "text",
    folder: Folder = None,
    lang: Lang = None,
    today: Today = None,
    as_json: AsJson = False,
) -> None:
    """Show the contacts coming up, one line each."""
    from kjopsprosess.app.all_deals import every_deal
    from kjopsprosess.app.context import Desk
    from kjopsprosess.app.errors import Exit
    from kjopsprosess.app.output import answer
    from kjopsprosess.deal_state.overview import Unreadable

    from .json import next_json
    from .next_facts import make_agenda
    from .next_page import next_page

    desk = Desk(folder, lang, today)
    deals = list(every_deal(desk))
    broken = [deal for deal in deals if isinstance(deal, Unreadable)]
    agenda = make_agenda([d.situation for d in deals if not isinstance(d, Unreadable)], broken, desk.today)
    answer(desk, form, lambda: next_json(agenda), lambda: next_page(agenda, desk.words), as_json)
    if broken:
        raise typer.Exit(Exit.BROKEN_FILE)
