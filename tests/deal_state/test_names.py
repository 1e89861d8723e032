from __future__ import annotations

from datetime import date
from string import ascii_lowercase

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kjopsprosess.deal_state.names import (
    ENTRY_LETTERS,
    IdMatch,
    NameTable,
    close_matches,
    make_slug,
    match_id,
    new_entry_id,
    promise_id,
    slug_of_customer,
    suggest,
    suggest_slug,
    unused_id,
)
from kjopsprosess.model.reserved_ids import DEVICE_NAMES, RESERVED_IDS
from kjopsprosess.model.values import id_error_code

limits = st.integers(16, 63)


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Østerdal Trelast", "oesterdal-trelast"),
        ("Blåbær & Ål AS", "blaabaer-aal-as"),
        ("Bla\N{COMBINING RING ABOVE}", "blaa"),
        ("Café Ünique", "cafe-unique"),
        ("Kárášjohka Ŋ", "karasjohka-n"),
        ("Łódź Straße", "lodz-strasse"),
        ("  A--b__c / d.  ", "a-b-c-d"),
        ("Nr. 1™", "nr-1tm"),
        ("«Vurdere sikkerhet»", "vurdere-sikkerhet"),
        ("", "id"),
        ("…", "id"),
        ("北京", "id"),
        ("US", "us-id"),
        ("None", "none-id"),
        ("NUL", "nul-id"),
        ("Process " + "x" * 60, "process-id"),
        ("a" * 70, "a" * 63),
        ("a" * 62 + " b", "a" * 62),
        ("a" * 61 + " b", "a" * 61 + "-b"),
    ],
)
def test_a_slug_is_made_from_text(text: str, slug: str) -> None:
    assert slug == make_slug(text)


@given(text=st.text(), limit=limits)
@example(text="us " + "x" * 63, limit=63)
def test_a_slug_is_a_valid_id_within_its_limit_and_its_own_slug(text: str, limit: int) -> None:
    slug = make_slug(text, limit)
    assert id_error_code(slug) is None
    assert len(slug) <= limit
    assert slug == make_slug(slug, limit)


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("Åse & Sønn", "aase-soenn"),
        ("A\u030ase", "aase"),
        ("Écluse Müller", "ecluse-muller"),
        ("  --x__y--  ", "x-y"),
        ("x" * 80, "x" * 63),
        ("???", None),
        ("CON", None),
    ],
)
def test_an_id_made_from_text(text: str, made: str | None) -> None:
    assert made == suggest_slug(text)


@given(text=st.text() | st.text("aŧŋđåøæłßðþÅŦŊáé -&./'", max_size=80))
@example(text="Ŧana")
@example(text="Ŋuorggam og omegn " + "x" * 50)
def test_what_is_advised_is_the_id_that_is_made(text: str) -> None:
    assert suggest_slug(text) in (None, make_slug(text))


@pytest.mark.parametrize(
    ("customer", "slug"),
    [
        ("Ŧana AS", "tana"),
        ("Ŋuorggam Bygg ASA", "nuorggam-bygg"),
        ("Þór & Đorđe, Ltd.", "thor-dorde"),
        ("AS", "as"),
    ],
)
def test_a_deal_is_called_after_the_customer_without_the_company_form(customer: str, slug: str) -> None:
    assert slug == slug_of_customer(customer)


@given(text=st.sampled_from(sorted(RESERVED_IDS | DEVICE_NAMES)))
def test_a_word_with_a_meaning_of_its_own_never_becomes_an_id(text: str) -> None:
    assert f"{text}-promise" == promise_id(text, ())


@pytest.mark.parametrize(
    ("wanted", "taken", "free"),
    [
        ("skjema", set(), "skjema"),
        ("skjema", {"skjemaet"}, "skjema"),
        ("skjema", {"skjema"}, "skjema-2"),
        ("skjema", {"skjema", "skjema-2"}, "skjema-3"),
        ("skjema", {"skjema", "skjema-3"}, "skjema-2"),
        ("a" * 63, {"a" * 63}, "a" * 61 + "-2"),
        ("a" * 60 + "-bc", {"a" * 60 + "-bc"}, "a" * 60 + "-2"),
    ],
)
def test_a_taken_id_gets_a_number(wanted: str, taken: set[str], free: str) -> None:
    assert free == unused_id(wanted, taken)


@given(wanted=st.text("ab-", max_size=70).map(make_slug), times=st.integers(1, 12))
def test_free_ids_are_all_different_and_valid(wanted: str, times: int) -> None:
    taken: list[str] = []
    for _ in range(times):
        taken.append(unused_id(wanted, taken))
    assert times == len(set(taken))
    assert {None} == {id_error_code(one) for one in taken}


@pytest.mark.parametrize(
    ("what", "taken", "made"),
    [
        ("legger vurderingen fram for arkitekturrådet", (), "legger-vurderingen-fram"),
        ("puts the review before the architecture board", (), "puts-the-review-before"),
        ("sender skjema", (), "sender-skjema"),
        ("sender skjema", ("sender-skjema",), "sender-skjema-2"),
        ("gjennomgår databehandleravtalen", (), "gjennomgaar"),
        ("konsernarkitekturvurderingsskjemaet", (), "konsernarkitekturvurderi"),
        ("signerer avtalen hos oss", (), "signerer-avtalen-hos-oss"),
        ("signerer avtalen hos oss nå", (), "signerer-avtalen-hos-oss"),
        ("?", (), "promise"),
        ("?", ("promise",), "promise-2"),
    ],
)
def test_a_promise_is_named_by_its_first_words(what: str, taken: tuple[str, ...], made: str) -> None:
    assert made == promise_id(what, taken)


def test_a_log_entry_is_named_by_its_day_and_drawn_again_while_taken() -> None:
    draws = iter(["k7f2", "k7f2", "m3ab"])
    taken = {"2026-11-26-k7f2"}
    expected = "2026-11-26-m3ab"
    assert expected == new_entry_id(date(2026, 11, 26), taken, lambda: next(draws))


def test_the_letters_of_an_entry_are_those_of_an_id_and_easy_to_tell_apart() -> None:
    assert set(ascii_lowercase + "234567") == set(ENTRY_LETTERS)
    assert id_error_code(ENTRY_LETTERS) is None


DEALS = ("nordvik", "nord", "nordlys", "strandby", "oesterdal", "kari-2")


@pytest.mark.parametrize(
    ("name", "matched"),
    [
        ("strandby", IdMatch("strandby")),
        ("str", IdMatch("strandby")),
        (" Strandby ", IdMatch("strandby")),
        ("Østerdal", IdMatch("oesterdal")),
        ("kari-", IdMatch("kari-2")),
        ("nord", IdMatch("nord")),
        ("nordv", IdMatch("nordvik")),
        ("nor", IdMatch(None, ("nordvik", "nord", "nordlys"), ambiguous=True)),
        ("nordvk", IdMatch(None, ("nordvik", "nord"))),
        ("standby", IdMatch(None, ("strandby",))),
        ("qqq", IdMatch(None)),
        ("", IdMatch(None)),
        ("-", IdMatch(None)),
    ],
)
def test_a_name_is_an_exact_id_or_a_beginning_only_one_has(name: str, matched: IdMatch) -> None:
    assert matched == match_id(name, DEALS)


def test_the_same_id_twice_is_not_ambiguous() -> None:
    assert IdMatch("kari") == match_id("ka", iter(["kari", "jon", "kari"]))


@given(ids=st.lists(st.text("abc-", min_size=1, max_size=5), max_size=6), name=st.text("abc-", max_size=5))
def test_what_is_picked_is_always_one_of_those_given(ids: list[str], name: str) -> None:
    matched = match_id(name, ids)
    assert set(matched.candidates) <= set(ids)
    assert matched.found is None or (matched.found in ids and matched.found.startswith(name))
    assert not (matched.found and matched.candidates)


def test_the_next_free_id_is_found_without_trying_each() -> None:
    asked: list[str] = []

    class Taken(set[str]):
        def __contains__(self, item: object) -> bool:
            asked.append(str(item))
            return super().__contains__(item)

    taken = Taken(["notat", *(f"notat-{number}" for number in range(2, 10_001))])
    assert unused_id("notat", taken) == "notat-10001"
    assert len(asked) < 50


def test_long_names_are_not_compared_letter_by_letter() -> None:
    assert close_matches("sikerhet", ["sikkerhet", "valg"]) == ("sikkerhet",)
    long = "sikkerhet" * 40
    assert close_matches(long + "x", [long]) == close_matches("sikerhet", [long]) == ()


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("kari", "kari-lund"),
        ("kari-lund-2", "kari-lund"),
        ("KARI", "kari-lund"),
        ("Ása", "aasa"),
        ("jno", "jon"),
        ("joaer", "joar"),
        ("jonjon", "jon"),
        ("zzz", None),
        ("", None),
        ("\u0301", None),
    ],
)
def test_what_was_meant_begins_so_or_is_most_alike_whatever_its_case(word: str, meant: str | None) -> None:
    assert meant == suggest(word, ["jon", "joar", "kari-lund", "aasa"])


STEPS = {
    "requirements": ("Agree requirements",),
    "references": ("Check references",),
    "pilot": ("Run a pilot",),
    "security": ("Review security",),
}


@pytest.mark.parametrize(
    ("typed", "match"),
    [
        ("requirements", IdMatch("requirements")),
        ("run", IdMatch("pilot")),
        ("req", IdMatch("requirements")),
        ("sec", IdMatch("security")),
        ("r", IdMatch(None, ("requirements", "references", "pilot", "security"), ambiguous=True)),
        ("re", IdMatch(None, ("requirements", "references", "security"), ambiguous=True)),
        ("c", IdMatch(None, ("references",), ambiguous=True)),
        ("a pilot", IdMatch("pilot")),
        ("", IdMatch(None)),
    ],
)
def test_the_beginning_of_a_name_on_the_screen_counts_as_much_as_that_of_an_id(typed: str, match: IdMatch) -> None:
    assert match == NameTable(STEPS).find(typed, as_shown=True)


def test_a_whole_name_wins_over_the_beginning_of_an_id() -> None:
    assert (
        NameTable({"board-meeting": ("Meeting of the board",), "vote": ("Board",)}).find("board", as_shown=True).found
        == "vote"
    )
