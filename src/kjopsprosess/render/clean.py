"""The one door for text on its way to a screen: what could drive the terminal is shown instead of obeyed."""

from __future__ import annotations

import re

_CONTROLS = "\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029"
_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_INVISIBLE = "\u00ad\u180e\u200b\u200c\u200d\u2060-\u2064\ufeff\ufff9-\ufffb"
_TAGS = "\U000e0000-\U000e007f"
_SURROGATES = "\ud800-\udfff"
_UNSAFE = re.compile(f"[{_CONTROLS}{_BIDI}{_INVISIBLE}{_TAGS}{_SURROGATES}\t\n]")
_JOINER = "\u200d"
_EMOJI = re.compile("[\u2190-\u2bff\ufe0f\U0001f000-\U0001faff]")
NEW_LINE = " ⏎ "


def clean(text: str, *, lines: bool = False) -> str:
    r"""A text with every control, direction mark and invisible letter made visible as `\x1b`.

    A line break becomes ` ⏎ `, so that no text can forge a line, unless `lines` says that several are meant.
    """
    if not _UNSAFE.search(text):
        return text
    if not lines:
        text = text.replace("\r\n", "\n").rstrip("\n")
    return _UNSAFE.sub(lambda found: _shown(found, text, lines=lines), text)


def _shown(found: re.Match[str], text: str, *, lines: bool) -> str:
    sign = found[0]
    if sign == "\n":
        return sign if lines else NEW_LINE
    if sign == "\t":
        return "    "
    if sign == _JOINER and _joins_emoji(text, found.start()):
        return sign
    code = ord(sign)
    if code <= 0xFF:  # noqa: PLR2004 - what two hexadecimal digits can write
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"  # noqa: PLR2004 - and four


def _joins_emoji(text: str, place: int) -> bool:
    return 0 < place < len(text) - 1 and bool(_EMOJI.match(text[place - 1]) and _EMOJI.match(text[place + 1]))
