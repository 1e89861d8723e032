"""Every finding has its sentence and its remedy in both languages, and nothing in them is left unfilled."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter
from typing import TYPE_CHECKING

import pytest

import kjopsprosess
from kjopsprosess.features.check import codes as insight
from kjopsprosess.messages.languages import EN, NB
from kjopsprosess.yamlfiles.reading import finding_codes as storage

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kjopsprosess.messages.findings.message import FindingText
    from kjopsprosess.messages.messages import Messages

SOURCE = Path(kjopsprosess.__file__).parent
RULES = {
    **insight.IN_PROCESS,
    **insight.LINT,
    **insight.IN_DEAL,
    **insight.BETWEEN_DEAL_AND_PROCESS,
    **insight.AGAINST_EARLIER,
    **insight.REFUSED_ENTRY,
    **insight.IN_ANY_FILE,
}
STORED = (storage.UNREADABLE, storage.NOT_YAML, storage.NOT_A_RECORD, storage.NOT_INSERTED, storage.IN_WORKSPACE)
FACTS = {**RULES, **{code: facts for table in STORED for code, facts in table.items()}}
FILLED_IN_WHEN_SHOWN = {"key", "write", "first_line"}
"""Not facts of the finding itself: its key, what is near as it is to be written, and the line of `first`."""
FINDING = re.compile(r'(?:Finding|_between|_?warning)\(\s*"([a-z-]+)"|code = "([a-z-]+)" if .* else "([a-z-]+)"')

both_languages = pytest.mark.parametrize("words", [NB, EN], ids=["nb", "en"])
each_code = pytest.mark.parametrize("code", sorted(FACTS))


def placeholders(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}


def sentences(problem: FindingText) -> tuple[str, str, str]:
    return problem.says, problem.mend, problem.near


def test_the_list_of_codes_is_whole() -> None:
    sources = [path.read_text(encoding="utf-8") for path in SOURCE.rglob("*.py") if path.name != "codes.py"]
    used = {code for source in sources for match in FINDING.findall(source) for code in match if code}
    assert used - set(FACTS) == {"ambiguous", "not-found"}  # which stop a command, and stand in no file
    assert set(RULES) - used == set()


@both_languages
def test_every_code_has_a_sentence_and_no_sentence_is_for_nothing(words: Messages) -> None:
    assert set(words.findings) == set(FACTS)


@both_languages
@each_code
def test_what_a_sentence_asks_for_is_among_the_facts(words: Messages, code: str) -> None:
    problem, facts = words.findings[code], set(FACTS[code])
    near = {"near"} if {"near", "near?"} & facts else set()
    always = {fact for fact in facts if not fact.endswith("?")} | FILLED_IN_WHEN_SHOWN - {"write"}
    assert placeholders(problem.says) | placeholders(problem.mend) <= always
    assert placeholders(problem.near) <= always | near | {"write"}
    assert bool(problem.near) == bool(near)


@each_code
def test_both_languages_say_the_same_facts(code: str) -> None:
    for norwegian, english in zip(sentences(NB.findings[code]), sentences(EN.findings[code]), strict=True):
        assert placeholders(norwegian) == placeholders(english)
    assert bool(NB.findings[code].explain) == bool(EN.findings[code].explain)


@both_languages
@each_code
def test_a_phrase_begins_small_and_ends_open_and_a_remedy_begins_like_a_sentence(words: Messages, code: str) -> None:
    says, mend, near = sentences(words.findings[code])
    assert not says[0].isupper()
    assert not says.endswith(".")
    for remedy in filter(None, (mend, near)):
        assert remedy[0].isupper()
        assert not remedy.endswith(".")


@both_languages
def test_the_rules_of_the_method_are_explained(words: Messages) -> None:
    plain = {"version-below-one"}
    assert [code for code in RULES if not words.findings[code].explain and code not in plain] == []


@both_languages
def test_our_own_trade_s_words_for_the_customer_s_buying_stay_out(words: Messages) -> None:
    said: Mapping[str, FindingText] = words.findings
    shown = " ".join(part for problem in said.values() for part in (*sentences(problem), problem.explain)).lower()
    assert re.findall(r"pipeline|\bleads?\b|closing|\bstage\b|\bscore\b|salgsprosess|interessent", shown) == []


def test_the_sentences_of_the_first_example() -> None:
    assert NB.findings["unknown-step"].says.format(step="kravspek") == "prosessen har ikke steget kravspek"
    assert NB.findings["done-without-person"].mend.format(person="tor") == (
        "Legg til hvem hos kunden som gjorde det: by: [tor]"
    )
