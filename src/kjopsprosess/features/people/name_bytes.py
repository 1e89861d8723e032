"""Searches any kind of file for a name: text in any likely encoding, an editor's swap file, a cache, a database.

The file is read in chunks, each once, and only searched closely where letters of a name are found.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import BinaryIO

from kjopsprosess.deal_state.names import make_slug

from .name_matches import AT_A_CUT, name_words, says_name

PIECE = 1 << 16
WINDOW = 2048
"""Letters that are normalized together: joining combining accents takes time by the square of their number."""
BETWEEN_WORDS = 200
"""The most spaces between two words of a name."""
_CODE_PAGES = ("cp1252", "cp865", "mac_roman")
_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|[nrt])")
"""As in JSON: a letter, or a line break or tab."""
_NOT_STEADY = re.compile(r"s+t?|k|f+[il]?|[^a-z0-9]+")
"""Letters whose bytes differ between spellings or encodings: `ss` may be `ß`, and so on."""
_UNSEEN = re.compile(rb"\xc2\xad|\xcd\x8f|\xe2\x80[\x8b-\x8f\xaa-\xae]|\xe2\x81[\xa0-\xaf]|\xef\xbb\xbf")
"""The commonest characters that nobody sees, in UTF-8."""
_UNUSUAL = re.compile(
    "[^\\x00-\\x7e\\xa1-\\xa9\\xab\\xac\\xae-\\xb1\\xb6\\xb7\\xbb\\xbf-\\u0131\\u0134-\\u013e\\u0141-\\u0148\\u014a-\\u017e–—‘’“”…€→·]"
)
"""A character that may stand for others or be seen by nobody. Letters with an accent of their own are none."""
_PACKED = (b"PK\x03\x04", b"%PDF-", b"\x1f\x8b", b"BZh", b"\xfd7zXZ", b"7z\xbc\xaf", b"\x28\xb5\x2f\xfd")


def is_packed(beginning: bytes) -> bool:
    """Whether a file that begins so holds its text compressed, as office documents and PDF do."""
    return beginning.startswith(_PACKED)


def file_says(file: BinaryIO, names: Sequence[str]) -> bool:
    """Whether one of the names stands in the rest of a file."""
    # A letter may be written as three signs, and a sign as four bytes.
    letters = 3 * max(map(len, names), default=0) + BETWEEN_WORDS + 2 * AT_A_CUT
    overlap = 4 * letters
    before, piece = b"", file.read(max(PIECE, overlap))
    while piece:
        following = file.read(max(PIECE, overlap))
        whole = before + piece
        if _may_say(whole, names) and _says(whole, names, letters, (bool(before), bool(following))):
            return True
        before, piece = whole[-overlap:], following
    return False


def _may_say(piece: bytes, names: Sequence[str]) -> bool:
    """A quick test: whether the letters of a name that are the same in every encoding occur."""
    low = _UNSEEN.sub(b"", piece.lower())
    return any(part in low for name in names for part in _steady_parts(name))


@lru_cache(maxsize=64)
def _steady_parts(name: str) -> tuple[bytes, ...]:
    """For each spelling of a name, the longest part that is the same in every encoding; also in two-byte encodings."""
    words = [word.casefold() for word in name_words(name)]
    spellings = (words, make_slug(" ".join(words)).split("-"))
    longest = [
        max((part for word in each for part in _NOT_STEADY.split(word)), key=len, default="") for each in spellings
    ]
    return tuple(form for part in longest for form in (part.encode(), "\0".join(part).encode()))


def yaml_may_say(content: bytes, name: str) -> bool:
    """Whether a YAML file in UTF-8 has to be read to know that a name is not in it.

    It has not where every character is an ordinary one that is spelled in one way, and the name's letters do not occur.
    """
    if b"\\" in content or _may_say(content, (name,)):
        return True
    try:
        return _UNUSUAL.search(content.decode()) is not None
    except UnicodeDecodeError:
        return True


def _says(piece: bytes, names: Sequence[str], letters: int, cut: tuple[bool, bool]) -> bool:
    return any(_text_says(text, names, letters, cut) for text in _readings(piece))


def _readings(piece: bytes) -> Iterator[str]:
    """The texts that the bytes may be: in each likely encoding, with and without escapes read."""
    texts = [piece.decode("utf-8", "replace")]
    if b"\0" in piece:
        texts += [piece.decode(codec, "replace") for codec in ("utf_16_le", "utf_16_be")]
    if "\ufffd" in texts[0]:
        texts += [piece.decode(page, "replace") for page in _CODE_PAGES]
    for text in texts:
        yield text
        if "\\" in text:
            yield _ESCAPE.sub(lambda found: chr(int(found[1], 16)) if found[1] else " ", text)


def _text_says(text: str, names: Sequence[str], letters: int, cut: tuple[bool, bool]) -> bool:
    step = len(text) if text.isascii() else max(WINDOW, letters)
    for start in range(0, len(text), max(1, step)):
        end = start + step + letters
        edges = (cut[0] or start > 0, cut[1] or end < len(text))
        if any(says_name(text[start:end], name, cut=edges) for name in names):
            return True
    return False
