"""A bare `kp`: the list of deals, or how to begin where there is no workspace."""

from __future__ import annotations

from pathlib import Path


def first_screen(folder: Path | None, lang: str | None, today: str | None, *, as_json: bool) -> None:
    """Show the list; without a workspace, what `kp` is for."""
    from kjopsprosess.render.message_page import no_workspace_page

    from .desk import Desk
    from .list import list_deals
    from .screen import show

    desk = Desk(folder, lang, today)
    if desk.found is None:
        show(no_workspace_page(desk.words))
    else:
        list_deals(folder=folder, lang=lang, today=today, as_json=as_json)
