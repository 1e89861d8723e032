"""The texts that the bytes of a file may be: in each likely encoding, with escapes read, lines joined, tags left out.

A mail writes `å` as `=C3=A5`, a web page as `&aring;`, JSON by its number, an address as `%C3%A5`; a calendar file
breaks lines within words. Nothing is decoded twice, and what is packed, encrypted or base64 is not read.
"""

from __future__ import annotations

import html
import re
import sys
from collections.abc import Iterator

CODE_PAGES = ("cp1252", "cp865", "mac_roman")
"""Encodings of Norwegian text before UTF-8, for bytes that are not UTF-8."""
_BEYOND_ASCII = range(0x80, 0x100)
_FALLBACK = {
    page: {0xDC00 + byte: bytes([byte]).decode(page, "replace") for byte in _BEYOND_ASCII} for page in CODE_PAGES
}
"""By encoding: what bytes are that `surrogateescape` has let pass."""
_ZEROS = 8
"""One zero byte in so many means that signs may be of two bytes."""
_UNREADABLE = re.compile("[\udc80-\udcff]")
_FOLD = re.compile(rb"\r?\n[ \t]")
"""Where calendar files, address books and LDIF break a line, also within a letter."""
_ESCAPE = re.compile(
    r"(?P<bytes>(?:[%=][0-9A-Fa-f]{2}|\\[x'][0-9A-Fa-f]{2}|\\[0-3][0-7]{2}|=[ \t]*\r?\n)+)"
    r"|[\\%]u\{?(?P<four>[0-9A-Fa-f]{4})\}?|\\U(?P<eight>[0-9A-Fa-f]{8})|\\u(?P<decimal>[0-9]{1,5})[ ?]"
    r"|(?P<joined>\\\r?\n[ \t]*)|\\(?P<sign>[^\r\n])"
)
"""In mail, addresses, RTF, git's paths, JSON, JavaScript, YAML and calendar files."""
_AFTER_SIGN = re.compile(r"[0-9A-Fa-f]{2}|u|[ \t]*\r?\n")
"""What follows `%` or `=` where it begins an escape."""
_BYTE = re.compile(r"[%=x']([0-9A-Fa-f]{2})|\\([0-3][0-7]{2})")
_BLANKS = frozenset("nrtNLP_vf")
"""After a backslash: a line break, a tab or a space."""
_SPACING_TAG = re.compile(
    r"</?(?:address|article|br|dd|div|dt|figcaption|h[1-6]|hr|li|option|p|section|t[dhr])(?=[\s/>])[^<>]*>",
    re.IGNORECASE,
)
_TAG = re.compile(r"<[^<>]*>")


def readings(piece: bytes, *, wide: bool) -> Iterator[str]:
    """The texts, the likeliest first. How many there are depends on the marks in the bytes, not on their length.

    Bytes that are not UTF-8 are left for `in_code_pages`. With `wide` the encodings of two and four bytes a sign are
    tried; without it only where so many bytes are zero.
    """
    for text in _decoded(piece, wide=wide):
        yield text
        yield from _read(text)
    if (joined := _FOLD.sub(b"", piece)) != piece:
        text = joined.decode("utf-8", "surrogateescape")
        yield text
        yield from _read(text)


def is_read_in_one_way(content: bytes) -> bool:
    """Whether bytes are UTF-8 without escapes, entities and tags: `readings` are then the text and its joined lines."""
    try:
        text = content.decode()
    except UnicodeDecodeError:
        return False
    return not (any(mark in text for mark in "\0\\&<Ã") or _has_escape(text))


def in_code_pages(text: str) -> Iterator[str]:
    """A text in each of the encodings that its bytes may have, where they are not all UTF-8."""
    if text.isascii() or not _UNREADABLE.search(text):
        yield text
    else:
        yield from (text.translate(_FALLBACK[page]) for page in CODE_PAGES)


def _decoded(piece: bytes, *, wide: bool) -> Iterator[str]:
    yield (text := piece.decode("utf-8", "surrogateescape"))
    if "Ã" in text:  # read in the wrong encoding once, and saved so
        yield text.encode("cp1252", "replace").decode("utf-8", "replace")
    if wide or piece.count(0) > len(piece) // _ZEROS:
        yield from _wide(piece, 2, ("utf_16_le", "utf_16_be"))
        if b"\0\0\0" in piece:
            yield from _wide(piece, 4, ("utf_32_le", "utf_32_be"))


def _wide(piece: bytes, width: int, codecs: tuple[str, ...]) -> Iterator[str]:
    """The texts in encodings of so many bytes a sign, which may begin anywhere in a file that is more than text."""
    for start in range(width):
        yield from (piece[start:].decode(codec, "replace") for codec in codecs)


def _read(text: str) -> Iterator[str]:
    """A text without its escapes, and without its tags."""
    plain = _ESCAPE.sub(_unescaped, text) if _has_escape(text) else text
    if "&" in plain:
        plain = html.unescape(plain)
    if plain != text:
        yield plain
    if "<" in plain and (parted := _TAG.sub(" ", plain)) != plain:
        yield parted  # two words in boxes of their own
        yield _TAG.sub("", _SPACING_TAG.sub(" ", plain))  # a word of which a part is bold


def _has_escape(text: str) -> bool:
    """A quick test: most texts have a sign that may begin an escape, and few an escape."""
    if "\\" in text:
        return True
    for sign in "%=":
        at = text.find(sign)
        while at >= 0:
            if _AFTER_SIGN.match(text, at + 1):
                return True
            at = text.find(sign, at + 1)
    return False


def _unescaped(found: re.Match[str]) -> str:
    if found["bytes"]:
        content = bytes(int(each[1], 16) if each[1] else int(each[2], 8) for each in _BYTE.finditer(found["bytes"]))
        return content.decode("utf-8", "surrogateescape").translate(_FALLBACK[CODE_PAGES[0]])
    if number := found["four"] or found["eight"]:
        return chr(min(int(number, 16), sys.maxunicode))
    if found["decimal"]:
        return chr(int(found["decimal"]))
    if found["joined"]:
        return ""
    sign = found["sign"]
    return " " if sign in _BLANKS else sign
