"""What somebody does in the purchase, told in their title, behind their name or as their role, gives the role."""

from __future__ import annotations

from pathlib import Path

import pytest
from workspace_at_hand import PROCESS, kp, lay, nordvik_log

pytestmark = pytest.mark.usefixtures("nordvik_root")

SEVERAL = PROCESS.replace("  - {id: bruker", "  - {id: eier, name: eier}\n  - {id: bruker", 1).replace(
    "    done_when: Bestillingen er sendt\n",
    "    done_when: Bestillingen er sendt\n    who: [{role: eier, part: decides}, {role: bruker, part: approves}]\n",
    1,
)
"""Two roles decide, one the choice and one the order; one approves."""


@pytest.mark.quick
@pytest.mark.parametrize(
    "typed",
    [
        "role=decides",
        "rolle=beslutter",
        "role=decision maker",
        "rolle=den som bestemmer",
        "rolle=beslutningstaker",
        "title=head of operations, she decides",
        "tittel=beslutter",
        "title=Decision-maker",
        "she has the final say",
        "bestemmer",
        "name=Ruth Ames, decides",
        "navn=Ruth Ames (hun avgjør)",
    ],
)
def test_who_decides_has_the_role_that_alone_decides_the_purchase(typed: str) -> None:
    said = kp("advance", "nordvik", "--person", f"ruth: {typed}")
    assert said.code == 0, said
    (person,) = nordvik_log()[-1].people
    assert person.roles == ("leder",)
    assert person.name == ("Ruth Ames" if "Ames" in typed else "ruth")
    assert "daglig leder" in said.out


def test_of_an_order_alone_who_approves_is_known_too(nordvik_root: Path) -> None:
    lay(nordvik_root, process=SEVERAL)
    assert kp("advance", "nordvik", "--person", "ruth: rolle=godkjenner").code == 0
    assert nordvik_log()[-1].people[0].roles == ("bruker",)


@pytest.mark.parametrize(
    ("language", "typed", "answer"),
    [
        ("nb", "rolle=beslutter", "«beslutter» kan være daglig leder («Velge leverandør») eller eier («Bestille»)."),
        ("en", "role=decision maker",
         "“decision maker” may be daglig leder (“Velge leverandør”) or eier (“Bestille”)."),
    ],
)  # fmt: skip
def test_where_several_decide_a_role_is_asked_for_and_a_title_stays_a_title(
    nordvik_root: Path, language: str, typed: str, answer: str
) -> None:
    lay(nordvik_root, process=SEVERAL)
    before = nordvik_log()
    refused = kp("advance", "nordvik", "--lang", language, "--person", f"ruth: {typed}")
    assert refused.code != 0
    assert answer in " ".join(refused.err.split())
    assert nordvik_log() == before
    told = kp("advance", "nordvik", "--lang", language, "--person", f"ruth: title={typed.partition('=')[2]}")
    assert answer in " ".join(told.all.split())
    assert nordvik_log()[-1].people[0].roles is None


def test_a_role_that_is_told_or_known_is_not_changed_by_the_title() -> None:
    assert kp("advance", "nordvik", "--person", "kari: tittel=beslutter").code == 0
    assert nordvik_log()[-1].people[0].roles is None
    assert kp("advance", "nordvik", "--person", "ruth: tittel=beslutter, rolle=bruker").code == 0
    assert nordvik_log()[-1].people[0].roles == ("bruker",)


@pytest.mark.parametrize("title", ["daglig leder", "Daglig  Leder"])
def test_a_title_that_is_the_name_of_a_role_gives_the_role(title: str) -> None:
    assert kp("advance", "nordvik", "--person", f"ruth: name=Ruth Ames, title={title}").code == 0
    assert nordvik_log()[-1].people[0].roles == ("leder",)
    assert kp("advance", "nordvik", "--person", "ola: title=daglig leder nord").code == 0
    assert nordvik_log()[-1].people[0].roles is None


@pytest.mark.parametrize(
    "typed", ["title=daglig leder, roles=", "roles=, title=daglig leder", "title=beslutter, roles="]
)
def test_roles_of_nothing_say_that_the_title_is_none(typed: str) -> None:
    assert kp("advance", "nordvik", "--person", f"ruth: name=Ruth Ames, {typed}").code == 0
    assert nordvik_log()[-1].people[0].roles is None


def test_a_new_deal_reads_it_too(nordvik_root: Path) -> None:
    said = kp("new", "Havnes", "--process", "prosess", "--person", "eli: navn=Eli Bo, beslutter")
    assert said.code == 0, said
    assert "name: Eli Bo\n    roles: [leder]" in (nordvik_root / "deals" / "havnes.yaml").read_text("utf-8")


@pytest.mark.parametrize(
    ("name", "person"),
    [("ruth ames, beslutter", "Ruth"), ("Ruth Ames, decision maker", "Ruth"), ("Ruth Ames (she decides)", "Ruth")],
)
def test_the_dialogue_reads_it_behind_a_name(name: str, person: str) -> None:
    assert kp("advance", "nordvik", answers=["", name, *[""] * 14]).code == 0
    (told,) = nordvik_log()[-1].people
    assert told.roles == ("leder",)
    assert (told.name or "").lower().startswith(person.lower())


@pytest.mark.quick
@pytest.mark.parametrize(
    ("language", "first", "then"),
    [("nb", "Hvem kan si ja", "Hvem andre må si ja"), ("en", "Who can say yes", "Who else must say yes")],
)
def test_once_somebody_is_known_to_decide_only_who_else_is_asked(
    nordvik_root: Path, language: str, first: str, then: str
) -> None:
    several = SEVERAL.replace("    who:\n      - {role: bruker, part: does}\n", "", 1)
    deal = (nordvik_root / "deals" / "nordvik.yaml").read_text("utf-8").replace(", roles: [leder]", "", 1)
    lay(nordvik_root, deal=deal.replace(", roles: [bruker]", "", 1), process=several)
    screens = (("brief", "nordvik", "--full"), ("questions", "nordvik"), ("people", "nordvik", "--by-step"))

    def asked() -> str:
        return " ".join(" ".join(kp(*each, "--lang", language).out for each in screens).split())

    assert first in asked()
    assert then not in asked()
    assert kp("advance", "nordvik", "--person", "kari: rolle=leder").code == 0
    assert first not in asked()
    assert then in asked()
