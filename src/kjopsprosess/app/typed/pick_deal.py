"""Which deal is meant where none was named: the only one, or the one somebody picks from a list."""

from __future__ import annotations

import sys

from kjopsprosess.app import environment
from kjopsprosess.app.context import CommandContext
from kjopsprosess.app.errors import ExitCode
from kjopsprosess.app.output import show
from kjopsprosess.app.prompts import read_line, show_line
from kjopsprosess.deal_state.names import match_id, slug_of_customer
from kjopsprosess.page.drawing.clean import clean
from kjopsprosess.page.message import message_page

MAX_OFFERED = 30
"""Deals that are listed; of more, only these are shown and any may be typed."""


def pick_deal(arguments: list[str]) -> str:
    """The id of the deal. Says which it took, asks where there are several, and stops where nobody can answer."""
    context = CommandContext(environment.folder_option(arguments), environment.lang_option(arguments))
    said, deals = context.messages.errors, context.workspace.deal_ids()
    if not deals:
        context.fail(ExitCode.USAGE, "no-deals", said.no_deals_yet)
    if len(deals) == 1:
        if not environment.wants_json(arguments):
            show(message_page(said.only_deal.format(deal=deals[0])), sys.stderr)
        return deals[0]
    if not environment.interactive():
        shown = context.messages.join(deals[:MAX_OFFERED])
        context.fail(ExitCode.USAGE, "which-deal", said.which_deal_of.format(deals=shown))
    show_line(said.which_deal)
    for number, deal in enumerate(deals[:MAX_OFFERED], 1):
        show_line(f"{number:>4} {clean(deal)}")
    while True:
        answer = read_line()
        if answer.isdecimal() and 1 <= int(answer) <= len(deals[:MAX_OFFERED]):
            return deals[int(answer) - 1]
        for name in (answer, slug_of_customer(answer)) if answer else ():
            if found := match_id(name, deals).found:
                return found
        show_line(f"    {said.pick_one}")
