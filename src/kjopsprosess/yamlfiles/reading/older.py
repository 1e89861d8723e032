"""The beginning of a deal's log in a file of its own: joins it with the deal, and finds which file a place is in."""

from __future__ import annotations

from typing import Any

from kjopsprosess.model.findings import Finding, KeyPath, Severity

from .document import Document, OlderPart, parse_document
from .tree import MappingNode, Node, ScalarNode, SequenceNode, plain_data


def with_older(document: Document, older: Document) -> Document:
    """A deal's file together with the file of its older entries. An entry that is in both is taken once.

    It is the same when it has the same id and says the same.
    """
    theirs, own = log_items(older), log_items(document)
    said = {node_id: plain_data(node) for node in theirs if (node_id := entry_id(node))}
    in_both = tuple(
        place for place, node in enumerate(own) if (node_id := entry_id(node)) and said.get(node_id) == plain_data(node)
    )
    twice = frozenset(in_both)
    own_places = tuple(place for place in range(len(own)) if place not in twice)
    return document._replace(older=OlderPart(older, len(theirs), own_places, in_both))


def with_text(document: Document, text: str) -> Document:
    """A file as it would be with another text: parsed again, so that a change can be compared with its aim."""
    changed = parse_document(document.encoded(text), document.display_path, document.times)
    return changed if document.older is None else with_older(changed, document.older.document)


def whole_content(document: Document, older: OlderPart) -> Any:  # noqa: ANN401 - plain data of a file
    """The plain data of a deal with its whole log, the older entries first."""
    assert document.root is not None, "a file that cannot be read has no data"
    content, first = plain_data(document.root), [plain_data(node) for node in log_items(older.document)]
    own = content.get("log")
    if first and (own is None or isinstance(own, list)):
        content["log"] = [*first, *((own or [])[place] for place in older.own_places)]
    return content


def older_findings(document: Document, older: OlderPart) -> tuple[Finding, ...]:
    """What is wrong with the older file as a whole, and a warning where entries stand in both files."""
    found = [each._replace(in_older=True) for each in older.document.findings]
    root = older.document.root
    if root is not None:
        for key, node in root.pairs:
            if key.text != "log" and not (key.text or "").startswith("x-"):
                names = {"key": key.text or "", "deal": document.display_path}
                found.append(Finding("key-in-older", (key.text or "",), names, at_key=True, in_older=True))
            elif key.text == "log" and not _is_list_or_empty(node):
                found.append(Finding("not-a-list", ("log",), {"key": "log"}, in_older=True))
    if older.in_both:
        node = log_items(document)[older.in_both[0]]
        facts: dict[str, str | int] = {
            "line": node.line + 1,
            "column": node.column + 1,
            "width": 1,
            "count": len(older.in_both),
        }
        facts |= {"older": older.document.display_path, "deal": deal_of(document), "last": _last_day(document, older)}
        found.append(Finding("entries-in-both", (), facts, Severity.WARNING))
    return tuple(found)


def part_with(document: Document, where: KeyPath) -> tuple[Document, KeyPath]:
    """The file in which a place of the whole deal stands, and the place in that file."""
    match document.older, where:
        case OlderPart() as older, ("log", int() as place, *rest):
            if place < older.length:
                return older.document, where
            place -= older.length
            return document, ("log", older.own_places[place] if place < len(older.own_places) else place, *rest)
    return document, where


def deal_of(document: Document) -> str:
    """The id of the deal whose file this is, by its name."""
    return document.display_path.rpartition("/")[2].removesuffix(".yaml")


def entry_id(node: Node) -> str | None:
    """The id of an entry as it stands in its file; None when it has none."""
    found = node.get("id") if isinstance(node, MappingNode) else None
    return found.text if isinstance(found, ScalarNode) else None


def log_items(document: Document) -> tuple[Node, ...]:
    """The entries of one file, without those of its older file."""
    log = document.root.get("log") if document.root else None
    return log.items if isinstance(log, SequenceNode) else ()


def _is_list_or_empty(node: Node) -> bool:
    return isinstance(node, SequenceNode) or (isinstance(node, ScalarNode) and node.text is None)


def _last_day(document: Document, older: OlderPart) -> str:
    """The newest day of the entries that stand in both files, as it is written."""
    days = [plain_data(log_items(document)[place]).get("date") for place in older.in_both]
    return max((day for day in days if isinstance(day, str)), default="")
