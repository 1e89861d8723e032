"""Characters that show nothing or look like others, as a name may hold them unseen when it was pasted."""

import unicodedata
from bisect import bisect_right

_INVISIBLE = (
    ("\u00ad", "\u00ad"), ("\u034f", "\u034f"), ("\u061c", "\u061c"), ("\u115f", "\u1160"), ("\u17b4", "\u17b5"),
    ("\u180b", "\u180f"), ("\u200b", "\u200f"), ("\u202a", "\u202e"), ("\u2060", "\u206f"), ("\u2800", "\u2800"),
    ("\u3164", "\u3164"), ("\ufe00", "\ufe0f"), ("\ufeff", "\ufeff"), ("\uffa0", "\uffa0"), ("\ufff0", "\ufff8"),
    ("\U0001bca0", "\U0001bca3"), ("\U0001d173", "\U0001d17a"), ("\U000e0000", "\U000e0fff"),
)  # fmt: skip
"""What Unicode lets a screen leave out: soft hyphens, zero-width spaces and joiners, direction marks and fillers.

First and last of each run, in order. As a pattern they would cost every command five milliseconds to compile.
"""
_STARTS = tuple(first for first, _ in _INVISIBLE)
_JOINERS = "\u200c\u200d"
_FIRST_JOINED = "\u0590"
"""The first sign of the scripts in which a zero-width joiner may belong to the spelling; emoji come after it, too."""
_LOOK_ALIKES = ("<noBreak>", "<compat>", "<wide>", "<narrow>", "<font>")


def without_invisible(text: str) -> str:
    """A text without the characters that show nothing."""
    return text if text.isascii() else "".join(sign for sign in text if not _is_invisible(sign))


def hidden_characters(text: str) -> tuple[str, ...]:
    """The characters of a text that nobody sees or that look like others, each once; joiners of a script do not count.

    Letters of another width and joined letters count, and spaces that do not break; signs such as ™ and ½ do not.
    """
    if text.isascii():
        return ()
    places = (place for place in range(len(text)) if _is_hidden(text, place))
    return tuple(dict.fromkeys(text[place] for place in places))


def _is_invisible(sign: str) -> bool:
    place = bisect_right(_STARTS, sign) - 1
    return place >= 0 and sign <= _INVISIBLE[place][1]


def _joins(text: str, place: int) -> bool:
    """Whether a sign stands between two that may be joined."""
    inside = 0 < place < len(text) - 1
    return inside and min(text[place - 1], text[place + 1]) >= _FIRST_JOINED


def _is_hidden(text: str, place: int) -> bool:
    sign = text[place]
    if "\ufe00" <= sign <= "\ufe0f" or "\U000e0100" <= sign <= "\U000e01ef":
        from .unseen import LONE_VARIANT  # 3 ms to compile, for signs that next to no text holds

        return LONE_VARIANT.match(text, place) is not None
    if _is_invisible(sign):
        return sign not in _JOINERS or not _joins(text, place)
    if not unicodedata.decomposition(sign).startswith(_LOOK_ALIKES):
        return False
    plain = unicodedata.normalize("NFKC", sign)
    return plain.isspace() or plain.replace(" ", "").isalpha()
