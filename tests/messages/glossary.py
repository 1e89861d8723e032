"""The table of docs/glossary.md, and where a text uses a word that it forbids."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kjopsprosess.model.values import Language

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
GLOSSARY = ROOT / "docs" / "glossary.md"


class Words(NamedTuple):
    """The words of one language: those that are used, and those that are not."""

    used: tuple[str, ...]
    forbidden: tuple[str, ...]


class Use(NamedTuple):
    """A forbidden word in a text, and the line it begins on."""

    line: int
    word: str


def read_glossary(text: str) -> dict[Language, Words]:
    """The words of both languages, out of the rows of the table."""
    rows = [
        [cell.strip() for cell in line.strip().strip("|").split("|")] for line in text.splitlines() if line[:1] == "|"
    ]
    found: dict[Language, tuple[list[str], list[str]]] = {language: ([], []) for language in Language}
    for used_nb, not_nb, used_en, not_en, _ in rows[2:]:
        for language, used, forbidden in ((Language.NB, used_nb, not_nb), (Language.EN, used_en, not_en)):
            found[language][0].extend(_listed(used))
            found[language][1].extend(_listed(forbidden))
    return {language: Words(tuple(used), tuple(forbidden)) for language, (used, forbidden) in found.items()}


def forbidden_in(text: str, words: Words) -> Iterator[Use]:
    """Every forbidden word in a text; a longer term that is used hides the forbidden words within it."""
    longer = sorted((term for term in words.used if " " in term), key=len, reverse=True)
    plain = _hidden(text, longer)
    for word in words.forbidden:
        for match in _pattern(word).finditer(plain):
            yield Use(text.count("\n", 0, match.start()) + 1, match.group())


def _hidden(text: str, terms: list[str]) -> str:
    """The text with blanks for terms, of the same length, so that places stay."""
    for term in terms:
        text = _pattern(term).sub(lambda match: re.sub(r"\S", "·", match.group()), text)
    return text


def _pattern(word: str) -> re.Pattern[str]:
    parts = [re.escape(part).replace(r"\*", r"\w*") for part in word.split()]
    return re.compile(r"(?<![\w-])" + r"\s+".join(parts) + r"(?![\w-])", re.IGNORECASE)


def _listed(cell: str) -> list[str]:
    return [word.strip() for word in cell.split(",") if word.strip()]
