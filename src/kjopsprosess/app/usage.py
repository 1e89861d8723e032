"""Errors in how a command was called, in the language that help is shown in."""

from __future__ import annotations

import sys

from kjopsprosess.messages.languages import read
from kjopsprosess.messages.messages import Messages
from kjopsprosess.page.message import message_page

from . import environment
from .context import CommandContext
from .errors import ExitCode, UserError


def messages_of_call() -> Messages:
    """The messages in the language for help and usage errors, which are shown before any option is parsed."""
    asked = environment.lang_option(sys.argv[1:])
    return CommandContext(None, asked if read(asked) else None, None).messages


def usage_error(sentence: str, command: str) -> UserError:
    """A usage error, with the command that shows the help."""
    hint = messages_of_call().errors.see_help.format(command=f"{command} --help")
    return UserError(ExitCode.USAGE, message_page(sentence, hint), "usage")
