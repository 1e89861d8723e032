"""The languages of the screen, and which of them to use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kjopsprosess.model.process import Language

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .phrasebook import Words

NORWEGIAN = frozenset({"nb", "nn", "no"})


def speak(language: Language) -> Words:
    """Everything `kp` can say in a language. Only the language asked for is loaded."""
    if language is Language.NB:
        from .nb.words import WORDS as NB

        return NB
    from .en.words import WORDS as EN

    return EN


def choose(wanted: Iterable[str | None]) -> Language:
    """The first language among `wanted` that says something: `nb`, `nn`, `no_NO.UTF-8` are bokmål, any other is English."""
    for each in wanted:
        code = (each or "").replace("-", "_").split("_")[0].split(".")[0].lower()
        if code in NORWEGIAN or code.startswith("norwegian"):
            return Language.NB
        if code not in ("", "c", "posix"):
            return Language.EN
    return Language.EN
