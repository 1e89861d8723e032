"""What overviews of many deals keep of one deal, known without the models."""

from typing import NamedTuple

from kjopsprosess.model.values import ContactRule


class RuleFacts(NamedTuple):
    """A contact rule in force."""

    rule: ContactRule
    channel: str | None
    note: str | None
    says: str | None = None
    """The rule's own sentence; empty: it has none, and the general one does not hold."""

    @property
    def portal_only(self) -> bool:
        """Whether all contact must go through the customer's tender tool."""
        return self.rule is ContactRule.PORTAL_ONLY


class Unreadable(NamedTuple):
    """A deal whose file, or whose process, cannot be read. It stands in the list and never stops it."""

    id: str
    location: str
    """Where the trouble is: `deals/nordvik.yaml:31:14`."""
