"""The processes of private trades are true to how their customers buy: what rules hold, and what version 1 still is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from kjopsprosess.model.values import DecidedBy, Part, RoleKind, StepKind, Timing
from kjopsprosess.validation.steps import PARTNER, steps_before
from kjopsprosess.yamlfiles.folders import SHIPPED
from kjopsprosess.yamlfiles.workspace import Workspace

if TYPE_CHECKING:
    from kjopsprosess.model.process import Process, Step

WORKSPACE = Workspace(SHIPPED.parent)
ON_TOP = ("konsern-styre", "leasing", "equipment-lease")
SMALL = ("smabedrift", "small-business")
LARGE = (
    *(
        "saas-virksomhet",
        "enterprise-software",
        "kapitalutstyr",
        "capital-equipment",
        "konsulenttjeneste",
        "consulting",
    ),
    *("fornyelse", "renewal", "partnerledet", "partner-led", "selvbetjent", "self-serve"),
)
PRIVATE = (*LARGE, *SMALL, *ON_TOP)

AGREED_BEFORE_APPROVED = {
    "saas-virksomhet": ("forhandling", "beslutning"),
    "enterprise-software": ("negotiation", "funding"),
    "kapitalutstyr": ("leverandorvalg", "investeringsvedtak"),
    "capital-equipment": ("supplier-choice", "investment-approval"),
    "konsulenttjeneste": ("avtale", "godkjenning"),
    "consulting": ("agreement", "approval"),
    "fornyelse": ("vilkar", "belop"),
    "renewal": ("terms", "amount"),
    "partnerledet": ("tilbud", "bevilgning"),
    "partner-led": ("quote", "funding"),
    "selvbetjent": ("forhandling", "bevilgning"),
    "self-serve": ("negotiation", "funding"),
}
"""Where the price is settled, and where the amount is approved."""

FIRST_VERSION = {
    "saas-virksomhet": "problem prioritering kjopsgruppe utforsking krav sikkerhet pilot personvern avtale referanser"
    " business-case* innkjop signering! innforing",
    "enterprise-software": "problem priority buying-group options requirements security pilot privacy contract"
    " references business-case* terms signing! adoption",
    "kapitalutstyr": "behov investeringsplan forstudie spesifikasjon foresporsel evaluering investeringsbeslutning*"
    " kontrakt bestilling! designfrys fat sat drift",
    "capital-equipment": "need investment-plan pre-study specification request evaluation investment-decision* contract"
    " order! design-freeze fat sat operation",
    "konsulenttjeneste": "utlosning egen-kjop mandat ramme kandidater vurdering* avtale oppstart! leveranse",
    "consulting": "sponsorship own-or-buy brief budget candidates choice* agreement start! delivery",
    "smabedrift": "bestemme sjekke prove! ta-i-bruk",
    "fornyelse": "frist verdi behov* budsjett vilkar kontroll signering! utvidelse",
    "renewal": "dates value need* budget terms review signing! expansion",
    "partnerledet": "kanal behov verifisering tilbud bestilling! ibruktaking",
    "partner-led": "channel need validation quote order! taking-into-use",
    "konsern-styre": "lokal-innstilling okonomi konsernfunksjoner ledelse styresak vedtak* fullmakt",
}
"""The steps of version 1: deals rest on them. A star is where the choice falls, an exclamation mark the order."""

AFTER_AN_ORDER = re.compile(r"tilgang|oppstart|forskudd|opprettet|access|kick-off|advance|set up", re.IGNORECASE)
REVIEW = re.compile(
    r"sikkerhet|personvern|avtalegjennomgang|taushet|security|privacy|contract review|confidential", re.IGNORECASE
)
A_BODY = re.compile(r"^(?:Styret\b.*|Konsernledelsen|Ledelsen|Arkitekturrådet|Styringsgruppen|Architecture board)$")
A_BODY_TOO = re.compile(r"^(?:Management(?: team)?|Steering group)$")
NOT_EVERYWHERE = re.compile(r"^(?:Tillitsvalgt|HR|Personvernombud|Employee representative|Data protection officer)$")
WORN_OUT = re.compile(
    r"\bproblemeier|\bkontraktseier\b|problem owner|answers for|hire-in|take into use|stop window|grant the stop"
    r"|tell musts|too hot|measured your way|må vike|når vi ikke hører på|when we are not listening",
    re.IGNORECASE,
)


def process_of(process_id: str) -> Process:
    model = WORKSPACE.read_process(process_id).model
    assert model is not None, process_id
    return model


def now(process: Process) -> dict[str, Step]:
    return {step.id: step for step in process.at(process.version)}


def of_kind(process: Process, kind: StepKind) -> list[str]:
    return [step.id for step in now(process).values() if step.kind is kind]


@pytest.mark.parametrize("process_id", [*LARGE, *SMALL])
def test_an_order_is_a_signature_and_nothing_that_comes_after_it(process_id: str) -> None:
    process = process_of(process_id)
    (order,) = of_kind(process, StepKind.ORDER)
    assert not AFTER_AN_ORDER.search(now(process)[order].done_when.replace("oppstartsdato", "dato"))
    assert any(order in before for before in steps_before(process).values())


@pytest.mark.parametrize("process_id", LARGE)
def test_a_supplier_is_chosen_where_one_is_chosen_and_before_the_order(process_id: str) -> None:
    process = process_of(process_id)
    (choice,), (order,) = of_kind(process, StepKind.CHOICE), of_kind(process, StepKind.ORDER)
    assert choice in steps_before(process)[order]
    assert {each.part for each in now(process)[choice].who} >= {Part.DECIDES}


@pytest.mark.parametrize("process_id", LARGE)
def test_the_price_is_agreed_before_the_amount_is_approved_and_that_before_the_order(process_id: str) -> None:
    process, (price, approval) = process_of(process_id), AGREED_BEFORE_APPROVED[process_id]
    (order,) = of_kind(process, StepKind.ORDER)
    assert price in steps_before(process)[approval]
    assert approval in steps_before(process)[order]
    assert now(process)[approval].gate


@pytest.mark.parametrize("process_id", PRIVATE)
def test_reviews_are_gates(process_id: str) -> None:
    steps = now(process_of(process_id)).values()
    assert [step.id for step in steps if REVIEW.search(step.name) and not step.gate] == []
    gates = [step for step in steps if step.gate]
    assert [step.id for step in gates if not {each.part for each in step.who} & {Part.APPROVES, Part.DECIDES}] == []


@pytest.mark.parametrize("process_id", PRIVATE)
def test_bodies_are_bodies_and_not_every_customer_has_everybody(process_id: str) -> None:
    roles = process_of(process_id).roles
    bodies = [role for role in roles if A_BODY.match(role.name) or A_BODY_TOO.match(role.name)]
    assert [role.id for role in bodies if role.kind is not RoleKind.BODY] == []
    assert [role.id for role in roles if NOT_EVERYWHERE.match(role.name) and not role.optional] == []


@pytest.mark.parametrize("process_id", LARGE)
def test_a_day_that_rules_has_a_name_and_a_question(process_id: str) -> None:
    dates = [step.date for step in now(process_of(process_id)).values() if step.date]
    assert dates
    assert [each.what for each in dates if not each.ask] == []


@pytest.mark.parametrize("process_id", SMALL)
def test_one_person_decides_in_a_small_business_and_is_the_only_one_it_must_have(process_id: str) -> None:
    process = process_of(process_id)
    assert process.decided_by is DecidedBy.ONE
    assert len([role for role in process.roles if not role.optional]) == 1


@pytest.mark.parametrize("process_id", ["partnerledet", "partner-led"])
def test_the_partner_is_asked_and_is_nobody_the_customer_must_have(process_id: str) -> None:
    process = process_of(process_id)
    silent = [step.id for step in now(process).values() if PARTNER not in {each.to for each in step.questions}]
    assert silent == []
    assert next(role for role in process.roles if role.id == PARTNER).optional


@pytest.mark.parametrize("process_id", ["fornyelse", "renewal"])
def test_silence_may_renew_and_the_notice_date_rules_the_choice(process_id: str) -> None:
    process = process_of(process_id)
    notice = re.compile(r"oppsig|notice", re.IGNORECASE)
    (choice,), (order,) = of_kind(process, StepKind.CHOICE), of_kind(process, StepKind.ORDER)
    steps = now(process)
    date = steps[choice].date
    assert date is not None
    assert notice.search(date.what)
    assert notice.search(steps[order].done_when)
    assert any(action.when is Timing.AFTER for action in steps[order].seller_actions)


def test_who_in_the_group_must_say_yes_can_be_asked_from_the_first_day() -> None:
    steps = now(process_of("konsern-styre"))
    assert steps["konsernkrav"].after == ()
    assert "datterselskapet" in steps["konsernkrav"].questions[0].ask
    assert "konsernkrav" in steps_before(process_of("konsern-styre"))["klarering"]
    assert {"styresak", "styrevedtak", "ledelse"} <= {step.id for step in steps.values() if step.date}


@pytest.mark.parametrize("process_id", PRIVATE)
def test_words_that_a_seller_would_not_say_are_gone(process_id: str) -> None:
    text = (SHIPPED / f"{process_id}.yaml").read_text("utf-8")
    said = re.sub(r"(?m)\bid: \S+|\brole: [^,]+|\bto: \S+|- id: \S+", " ", text)
    assert WORN_OUT.findall(said) == []


@pytest.mark.parametrize("process_id", FIRST_VERSION)
def test_version_one_is_what_it_was(process_id: str) -> None:
    marks = {StepKind.CHOICE: "*", StepKind.ORDER: "!"}
    steps = [f"{step.id}{marks.get(step.kind, '') if step.kind else ''}" for step in process_of(process_id).at(1)]
    assert sorted(steps) == sorted(FIRST_VERSION[process_id].split())
