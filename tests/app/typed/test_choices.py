"""Values that are one of a few words: an unknown one is refused with what is near, or else with what there is."""

from __future__ import annotations

import pytest
from workspace_at_hand import kp

from kjopsprosess.deal_state.names import near_words
from kjopsprosess.messages.languages import speak
from kjopsprosess.messages.typed_values import ORDERS
from kjopsprosess.model.values import Language

pytestmark = pytest.mark.usefixtures("nordvik_root")


@pytest.mark.parametrize(
    ("call", "nb", "en"),
    [
        (("next", "--lang", "de"), "Unknown language: “de”. Choose nb or en.", None),
        (
            ("list", "--sort", "tull"),
            "Kan ikke sortere på «tull». Velg kunde, prosess, frist, stille, avtalt eller sak.",
            "Cannot sort by “tull”. Choose customer, process, promised by, quiet, booked or deal.",
        ),
        (("list", "--sort", "frits"), "Kan ikke sortere på «frits». Mente du frist?", "Did you mean promised by?"),
        (
            ("advance", "nordvik", "--how", "mote"),
            "Ukjent kontaktform: «mote». Mente du møte?",
            "Unknown kind of contact: “mote”. Did you mean meeting?",
        ),
        (
            ("advance", "nordvik", "--how", "kaffe"),
            "Ukjent kontaktform: «kaffe». Velg møte, samtale, e-post eller portal.",
            "Unknown kind of contact: “kaffe”. Choose meeting, call, e-mail or portal.",
        ),
        (
            ("advance", "nordvik", "--stop", "tull = x"),
            "Ukjent utfall: «tull». Velg tapt, ingen beslutning, trukket eller utsatt.",
            "Unknown outcome: “tull”. Choose lost, no decision, withdrawn or postponed.",
        ),
        (("advance", "nordvik", "--stop", "utsat = x @ 1.2"), "Mente du utsatt?", "Did you mean postponed?"),
        (
            ("advance", "nordvik", "--person", "kari: holdning=nøytrl"),
            "Ukjent holdning: «nøytrl». Mente du nøytral?",
            "Did you mean neutral?",
        ),
        (("advance", "nordvik", "--person", "kari: titel=sjef"), "Mente du tittel?", "Did you mean title?"),
        (("advance", "nordvik", "--person", "kari: alder=50"), "Velg navn, tittel,", "Choose name, title,"),
        (("list", "--group", "tull"), "Ukjent gruppe: «tull».", "Unknown group: “tull”."),
        (("brief", "nordvik", "--format", "pdf"), "Velg text, md eller json.", "Choose text, md or json."),
        (("map", "nordvik", "--formt", "md"), "Mente du --format?", "Did you mean --format?"),
        (("mapp",), "Mente du map?", "Did you mean map?"),
        (
            ("book", "nordvik", "i", "går"),
            "For mange ord: «går». Sett «i går» i anførselstegn.",
            "Too many words: “går”. Put “i går” in quotation marks.",
        ),
        (("brief", "Nordvik", "Mekaniske"), "Sett «Nordvik Mekaniske» i", "Put “Nordvik Mekaniske” in"),
        (("list", "alt", "her"), "For mange ord: «alt her».", "Too many words: “alt her”."),
        (("brief", "nordivk"), "Mente du nordvik?", "Did you mean nordvik?"),
    ],
)
def test_what_is_unknown_is_told_with_what_is_near_or_all_there_is(
    monkeypatch: pytest.MonkeyPatch, call: tuple[str, ...], nb: str, en: str | None
) -> None:
    if en is not None:
        assert nb in _said(call)
    monkeypatch.setenv("KP_LANG", "en")
    assert (en or nb) in _said(call)


def _said(call: tuple[str, ...]) -> str:
    said = kp(*call)
    assert said.code in (2, 3), said
    return " ".join(said.err.split())


@pytest.mark.parametrize(
    "call",
    [
        *(("map", "nordvik", "--foo"), ("tullball",), ("brief", "xyzzy"), ("advance", "nordvik", "--with", "rutj")),
        *(("advance", "nordvik", "--kept", "xyzzy"), ("advance", "nordvik", "--done", "kari: xyzzy = x")),
        *(("process", "show", "xyzzy"), ("people", "nordvik", "--redact", "xyzzy"), ("list", "--person", "xyzzy")),
    ],
)
def test_nothing_is_suggested_where_nothing_is_near(call: tuple[str, ...]) -> None:
    assert "Mente du" not in _said(call)


@pytest.mark.parametrize(
    ("typed", "order"),
    [*(("kunde", "customer"), ("Frist", "due"), ("promised by", "due"), ("stille", "quiet"), ("quiet", "quiet"))],
)
def test_a_list_is_sorted_by_the_words_of_its_columns(typed: str, order: str) -> None:
    assert kp("list", "--sort", typed).out == kp("list", "--sort", order).out


@pytest.mark.parametrize("language", Language)
def test_every_order_of_the_screen_can_be_typed(language: Language) -> None:
    shown = speak(language).list.orders
    assert {ORDERS.get(word) for word in shown.values()} == set(shown) == set(ORDERS.values())


@pytest.mark.parametrize(
    ("word", "among", "near"),
    [
        ("nordivk", ("nordvik", "havnes"), ("nordvik",)),
        ("nesbydga", ("nesbygda-bakeri", "nordvik"), ("nesbygda-bakeri",)),
        ("kravet", ("krav", "valg"), ("krav",)),
        ("foo", ("format", "form"), ()),
        ("rutj", ("ann", "ruth"), ("ruth",)),
        ("rutj", ("ann", "bob"), ()),
        ("de", ("en", "nb"), ()),
        ("pilot", ("avtale", "behov"), ()),
        ("beslutnig", ("beslutning", "bestilling"), ("beslutning",)),
        ("x" * 400, ("x" * 399,), ()),
    ],
)
def test_only_what_is_near_is_suggested(word: str, among: tuple[str, ...], near: tuple[str, ...]) -> None:
    assert near_words(word, among) == near
