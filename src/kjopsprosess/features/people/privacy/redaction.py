"""Redacts a person in one deal: a pseudonym replaces the name, and opinions about them are removed.

Only values are replaced in place; the result is read again and must say exactly what was intended.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import count
from typing import Any, NamedTuple

from kjopsprosess.deal_state.references import people_entries, role_references, step_references
from kjopsprosess.model.deal import Deal
from kjopsprosess.model.findings import errors
from kjopsprosess.validation.deal import check_deal
from kjopsprosess.yamlfiles.reading.document import Document
from kjopsprosess.yamlfiles.reading.model_of_tree import parse_model
from kjopsprosess.yamlfiles.reading.older import with_older, with_text
from kjopsprosess.yamlfiles.reading.tree import MappingNode, Node, ScalarNode, SequenceNode
from kjopsprosess.yamlfiles.writing.emit import quoted_as
from kjopsprosess.yamlfiles.writing.insertion import TextEdit, apply_edits

from .name_matches import Names, NameSpan, name_words, outside
from .search import NameMatch, hits_within, name_matches_in_text, parts_of, person_paths, scalar_at, scalars

Spots = dict[int, str | None]
"""New texts by the position of the old one in a file."""
PERSONAL_KEYS = ("title", "needs", "attitude", "phone", "email")
"""Keys that identify the person, or hold our opinion. Roles stay, because the deal rests on them."""
_LIKE_AN_ID = re.compile(r"[a-z0-9._-]+")


class Redaction(NamedTuple):
    """A deal without a person's name."""

    document: Document
    """The file after the change, with its older one."""
    pseudonym: str
    """The person's new id."""
    names: tuple[str, ...]
    """The names taken out, the longest first."""
    remaining: tuple[NameMatch, ...]
    """Lines that still contain a word of the names, or the old id, and may be about the person."""


class RedactError(Exception):
    """The file cannot be changed so that only the name is removed."""


def redact(document: Document, deal: Deal, person: str, label: str) -> Redaction:
    """Make a deal's text without a person's name. `label` with `{n}` replaces it. Raises `RedactError`."""
    assert document.root is not None, "a deal was read from it"
    number = free_number(deal)
    change = _Replacements(deal, person, f"person-{number}", label.format(n=number))
    spots = change.by_file(document)
    changed = _changed(document, change, spots)
    new_deal, findings = parse_model(changed, Deal)
    if new_deal is None or errors(findings) or errors(check_deal(new_deal)):
        raise RedactError
    if _process_references(new_deal) != _process_references(deal):
        raise RedactError
    for before, after in zip(parts_of(document), parts_of(changed), strict=True):
        if after.root is None or before.root is None:
            raise RedactError
        if _plain(after.root) != _plain(before.root, change, spots.get(before.display_path)):
            raise RedactError
    return Redaction(changed, change.pseudonym, change.names, _remaining(changed, change))


def free_number(deal: Deal) -> int:
    """The lowest number that no pseudonym of the deal has."""
    taken = {person.id for _, person in people_entries(deal)}
    return next(number for number in count(1) if f"person-{number}" not in taken)


def is_redacted(deal: Deal, person: str, label: str) -> bool:
    """Whether a person's name has been taken out already."""
    number = person.removeprefix("person-")
    names = {each.name for _, each in people_entries(deal) if each.id == person and each.name}
    return number.isdecimal() and person != number and names <= {label.format(n=number)}


class _Replacements:
    """The changes in a deal, for one person."""

    def __init__(self, deal: Deal, person: str, pseudonym: str, label: str) -> None:
        self.deal, self.person, self.pseudonym, self.label = deal, person, pseudonym, label
        mine = {each.name for _, each in people_entries(deal) if each.id == person and each.name}
        self.names = tuple(sorted(mine, key=lambda name: (-len(name), name)))
        self.others = {each.name for _, each in people_entries(deal) if each.id != person and each.name}
        self._mine, self._theirs = Names(self.names), Names(self.others)

    def name_spans(self, text: str) -> list[NameSpan]:
        """The places of the person's names, without those inside other people's longer names."""
        found = self._mine.find(text)
        return outside(found, self._theirs.all(text)) if found else found

    def replacement_for(self, found: str) -> str:
        """The replacement of a name as it was written: the label, or the new id in ids and addresses."""
        return self.pseudonym if _LIKE_AN_ID.fullmatch(found) else self.label

    def redacted(self, text: str) -> str:
        """A text without the names."""
        return apply_edits(
            text, [TextEdit(*hit, self.replacement_for(text[hit.start : hit.end])) for hit in self.name_spans(text)]
        )

    def by_file(self, document: Document) -> dict[str, Spots]:
        """By file the new text by the position of the old one, for values that identify the person."""
        becomes: dict[str, Spots] = {}
        spots = [((*where, key), None) for where, key in self._keys(PERSONAL_KEYS)]
        names = [((*where, key), self.label) for where, key in self._keys(("name",))]
        ids = [(where, self.pseudonym) for where in person_paths(self.deal, {self.person})]
        for where, new in (*spots, *names, *ids):
            part, node = scalar_at(document, where)
            if node and node.text is not None:
                becomes.setdefault(part.display_path, {})[node.start] = new
        return becomes

    def _keys(self, keys: tuple[str, ...]) -> Iterator[tuple[tuple[str | int, ...], str]]:
        for where, each in people_entries(self.deal):
            if each.id == self.person:
                yield from ((where, key) for key in keys)

    def edits(self, text: str, root: Node, told: Spots) -> list[TextEdit]:
        """The parts of a file that change. `told`: the new texts of `by_file`."""
        hits = self.name_spans(text)
        edits = []
        done: set[NameSpan] = set()
        for scalar in scalars(root):
            within = hits_within(hits, scalar)
            if scalar.start in told:
                edits.append(_replaced(text, scalar, told[scalar.start]))
            elif scalar.text and len(self.name_spans(scalar.text)) != len(within):
                # Written with escapes, so that the name cannot be seen in the file itself.
                edits.append(_replaced(text, scalar, self.redacted(scalar.text)))
            else:
                continue
            done.update(within)
        return edits + [
            TextEdit(*hit, self.replacement_for(text[hit.start : hit.end])) for hit in hits if hit not in done
        ]


def _replaced(text: str, scalar: ScalarNode, new: str | None) -> TextEdit:
    body = text[scalar.start : scalar.end]
    end = scalar.start + len(body.rstrip()) if scalar.style in ("|", ">") else scalar.end
    if new is None:
        return TextEdit(scalar.start, end, "~")
    if scalar.style in ("|", ">"):
        raise RedactError
    return TextEdit(scalar.start, end, quoted_as(scalar, new) or new)


def _changed(document: Document, change: _Replacements, spots: Mapping[str, Spots]) -> Document:
    """The deal after the change, with its older file."""
    parts = []
    for part in parts_of(document):
        assert part.root is not None, "a deal was read from it"
        edits = change.edits(part.text, part.root, spots.get(part.display_path, {}))
        parts.append(with_text(part, apply_edits(part.text, edits)))
    own, *older = parts
    return with_older(own, older[0]) if older else own


def _plain(node: Node, change: _Replacements | None = None, told: Spots | None = None) -> Any:  # noqa: ANN401
    """The data of a tree, in order; with a change, as it will be after it."""
    told = told or {}

    def plain(each: Node) -> Any:  # noqa: ANN401 - see above
        if isinstance(each, MappingNode):
            return [(plain(key), plain(value)) for key, value in each.pairs]
        if isinstance(each, SequenceNode):
            return [plain(item) for item in each.items]
        if each.start in told:
            return told[each.start]
        return change.redacted(each.text) if change and each.text else each.text

    return plain(node)


def _process_references(deal: Deal) -> tuple[object, ...]:
    """The references of a deal to its processes, which must not change."""
    own = tuple((step.id, step.after, step.before) for step in deal.steps)
    return deal.process, own, tuple(step_references(deal)), tuple(role_references(deal))


def _remaining(changed: Document, change: _Replacements) -> tuple[NameMatch, ...]:
    """Lines with a word of the names or the old id, but not only as a part of somebody else's name or id."""
    words = {*(word for name in change.names for word in name_words(name)), change.person}
    others = change.others | {each.id for _, each in people_entries(change.deal) if each.id != change.person}
    return name_matches_in_text(changed, Names(word for word in words if len(word) > 1), Names(others))
