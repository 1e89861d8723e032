"""The one door for text on its way to a screen: what could drive the terminal is shown instead of obeyed."""

from __future__ import annotations

import re

_CONTROLS = "\x00-\x1f\x7f-\x9f\u2028\u2029"
_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_INVISIBLE = "\u00ad\u180e\u200b\u200c\u2060-\u206f\ufeff\ufff9-\ufffb"
_TAGS = "\U000e0000-\U000e007f"
_SURROGATES = "\ud800-\udfff"
_EMOJI = "\u2190-\u2bff\U0001f000-\U0001faff"
_LONE_JOINER = f"(?<![{_EMOJI}\ufe0f])\u200d|\u200d(?![{_EMOJI}])"
"""A zero-width joiner is part of a picture between two emoji, and hidden anywhere else."""
_UNSAFE = re.compile(f"[{_CONTROLS}{_BIDI}{_INVISIBLE}{_TAGS}{_SURROGATES}]|{_LONE_JOINER}")
NEW_LINE = " ⏎ "
TAB = "    "


def clean(text: str, *, lines: bool = False) -> str:
    r"""A text with every control, direction mark and invisible letter made visible as `\x1b`, and tabs as blanks.

    A line break becomes ` ⏎ `, so that no text can forge a line, unless `lines` says that several are meant.
    """
    # The first is quick, and holds for nearly every text; Python counts no-break spaces among what cannot be printed.
    if text.replace("\N{NO-BREAK SPACE}", " ").isprintable() or not _UNSAFE.search(text):
        return text
    text = text.replace("\r\n", "\n").replace("\t", TAB)
    if not lines:
        text = text.rstrip("\n").replace("\n", NEW_LINE)
    return _UNSAFE.sub(_shown, text)


def _shown(found: re.Match[str]) -> str:
    sign = found[0]
    if sign == "\n":
        return sign
    code = ord(sign)
    if code <= 0xFF:  # noqa: PLR2004 - what two hexadecimal digits can write
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"  # noqa: PLR2004 - and four
