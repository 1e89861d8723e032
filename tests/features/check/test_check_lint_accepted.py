"""What a process accepts is left out of its warnings; proofs and commitments that show nothing are found."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from linting import ORDER, WHO, commitment, found, process, step

import kjopsprosess
from kjopsprosess.features.check import codes
from kjopsprosess.features.check.lint import lint
from kjopsprosess.model.deal import Deal
from kjopsprosess.model.process import Process
from kjopsprosess.yamlfiles.reading import finding_codes as stored
from kjopsprosess.yamlfiles.reading.document import parse_document
from kjopsprosess.yamlfiles.reading.model_of_tree import parse_model


@pytest.mark.parametrize(
    "text",
    [
        process(step("a", "Holde demo", more=WHO + ", accept: {our-action-as-step: Kunden holder den for oss}"), ORDER),
        process(step("a"), ORDER, name="Fornyelse", top="accept: {renewal-without-notice: Løpende avtale}\n"),
    ],
)
def test_what_the_file_accepts_with_a_reason_is_left_out(text: str) -> None:
    assert found(text) == []


def test_what_one_step_accepts_holds_for_no_other() -> None:
    accepted = step("a", "Holde demo", more=WHO + ", accept: {our-action-as-step: Kunden holder den}")
    assert [facts["step"] for _, _, facts in found(process(accepted, step("b", "Holde demo"), ORDER))] == ["b"]


FEELINGS = [
    *(
        "Kunden er positiv",
        "Kunden er interessert",
        "God dialog med innkjøp",
        "Muntlig ja fra sjefen",
        "Føler seg trygg",
    ),
    *("Kunden forstår verdien", "Kunden ønsker å gå videre", "De virker interesserte", "Interessert"),
    *("The customer is interested", "Verbal yes", "Understands the value", "Champion confirms", "Good rapport"),
    *("They are excited", "The customer sees the value", "Wants to move forward", "The team has buy-in", "Positive"),
]


NOTHING = [
    *(
        "Ferdig",
        "Behovet er forstått",
        "Alle er enige",
        "Kunden er klar",
        "Kunden er klar for neste steg",
        "TBD",
        "Enighet",
    ),
    *("Done", "The need is understood", "Everyone is aligned", "Ready to move on", "Step completed", "Agreement"),
]


PROOFS = [
    *("Kunden har sagt ja skriftlig og er positiv", "Signert avtale foreligger", "Tilgangene virker hos brukerne"),
    *("Evalueringsgruppen er enig om en rapport", "Kunden har delt en kortliste", "Første faktura er betalt"),
    *("The minutes show that management is positive", "The DPA is accepted", "There is a signed contract"),
    *("The users are active", "The customer has sent us a request", "Vi har mottatt signert avtale"),
]


def proof_codes(proof: str) -> list[str]:
    told = {"feeling-as-proof", "not-observable", "our-action-as-proof"}
    return [code for code, _, _ in found(process(step("a", proof=proof), ORDER)) if code in told]


@pytest.mark.parametrize("proof", FEELINGS)
def test_a_feeling_is_no_proof(proof: str) -> None:
    assert proof_codes(proof) == ["feeling-as-proof"]


@pytest.mark.parametrize("proof", NOTHING)
def test_a_proof_that_shows_nothing(proof: str) -> None:
    assert proof_codes(proof) == ["not-observable"]


@pytest.mark.parametrize("proof", PROOFS)
def test_what_anybody_could_see_is_a_proof(proof: str) -> None:
    assert proof_codes(proof) == []


@pytest.mark.parametrize(
    "words",
    [
        "Book et nytt møte",
        "Avtale neste møte med eieren",
        "Få møte med styret",
        "We send the proposal",
        "Nytt møte i uke 5",
    ],
)
def test_a_commitment_that_is_ours_or_nobody_s(words: str) -> None:
    text = process(step("a", more=commitment(words)), ORDER)
    assert "commitment-without-person" in [code for code, _, _ in found(text)]


def name_codes(name: str, proof: str, more: str = WHO) -> list[str]:
    told = {"our-action-as-step", "step-not-an-act", "ending-as-step"}
    return [code for code, _, _ in found(process(step("a", name, proof, more), ORDER)) if code in told]


SCORED = "Kundens team har poengsatt demoen"


def test_a_name_is_read_together_with_its_proof_its_people_and_our_tasks() -> None:
    assert name_codes("Holde demo", "Kravliste foreligger") == ["our-action-as-step"]
    assert name_codes("Holde demo", SCORED) == ["step-not-an-act"]
    assert name_codes("Holde demo", SCORED, "who: [{role: eier, part: contributes}]") == ["our-action-as-step"]
    assert name_codes("Forberede samling", "Kravliste foreligger") == []
    assert name_codes("Forberede samling", "Vi har sendt tilbudet") == []
    assert name_codes("Sende opplegget", "Vi har sendt det") == ["our-action-as-step"]
    task = WHO + ", seller_actions: [{id: agenda, do: Sende opplegget}]"
    assert name_codes("Sende opplegget", "Kravliste foreligger") == []
    assert name_codes("Sende opplegget", "Kravliste foreligger", task) == ["our-action-as-step"]


def test_the_list_of_warnings_is_what_the_checks_give() -> None:
    sources = "\n".join(
        path.read_text("utf-8") for path in Path(kjopsprosess.__file__).parent.rglob("*.py") if path.name != "codes.py"
    )
    beside = re.findall(r'\b_?warning\(\s*"([a-z-]+)"|Finding\("([a-z-]+)"[^\n]*WARNING', sources)
    given = {code for pair in beside for code in pair if code}
    assert given == codes.WARNINGS | stored.WARNINGS
    assert codes.ACCEPTABLE <= codes.WARNINGS
    assert {
        "garbled-letters",
        "cut-by-hash",
        "entries-in-both",
        "yml-file",
        "copy-counts",
        "shared-entries",
    } == stored.WARNINGS


OWN = """
customer: Nordvik
process: p@1
steps:
  - {id: a, name: Sende tilbud, done_when: Kravliste foreligger, after: [bruk]}
  - {id: b, name: Enes om krav, done_when: Kunden er fornøyd, after: [bruk]}
  - {id: c, name: Enes om krav, done_when: Møtereferat fra procurement, after: [bruk]}
  - {id: d, name: Sende tilbud, done_when: Kravliste foreligger, after: [bruk], accept: {our-action-as-step: ja}}
  - {id: e, name: Enes om krav, done_when: Kravliste foreligger, after: [bruk]}
"""


def test_the_steps_that_only_one_customer_has_are_read_too() -> None:
    purchase, _ = parse_model(parse_document(process(ORDER, name="Procurement").encode(), "p.yaml"), Process)
    deal, wrong = parse_model(parse_document(OWN.encode(), "x.yaml"), Deal)
    assert deal is not None, wrong
    assert purchase is not None

    told = lint.lint_own_steps(deal, {"p": purchase})

    assert [(finding.code, finding.key_path[1]) for finding in told] == [
        ("our-action-as-step", 0),
        ("feeling-as-proof", 1),
        ("english-in-bokmaal", 2),
    ]
    assert lint.lint_own_steps(deal.model_copy(update={"steps": ()}), {"p": purchase}) == ()
