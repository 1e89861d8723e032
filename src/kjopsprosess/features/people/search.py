"""Searches every file of a workspace for a person's name: texts, comments and ids."""

from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from kjopsprosess.deal_state.references import people_entries, person_references
from kjopsprosess.model.deal import Deal
from kjopsprosess.model.findings import KeyPath
from kjopsprosess.yamlfiles.private_files import read_regular_file
from kjopsprosess.yamlfiles.reading.document import Document, read_document
from kjopsprosess.yamlfiles.reading.record import parse_model
from kjopsprosess.yamlfiles.reading.source_location import find_node
from kjopsprosess.yamlfiles.reading.tree import LINE_BREAK, MappingNode, Node, ScalarNode

from .name_bytes import yaml_may_say
from .name_matches import Names, NameSpan, find_name, one_name, outside

FOLDERS = ("deals", "processes")
SUFFIXES = frozenset({".yaml", ".yml"})


class NameMatch(NamedTuple):
    """A line where a name stands, counted from 1."""

    file: str
    line: int
    column: int
    text: str
    """The line, without its end."""


def all_documents(root: Path, may_say: str | None = None) -> Iterator[Document]:
    """Every YAML file in a workspace's folders, also those that `kp` otherwise passes by for their names.

    Of those that clearly do not hold the name `may_say` only the bytes are looked at.
    """
    for folder in FOLDERS:
        for path in sorted((root / folder).rglob("*")):
            if path.suffix in SUFFIXES and not path.is_dir() and not _clearly_without(path, may_say):
                yield read_document(path, root=root, shown=path.relative_to(root).as_posix())


def _clearly_without(path: Path, name: str | None) -> bool:
    """Whether a name is not in a file. One that cannot be read is left to whoever tells of it."""
    if name is None:
        return False
    try:
        return not yaml_may_say(read_regular_file(path), name)
    except OSError:
        return False


def document_of(root: Path, shown: str) -> Document:
    """One file of a workspace, by its path from there on."""
    return read_document(root / shown, root=root, shown=shown)


def name_matches(document: Document, name: str) -> tuple[NameMatch, ...]:
    """The lines of a file where a name stands, and in a deal those that refer to that person by an id."""
    return _lines(document, {*_in_texts(document, one_name(name)), *_in_references(document, name)})


def name_matches_in_text(document: Document, names: Names, others: Names) -> tuple[NameMatch, ...]:
    """The lines of a file where names stand themselves, and not only as parts of others."""
    return _lines(document, {*_in_texts(document, names, others)})


def _lines(document: Document, positions: set[int]) -> tuple[NameMatch, ...]:
    text = document.text
    line_starts = [0, *(found.end() for found in LINE_BREAK.finditer(text))]
    lines = LINE_BREAK.split(text)
    columns: dict[int, int] = {}
    for position in sorted(positions):
        line = bisect_right(line_starts, position)
        columns.setdefault(line, position - line_starts[line - 1] + 1)
    return tuple(NameMatch(document.display_path, line, column, lines[line - 1]) for line, column in columns.items())


def person_paths(deal: Deal, people: Container[str]) -> Iterator[KeyPath]:
    """The key paths at which a deal names people by id: definitions and references."""
    for where, each in people_entries(deal):
        if each.id in people:
            yield (*where, "id")
    for where, each_id in person_references(deal):
        if each_id in people:
            yield where


def scalar_at(root: Node, where: KeyPath) -> ScalarNode | None:
    """The text at a key path. A single id may be written where a list is expected."""
    node = find_node(root, where)
    if node is None and where[-1:] == (0,):
        node = find_node(root, where[:-1])
    return node if isinstance(node, ScalarNode) else None


def scalars(node: Node) -> Iterator[ScalarNode]:
    """Every text of a file, keys included."""
    if isinstance(node, ScalarNode):
        yield node
        return
    for each in _inside(node):
        yield from scalars(each)


def _inside(node: Node) -> Iterable[Node]:
    if isinstance(node, MappingNode):
        return (each for pair in node.pairs for each in pair)
    return () if isinstance(node, ScalarNode) else node.items


def _in_texts(document: Document, names: Names, others: Names | None = None) -> Iterator[int]:
    hits = names.find(document.text)
    yield from (hit.start for hit in (outside(hits, others.all(document.text)) if others else hits))
    for scalar in scalars(document.root) if document.root else ():
        # A text in quotes may spell a name in a way that only reading it shows.
        if scalar.text and not hits_within(hits, scalar) and names.find(scalar.text):
            yield scalar.start


def hits_within(hits: Sequence[NameSpan], scalar: ScalarNode) -> Sequence[NameSpan]:
    """The matches in a file, in order, that begin within one of its texts."""
    return hits[bisect_left(hits, (scalar.start,)) : bisect_left(hits, (scalar.end,))]


def _in_references(document: Document, name: str) -> Iterator[int]:
    deal = parse_model(document, Deal)[0] if document.display_path.startswith("deals/") else None
    if deal and document.root:
        root = document.root
        theirs = {person.id for _, person in people_entries(deal) if person.name and find_name(person.name, name)}
        spots = (scalar_at(root, where) for where in person_paths(deal, theirs))
        yield from (spot.start for spot in spots if spot)
