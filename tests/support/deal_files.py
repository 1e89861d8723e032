"""Deal files as hands write them, made at random: tidy ones, and ones with every habit that YAML allows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kjopsprosess.model.deal import Entry

if TYPE_CHECKING:
    from random import Random

WORDS = (
    "Styret må si ja", "pris: 2 mill.", "«ingen hast»", "Åse & Sønn", "C:\\mappe", "e-post til kari@example.com",
    "10:30", "ja, men ikke nå", "# 1", "[utkast]", "{mal}", "'sitat'", 'et "ord"', "https://example.com/a#b",
    "100 %", "-1", "no", "0912345678", "tor. 26. nov.", "日本語", "👩‍🚀 opp", "a: b", "x #y", "?", "null",
    "2026-11-26", "æøå", "*viktig*", "&co",
)  # fmt: skip
PLAIN = ("Styret må si ja", "Lunsj med Kari", "Sendte tallene", "venter på svar", "Møtet ble flyttet", "tre avdelinger")
TIDY_ENDINGS: tuple[list[str], ...] = (
    [],
    ["note: |", "  Første linje", "  # ingen kommentar", "  Siste linje"],
    ["note: >-", "  Det var en gang", "  en lang tekst"],
)
MESSY_ENDINGS: tuple[list[str], ...] = (
    ["note: |+", "  Med luft under", ""],
    ["note: på flere", "  linjer uten tegn"],
    ["note:"],
)
PEOPLE = ("kari", "jon", "siv")
STEPS = ("behov", "valg", "bestilling")


def quoted(dice: Random, text: str) -> str:
    """A text that YAML reads back, in one of its forms."""
    forms = ['"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"', "'" + text.replace("'", "''") + "'"]
    return dice.choice([text, *forms]) if text in PLAIN else dice.choice(forms)


def _item(dice: Random, number: int, *, tidy: bool) -> list[str]:
    """An entry's lines, from the first key on, without its dash."""
    day = f"2026-{dice.randint(1, 10):02}-{dice.randint(1, 28):02}"
    some = quoted(dice, dice.choice(PLAIN if tidy else WORDS))
    who = dice.choice(PEOPLE)
    if dice.random() < 0.15:
        flow = f"{{date: {day}, how: call, with: [{who}]}}"
        return [flow if tidy or dice.random() < 0.5 else f"{{ date: {day},  how: call,\n        with: [ {who}, ] }}"]
    lines = [f"id: {day}-k{number:03}", f"date: {day}"]
    lines += dice.choice(([], ["how: meeting", f"with: [{who}]"], ["how: call", f"with: {who}"]))
    if dice.random() < 0.4:
        step = dice.choice(STEPS)
        lines += dice.choice(
            (
                ["done:", f"  - {{step: {step}, by: [{who}], seen: {quoted(dice, 'Et notat') if tidy else 'Notat'}}}"],
                ["done:", f"  - step: {step}", f"    by: [{who}]", f"    said: {some}"],
                ["done:", f"- step: {step}", f"  by: {who}", f"  seen: {some}"],
            )[: 2 if tidy else 3]
        )
    if dice.random() < 0.3:
        lines += ["promised:", f"  - id: lofte-{number}", f"    by: {who}", f"    what: {some}", "    due: 2026-12-01"]
    endings = (*TIDY_ENDINGS, [f"note: {some}"], [f"did: [{dice.choice(STEPS)}/oppgave]"], ["did:", f"  - {some}"])
    return lines + dice.choice(endings if tidy else (*endings, *MESSY_ENDINGS))


def _log(dice: Random, *, tidy: bool) -> list[str]:
    count = dice.choice((0, 1, 2, 5, 9))
    if count == 0:
        return dice.choice(
            (["log:"], ["log: []"], ["log: ~   # ennå ingenting"], ["log: null"], [])[: 2 if tidy else 5]
        )
    if not tidy and dice.random() < 0.12:
        inside = [f"{{date: 2026-10-{day:02}, note: {quoted(dice, 'Notat')}}}" for day in range(1, count + 1)]
        return ["log: [" + ", ".join(inside) + dice.choice(("]", ",]", " ]   # i klammer"))]
    margin = 2 if tidy else dice.choice((0, 2, 4, 5))
    width = 2 if tidy else dice.choice((2, 2, 3, 4))
    lines = ["log:" + dice.choice(("", "   # det som har skjedd"))]
    for number in range(count):
        if dice.random() < 0.5:
            lines.append("")
        if dice.random() < 0.3:
            lines.append(" " * (margin if tidy else dice.choice((0, margin, margin + 3))) + f"# merknad {number}")
        first, *rest = _item(dice, number, tidy=tidy)
        lines.append(" " * margin + "-" + " " * (width - 1) + first)
        lines += [(" " * (margin + width) + line) if line else "" for line in rest]
        if lines[-1] and dice.random() < 0.2 and "|" not in "".join(rest) and ">" not in "".join(rest):
            lines[-1] += "   # ved siden av"
    return lines


def deal_file(dice: Random, *, tidy: bool) -> bytes:
    """The bytes of a deal's file that can be read."""
    parts = [
        [f"customer: {quoted(dice, dice.choice(PLAIN))}"],
        ["process: prosess@1"] if tidy or dice.random() < 0.7 else ["process: [prosess@1, anbud@2]"],
        ["trigger: Avtalen går ut   # sa Kari"],
        ["deadline: 2027-04-30"],
        ["people:", *(f"  - {{id: {each}, name: {each.title()}}}" for each in PEOPLE)],
    ]
    log = _log(dice, tidy=tidy)
    place = len(parts) if tidy and dice.random() < 0.8 else dice.randint(2, len(parts))
    lines = [line for part in [*parts[:place], [""], log, *parts[place:]] for line in part]
    if dice.random() < 0.5:
        lines.insert(0, "# en sak")
    if dice.random() < 0.3:
        lines += ["", "# slutt"]
    text = "\n".join(lines) + "\n"
    if tidy:
        return text.encode()
    if dice.random() < 0.1:
        text += dice.choice(("...\n", "... # ferdig\n"))
    if dice.random() < 0.1:
        text = "---\n" + text
    if dice.random() < 0.2:
        text = text.replace("\n", "\r\n")
    if dice.random() < 0.2 and not text.rstrip().endswith("..."):
        text = text.rstrip("\r\n")
    if dice.random() < 0.2:
        text = text.replace("# ", "#   ")
    return (b"\xef\xbb\xbf" if dice.random() < 0.1 else b"") + text.encode()


def entry(dice: Random) -> Entry:
    """An entry of any of the kinds that `kp` records."""
    some = [dice.choice(WORDS) for _ in range(6)]
    who = [dice.choice(PEOPLE)]
    kinds: tuple[dict[str, object], ...] = (
        {"note": some[0]},
        {"note": f"{some[0]}\n{some[1]}\n\n  {some[2]}"},
        {"note": "første\n\tandre\x1b[31m\u202e\u2028"},
        {"how": "meeting", "with": who, "done": [{"step": "behov", "by": who, "seen": some[0]}], "note": some[1]},
        {"promised": [{"id": "ny-lofte", "by": "us", "what": some[0], "due": "2026-12-24", "step": "valg"}]},
        {"kept": ["lofte-1", "lofte-2"], "moved": {"lofte-3": "2026-12-24"}, "dropped": ["lofte-4"]},
        {"heard": [{"step": "valg", "by": who, "says": some[0]}, {"says": some[1]}], "did": [some[2], "behov/oppgave"]},
        {"booked": [{"date": "2026-12-11 10:00", "how": "call", "with": who, "step": "valg"}, {"date": "2026-12-12"}]},
        {"booked": [{"date": "2026-12-11", "aim": {"best": {"by": who[0], "what": some[0], "due": "2026-12-24"}}}]},
        {
            "booked": [
                {
                    "date": "2026-12-11",
                    "aim": {
                        "best": {"by": who[0], "what": some[0], "due": "2026-12-24", "step": "valg"},
                        "least": {"by": who[0], "what": some[1]},
                    },
                }
            ],
            "got": {"booked": "2026-11-20", "reached": "neither"},
        },
        {"shared": {"with": who, "hash": "0123456789"}},
        {"people": [{"id": "ny", "name": some[0], "title": some[1], "attitude": "champion", "needs": some[2]}]},
        {"skipped": [{"step": "valg", "by": who, "because": some[0]}], "stopped": {"outcome": "nothing"}},
        {
            "reopened": [{"step": "behov", "by": who, "because": some[0]}],
            "stopped": {"outcome": "later", "until": "2027-01-01"},
        },
    )
    return Entry.model_validate({"id": "2026-11-26-ny01", "date": "2026-11-26", **dice.choice(kinds)})


TOKENS = (
    ":", "- ", "[", "]", "{", "}", '"', "'", "|\n", ">\n", "#", " #", "\t", "&a ", "*a", "!x ", "---\n", "...\n",
    "%YAML 1.1\n", "? ", ",", "\r", "\n", "\n\n", "  ", "\u00a0", "\ufeff", "\x1b", "\0", "@", "`", "<<: ",
    "log:\n", "log: []\n", "<<<<<<< HEAD\n", "=======\n", "date: 2026-02-30\n", "é", "note: |\n",
)  # fmt: skip


def mutated(dice: Random, content: bytes) -> bytes:
    """A file in which something has gone wrong, once or a few times."""
    for _ in range(dice.choice((1, 1, 2, 3))):
        lines = content.split(b"\n")
        at, line = dice.randrange(len(content) + 1), dice.randrange(len(lines))
        other = dice.randrange(len(lines))
        match dice.randrange(8):
            case 0 | 1:
                content = content[:at] + dice.choice(TOKENS).encode() + content[at:]
            case 2:
                content = content[:at] + content[at + dice.randrange(12) :]
            case 3:
                lines[line], lines[other] = lines[other], lines[line]
                content = b"\n".join(lines)
            case 4:
                content = b"\n".join([*lines[:line], lines[other], *lines[line:]])
            case 5:
                lines[line] = b" " * dice.randrange(7) + lines[line].lstrip()
                content = b"\n".join(lines)
            case 6:
                content = content[:at]
            case 7:
                content = content[:at] + bytes([dice.randrange(256)]) + content[at + 1 :]
    return content
