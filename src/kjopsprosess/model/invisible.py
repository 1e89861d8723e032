"""Characters that show nothing or look like others, as a name may hold them unseen when it was pasted."""

import re
import unicodedata

_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
"""What Unicode lets a screen leave out: soft hyphens, zero-width spaces and joiners, direction marks and fillers."""
_JOINERS = "\u200c\u200d"
_JOINED = re.compile("[\u0590-\U0010ffff].[\u0590-\U0010ffff]")
"""A sign between two of a script in which a zero-width joiner belongs to the spelling, or between two emoji."""
_VARIANTS = re.compile("[\ufe00-\ufe0f]")
"""They choose the picture of the emoji before them."""
_LOOK_ALIKES = ("<noBreak>", "<compat>", "<wide>", "<narrow>", "<font>")


def without_invisible(text: str) -> str:
    """A text without the characters that show nothing."""
    return text if text.isascii() else _INVISIBLE.sub("", text)


def hidden_characters(text: str) -> tuple[str, ...]:
    """The characters of a text that nobody sees or that look like others, each once; joiners of a script do not count.

    Letters of another width and joined letters count, and spaces that do not break; signs such as ™ and ½ do not.
    """
    if text.isascii():
        return ()
    places = (place for place in range(len(text)) if _is_hidden(text, place))
    return tuple(dict.fromkeys(text[place] for place in places))


def _is_hidden(text: str, place: int) -> bool:
    sign = text[place]
    if _VARIANTS.match(sign):
        return False
    if _INVISIBLE.match(sign):
        return sign not in _JOINERS or not _JOINED.fullmatch(text[max(place - 1, 0) : place + 2])
    if not unicodedata.decomposition(sign).startswith(_LOOK_ALIKES):
        return False
    plain = unicodedata.normalize("NFKC", sign)
    return plain.isspace() or plain.replace(" ", "").isalpha()
