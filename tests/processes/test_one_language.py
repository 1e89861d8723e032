"""What is shipped speaks one language: no function word of the other stands in any value that people read.

A sentence cannot be written without function words, so a stray sentence, or half of one, is seen whatever it is about.
Words that both languages have, such as `for`, `over` and `under`, tell nothing and are not listed. In English a
small word with æ, ø or å is Norwegian too; one with a capital may be a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from kjopsprosess.messages.languages import speak
from kjopsprosess.model.values import Language
from kjopsprosess.yamlfiles.folders import SHIPPED

ENGLISH = (
    r"the|and|of|with|from|this|that|these|those|which|who|whom|whose|what|when|where|why|how|or|if|not|but"
    r"|because|while|until|is|are|was|were|been|being|has|had|does|did|doing|having|must|should|would|could"
    r"|will|cannot|shall|you|your|yours|we|our|ours|us|they|them|their|it|its|he|she|him|his|himself|itself"
    r"|themselves|on|in|into|onto|about|between|without|within|during|before|after|above|below|through|against"
    r"|towards|any|each|every|both|some|only|also|than|then|there|again|already|always|never|yet|still|just"
    r"|too|very|such|more|most|much|many|other|another|same|own|nobody|somebody|anybody|nothing|something"
    r"|anything"
)
NORWEGIAN = (
    r"og|eller|ikke|som|av|til|fra|med|mot|hos|ved|på|om|uten|mellom|innen|etter|før|mens|fordi|hvis|dersom"
    r"|når|hvor|hvordan|hvorfor|hvem|hva|hvilken|hvilket|hvilke|er|blir|ble|blitt|vært|være|har|hadde|hatt"
    r"|skal|skulle|må|måtte|kan|kunne|vil|ville|bør|får|fikk|vi|oss|vår|vårt|våre|dere|deres|du|deg|din|ditt"
    r"|dine|jeg|meg|min|mitt|mine|de|dem|det|den|denne|dette|disse|et|sitt|sine|seg|selv|noe|noen|ingen"
    r"|ingenting|alt|annet|andre|hver|hvert|samme|egen|eget|egne|bare|også|igjen|allerede|alltid|aldri|ennå|nå"
    r"|så|enn|mer|mest|mye|mange|opp|ned|ut|å"
)
FOREIGN = {
    Language.NB: re.compile(rf"(?<!\w)(?:{ENGLISH})(?!\w)", re.IGNORECASE),
    Language.EN: re.compile(rf"(?<!\w)(?:{NORWEGIAN})(?!\w)|(?-i:(?<!\w)(?=[a-zæøå])\w*[æøå])", re.IGNORECASE),
}
NOT_FOREIGN = {
    Language.NB: re.compile(r"\bIT\b"),
    Language.EN: re.compile(r"(?!)"),
}
"""Not words of the other language: `IT`, the department."""
DEMO = Path(__file__).parents[2] / "src/kjopsprosess/features/setup/demo_workspace"


def values(tree: Any) -> Iterator[str]:
    """Every text in a file that is no id: it has a blank in it, or begins with a capital letter."""
    if isinstance(tree, dict):
        for each in tree.values():
            yield from values(each)
    elif isinstance(tree, list | tuple):
        for each in tree:
            yield from values(each)
    elif isinstance(tree, str) and (" " in tree or tree[:1].isupper()):
        yield tree


def comments(text: str) -> Iterator[str]:
    """What the file says beside its values: those who change it read that too."""
    yield from re.findall(r"(?m)(?:^|\s)# (?!yaml-language-server)(.+)$", text)


def foreign(text: str, language: Language) -> list[str]:
    """The words of the other language in a text."""
    return FOREIGN[language].findall(NOT_FOREIGN[language].sub(" ", re.sub(r"`[^`]*`", " ", text)))


def foreign_in(path: Path, language: Language) -> list[tuple[str, list[str]]]:
    text = path.read_text("utf-8")
    said = [*values(YAML(typ="safe", pure=True).load(text)), *comments(text)]
    return [(each, found) for each in said if (found := foreign(each, language))]


def files() -> Iterator[tuple[Path, Language]]:
    """Every process and every file of the demo, with the language it is in."""
    for path in sorted(SHIPPED.glob("*.yaml")):
        yield path, Language(YAML(typ="safe").load(path.read_text("utf-8"))["language"])
    for language in Language:
        for path in sorted((DEMO / language.value).rglob("*.yaml")):
            yield path, language


FILES = [*files()]


@pytest.mark.parametrize(("path", "language"), FILES, ids=lambda each: getattr(each, "stem", str(each)))
def test_no_word_of_the_other_language_stands_in_a_file(path: Path, language: Language) -> None:
    assert foreign_in(path, language) == []


@pytest.mark.parametrize("language", Language)
def test_what_a_new_process_begins_with_is_in_one_language(language: Language) -> None:
    example = YAML(typ="safe", pure=True).load(speak(language).first_process.format(id="new", name="New"))
    assert [each for each in values(example) if foreign(each, language)] == []


@pytest.mark.parametrize("language", Language)
def test_figures_in_the_rules_have_their_names_in_both(language: Language) -> None:
    (law,) = (SHIPPED / "law").glob("*.yaml")
    for each in YAML(typ="safe", pure=True).load(law.read_text("utf-8"))["values"]:
        said = [each[language.value], each.get("in_words", {}).get(language.value, "")]
        assert [found for text in said if (found := foreign(text, language))] == [], each["id"]


def test_the_files_of_both_languages_are_read() -> None:
    demo = {path.parent.parent.name for path, _ in FILES if "demo_workspace" in str(path)}
    assert demo >= {"nb", "en"}
    assert len([path for path, _ in FILES if path.parent == SHIPPED]) == 24
    assert not {*ENGLISH.split("|")} & {*NORWEGIAN.split("|")}


def sentences(language: Language) -> list[str]:
    """Sentences of the processes in a language: those that a person would write."""
    found = [
        text
        for path, each in FILES
        if each is language
        for text in values(YAML(typ="safe", pure=True).load(path.read_text("utf-8")))
    ]
    return [text for text in found if text.endswith((".", "?"))]


@pytest.mark.parametrize("language", Language)
def test_a_sentence_in_the_wrong_language_is_seen(language: Language) -> None:
    (other,) = {*Language} - {language}
    said = sentences(other)
    unseen = [text for text in said if not foreign(text, language)]
    assert len(said) > 300
    assert len(unseen) < len(said) / 50, unseen
