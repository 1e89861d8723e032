"""What has happened in one deal, the newest first."""

from typing import NamedTuple

from kjopsprosess.deal_state.history import Told
from kjopsprosess.deal_state.promises import Pledge
from kjopsprosess.deal_state.situation import Situation

NEWEST = 3
"""So many contacts are shown, with the notes between them: about one screen. The older ones are counted."""


class LogView(NamedTuple):
    """The log of one deal."""

    situation: Situation
    told: tuple[Told, ...]
    """Every entry, the newest first."""
    shown: tuple[Told, ...]
    older: int
    """Contacts not shown."""
    everything: bool
    """Whether to show all that an entry records, what it says of people and of coming contacts included."""
    promises: dict[str, Pledge]
    """Promises as they stand now, by id."""


def log_view(situation: Situation, *, everything: bool = False) -> LogView:
    """Turn the log round: the newest contacts, or everything."""
    told = tuple(reversed(situation.history.told))
    contacts = [place for place, each in enumerate(told) if each.entry.how]
    older = 0 if everything else len(contacts[NEWEST:])
    return LogView(
        situation=situation,
        told=told,
        shown=told[: contacts[NEWEST - 1] + 1] if older else told,
        older=older,
        everything=everything,
        promises={pledge.id: pledge for pledge in situation.history.promises},
    )
