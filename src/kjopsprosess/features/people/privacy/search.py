"""Searches every file of a workspace for a person's name: texts, comments and ids."""

import os
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from kjopsprosess.deal_state.references import people_entries, person_references
from kjopsprosess.model.deal import Deal
from kjopsprosess.model.findings import KeyPath
from kjopsprosess.yamlfiles.copies import OLDER, deal_of_older
from kjopsprosess.yamlfiles.private_files import read_regular_file
from kjopsprosess.yamlfiles.reading.document import MAX_BYTES, MAX_OLDER_BYTES, Document, read_document
from kjopsprosess.yamlfiles.reading.model_of_tree import parse_model
from kjopsprosess.yamlfiles.reading.older import with_older
from kjopsprosess.yamlfiles.reading.source_location import find_node, part_of
from kjopsprosess.yamlfiles.reading.tree import LINE_BREAK, MappingNode, Node, ScalarNode

from .name_bytes import text_may_say, yaml_may_say
from .name_matches import Names, NameSpan, find_name, one_name, outside

FOLDERS = ("deals", "processes")
_AT_ONCE = 16
"""So many texts of a file are tested together."""
SUFFIXES = frozenset({".yaml", ".yml"})


class NameMatch(NamedTuple):
    """A line where a name stands, counted from 1."""

    file: str
    line: int
    column: int
    text: str
    """The line, without its end."""


def all_files(root: Path) -> Iterator[tuple[Path, ...]]:
    """Every YAML file in a workspace's folders, also those that `kp` otherwise passes by for their names.

    A deal comes with its older file, where there is one.
    """
    for folder in FOLDERS:
        paths = [path for path in sorted((root / folder).rglob("*")) if path.suffix in SUFFIXES and not path.is_dir()]
        older = {path: path.with_name(f"{deal}.yaml") for path in paths if (deal := deal_of_older(path.stem))}
        beside = {deal: path for path, deal in older.items() if deal in paths}
        for path in paths:
            if beside.get(older.get(path, path)) != path:
                yield (path, beside[path]) if path in beside else (path,)


def clearly_without(path: Path, name: str) -> bool:
    """Whether a name is not in a file, by its bytes alone. One that cannot be read is left to whoever tells of it."""
    try:
        return not yaml_may_say(read_regular_file(path), name)
    except OSError:
        return False


def document_of(root: Path, shown: str) -> Document:
    """One file of a workspace, by its path from there on; a deal with its older file."""
    path = root / shown
    is_older = deal_of_older(path.stem) is not None
    document = read_document(path, root=root, shown=shown, times=MAX_OLDER_BYTES // MAX_BYTES if is_older else 1)
    older = path.with_name(f"{path.stem}{OLDER}.yaml")
    if is_older or path.suffix != ".yaml" or not os.path.lexists(older):
        return document
    return with_older(document, document_of(root, older.relative_to(root).as_posix()))


def parts_of(document: Document) -> tuple[Document, ...]:
    """The file, and with a deal that has one its older file."""
    return (document, document.older.document) if document.older else (document,)


def name_matches(document: Document, name: str) -> tuple[NameMatch, ...]:
    """The lines of a file where a name stands, and in a deal those that refer to that person by an id.

    Those of a deal's older file are among them.
    """
    references = _in_references(document, name)
    may_say = partial(text_may_say, name=name)
    texts = ((part, {*_in_texts(part, one_name(name), may_say=may_say)}) for part in parts_of(document))
    return tuple(
        each for part, spots in texts for each in _lines(part, spots | references.get(part.display_path, set()))
    )


def name_matches_in_text(document: Document, names: Names, others: Names) -> tuple[NameMatch, ...]:
    """The lines of a file where names stand themselves, and not only as parts of others."""
    return tuple(each for part in parts_of(document) for each in _lines(part, {*_in_texts(part, names, others)}))


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


def scalar_at(document: Document, where: KeyPath) -> tuple[Document, ScalarNode | None]:
    """The text at a key path of a deal, and the file it is in. A single id may be written where a list is expected.

    In what somebody said of others' parts, the person is the key: `who: {kari: decides}`.
    """
    part, where = part_of(document, where)
    assert part.root is not None, "a deal was read from it"
    if where[-2:-1] == ("who",):
        parts = find_node(part.root, where[:-1])
        return part, parts.key(str(where[-1])) if isinstance(parts, MappingNode) else None
    node = find_node(part.root, where)
    if node is None and where[-1:] == (0,):
        node = find_node(part.root, where[:-1])
    return part, node if isinstance(node, ScalarNode) else None


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


def _in_texts(
    document: Document, names: Names, others: Names | None = None, may_say: Callable[[str], bool] = bool
) -> Iterator[int]:
    """Where names stand. `may_say` is a quick test of a text; only texts that pass it are searched by themselves.

    It is true of several texts together if it is true of one of them.
    """
    hits = names.find(document.text)
    yield from (hit.start for hit in (outside(hits, others.all(document.text)) if others else hits))
    texts = [(each.text, each) for each in scalars(document.root) if each.text] if document.root else []
    for begin in range(0, len(texts), _AT_ONCE):
        some = texts[begin : begin + _AT_ONCE]
        for plain, scalar in some if may_say("\n".join([plain for plain, _ in some])) else ():
            # A text in quotes may spell a name in a way that only reading it shows.
            if may_say(plain) and not hits_within(hits, scalar) and names.find(plain):
                yield scalar.start


def hits_within(hits: Sequence[NameSpan], scalar: ScalarNode) -> Sequence[NameSpan]:
    """The matches in a file, in order, that begin within one of its texts."""
    return hits[bisect_left(hits, (scalar.start,)) : bisect_left(hits, (scalar.end,))]


def _in_references(document: Document, name: str) -> dict[str, set[int]]:
    """Where a deal refers to people of that name, by file."""
    found: dict[str, set[int]] = {}
    deal = parse_model(document, Deal)[0] if document.display_path.startswith("deals/") else None
    if deal:
        theirs = {person.id for _, person in people_entries(deal) if person.name and find_name(person.name, name)}
        for where in person_paths(deal, theirs):
            part, spot = scalar_at(document, where)
            if spot:
                found.setdefault(part.display_path, set()).add(spot.start)
    return found
