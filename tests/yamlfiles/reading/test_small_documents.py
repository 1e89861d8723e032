"""Small YAML documents, each read with a stated value or refused at a stated line and column, in every kind of file."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

import pytest
from small_documents import DOCUMENTS
from workspace_at_hand import DEAL, PROCESS, Said, kp, lay

from kjopsprosess.yamlfiles.reading.document import parse_document
from kjopsprosess.yamlfiles.reading.tree import plain_data

Told = dict[str, object] | tuple[str, int, int]
PLAN = "Nr.;Hva;Ferdig når;Hvem;Dato;Datoen betyr;Gjort;Etter nr.;Merknad;ID (la den stå)\n1;{};;;;;;;;kp00/behov\n"


class FileKind(NamedTuple):
    """A kind of file that `kp` reads: what else stands in it, the key that gets the text, and what reads it."""

    path: str
    rest: str
    key: str
    commands: tuple[str, ...]


FILES = {
    "deal": FileKind("deals/nordvik.yaml", re.sub("trigger: .*\n", "", DEAL), "trigger", ("check", "brief nordvik")),
    "process": FileKind(
        "processes/prosess.yaml",
        re.sub("about: .*\n", "", PROCESS, count=1),
        "about",
        ("check", "process show prosess"),
    ),
    "settings": FileKind("kp.yaml", "language: nb\n", "timezone", ("check", "list")),
    "older": FileKind("deals/nordvik.older.yaml", "", "log", ("check", "log nordvik")),
    "draft": FileKind(
        "draft.yaml",
        "date: 2026-11-26\nhow: call\nwith: [kari]\n",
        "note",
        ("advance nordvik --from draft.yaml --dry-run",),
    ),
}


def in_a_file(content: bytes, kind: FileKind) -> bytes:
    """The document with its first `a` as the key of a text, and the rest of the file below it."""
    content = re.sub(rb"(?<![\w\\])a(?=['\"]? ?:)", kind.key.encode(), content, count=1)
    ended = b"" if content.endswith((b"\n", b"\r")) or not content else b"\n"
    newline = "\r\n" if b"\r\n" in content else "\r" if b"\r" in content and b"\n" not in content else "\n"
    return content + ended + kind.rest.replace("\n", newline).encode()


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("KP_TODAY", "2026-11-26")
    monkeypatch.chdir(lay(tmp_path))
    return tmp_path


@pytest.mark.parametrize(("content", "expected"), DOCUMENTS, ids=[repr(content) for content, _ in DOCUMENTS])
def test_a_document_is_read_or_refused_at_its_place(content: bytes, expected: Told) -> None:
    document = parse_document(content, "x.yaml")
    if document.root is not None:
        assert plain_data(document.root) == expected
        return
    finding = document.findings[0]
    assert (finding.code, finding.facts["line"], finding.facts["column"]) == expected


def test_no_document_is_there_twice_and_there_are_enough() -> None:
    assert len({content for content, _ in DOCUMENTS}) == len(DOCUMENTS) > 150


def answered(said: Said, content: bytes, path: str) -> bool:
    """Whether a run ended well: without a fault of ours, and with a place in the file if that is not YAML."""
    fault = any(each in " ".join(said.all.split()) for each in ("Traceback", "selve kp"))
    place = re.search(rf"^{re.escape(path)}:\d+:\d+: ", said.all, re.MULTILINE)
    refused = parse_document(content, path).root is None
    return not fault and said.code in range(5) and (not refused or (said.code != 0 and place is not None))


@pytest.mark.slow
@pytest.mark.parametrize("kind", FILES.values(), ids=FILES)
def test_in_every_kind_of_file_it_is_read_or_told_at_its_place(root: Path, kind: FileKind) -> None:
    for document, _ in DOCUMENTS:
        content = in_a_file(document, kind)
        (root / kind.path).write_bytes(content)
        for command in kind.commands:
            said = kp(*command.split())
            assert answered(said, content, kind.path), (command, content, said)


@pytest.mark.slow
def test_in_a_cell_of_a_plan_it_is_read_or_refused(root: Path) -> None:
    for document, _ in DOCUMENTS:
        (root / "plan.csv").write_bytes(PLAN.encode().replace(b"{}", document))
        said = kp("plan", "nordvik", "--back", "plan.csv", "--by", "kari")
        assert answered(said, b"a: 1", "plan.csv"), (document, said)


@pytest.mark.slow
def test_an_entry_changes_no_other_byte_of_it(root: Path) -> None:
    path, written = root / "deals" / "nordvik.yaml", 0
    for document, _ in DOCUMENTS:
        before = in_a_file(document, FILES["deal"])
        path.write_bytes(before)
        said = kp("advance", "nordvik", "--note", "hei")
        after = path.read_bytes()
        if said.code:
            assert after == before, (said, before)
            continue
        more = len(after) - len(before)
        start = next((at for at, (old, new) in enumerate(zip(before, after, strict=False)) if old != new), len(before))
        assert before[start:] == after[start + more :], (before, after)
        assert b"note: hei" in after[start : start + more]
        written += 1
    assert written > 40
