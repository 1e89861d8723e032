"""A file as it was read: its bytes, its text, and either its tree or why there is none."""

import os
import re
import stat
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from kjopsprosess.model.findings import Finding, Severity

from .cut_texts import cut_text_findings
from .parse import MAX_NODES, read_tree
from .tree import LINE_BREAK, MappingNode, NotYamlError, ScalarNode, SplitText, Tree

MAX_BYTES = 1024 * 1024
"""The most bytes of a file: some of what is done with one takes memory and time that grow faster than its length."""
MAX_OLDER_BYTES = 8 * MAX_BYTES
"""The most bytes of a deal's older file, and of a deal that is to be made smaller."""
BOM = b"\xef\xbb\xbf"
_CONFLICT = re.compile(r"^(?:(?:<{7}|>{7}|\|{7})(?: .*)?|={7})\r?$", re.MULTILINE)
# Tab and the line ends are the only control characters a text may hold; a byte order mark inside is a glued file.
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_ENCODINGS = {"Windows-1252": "cp1252", "CP865": "cp865", "MacRoman": "mac_roman"}
"""Encodings of Norwegian text before UTF-8, the most likely first: Windows, DOS, old Macs."""
_LETTERS = frozenset("æøåÆØÅäöüÄÖÜéèóòôÉ«»–—“”…")
"""Characters beyond ASCII that such text contains; read in a wrong encoding it contains others."""
_INDENTED_CONFLICT = re.compile(r"^[ \t]+(?:(<{7})|>{7}) \S.*\r?$", re.MULTILINE)
_GARBLED = re.compile("Ã[¦¸¥†˜…](?:Ã[¦¸¥†˜…])*")  # begins with a letter, which is quickly found missing
_NO_SPACE = re.compile(r"([A-Za-z_][\w-]*):(\S.*)")


class OlderPart:
    """The file with the beginning of a deal's log, as it was read together with the deal.

    No named tuple: the type of `document` is not known yet, and looking it up would cost every command.
    """

    def __init__(
        self, document: "Document", length: int, own_places: tuple[int, ...], in_both: tuple[int, ...]
    ) -> None:
        self.document = document
        self.length = length
        """How many entries of the whole log stand in it: the first ones."""
        self.own_places = own_places
        """Where in the deal's own file each further entry stands."""
        self.in_both = in_both
        """Where in the deal's own file entries stand that the older file has, too; they are taken once."""


class Document(NamedTuple):
    """A file as it was when it was read. With `root` None, `findings` say why; else they are warnings at most."""

    display_path: str
    """The path as a user is shown it."""
    content: bytes = b""
    """What the file held, to be compared with before it is replaced."""
    text: str = ""
    """The decoded text without the byte order mark; empty when it must not be shown."""
    root: MappingNode | None = None
    end: int = 0
    """Where the contents end in `text`: at a closing `...`, or at the end."""
    findings: tuple[Finding, ...] = ()
    split_texts: tuple[SplitText, ...] = ()
    """Texts in braces that a comma split."""
    times: int = 1
    """By how much the file may be larger than others."""
    older: OlderPart | None = None
    """For a deal that has one: the file with the beginning of its log. `content`, `text` and `root` are without it."""

    @property
    def has_bom(self) -> bool:
        """Whether the file begins with a byte order mark."""
        return self.content.startswith(BOM)

    @property
    def has_split_texts(self) -> bool:
        """Whether a comma has split a text in the file, or in its older one."""
        return bool(self.split_texts or (self.older and self.older.document.split_texts))

    @property
    def newline(self) -> str:
        """The line ending of the first line."""
        first = LINE_BREAK.search(self.text)
        return first[0] if first else "\n"

    def encoded(self, text: str) -> bytes:
        """A new text for this file as bytes, with a byte order mark if the file had one."""
        return (BOM if self.has_bom else b"") + text.encode()


def read_document(path: Path, *, root: Path | None = None, shown: str | None = None, times: int = 1) -> Document:
    """Read a file. Never raises for what a file holds: see `Document.findings`.

    With `root`, a link that leads out of that folder is refused before anything is read. `times` is by how much the
    file may be larger than others.
    """
    name = shown or path.name
    content = read_bytes(path, root=root, limit=MAX_BYTES * times)
    return Document(name, findings=(content,)) if isinstance(content, Finding) else parse_document(content, name, times)


def read_bytes(path: Path, *, root: Path | None = None, limit: int = MAX_BYTES) -> bytes | Finding:
    """The bytes of an ordinary file that is not too big, or why there are none. Never waits and never raises.

    With `root`, a link that leads out of that folder is refused before anything is read.
    """
    try:
        real = path.resolve(strict=True)
        if root is not None and not real.is_relative_to(root.resolve()):
            return Finding("outside-workspace")
        # A pipe would keep us waiting for ever, so look before opening, and open without waiting.
        if not stat.S_ISREG(real.stat().st_mode):
            return Finding("not-a-file")
        with open(real, "rb", opener=lambda file, flags: os.open(file, flags | getattr(os, "O_NONBLOCK", 0))) as file:
            content = file.read(limit + 1)
        if len(content) > limit:
            return Finding("too-big", facts={"size": real.stat().st_size, "limit": limit})
    except FileNotFoundError:
        return Finding("no-file")
    except (OSError, RuntimeError) as problem:
        from kjopsprosess.yamlfiles.writing.errors import reason  # its errors are for those who write

        return Finding("cannot-read", facts={"reason": reason(problem)})
    return content


def parse_document(content: bytes, shown: str, times: int = 1) -> Document:
    """Make a document from the bytes of a file. `times` as in `read_document`."""
    body = content.removeprefix(BOM)
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError as problem:
        guess, text = _guess(body)
        near = {"near": guess} if guess else {}
        line, column = _spot(body[: problem.start].decode("utf-8"), problem.start) if guess != "UTF-16" else (1, 1)
        finding = Finding("not-utf8", facts={"line": line, "column": column, "width": 1, **near})
        return Document(shown, content, text, findings=(finding,), times=times)
    if refusal := _refusal_of_text(text):
        return Document(shown, content, text, findings=(refusal,), times=times)
    try:
        tree = read_tree(text, MAX_NODES * times)
    except NotYamlError as problem:
        return Document(shown, content, text, findings=problem.findings, times=times)
    if not isinstance(tree.root, MappingNode):
        return Document(shown, content, text, findings=(_not_a_record(tree, text),), times=times)
    warnings = tuple(_warnings(text, tree.root))
    return Document(shown, content, text, tree.root, tree.end, warnings, tree.split_texts, times)


def _guess(body: bytes) -> tuple[str | None, str]:
    """The likely encoding of the bytes, or None, and a text that can be shown."""
    # Half of an ASCII letter in UTF-16 is a zero byte, which tells it without a byte order mark.
    if body[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in body[:2]:
        return "UTF-16", body.decode("utf-16", errors="replace")
    for name, codec in _ENCODINGS.items():
        with suppress(UnicodeDecodeError):
            text = body.decode(codec)
            if {sign for sign in text if not sign.isascii()} <= _LETTERS:
                return name, text
    return None, body.decode("utf-8", errors="replace")


def _refusal_of_text(text: str) -> Finding | None:
    if markers := list(_CONFLICT.finditer(text)) or _indented_conflict(text):
        first, last = (_spot(text, marker.start())[0] for marker in (markers[0], markers[-1]))
        column, width = len(markers[0][0]) - len(markers[0][0].lstrip()) + 1, len(markers[0][0].strip())
        lines = f"{first}–{last}" if last > first else str(first)
        facts: dict[str, str | int] = {
            "line": first,
            "column": column,
            "width": width,
            "last_line": last,
            "lines": lines,
        }
        return Finding("conflict-marker", facts=facts)
    if odd := _CONTROL.search(text):
        # ASCII in UTF-16 without a byte order mark is UTF-8, too, with a zero as every other character.
        if odd[0] == "\0" and "\0" in text[:2]:
            return Finding("not-utf8", facts={"line": 1, "column": 1, "width": 1, "near": "UTF-16"})
        line, column = _spot(text, odd.start())
        character = f"U+{ord(odd[0]):04X}"
        return Finding("control-character", facts={"line": line, "column": column, "width": 1, "character": character})
    return None


def _indented_conflict(text: str) -> list[re.Match[str]]:
    """Conflict markers that were indented together with the text. Seven `>` alone may be a quoted mail."""
    found = list(_INDENTED_CONFLICT.finditer(text))
    return found if found and found[0][1] and not found[-1][1] else []


def _not_a_record(tree: Tree, text: str) -> Finding:
    if tree.root is None:
        return Finding("empty-file", facts={"line": 1, "column": 1, "width": 1})
    node = tree.root
    facts: dict[str, str | int] = {"line": node.line + 1, "column": node.column + 1, "width": 1}
    no_space = _NO_SPACE.match(text, node.start)
    if isinstance(node, ScalarNode) and not node.style and no_space:
        facts.update(key=no_space[1], value=no_space[2].rstrip(), width=len(no_space[0].rstrip()))
        return Finding("no-space-after-colon", facts=facts)
    return Finding("not-a-record", facts={**facts, "found": "text" if isinstance(node, ScalarNode) else "list"})


def _warnings(text: str, root: MappingNode) -> list[Finding]:
    """Warnings for texts cut off by a sign, and for letters decoded in the wrong encoding: `Ã¸` for `ø`."""
    cut = cut_text_findings(text, root)
    found = _GARBLED.search(text)
    if found is None:
        return cut
    meant = found[0].encode("cp1252").decode("utf-8")
    line, column = _spot(text, found.start())
    facts: dict[str, str | int] = {"line": line, "column": column, "width": len(found[0])}
    facts.update(text=found[0], meant=meant)
    return [*cut, Finding("garbled-letters", facts=facts, severity=Severity.WARNING)]


def _spot(text: str, position: int) -> tuple[int, int]:
    """Line and column from 1 of a position in a text."""
    before = LINE_BREAK.split(text[:position])
    return len(before), len(before[-1]) + 1
