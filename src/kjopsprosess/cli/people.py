"""`kp people DEAL`: who takes part, and empty chairs."""

from __future__ import annotations

from .options import AsJson, DealName, Folder, Form, Lang, Today


def show_people(
    deal: DealName,
    form: Form = "text",
    folder: Folder = None,
    lang: Lang = None,
    today: Today = None,
    as_json: AsJson = False,
) -> None:
    """Show everybody who takes part, with the three marks, and the empty chairs."""
    from kjopsprosess.insight.people_view import people_view
    from kjopsprosess.render.deal_json import people_json
    from kjopsprosess.render.people_page import people_page

    from .answering import answer
    from .desk import Desk

    desk = Desk(folder, lang, today)
    facts = people_view(desk.deal(deal).situation)
    answer(desk, form, people_json(facts), lambda: people_page(facts, desk.words), as_json)
