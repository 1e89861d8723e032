"""`kp next`: the contacts coming up."""

import typer

from .options import AsJson, Folder, Form, Lang, Today


def next_contacts(
    form: Form = "text",
    folder: Folder = None,
    lang: Lang = None,
    today: Today = None,
    as_json: AsJson = False,
) -> None:
    """Show the contacts coming up, one line each."""
    from kjopsprosess.insight.agenda import make_agenda
    from kjopsprosess.insight.list_row import Unreadable
    from kjopsprosess.render.list_json import next_json
    from kjopsprosess.render.next_page import next_page

    from .answering import answer
    from .desk import Desk
    from .every_deal import every_deal
    from .mishap import Exit

    desk = Desk(folder, lang, today)
    deals = list(every_deal(desk))
    broken = [deal for deal in deals if isinstance(deal, Unreadable)]
    agenda = make_agenda([d.situation for d in deals if not isinstance(d, Unreadable)], broken, desk.today)
    answer(desk, form, lambda: next_json(agenda), lambda: next_page(agenda, desk.words), as_json)
    if broken:
        raise typer.Exit(Exit.BROKEN_FILE)
