"""The deals that questions are made from: some of the workspace's own, and the invented ones. None is written."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from typing import TYPE_CHECKING

from kjopsprosess.app.errors import UserError
from kjopsprosess.app.workspace.demo_files import demo_files
from kjopsprosess.deal_state.make_situation import make_situation
from kjopsprosess.model.deal import Deal
from kjopsprosess.model.values import Language
from kjopsprosess.yamlfiles.folders import SHIPPED
from kjopsprosess.yamlfiles.reading.document import parse_document
from kjopsprosess.yamlfiles.reading.model_of_tree import parse_model
from kjopsprosess.yamlfiles.workspace import Workspace

from .facts import Source

if TYPE_CHECKING:
    from kjopsprosess.app.context import CommandContext

MAX_DEALS = 40
"""So many of the workspace's deals are read: enough for all questions, and quick with thousands."""


def practise_deals(context: CommandContext, chance: Random) -> Iterator[Source]:
    """Some deals of the workspace, if there is one, then the invented ones. What cannot be read is left out."""
    own: set[str] = set()
    if context.workspace_or_none is not None:
        ids = sorted(context.workspace.deal_ids())
        for deal_id in sorted(chance.sample(ids, min(MAX_DEALS, len(ids)))):
            try:
                situation = context.load_deal_by_id(deal_id).situation
            except UserError:
                continue
            own.add(situation.deal.customer)
            yield Source(situation, demo=False)
        context.notices.clear()  # what is odd in the files is no part of the questions
    yield from (each for each in _invented(context) if each.situation.deal.customer not in own)


def _invented(context: CommandContext) -> Iterator[Source]:
    shipped = Workspace(SHIPPED)
    for path, content in demo_files(Language(context.messages.code), context.today).items():
        folder, _, name = path.rpartition("/")
        deal = parse_model(parse_document(content.encode(), path), Deal)[0] if folder == "deals" else None
        if deal is not None:
            processes = {pin.process: shipped.read_process(pin.process).model for pin in deal.process}
            known = {process_id: process for process_id, process in processes.items() if process}
            situation = make_situation(name.removesuffix(".yaml"), deal, known, context.today)
            yield Source(situation, demo=True)
