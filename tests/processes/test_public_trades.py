"""What holds for every public purchase: an order is a signature, losing has its tasks, old logs keep their words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from kjopsprosess.features.check.lint.lint import lint_process
from kjopsprosess.model.values import StepKind, TaskCondition
from kjopsprosess.yamlfiles.folders import SHIPPED
from kjopsprosess.yamlfiles.workspace import Workspace

if TYPE_CHECKING:
    from kjopsprosess.model.process import Process

PUBLIC = sorted(
    path.stem for path in SHIPPED.glob("*.yaml") if path.stem.startswith(("offentlig-", "rammeavtale-", "open-tender"))
)


def process_of(process_id: str) -> Process:
    model = Workspace(SHIPPED.parent).read_process(process_id).model
    assert model is not None, process_id
    return model


@pytest.mark.parametrize("process_id", PUBLIC)
def test_a_public_purchase_says_what_rules_it(process_id: str) -> None:
    """The order is a signature; losing stays in the standstill; nobody who reviews comes in after the choice."""
    process = process_of(process_id)
    steps = process.at(process.version)
    order = next(step for step in steps if step.kind is StepKind.ORDER)
    assert re.search(r"(?i)signe(?:rt|d)", order.done_when), order.id
    assert not re.search(r"(?i)tilgang|oppstart|access|kick-off", order.done_when), order.id
    after_order = steps[steps.index(order) + 1 :]
    assert after_order, process_id
    assert any(step.gate for step in steps), process_id
    assert any(step.date for step in steps), process_id
    for standstill in (step for step in steps if step.kind is StepKind.STANDSTILL):
        assert {action.if_ for action in standstill.seller_actions} == {*TaskCondition}, process_id
        assert standstill.contact is not None
        assert standstill.contact.says, process_id
    assert lint_process(process) == ()


@pytest.mark.parametrize("process_id", ["offentlig-anbud", "open-tender", "offentlig-forhandling", "offentlig-tilbud"])
def test_a_competition_with_a_notice_has_a_standstill_between_the_choice_and_the_order(process_id: str) -> None:
    process = process_of(process_id)
    kinds = [step.kind for step in process.at(process.version) if step.kind]
    assert kinds == [StepKind.CHOICE, StepKind.STANDSTILL, StepKind.ORDER]


FIRST_VERSION = {
    "offentlig-anbud": {
        "behov": "erfaringer vente referanse",
        "mandat": "prisspenn totalkostnad",
        "marked": "skriftlig-svar funksjonskrav stengende-krav",
        "strategi": "delkontrakter klargjoring",
        "grunnlag": "horing dokumentasjon",
        "kunngjoring": "varsel registrering tilbud-eller-ikke",
        "sporsmal": "lese spore svar",
        "mottak": "levere ettersende",
        "evaluering": "holde-ledig avklaring vedstaelse",
        "tildeling": "attester sende-attester begrunnelse",
        "karens": "oppstartsplan merknader",
        "kontrakt": "kontaktperson returnere ehf",
        "oppstart": "etableringsplan opplaering rapport",
        "oppfolging": "statistikk opsjonsdato innenfor",
    },
    "offentlig-smaakjop": {
        "behov": "totalpris gjentatte-kjop",
        "vei": "egne-rammeavtaler flere-tilbud",
        "budsjett": "fast-pris innhold",
        "tilbud": "opplysninger kort-tilbud vedlegg",
        "valg": "avklaring begrunnelse",
        "avtale": "vilkar databehandleravtale ehf",
        "bruk": "oppsett to-uker",
    },
    "rammeavtale-avrop": {
        "behov": "rammeavtalen aapent-behov",
        "dekning": "omfang omsetning",
        "fullmakt": "prisestimat omfang-og-pris",
        "metode": "kontaktperson ledige lese",
        "evaluering": "levere holde-ledig spore-og-svare",
        "tildeling": "oppstart begrunnelse",
        "avropsavtale": "bakgrunn plan returnere",
        "bruk": "rapport varsel",
    },
}
"""Steps and tasks that the first versions had: logs refer to them, so none may ever go."""


@pytest.mark.parametrize("process_id", FIRST_VERSION)
def test_who_follows_the_first_version_keeps_its_steps_and_tasks(process_id: str) -> None:
    """What a log may refer to is still there, and a new step is only in the new version."""
    process, tasks = process_of(process_id), FIRST_VERSION[process_id]
    assert [step.id for step in process.at(1)] == [*tasks]
    for step in process.at(1):
        assert {*tasks[step.id].split()} <= {action.id for action in step.seller_actions}, step.id
