"""`kp map DEAL`: the whole buying process at one customer."""

from __future__ import annotations

from .options import AsJson, DealName, Folder, Form, Lang, Today


def show_map(
    deal: DealName,
    form: Form = "text",
    folder: Folder = None,
    lang: Lang = None,
    today: Today = None,
    as_json: AsJson = False,
) -> None:
    """Show every step: done, open, waiting, skipped; who, and on whose word."""
    from kjopsprosess.insight.whole_map import whole_map
    from kjopsprosess.render.deal_json import map_json
    from kjopsprosess.render.map_page import map_page

    from .answering import answer
    from .desk import Desk

    desk = Desk(folder, lang, today)
    facts = whole_map(desk.deal(deal).situation)
    answer(desk, form, lambda: map_json(facts), lambda: map_page(facts, desk.words), as_json)
