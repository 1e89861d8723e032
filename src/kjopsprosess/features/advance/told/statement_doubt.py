"""What stops the reading of a sentence: it has two readings, or lacks something."""


class StatementDoubt(Exception):  # noqa: N818 - it is asked about in the dialogue
    """Words that cannot be read in one way only, or lack something."""

    def __init__(self, code: str, *, readings: tuple[str, ...] = (), near: tuple[str, ...] = (), **facts: str) -> None:
        """`readings`: what may have been meant, as it can be typed. `near`: ids of what may have been meant."""
        super().__init__(code)
        self.code, self.readings, self.near, self.facts = code, readings, near, facts
