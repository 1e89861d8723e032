"""`kp log DEAL`: what has happened."""

from typing import Annotated

import typer

from kjopsprosess.app.options import AsJson, DealName, Folder, Form, Lang, Today


def show_log(
    deal: DealName,
    everything: Annotated[bool, typer.Option("--all")] = False,
    form: Form = "text",
    folder: Folder = None,
    lang: Lang = None,
    today: Today = None,
    as_json: AsJson = False,
) -> None:
    """Show what has happened, the newest first."""
    from kjopsprosess.app.context import Desk
    from kjopsprosess.app.output import answer

    from .facts import log_view
    from .json import log_json
    from .page import log_page

    desk = Desk(folder, lang, today)
    facts = log_view(desk.deal(deal).situation, everything=everything)
    answer(desk, form, lambda: log_json(facts), lambda: log_page(facts, desk.words), as_json)
