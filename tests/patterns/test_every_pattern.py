"""No regular expression of the program takes more than linear time, whatever text it meets."""

from __future__ import annotations

import importlib.util
import re
import sys
from typing import TYPE_CHECKING

import pytest
from ambiguity import too_slow
from package_patterns import Built, Use, built, modules, uses

from kjopsprosess.features.check.lint import language as lint_language

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

BAD = [
    ("exponential", "match", r"(?:\r\n?|\n)(?:\r\n?|\n)* +x"),  # CR LF is one line end, or two
    ("exponential", "match", r"(a+)+b"),
    ("exponential", "match", r"(a*)*b"),
    ("exponential", "match", r"(?:a|a)*b"),
    ("exponential", "match", r"(?:a?b?)*c"),
    ("exponential", "search", r"(?:\w+\s*)+$"),
    ("exponential", "fullmatch", r"(?:\w|_\d?)*"),
    ("exponential", "match", r"(?>(?:a|ab?)*c)|(?>(?:a|a)*b)"),
    ("exponential", "match", r"(?:[ab]|(?i:A))*c"),
    ("polynomial", "match", r"\s*(?:- +)*([^:]*):"),
    ("polynomial", "match", r"a*b?a*c"),
    ("polynomial", "match", r"a*a++b"),
    ("polynomial", "match", r"(?i)a*A*b"),
    ("polynomial", "match", r"[\w-]*?\d{2,}x"),
    ("polynomial", "fullmatch", r".*a.*b"),
    ("polynomial", "fullmatch", r"\s*(.*)"),  # a line break, which a dot does not take
    ("polynomial", "match", r"\s*\n\s*#"),
    ("search", "search", r"\s+$"),
    ("search", "search", r"\s*="),
    ("search", "split", r"\s*,\s*"),
    ("search", "sub", r"\([^)]*\)"),
    ("search", "findall", r"a++b"),
    ("search", "finditer", r"a(?:a*b)?"),
    ("search", "search", r"\d[\d\s.,]*(?:\d{3}|kr\b)"),
    ("search", "search", r"kunngjøre\b(?!.*tildeling)"),
    ("search", "search", r"\w+,"),
    ("search", "search", r"(?m)^\s*x"),
    ("search", "search", r"[\s,]+(?:as|ltd)\.?$"),
]
GOOD = [
    ("match", r"(?:\r\n?|\n)++ +x"),
    ("match", r"[\r\n]+ +[\r\n]"),
    ("match", r"a+b+c"),
    ("match", r"\s*(?:- +)*+([^\s:-][^:]*):"),
    ("match", r"(?:x{0,3}y)*z"),
    ("match", r"(?>a*)b"),
    ("match", r"(?>(?:a|a)*)"),
    ("match", r"[^\W_](?:[^\W_]|-)*"),
    ("fullmatch", r"(?s)(.*)@(?:\s+(.*))?"),
    ("fullmatch", r"(?s)\s*(.*)"),
    ("search", r"^\s*="),
    ("search", r"(?m)^[ \t]+x"),
    ("search", r"\w+"),
    ("search", r"(?<![\s,])[\s,]+(?:as|ltd)\.?$"),
    ("search", r"(?<!\w)\w+,"),
    ("search", r"\b\w+,"),
    ("search", r"\bkarens\w*\b"),
    ("search", r"\([^()]*\)"),
    ("search", r"[a-z]{0,62}x"),
    ("split", r"(?:(?<!\s)\s+)?,\s*"),
    ("findall", r"[^,\s]+"),
    ("sub", r"[^a-z0-9]+"),
]


def from_lists() -> Iterator[Use]:
    for listed in (lint_language.TRANSLATED, lint_language.OUTDATED, lint_language.ENGLISH, lint_language.NORWEGIAN):
        yield Use("lint_language._any_of", lint_language._any_of(listed), "finditer")


def from_moved_lines() -> Iterator[Use]:
    yield Use("log_cutting", re.compile(r"^ {1,1000}", re.MULTILINE), "sub")


def from_names() -> Iterator[Use]:
    for name in ("Paul Stone", "a.b (c)*"):
        yield Use("made_clear._read_asking", re.compile(rf"(?<!\w){re.escape(name)}(?!\w)"), "split")


BUILT_AT_RUN_TIME: dict[Built, Callable[[], Iterator[Use]]] = {
    Built("kjopsprosess.features.advance.told.made_clear", "_read_asking"): from_names,
    Built("kjopsprosess.features.check.lint.language", "_any_of"): from_lists,
    Built("kjopsprosess.features.git_merge.log_entries", "at_column"): from_moved_lines,
}
"""Functions that put expressions together, and the expressions that can come of it."""


@pytest.mark.parametrize(("why", "method", "pattern"), BAD)
def test_a_bad_expression_is_found(why: str, method: str, pattern: str) -> None:
    assert too_slow(pattern, how=method) == why


@pytest.mark.parametrize(("method", "pattern"), GOOD)
def test_a_good_expression_is_let_pass(method: str, pattern: str) -> None:
    assert too_slow(pattern, how=method) is None


def test_no_expression_of_the_program_is_slow() -> None:
    among = modules()
    found = [*uses(among), *(use for make in BUILT_AT_RUN_TIME.values() for use in make())]
    assert len(found) > 100
    assert [(use, why) for use in found if (why := too_slow(use.pattern, how=use.method))] == []


def test_every_expression_put_together_at_run_time_is_looked_at_as_well() -> None:
    assert built(modules()) == set(BUILT_AT_RUN_TIME)


SOURCE = r"""
import re
A = re.compile(r"\s*=")
B = re.compile(r"\s*=")
C = {"list": [re.compile("(a+)+b")]}
def function(text):
    A.search(text)
    B.match(text)
    re.sub(r"B+,", "", text, flags=re.IGNORECASE)
    re.compile(text + "+").search(text)
"""


def test_expressions_are_found_wherever_they_stand(tmp_path: Path) -> None:
    (tmp_path / "written.py").write_text(SOURCE, "utf-8")
    spec = importlib.util.spec_from_file_location("written", tmp_path / "written.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    found = [(use.where, use.method, too_slow(use.pattern, how=use.method)) for use in uses([module])]
    assert sorted(found) == [
        ("written.A", "search", "search"),
        ("written.B", "match", None),
        ("written.C", "search", "exponential"),
        ("written:9", "sub", "search"),
    ]
    assert built([module]) == {Built("written", "function")}
    assert "written" not in sys.modules
