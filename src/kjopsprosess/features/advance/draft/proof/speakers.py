"""Whose words a name in a transcript stands for: a person at the customer, us, or nobody who can be told."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping

from kjopsprosess.deal_state.names import folded
from kjopsprosess.model.values import US

_BESIDE = re.compile(r"[(\[|].*")
"""What programs put behind a name: `Jon Eide (Nordvik)`, `Jon Eide | Nordvik`."""


class Speakers:
    """The people whose names may stand in a transcript."""

    def __init__(self, people: Mapping[str, str], team: Iterable[tuple[str, str]]) -> None:
        """`people`: names at the customer by id; `team`: id and name of each of us, as far as `kp.yaml` names them."""
        self._named = [(person, person, name) for person, name in people.items()]
        ours = [(US, each, name) for each, name in team]
        self._named += ours
        self.knows_us = bool(ours)

    def owners(self, label: str) -> frozenset[str]:
        """Ids of those whom a name may mean, `us` for any of us; more than one where it is not certain.

        A whole name wins. A single word is an id or a first name.
        """
        name = self._name(label)
        if whole := {owner for owner, _, full in self._named if folded(full) == name}:
            return frozenset(whole)
        if not name or " " in name:
            return frozenset()
        return frozenset(
            owner for owner, own_id, full in self._named if name in (own_id, folded(full).partition(" ")[0])
        )

    def other_names(self, who: Collection[str]) -> frozenset[str]:
        """The first and last names of everybody but those with these ids, unless one of those has the same."""
        own = {part for owner, _, name in self._named if owner in who for part in folded(name).split()}
        return frozenset(part for _, _, name in self._named for part in folded(name).split()) - own

    def is_said_by(self, label: str, who: str) -> bool:
        """Whether a name means this person and nobody else. Without a team, who is nobody's name is one of us."""
        found = self.owners(label)
        return found == {who} or (who == US and not self.knows_us and bool(label) and not found)

    @staticmethod
    def _name(label: str) -> str:
        plain = _BESIDE.sub("", label).strip()
        last, comma, first = plain.partition(",")
        return folded(f"{first} {last}" if comma else plain)
