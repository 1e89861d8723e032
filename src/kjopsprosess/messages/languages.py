"""The languages of the screen, and which of them to use."""

from __future__ import annotations

from collections.abc import Iterable

from kjopsprosess.model.values import Language

from .messages import Messages

NORWEGIAN = frozenset({"nb", "nn", "no"})

NB = Messages(Language.NB)
EN = Messages(Language.EN)


def speak(language: Language) -> Messages:
    """Everything `kp` can say in a language."""
    return NB if language is Language.NB else EN


def read(code: str | None) -> Language | None:
    """The language a code names: `nb`, `nn` and `no_NO.UTF-8` are bokmål, `en_GB` is English, any other is none of ours."""
    short = (code or "").replace("-", "_").split("_")[0].split(".")[0].lower()
    if short in NORWEGIAN or short.startswith("norwegian"):
        return Language.NB
    return Language.EN if short == "en" or short.startswith("english") else None


def choose(wanted: Iterable[str | None]) -> Language:
    """The first language among `wanted` that is one of ours; English when none is."""
    return next((found for code in wanted if (found := read(code))), Language.EN)
