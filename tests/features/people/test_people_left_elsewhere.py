"""Somebody who has left in another deal of the same customer is told so."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from workspace_at_hand import DEAL, kp, lay

OTHER = """\
customer: {customer}
process: {process}
trigger: Avtalen går ut
people: [{{id: kl, {person}}}]
log:
  - {{date: 2026-11-02, how: call, with: [kl]}}
  - {{date: 2026-11-03, people: [{{id: kl, left: true}}]}}
{more}"""
CUSTOMER, PROCESS = (
    next(row.split(": ", 1)[1] for row in DEAL.splitlines() if row.startswith(key)) for key in ("customer:", "process:")
)


def left_in(root: Path, person: str, *, customer: str = CUSTOMER, more: str = "") -> list[str]:
    other = OTHER.format(customer=customer, process=PROCESS, person=person, more=more)
    (root / "deals" / "vest-2.yaml").write_text(other, "utf-8")
    said = kp("people", "nordvik", "-C", str(root), "--json", "--today", "2026-11-26")
    return next(each["left_in"] for each in json.loads(said.out)["people"] if each["id"] == "kari")


@pytest.mark.parametrize("name", ["Kari Lund", "KARI  LUND", "Kári Lund"])
def test_the_same_name(tmp_path: Path, name: str) -> None:
    assert left_in(lay(tmp_path), f"name: {name}") == ["vest-2"]


@pytest.mark.parametrize("name", ["Kari Lunde", "Kari"])
def test_another_name(tmp_path: Path, name: str) -> None:
    assert left_in(lay(tmp_path), f"name: {name}") == []


def test_another_customer_or_somebody_who_is_back(tmp_path: Path) -> None:
    root = lay(tmp_path)
    assert left_in(root, "name: Kari Lund", customer="Sørvik Bygg") == []
    back = "  - {date: 2026-11-04, how: call, with: [kl]}\n"
    assert left_in(root, "name: Kari Lund", more=back) == []


def test_the_same_address(tmp_path: Path) -> None:
    address = "  - {date: 2026-11-25, people: [{id: kari, email: kari@nordvik.example}]}\n"
    assert left_in(lay(tmp_path, DEAL + address), "name: Kari Vik, email: Kari@Nordvik.example") == ["vest-2"]


@pytest.mark.parametrize(
    ("lang", "said"), [("nb", "Kari Lund har sluttet i «vest-2»"), ("en", "Kari Lund has left in “vest-2”")]
)
def test_the_page_says_so(tmp_path: Path, lang: str, said: str) -> None:
    root = lay(tmp_path)
    left_in(root, "name: Kari Lund")
    page = kp("people", "nordvik", "-C", str(root), "--lang", lang, "--today", "2026-11-26").out
    assert said in " ".join(page.split())
    assert all(len(row) <= 80 for row in page.splitlines())


def check(root: Path, *more: str) -> list[tuple[str, int, str]]:
    said = kp("check", *more, "-C", str(root), "--json", "--today", "2026-11-26")
    found = [each for each in json.loads(said.out)["problems"] if each["code"] == "left-in-another-deal"]
    return [(each["file"], each["line"], each["facts"]["deals"]) for each in found]


@pytest.mark.parametrize("more", [(), ("nordvik",)])
def test_check_warns_at_the_person(tmp_path: Path, more: tuple[str, ...]) -> None:
    root = lay(tmp_path)
    left_in(root, "name: Kari Lund")
    line = (root / "deals" / "nordvik.yaml").read_text("utf-8").splitlines().index("people:") + 2
    assert check(root, *more) == [("deals/nordvik.yaml", line, "vest-2")]


def test_check_is_silent_of_others_and_where_they_are_marked_already(tmp_path: Path) -> None:
    root = lay(tmp_path)
    left_in(root, "name: Kari Lund", customer="Sørvik Bygg")
    assert check(root) == []
    marked = lay(tmp_path, DEAL + "  - {date: 2026-11-25, people: [{id: kari, left: true}]}\n")
    left_in(marked, "name: Kari Lund")
    assert check(marked) == []


def test_two_of_the_same_name_with_an_address_each_are_two(tmp_path: Path) -> None:
    address = "  - {date: 2026-11-25, people: [{id: kari, email: kari@nordvik.example}]}\n"
    root = lay(tmp_path, DEAL + address)
    assert left_in(root, "name: Kari Lund, email: kari.l@nordvik.example") == []
    assert check(root) == []
