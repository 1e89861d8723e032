"""`kp.yaml`: the settings of a workspace."""

from .fields import Record
from .values import Language


class Settings(Record):
    """What a workspace says about itself. Nothing here can make `kp` run anything."""

    language: Language | None = None
    """Language on the screen: nb | en. Left out: the process's language, then the machine's."""
