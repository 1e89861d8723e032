"""Every open promise of both sides, over all deals."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from workspace_at_hand import DEAL, kp, lay

LOG = """\
customer: {customer}
process: prosess@1
seller: {seller}
people: [{{id: kari, name: Kari Lund}}, {{id: ola, name: Ola Berg}}, {{id: siv, name: Siv Moen}}]
log:
  - date: 2026-11-02
    promised:
      - {{id: sent, by: kari, what: sender notatet, due: 2026-11-20, step: behov}}
      - {{id: vaart, by: us, what: =HYPERLINK("x"), due: 2026-11-28}}
      - {{id: borte, by: ola, what: ringer, due: 2026-11-10}}
      - {{id: holdt, by: kari, what: holder dette, due: 2026-11-20}}
      - {{id: senere, by: siv, what: bestemmer seg, due: 2027-02-01}}
  - {{date: 2026-11-03, kept: holdt, moved: {{senere: 2027-02-02}}, people: [{{id: ola, left: true}}]}}
  - {{date: 2026-11-04, moved: {{senere: 2027-02-03}}}}
"""


@pytest.fixture(autouse=True)
def _workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(lay(tmp_path, LOG.format(customer="Nordvik; Mek", seller="per")))
    (tmp_path / "kp.yaml").write_text("language: nb\nteam: [{id: per, name: Per Aas}, {id: pia, name: Pia Moe}]\n")
    (tmp_path / "deals" / "tinde.yaml").write_text(LOG.format(customer="Tinde", seller="pia"), "utf-8")
    (tmp_path / "deals" / "gal.yaml").write_text("customer: [\n", "utf-8")


def listed(*options: str) -> list[dict[str, Any]]:
    said = kp("promises", *options, "--json", "--today", "2026-11-26")
    assert said.code == 0, said.all
    found: list[dict[str, Any]] = json.loads(said.out)["promises"]
    return found


def ids(*options: str) -> list[tuple[str, str]]:
    return [(each["deal"]["id"], each["id"]) for each in listed(*options)]


def test_every_open_promise_of_all_deals_by_day() -> None:
    names = ("borte", "sent", "vaart", "senere")
    assert ids() == [(deal, name) for name in names for deal in ("nordvik", "tinde")]
    assert [each["when"] for each in listed("nordvik")] == ["left", "late", "this_week", "later"]


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (["nordvik", "--ours"], ["vaart"]),
        (["nordvik", "--theirs"], ["borte", "sent", "senere"]),
        (["nordvik", "--ours", "--theirs"], ["borte", "sent", "vaart", "senere"]),
        (["--seller", "Pia", "--ours"], ["vaart"]),
    ],
)
def test_only_those_that_are_asked_for(options: list[str], expected: list[str]) -> None:
    assert [name for _, name in ids(*options)] == expected


def test_the_page_says_who_what_and_how_late() -> None:
    out = kp("promises", "nordvik", "--today", "2026-11-26").out
    assert out.startswith(
        "Over fristen\n  ! Kari Lund, Nordvik; Mek\n      sender notatet (Behovet) · 6 dager over fristen\n"
    )
    assert "Denne uken\n    Vi (Per Aas), Nordvik; Mek" in out
    assert "Den som lovet, har sluttet\n  ? Ola Berg, Nordvik; Mek" in out
    assert "ons. 3. feb. 2027, flyttet 2 ganger" in out.replace("\N{NO-BREAK SPACE}", " ")


def test_a_deal_that_cannot_be_read_is_named_and_stops_nothing() -> None:
    assert "Kan ikke leses: gal. Se kp check." in kp("promises", "--today", "2026-11-26").out


@pytest.mark.parametrize(("language", "delimiter", "mark"), [("nb", ";", True), ("en", ",", False)])
def test_a_file_for_a_spreadsheet(language: str, delimiter: str, *, mark: bool) -> None:
    out = kp("promises", "nordvik", "--format", "csv", "--lang", language, "--today", "2026-11-26").out
    assert out.startswith("\N{ZERO WIDTH NO-BREAK SPACE}") is mark
    head, *rows = csv.reader(io.StringIO(out.lstrip("\N{ZERO WIDTH NO-BREAK SPACE}"), newline=""), delimiter=delimiter)
    assert len(head) == len(rows[0])
    assert [row[3] for row in rows] == ["Nordvik; Mek"] * 4
    assert [row[2] for row in rows if "HYPERLINK" in row[2]] == ['\'=HYPERLINK("x")']


def test_nothing_promised(tmp_path: Path) -> None:
    lay(tmp_path, DEAL.partition("log:")[0])
    assert kp("promises", "nordvik").out == "Ingen åpne løfter.\n"


@pytest.mark.parametrize(
    ("left", "today", "said"),
    [
        ("2026-12-31", "2026-11-26", "ons. 3. feb. 2027, flyttet 2 ganger, Siv Moen slutter 31. des."),
        ("2027-02-03", "2026-11-26", "ons. 3. feb. 2027, flyttet 2 ganger, Siv Moen slutter 3. feb. 2027"),
        ("2027-02-04", "2026-11-26", "ons. 3. feb. 2027, flyttet 2 ganger"),
    ],
)
def test_that_who_gave_a_promise_leaves_before_it_is_due_is_told(left: str, today: str, said: str) -> None:
    deal = Path("deals/tinde.yaml")
    deal.write_text(
        deal.read_text("utf-8") + f"  - {{date: 2026-11-05, people: [{{id: siv, left: {left}}}]}}\n", "utf-8"
    )
    for _ in range(2):  # from the file, and from the cache
        out = " ".join(kp("promises", "--today", today).out.replace("\N{NO-BREAK SPACE}", " ").split())
        assert f"Siv Moen, Tinde bestemmer seg · {said}" in out or f"Siv Moen, Tinde bestemmer seg {said}" in out


def test_a_promise_of_who_leaves_is_nobodys_from_that_day_on_and_the_cache_knows() -> None:
    deal = Path("deals/tinde.yaml")
    deal.write_text(
        deal.read_text("utf-8") + "  - {date: 2026-11-05, people: [{id: siv, left: 2026-12-31}]}\n", "utf-8"
    )
    when = {
        day: next(
            each["when"]
            for each in json.loads(kp("promises", "--json", "--today", day).out)["promises"]
            if each["id"] == "senere" and each["deal"]["id"] == "tinde"
        )
        for day in ("2026-12-30", "2026-12-31", "2027-01-01", "2026-12-30")
    }
    assert when == {"2026-12-30": "later", "2026-12-31": "left", "2027-01-01": "left"}
