"""Texts and files made at random that cost too much, or break what reads them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from deal_files import WORDS, mutated
from hostile_text import PAYLOADS

from kjopsprosess.yamlfiles.writing.emit import double_quoted

if TYPE_CHECKING:
    from random import Random

RUNS = ("\r", "\n", "\r\n", "\t", " ", "\u00a0", "\u2028", '"', "'", "«", "[", "{", "(", "- ", ": ", "#", "|", "*", "`",
        "\\", ",", ".", "0", "1 ", "=", "@", "\u0301", "\u0301\u0316", "\u200d", "\ufe0f", "👩‍🚀", "<b>", "&amp;", "--",
        "\ufeff", "\u3164", "\u202e")  # fmt: skip
SCRIPTS = ("abcdefgå", "αβγδςΣ", "жщыёй", "東京都長語", "مرحبالله", "कखगघिीा", "한글값ᄀ", "กขคงะำ")
"""The letters of long words without a blank."""
LENGTHS = (1, 3, 30, 300, 300, 3000, 20_000)
SPOKEN = (
    "kari", "siv", "us", "us/odd", "behov", "valg", "bestilling", "notat", "leder", "Styret må si ja", "5.12",
    "fredag", "26. nov 10:00", "2026-12-04", "2026-02-30", "uke 99", "innen", "after", "mot", "against", "who",
    "name=", "title=", "roles=", "1 200 000", "100 000 EUR", "«ja»", ":", "=", "@", ",", ";", "+", "/", "og", "-",
)  # fmt: skip


def hostile(dice: Random) -> str:
    """A text of one of the kinds that cost too much, or break what reads them."""
    return dice.choice((_run, _run, _long_word, _repeated, _nested, _payload, _any_signs, _phrase))(dice)


def _run(dice: Random) -> str:
    sign = dice.choice(RUNS)
    return (sign * (dice.choice(LENGTHS) // len(sign) + 1)) + dice.choice(("", "x", " x", "\nx"))


def _long_word(dice: Random) -> str:
    return "".join(dice.choices(dice.choice(SCRIPTS), k=dice.choice(LENGTHS)))


def _repeated(dice: Random) -> str:
    return f"{dice.choice(WORDS)}{dice.choice((chr(10), ', ', '; ', ' og ', ' '))}" * (dice.choice(LENGTHS) // 8 + 1)


def _nested(dice: Random) -> str:
    opening, closing = dice.choice(("[]", "{}", "()", "«»", '""'))
    length = dice.choice(LENGTHS)
    return opening * length + closing * dice.choice((length, length - 1, 0))


def _payload(dice: Random) -> str:
    return dice.choice([*PAYLOADS.values()])


def _any_signs(dice: Random) -> str:
    length = dice.choice(LENGTHS) // 9
    return "".join(chr(dice.choice((dice.randrange(128), dice.randrange(0xD7FF)))) for _ in range(length))


def _phrase(dice: Random) -> str:
    return dice.choice(("", " ")).join(dice.choices(SPOKEN, k=dice.choice((1, 2, 4, 6, 9, 40))))


def spoken(dice: Random) -> str:
    """What somebody types, with something hostile in it, or in its place."""
    parts = dice.choices(SPOKEN, k=dice.randrange(7))
    parts.insert(dice.randrange(len(parts) + 1), hostile(dice))
    return " ".join(parts).replace("\0", "")[:100_000] or "x"


def crowded(dice: Random, content: bytes) -> bytes:
    """A file with a hostile text for one of its values, lines many times over, or mistakes at random."""
    for _ in range(dice.choice((1, 1, 2))):
        lines = content.split(b"\n")
        at = dice.randrange(len(lines))
        said = hostile(dice)
        match dice.randrange(7):
            case 0 | 1:
                before, colon, _ = lines[at].partition(b": ")
                if colon:
                    lines[at] = before + colon + double_quoted(said).encode("utf-8", "surrogatepass")
            case 2:
                lines[at] += said.encode()
            case 3:
                lines[at : at + 1] = lines[at : at + 1] * min(dice.choice(LENGTHS), 40_000 // (len(lines[at]) + 1) + 1)
            case 4:
                block = lines[at : at + dice.randrange(1, 9)]
                lines[at:at] = block * (8_000 // (sum(map(len, block)) + 1) + 1)
            case 5:
                lines[at:at] = said.encode().split(b"\n")
            case 6:
                lines = mutated(dice, content).split(b"\n")
        content = b"\n".join(lines)[:100_000]
    return content
