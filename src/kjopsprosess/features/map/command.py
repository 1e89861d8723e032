"""`kp map DEAL`: the whole buying process at one customer."""

from __future__ import annotations

from kjopsprosess.app.options import AsJson, DealName, Folder, Form, Lang, Today


def show_map(
    deal: DealName,
    form: Form = "text",
    folder: Folder = None,
    lang: Lang = None,
    today: Today = None,
    as_json: AsJson = False,
) -> None:
    """Show every step: done, open, waiting, skipped; who, and on whose word."""
    from kjopsprosess.app.context import Desk
    from kjopsprosess.app.output import answer

    from .facts import whole_map
    from .json import map_json
    from .page import map_page

    desk = Desk(folder, lang, today)
    facts = whole_map(desk.deal(deal).situation)
    answer(desk, form, lambda: map_json(facts), lambda: map_page(facts, desk.words), as_json)
