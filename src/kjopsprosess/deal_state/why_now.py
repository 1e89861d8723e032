"""Why the customer buys now."""

from .situation import Situation


def why_now(situation: Situation) -> str | None:
    """The newest that was told, in their words; else what the deal began with; None: nobody has told."""
    told = [
        heard.says or heard.what
        for replayed in situation.history.entries
        for heard in replayed.entry.heard
        if heard.why_now
    ]
    return told[-1] if told else situation.deal.trigger
