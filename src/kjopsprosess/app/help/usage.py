"""Errors in how a command was called, in the language that help is shown in."""

from __future__ import annotations

import sys

from kjopsprosess.app import environment
from kjopsprosess.app.context import CommandContext
from kjopsprosess.app.errors import UserError
from kjopsprosess.messages.languages import read
from kjopsprosess.messages.messages import Messages


def messages_of_call() -> Messages:
    """The messages in the language for help and usage errors, which are shown before any option is parsed."""
    return _context_of_call().messages


def usage_error(sentence: str, command: str) -> UserError:
    """A usage error, with the command that shows the help."""
    return _context_of_call().usage_error(sentence, command)


def _context_of_call() -> CommandContext:
    asked = environment.lang_option(sys.argv[1:])
    # An unknown language would be an error of its own, in place of the one that is to be shown.
    return CommandContext(None, asked if read(asked) else None, None)
