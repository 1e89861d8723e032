"""Files that are copies of others by their names, as synchronised folders, file managers and editors make them."""

import re
from collections.abc import Collection, Iterable, Iterator

from kjopsprosess.deal_state.names import folded
from kjopsprosess.model.values import id_error_code

OLDER = ".older"
"""`deals/nordvik.older.yaml` is the beginning of the log of `deals/nordvik.yaml`, and no deal of its own."""
COPY_WORDS = frozenset({"copy", "kopi", "conflict", "conflicted", "konflikt", "konfliktkopi", "motstridende"})
"""Words behind the name of a file, or `copy-of` before it, that make its copy's."""


_PLACEHOLDER = (".", ".yaml.icloud")
"""`.nordvik.yaml.icloud` stands for a `nordvik.yaml` that is in the cloud only."""
ENDINGS = (".yaml", _PLACEHOLDER[1])
_ENTRY_ID = re.compile(rb"\bid: ?[\"']?(\d{4}-\d\d-\d\d-[a-z0-9]{4,})")


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


def names_that_go_on(stems: Collection[str]) -> Iterator[tuple[str, str]]:
    """Of names that may be ids, those that begin with another one there, with that one: the longest first.

    `nordvik-laptop` and `nordvik-2` beside `nordvik`. They may be deals of their own as well as copies.
    """
    for stem in stems:
        shorter = stem.rpartition("-")[0]
        while shorter:
            if shorter in stems:
                yield stem, shorter
            shorter = shorter.rpartition("-")[0]


def entry_ids(content: bytes) -> set[bytes]:
    """The ids of entries in a deal's file as `kp` writes them, found without parsing it."""
    return {*_ENTRY_ID.findall(content)}


def awaited(name: str) -> str | None:
    """The file in whose place a placeholder of that name stands, until it is downloaded; None for any other name."""
    before, behind = _PLACEHOLDER
    if not (name.startswith(before) and name.endswith(behind)):
        return None
    return f"{name.removeprefix(before).removesuffix(behind)}.yaml"


def placeholder(file: str) -> str:
    """The name of the placeholder for a file."""
    before, behind = _PLACEHOLDER
    return f"{before}{file.removesuffix('.yaml')}{behind}"
