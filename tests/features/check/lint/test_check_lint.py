"""A process read as an expert on buying reads it: one finding of each kind, what passes, and what a file accepts."""

from __future__ import annotations

import pytest
from linting import BUYING, ORDER, WHO, commitment, found, process, step

from kjopsprosess.features.check import codes

NOTICE = step("kunngjoring", "Kunngjøre konkurransen", "Kunngjøringen er ute") + step(
    "valg", "Beslutte tildeling", "Protokoll", WHO + ", kind: choice, contact: {rule: portal_only}"
)


STANDSTILL = step("karens", "Overholde karensperioden", "Protokoll viser at fristen er ute", WHO + ", kind: standstill")


CHOICE = step("valg", "Velge leverandør", "Protokoll", WHO + ", kind: choice")


WON = "seller_actions: [{id: plan, do: Legge plan, if: won}]"


NAMED = ("Gjennomføre pilot", "Rapport mot kriterier innen en frist")


SIGNED_OFF = "who: [{role: eier, part: decides}, {role: ombud, part: contributes}]"


OPTIONAL = ", {id: styre, name: Styre, kind: body, optional: true}"


CASES = [
    (
        process(step("a", "Holde demo"), ORDER),
        ("our-action-as-step", "Holde demo", {"step": "a", "instead": "Teste mot kravene"}),
    ),
    (
        process(step("a", more=WHO + ", short: Sende tilbud"), ORDER),
        ("our-action-as-step", "Sende tilbud", {"step": "a", "instead": "Be om tilbud med pris"}),
    ),
    (
        process(step("a", "Demo held", "Signed test report"), ORDER.replace("bruk", "use"), language="en"),
        ("our-action-as-step", "Demo held", {"step": "a", "instead": "Test against the needs"}),
    ),
    (
        process(step("a", "Tilbud"), ORDER),
        ("step-not-an-act", "Tilbud", {"step": "a", "instead": "Be om tilbud med pris"}),
    ),
    (process(step("a", "Closed lost"), ORDER), ("ending-as-step", "Closed lost", {"step": "a"})),
    (
        process(step("a", proof="Vi har presentert løsningen for kunden"), ORDER),
        ("our-action-as-proof", "Vi har presentert løsningen for kunden", {"step": "a"}),
    ),
    (
        process(step("a", proof="Kunden er positiv til tilbudet"), ORDER),
        ("feeling-as-proof", "Kunden er positiv til tilbudet", {"step": "a", "word": "positiv"}),
    ),
    (process(step("a", proof="Alt er avklart"), ORDER), ("not-observable", "Alt er avklart", {"step": "a"})),
    (
        process(step("a", more=commitment("Vi sender tilbud til kunden i morgen.")), ORDER),
        ("commitment-without-person", '"Vi sender tilbud til kunden i morgen."', {"step": "a"}),
    ),
    (process(step("a", more=""), ORDER), ("nobody-takes-part", "Enes om krav", {"step": "a"})),
    (
        process(step("a", more="who: [{role: eier, part: recommends}], kind: choice"), ORDER),
        ("no-say", "who", {"step": "a"}),
    ),
    (
        process(step("a", more="who: [{role: ombud, part: decides}]"), ORDER),
        ("adviser-decides", "decides", {"step": "a", "role": "ombud"}),
    ),
    (
        process(*(step(f"s{each}") for each in range(4)), ORDER),
        ("only-one-role", "roles", {"role": "eier"}),
    ),
    (
        process(step("a", "Gjennomføre pilot", "Pilotrapport innen fristen"), ORDER),
        ("pilot-without-criteria", "Gjennomføre pilot", {"step": "a"}),
    ),
    (
        process(step("a", "Gjennomføre pilot", "Rapporten viser bestått"), ORDER),
        ("pilot-without-end", "Gjennomføre pilot", {"step": "a"}),
    ),
    (
        process(step("a", *NAMED, more="who: [{role: eier, part: does}]"), ORDER),
        ("pilot-without-decider", "Gjennomføre pilot", {"step": "a"}),
    ),
    (
        process(
            step("valg", "Godkjenne budsjett", "Protokoll", WHO + ", kind: choice"),
            step("s", "Vurdere sikkerhet", "Skriftlig godkjenning"),
            ORDER,
        ),
        ("review-after-decision", "Vurdere sikkerhet", {"step": "s", "decision": "valg"}),
    ),
    (
        process(CHOICE, step("vilkar", more=SIGNED_OFF), ORDER),
        ("reviewer-after-decision", "ombud", {"step": "vilkar", "role": "ombud", "decision": "valg"}),
    ),
    (
        process(ORDER, step("fat", "Godkjenne fabrikktest (FAT)", "Signert protokoll")),
        ("fat-without-sat", "Godkjenne fabrikktest (FAT)", {"step": "fat"}),
    ),
    (process(step("a"), ORDER, name="Fornyelse"), ("renewal-without-notice", "Fornyelse", {})),
    (
        process(NOTICE.replace("  - {id: valg", step("evaluering", "Evaluere tilbud") + "  - {id: valg"), ORDER),
        ("contact-rule-missing", "Evaluere tilbud", {"step": "evaluering"}),
    ),
    (
        process(step("a", "Utarbeide konkurransegrunnlag"), ORDER),
        ("contact-rule-missing", "Utarbeide konkurransegrunnlag", {"step": "a"}),
    ),
    (
        process(
            step(
                "a",
                more=WHO
                + ", contact: {rule: portal_only}, seller_actions: [{id: ringe, do: Ringe behovseieren om kriteriene}]",
            ),
            ORDER,
        ),
        ("action-breaks-rule", "Ringe behovseieren om kriteriene", {"step": "a", "action": "ringe"}),
    ),
    (
        process(step("a"), ORDER.replace(BUYING, "Beslutte tildeling")),
        ("award-as-order", "Beslutte tildeling", {"step": "ordre"}),
    ),
    (process(NOTICE, ORDER), ("no-standstill", BUYING, {"step": "ordre"})),
    (
        process(step("a", more="who: [{role: eier, part: does}], gate: true"), ORDER),
        ("gate-without-approver", "true", {"step": "a"}),
    ),
    (
        process(step("a", more=WHO + ", kind: standstill"), CHOICE, ORDER),
        ("standstill-without-choice", "standstill", {"step": "a"}),
    ),
    (
        process(NOTICE, STANDSTILL.replace(", kind: standstill", ""), ORDER),
        ("standstill-not-marked", "Overholde karensperioden", {"step": "karens"}),
    ),
    (
        process(step("a", more=f"{WHO}, {WON}"), CHOICE, ORDER),
        ("condition-before-choice", "won", {"step": "a", "action": "plan"}),
    ),
    (
        process(step("a", more="who: [{role: styre, part: decides}]"), ORDER, roles=OPTIONAL),
        ("only-optional-roles", "who", {"step": "a"}),
    ),
    (
        process(step("a", more=WHO + ", questions: [{ask: Når møtes dere?, to: styre}]"), ORDER, roles=OPTIONAL),
        ("question-to-body", "styre", {"step": "a", "role": "styre"}),
    ),
    (
        process(
            step("a", more="who: [{role: styre, part: decides}, {role: eier, part: does}]"),
            ORDER,
            roles=OPTIONAL,
            top="decided_by: one\n",
        ),
        ("several-decide", "one", {"role": "styre", "other": "eier"}),
    ),
    (
        process(step("a"), ORDER, top="about: Over terskelverdien på 1 300 000 kroner.\n"),
        ("threshold-without-date", "Over terskelverdien på 1 300 000 kroner.", {}),
    ),
    (
        process(step("a"), ORDER, roles=", {id: komite, name: Kjøpskomité}"),
        ("translationese", "Kjøpskomité", {"word": "Kjøpskomité", "instead": "beslutningsgruppe"}),
    ),
    (
        process(step("a"), ORDER, roles=", {id: r, name: Rådmann}"),
        ("outdated-name", "Rådmann", {"word": "Rådmann", "instead": "kommunedirektør"}),
    ),
    (
        process(step("a", proof="Kravliste fra procurement"), ORDER),
        ("english-in-bokmaal", "Kravliste fra procurement", {"word": "procurement", "instead": "innkjøp"}),
    ),
    (
        process(step("a", "Agree on needs", "Signed list of kravspesifikasjon"), ORDER, language="en"),
        (
            "norwegian-in-english",
            "Signed list of kravspesifikasjon",
            {"word": "kravspesifikasjon", "instead": "requirement specification"},
        ),
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[code for _, (code, _, _) in CASES])
def test_it_is_found_at_its_place(text: str, expected: tuple[str, str, dict[str, str | int]]) -> None:
    assert expected in found(text)


def test_every_code_has_an_example() -> None:
    assert {code for _, (code, _, _) in CASES} == set(codes.LINT)


PASSING = {
    "an approval that somebody gives": process(
        step("a", more="who: [{role: eier, part: approves}], gate: true"), ORDER
    ),
    "what depends on the choice, after it": process(
        CHOICE.replace("kind: choice", "kind: choice, " + WON.replace("if: won", "if: lost, when: after")),
        step("karens", more=f"{WHO}, kind: standstill, {WON}"),
        ORDER,
    ),
    "a standstill on top of another process, which has the choice": process(
        step("karens", more=f"{WHO}, kind: standstill, {WON}"), top="replaces: [karens]\n"
    ),
    "an optional role beside one that is always there": process(
        step("a", more="who: [{role: eier, part: decides}, {role: styre, part: approves}]"), ORDER, roles=OPTIONAL
    ),
    "a reviewer who was asked before the choice, too": process(
        step("krav", more=SIGNED_OFF + ", contact: {rule: equal}"), CHOICE, step("vilkar", more=SIGNED_OFF), ORDER
    ),
    "a reviewer of what is in use": process(CHOICE, ORDER, step("t", more=SIGNED_OFF)),
    "an authority that commits itself": process(
        step("a", "Agree on needs", "Signed list", commitment("The authority answers in writing by Friday.")),
        ORDER.replace("Ta i bruk", "Go live")
        .replace(BUYING, "Sign and order")
        .replace("Signert avtale", "Signed order"),
        language="en",
        name="Software",
    ),
    "one who decides everything": process(step("a"), ORDER, top="decided_by: one\n"),
    "a good process": process(step("a"), ORDER),
    "a feeling that is put in writing": process(step("a", proof="Kunden har skrevet at de er fornøyd"), ORDER),
    "a proof of ours that the customer answered": process(
        step("a", proof='"Vi har sendt forslaget, og kunden har signert det"'), ORDER
    ),
    "a pilot with everything": process(step("a", *NAMED), ORDER),
    "a test after the order": process(ORDER, step("t", "Teste og overta", "Overtakelsesprotokoll")),
    "a review beside the decision": process(
        step("krav"),
        step("valg", "Godkjenne budsjett", "Protokoll", WHO + ", kind: choice"),
        step("s", "Vurdere sikkerhet", "Skriftlig godkjenning", WHO + ", after: [krav]"),
        ORDER,
    ),
    "a review in use": process(
        step("valg", "Velge leverandør", "Protokoll", WHO + ", kind: choice"),
        ORDER,
        step("s", "Gå gjennom sikkerhet hvert år", "Rapport"),
    ),
    "a renewal with its date": process(
        step("a", "Finne fristen", "Oppsigelsesfristen står i referatet"), ORDER, name="Fornyelse"
    ),
    "a tender with its standstill": process(NOTICE, STANDSTILL, ORDER),
    "an adviser who advises": process(
        step("a", more="who: [{role: ombud, part: contributes}, {role: eier, part: does}]"), ORDER
    ),
    "an action in the tender tool": process(
        step(
            "a",
            more=WHO
            + ", contact: {rule: portal_only}, seller_actions: [{id: m, do: Møte til intervju når vi er innkalt}]",
        ),
        ORDER,
    ),
    "a threshold with its year": process(step("a"), ORDER, top="about: Terskelverdi 1 300 000 kroner (2026).\n"),
    "a word of the other language in brackets": process(step("a", proof="Kravliste (requirements)"), ORDER),
    "commitments of the customer": process(
        step("a", more=commitment("Eieren setter dato for kravmøte.")),
        step("b", more=commitment("Kunden sier hvem som avgjør.")),
        ORDER,
    ),
    "a step that an older version had": process(
        step("a", "Holde demo", more=WHO + ", retired: 2"), step("b"), ORDER, top="version: 2\n"
    ),
}


@pytest.mark.parametrize("text", PASSING.values(), ids=PASSING.keys())
def test_it_passes(text: str) -> None:
    assert found(text) == []
