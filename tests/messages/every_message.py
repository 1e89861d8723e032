"""All messages there are, each under the path by which the code reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kjopsprosess.messages.languages import NB
from kjopsprosess.messages.messages import Loaded, Messages
from kjopsprosess.messages.say import MessageList, Say

if TYPE_CHECKING:
    from collections.abc import Iterator

PARTS = [name for name, part in vars(Messages).items() if isinstance(part, Loaded)]
"""What the root loads when it is first used."""


def message_lists() -> Iterator[tuple[str, type[MessageList]]]:
    """Every list, those within others as well."""
    yield "", Messages
    for part in PARTS:
        if isinstance(getattr(NB, part), MessageList):
            yield from _within(part, getattr(NB, part))


def messages() -> Iterator[tuple[str, Say[Any]]]:
    """Every message of a list."""
    for path, messages_ in message_lists():
        for name, message in vars(messages_).items():
            if isinstance(message, Say) and not isinstance(message.nb, MessageList):
                yield f"{path}.{name}".lstrip("."), message


def texts(message: object, path: str) -> Iterator[tuple[str, str]]:
    """The texts that a message in one language is made of."""
    if isinstance(message, str):
        yield path, message
    elif hasattr(message, "_asdict"):
        yield from texts(message._asdict(), path)
    elif hasattr(message, "items"):
        for key, each in message.items():
            yield from texts(each, f"{path}.{key}")
    elif isinstance(message, (tuple, list)):
        for number, each in enumerate(message):
            yield from texts(each, f"{path}.{number}")


def _within(path: str, messages_: MessageList) -> Iterator[tuple[str, type[MessageList]]]:
    yield path, type(messages_)
    for name, each in vars(messages_).items():
        if isinstance(each, MessageList):
            yield from _within(f"{path}.{name}", each)
