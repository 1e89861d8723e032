"""Patterns of signs that nobody sees or that pass for others, loaded only for a text that fails a quick test."""

import re

_CONTROLS = "\x00-\x1f\x7f-\x9f\u2028\u2029"
_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_INVISIBLE = "\u00ad\u180e\u200b\u200c\u2060-\u206f\ufeff\ufff9-\ufffb"
_FILLERS = (
    "\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\uffa0"
    "\ufff0-\ufff8\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
)
"""Letters and signs with nothing to see, which Python counts as printable; U+2800 is the braille cell without dots."""
_TAGS = "\U000e0000-\U000e00ff\U000e01f0-\U000e0fff"
_SURROGATES = "\ud800-\udfff"
_EMOJI = "\u2190-\u2bff\U0001f000-\U0001faff"
_LONE_JOINER = f"(?<![{_EMOJI}\ufe0f])\u200d|\u200d(?![{_EMOJI}])"
"""A zero-width joiner, except between two emoji, where it makes one picture of them."""
_IDEOGRAPHS = "\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
"""Chinese, Japanese and Korean signs, of which names use many forms."""
_DRAWN_TWO_WAYS = f"\u00a9\u00ae\u200d\u2010-\u27ff\u2900-\u2bff{_IDEOGRAPHS}\U0001f000-\U0001faff"
"""Ideographs, and signs that may be drawn as an emoji or as text."""
LONE_VARIANT = re.compile(
    f"(?<![{_DRAWN_TWO_WAYS}])[\ufe00-\ufe0f](?!\u20e3)|(?<![{_IDEOGRAPHS}])[\U000e0100-\U000e01ef]"
)
"""A sign that chooses the form of the one before it, where that has one form only; a keycap stands on any sign."""
UNSAFE = re.compile(
    f"[{_CONTROLS}{_BIDI}{_INVISIBLE}{_FILLERS}{_TAGS}{_SURROGATES}]|{_LONE_JOINER}|{LONE_VARIANT.pattern}"
)
"""What no screen may print as it is."""

MAX_PIECE_LENGTH = 200
"""Characters that are normalized at a time.

A run of combining accents is sorted in time that grows with the square of its length, so a letter with more of them
than this is split, as in Unicode's Stream-Safe Text Format.
"""
_PIECE = re.compile(
    rf".{{1,{MAX_PIECE_LENGTH}}}(?![\u0300-\U0010ffff])"  # what is below U+0300 never joins what is before it
    rf"|.{{1,{MAX_PIECE_LENGTH}}}",
    re.DOTALL,
)
WORD = re.compile(r"[^\W\d_]+")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")


def pieces(text: str) -> list[str]:
    """The pieces of a text, which together are the text."""
    return _PIECE.findall(text)


def is_latin(letter: str) -> bool:
    """Whether a letter is of the Latin alphabet."""
    return _LATIN.match(letter) is not None
