"""Texts that try to drive a terminal, forge a line or break what draws them; and a deal and a process full of one."""

from __future__ import annotations

import re
import unicodedata

from workspace_at_hand import DEAL, PROCESS

from kjopsprosess.yamlfiles.writing.emit import double_quoted

PAYLOADS = {
    "colour": "\x1b[35mlilla\x1b[0m",
    "clear": "\x1b[2J\x1b[H",
    "link": "\x1b]8;;https://example.com\x07her\x1b]8;;\x07",
    "clipboard": "\x1b]52;c;ZWNobw==\x07",
    "title": "\x1b]0;tittel\x1b\\",
    "answer back": "\x1b[6n\x1b[c",
    "print": "\x1b[5i",
    "device string": "\x1bP+q544e\x1b\\",
    "C1 colour": "\x9b35mC1",
    "C1 next line": "a\x85Totalt: GODKJENT",
    "null": "a\x00b",
    "delete": "a\x7fb",
    "carriage return": "Nei\rJa",
    "backspace": "Nei\x08\x08\x08Ja",
    "bell": "a\x07b",
    "form feed": "a\x0cb\x0bc",
    "line break": "a\nTotalt: GODKJENT",
    "line separator": "a\u2028b\u2029c",
    "right to left": "fil\u202etxt.exe\u202c",
    "isolate": "\u2066a\u2069\u200f\u200e\u061c",
    "zero width": "a\u200bb\u200cc\u2060d\ufeffe",
    "old format marks": "a\u206ab\u206fc",
    "tags": "a\U000e0041\U000e007f",
    "joiner": "a\u200db",
    "fillers": "Ka\u034fri\u115f\u1160Lu\u3164nd\uffa0\u2800\u17b4",
    "music": "a\U0001d173b\U0001d17ac",
    "variants": "a\ufe0fb\ufe01c\U000e0100d",
    "markup": "[bold]fet[/bold] [/] [link=https://example.com]x[/link] [utsatt]",
    "emoji name": ":smile: :warning:",
    "backslashes": "C:\\mappe\\ny \\[bold]",
    "braces": "{customer} {0} {} %s %(x)s",
    "Markdown": "<script>x</script>[a](javascript:x)![b](https://e.com/c)#*_`|",
}

SGR = re.compile(r"\x1b\[(?:0|1|2|31|32|33|36|1;31)m")
"""What our own colours may be: bold, dim, red, green, yellow and cyan, and their end."""


UNSEEN = "\u034f\u115f\u1160\u17b4\u2800\u3164\uffa0\ufe01\U000e0100"
"""Letters and marks among the payloads that nobody sees."""


def forbidden(said: str, *, colour: bool = False) -> list[str]:
    """The signs that may not reach a terminal, by their code."""
    said = SGR.sub("", said) if colour else said
    found = []
    for place, sign in enumerate(said):
        bad = (unicodedata.category(sign) in {"Cc", "Cf", "Cs", "Zl", "Zp"} and sign != "\n") or sign in UNSEEN
        joins_emoji = sign == "\u200d" and ord(said[place - 1]) > 0x2190 and ord(said[place + 1]) > 0x2190
        if bad and not joins_emoji:
            found.append(f"U+{ord(sign):04X}")
    return found


TEXTS_OF_DEAL = (
    "Nordvik Mekaniske", "Avtalen går ut", "Kari Lund", "produksjonssjef", "ro", "Siv Moen", "sender notatet",
    "sender regnearket", "Styret må si ja", "Det var et møte", "Et notat ble sett", "Lunsj med Kari", "Egen demo",
)  # fmt: skip
TEXTS_OF_PROCESS = (
    "Prosess for prøving", "Slik de fleste kjøper", "daglig leder", "eier pengene", "har problemet",
    "Beskrive behovet", "Behovet", "Det finnes et notat", "Vise et eksempel", "Lederen setter en dato",
    "Brukeren sier hvem som eier behovet",
    "Hvem eier behovet", "Ingen har tid", "Velge leverandør", "Ledelsen har pekt ut én", "Bestillingen er sendt",
)  # fmt: skip
FULL_DEAL = (
    DEAL.replace("   # som det står på døra", "")
    + """\
    done:
      - {step: behov, by: [kari], seen: Et notat ble sett}
    did: [Lunsj med Kari, Egen demo]
    note: Det var et møte
"""
)
SHORTEST = 24
"""The shortest field, `short`, takes so many letters."""


def full_of(payload: str) -> tuple[str, str]:
    """A deal and a process whose every text begins with `T1·`, `T2·` …, then has the payload."""
    return _full(FULL_DEAL, TEXTS_OF_DEAL, payload), _full(PROCESS, TEXTS_OF_PROCESS, payload)


def _full(text: str, fields: tuple[str, ...], payload: str) -> str:
    for number, field in enumerate(sorted(fields, key=len, reverse=True)):
        value = f"T{number}·{payload}"
        if field == "Behovet":
            value = value[:SHORTEST]
        text, count = re.subn(
            rf"(?<=[ \[]){re.escape(field)}(?=[,}}\]\n])", double_quoted(value).replace("\\", "\\\\"), text
        )
        assert count, f"no text “{field}” left"
    return text
