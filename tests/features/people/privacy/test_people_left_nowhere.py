"""After a name is taken out every file below the workspace that holds it, however written, is cleaned or named.

Each form is read back here by the standard library, or is written out by hand, so that the test knows what it means.
"""

from __future__ import annotations

import base64
import html
import json
import os
import quopri
import sys
import unicodedata
import urllib.parse
from typing import TYPE_CHECKING

import pytest
from workspace_at_hand import DEAL, Said, kp, lay

from kjopsprosess.features.people.privacy.name_bytes import PIECE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

NAME = "Kåre Østby-Ås"
TWO, FOUR, EIGHT, BRACED = "\\x{:02X}", "\\u{:04x}", "\\U{:08x}", "\\u{{{:04x}}}"
TOLD = f"Møtet med {NAME} i går."


def escaped(form: str, text: str = NAME) -> str:
    """Each letter by its number."""
    return "".join(form.format(ord(letter)) for letter in text)


def full_width(text: str) -> str:
    return "".join(chr(ord(letter) + 0xFEE0) if letter.isascii() and letter.isalpha() else letter for letter in text)


def folded(text: str, width: int = 7) -> bytes:
    """Lines of so many bytes, broken wherever that is, as calendar files are."""
    content = f"SUMMARY:{text}".encode()
    return b"\r\n ".join(content[start : start + width] for start in range(0, len(content), width))


ENCODED = {
    encoding: f"{TOLD}\n".encode(encoding)
    for encoding in (
        *("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"),
        *("cp1252", "iso8859-1", "iso8859-15", "cp865", "cp850", "mac_roman"),
    )
}
MAILED = {
    "quoted-printable": quopri.encodestring(TOLD.encode()),
    "quoted-printable in Latin-1": quopri.encodestring(TOLD.encode("latin-1")),
    "a soft break within a letter": b"K=C3=\r\n=A5re =C3=98st=\r\nby-=C3=85s",
    "a subject": b"Subject: =?UTF-8?Q?K=C3=A5re_=C3=98stby-=C3=85s?=",
    "lines in a letter": b">".join(f"{word} \r\n".encode() for word in NAME.split()),
}
PAGES = {
    "entities with names": b"<p>K&aring;re &Oslash;stby-&Aring;s</p>",
    "entities with numbers": html.escape(NAME).encode("ascii", "xmlcharrefreplace"),
    "every letter a number": escaped("&#{};").encode(),
    "in hexadecimal, with a hard blank": b"K&#xE5;re&nbsp;&#xd8;stby&#8209;&Aring;s",
    "a word that is partly bold": f"<b>{NAME[:2]}</b>{NAME[2:7]}<i class='x'>{NAME[7:]}</i>".encode(),
    "two cells": "<tr><td>Kåre</td>\n<td>Østby-Ås</td></tr>".encode(),
    "two boxes": "<span>Kåre</span><span>Østby-Ås</span>".encode(),
    "a new line": "Kåre<br/>Østby-<wbr>Ås".encode(),
    "soft hyphens": b"K&aring;&shy;re &Oslash;st&shy;by-&Aring;s",
}
ESCAPED = {
    "JSON": json.dumps({"a": TOLD}).encode(),
    "JSON, every letter": f'"{escaped(FOUR)}"'.encode(),
    "JSON in UTF-16": json.dumps(TOLD).encode("utf-16"),
    "YAML, two digits": f'a: "{escaped(TWO)}"'.encode(),
    "YAML, eight digits": f'a: "{escaped(EIGHT)}"'.encode(),
    "YAML, some of them": 'a: "K\\xe5re \\u00D8stby-Ås"'.encode(),
    "YAML, a line that goes on": 'a: "Kåre \\\n     Øst\\\n     by-Ås"'.encode(),
    "YAML, folded": "a: >-\n  snakket med Kåre\n  Østby-Ås om det\n".encode(),
    "YAML, plain over two lines": "a: snakket med Kåre\n   Østby-Ås\n".encode(),
    "JavaScript": f"'{escaped(BRACED)}'".encode(),
    "JavaScript's escape": b"K%u00E5re %u00D8stby-%u00C5s",
    "an address": urllib.parse.quote(f"https://x.example/{NAME}").encode(),
    "an address with a plus": urllib.parse.quote_plus(NAME).encode(),
    "an address in Latin-1": urllib.parse.quote(NAME, encoding="latin-1").encode(),
    "every sign of an address": "".join(f"%{byte:02X}" for byte in NAME.encode()).encode(),
    "git's paths": b'"deals/K\\303\\245re \\303\\230stby-\\303\\205s.yaml"',
    "RTF": b"{\\rtf1 K\\'e5re \\'d8stby-\\'c5s}",
    "RTF with numbers": b"{\\rtf1 K\\u229?re \\u216?stby-\\u197?s}",
}
TABLES = {
    "a calendar file, folded": folded(TOLD),
    "a calendar file, folded with a tab": folded(TOLD).replace(b"\r\n ", b"\r\n\t"),
    "one guest": 'ATTENDEE;CN="Østby-Ås\\, Kåre":mailto:x@x.example\r\n'.encode(),
    "an address book": "N:Østby-Ås;Kåre;;;\r\n".encode(),
    "two columns": "Fornavn;Etternavn\r\nKåre;Østby-Ås\r\n".encode("cp1252"),
    "two columns in UTF-16": "Fornavn\tEtternavn\r\nKåre\tØstby-Ås\r\n".encode("utf-16"),
    "the last name first": '"Østby-Ås","Kåre"\n'.encode(),
    "the last name first, in one cell": 'Møte;"Østby-Ås, Kåre"\n'.encode(),
}
SPELT = {
    "loose accents": unicodedata.normalize("NFD", NAME).encode(),
    "capitals": NAME.upper().encode(),
    "small letters": NAME.lower().encode("utf-16"),
    "letters of full width": full_width(NAME).encode(),
    "signs that nobody sees": "\u200b".join(NAME).encode(),
    "the same in UTF-16": "\u2060".join(NAME).encode("utf-16-le"),
    "the same in JSON": json.dumps("\u200b".join(NAME)).encode(),
    "the same in a mail": quopri.encodestring("\u00ad".join(NAME).encode()),
    "soft hyphens": "Kå\u00adre Øst\u00adby-Ås".encode("cp1252"),
    "hard blanks": NAME.replace(" ", "\u00a0").encode("cp1252"),
    "narrow blanks and hyphens": NAME.replace(" ", "\u202f").replace("-", "\u2011").encode(),
    "read in the wrong encoding once": NAME.encode().decode("cp1252", "replace").encode(),
    "a file that was mixed": "blåbær ".encode() + NAME.encode("cp1252"),
    "an id": b"kaare-oestby-aas",
    "genitive": f"{NAME.upper()}'S plan".encode(),
}
FORMS = {**ENCODED, **MAILED, **PAGES, **ESCAPED, **TABLES, **SPELT}

OTHERS = {
    "another first name": "Kåren Østby-Ås",
    "another last name": "Kåre Østby-Åsen",
    "two people": "Kåre Moe, Kari Østby-Ås",
    "words that touch": "KåreØstby-Ås",
    "a list": "Kåre, Jon, Østby-Ås",
    "half of it": "Østby-Ås",
    "first and last of a list": "Siv Østby-Ås, Kåre Moe",
}


pytestmark = pytest.mark.filterwarnings("ignore:invalid (octal )?escape sequence:DeprecationWarning")
"""Python complains of bytes of the cache that look like an escape and are none."""
CODECS = ("utf-8", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "cp865", "mac_roman", "unicode_escape")


def holds_it(content: bytes) -> bool:
    """Whether any of the decoders of the standard library finds the name in some bytes."""
    texts = {each.decode(codec, "replace") for each in (content, quopri.decodestring(content)) for codec in CODECS}
    texts |= {read(text) for text in texts for read in (html.unescape, urllib.parse.unquote_plus)}
    return any(NAME.casefold() in unicodedata.normalize("NFKC", text).casefold() for text in texts)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return lay(tmp_path / "salg", DEAL.replace("Kari Lund", NAME))


def redact(root: Path, *more: str) -> Said:
    return kp("people", "nordvik", "--redact", "kari", "--yes", "-C", str(root), *more)


def named(root: Path) -> list[str]:
    said = redact(root, "--json")
    assert said.code == 0, said
    return list(json.loads(said.out)["files"])


def test_every_form_is_named_wherever_it_lies(root: Path) -> None:
    (root / "notater" / "gamle").mkdir(parents=True)
    for number, content in enumerate(FORMS.values()):
        (root / "notater" / "gamle" / f"{number}.fil").write_bytes(b"Foran: " + content)
    for number, other in enumerate(OTHERS.values()):
        (root / "notater" / f"andre-{number}.md").write_text(other, "utf-8")

    found = named(root)

    missing = [name for number, name in enumerate(FORMS) if f"notater/gamle/{number}.fil" not in found]
    assert (missing, [file for file in found if "andre" in file]) == ([], [])


@pytest.mark.parametrize("form", FORMS)
def test_each_form_is_found_by_find(tmp_path: Path, form: str) -> None:
    (lay(tmp_path) / "notater.fil").write_bytes(FORMS[form])
    assert json.loads(kp("people", "--find", NAME, "-C", str(tmp_path), "--json").out)["files"] == ["notater.fil"]


@pytest.mark.parametrize("form", ["utf-16-le", "utf-32-be", "quoted-printable", "every letter a number", "JSON"])
@pytest.mark.parametrize("shift", [-1, -6, -40, -120, 0])
def test_wherever_a_large_file_is_cut(tmp_path: Path, form: str, shift: int) -> None:
    width = 4 if "utf-32" in form else 2 if "utf-16" in form else 1
    filling = ".\n".encode(form) if width > 1 else b".\n"
    before = filling * ((PIECE + shift * width) // len(filling))
    (lay(tmp_path) / "stor.fil").write_bytes(before + FORMS[form] + filling * PIECE)
    assert json.loads(kp("people", "--find", NAME, "-C", str(tmp_path), "--json").out)["files"] == ["stor.fil"]


PATHS: dict[str, Callable[[Path], Path]] = {
    "Kåre Østby-Ås.txt": lambda root: root / f"{NAME}.txt",
    "deals/kaare-oestby-aas.md": lambda root: root / "deals" / "kaare-oestby-aas.md",
    "K%C3%A5re%20%C3%98stby-%C3%85s.htm": lambda root: root / "K%C3%A5re%20%C3%98stby-%C3%85s.htm",
    "loose": lambda root: root / unicodedata.normalize("NFD", f"{NAME}.md"),
    "KÅRE ØSTBY-ÅS/x.md": lambda root: root / NAME.upper() / "x.md",
}


@pytest.mark.parametrize("path", PATHS)
def test_names_of_files_and_folders(root: Path, path: str) -> None:
    file = PATHS[path](root)
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(b"")
    assert named(root) == [file.relative_to(root).as_posix()]


def test_an_empty_folder_of_that_name(root: Path) -> None:
    (root / "tilbud" / NAME).mkdir(parents=True)
    (root / "tilbud" / "tom").mkdir()
    assert named(root) == [f"tilbud/{NAME}/"]


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there, and names are no bytes")
def test_links_that_say_it_and_names_in_old_bytes(root: Path) -> None:
    (root / "peker").symlink_to(root / f"{NAME}.md")
    (root / os.fsdecode(f"{NAME}.doc".encode("cp1252"))).write_bytes(b"")
    assert [os.fsencode(each) for each in named(root)] == [f"{NAME}.doc".encode("cp1252"), b"peker"]


def test_a_deal_that_has_the_name_in_its_own_is_named(root: Path) -> None:
    (root / "deals" / "nordvik.yaml").rename(root / "deals" / "kaare-oestby-aas.yaml")
    said = kp("people", "kaare-oestby-aas", "--redact", "kari", "--yes", "-C", str(root), "--json")
    assert json.loads(said.out)["files"] == ["deals/kaare-oestby-aas.yaml"]
    assert NAME not in (root / "deals" / "kaare-oestby-aas.yaml").read_text("utf-8")


@pytest.mark.parametrize(
    "note", [urllib.parse.quote(NAME), "K&aring;re &Oslash;stby-&Aring;s", "K=C3=A5re_=C3=98stby-=C3=85s"]
)
def test_what_the_deal_still_says_in_another_form_is_told(root: Path, note: str) -> None:
    deal = root / "deals" / "nordvik.yaml"
    deal.write_text(deal.read_text("utf-8") + f"  - {{date: 2026-11-03, note: '{note}'}}\n", "utf-8")
    assert named(root) == ["deals/nordvik.yaml"]


def test_nothing_is_told_of_a_deal_where_only_a_longer_name_stays(root: Path) -> None:
    deal = root / "deals" / "nordvik.yaml"
    deal.write_text(deal.read_text("utf-8").replace("Siv Moen", f"{NAME} Moen"), "utf-8")
    assert named(root) == []
    assert f"{NAME} Moen" in deal.read_text("utf-8")


def test_yaml_of_other_deals_is_shown_by_line(root: Path) -> None:
    head = "customer: Sørvik\nprocess: prosess@1\n"
    notes = {
        "escapes": f'"møtte {escaped(TWO)} i dag"',
        "folded": "\n      møtte Kåre\n      Østby-Ås i dag",
        "folded block": ">\n      møtte Kåre\n      Østby-Ås i dag",
        "hidden": "\u200b".join("Kåre Østby-Ås"),
        "loose": unicodedata.normalize("NFD", NAME),
    }
    for file, note in notes.items():
        slug = file.replace(" ", "-")
        text = f"{head}log:\n  - date: 2026-11-03\n    note: {note}\n"
        (root / "deals" / f"{slug}.yaml").write_text(text, "utf-8")
    facts = json.loads(redact(root, "--json").out)
    assert sorted({place["file"] for place in facts["elsewhere"]}) == sorted(
        f"deals/{file.replace(' ', '-')}.yaml" for file in notes
    )
    assert all(place["line"] >= 5 for place in facts["elsewhere"])


LEFT = [
    ".kp-1-0a0a0a0a.tmp", "deals/.kp-2-0b0b0b0b.tmp", "sider/.kp-3-0c0c0c0c.tmp", "sider/a/b/.kp-4-0d0d0d0d.tmp",
    ".agents/skills/kp/.kp-5-0e0e0e0e.tmp", ".kp/told/.kp-6-0f0f0f0f.tmp", ".kp/undo/.kp-7-01010101.tmp",
]  # fmt: skip

EARLIER = [".kp/index", ".kp/cache.sqlite", ".kp/cache.sqlite-journal"]
"""What earlier versions kept of deals."""


@pytest.mark.parametrize("form", ["utf-8", "JSON", "utf-16"])
def test_what_kp_made_is_deleted_in_every_folder(root: Path, form: str) -> None:
    kp("list", "-C", str(root))
    kp("advance", "nordvik", "--note", f"{NAME} ringte", "-C", str(root))
    own = [*LEFT, ".kp/told/nordvik.json", ".kp/undo/annen.json", ".kp/cache/any.sqlite", *EARLIER]
    for file in own:
        (root / file).parent.mkdir(parents=True, exist_ok=True)
        (root / file).write_bytes(FORMS[form])
    (root / ".kp" / "ukjent").write_bytes(FORMS[form])
    (root / "inbox.md").write_bytes(FORMS[form])
    assert set(json.loads(redact(root, "--dry-run", "--json").out)["own"]) >= set(own)
    assert named(root) == [".kp/ukjent", "inbox.md"]
    assert [file for file in own if (root / file).exists()] == []
    files = {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}
    assert sorted(file for file, content in files.items() if holds_it(content)) == [".kp/ukjent", "inbox.md"]


def test_git_is_left_alone_and_said(root: Path) -> None:
    (root / ".git").mkdir()
    (root / ".git" / "COMMIT_EDITMSG").write_text(NAME, "utf-8")
    said = redact(root)
    assert "git-historikken" in " ".join(said.err.split())
    assert (root / ".git" / "COMMIT_EDITMSG").read_text("utf-8") == NAME


@pytest.mark.parametrize("content", [base64.b64encode(TOLD.encode()), b"kare.ostby@x.example", TOLD.encode("utf-7")])
def test_what_is_not_reached_is_what_the_page_of_promises_says(root: Path, content: bytes) -> None:
    (root / "vedlegg.eml").write_bytes(content)
    assert named(root) == []
