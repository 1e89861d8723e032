from __future__ import annotations

import sys
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kjopsprosess.model.invisible import without_invisible
from kjopsprosess.model.unseen import UNSAFE
from kjopsprosess.page.drawing.clean import clean

HARMFUL = [
    ("\x1b[31mrødt\x1b[0m", r"\x1b[31mrødt\x1b[0m"),
    ("\x1b]8;;https://example.com\x07her\x1b]8;;\x07", r"\x1b]8;;https://example.com\x07her\x1b]8;;\x07"),
    ("\x1b]52;c;ZWNobw==\x07", r"\x1b]52;c;ZWNobw==\x07"),
    ("\x1b]0;tittel\x1b\\", "\\x1b]0;tittel\\x1b\\"),
    ("\x9b31mC1", r"\x9b31mC1"),
    ("\x85ny linje", r"\x85ny linje"),
    ("null\x00 og slett\x7f", r"null\x00 og slett\x7f"),
    ("over\rskrevet", r"over\x0dskrevet"),
    ("visket\x08\x08\x08", r"visket\x08\x08\x08"),
    ("side\x0c og\x0b fane", r"side\x0c og\x0b fane"),
    ("rad\u2028og\u2029avsnitt", r"rad\u2028og\u2029avsnitt"),
    ("snudd \u202etxt.exe\u202c", r"snudd \u202etxt.exe\u202c"),
    ("isolert \u2066a\u2069 \u200f\u200e\u061c", r"isolert \u2066a\u2069 \u200f\u200e\u061c"),
    ("usyn\u200blig\u2060 \ufeff\u200c", r"usyn\u200blig\u2060 \ufeff\u200c"),
    ("merke\U000e0041\U000e007f", r"merke\U000e0041\U000e007f"),
    ("halv \ud800 og \udcff", r"halv \ud800 og \udcff"),
    ("a\u200db", r"a\u200db"),
    ("Ka\u034fri\u115f\u3164\uffa0\u2800", r"Ka\u034fri\u115f\u3164\uffa0\u2800"),
    ("tone\U0001d173", r"tone\U0001d173"),
    ("a\ufe0fb\ufe01", r"a\ufe0fb\ufe01"),
    ("a\U000e0100", r"a\U000e0100"),
]


@pytest.mark.parametrize(("raw", "shown"), HARMFUL)
def test_what_could_drive_the_terminal_is_shown_instead(raw: str, shown: str) -> None:
    assert clean(raw) == shown


@pytest.mark.parametrize(
    "plain",
    [
        "",
        "Nordvik Mekaniske",
        "Åse & Sønn",
        "C:\\mappe",
        "[bold]fet[/bold]",
        ":smile:",
        "tor.\u00a026.\u00a0nov.",
        "日本語",
        "葛\U000e0100城",
        "⚙\ufe0f Drift",
        "Lag 1\ufe0f\u20e3",
        "ü u\u0308",
    ],
)
def test_ordinary_text_is_left_alone(plain: str) -> None:
    assert clean(plain) == plain


@pytest.mark.slow
def test_what_check_calls_hidden_is_shown_on_screens_unless_it_looks_like_another_sign() -> None:
    unseen = [sign for sign in map(chr, range(sys.maxunicode + 1)) if sign not in without_invisible(sign)]

    assert [sign for sign in unseen if sign in clean(f"a{sign}b")] == []


@pytest.mark.slow
def test_the_quick_test_of_a_text_lets_no_sign_through_that_the_pattern_finds() -> None:
    around = [f"a{sign}b" for sign in map(chr, range(sys.maxunicode + 1))]

    assert [text for text in around if UNSAFE.search(text) and clean(text) == text] == []


@pytest.mark.parametrize("family", ["👨\u200d👩\u200d👧", "🏳\ufe0f\u200d🌈", "👩🏽\u200d🚀"])
def test_a_joiner_between_emoji_is_part_of_the_picture(family: str) -> None:
    assert clean(family) == family


@pytest.mark.parametrize("raw", ["\u200d👩", "👩\u200d", "👩\u200da", "a\u200d👩"])
def test_a_joiner_with_an_emoji_on_one_side_only_is_shown(raw: str) -> None:
    assert r"\u200d" in clean(raw)


def test_a_text_cannot_forge_a_line() -> None:
    assert clean("Kari\nTotalt: GODKJENT") == "Kari ⏎ Totalt: GODKJENT"
    assert clean("Kari\r\nTotalt: GODKJENT") == "Kari ⏎ Totalt: GODKJENT"
    assert clean("en blokk fra YAML\n") == "en blokk fra YAML"


def test_several_lines_stay_lines_when_they_are_meant() -> None:
    assert clean("en\r\nto\n\x1b", lines=True) == "en\nto\n\\x1b"


def test_a_tab_becomes_blanks() -> None:
    assert clean("a\tb") == "a    b"


@given(st.text(st.characters()))
@example("\ud800")
def test_nothing_clean_can_drive_a_terminal_and_clean_text_stays(raw: str) -> None:
    once = clean(raw)
    assert clean(once) == once
    assert {unicodedata.category(sign) for sign in once} & {"Cc", "Cs", "Zl", "Zp"} == set()
    once.encode("utf-8")
