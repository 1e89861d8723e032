"""What one call of the program was given, and when."""

from typing import NamedTuple


class Call(NamedTuple):
    """What was typed, and when."""

    arguments: list[str]
    began: int = 0
    """`time.monotonic_ns` at the start, to find the files saved since."""

    @property
    def as_json(self) -> bool:
        """Whether `--json` was given."""
        return "--json" in self.arguments
