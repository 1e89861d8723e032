"""One of a few words: those of either language and of the files are known, and those of the screen are offered."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from kjopsprosess.app.errors import ExitCode
from kjopsprosess.deal_state.names import folded, near_words

if TYPE_CHECKING:
    from kjopsprosess.app.workspace_context import WorkspaceContext
    from kjopsprosess.messages.messages import Messages


def parse_word(
    context: WorkspaceContext, text: str, known: Mapping[str, str], shown: Mapping[Any, str], unknown: str
) -> str:
    """The value that a word means, by `known`. Stops where it means none; `unknown` says so and has the field {text}.

    `shown`: the word of the screen for each value that may be chosen.
    """
    value = known.get(folded(text))
    if value is None:
        context.fail(
            ExitCode.USAGE, "unknown-value", word_error(context.messages, text, known, shown, unknown), text=text
        )
    return value


def word_error(messages: Messages, text: str, known: Mapping[str, str], shown: Mapping[Any, str], unknown: str) -> str:
    """Why a word means nothing: what is near is suggested, or else all there is."""
    sentence = unknown.format(text=messages.quote(text))
    if offered := [shown[value] for value in near_values(text, known) if value in shown]:
        return messages.with_suggestion(sentence, offered)
    return f"{sentence} {messages.errors.choose.format(allowed=messages.either([*dict.fromkeys(shown.values())]))}"


def near_values(text: str, known: Mapping[str, str]) -> list[str]:
    """The values of the words that a text may be meant for."""
    return [*dict.fromkeys(known[word] for word in near_words(folded(text), known))]
