"""Stages of sellers are told from steps of buyers, and sellers' proofs from customers', by their words."""

from __future__ import annotations

import buyers_for_tuning
import proofs_for_tuning
import pytest
import sellers_for_tuning
import stage_names
import wording_held_out
from stage_names import names

from kjopsprosess.features.check.selling.forms import MAX_PART_LENGTH, parts_of
from kjopsprosess.features.check.selling.judge import NameSubject, read_name
from kjopsprosess.features.check.selling.proof import somebody_there_acts, whose_proof
from kjopsprosess.features.check.selling.remedies import INSTEAD, instead_of
from kjopsprosess.features.check.selling.rule import Whose
from kjopsprosess.model.values import Language, StepKind

EN, NB = Language.EN, Language.NB
LEAST_CAUGHT = 0.80
MAX_ACCUSED = 0.03


def caught(table: str, language: Language) -> list[str]:
    return [name for name in names(table) if read_name(name, language) not in {NameSubject.ACT, NameSubject.OPEN}]


def share_of_ours(table: str) -> float:
    proofs = names(table)
    return sum(whose_proof(proof) is Whose.OURS for proof in proofs) / len(proofs)


SELLERS = [
    (stage_names.SELLERS_EN, EN),
    (stage_names.SELLERS_NB, NB),
    (sellers_for_tuning.SELLER_STAGES_EN, EN),
    (sellers_for_tuning.SELLER_STAGES_NB, NB),
]
BUYERS = [
    (stage_names.BUYERS_EN, EN),
    (stage_names.BUYERS_NB, NB),
    (buyers_for_tuning.BUYER_STEPS_EN, EN),
    (buyers_for_tuning.BUYER_STEPS_NB, NB),
    (wording_held_out.BUYER_STEPS_EN, EN),
    (wording_held_out.BUYER_STEPS_NB, NB),
]


@pytest.mark.parametrize(("table", "language"), SELLERS)
def test_nine_in_ten_stages_of_the_lists_at_hand_are_caught(table: str, language: Language) -> None:
    missed = sorted({*names(table)} - {*caught(table, language)})
    assert len(missed) <= len(names(table)) * 0.10, missed


@pytest.mark.parametrize(
    ("table", "language"), [(wording_held_out.SELLER_STAGES_EN, EN), (wording_held_out.SELLER_STAGES_NB, NB)]
)
def test_four_in_five_stages_never_tuned_by_are_caught(table: str, language: Language) -> None:
    assert len(caught(table, language)) >= len(names(table)) * LEAST_CAUGHT


@pytest.mark.parametrize(("table", "language"), BUYERS)
def test_hardly_any_act_of_a_buyer_is_taken_for_a_seller_s(table: str, language: Language) -> None:
    assert len(names(table)) >= 60
    assert len(caught(table, language)) <= len(names(table)) * MAX_ACCUSED


@pytest.mark.parametrize(
    "table",
    [
        *(proofs_for_tuning.SELLER_PROOFS_EN, proofs_for_tuning.SELLER_PROOFS_NB),
        *(wording_held_out.SELLER_PROOFS_EN, wording_held_out.SELLER_PROOFS_NB),
    ],
)
def test_four_in_five_proofs_of_sellers_are_caught(table: str) -> None:
    assert share_of_ours(table) >= LEAST_CAUGHT


@pytest.mark.parametrize(
    "table",
    [
        *(proofs_for_tuning.BUYER_PROOFS_EN, proofs_for_tuning.BUYER_PROOFS_NB),
        *(wording_held_out.BUYER_PROOFS_EN, wording_held_out.BUYER_PROOFS_NB),
    ],
)
def test_hardly_any_proof_of_a_customer_is_taken_for_a_seller_s(table: str) -> None:
    assert share_of_ours(table) <= MAX_ACCUSED


@pytest.mark.parametrize(
    ("name", "named"),
    [
        *(
            (name, NameSubject.OURS)
            for name in ("Holde demo", "Demo held", "Sende tilbud", "Tilbud sendt", "Send proposal")
        ),
        *(
            (name, NameSubject.OURS)
            for name in ("Følge opp", "Kvalifisere lead", "Discovery call", "Negotiation", "Closing")
        ),
        *(
            (name, NameSubject.OURS)
            for name in ("Prospecting", "Present our solution", "Kontrakt sendt", "Find a champion")
        ),
        *(
            (name, NameSubject.OURS)
            for name in ("Demo gjennomført", "Tilbud levert", "Avtale sendt", "Negotiation/Review")
        ),
        *((name, NameSubject.NO_ACT) for name in ("Tilbud", "Proposal", "Demo", "Lead", "MQL", "Proposal/Price quote")),
        *(
            (name, NameSubject.NO_ACT)
            for name in ("Kvalifisert lead", "Behovsavklaring", "Closed won", "Angebot", "Commit")
        ),
        *(
            (name, NameSubject.ENDING)
            for name in ("Closed lost", "Tapt mot konkurrent", "On hold", "Deal lost", "Parkert")
        ),
        *(
            (name, NameSubject.ACT)
            for name in ("Teste mot kravene", "Be om tilbud", "Evaluere tilbud", "Sign and order")
        ),
        *(
            (name, NameSubject.ACT)
            for name in ("Kunden velger løsning", "Customer approves the budget", "Compare proposals")
        ),
        *((name, NameSubject.OPEN) for name in ("Forhandle vilkår", "Send the drawings", "Møte leverandørene")),
    ],
)
def test_what_a_name_names(name: str, named: NameSubject) -> None:
    language = NB if any(letter in name for letter in "æøå") or name.split(maxsplit=1)[0].endswith("e") else EN
    assert read_name(name, language) is named


@pytest.mark.parametrize(
    ("plain", "with_tail"),
    [
        ("Send proposal", "Send proposal to customer after approval"),
        ("Send proposal", "Send proposal to procurement"),
        ("Holde demo", "Holde demo for ledergruppen"),
        ("Sende tilbud", "Sende tilbud til innkjøp med signert referat"),
        ("Følge opp tilbudet", "Følge opp tilbudet med styret"),
        ("Present solution", "Present solution to the steering committee"),
        ("Close the deal", "Sign off internally and close the deal"),
        ("Demo", "Stage 2: Demo"),
        ("Book a meeting", "Book a meeting with the CFO"),
    ],
)
def test_no_tail_and_no_word_of_the_customer_s_makes_our_act_theirs(plain: str, with_tail: str) -> None:
    for name in (plain, with_tail):
        language = NB if name.split()[0].endswith("e") else EN
        assert read_name(name, language) not in {NameSubject.ACT, NameSubject.OPEN}, name


@pytest.mark.parametrize(
    ("name", "suppliers"),
    [
        ("Book a meeting", "Book a meeting with two suppliers"),
        ("Kvalifisere", "Kvalifisere tilbydere"),
        ("Vise løsningen", "Vise løsningen til brukerne"),
        ("Sende kontrakten", "Sende kontrakten til juristen"),
        ("Lukke tilbudet", "Lukke avvikene"),
    ],
)
def test_with_suppliers_and_people_of_its_own_it_is_the_customer_s(name: str, suppliers: str) -> None:
    assert read_name(name, NB) is NameSubject.OURS
    assert read_name(suppliers, NB) is NameSubject.OPEN


@pytest.mark.parametrize(
    ("proof", "whose"),
    [
        *((proof, Whose.OURS) for proof in ("Tilbudet er sendt.", "Demo held.", "CRM updated", "MEDDIC complete")),
        ("Discovery call completed and proposal sent to prospect", Whose.OURS),
        ("Kundemøtet er gjennomført og møtebekreftelsen er sendt", Whose.OURS),
        ("The customer has received our proposal", Whose.OURS),
        ("Kunden har mottatt tre tilbud", Whose.THEIRS),
        ("Kunden har svart skriftlig på tilbudet", Whose.THEIRS),
        ("Vi har sendt utkastet, og kunden har signert det", Whose.THEIRS),
        ("Kontrakten er signert.", Whose.THEIRS),
        ("Skriftlig forespørsel med svarfrist er sendt.", Whose.OPEN),
        ("Questionnaire answered by us", Whose.OURS),
        ("Questionnaire signed by the bank", Whose.THEIRS),
    ],
)
def test_whose_a_proof_is(proof: str, whose: Whose) -> None:
    assert whose_proof(proof) is whose


def test_who_acts_in_a_proof_is_its_subject() -> None:
    assert somebody_there_acts("The customer's team has scored the demo")
    assert not somebody_there_acts("Signed test report")
    assert not somebody_there_acts("We have shown the customer the demo")


def test_only_the_first_words_of_a_long_sentence_are_read() -> None:
    assert [len(part) for part in parts_of("dokumenter " * 1_000)] == [MAX_PART_LENGTH]
    assert whose_proof("Vi har sendt " + "dokumenter " * 100_000) is Whose.OURS
    assert read_name("x" * 1_000_000, NB) is NameSubject.NO_ACT


@pytest.mark.parametrize(
    ("name", "instead"),
    [
        ("Closed won", "Sign and order"),
        ("Security questionnaire", "Review security"),
        ("Budget discussion", "Approve the budget"),
        ("Handover to CS", "Take into use"),
        ("Upsell", "Decide on the renewal"),
        ("Reference call", "Check references"),
        ("Phase X", "Assess and decide"),
    ],
)
def test_the_remedy_fits_what_the_stage_is_about(name: str, instead: str) -> None:
    assert instead_of(name, EN) == instead


def test_the_remedy_fits_what_kind_of_step_it_is() -> None:
    assert instead_of("Contract sent", EN) == "Review the contract"
    assert instead_of("Contract sent", EN, StepKind.ORDER) == "Sign and order"
    assert instead_of("Demo", NB, StepKind.CHOICE) == "Velge leverandør"


@pytest.mark.parametrize("language", list(Language))
def test_what_is_suggested_is_short_enough_for_a_table_and_a_customer_s_own_act(language: Language) -> None:
    suggested = INSTEAD[language].values()
    assert INSTEAD[NB].keys() == INSTEAD[EN].keys()
    assert [
        each
        for each in suggested
        if len(each) > 24 or read_name(each, language) not in {NameSubject.ACT, NameSubject.OPEN}
    ] == []
