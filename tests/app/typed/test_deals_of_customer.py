"""A deal is found by its customer's name, and one customer's deals are listed together."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from workspace_at_hand import kp, lay

if TYPE_CHECKING:
    from pathlib import Path

DEALS = {
    "nordvik-linje": "Nordvik Mekaniske AS",
    "nordvik-lager": "Nordvik mekaniske",
    "oest": "Østerdal Trelast",
    "vk": "Vest kommune",
    "vestmark": "Vestmark fylkeskommune",
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    made = lay(tmp_path)
    deal = made / "deals" / "nordvik.yaml"
    text = deal.read_text("utf-8")
    customer = text.split("customer: ", 1)[1].split("\n", 1)[0]
    for deal_id, name in DEALS.items():
        (made / "deals" / f"{deal_id}.yaml").write_text(text.replace(customer, name, 1), "utf-8")
    deal.unlink()
    return made


def listed(root: Path, *asked: str) -> list[str]:
    said = kp("list", *asked, "--jsonl", "-C", str(root))
    assert said.code == 0, said
    return sorted(json.loads(line)["id"] for line in said.out.splitlines())


@pytest.mark.parametrize(
    ("name", "deals"),
    [
        ("Nordvik Mekaniske", ["nordvik-lager", "nordvik-linje"]),
        ("nordvik mekaniske as", ["nordvik-lager", "nordvik-linje"]),
        ("nord", ["nordvik-lager", "nordvik-linje"]),
        ("Østerdal", ["oest"]),
        ("trelast", ["oest"]),
        ("Vest kommune", ["vk"]),
        ("vestm", ["vestmark"]),
    ],
)
def test_all_deals_of_one_customer(root: Path, name: str, deals: list[str]) -> None:
    assert listed(root, "--customer", name) == deals


def test_a_customers_ended_deals_are_shown_too_however_long_the_list(root: Path) -> None:
    deal = root / "deals" / "nordvik-lager.yaml"
    deal.write_text(deal.read_text("utf-8").rstrip() + "\n  - {date: 2026-11-25, stopped: {outcome: other}}\n", "utf-8")
    text = (root / "deals" / "oest.yaml").read_text("utf-8")
    for number in range(20):
        (root / "deals" / f"o-{number}.yaml").write_text(text, "utf-8")
    said = kp("list", "--customer", "nordvik", "-C", str(root)).out
    assert said.count("Nordvik") == 2
    assert "kp list --all" not in said


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("vest", "Vest kommune"),
        ("Nordvic Mekaniske", "Mente du Nordvik"),
        ("xyzzy", "Fant ingen sak med kunden xyzzy."),
    ],
)
def test_several_customers_or_none_are_told(root: Path, name: str, said: str) -> None:
    refused = kp("list", "--customer", name, "-C", str(root))
    assert (refused.code, refused.out) == (3, "")
    assert said in refused.err


@pytest.mark.parametrize(
    ("name", "deal"),
    [
        ("Østerdal Trelast AS", "oest"),
        ("østerdal", "oest"),
        ("Vest kommune", "vk"),
        ("Vestmark fylkeskommune", "vestmark"),
    ],
)
def test_a_deal_is_found_by_its_customers_name(root: Path, name: str, deal: str) -> None:
    said = kp("brief", name, "--json", "-C", str(root))
    assert said.code == 0, said
    assert json.loads(said.out)["deal"]["id"] == deal


def test_of_a_customer_with_several_deals_the_id_is_asked_for(root: Path) -> None:
    said = kp("brief", "Nordvik Mekaniske", "-C", str(root))
    assert said.code == 3
    assert said.err == "Flere heter Nordvik Mekaniske. Skriv nordvik-lager eller nordvik-linje.\n"
    assert "Fant ingen sak som heter xyzzy." in kp("brief", "xyzzy", "-C", str(root)).err
