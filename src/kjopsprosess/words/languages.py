"""The languages of the screen, and which of them to use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kjopsprosess.model.values import Language

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


def read(code: str | None) -> Language | None:
    """The language a code names: `nb`, `nn` and `no_NO.UTF-8` are bokmål, `en_GB` is English, any other is none of ours."""
    short = (code or "").replace("-", "_").split("_")[0].split(".")[0].lower()
    if short in NORWEGIAN or short.startswith("norwegian"):
        return Language.NB
    return Language.EN if short == "en" or short.startswith("english") else None


def choose(wanted: Iterable[str | None]) -> Language:
    """The first language among `wanted` that is one of ours; English when none is."""
    return next((found for code in wanted if (found := read(code))), Language.EN)
