"""A bare `kp`: the list of deals, or how to begin where there is no workspace."""

from __future__ import annotations


def first_screen() -> None:
    """Show the list; without a workspace, what `kp` is for."""
    from kjopsprosess.render.message_page import no_workspace_page

    from .desk import Desk
    from .screen import show

    desk = Desk(None, None, None)
    if desk.found is None:
        show(no_workspace_page(desk.words))
        return
    from .list import list_deals

    list_deals()
