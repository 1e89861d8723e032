"""Messages about versions of a process."""

from kjopsprosess.messages.say import MessageList, SayList

from .diff import DiffMessages
from .upgrade import UpgradeMessages


class VersionMessages(MessageList):
    """Versions of a process."""

    diff = SayList(DiffMessages)
    upgrade = SayList(UpgradeMessages)
