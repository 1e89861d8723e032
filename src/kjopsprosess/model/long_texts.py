"""Long texts in pieces that can be normalized one by one."""

import re

_LONGEST_PIECE = 200
"""Characters that are normalized at a time.

A run of combining accents is sorted in time that grows with the square of its length, so a letter with more of them
than this is split, as in Unicode's Stream-Safe Text Format.
"""
_PIECE = re.compile(
    rf".{{1,{_LONGEST_PIECE}}}(?![\u0300-\U0010ffff])"  # what is below U+0300 never joins what is before it
    rf"|.{{1,{_LONGEST_PIECE}}}",
    re.DOTALL,
)


def pieces(text: str) -> list[str]:
    """The pieces of a text, which together are the text."""
    return _PIECE.findall(text)
