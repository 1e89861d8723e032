"""Searches any kind of file for a name: text in any likely encoding, an editor's swap file, a cache, a database.

The file is read in chunks, each once, and only searched closely where letters of a name are found.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import BinaryIO

from kjopsprosess.deal_state.names import make_slug
from kjopsprosess.model.invisible import as_typed
from kjopsprosess.model.values import normal_form

from .name_matches import AT_A_CUT, cells_say_name, name_words, says_name
from .readings import in_code_pages, is_read_in_one_way, readings

PIECE = 1 << 16
WINDOW = 2048
"""Letters that are normalized together: joining combining accents takes time by the square of their number."""
BETWEEN_WORDS = 200
"""The most spaces between two words of a name."""
_BYTES_A_LETTER = 8
"""A letter may be written as three signs, and each of them with an escape of so many bytes."""
_NOT_STEADY = re.compile(r"s+t?|k|f+[il]?|[^a-z0-9]+")
"""Letters whose bytes differ between spellings or encodings: `ss` may be `ß`, and so on."""
_STEADY = b"abcdefghijklmnopqrstuvwxyz0123456789"
_NO_LETTERS = bytes(sorted({*range(256)} - {*_STEADY}))
_ASCII = bytes(range(0x7F))
_UNUSUAL = re.compile(
    "[^\\x00-\\x7e\\xa1-\\xa9\\xab\\xac\\xae-\\xb1\\xb6\\xb7\\xbb\\xbf-\\u012f\\u0131\\u0134-\\u013e\\u0141-\\u0148\\u014a-\\u017e–—‘’“”…€→·\\ufffd]"
)
"""A character that may stand for others or be seen by nobody. Of letters with an accent of their own only İ is one."""
_PACKED = (b"PK\x03\x04", b"%PDF-", b"\x1f\x8b", b"BZh", b"\xfd7zXZ", b"7z\xbc\xaf", b"\x28\xb5\x2f\xfd")


def is_packed(beginning: bytes) -> bool:
    """Whether a file that begins so holds its text compressed, as office documents and PDF do."""
    return beginning.startswith(_PACKED)


def file_says(file: BinaryIO, names: Sequence[str], *, cells: bool = False) -> bool:
    """Whether one of the names stands in the rest of a file. With `cells` also as `Lund, Kari` or in two columns."""
    letters = 3 * max(map(len, names), default=0) + BETWEEN_WORDS + 2 * AT_A_CUT
    overlap = _BYTES_A_LETTER * letters
    before, piece = b"", file.read(max(PIECE, overlap))
    while piece:
        following = file.read(max(PIECE, overlap))
        whole = before + piece
        cut = (bool(before), bool(following))
        low = _letters(whole)
        may_say = any(_has_letters(low, name) for name in names)
        if may_say or not (is_read_in_one_way(whole) and _is_spelled_in_one_way(whole)):
            texts = readings(whole, wide=b"\0" in whole and may_say)
            if any(_text_says(text, names, letters, cut, cells=cells) for text in texts):
                return True
        before, piece = whole[-overlap:], following
    return False


def yaml_may_say(content: bytes, name: str) -> bool:
    """Whether a YAML file in UTF-8 has to be read to know that a name is not in it.

    It has not where every character is an ordinary one that is spelled in one way, and the name's letters do not occur.
    """
    if b"\\" in content or _has_letters(_letters(content), name):
        return True
    try:
        content.decode()
    except UnicodeDecodeError:
        return True
    return not _is_spelled_in_one_way(content)


def text_may_say(text: str, name: str) -> bool:
    """Whether a text has to be searched to know that a name is not in it."""
    return bool(_with_letters(text, (name,)))


def text_says(text: str, names: Sequence[str]) -> bool:
    """Whether one of the names stands in what is known to be text, also in an escape, as `Lund, Kari` or in columns."""
    sought = _with_letters(text, names)
    if "\\" in text:
        return any(
            _part_says(reading, names, (False, False), cells=True) for reading in readings(text.encode(), wide=False)
        )
    return _part_says(text, sought, (False, False), cells=True)


def _text_says(text: str, names: Sequence[str], letters: int, cut: tuple[bool, bool], *, cells: bool) -> bool:
    if not _with_letters(text, names):
        return False
    step = len(text) if text.isascii() else max(WINDOW, letters)
    for start in range(0, len(text), max(1, step)):
        end = start + step + letters
        edges = (cut[0] or start > 0, cut[1] or end < len(text))
        part = text[start:end]
        sought = _with_letters(part, names)
        if sought and any(_part_says(page, sought, edges, cells=cells) for page in in_code_pages(part)):
            return True
    return False


def _part_says(part: str, names: Sequence[str], edges: tuple[bool, bool], *, cells: bool) -> bool:
    return any(says_name(part, name, cut=edges) or (cells and cells_say_name(part, name)) for name in names)


def _with_letters(text: str, names: Sequence[str]) -> list[str]:
    """The names whose steady letters occur in a text."""
    low = _letters_of_text(text)
    return [name for name in names if _has_letters(low, name)]


def _is_spelled_in_one_way(content: bytes) -> bool:
    """Whether every character of what is known to be UTF-8 is an ordinary one. Those of ASCII are taken out first."""
    return _UNUSUAL.search(content.translate(None, _ASCII).decode("utf-8", "replace")) is None


def _letters_of_text(text: str) -> bytes:
    """The letters a to z and the digits of a text, without anything between them."""
    if not text.isascii() and _UNUSUAL.search(text):
        text = normal_form("NFKC", as_typed(text)).casefold()
    return _letters(text.encode("ascii", "ignore"))


def _letters(content: bytes) -> bytes:
    return content.lower().translate(None, _NO_LETTERS)


def _has_letters(low: bytes, name: str) -> bool:
    """A quick test: whether the letters of a name that are the same in every spelling occur."""
    return any(all(part in low for part in parts) for parts in _steady_parts(name))


@lru_cache(maxsize=64)
def _steady_parts(name: str) -> tuple[tuple[bytes, ...], ...]:
    """For each spelling of a name: of each word the longest part that is the same in every encoding."""
    words = [word.casefold() for word in name_words(name)]
    spellings = (words, make_slug(" ".join(words)).split("-"))
    return tuple(tuple(max(_NOT_STEADY.split(word), key=len).encode() for word in spelling) for spelling in spellings)
