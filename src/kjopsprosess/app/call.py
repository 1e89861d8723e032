"""One call of the program."""

from typing import NamedTuple


class Call(NamedTuple):
    """One call of the program."""

    arguments: list[str]
    began: int = 0
    """`time.monotonic_ns` at the start, to find the files saved since."""

    @property
    def as_json(self) -> bool:
        """Whether `--json` was given."""
        return "--json" in self.arguments
