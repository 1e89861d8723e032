"""Files that are copies of others by their names, as synchronised folders, file managers and editors make them."""

from collections.abc import Collection, Iterable

from kjopsprosess.deal_state.names import folded
from kjopsprosess.model.values import id_error_code

OLDER = ".older"
"""`deals/nordvik.older.yaml` is the beginning of the log of `deals/nordvik.yaml`, and no deal of its own."""
COPY_WORDS = frozenset({"copy", "kopi", "conflict", "conflicted", "konflikt", "konfliktkopi", "motstridende"})
"""Words behind the name of a file, or `copy-of` before it, that make its copy's."""


def deal_of_older(stem: str) -> str | None:
    """The deal whose older entries are in a file of that name without `.yaml`; None for any other name."""
    deal = stem.removesuffix(OLDER)
    return deal if deal != stem and id_error_code(deal) is None else None


def original_of(stem: str, stems: Iterable[str]) -> str | None:
    """Which of the YAML files one is a copy of by its name, as synchronised folders and editors make them, or None.

    `vestkraft (1)`, `vestkraft-DESKTOP-9AB1`, `Vestkraft`, `~$vestkraft` and `Copy (2) of vestkraft` are copies of
    `vestkraft`.
    """
    # Office, macOS and editors put such signs before the names of copies of their own.
    plain = folded(stem).lstrip("~$._ ")
    if plain.startswith(("copy ", "kopi ")):
        words = plain.split()
        of = next((place for place, word in enumerate(words) if word in ("of", "av")), None)
        plain = " ".join(words[of + 1 :]) if of else plain
    read = [each for each in stems if id_error_code(each) is None or deal_of_older(each)]
    fits = [each for each in read if plain.startswith(each) and not plain[len(each) : len(each) + 1].isalnum()]
    return max(fits, key=len, default=None)


def copies_by_name(stems: Collection[str]) -> dict[str, str]:
    """Of names that may be ids, those that say that they are a copy of another one there, with that one.

    `nordvik-kopi`, `nordvik-copy-2` and `kopi-av-nordvik` beside `nordvik`.
    """
    found = {}
    for stem in stems:
        words = stem.split("-")
        behind = [place for place, word in enumerate(words) if word in COPY_WORDS]
        tries = ["-".join(words[:place]) for place in behind if place]
        if behind and behind[0] == 0 and words[1:2] in (["of"], ["av"]):
            tries.append("-".join(words[2:]))
        if original := next((each for each in tries if each in stems), None):
            found[stem] = original
    return found
