"""What one language says, the other says too, of the same facts."""

from __future__ import annotations

from string import Formatter
from typing import TYPE_CHECKING

from every_message import message_lists, messages, texts

from kjopsprosess.messages.deals_and_processes.first_process import FIRST_PROCESS
from kjopsprosess.messages.findings import FINDINGS

if TYPE_CHECKING:
    from kjopsprosess.messages.say import Say

OF_EACH_LANGUAGE = {
    "calendar": "how a language writes days",
    "advance.our_side": "all words that are understood",
    "advance.dialogue.yes": "all words that are understood",
    "advance.dialogue.no": "all words that are understood",
    "help.groups": "has the headings for keys",
    "help.commands": "stands with the commands; tests/app/test_help_texts.py",
}
"""What is not the same text in two languages, and why."""
NAMES_MORE = {"brief.timing.portal": "in English there is no room for what the tool is called"}
"""Texts that name other facts in one language, and why."""


def placeholders(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}


def both(path: str, message: Say[object]) -> tuple[dict[str, str], dict[str, str]]:
    return dict(texts(message.nb, path)), dict(texts(message.en, path))


ALL = [*messages(), ("findings", FINDINGS), ("first_process", FIRST_PROCESS)]
PAIRS = [both(path, message) for path, message in ALL if path not in OF_EACH_LANGUAGE]


def test_every_list_of_messages_is_found() -> None:
    found = {path for path, _ in message_lists()}
    assert {"", "terms", "brief", "list", "errors", "help", "advance.dialogue", "privacy.redact"} <= found
    assert OF_EACH_LANGUAGE.keys() <= {path for path, _ in ALL}


def test_both_languages_name_the_same_facts() -> None:
    different = [path for nb, en in PAIRS for path in nb if placeholders(nb[path]) != placeholders(en[path])]
    assert different == [*NAMES_MORE]


def test_a_text_is_empty_in_both_languages_or_in_none() -> None:
    assert [nb.keys() ^ en.keys() for nb, en in PAIRS if nb.keys() != en.keys()] == []
    assert [path for nb, en in PAIRS for path in nb if bool(nb[path]) != bool(en[path])] == []
