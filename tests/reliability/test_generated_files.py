"""Thousands of files and entries at random: an entry goes in right or not at all, and no other byte changes."""

from __future__ import annotations

import codecs
import re
from random import Random
from typing import Any

import pytest
from deal_files import deal_file, entry, mutated
from ruamel.yaml import YAML

from kjopsprosess.model.deal import Deal
from kjopsprosess.model.findings import errors
from kjopsprosess.yamlfiles.reading.document import Document, parse_document
from kjopsprosess.yamlfiles.reading.model_of_tree import parse_model
from kjopsprosess.yamlfiles.reading.source_location import locate
from kjopsprosess.yamlfiles.writing.emit import entry_data
from kjopsprosess.yamlfiles.writing.insertion import InsertError, insert_entry, replace_scalar

EMPTY_LOG = re.compile(r"""log['"]?\s*:\s*(~|null|\[\s*\])""")
BEGINS_WITH_A_TAB = re.compile(r"(?<=[\r\n])\t[ \t]*(?=[\r\n]|\Z)")
"""A blank line that kp reads as one, and the other reader not at all."""


def told_by_another_reader(content: bytes) -> Any:
    """What a file says by the YAML library alone: maps, lists, and texts as they are written."""
    text = BEGINS_WITH_A_TAB.sub("", content.removeprefix(codecs.BOM_UTF8).decode())
    root = YAML(typ="safe", pure=True).compose(text)
    return _plain(root)


def _plain(node: Any) -> Any:
    match type(node).__name__:
        case "MappingNode":
            return {_plain(key): _plain(value) for key, value in node.value}
        case "SequenceNode":
            return [_plain(each) for each in node.value]
    return None if node.style is None and node.value in ("", "~", "null") else node.value


def shared(old: str, new: str) -> tuple[int, int]:
    """How many letters the two have in common at the beginning, and after those at the end."""
    start = 0
    while start < min(len(old), len(new)) and old[start] == new[start]:
        start += 1
    end = 0
    while end < min(len(old), len(new)) - start and old[-1 - end] == new[-1 - end]:
        end += 1
    return start, end


def only_adds(old: str, new: str) -> bool:
    """Whether the new text is the old one with something put in at one place; an empty log's token may be gone."""
    without = (old[: token.start(1)] + old[token.end(1) :] for token in EMPTY_LOG.finditer(old))
    return any(sum(shared(each, new)) == len(each) for each in (old, *without))


def try_to_insert(document: Document, seed: str) -> bool:
    """Insert an entry and hold the result against another reader; False if it was refused."""
    new = entry(Random(seed))
    try:
        text = insert_entry(document, new)
    except InsertError:
        return False
    content = document.encoded(text)
    old = told_by_another_reader(document.content)
    assert told_by_another_reader(content) == {**old, "log": [*(old.get("log") or []), entry_data(new)]}, seed
    assert only_adds(document.text, text), seed
    assert (content.startswith(codecs.BOM_UTF8), content.count(b"\r\n") > 0) == (
        document.content.startswith(codecs.BOM_UTF8),
        document.content.count(b"\r\n") > 0,
    ), seed
    read, _ = parse_model(parse_document(content, "x"), Deal)
    assert read is None or read.log[-1].model_dump(exclude={"note"}) == new.model_dump(exclude={"note"}), seed
    return True


@pytest.mark.parametrize("count", [200, pytest.param(10_000, marks=pytest.mark.long)])
@pytest.mark.parametrize("tidy", [True, False], ids=["tidy", "messy"])
def test_entries_go_in_right_or_not_at_all(count: int, tidy: bool) -> None:
    refused = 0
    for number in range(count):
        seed = f"{tidy} {number}"
        document = parse_document(deal_file(Random(seed), tidy=tidy), "deals/x.yaml")
        assert not errors(parse_model(document, Deal)[1]), (seed, document.text, document.findings)
        refused += not try_to_insert(document, seed)

    # What a hand may leave and no line can be added to: a file that ends within a block text.
    assert refused <= count * (0.01 if tidy else 0.05), f"{refused} of {count}"


@pytest.mark.parametrize("count", [200, pytest.param(10_000, marks=pytest.mark.long)])
@pytest.mark.parametrize("tidy", [True, False], ids=["tidy", "messy"])
def test_one_text_takes_the_place_of_another(count: int, tidy: bool) -> None:
    for number in range(count):
        dice = Random(f"scalar {tidy} {number}")
        document = parse_document(deal_file(dice, tidy=tidy), "deals/x.yaml")
        new = str(entry(dice).model_dump()["note"] or "prosess@2")

        try:
            text = replace_scalar(document, ("trigger",), new)
        except InsertError:
            continue

        old = told_by_another_reader(document.content)
        assert told_by_another_reader(document.encoded(text)) == {**old, "trigger": new}, number
        start, end = shared(document.text, text)
        assert document.text[start : len(document.text) - end] in "Avtalen går ut", number


@pytest.mark.parametrize("count", [500, pytest.param(20_000, marks=pytest.mark.long)])
def test_spoilt_files_are_refused_with_a_place_or_taken_right(count: int) -> None:
    inserted = refused = unreadable = 0
    for number in range(count):
        dice = Random(f"spoilt {number}")
        content = mutated(dice, deal_file(dice, tidy=number % 2 == 0))
        document = parse_document(content, "deals/x.yaml")
        _, findings = parse_model(document, Deal)
        for finding in findings:
            spot = locate(document, finding)
            assert (spot.line >= 1, spot.column >= 1, spot.width >= 1) == (True, True, True), number
        if document.root is None:
            assert errors(findings), number
            unreadable += 1
        elif try_to_insert(document, f"spoilt {number}"):
            inserted += 1
        else:
            refused += 1

    assert inserted > count // 5
    assert unreadable > count // 10
    assert refused < count // 10
