"""The people, whole, and under a contact rule."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from deals_from_yaml import NORDVIK, NORDVIK_PROCESS, situation

from kjopsprosess.features.people.facts import people_view
from kjopsprosess.features.people.page import people_page
from kjopsprosess.messages.languages import EN, NB
from kjopsprosess.page.drawing.layout import draw_plain

if TYPE_CHECKING:
    from kjopsprosess.messages.messages import Messages


def drawn(
    more: str = "",
    messages: Messages = NB,
    width: int = 80,
    deal: str = NORDVIK,
    process: str = NORDVIK_PROCESS,
    today: str = "2026-11-26",
) -> str:
    return draw_plain(
        people_page(people_view(situation(deal + more, process, today=date.fromisoformat(today))), messages), width
    )


def test_in_bokmaal() -> None:
    assert (
        drawn()
        == """\
Nordvik Mekaniske · 3 personer, 2 roller uten navn
                                   kontaktet  kartlagt     overbevist  sist
    Kari Lund, produksjonssjef     ✓ ja       ✓ ja         ✓ ja        12. nov.
      problemeier · pådriver · trenger: ro på linje 2
    Jon Eide, IT-sjef              ✓ ja       nei          nei         12. nov.
      IT-leder · skeptiker · hva trenger Jon Eide?
    Siv Moen, økonomidirektør      nei        nei          nei         aldri
      holdning ukjent · hva trenger Siv Moen?
Roller uten navn
  ? Sikkerhetsleder                godkjenner «Vurdere sikkerhet»
  ? Jurist                         godkjenner «Avklare personvern» og 1 til
"""
    )


def test_in_english() -> None:
    assert (
        drawn(messages=EN)
        == """\
Nordvik Mekaniske · 3 people, 2 roles not named yet
                                   contacted  qualified    convinced   last
    Kari Lund, produksjonssjef     ✓ yes      ✓ yes        ✓ yes       12 Nov
      problemeier · champion · needs: ro på linje 2
    Jon Eide, IT-sjef              ✓ yes      no           no          12 Nov
      IT-leder · sceptic · what does Jon Eide need?
    Siv Moen, økonomidirektør      no         no           no          never
      attitude unknown · what does Siv Moen need?
Roles not named yet
  ? Sikkerhetsleder                approves “Vurdere sikkerhet”
  ? Jurist                         approves “Avklare personvern” and 1 more
"""
    )


def test_bodies_partners_and_those_who_have_left() -> None:
    more = """\
  - date: 2026-11-20
    people:
      - {id: styret, name: Styret, kind: body, roles: [jurist, sikkerhet, ledelse, linje]}
      - {id: per, name: Per Vik, kind: partner}
      - {id: jon, left: true}
      - {id: siv, left: true}
"""
    assert (
        drawn(more)
        == """\
Nordvik Mekaniske · 1 person, 1 rolle uten navn
                                   kontaktet  kartlagt     overbevist  sist
    Kari Lund, produksjonssjef     ✓ ja       ✓ ja         ✓ ja        12. nov.
      problemeier · pådriver · trenger: ro på linje 2
    Styret                         gruppe
      jurist · sikkerhetsleder · daglig leder · linjeleder
    Per Vik                        partner
    Har sluttet: Jon Eide, IT-sjef og Siv Moen, økonomidirektør
Roller uten navn
    1 i steg som venter
"""
    )


LEAVING = """\
  - date: 2026-11-20
    people:
      - {id: jon, left: 2026-12-31}
      - {id: nora, name: Nora Vik, replaces: jon}
"""


@pytest.mark.parametrize(
    ("today", "leaver", "new"),
    [
        ("2026-11-26", "slutter 31. des.; Nora Vik tar over", "tar over etter Jon Eide, som slutter 31. des."),
        ("2026-12-30", "slutter 31. des.; Nora Vik tar over", "tar over etter Jon Eide, som slutter 31. des."),
        (
            "2027-01-01",
            "Har sluttet: Jon Eide, IT-sjef (Nora Vik tar over)",
            "tar over etter Jon Eide, som har sluttet",
        ),
    ],
)
def test_who_leaves_and_who_takes_over_stand_beside_them(today: str, leaver: str, new: str) -> None:
    said = " ".join(drawn(LEAVING, today=today).replace("\N{NO-BREAK SPACE}", " ").split())
    assert leaver in said
    assert f"hva trenger Nora Vik? · {new}" in said
    assert ("Har sluttet" in said) is (today > "2026-12-31")


def test_who_takes_over_from_somebody_who_stays_is_told_without_a_day() -> None:
    said = " ".join(drawn(LEAVING.replace(", left: 2026-12-31", "")).split())
    assert "hva trenger Nora Vik? · tar over etter Jon Eide " in said
    assert "slutter" not in said


def test_nobody_is_known() -> None:
    nobody = "customer: Hegglund\nprocess: p@2\n"
    assert (
        drawn(deal=nobody)
        == """\
Hegglund · ingen er kjent ennå, 4 roller uten navn
Roller uten navn
    4 i steg som venter
"""
    )


def test_a_person_of_whom_nothing_is_known() -> None:
    more = "  - {date: 2026-11-20, people: [{id: liv}]}\n"
    assert "    liv  " in drawn(more)
    assert "\n      rolle ukjent · holdning ukjent · hva trenger liv?\n" in drawn(more)


def test_under_a_contact_rule_nobody_is_asked_about_and_no_mark_is_shown() -> None:
    contact = "short: Vurdere sikkerhet\n    contact: {rule: portal_only, channel: KGV}"
    process = NORDVIK_PROCESS.replace("short: Vurdere sikkerhet", contact)
    assert (
        drawn(process=process)
        == """\
Nordvik Mekaniske · 3 personer, 2 roller uten navn
  ! Kontakt bare i KGV til tildelingen er meddelt. Ikke ring, skriv til eller
    møt noen hos kunden om saken.
    Kari Lund, produksjonssjef     ingen kontakt
      problemeier
    Jon Eide, IT-sjef              bare i KGV
      IT-leder
    Siv Moen, økonomidirektør      ingen kontakt
Roller uten navn
  ? Sikkerhetsleder                godkjenner «Vurdere sikkerhet»
  ? Jurist                         godkjenner «Avklare personvern» og 1 til
"""
    )


def test_a_lost_deal_counts_no_chairs() -> None:
    assert drawn("  - {date: 2026-11-20, stopped: {outcome: nothing}}\n").startswith(
        "Nordvik Mekaniske · ingen beslutning fre. 20. nov. · 3 personer\n"
    )


def test_where_no_column_has_a_name_each_mark_says_its_own() -> None:
    narrow = drawn(width=64).splitlines()
    assert narrow[2] == "      ✓ kontaktet · ✓ kartlagt · ✓ overbevist · sist 12. nov."
    assert "      ✓ contacted · not qualified · not convinced · last 12 Nov" in drawn(messages=EN, width=64)
    assert "      ikke kontaktet · ikke kartlagt · ikke overbevist ·\n      aldri snakket med\n" in drawn(width=70)


def test_a_champion_who_has_done_nothing_in_the_newest_contacts_is_told_so() -> None:
    calls = """
  - {date: 2026-11-24, how: call, with: [kari]}
  - {date: 2026-11-25, how: call, with: [kari]}
"""
    assert "pådriver, men har ikke gjort noe siden" in drawn(calls).replace("\N{NO-BREAK SPACE}", " ")
    assert "champion, but has done nothing since" in drawn(calls, EN).replace("\N{NO-BREAK SPACE}", " ")
    assert all(len(row) <= 80 for row in drawn(calls).splitlines())
