"""`kp log DEAL`: what has happened."""

from typing import Annotated

import typer

from .options import AsJson, DealName, Folder, Form, Lang, Today


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
    from kjopsprosess.insight.log_view import log_view
    from kjopsprosess.render.deal_json import log_json
    from kjopsprosess.render.log_page import log_page

    from .answering import answer
    from .desk import Desk

    desk = Desk(folder, lang, today)
    facts = log_view(desk.deal(deal).situation, everything=everything)
    answer(desk, form, lambda: log_json(facts), lambda: log_page(facts, desk.words), as_json)
