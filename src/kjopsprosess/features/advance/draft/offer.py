"""An entry that is shown before it is saved: asked about on the screen; for programs with a yes given beforehand."""

from __future__ import annotations

import sys

from kjopsprosess.app import environment
from kjopsprosess.app.context import CommandContext
from kjopsprosess.app.errors import ExitCode
from kjopsprosess.app.loading.load_deal import LoadedDeal
from kjopsprosess.app.offered_entry import Offer
from kjopsprosess.app.output import show
from kjopsprosess.app.prompts import read_line, show_line
from kjopsprosess.features.advance.facts import entry_result
from kjopsprosess.features.advance.saving import save_and_show, save_entry, show_told, situation_after
from kjopsprosess.page.deal.json_references import Json
from kjopsprosess.page.message import message_page
from kjopsprosess.yamlfiles.writing.emit import entry_lines


def offer_to_programs(context: CommandContext, loaded: LoadedDeal, offer: Offer) -> Json:
    """Save with a yes given beforehand; what was or would be saved, what it comes to, and where."""
    saves = bool(offer.saves) and offer.yes and not offer.dry_run
    outcome: Json = {
        "file": loaded.document.display_path,
        "verdict": _verdict(loaded, offer),
        "lines": entry_lines(offer.entry) if offer.saves else None,
        "saved": saves,
        "entry": None,
    }
    if saves and (saved := save_entry(context, loaded, offer.entry, offer.retell, dry_run=False)):
        outcome |= {"entry": saved[0].id, "lines": entry_lines(saved[0])}
    return outcome


def offer_on_screen(context: CommandContext, loaded: LoadedDeal, offer: Offer) -> None:
    """Below what was shown: what it would come to, the question, and what came of it."""
    said = context.messages.advance.draft.sorted
    if not offer.saves:
        if not offer.dry_run:
            context.fail(ExitCode.REFUSED, "nothing-to-save", said.nothing_to_save)
        return
    if verdict := _verdict(loaded, offer):
        show(message_page("", said.if_saved.format(verdict=context.messages.terms.verdicts[verdict])))
    if not offer.dry_run and not offer.yes:
        _ask(context, loaded, offer)
    show(message_page(""), sys.stderr)
    save_and_show(context, loaded, offer.entry, offer.retell, dry_run=offer.dry_run)


def _verdict(loaded: LoadedDeal, offer: Offer) -> str | None:
    """What the entry would come to."""
    if not offer.saves:
        return None
    return entry_result(loaded.situation, situation_after(loaded, offer.entry)).verdict


def _ask(context: CommandContext, loaded: LoadedDeal, offer: Offer) -> None:
    """Stop without a yes. What is read of each item is shown first. Enter is no."""
    said = context.messages.advance.draft.sorted
    if not environment.interactive():
        context.fail(ExitCode.REFUSED, "needs-yes", said.needs_yes)
    show_told(context, loaded, offer.entry)
    show_line()
    show_line(said.save(offer.saves))
    if read_line().casefold() not in context.messages.terms.yes:
        context.fail(ExitCode.REFUSED, "not-saved", context.messages.advance.not_saved)
