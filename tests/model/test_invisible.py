from __future__ import annotations

import pytest

from kjopsprosess.deal_state.names import folded, visible
from kjopsprosess.model.invisible import hidden_characters


@pytest.mark.parametrize(
    ("name", "seen", "hidden"),
    [
        ("Åse Bjørnå", "Åse Bjørnå", ""),
        ("Åse\u200b Bjørnå", "Åse Bjørnå", "\u200b"),
        ("Å\u200cse Bjø\u00adrnå\ufeff", "Åse Bjørnå", "\u200c\u00ad\ufeff"),
        ("Åse\u00a0Bjørnå", "Åse Bjørnå", "\u00a0"),
        ("Åse\u202fBjørnå", "Åse Bjørnå", "\u202f"),
        ("\u200fÅse \u2066Bjørnå\u2069", "Åse Bjørnå", "\u200f\u2066\u2069"),
        ("Ｋａｒｉ Lund", "Kari Lund", "Ｋａｒｉ"),
        ("Soﬁa Lie", "Sofia Lie", "ﬁ"),
        ("Kari\u3000Lund", "Kari Lund", "\u3000"),
        ("Kari\u3164Lund", "KariLund", "\u3164"),
        ("A\u030ase", "Åse", ""),
        ("Acme™ ½", "Acme™ ½", ""),
        ("山田 太郎", "山田 太郎", ""),
        ("می\u200cخواهم", "میخواهم", ""),
        ("👩\u200d💻 Kari", "👩💻 Kari", ""),
        ("⚙️ Drift", "⚙ Drift", ""),
        ("O’Brien", "O’Brien", ""),
        ("Ka\u034fri", "Kari", "\u034f"),
        ("\u115fKari\uffa0", "Kari", "\u115f\uffa0"),
        ("Kari\U0001d173\U000e0041", "Kari", "\U0001d173\U000e0041"),
        ("Kari\u2800Lund", "KariLund", "\u2800"),
        ("Kari\ufe0f Lund\ufe01", "Kari Lund", "\ufe0f\ufe01"),
        ("Kari\U000e0100", "Kari", "\U000e0100"),
        ("葛\U000e0100城", "葛城", ""),
        ("Lag 1\ufe0f\u20e3", "Lag 1\u20e3", ""),
        ("K\u0430ri Lund", "Kari Lund", "\u0430"),
        ("\u039fla \u0421\u0430rlsen", "Ola Carlsen", "\u039f\u0421\u0430"),
        ("Ольга Петрова", "Ольга Петрова", ""),
        ("Петроваs, Ελένη", "Петроваs, Ελένη", ""),
        ("Ann\u2010Marie, Ann\u2011Marie", "Ann-Marie, Ann-Marie", "\u2010\u2011"),
        ("Ann\u2212Marie", "Ann-Marie", "\u2212"),
        ("Oslo–Bergen, uke 1–3, \u221210 °C", "Oslo–Bergen, uke 1–3, \u221210 °C", ""),
    ],
)
def test_what_nobody_sees_in_a_name(name: str, seen: str, hidden: str) -> None:
    assert "".join(hidden_characters(name)) == hidden
    assert visible(name) == seen


@pytest.mark.parametrize(
    "name",
    [
        *("åse bjørnå", "ÅSE BJØRNÅ", "A\u030ase Bjørna\u030a", "Åse\u00a0Bjørnå", "Åse  Bjørnå ", "Å\u200bse Bjørnå"),
        *("Åse\u2009Bjørnå", "Åse Bj\u00adørnå", "\ufeffÅse Bjørnå", "Ａ\u030ase Bjørnå", "Åse\tBjørnå"),
    ],
)
def test_names_that_look_the_same_are_the_same_when_they_are_compared(name: str) -> None:
    assert folded(name) == folded("Åse Bjørnå")


@pytest.mark.parametrize("sign", "\u2010\u2011\u2013\u2212-")
def test_hyphens_and_apostrophes_of_every_kind_are_compared_as_one(sign: str) -> None:
    assert folded(f"Ann{sign}Marie") == folded("Ann-Marie") != folded("Ann Marie")
    assert {folded(f"O{each}Hara") for each in "'’ʼ‘´"} == {"o'hara"}
    assert folded("\u041aari") == folded("Kari")


@pytest.mark.parametrize("name", ["Ase Bjørnå", "Åse Bjørn", "Åse-Bjørnå", "ÅseBjørnå"])
def test_names_that_look_different_are_different(name: str) -> None:
    assert folded(name) != folded("Åse Bjørnå")
