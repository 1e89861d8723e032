"""A file that cannot be read is refused at the right place, for a reason that a person can act upon."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from kjopsprosess.model.findings import Severity
from kjopsprosess.yamlfiles.reading.document import BOM, MAX_BYTES, parse_document, read_document
from kjopsprosess.yamlfiles.reading.source_location import locate

if TYPE_CHECKING:
    from pathlib import Path


def refusal(content: str | bytes) -> tuple[str, int, str]:
    """Code, line, and what is underlined."""
    document = parse_document(content if isinstance(content, bytes) else content.encode(), "deals/x.yaml")
    assert document.root is None
    spot = locate(document, document.findings[0])
    underlined = spot.source_line[spot.column - 1 : spot.column - 1 + spot.width]
    return document.findings[0].code, spot.line, underlined


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ("empty-file", 1, "")),
        ("  \n# bare en kommentar\n", ("empty-file", 1, " ")),
        ("---\n", ("empty-file", 1, "-")),
        ("- a\n- b\n", ("not-a-record", 1, "-")),
        ("bare tekst\n", ("not-a-record", 1, "b")),
        ("<!DOCTYPE html><html>\n", ("not-a-record", 1, "<")),
        ("customer:Nordvik process:x\n", ("no-space-after-colon", 1, "customer:Nordvik process:x")),
        ("a: 1\nb:2\nc: 3\n", ("no-space-after-colon", 2, "b:2")),
        ("a: 1\nlog:\n  - note:x y\n    b: 1\n", ("bad-indent", 4, "b: 1")),
        ("a: 1\nno colon here\nc: 3\n", ("no-colon", 2, "no colon here")),
        ("title: Møte: Kari\n", ("colon-in-text", 1, "Møte: Kari")),
        ("log:\n  - note: Møte: Kari  \n", ("colon-in-text", 2, "Møte: Kari")),
        ("a: 1\n  b: 2\n", ("bad-indent", 2, "b: 2")),
        ("a:\n    b: 1\n  c: 2\n", ("bad-indent", 3, "c: 2")),
        ("a: 1\n- b\n", ("bad-indent", 2, "- b")),
        ("a: - b\n", ("list-on-key-line", 1, "-")),
        ("a:\n\tb: 1\n", ("tab", 2, "\t")),
        ("a: b\t# c\n", ("tab", 1, "\t")),
        ("a: @kari\n", ("cannot-start", 1, "@")),
        ("a: %5\n", ("cannot-start", 1, "%")),
        ("a: `x`\n", ("cannot-start", 1, "`")),
        ("a: |tekst\n", ("cannot-start", 1, "|")),
        ("a: & b\n", ("cannot-start", 1, "&")),
        ("a: * b\n", ("cannot-start", 1, "*")),
        ('a: "C:\\mappe"\n', ("bad-escape", 1, "m")),
        ("a: 'x\nb: 1\n", ("open-quote", 1, "'")),
        ("a: 'x' y\n", ("text-after-quote", 1, "y")),
        ("a: [x\nb: 1\n", ("open-bracket", 1, "[")),
        ("a: {x: 1\nb: 1\n", ("open-bracket", 1, "{")),
        ("a: [\n  # se [vedlegg]\n  x\nb: 1\n", ("open-bracket", 1, "[")),
        ("a: [{x: 1}, [y\nb: 1\n", ("open-bracket", 1, "[")),
        ("a: [x # [\n", ("open-bracket", 1, "[")),
        ('a: "x\nb: 1\nc: "y"\n', ("open-quote", 1, '"')),
        ("a: 'x\nb: 1\nc: 'y'\n", ("open-quote", 1, "'")),
        ('a: 1\nlog:\n  - {note: "x}\n  - note: "y: z"\n', ("open-quote", 3, '"')),
        ("a: 1\n]\n", ("stray-bracket", 2, "]")),
        ("a: }\n", ("stray-bracket", 1, "}")),
        ("a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> x\n", ("conflict-marker", 2, "<<<<<<< HEAD")),
        ('a: "x\n=======\ny"\n', ("conflict-marker", 2, "=======")),
        ("a: 1\r\n>>>>>>> theirs\r\n", ("conflict-marker", 2, ">>>>>>> theirs")),
        ("||||||| base\n", ("conflict-marker", 1, "||||||| base")),
        ("a: 1\nb: x\x00y\n", ("control-character", 2, "\x00")),
        ("a: \x1b[31m\n", ("control-character", 1, "\x1b")),
        ("a: x\x85y\n", ("control-character", 1, "\x85")),
        ("a: 1\n\ufeffb: 2\n", ("control-character", 2, "\ufeff")),
        ("a: x\u2028y\n", ("control-character", 1, "\u2028")),
        (b"a: 1\nname: \xc5se\n", ("not-utf8", 2, "Å")),
        (b"a: bl\xc3", ("not-utf8", 1, "\ufffd")),
        (b"a: \xed\xa0\x80\n", ("not-utf8", 1, "\ufffd")),
        ("a: å\n".encode("utf-16"), ("not-utf8", 1, "a")),
        ("a: å\n".encode("utf-16-le"), ("not-utf8", 1, "a")),
        ("ab: x\n".encode("utf-16-le"), ("not-utf8", 1, "a")),
    ],
)
def test_a_refused_text_says_why_and_where(text: str | bytes, expected: tuple[str, int, str]) -> None:
    assert expected == refusal(text)


@pytest.mark.parametrize(
    ("content", "guess"),
    [
        ("a: Åse Bjørnæs".encode("cp1252"), "Windows-1252"),
        ("a: Åse Bjørnæs".encode("cp865"), "CP865"),
        ("a: Åse Bjørnæs".encode("mac_roman"), "MacRoman"),
        ("a: å".encode("utf-16-be"), "UTF-16"),
        (b"a: bl\xc3", None),
        (b"a: \xed\xa0\x80", None),
    ],
)
def test_the_wrong_encoding_is_guessed(content: bytes, guess: str | None) -> None:
    assert guess == parse_document(content, "x.yaml").findings[0].facts.get("near")


def test_a_conflict_names_its_last_line() -> None:
    text = b"a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> x\n"

    facts = parse_document(text, "x.yaml").findings[0].facts
    assert (facts["last_line"], facts["lines"]) == (6, "2–6")
    assert parse_document(b"a: 1\n<<<<<<< HEAD\n", "x.yaml").findings[0].facts["lines"] == "2"


def test_an_underlined_heading_in_a_note_is_no_conflict() -> None:
    assert parse_document(b"note: |\n  Plan\n  =======\n", "x.yaml").findings == ()


def test_letters_read_in_the_wrong_encoding_are_a_warning() -> None:
    document = parse_document("name: BjÃ¸rn\n".encode(), "x.yaml")

    (finding,) = document.findings
    assert document.root is not None
    assert (finding.code, finding.severity, finding.facts["meant"]) == ("garbled-letters", Severity.WARNING, "ø")


def test_a_byte_order_mark_stays_and_moves_no_place() -> None:
    document = parse_document(BOM + b"a: 1\r\n", "x.yaml")

    assert (document.text, document.newline, document.has_bom) == ("a: 1\r\n", "\r\n", True)
    assert document.encoded("b: 1\r\n") == BOM + b"b: 1\r\n"


def test_a_file_too_big_is_refused_unread(tmp_path: Path) -> None:
    file = tmp_path / "big.yaml"
    file.write_bytes(b"a: " + b"x" * MAX_BYTES)

    document = read_document(file)

    assert (document.findings[0].code, document.text) == ("too-big", "")
    assert document.findings[0].facts == {"size": MAX_BYTES + 3, "limit": MAX_BYTES}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes among its files")
@pytest.mark.parametrize(("make", "code"), [("mkfifo", "not-a-file"), ("mkdir", "not-a-file"), ("stat", "no-file")])
def test_only_ordinary_files_are_opened(tmp_path: Path, make: str, code: str) -> None:
    path = tmp_path / "x.yaml"
    if make != "stat":
        getattr(os, make)(path)

    assert code == read_document(path).findings[0].code


def test_a_link_out_of_the_workspace_shows_nothing_of_its_target(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("password hunter2\n")
    inside = tmp_path / "workspace"
    inside.mkdir()
    (inside / "x.yaml").symlink_to(tmp_path / "secret")

    document = read_document(inside / "x.yaml", root=inside)

    assert (document.findings[0].code, document.text, document.content) == ("outside-workspace", "", b"")
    assert locate(document, document.findings[0]).source_line == ""


def test_links_that_go_round_in_circles_are_refused(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").symlink_to(tmp_path / "y.yaml")
    (tmp_path / "y.yaml").symlink_to(tmp_path / "x.yaml")

    assert read_document(tmp_path / "x.yaml").findings[0].code == "cannot-read"
