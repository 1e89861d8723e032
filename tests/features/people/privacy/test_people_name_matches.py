import unicodedata
from typing import Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kjopsprosess.features.people.privacy import name_matches
from kjopsprosess.features.people.privacy.name_matches import find_name


def found(text: str, name: str) -> list[str]:
    return [text[hit.start : hit.end] for hit in find_name(text, name)]


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("Møte med Kari Lund i dag", "kari lund", ["Kari Lund"]),
        ("KARI LUND og kari lund", "Kari Lund", ["KARI LUND", "kari lund"]),
        ("Kari Lunds plan, Jons', Jon’s", "Kari Lund", ["Kari Lund"]),
        ("Jons plan, Jon’s og Jon-møtet", "jon", ["Jon", "Jon", "Jon"]),
        ("produksjon, diskusjon, Jonas, jon2", "Jon", []),
        ("Kari\n      Lund", "Kari Lund", ["Kari\n      Lund"]),
        ("# møtte Kari\n  # Lund", "Kari Lund", ["Kari\n  # Lund"]),
        ("id: kari-lund, kari.lund@example.com, kari_lund", "Kari Lund", ["kari-lund", "kari.lund", "kari_lund"]),
        ("Kari. Lund", "Kari Lund", []),
        ("by: [aase-moe]", "Åse Moe", ["aase-moe"]),
        ("Hagå", "Haga", []),
        ("Pat O’Brien, PAT O'BRIEN, Pat Oʼbrien", "pat o'brien", ["Pat O’Brien", "PAT O'BRIEN", "Pat Oʼbrien"]),
        ("Per A. Nes, Per A Nes, per-a-nes", "Per A Nes", ["Per A. Nes", "Per A Nes", "per-a-nes"]),
        ("Ann‑Marie Dahl, ann–marie dahl, Ann\u2212Marie Dahl", "Ann-Marie Dahl",
         ["Ann‑Marie Dahl", "ann–marie dahl", "Ann\u2212Marie Dahl"]),
        ("K\u0430ri Lund, Kari Lund, \u041e\u043b\u044f", "Kari Lund", ["K\u0430ri Lund", "Kari Lund"]),
        ("\u0412ера og \u0412\u0415\u0420\u0410", "\u0432ера", ["\u0412ера", "\u0412\u0415\u0420\u0410"]),
        ("a.b", ".", []),
        ("{id: 1, name: 北京}", "北京", ["北京"]),
        ("", "Kari", []),
    ],
)  # fmt: skip
def test_where_a_name_stands(text: str, name: str, expected: list[str]) -> None:
    assert found(text, name) == expected


@pytest.mark.parametrize(
    "name",
    [
        *(
            "Per A. Nes",
            "G.I. Joe",
            "Lund, Kari",
            "Kari (Kaja) Lund",
            "Kari/Kaja",
            "Kari · Lund",
            "Dr. Nes",
            "Nes, jr.",
        ),
        *("Ann‐Marie Dahl", "Ann–Marie Dahl", "Ann\u2212Marie Dahl", "O`Hara Nes", "O´Hara Nes", "O‘Hara Nes"),
        *("हरि शर्मा", "สมชาย ใจดี", "مُحَمَّد علي", "דָּוִד כהן", "Ą̃žuolas Kučas", "O\u0338la Nes", "김 철수", "ﬀ Nes"),
        *("K\u0430ri Lund", "\u0421\u043e\u0440\u0430 Lund", "Ελένη Νες", "Ольга Петрова", "Ⓚari Lund"),
    ],
)
def test_a_name_is_found_where_it_stands_as_it_is_written(name: str) -> None:
    text = f"i dag ringte {name} meg"
    assert found(text, name) == [name.rstrip(".")]
    assert found(text.upper(), name), "in capitals"
    assert find_name(f"i dag ringte {name}s sjef", name), "in the genitive"


@pytest.mark.parametrize("name", ["한지민", "김 철수", "값이", "Māra Nguyễn", "नज़ीर क़मर", "কোলি", "கோபி", "ဩရာ"])
@pytest.mark.parametrize("forms", [("NFC", "NFD"), ("NFD", "NFC"), ("NFKD", "NFKC")])
def test_letters_that_are_written_in_parts_are_the_same(
    name: str, forms: tuple[Literal["NFC", "NFD", "NFKC", "NFKD"], ...]
) -> None:
    asked, text = (unicodedata.normalize(form, name) for form in forms)
    assert found(f"({text}, {text})", asked) == [text, text]


@pytest.mark.parametrize("in_text", ["NFC", "NFD"])
@pytest.mark.parametrize("asked", ["NFC", "NFD"])
def test_loose_accents_are_the_same_letters(in_text: Literal["NFC", "NFD"], asked: Literal["NFC", "NFD"]) -> None:
    text = unicodedata.normalize(in_text, "før Åse Grå, etter")
    name = unicodedata.normalize(in_text, "Åse Grå")
    assert found(text, unicodedata.normalize(asked, "åse grå")) == [name]


@pytest.mark.parametrize(
    "text",
    [
        *(
            "Å\u200bse Bjørnå",
            "Åse\u200c\u200b Bjørnå",
            "Åse\u00a0Bjørnå",
            "Åse Bjø\u00adrnå",
            "A\u030ase Bjørna\u030a",
        ),
        *("Åse Bjørnå\ufeff", "Åse\u202fBjørnås", "Ａ\u030ase Bjørnå"),
    ],
)
def test_a_name_is_found_whatever_it_holds_that_nobody_sees(text: str) -> None:
    before = "snakket med "
    (hit,) = find_name(f"{before}{text} i går", "Åse Bjørnå")
    assert hit.start == len(before)
    assert f"{before}{text} i går"[hit.end :].startswith((" i går", "s i går"))


@pytest.mark.parametrize("typed", ["Åse\u200b Bjørnå", "Åse\u00a0Bjørnå", "\u2066Åse Bjørnå\u2069"])
def test_a_pasted_name_is_found_without_what_nobody_sees(typed: str) -> None:
    assert find_name("Åse Bjørnå", typed)


@given(st.text(st.characters(max_codepoint=0xFF), max_size=12))
@settings(max_examples=500)
def test_western_text_is_compared_as_every_other(text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(name_matches, "is_latin_1", lambda _: False)
        expected = find_name(f"{text} Åse Moe {text}", "Åse Moe"), find_name(f"Kari {text}", text)
    assert (find_name(f"{text} Åse Moe {text}", "Åse Moe"), find_name(f"Kari {text}", text)) == expected
