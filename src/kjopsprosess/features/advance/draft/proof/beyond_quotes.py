"""What an entry may say that no words can stand beside: with a transcript it is refused, unless it is ours."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple

from kjopsprosess.deal_state.names import folded
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.model.deal import Entry, Person
from kjopsprosess.model.findings import KeyPath
from kjopsprosess.model.values import US, PersonKind
from kjopsprosess.yamlfiles.reading.document import Document
from kjopsprosess.yamlfiles.reading.tree import MappingNode, ScalarNode, SequenceNode, plain_data

from .transcript import Transcript

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


OF_A_PERSON = ("attitude", "needs", "left", "replaces")
"""What is never taken of a person: a judgement, or what only their own words could tell."""
NO_SPEAKERS = frozenset({PersonKind.BODY, PersonKind.DOCUMENT})


class WithoutQuote(NamedTuple):
    """A part of a draft that is refused."""

    reason: str
    """A code; see `messages/after_meeting/advance/draft_sorted.py`."""
    key_path: KeyPath
    who: tuple[str, ...] = ()
    words: str = ""
    """What it says, as the draft has it."""


def theirs_without_quote(situation: Situation, entry: Entry) -> Iterator[WithoutQuote]:
    """What the customer is said to have kept, moved, settled, booked or stopped."""
    ours = {promise.id for promise in situation.history.promises if promise.ours}
    ours |= {each.id for each in entry.promised if each.by.ours}
    for key in ("kept", "moved", "dropped"):
        for place, promise in enumerate(getattr(entry, key)):
            if promise not in ours:
                yield WithoutQuote(key, (key, promise if key == "moved" else place), words=promise)
    for key in ("holds", "confirmed", "booked"):
        for place in range(len(getattr(entry, key))):
            yield WithoutQuote(key, (key, place))
    for key in ("stopped", "deadline", "value", "competitors"):
        if getattr(entry, key):
            yield WithoutQuote("no-words-beside", (key,), words=key)


def silent(entry: Entry, transcript: Transcript, speakers: Speakers) -> list[WithoutQuote]:
    """Those who are said to have been there and say nothing in the transcript."""
    said = [speakers.owners(each) for each in transcript.speakers]
    return [
        WithoutQuote("silent", ("with", place), (who,), who)
        for place, who in enumerate(entry.with_)
        if frozenset({who}) not in said
    ]


def people_taken(
    situation: Situation, entry: Entry, speakers: Speakers
) -> tuple[tuple[Person, ...], list[WithoutQuote]]:
    """What is taken of people, and what is not."""
    taken, refused = [], []
    for place, person in enumerate(entry.people):
        known = situation.people.get(person.id)
        if known is None and not is_new_person(person, speakers):
            refused.append(WithoutQuote("new-person", ("people", place), (person.id,), person.name or person.id))
            continue
        gone = [key for key in OF_A_PERSON if getattr(person, key) is not None]
        if known and person.name not in (None, known.full_name):
            gone.append("name")
        if known and person.kind not in (None, known.kind):
            gone.append("kind")
        refused += [
            WithoutQuote("attitude" if key == "attitude" else "of-person", ("people", place, key), (person.id,), key)
            for key in gone
        ]
        rest = person.model_copy(update=dict.fromkeys(gone))
        if any(value is not None for key, value in rest if key != "id"):
            taken.append(rest)
    return tuple(taken), refused


def is_new_person(person: Person, speakers: Speakers) -> bool:
    """Whether somebody whom a draft tells of is certainly not one of us."""
    return speakers.knows_us and bool(person.name) and US not in speakers.owners(person.name or "")


def speaking_people(situation: Situation, entry: Entry, team: list[tuple[str, str]]) -> Speakers:
    """Whose names may stand in the transcript: people of the deal, and new ones who are certainly not us."""
    known = {each.id: each.full_name for each in situation.people.values() if each.kind not in NO_SPEAKERS}
    speakers = Speakers(known, team)
    new = {
        each.id: each.name or ""
        for each in entry.people
        if each.id not in situation.people and each.kind not in NO_SPEAKERS and is_new_person(each, speakers)
    }
    return Speakers({**known, **new}, team)


def take_out_undated(document: Document) -> tuple[Document, list[WithoutQuote]]:
    """The document without promises that have no day, and these. Everything else stays in its place."""
    promised = document.root.get("promised") if document.root else None
    if not isinstance(promised, SequenceNode):
        return document, []
    found = []
    for place, node in enumerate(promised.items):
        due = node.get("due") if isinstance(node, MappingNode) else None
        if isinstance(node, MappingNode) and (due is None or (isinstance(due, ScalarNode) and due.text is None)):
            data = plain_data(node)
            by = data.get("by") or ()
            who = (by,) if isinstance(by, str) else tuple(each for each in by if isinstance(each, str))
            found.append(WithoutQuote("undated", ("promised", place), who, str(data.get("what") or "")))
    return without_items(document, "promised", [each.key_path for each in found]), found


def without_items(document: Document, key: str, key_paths: Iterable[KeyPath]) -> Document:
    """The document without some items of a list, each other item with the place it has in the file."""
    root, places = document.root, {path[1] for path in key_paths if path[0] == key and len(path) > 1}
    listed = root.get(key) if root else None
    if root is None or not places or not isinstance(listed, SequenceNode):
        return document
    left = listed._replace(items=tuple(each for n, each in enumerate(listed.items) if n not in places))
    pairs = tuple((name, left if name.text == key else value) for name, value in root.pairs)
    if not left.items:
        pairs = tuple(pair for pair in pairs if pair[0].text != key)
    return document._replace(root=root._replace(pairs=pairs))
