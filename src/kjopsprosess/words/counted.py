"""Phrases that differ for one and for many."""

from typing import NamedTuple


class Counted(NamedTuple):
    """A phrase for one and for many; `{n}` is the number, other fields are filled by the same call."""

    one: str
    many: str

    def __call__(self, n: int, **fields: str) -> str:
        """The phrase for `n`. The number and the word after it never part at a line's end."""
        phrase = self.one if n == 1 else self.many
        return phrase.replace("{n} ", "{n}\N{NO-BREAK SPACE}").format(n=n, **fields)
