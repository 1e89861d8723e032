"""What has happened in one deal, the newest first."""

from typing import NamedTuple

from kjopsprosess.deal_state.history import ReplayedEntry
from kjopsprosess.deal_state.promises.states import PromiseState
from kjopsprosess.deal_state.situation import Situation

MAX_SHOWN_CONTACTS = 3
"""The most contacts shown, with the notes between them: about one screen. Older ones are counted."""


class LogView(NamedTuple):
    """The log of one deal."""

    situation: Situation
    entries: tuple[ReplayedEntry, ...]
    """Every entry, the newest first."""
    shown: tuple[ReplayedEntry, ...]
    older: int
    """Contacts not shown."""
    promises: dict[str, PromiseState]
    """Promises as they stand now, by id."""


def log_view(situation: Situation, *, everything: bool = False) -> LogView:
    """The log with the newest entry first: the last contacts, or everything."""
    entries = tuple(reversed(situation.history.entries))
    contacts = [place for place, each in enumerate(entries) if each.entry.how]
    older = 0 if everything else len(contacts[MAX_SHOWN_CONTACTS:])
    return LogView(
        situation=situation,
        entries=entries,
        shown=entries[: contacts[MAX_SHOWN_CONTACTS - 1] + 1] if older else entries,
        older=older,
        promises={promise.id: promise for promise in situation.history.promises},
    )
