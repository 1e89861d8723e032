"""A pin's digits are replaced, and no other byte."""

from __future__ import annotations

import pytest

from kjopsprosess.features.versions.run_upgrade import RepinError, repin
from kjopsprosess.model.fields import Pin
from kjopsprosess.yamlfiles.reading.document import parse_document

REST = "customer: Åse & Sønn   # to blanke\r\ntrigger: 'T'\r\nlog: []  # tom\r\n"
WRITTEN = {
    "plain": ("process: saas@1", "process: saas@12"),
    "with a remark": ("process:   saas@1   # @2 er på vei", "process:   saas@12   # @2 er på vei"),
    "quoted": ("process: 'saas@1'", "process: 'saas@12'"),
    "double quoted": ('process: "saas@1"', 'process: "saas@12"'),
    "a list of one": ("process: [saas@1]", "process: [saas@12]"),
    "in block": ("process:\r\n- saas@1", "process:\r\n- saas@12"),
}


@pytest.mark.parametrize(("old", "new"), WRITTEN.values(), ids=WRITTEN)
def test_however_it_is_written(old: str, new: str) -> None:
    document = parse_document(f"\ufeff{old}\r\n{REST}".encode(), "deals/aase.yaml")
    text = repin(document, [Pin("saas", 12)])
    assert document.encoded(text) == f"\ufeff{new}\r\n{REST}".encode()


def test_one_of_two() -> None:
    document = parse_document(b"process: [saas@1, styre@1]\ncustomer: N\n", "x.yaml")
    assert repin(document, [Pin("saas", 1), Pin("styre", 3)]) == "process: [saas@1, styre@3]\ncustomer: N\n"


def test_an_escaped_pin_is_refused() -> None:
    with pytest.raises(RepinError):
        repin(parse_document(b'customer: N\nprocess: "saas\\x401"\n', "x.yaml"), [Pin("saas", 2)])
