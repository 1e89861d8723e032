"""Stages of sellers are told from steps of buyers, by their names alone."""

from __future__ import annotations

import pytest
from stage_names import BUYERS_EN, BUYERS_NB, SELLERS_EN, SELLERS_NB, names

from kjopsprosess.features.check.selling import (
    CUSTOMER_ACTIONS,
    non_action_subject,
    our_action_subject,
    reports_our_action,
)
from kjopsprosess.model.values import Language


def caught(table: str) -> list[str]:
    return [name for name in names(table) if our_action_subject(name) or non_action_subject(name)]


@pytest.mark.parametrize("table", [SELLERS_EN, SELLERS_NB], ids=["en", "nb"])
def test_at_least_nine_in_ten_stages_of_sellers_are_caught(table: str) -> None:
    all_of = names(table)
    assert len(all_of) >= 60
    missed = sorted({*all_of} - {*caught(table)})
    assert len(missed) <= len(all_of) * 0.10, missed


@pytest.mark.parametrize("table", [BUYERS_EN, BUYERS_NB], ids=["en", "nb"])
def test_at_most_one_in_twenty_steps_of_buyers_is_taken_for_a_seller_s(table: str) -> None:
    all_of = names(table)
    assert len(all_of) >= 60
    wrong = caught(table)
    assert len(wrong) <= len(all_of) * 0.05, wrong


@pytest.mark.parametrize(
    ("name", "subject"),
    [
        ("Holde demo", "demo"),
        ("Hold a demo", "demo"),
        ("Demo held", "demo"),
        ("Sende tilbud", "offer"),
        ("Tilbud sendt", "offer"),
        ("Send proposal", "offer"),
        ("Følge opp", "answer"),
        ("Kvalifisere lead", "need"),
        ("Discovery call", "first contact"),
        ("Negotiation", "terms"),
        ("Closing", "order"),
        ("Prospecting", "first contact"),
        ("Present our solution", "solution"),
        ("Kontrakt sendt", "contract"),
        ("Find a champion", "people"),
    ],
)
def test_what_we_do_is_told_with_its_subject(name: str, subject: str) -> None:
    assert our_action_subject(name) == subject


@pytest.mark.parametrize(
    ("name", "subject"),
    [
        ("Tilbud", "offer"),
        ("Proposal", "offer"),
        ("Demo", "demo"),
        ("Closed won", "order"),
        ("Behovsavklaring", "need"),
    ],
)
def test_a_thing_or_a_state_is_no_act(name: str, subject: str) -> None:
    assert (our_action_subject(name), non_action_subject(name)) == (None, subject)


@pytest.mark.parametrize(
    "name",
    [
        *("Teste mot kravene", "Be om tilbud", "Forhandle vilkår", "Evaluere tilbud", "Sende tilbudsforespørsel"),
        *("Sign and order", "Request a demo", "Compare proposals", "Review the contract", "Negotiate the contract"),
        *("Kunden velger løsning", "Present the business case to the board", "Send the signed contract"),
        *("Følge opp kontrakten", "Follow up the warranty", "Kvalifisere tilbydere", "Møte leverandørene"),
    ],
)
def test_what_a_customer_does_passes(name: str) -> None:
    assert (our_action_subject(name), non_action_subject(name)) == (None, None)


@pytest.mark.parametrize(
    ("proof", "ours"),
    [
        ("Tilbudet er sendt.", True),
        ("Demo held.", True),
        ("Kontrakten er signert.", False),
        ("Skriftlig forespørsel med svarfrist er sendt.", False),
    ],
)
def test_a_proof_that_only_reports_our_work(proof: str, ours: bool) -> None:
    assert reports_our_action(proof) is ours


@pytest.mark.parametrize("language", list(Language))
def test_what_is_suggested_is_short_enough_for_a_table_and_a_customer_s_own_act(language: Language) -> None:
    suggested = CUSTOMER_ACTIONS[language].values()
    assert CUSTOMER_ACTIONS[Language.NB].keys() == CUSTOMER_ACTIONS[Language.EN].keys()
    assert [each for each in suggested if len(each) > 24 or our_action_subject(each) or non_action_subject(each)] == []
