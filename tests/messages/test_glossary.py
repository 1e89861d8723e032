"""No screen, help text, document or shipped file uses a word that docs/glossary.md forbids."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest
from every_message import messages, texts
from glossary import GLOSSARY, ROOT, forbidden_in, read_glossary

from kjopsprosess.messages.deals_and_processes.first_process import FIRST_PROCESS
from kjopsprosess.messages.findings import FINDINGS
from kjopsprosess.messages.help.help import STANDS_IN
from kjopsprosess.messages.languages import EN, NB
from kjopsprosess.model.schema import FileKind, json_schema
from kjopsprosess.model.values import Language

if TYPE_CHECKING:
    from pathlib import Path

GLOSSARY_WORDS = read_glossary(GLOSSARY.read_text("utf-8"))
DOCUMENTS = [
    *(path for path in sorted((ROOT / "docs").rglob("*.md")) if path != GLOSSARY),
    *(ROOT / name for name in ("README.md", "README.nb.md", "CHANGELOG.md", "CONTRIBUTING.md")),
    ROOT / "processes" / "FACTS-private.md",
]
DEMO = ROOT / "src" / "kjopsprosess" / "features" / "setup" / "demo_workspace"
FILES = [*sorted((ROOT / "processes").rglob("*.yaml")), *sorted(DEMO.rglob("*.yaml"))]
CODE_KEYS = (
    *("accept", "after", "attitude", "before", "by", "channel", "confidence", "date", "did", "from", "id", "if"),
    *("kept", "kind", "language", "part", "person", "process", "replaces", "retired", "review_by", "role", "roles"),
    *("rule", "since", "source", "step", "steps", "to", "version", "when", "with"),
)
"""Keys whose values are ids, codes or sources, and no words of ours."""
CODE = re.compile(rf"\b(?:{'|'.join(CODE_KEYS)}): *(?:\[[^\]{{\n]*\]|\"[^\"\n]*\"|[^,}}\[{{#\n]*)")
KEY = re.compile(r"[\w-]+:(?=\s|$)")


def in_message(path: str, text: str, language: Language) -> list[str]:
    return [f"{path}: {use.word}" for use in forbidden_in(text, GLOSSARY_WORDS[language])]


@pytest.mark.parametrize("language", Language)
@pytest.mark.slow
def test_no_message_uses_a_forbidden_word(language: Language) -> None:
    sides = [
        (path, message.in_language(language))
        for path, message in (*messages(), ("findings", FINDINGS))
        if path != "help.commands"
    ]
    found = [
        use for path, said in sides for where, text in texts(said, path) for use in in_message(where, text, language)
    ]
    assert found == []


@pytest.mark.parametrize("command", sorted(STANDS_IN))
def test_no_help_text_uses_a_forbidden_word(command: str) -> None:
    for said in (NB, EN):
        of_command = said.help.commands[command]
        found = [use for where, text in texts(of_command, command) for use in in_message(where, text, said.language)]
        assert found == []


@pytest.mark.parametrize("kind", FileKind)
def test_no_explanation_of_a_key_uses_a_forbidden_word(kind: FileKind) -> None:
    descriptions = re.findall(r'"description": "((?:[^"\\]|\\.)*)"', json.dumps(json_schema(kind)))
    assert descriptions
    assert [use for text in descriptions for use in in_message(text[:40], text, Language.EN)] == []


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_no_document_uses_a_forbidden_word(path: Path) -> None:
    language = Language.NB if path.name.endswith(".nb.md") or path.parent.name == "nb" else Language.EN
    assert places(path, words_of_a_document(path.read_text("utf-8")), language) == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_no_shipped_file_uses_a_forbidden_word(path: Path) -> None:
    text = path.read_text("utf-8")
    found = [use for language in languages_of(path, text) for use in places(path, words_of_a_file(text), language)]
    assert found == []


@pytest.mark.parametrize("language", Language)
def test_the_first_process_uses_no_forbidden_word(language: Language) -> None:
    made = FIRST_PROCESS.in_language(language).format(id="verksted", name="Verksted")
    assert [use.word for use in forbidden_in(words_of_a_file(made), GLOSSARY_WORDS[language])] == []


def places(path: Path, text: str, language: Language) -> list[str]:
    return [f"{path.relative_to(ROOT)}:{line}: {word}" for line, word in forbidden_in(text, GLOSSARY_WORDS[language])]


def words_of_a_document(text: str) -> str:
    """A document without what is typed, what stands in backticks, program text and the codes of files, line by line."""
    program = re.sub(
        r"^```python\n.*?^```", lambda block: "\n" * block.group().count("\n"), text, flags=re.DOTALL | re.MULTILINE
    )
    program = re.sub(
        r"^```yaml\n.*?^```", lambda block: words_of_a_file(block.group()), program, flags=re.DOTALL | re.MULTILINE
    )
    typed = re.sub(r"^\$ .*$", "", program, flags=re.MULTILINE)
    return re.sub(r"(?<!`)`[^`\n]+`(?!`)", "`", typed)


def words_of_a_file(text: str) -> str:
    """The words of a YAML file, each on the line where it stands: its comments, and values that are no code."""
    return KEY.sub(" ", CODE.sub(" ", text))


def languages_of(path: Path, text: str) -> tuple[Language, ...]:
    """The language a file is in; both, if it does not say."""
    if path.is_relative_to(DEMO):
        return (Language(path.relative_to(DEMO).parts[0]),)
    said = re.search(r"^language: (nb|en)", text, re.MULTILINE)
    return (Language(said[1]),) if said else tuple(Language)
